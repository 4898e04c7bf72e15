package import BinderyModel

extension ChapterRole {
  /// The type that tells reading systems what the text is (EPUB SSV 1.1).
  package var epubType: String? {
    switch self {
    case .essay: "chapter"
    case .acknowledgements: "acknowledgments"
    case .dedication, .epigraph, .preface, .foreword, .introduction, .afterword, .appendix: rawValue
    case .page: nil
    }
  }

  /// The role that tells assistive technology (DPUB-ARIA 1.1).
  var ariaRole: String? { epubType.map { "doc-\($0)" } }

  /// Whether readers look for the text in the contents.
  var isListed: Bool { !isInscription }
}
