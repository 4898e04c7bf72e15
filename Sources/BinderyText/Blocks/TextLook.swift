internal import BinderyModel

/// How the text of a region looks: indents, marks, signs.
struct TextLook: Sendable, Hashable {
  /// The region.
  let region: Region
  /// The indent of a paragraph.
  let paragraphIndent: String
  /// The indent of what is set in from the text: quotations, verse, code.
  let blockIndent: String
  /// What stands before an item of a list, by depth.
  let bullets: [String]
  /// What stands around the number of a note in the text.
  let noteMark: (open: String, close: String)
  /// What stands around the number of an address in the text.
  let linkMark: (open: String, close: String)
  /// What stands around the reading of a word.
  let ruby: (open: String, close: String)
  /// What stands where a scene ends.
  let sceneBreak: String
  /// What stands around emphasis; nothing in East Asian text, where a sign would be read as one.
  let emphasis: String

  static func == (a: TextLook, b: TextLook) -> Bool { a.region == b.region }
  func hash(into hasher: inout Hasher) { hasher.combine(region) }

  /// The look of a region: two characters of indent in Chinese (CLREQ 3.4.1), one in Japanese and Korean (JLREQ 3.5.1,
  /// KLREQ 4.2.1), a little in Latin but behind headings.
  init(of region: Region) {
    self.region = region
    switch region {
    case .simplifiedChinese, .traditionalChinese:
      paragraphIndent = "\u{3000}\u{3000}"
    case .japanese, .korean: paragraphIndent = "\u{3000}"
    case .latin: paragraphIndent = "  "
    }
    let isLatin = region == .latin || region == .korean
    blockIndent = isLatin ? "    " : "\u{3000}\u{3000}"
    bullets = isLatin ? ["• ", "– ", "· "] : ["● ", "○ ", "◆ "].map { $0 }
    noteMark = isLatin ? ("[", "]") : ("〔", "〕")
    linkMark = isLatin ? ("<", ">") : ("［", "］")
    ruby = isLatin ? ("(", ")") : ("（", "）")
    sceneBreak = isLatin ? "*   *   *" : "＊\u{3000}＊\u{3000}＊"
    emphasis = region == .latin ? "_" : ""
  }
}
