/// The forms that Unicode keeps for marks in vertical lines (U+FE10 to U+FE19, U+FE30 to U+FE48): plain text has no font
/// that would turn them.
enum VerticalForm {
  /// A character as a vertical line shows it.
  static func of(_ character: Character) -> Character { forms[character] ?? character }

  private static let forms: [Character: Character] = [
    "，": "︐", "、": "︑", "。": "︒", "：": "︓", "；": "︔", "！": "︕", "？": "︖", "〖": "︗", "〗": "︘",
    "…": "︙", "⋯": "︙", "‥": "︰", "—": "︱", "―": "︱", "–": "︲", "＿": "︳", "（": "︵", "）": "︶",
    "｛": "︷", "｝": "︸", "〔": "︹", "〕": "︺", "【": "︻", "】": "︼", "《": "︽", "》": "︾", "〈": "︿",
    "〉": "﹀", "「": "﹁", "」": "﹂", "『": "﹃", "』": "﹄", "［": "﹇", "］": "﹈", "ー": "｜", "－": "｜",
    "～": "≀", "〜": "≀", "＝": "‖", "→": "↓", "←": "↑",
  ]
}
