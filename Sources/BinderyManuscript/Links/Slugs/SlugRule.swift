/// How a site makes the fragment of a heading from its text.
///
/// Authors write links for what their site makes of a heading; the book's own identifiers are those of
/// GitHub's rule.
enum SlugRule: Sendable, Hashable, CaseIterable {
  /// GitHub, and Jekyll unless it is told otherwise: kramdown's GFM parser does the same
  /// (kramdown-parser-gfm, `generate_gfm_header_id`).
  case gitHub
  /// GitBook and HonKit (the package github-slugid).
  case gitBook
  /// kramdown where `input` is not GFM, and jekyll-commonmark-ghpages.
  case kramdown
  /// Hugo (`autoHeadingIDType: github`).
  case goldmark
  /// Hugo with `autoHeadingIDType: github-ascii`.
  case goldmarkASCII
  /// Hugo with `autoHeadingIDType: blackfriday`, and sites of before 2019.
  case blackfriday
  /// mdBook.
  case mdBook
  /// Hexo.
  case hexo
  /// Obsidian, where a link holds the heading's own text.
  case obsidian

  /// The fragment of a heading, before a number tells it from equal ones; mostly in small letters.
  func slug(of heading: String) -> String {
    switch self {
    case .gitHub: HeadingSlug.make(heading)
    case .gitBook: Self.gitBook(heading)
    case .kramdown: Self.kramdown(heading)
    case .goldmark: Self.goldmark(heading)
    case .goldmarkASCII: Self.goldmark(heading, isASCII: true)
    case .blackfriday: Self.blackfriday(heading)
    case .mdBook: Self.mdBook(heading)
    case .hexo: Self.hexo(heading)
    case .obsidian: Self.obsidian(heading)
    }
  }

  /// What stands for a heading of which nothing is left.
  var empty: String {
    switch self {
    case .kramdown: "section"
    case .goldmark, .goldmarkASCII, .blackfriday: "heading"
    case .gitHub, .gitBook, .mdBook, .hexo, .obsidian: ""
    }
  }

  /// Whether equal fragments are told apart by a number; else the first heading is meant.
  var numbersEqualOnes: Bool {
    switch self {
    case .gitHub, .kramdown, .goldmark, .goldmarkASCII, .blackfriday, .mdBook, .hexo: true
    case .gitBook, .obsidian: false
    }
  }
}

extension SlugRule {
  /// What the scalars of a text become, one after the other; `nil` is nothing.
  static func map(_ text: String, _ transform: (Unicode.Scalar) -> Unicode.Scalar?) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.compactMap(transform)))
  }
}
