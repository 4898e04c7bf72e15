internal import BinderyModel

extension [Inline] {
  /// Whether a mark that may change stands anywhere in the run; most runs in Chinese and Japanese
  /// hold none.
  var holdsMarks: Bool {
    contains { inline in
      switch inline.content {
      case .text(let text): text.holdsMarks
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .span(_, let inner), .link(_, let inner):
        inner.holdsMarks
      case .ruby(let segments): segments.contains { $0.base.holdsMarks }
      case .media(let media): media.fallback.holdsMarks
      case .softBreak, .lineBreak, .breakOpportunity, .code, .image, .noteReference, .math: false
      }
    }
  }
}

extension String {
  fileprivate var holdsMarks: Bool {
    utf8.withContiguousStorageIfAvailable { MarkSearch.finds(in: UnsafeRawBufferPointer($0)) }
      ?? Array(utf8).withUnsafeBytes { MarkSearch.finds(in: $0) }
  }
}

/// Looks for straight marks in the bytes of a text: this sees every byte of a book.
enum MarkSearch {
  /// Whether there is a `"`, a `'`, a `--` or a `..`.
  static func finds(in text: UnsafeRawBufferPointer) -> Bool {
    guard let base = text.baseAddress else { return false }
    let count = text.count
    var index = 0
    while index &+ 8 <= count {
      let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let found =
        zeros(word ^ 0x2222_2222_2222_2222) | zeros(word ^ 0x2727_2727_2727_2727)
        | zeros(word ^ 0x2D2D_2D2D_2D2D_2D2D) | zeros(word ^ 0x2E2E_2E2E_2E2E_2E2E)
      if found != 0, finds(in: text, from: index, to: index &+ 8) { return true }
      index &+= 8
    }
    return finds(in: text, from: index, to: count)
  }

  /// A bit for the lowest zero byte, none where there is no zero byte.
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  private static func finds(
    in text: UnsafeRawBufferPointer, from start: Int, to end: Int
  ) -> Bool {
    for index in start..<end {
      switch text[index] {
      case 0x22, 0x27: return true
      case 0x2D, 0x2E:
        if index + 1 < text.count, text[index + 1] == text[index] { return true }
      default: continue
      }
    }
    return false
  }
}
