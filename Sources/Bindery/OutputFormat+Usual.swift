internal import BinderyModel

extension OutputWish {
  /// The wish without what plain text has no use for: fonts in it, code cut by meaning.
  var withoutUselessLooks: OutputWish {
    guard format == .text else { return self }
    var wish = self
    wish.embedding = EmbeddingPolicy.none
    wish.font = nil
    wish.code = .plain
    return wish
  }

  /// Whether fonts must have outlines of TrueType: Chromium prints others as pictures of their glyphs.
  var needsTrueType: Bool {
    switch (format, page.engine ?? .chromium) {
    case (.printHTML, .chromium), (.printHTML, .vivliostyle), (.pdf, .chromium),
      (.pdf, .vivliostyle):
      true
    case (.printHTML, .weasyprint), (.printHTML, .prince), (.pdf, .weasyprint), (.pdf, .prince),
      (.epub, _), (.text, _):
      false
    }
  }
}

extension OutputFormat {
  /// How text is set where nothing is said.
  var usualSetting: SettingWish {
    var wish = SettingWish()
    switch self {
    case .epub: break
    // Paper has no reading system that wants one direction a document.
    case .printHTML, .pdf: wish.islands = .horizontal
    // Plain text has no style sheet that would ask for white.
    case .text: wish.gap = .space
    }
    return wish
  }

  /// How much of its fonts an output holds where nothing is said; `nil` where that hangs on the book.
  var usualEmbedding: EmbeddingPolicy? {
    switch self {
    case .epub: nil
    case .printHTML, .pdf: .subset
    case .text: EmbeddingPolicy.none
    }
  }

  /// Whether a cover is drawn where the book brings none; paper has its title page.
  var drawsCover: Bool {
    switch self {
    case .epub: true
    case .printHTML, .pdf, .text: false
    }
  }

  /// How code is shown where nothing is said.
  var usualCode: CodeLook {
    switch self {
    case .epub: .plain
    case .printHTML, .pdf: .highlight
    case .text: .plain
    }
  }
}
