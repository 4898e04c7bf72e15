/// One file of an archive, its bytes made when asked.
public struct ZipEntry: Sendable {
  /// The path in the archive: ASCII, `/` between its parts, no leading `/`, no `..`.
  public var name: String
  /// Whether the bytes are deflated; entries that would grow are stored all the same.
  public var isDeflated: Bool
  /// Makes the bytes; called once, on any thread.
  public var bytes: @Sendable () throws -> [UInt8]

  /// An entry of an archive.
  public init(name: String, isDeflated: Bool, bytes: @escaping @Sendable () throws -> [UInt8]) {
    self.name = name
    self.isDeflated = isDeflated
    self.bytes = bytes
  }
}
