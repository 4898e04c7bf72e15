/// A slow, plain decoder of deflate data, so that the tests do not ask the compressor about itself.
///
/// Source: RFC 1951, https://www.rfc-editor.org/rfc/rfc1951
struct Inflater {
  struct Malformed: Error {}

  private let bytes: [UInt8]
  private var position = 0
  private var output: [UInt8] = []

  static func inflate(_ bytes: [UInt8]) throws -> [UInt8] {
    var inflater = Inflater(bytes: bytes)
    var isLast = false
    while !isLast {
      isLast = try inflater.bits(1) == 1
      switch try inflater.bits(2) {
      case 0: try inflater.copyStored()
      case 1: try inflater.decode(Code(Code.fixedLengths), Code(.init(repeating: 5, count: 30)))
      case 2: try inflater.decodeDynamic()
      default: throw Malformed()
      }
    }
    guard (inflater.position + 7) / 8 == bytes.count else { throw Malformed() }
    return inflater.output
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A Huffman code in canonical form: how many codes each length has, and the symbols in order.
  private struct Code {
    static let fixedLengths =
      [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112)
      + [Int](repeating: 7, count: 24) + [Int](repeating: 8, count: 8)

    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int] = []

    init(_ lengths: [Int]) {
      for length in 1...15 {
        let found = lengths.indices.filter { lengths[$0] == length }
        counts[length] = found.count
        symbols += found
      }
    }
  }

  private mutating func bits(_ count: Int) throws -> Int {
    var value = 0
    for shift in 0..<count {
      guard position / 8 < bytes.count else { throw Malformed() }
      value |= Int(bytes[position / 8] >> UInt8(position % 8) & 1) << shift
      position += 1
    }
    return value
  }

  private mutating func symbol(_ code: Code) throws -> Int {
    var value = 0
    var first = 0
    var index = 0
    for length in 1...15 {
      value |= try bits(1)
      let count = code.counts[length]
      if value - first < count { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    throw Malformed()
  }

  private mutating func copyStored() throws {
    position = (position + 7) / 8 * 8
    let length = try bits(16)
    guard try bits(16) == ~length & 0xffff else { throw Malformed() }
    for _ in 0..<length { output.append(UInt8(try bits(8))) }
  }

  private mutating func decodeDynamic() throws {
    let literals = try bits(5) + 257
    let distances = try bits(5) + 1
    var lengths = [Int](repeating: 0, count: 19)
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    for place in order.prefix(try bits(4) + 4) { lengths[place] = try bits(3) }
    let code = Code(lengths)
    lengths = []
    while lengths.count < literals + distances {
      let next = try symbol(code)
      switch next {
      case 0...15: lengths.append(next)
      case 16:
        guard let last = lengths.last else { throw Malformed() }
        lengths += [Int](repeating: last, count: try bits(2) + 3)
      case 17: lengths += [Int](repeating: 0, count: try bits(3) + 3)
      default: lengths += [Int](repeating: 0, count: try bits(7) + 11)
      }
    }
    try decode(Code(Array(lengths[..<literals])), Code(Array(lengths[literals...])))
  }

  private mutating func decode(_ literals: Code, _ distances: Code) throws {
    while true {
      let next = try symbol(literals)
      if next < 256 {
        output.append(UInt8(next))
      } else if next == 256 {
        return
      } else {
        let length = try self.length(next - 257)
        let distance = try self.distance(try symbol(distances))
        guard distance <= output.count else { throw Malformed() }
        for _ in 0..<length { output.append(output[output.count - distance]) }
      }
    }
  }

  private mutating func length(_ code: Int) throws -> Int {
    if code == 28 { return 258 }
    if code < 8 { return code + 3 }
    let extra = code / 4 - 1
    return (4 + code % 4) << extra + 3 + (try bits(extra))
  }

  private mutating func distance(_ code: Int) throws -> Int {
    if code < 4 { return code + 1 }
    let extra = code / 2 - 1
    return (2 + code % 2) << extra + 1 + (try bits(extra))
  }
}
