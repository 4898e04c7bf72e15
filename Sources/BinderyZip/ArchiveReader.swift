import CZip

/// A ZIP archive that a stranger made, read entry by entry within limits.
///
/// The only owner of its libzip handle, which is closed with this value.
package struct ArchiveReader: ~Copyable {
  private let handle: OpaquePointer

  /// Entries that an archive may have.
  private static let mostEntries = 200_000

  /// Opens an archive.
  ///
  /// - Throws: `.archiveFailed` when there is none at the path, or it is damaged or too large.
  package init(path: String) throws(ZipError) {
    var code: Int32 = 0
    guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
      var failure = zip_error_t()
      zip_error_init_with_code(&failure, code)
      defer { zip_error_fini(&failure) }
      throw .archiveFailed(message: String(cString: zip_error_strerror(&failure)))
    }
    guard zip_get_num_entries(handle, 0) <= Self.mostEntries else {
      zip_discard(handle)
      throw .archiveFailed(message: "it has more than \(Self.mostEntries) entries")
    }
    self.handle = handle
  }

  deinit { zip_discard(handle) }

  /// The bytes of an entry.
  ///
  /// - Throws: `.archiveFailed` when there is none of the name, it is damaged, or it holds more than
  ///   `limit` bytes, whatever its header says.
  package borrowing func bytes(of name: String, limit: Int) throws(ZipError) -> [UInt8] {
    guard let file = zip_fopen(handle, name, 0) else {
      throw .archiveFailed(message: "'\(name)': " + String(cString: zip_strerror(handle)))
    }
    defer { zip_fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = piece.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, UInt64($0.count)) }
      guard count >= 0 else { throw .archiveFailed(message: "'\(name)' is damaged") }
      guard count > 0 else { return bytes }
      guard bytes.count + Int(count) <= limit else {
        throw .archiveFailed(message: "'\(name)' has more than \(limit >> 20) MB")
      }
      bytes += piece[..<Int(count)]
    }
  }
}
