package import BinderyModel
internal import BinderyYAML

/// The keys of `style.yaml` (docs/styles.md).
enum StyleKey: String, KeyVocabulary {
  case description, base
  case editions = "for"
  case fonts, cover, options

  static let synonyms: [String: StyleKey] = [
    "summary": .description, "title": .description, "inherits": .base, "extends": .base,
    "parent": .base, "editions": .editions, "regions": .editions, "font": .fonts,
    "colours": .cover, "colors": .cover, "defaults": .options, "option": .options,
  ]

  var example: String {
    switch self {
    case .description: "description: Regular script for letters"
    case .base: "base: plain"
    case .editions: "for: [{region: ja, writing-mode: vertical}]"
    case .fonts: "fonts: {body: serif, heading: [Noto Sans CJK SC, sans]}"
    case .cover: "cover: {design: label, paper: \"#F6F2E9\", ink: \"#22211F\", accent: \"#2B4A63\"}"
    case .options: "options: {writing-mode: vertical}"
    }
  }
}

/// The keys of an edition that a style is meant for.
enum StyleEditionKey: String, KeyVocabulary {
  case region
  case writingMode = "writing-mode"

  static let synonyms: [String: StyleEditionKey] = [
    "language": .region, "lang": .region, "direction": .writingMode, "mode": .writingMode,
  ]

  var example: String {
    switch self {
    case .region: "region: zh-hans"
    case .writingMode: "writing-mode: vertical"
    }
  }
}

/// The keys of a cover.
enum StyleCoverKey: String, KeyVocabulary {
  case design, paper, ink, accent

  static let synonyms: [String: StyleCoverKey] = [
    "background": .paper, "ground": .paper, "text": .ink, "color": .ink, "colour": .ink,
    "layout": .design,
  ]

  var example: String {
    switch self {
    case .design: "design: label"
    case .paper: "paper: \"#F6F2E9\""
    case .ink: "ink: \"#22211F\""
    case .accent: "accent: \"#2B4A63\""
    }
  }
}

extension FontRole: KeyVocabulary {
  package static let synonyms: [String: FontRole] = [
    "text": .body, "main": .body, "headings": .heading, "title": .heading, "quotes": .quote,
    "quotation": .quote, "mono": .code, "monospace": .code,
  ]

  package var example: String {
    switch self {
    case .body: "body: serif"
    case .heading: "heading: [Noto Sans CJK SC, sans]"
    case .quote: "quote: kai"
    case .code: "code: monospace"
    }
  }
}
