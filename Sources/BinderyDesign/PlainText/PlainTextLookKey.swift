internal import BinderyYAML

/// The keys of `text.yaml` (docs/text.md).
enum PlainTextLookKey: String, KeyVocabulary {
  case headingNumbers = "heading-numbers"
  case headingRules = "heading-rules"
  case listNumbers = "list-numbers"
  case bullets, emphasis, strong, dots, ruby
  case sceneBreak = "scene-break"
  case noteMark = "note-mark"
  case linkMark = "link-mark"
  case boxes

  static let synonyms: [String: PlainTextLookKey] = [
    "numbering": .headingNumbers, "headings": .headingNumbers, "underlines": .headingRules,
    "numbers": .listNumbers, "lists": .listNumbers, "bullet": .bullets, "italic": .emphasis,
    "bold": .strong, "emphasis-marks": .dots, "readings": .ruby, "break": .sceneBreak,
    "notes": .noteMark, "links": .linkMark, "box": .boxes, "tables": .boxes,
  ]

  var example: String {
    switch self {
    case .headingNumbers: "heading-numbers: han"
    case .headingRules: "heading-rules: off"
    case .listNumbers: "list-numbers: han"
    case .bullets: "bullets: [●, ○, ◆]"
    case .emphasis: "emphasis: underscores"
    case .strong: "strong: asterisks"
    case .dots: "dots: angles"
    case .ruby: "ruby: parentheses"
    case .sceneBreak: "scene-break: ◇"
    case .noteMark: "note-mark: \"[1]\""
    case .linkMark: "link-mark: \"<1>\""
    case .boxes: "boxes: double"
    }
  }

  /// The key's value as it is written; `nil` where a look does not say it.
  func text(in look: PlainTextLook) -> String? {
    switch self {
    case .headingNumbers: look.headingNumbers?.rawValue
    case .headingRules: look.headingRules.map { $0 ? "on" : "off" }
    case .listNumbers: look.listNumbers?.rawValue
    case .bullets: look.bullets.map(YAMLText.list)
    case .emphasis: look.emphasis?.rawValue
    case .strong: look.strong?.rawValue
    case .dots: look.dots?.rawValue
    case .ruby: look.ruby?.rawValue
    case .sceneBreak: look.sceneBreak.map(YAMLText.scalar)
    case .noteMark: look.noteMark.map { YAMLText.scalar($0.text) }
    case .linkMark: look.linkMark.map { YAMLText.scalar($0.text) }
    case .boxes: look.boxes?.rawValue
    }
  }
}
