internal import BinderyXML
internal import Crypto

/// An essay as it stands in a bound book: what it is called, and what it says.
struct BoundEssay: Sendable, Hashable {
  /// Its title.
  var title: String
  /// The name that its file gave the document, where it gave one: `0007-on-tea.xhtml` is `on-tea`.
  var slug: String?
  /// What tells its text and its pictures from any other.
  var digest: [UInt8]
}

extension BoundEssay {
  /// An essay of its documents, each a whole XHTML file; `nil` where one is no XML.
  init?(documents: [(name: String, bytes: [UInt8])]) {
    var letters = SHA256()
    var title: String?
    for document in documents {
      guard let root = Markup.parse(xml: document.bytes) else { return nil }
      var reader = BoundText()
      reader.read(root)
      title = title ?? reader.title
      letters.update(data: Array(reader.text.utf8))
    }
    self.title = title ?? ""
    slug = documents.first.flatMap { Self.slug(of: $0.name) }
    digest = Array(letters.finalize())
  }

  private static func slug(of name: String) -> String? {
    let stem = name.split(separator: "/").last?.prefix { $0 != "." } ?? ""
    guard let hyphen = stem.firstIndex(of: "-"), stem[..<hyphen].allSatisfy(\.isNumber) else {
      return nil
    }
    let slug = String(stem[stem.index(after: hyphen)...])
    return slug == "essay" ? nil : slug
  }
}

/// Collects what a document says: its text without blanks, and the names of its pictures.
private struct BoundText {
  private(set) var title: String?
  private(set) var text = ""

  mutating func read(_ root: MarkupElement) { read(root, isBody: false) }

  private mutating func read(_ element: MarkupElement, isBody: Bool) {
    switch element.name {
    case "head":
      guard
        let named = element.children.lazy.compactMap(Self.element).first(where: {
          $0.name == "title"
        })
      else { return }
      title = Self.oneLine(named.text)
      return
    case "header" where isBody, "h1" where isBody:
      // The title is compared by itself; what stands around it is furniture.
      if let heading = Self.heading(in: element) { title = heading }
      return
    case "img", "source", "video", "audio":
      if let file = element["src"]?.split(separator: "/").last { text += "\u{FFFC}\(file)" }
    default: break
    }
    for child in element.children {
      switch child {
      case .text(let string): if isBody { text += Self.folded(string) }
      case .element(let inner): read(inner, isBody: isBody || element.name == "body")
      }
    }
  }

  private static func element(_ node: MarkupNode) -> MarkupElement? {
    if case .element(let element) = node { element } else { nil }
  }

  private static func heading(in element: MarkupElement) -> String? {
    if element.name == "h1" { return oneLine(element.text) }
    return element.children.lazy.compactMap(Self.element).compactMap(heading).first
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Text without blanks, and with marks that typography changes as they are typed.
  private static func folded(_ text: String) -> String {
    var folded = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}": folded += "'"
      case "\u{201C}", "\u{201D}": folded += "\""
      case "\u{2010}"..."\u{2015}": folded += "-"
      case "\u{2026}": folded += "..."
      case "\u{2060}", "\u{200B}": continue
      default:
        if !scalar.properties.isWhitespace { folded.unicodeScalars.append(scalar) }
      }
    }
    return folded
  }
}
