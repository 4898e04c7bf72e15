import BinderyModel
import Foundation
import Synchronization

/// The addresses of a book's pictures, made as they are asked for by any thread.
final class Pictures: Sendable {
  private let book: Book
  /// The address of the folder that they stand in; `nil` where they stand in the document itself.
  private let folder: String?
  private let failure = Mutex<(any Error)?>(nil)

  /// The pictures of a book.
  init(_ book: Book, folder: String?) {
    self.book = book
    self.folder = folder
  }

  /// The address of a picture; `nil` where its bytes can no longer be had, which `check` tells.
  func address(of asset: AssetID) -> String? {
    if let folder { return "\(folder)/\(Self.name(of: book[asset]))" }
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

  /// What the file of a picture is called in a folder: after its content.
  static func name(of asset: Asset) -> String {
    "\(asset.digest.prefix(24)).\(asset.mediaType.fileExtension)"
  }

  /// Bytes as an address (RFC 2397).
  static func address(of bytes: [UInt8], type: String) -> String {
    "data:\(type);base64,\(Data(bytes).base64EncodedString())"
  }
}
