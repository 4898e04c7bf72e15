import BinderyModel
import Foundation
import Synchronization

/// The pictures of a book as addresses in the document itself, made as they are asked for by any thread.
final class Pictures: Sendable {
  private let book: Book
  private let failure = Mutex<(any Error)?>(nil)

  /// The pictures of a book.
  init(_ book: Book) { self.book = book }

  /// The address of a picture (RFC 2397); `nil` where its bytes can no longer be had, which `check` tells.
  func address(of asset: AssetID) -> String? {
    do {
      let bytes = try book.contents.data(of: asset)
      return Self.address(of: bytes, type: book[asset].mediaType.rawValue)
    } catch {
      failure.withLock { $0 = $0 ?? error }
      return nil
    }
  }

  /// Throws why a picture could not be had, if one could not.
  func check() throws {
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  /// Bytes as an address.
  static func address(of bytes: [UInt8], type: String) -> String {
    "data:\(type);base64,\(Data(bytes).base64EncodedString())"
  }
}
