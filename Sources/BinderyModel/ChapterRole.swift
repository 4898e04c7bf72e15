/// What a text that the author wrote is to the book.
///
/// The raw values are the words for them in `book.yaml`; whatever is not an essay stands in the front
/// or back matter.
public enum ChapterRole: String, Sendable, Hashable, CaseIterable {
  /// An essay of the book.
  case essay
  /// To whom the book is given.
  case dedication
  /// A quotation before the text.
  case epigraph
  /// The author's own words before the text.
  case preface
  /// Somebody else's words before the text.
  case foreword
  /// What leads into the matter of the book.
  case introduction
  /// Whom the author thanks.
  case acknowledgements
  /// Words after the text.
  case afterword
  /// What completes the text.
  case appendix
  /// Any other page, such as one about the author.
  case page

  /// Whether a text without a title of its own is called by its role.
  public var isNamed: Bool {
    switch self {
    case .essay, .page: false
    case .dedication, .epigraph, .preface, .foreword, .introduction, .acknowledgements, .afterword,
      .appendix:
      true
    }
  }

  /// Whether the text is so short that it stands alone on a page, without a heading.
  public var isInscription: Bool {
    switch self {
    case .dedication, .epigraph: true
    case .essay, .preface, .foreword, .introduction, .acknowledgements, .afterword, .appendix,
      .page:
      false
    }
  }
}
