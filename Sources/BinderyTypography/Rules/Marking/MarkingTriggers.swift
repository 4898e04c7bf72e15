internal import BinderyModel

/// The bytes that tell whether a marking rule may have something to do: most runs hold none, and need
/// not be read character by character.
struct MarkingTriggers: Sendable {
  /// Whether ASCII letters, digits and marks of exclamation matter.
  var seesASCII: Bool

  /// Whether there is any in the texts of a run.
  func occur(in run: [Inline]) -> Bool {
    run.contains { inline in
      switch inline.content {
      case .text(let text): occur(in: text)
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .span(_, let inner), .link(_, let inner):
        occur(in: inner)
      case .media(let media): occur(in: media.fallback)
      case .softBreak, .lineBreak, .breakOpportunity, .code, .image, .noteReference, .ruby, .math:
        false
      }
    }
  }

  private func occur(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while index + 1 < bytes.count {
        switch bytes[index] {
        // U+00B7 is C2 B7.
        case 0xC2 where bytes[index + 1] == 0xB7: return true
        // U+2010 to U+203F are E2 80 90 to E2 80 BF; U+2E3A is E2 B8 BA.
        case 0xE2 where bytes[index + 1] == 0x80 || bytes[index + 1] == 0xB8: return true
        // ～ ／ ！ ？ are EF BC 81 to EF BD 9E.
        case 0xEF: return true
        case 0x21...0x7E where seesASCII: return true
        default: break
        }
        index += 1
      }
      return seesASCII && bytes.last.map { (0x21...0x7E).contains($0) } ?? false
    }
  }
}
