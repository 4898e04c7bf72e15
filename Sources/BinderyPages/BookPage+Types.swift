package import BinderyModel

extension BookPage {
  /// The type that tells reading systems what the page is (EPUB SSV 1.1); a chronology has none.
  package var epubType: String? {
    switch self {
    case .halfTitle: "halftitlepage"
    case .titlePage: "titlepage"
    case .imprint: "copyright-page"
    case .contents: "toc"
    case .tagIndex: "index"
    case .chronology: nil
    case .colophon: "colophon"
    }
  }

  /// The role that tells assistive technology (DPUB-ARIA 1.1).
  package var role: String? {
    switch self {
    case .contents: "doc-toc"
    case .tagIndex: "doc-index"
    case .colophon: "doc-colophon"
    case .halfTitle, .titlePage, .imprint, .chronology: nil
    }
  }

  /// Whether readers look for the page in the contents.
  var isListed: Bool {
    switch self {
    case .tagIndex, .chronology, .colophon: true
    case .halfTitle, .titlePage, .imprint, .contents: false
    }
  }
}
