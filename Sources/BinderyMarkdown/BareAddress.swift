internal import BinderyUnicode

/// Finds where bare addresses end.
///
/// GFM ends an address at the next space, so it swallows the rest of a Chinese sentence. Here it
/// also ends before the first Han, kana, Hangul or full-width mark, and before a closing `**`.
enum BareAddress {
  /// Offsets where an address ends but GFM would read on, ascending.
  static func ends(in text: [UInt8]) -> [Int] {
    text.withUnsafeBufferPointer { buffer in
      var ends: [Int] = []
      // Both kinds have a mark that is rare in prose: `:` before `//`, or a full stop after `www`.
      var scheme = nextScheme(in: buffer, from: 0)
      var host = nextHost(in: buffer, from: 0)
      while let start = [scheme, host].compactMap({ $0 }).min() {
        let end = addressEnd(in: buffer, from: start)
        if end.isEarly && !isWritten(at: start, in: buffer) { ends.append(end.offset) }
        let next = max(end.offset, start + 1)
        if let old = scheme, old < next { scheme = nextScheme(in: buffer, from: next) }
        if let old = host, old < next { host = nextHost(in: buffer, from: next) }
      }
      return ends
    }
  }

  /// Where the next `http://` or `https://` starts.
  private static func nextScheme(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var from = start
    while let index = text.next(UInt8(ascii: ":"), from: from) {
      from = index + 1
      guard matches("//", in: text, at: index + 1) else { continue }
      if index >= start + 5, matches("https", in: text, at: index - 5) { return index - 5 }
      if index >= start + 4, matches("http", in: text, at: index - 4) { return index - 4 }
    }
    return nil
  }

  /// Where the next `www.` starts.
  private static func nextHost(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var from = start
    while let index = text.next(UInt8(ascii: "."), from: from) {
      from = index + 1
      if index >= start + 3, matches("www", in: text, at: index - 3) { return index - 3 }
    }
    return nil
  }

  /// Where the address ends by the rules above, and whether that is before GFM's end.
  private static func addressEnd(
    in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (offset: Int, isEarly: Bool) {
    var index = start
    while index < text.count {
      let byte = text[index]
      switch byte {
      case 0...0x20, UInt8(ascii: "<"): return (index, false)
      case UInt8(ascii: "*") where matches("**", in: text, at: index): return (index, true)
      case 0..<0x80: index += 1
      default:
        let (scalar, length) = text.decode(at: index)
        if scalar.isHan || scalar.isKana || scalar.isHangul || scalar.isWideNotHangul
          || scalar.isCJKPunctuation || scalar.isAmbiguousCJKMark
        {
          return (index, true)
        }
        index += length
      }
    }
    return (index, false)
  }

  /// Whether the address stands where an author wrote it as one: in a link's or an attribute's
  /// value, in angle brackets, or in a link reference definition.
  private static func isWritten(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard start > 0 else { return false }
    switch text[start - 1] {
    case UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: "\""), UInt8(ascii: "'"): return true
    case UInt8(ascii: "("): return start > 1 && text[start - 2] == UInt8(ascii: "]")
    case UInt8(ascii: " "):
      var index = start - 1
      while index > 0, text[index] == 0x20 { index -= 1 }
      return index > 0 && text[index] == UInt8(ascii: ":") && text[index - 1] == UInt8(ascii: "]")
    default: return false
    }
  }

  private static func matches(
    _ word: StaticString, in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Bool {
    guard index >= 0, index + word.utf8CodeUnitCount <= text.count else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { text[index + $0] == word.utf8Start[$0] }
  }
}
