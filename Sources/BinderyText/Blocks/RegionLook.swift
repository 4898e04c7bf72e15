internal import BinderyDesign
internal import BinderyModel

/// How the text of a region looks, by its tradition and by the style.
struct RegionLook: Sendable, Hashable {
  /// The region.
  let region: Region
  /// The indent of a paragraph.
  let paragraphIndent: String
  /// The indent of what is set in from the text: quotations, verse, code.
  let blockIndent: String
  /// What stands before an item of a list, by depth.
  let bullets: [String]
  /// How headings are numbered.
  let headingNumbers: TextNumbers
  /// Whether lines stand below headings.
  let hasHeadingRules: Bool
  /// How lists are numbered.
  let listNumbers: TextNumbers
  /// What stands around the number of a note in the text.
  let noteMark: TextMarks
  /// What stands around the number of an address in the text.
  let linkMark: TextMarks
  /// What stands around a remark that is none of the author's.
  let remark: TextMarks
  /// What stands around the reading of a word.
  let ruby: TextMarks?
  /// What stands where a scene ends.
  let sceneBreak: String
  /// What stands around stressed words.
  let emphasis: TextMarks
  /// What stands around strong words.
  let strong: TextMarks
  /// What stands around words that are no longer true.
  let struck: TextMarks
  /// What stands around words that are marked by dots.
  let dots: TextMarks
  /// What boxes are drawn with.
  let boxes: BoxSigns

  /// The look of a region in a style.
  ///
  /// Where the style says nothing, paragraphs are set in by two characters in Chinese (CLREQ 3.4.1), by one in Japanese
  /// and Korean (JLREQ 3.5.1, KLREQ 4.2.1), by a little in Latin but behind headings. East Asian text has no sign for
  /// emphasis: one would be read as another.
  init(of region: Region, in look: PlainTextLook, indent: ParagraphIndent? = nil) {
    self.region = region
    let isLatin = region == .latin
    let isNarrow = isLatin || region == .korean
    let usual: Double =
      switch region {
      case .simplifiedChinese, .traditionalChinese: 2
      case .japanese, .korean, .latin: 1
      }
    paragraphIndent = Self.indent(indent?.ems ?? usual, isWide: !isLatin)
    blockIndent = isNarrow ? "    " : "\u{3000}\u{3000}"
    bullets = look.bullets ?? (isNarrow ? ["•", "–", "·"] : ["●", "○", "◆"])
    headingNumbers = look.headingNumbers ?? .none
    hasHeadingRules = look.headingRules ?? true
    listNumbers = look.listNumbers ?? .none
    noteMark = look.noteMark ?? (isNarrow ? TextMarks("[", "]") : TextMarks("〔", "〕"))
    linkMark = look.linkMark ?? (isNarrow ? TextMarks("<", ">") : TextMarks("［", "］"))
    remark = isNarrow ? TextMarks("[", "]") : TextMarks("［", "］")
    ruby =
      switch look.ruby ?? .parentheses {
      case .parentheses: isNarrow ? TextMarks("(", ")") : TextMarks("（", "）")
      case .angles: TextMarks("《", "》")
      case .none: nil
      }
    sceneBreak =
      look.sceneBreak ?? (isNarrow ? "*   *   *" : "＊\u{3000}＊\u{3000}＊")
    emphasis = (look.emphasis ?? (isLatin ? .underscores : .none)).marks
    strong = (look.strong ?? (isLatin ? .asterisks : .none)).marks
    // Editors of inscriptions and manuscripts set what its writer struck in such brackets (Leiden conventions); a tilde
    // reads as a range in East Asian text.
    struck = isLatin ? TextMarks("~", "~") : TextMarks("〚", "〛")
    dots = (look.dots ?? .none).marks
    boxes = BoxSigns(look.boxes ?? .light)
  }

  /// An indent in whole cells; that of East Asian text is made of ideographic spaces.
  private static func indent(_ ems: Double, isWide: Bool) -> String {
    let cells = Int((ems * 2).rounded())
    guard isWide else { return String(repeating: " ", count: cells) }
    return String(repeating: "\u{3000}", count: cells / 2) + (cells % 2 == 1 ? " " : "")
  }
}

extension TextStress {
  fileprivate var marks: TextMarks {
    switch self {
    case .none: TextMarks("", "")
    case .underscores: TextMarks("_", "_")
    case .asterisks: TextMarks("*", "*")
    case .angles: TextMarks("《《", "》》")
    case .brackets: TextMarks("【", "】")
    }
  }
}
