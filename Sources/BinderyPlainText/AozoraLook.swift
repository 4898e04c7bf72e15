internal import BinderyModel

/// How a stretch of text looks by an annotation of Aozora Bunko.
enum AozoraLook: Sendable, Hashable {
  case span(SpanKind)
  case strikethrough
  /// A look that a book does without.
  case none

  /// The look of a name: `傍点`, `白丸傍点`, `二重傍線`, `縦中横` …; `nil` for a name of none.
  init?(_ name: Substring) {
    if let kind = Self.kinds[String(name)] {
      self = .span(kind)
    } else if name.hasSuffix("傍点") {
      self = .span(.emphasisMarks)
    } else if name.hasSuffix("傍線") || name.hasSuffix("波線") {
      self = .span(.underlined)
    } else if name == "取消線" {
      self = .strikethrough
    } else if name.hasSuffix("小さな文字") {
      self = .span(.small)
    } else if Self.others.contains(where: { name.hasSuffix($0) }) {
      self = .none
    } else {
      return nil
    }
  }

  private static let kinds: [String: SpanKind] = [
    "太字": .bold, "ゴシック体": .bold, "斜体": .offset, "縦中横": .tateChuYoko, "割り注": .warichu,
    "上付き小文字": .superscripted, "行右小書き": .superscripted, "下付き小文字": .subscripted,
    "行左小書き": .subscripted, "小さい活字": .small,
  ]
  private static let others = ["大きな文字", "大きい活字", "罫囲み", "横組み", "キャプション", "囲み"]

  /// The inlines in this look.
  func applied(to inlines: [Inline]) -> [Inline] {
    switch self {
    case .span(let kind): [Inline(.span(kind, inlines), source: inlines.first?.source)]
    case .strikethrough: [Inline(.strikethrough(inlines), source: inlines.first?.source)]
    case .none: inlines
    }
  }
}
