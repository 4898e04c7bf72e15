public import BinderyModel

/// What differs between the outputs that show a book as XHTML.
///
/// The renderer knows how each construct of the model is written; the context knows where things
/// stand in this output and which words its furniture has.
public protocol RenderingContext: Sendable {
  /// Where a link leads in this output.
  func destination(of target: Link.Target) -> LinkDestination

  /// The address of a picture's file, or `nil` where the output does not have it.
  func address(of asset: AssetID) -> String?

  /// The words that stand for a picture on a server; `alternative` may be empty.
  func remoteImageLabel(alternative: String) -> String

  /// The words that stand for a picture that cannot be had; `path` is what the author wrote.
  func missingImageLabel(alternative: String, path: String) -> String

  /// The title of a remark that has none of its own, by its kind: `note`, `warning` …
  func calloutTitle(ofKind kind: String) -> String

  /// What the link back from a note is called, for those who hear the book.
  var backlinkLabel: String { get }

  /// What the group of notes is called, for those who hear the book.
  var notesLabel: String { get }

  /// What every identifier begins with, where several essays stand in one document.
  var identifierPrefix: String { get }

  /// Whether a note stands where its first reference is, for an engine that moves it to the foot of the page.
  func standsInText(_ note: Int) -> Bool

  /// What is said of a note that stands in the text: its one paragraph.
  func text(of note: Int) -> [Inline]

  /// Marks a part of the notes with the output's own semantics.
  func mark(_ element: inout Element, as part: NotePart)
}

extension RenderingContext {
  /// Nothing.
  public var identifierPrefix: String { "" }

  /// None does.
  public func standsInText(_ note: Int) -> Bool { false }

  /// Nothing.
  public func text(of note: Int) -> [Inline] { [] }

  /// Sets the roles of the Digital Publishing WAI-ARIA Module 1.1.
  public func mark(_ element: inout Element, as part: NotePart) {
    element["role"] = part.role
  }
}

/// Where a link leads in an output.
public enum LinkDestination: Sendable, Hashable {
  /// To an address; the renderer escapes it for XML and changes nothing else.
  case address(String)
  /// To nothing that this output can show; the label stands alone and nothing is wrong.
  case label
  /// To something that is named behind the label, in these words.
  case remark(String)
  /// Nowhere: the label is marked as a dead link.
  case dead
}

/// The pieces that notes are made of.
public enum NotePart: Sendable, Hashable {
  /// The link in the text.
  case reference
  /// The note itself.
  case note
  /// The link back into the text.
  case backlink
  /// The group of an essay's notes.
  case group

  /// The role in DPUB-ARIA 1.1; a group of footnotes has none.
  public var role: String? {
    switch self {
    case .reference: "doc-noteref"
    case .note: "doc-footnote"
    case .backlink: "doc-backlink"
    case .group: nil
    }
  }
}
