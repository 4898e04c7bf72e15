internal import BinderyModel

/// The kinds of characters that marking rules look for: most runs hold none, and need not be read character by
/// character.
struct MarkingTriggers: OptionSet, Sendable {
  let rawValue: UInt8

  /// Printable ASCII.
  static let ascii = MarkingTriggers(rawValue: 1 << 0)
  /// Letters of other scripts than Han, kana and Hangul, beyond ASCII.
  static let otherLetters = MarkingTriggers(rawValue: 1 << 1)
  /// A space between a digit and what may be a unit.
  static let spacedNumbers = MarkingTriggers(rawValue: 1 << 2)
  /// “ ” ‘ ’
  static let quotes = MarkingTriggers(rawValue: 1 << 3)
  /// ！ ？
  static let exclamations = MarkingTriggers(rawValue: 1 << 4)
  /// ， ． ［ ］
  static let stops = MarkingTriggers(rawValue: 1 << 5)
  /// · ‐ – — ― ⸺ 〜 ゠ ～ ／
  static let marks = MarkingTriggers(rawValue: 1 << 6)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// What there is in the texts of a run.
  init(in run: [Inline]) {
    self = []
    for inline in run {
      switch inline.content {
      case .text(let text): find(in: text)
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .span(_, let inner), .link(_, let inner):
        formUnion(MarkingTriggers(in: inner))
      case .media(let media): formUnion(MarkingTriggers(in: media.fallback))
      case .softBreak, .lineBreak, .breakOpportunity, .code, .image, .noteReference, .ruby, .math:
        continue
      }
    }
  }

  private mutating func find(in text: String) {
    var text = text
    let found = text.withUTF8 { bytes in
      var found: MarkingTriggers = []
      var index = 0
      while index < bytes.count {
        defer { index += 1 }
        switch bytes[index] {
        // Han and Hangul are most of a text.
        case 0xE4...0xED: index += 2
        case 0x21...0x7E: found.formUnion(.ascii)
        // A number and its unit.
        case 0x20 where index > 0 && (0x30...0x39).contains(bytes[index - 1]):
          if index + 1 < bytes.count, bytes[index + 1] > 0x20, bytes[index + 1] < 0xE3 {
            found.formUnion(.spacedNumbers)
          }
        case 0xC3...0xE1: found.formUnion(.otherLetters)
        case 0xC2, 0xE2, 0xE3, 0xEF:
          let second = index + 1 < bytes.count ? bytes[index + 1] : 0
          let third = index + 2 < bytes.count ? bytes[index + 2] : 0
          found.formUnion(Self.ofMark(bytes[index], second, third))
        default: continue
        }
      }
      return found
    }
    formUnion(found)
  }

  private static func ofMark(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> MarkingTriggers {
    switch (first, second, third) {
    case (0xC2, 0xB7, _), (0xE2, 0x80, 0x90), (0xE2, 0x80, 0x93...0x95), (0xE2, 0xB8, 0xBA),
      (0xE3, 0x80, 0x9C), (0xE3, 0x82, 0xA0), (0xEF, 0xBD, 0x9E), (0xEF, 0xBC, 0x8F):
      .marks
    case (0xE2, 0x80, 0x98...0x9D): .quotes
    case (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): .exclamations
    case (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x8E), (0xEF, 0xBC, 0xBB), (0xEF, 0xBC, 0xBD): .stops
    default: []
    }
  }
}
