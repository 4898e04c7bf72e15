/// Reads a content stream, an operator with its operands at a time (ISO 32000-1, 7.8.2), in linear time.
struct ContentScanner {
  /// An operator with what stands before it.
  struct Operation {
    /// All of its bytes, operands and the white space before them included.
    var range: Range<Int>
    /// Where its operands stand; an array or a dictionary is one.
    var operands: [Range<Int>]
    /// Its name.
    var name: String
  }

  private let bytes: [UInt8]
  private var place = 0

  /// A scanner at the beginning of a stream.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next operator; `nil` at the end, also where operands are left that have none.
  mutating func next() -> Operation? {
    let start = place
    var operands: [Range<Int>] = []
    while true {
      skipSpace()
      guard place < bytes.count else { return nil }
      let first = place
      switch bytes[place] {
      case UInt8(ascii: "("): skipString()
      case UInt8(ascii: "<"), UInt8(ascii: "["): skipBrackets()
      case UInt8(ascii: "/"):
        place += 1
        skipRegular()
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        skipRegular()
      case let byte where Self.isDelimiter(byte):
        // What nothing has opened closes nothing.
        place += 1
        continue
      default:
        skipRegular()
        let name = String(decoding: bytes[first..<place], as: UTF8.self)
        if name == "true" || name == "false" || name == "null" { break }
        if name == "ID" { skipInlinePicture() }
        return Operation(range: start..<place, operands: operands, name: name)
      }
      operands.append(first..<place)
    }
  }

  private mutating func skipSpace() {
    while place < bytes.count {
      if Self.isSpace(bytes[place]) {
        place += 1
      } else if bytes[place] == UInt8(ascii: "%") {
        while place < bytes.count, bytes[place] != 10, bytes[place] != 13 { place += 1 }
      } else {
        return
      }
    }
  }

  private mutating func skipRegular() {
    while place < bytes.count, !Self.isSpace(bytes[place]), !Self.isDelimiter(bytes[place]) {
      place += 1
    }
  }

  /// A string in parentheses, which may hold pairs of them, and others behind a backslash.
  private mutating func skipString() {
    var depth = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\\"): place = min(place + 1, bytes.count)
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return }
      default: break
      }
    }
  }

  /// An array, a dictionary or a string of digits, with all that is in it.
  private mutating func skipBrackets() {
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "("):
        skipString()
        continue
      case UInt8(ascii: "%"):
        skipSpace()
        continue
      case UInt8(ascii: "["), UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: ">"): depth -= 1
      default: break
      }
      place += 1
      if depth == 0 { return }
    }
  }

  /// The bytes of a picture that stands in the stream: up to an `EI` between white space (8.9.7).
  private mutating func skipInlinePicture() {
    place = min(place + 1, bytes.count)
    while place + 2 < bytes.count {
      if Self.isSpace(bytes[place]), bytes[place + 1] == UInt8(ascii: "E"),
        bytes[place + 2] == UInt8(ascii: "I"),
        place + 3 == bytes.count || Self.isSpace(bytes[place + 3])
      {
        place += 3
        return
      }
      place += 1
    }
    place = bytes.count
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 9, 10, 12, 13, 32: true
    default: false
    }
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    default: false
    }
  }
}
