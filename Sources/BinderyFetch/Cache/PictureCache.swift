internal import BinderyStorage
internal import Crypto
internal import Synchronization

/// Pictures of earlier runs in a folder: a record for each address, and a file for each content.
///
/// A content never changes under its name, so that a book that is being made reads what was looked at.
/// Files are put in place whole; the folder may be deleted at any time.
struct PictureCache: Sendable {
  /// The folder, without a final slash.
  let folder: String

  /// Held while a file is put in place: of two that put one content there, the second finds it.
  private static let writing = Mutex<Void>(())
  private static let mostRecordBytes = 64 << 10

  /// A cache in a folder, which is made where it is missing.
  init(folder: String) {
    self.folder = folder
    WholeFile.makeFolder(folder)
  }

  /// What is kept of an address; `nil` where nothing is, or its file is gone.
  func picture(at address: String) -> KeptPicture? {
    guard
      let bytes = WholeFile.read(
        record(of: address), limit: Self.mostRecordBytes, of: .thisUser),
      let kept = KeptPicture(bytes, of: address),
      CacheFolder.size(of: path(of: kept)) == kept.size
    else { return nil }
    return kept
  }

  /// Keeps a picture; `nil` where the folder does not let it.
  func keep(_ bytes: [UInt8], of address: String, _ validators: Validators, at moment: Int)
    -> KeptPicture?
  {
    let kept = KeptPicture(
      address: address, digest: Self.digest(of: bytes), size: bytes.count, checked: moment,
      validators: validators)
    let isThere = Self.writing.withLock { _ in
      if CacheFolder.size(of: path(of: kept)) == kept.size {
        // It may be old, and is in use again.
        CacheFolder.touch(path(of: kept))
        return true
      }
      WholeFile.replace(path(of: kept), with: bytes)
      return CacheFolder.size(of: path(of: kept)) == kept.size
    }
    guard isThere else { return nil }
    WholeFile.replace(record(of: address), with: kept.record)
    return kept
  }

  /// Notes that a server was asked and has the same picture still.
  func confirm(_ picture: KeptPicture, at moment: Int) {
    var picture = picture
    picture.checked = moment
    WholeFile.replace(record(of: picture.address), with: picture.record)
  }

  /// Notes that a picture was used, so that it is not among the first to go.
  func use(_ picture: KeptPicture) {
    CacheFolder.touch(record(of: picture.address))
    CacheFolder.touch(path(of: picture))
  }

  /// Removes what was not used for longest until so many bytes are left; what another process may be
  /// using stays.
  func trim(to limit: Int, at moment: Int) {
    CacheFolder.trim(folder, to: limit, olderThan: moment - 3_600)
  }

  /// The file of a picture's bytes.
  func path(of picture: KeptPicture) -> String { "\(folder)/picture-\(picture.digest)" }

  private func record(of address: String) -> String {
    "\(folder)/address-\(Self.digest(of: Array(address.utf8)))"
  }

  private static func digest(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
