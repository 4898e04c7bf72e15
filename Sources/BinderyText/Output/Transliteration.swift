internal import Foundation

/// What stands for characters that an encoding does not have.
enum Transliteration {
  /// Texts that say the same, the dearest first.
  static func candidates(for scalar: Unicode.Scalar) -> [String] {
    let own = signs[scalar] ?? []
    let text = String(Character(scalar))
    // é is e with something above.
    let bases = text.decomposedStringWithCompatibilityMapping.unicodeScalars.filter {
      switch $0.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .spacingMark: false
      default: true
      }
    }
    var base = String.UnicodeScalarView()
    base.append(contentsOf: bases)
    return own + (String(base) == text || base.isEmpty ? [] : [String(base)])
  }

  /// What stands for a character that nothing else can stand for: the printer's mark of missing type.
  static let missing = ["〓", "?"]

  private static let signs: [Unicode.Scalar: [String]] = [
    "—": ["―", "-"], "―": ["—", "-"], "–": ["-"], "‐": ["-"], "‑": ["-"], "−": ["-"],
    "⸺": ["――", "——", "--"],
    "～": ["〜", "~"], "〜": ["～", "~"], "⋯": ["…", "..."], "…": ["..."], "‥": [".."],
    "·": ["・", "."],
    "・": ["·", "."], "‧": ["·", "・"], "•": ["·", "・", "*"], "“": ["\""], "”": ["\""], "‘": ["'"],
    "’": ["'"],
    "«": ["《", "<<"], "»": ["》", ">>"], "©": ["(C)"], "®": ["(R)"], "™": ["(TM)"], "€": ["EUR"],
    "£": ["￡"],
    "¥": ["￥"], "ß": ["ss"], "æ": ["ae"], "œ": ["oe"], "ø": ["o"], "☐": ["□", "[ ]"],
    "☑": ["■", "[x]"],
    "↪": ["→", ">"], "│": ["|"], "─": ["-"], "━": ["─", "-"], "═": ["━", "="], "╞": ["┣", "+"],
    "╪": ["╋", "+"],
    "╡": ["┫", "+"], "┌": ["+"], "┬": ["+"], "┐": ["+"], "├": ["+"], "┼": ["+"], "┤": ["+"],
    "└": ["+"], "┴": ["+"],
    "┘": ["+"], "●": ["*"], "○": ["o"], "◆": ["*"], "〔": ["[", "（"], "〕": ["]", "）"],
    "〚": ["［［", "[["], "〛": ["］］", "]]"], "\u{A0}": [" "],
    "︐": ["，"], "︑": ["、"], "︒": ["。"], "︓": ["："], "︔": ["；"], "︕": ["！"], "︖": ["？"], "︙": ["…"],
    "︰": ["‥"], "︱": ["｜"], "︲": ["｜"], "︵": ["（"], "︶": ["）"], "︹": ["〔"], "︺": ["〕"], "︻": ["【"],
    "︼": ["】"], "︽": ["《"], "︾": ["》"], "︿": ["〈"], "﹀": ["〉"], "﹁": ["「"], "﹂": ["」"], "﹃": ["『"],
    "﹄": ["』"], "﹇": ["［"], "﹈": ["］"], "﹅": ["・"],
  ]
}
