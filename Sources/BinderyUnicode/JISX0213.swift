#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The characters of JIS X 0213 by their places, as the system's converter knows them.
public enum JISX0213 {
  /// The one or two scalars at a place; `nil` where there is none, or the system has no converter.
  ///
  /// Planes are 1 and 2, rows and cells 1 to 94.
  public static func scalars(plane: Int, row: Int, cell: Int) -> [Unicode.Scalar]? {
    guard (1...2).contains(plane), (1...94).contains(row), (1...94).contains(cell) else {
      return nil
    }
    let place = [UInt8(0xA0 + row), UInt8(0xA0 + cell)]
    guard let bytes = utf8(plane == 2 ? [0x8F] + place : place),
      let text = String(validating: bytes, as: UTF8.self), !text.isEmpty
    else { return nil }
    return Array(text.unicodeScalars)
  }

  /// Bytes of EUC-JISX0213 as UTF-8; `nil` where they mean nothing.
  private static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", "EUC-JISX0213"), Int(bitPattern: converter) != -1
    else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 32)
    var left = input.count
    var room = output.count
    let isDone = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        guard iconv(converter, &from, &left, &to, &room) != -1 else { return false }
        // What waits for a combining mark is written out.
        return iconv(converter, nil, nil, &to, &room) != -1
      }
    }
    guard isDone, left == 0 else { return nil }
    return output.dropLast(room).map { UInt8(bitPattern: $0) }
  }
}
