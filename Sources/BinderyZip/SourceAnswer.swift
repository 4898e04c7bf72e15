import CZip

/// What both our libzip sources answer alike, where libzip's own macros are not importable.
enum SourceAnswer {
  /// The `valid` bits of a stat that says all that a header needs.
  static let statFields = UInt64(
    ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD
      | ZIP_STAT_ENCRYPTION_METHOD)

  /// The answer to SUPPORTS.
  static func bitmap(_ commands: zip_source_cmd_t...) -> zip_int64_t {
    commands.reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
  }

  /// The answer to ERROR: two C ints, the code of libzip and that of the system.
  static func error(
    _ code: Int32, _ system: Int32, into data: UnsafeMutableRawPointer?, _ length: Int
  ) -> zip_int64_t {
    let size = 2 * MemoryLayout<Int32>.size
    guard let data, length >= size else { return -1 }
    data.storeBytes(of: code, as: Int32.self)
    data.storeBytes(of: system, toByteOffset: MemoryLayout<Int32>.size, as: Int32.self)
    return zip_int64_t(size)
  }
}
