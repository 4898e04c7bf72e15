/// What a book says of itself (Dublin Core, EPUB 3.3 section 5.5).
public struct Metadata: Sendable, Hashable {
  /// The main title.
  public var title: String
  /// A second line under the title.
  public var subtitle: String?
  /// Authors and others, in the order to be shown.
  public var contributors: [Contributor] = []
  /// The book's language.
  public var language: LanguageTag
  /// What it is about, in a paragraph.
  public var description: String?
  /// Who publishes it.
  public var publisher: String?
  /// Who holds which rights.
  public var rights: String?
  /// What it is about, in key words; without repetition.
  public var subjects: [String] = []
  /// The series or set that the book belongs to.
  public var collection: Collection?
  /// An identifier of the author's own choice, an ISBN or a URN.
  public var identifier: String?
  /// The ISBN: ten or thirteen digits without hyphens; the last of ten may be `X`.
  public var isbn: String?
  /// The address that the essays were published at.
  public var site: String?
  /// Which of the essays there the book holds, where some were chosen by date, tag or category:
  /// another choice is another book.
  public var scope: String?
  /// The date of publication.
  public var published: Timestamp?
  /// The newest date that the text was changed.
  public var modified: Timestamp?

  /// Metadata of a book; everything beyond title and language is set afterwards.
  public init(title: String, language: LanguageTag) {
    self.title = title
    self.language = language
  }

  /// A series or a set of books.
  public struct Collection: Sendable, Hashable {
    /// Whether the members have an order (EPUB 3.3 `collection-type`).
    public enum Kind: String, Sendable, Hashable {
      case series
      case set
    }

    /// The collection's name.
    public var name: String
    /// Whether it is a series or a set.
    public var kind: Kind
    /// The book's place in it, like `2` or `2.1`.
    public var position: String?

    /// A collection of a name.
    public init(name: String, kind: Kind = .series, position: String? = nil) {
      self.name = name
      self.kind = kind
      self.position = position
    }
  }
}

/// A person or an organisation with a part in the book.
public struct Contributor: Sendable, Hashable {
  /// What somebody did (MARC relator codes, id.loc.gov/vocabulary/relators).
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case author = "aut"
    case editor = "edt"
    case translator = "trl"
    case illustrator = "ill"
    case photographer = "pht"
    case contributor = "ctb"
  }

  /// The name as it is shown.
  public var name: String
  /// The name as it is sorted, where it differs.
  public var fileAs: String?
  /// What the person did.
  public var role: Role

  /// Somebody with a role.
  public init(name: String, fileAs: String? = nil, role: Role = .author) {
    self.name = name
    self.fileAs = fileAs
    self.role = role
  }
}
