/// Finds the places of a UTF-8 text that cannot stay as they are.
///
/// This loop sees every byte of a book. It works on a pointer and in one function because a call
/// for each character would cost more than the looking.
enum UTF8Scan {
  /// Why a place cannot stay.
  enum Flaw {
    /// A carriage return, alone or before a line feed.
    case carriageReturn
    /// A character that a book must not hold, `length` bytes long.
    case unwanted(Unicode.Scalar, length: Int)
    /// `length` bytes that are no UTF-8: a maximal subpart (Unicode 3.9, "U+FFFD Substitution").
    case invalid(length: Int)
  }

  /// The first flaw at or after `start`, or `nil`.
  static func next(
    in text: UnsafeRawBufferPointer, from start: Int
  ) -> (offset: Int, flaw: Flaw)? {
    guard let base = text.baseAddress else { return nil }
    let count = text.count
    var index = start
    while index < count {
      // Eight printable ASCII bytes at once.
      while index &+ 8 <= count {
        let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let delete = word ^ 0x7F7F_7F7F_7F7F_7F7F
        let below = (word &- 0x2020_2020_2020_2020) | (delete &- 0x0101_0101_0101_0101)
        guard (word | below) & 0x8080_8080_8080_8080 == 0 else { break }
        index &+= 8
      }
      // Han, kana, Hangul: three bytes that no later test can refuse.
      while index &+ 3 <= count {
        let lead = base.load(fromByteOffset: index, as: UInt8.self)
        guard lead &- 0xE1 <= 0x0B else { break }
        let tail = base.loadUnaligned(fromByteOffset: index &+ 1, as: UInt16.self)
        guard tail & 0xC0C0 == 0x8080 else { break }
        index &+= 3
      }
      guard index < count else { break }
      let lead = base.load(fromByteOffset: index, as: UInt8.self)
      if lead < 0x80 {
        if lead >= 0x20 && lead != 0x7F || lead == 0x0A || lead == 0x09 {
          index &+= 1
          continue
        }
        return (
          index, lead == 0x0D ? .carriageReturn : .unwanted(Unicode.Scalar(lead), length: 1)
        )
      }
      switch sequence(in: text, at: index) {
      case .scalar(let scalar, let length):
        guard !isUnwanted(scalar) else { return (index, .unwanted(scalar, length: length)) }
        index &+= length
      case .invalid(let length):
        return (index, .invalid(length: length))
      }
    }
    return nil
  }

  /// What stands at one place: a character, or bytes that are none.
  enum Sequence {
    case scalar(Unicode.Scalar, length: Int)
    case invalid(length: Int)
  }

  /// Reads one sequence that starts with a byte above ASCII, or one ASCII byte (Unicode 3.9,
  /// Table 3-7: neither overlong forms nor surrogates).
  static func sequence(in text: UnsafeRawBufferPointer, at index: Int) -> Sequence {
    let lead = text[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0..<0x80: return .scalar(Unicode.Scalar(lead), length: 1)
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return .invalid(length: 1)
    }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for step in 1..<length {
      guard index + step < text.count else { return .invalid(length: step) }
      let byte = text[index + step]
      guard step == 1 ? second.contains(byte) : byte & 0xC0 == 0x80 else {
        return .invalid(length: step)
      }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return .invalid(length: 1) }
    return .scalar(scalar, length: length)
  }

  /// C1 controls, noncharacters and the byte order mark inside a text.
  ///
  /// Soft hyphens, joiners and direction marks are content and stay.
  private static func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9F, 0xFDD0...0xFDEF, 0xFEFF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
