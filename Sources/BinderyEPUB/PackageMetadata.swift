import BinderyDesign
import BinderyModel
import BinderyPages
import BinderyXHTML

/// What the package document says of the book (EPUB 3.3 section 5.5, Dublin Core).
struct PackageMetadata {
  let layout: BookLayout

  /// The id of the unique identifier.
  static let identifierID = "identifier"
  /// The id of the cover picture's item.
  static let coverID = "cover-image"

  /// Declares the names that Apple Books reads (Apple Books Asset Guide).
  static let applePrefix =
    "ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/"

  private var metadata: Metadata { layout.edition.book.metadata }

  /// The whole element; nothing empty stands in it.
  func element() -> Element {
    Element(
      "metadata", ["xmlns:dc": "http://purl.org/dc/elements/1.1/"],
      lines: identity + languages + people + description + collection + dates
        + Accessibility(book: layout.edition.book, furniture: layout.furniture).elements()
        + fonts + legacy)
  }

  private var identity: [Element] {
    let stamp = layout.edition.stamp
    var elements = [
      Element(
        "dc:identifier", ["id": Self.identifierID], text: stamp.identifier.oneLine ?? "")
    ]
    if let isbn = metadata.isbn?.oneLine.map({ "urn:isbn:\($0)" }), isbn != stamp.identifier {
      elements.append(Element("dc:identifier", text: isbn))
    }
    elements.append(Element("dc:title", text: layout.title))
    return elements
  }

  /// The book's language, then those of the essays in order of appearance.
  private var languages: [Element] {
    var seen: Set<LanguageTag> = []
    let all = [metadata.language] + layout.edition.book.chapters.map(\.language)
    return all.filter { seen.insert($0).inserted }.map { Element("dc:language", text: $0.text) }
  }

  private var people: [Element] {
    let named = metadata.contributors.filter { $0.name.oneLine != nil }
    let creators = named.filter { $0.role == .author }
    return person(creators, as: "creator")
      + person(named.filter { $0.role != .author }, as: "contributor")
  }

  private func person(_ contributors: [Contributor], as kind: String) -> [Element] {
    contributors.enumerated().flatMap { index, contributor in
      let id = "\(kind)-\(index + 1)"
      var elements = [Element("dc:\(kind)", ["id": id], text: contributor.name.oneLine ?? "")]
      elements.append(
        Element(
          "meta", ["refines": "#\(id)", "property": "role", "scheme": "marc:relators"],
          text: contributor.role.rawValue))
      if let fileAs = contributor.fileAs?.oneLine {
        elements.append(refinement(of: id, "file-as", fileAs))
      }
      elements.append(refinement(of: id, "display-seq", String(index + 1)))
      return elements
    }
  }

  private func refinement(of id: String, _ property: String, _ value: String) -> Element {
    Element("meta", ["refines": "#\(id)", "property": property], text: value)
  }

  private var description: [Element] {
    let optional = [
      ("dc:publisher", metadata.publisher), ("dc:description", metadata.description),
      ("dc:rights", metadata.rights), ("dc:source", metadata.site),
    ]
    let elements = optional.compactMap { name, value in
      value?.oneLine.map { Element(name, text: $0) }
    }
    let subjects = metadata.subjects.compactMap(\.oneLine)
    return elements + subjects.map { Element("dc:subject", text: $0) }
  }

  private var collection: [Element] {
    guard let collection = metadata.collection, let name = collection.name.oneLine else {
      return []
    }
    let id = "collection"
    var elements = [
      Element("meta", ["property": "belongs-to-collection", "id": id], text: name),
      refinement(of: id, "collection-type", collection.kind.rawValue),
    ]
    // A position is a number or numbers parted by full stops (EPUB 3.3 appendix D.3.6).
    let position = collection.position?.oneLine ?? ""
    let numbers = position.split(separator: ".", omittingEmptySubsequences: false)
    if numbers.allSatisfy({ UInt($0) != nil }) {
      elements.append(refinement(of: id, "group-position", position))
    }
    return elements
  }

  private var dates: [Element] {
    var elements: [Element] = []
    if let published = metadata.published {
      elements.append(Element("dc:date", text: published.dayText))
    }
    let modified = layout.edition.stamp.modified.utcText
    elements.append(Element("meta", ["property": "dcterms:modified"], text: modified))
    return elements
  }

  /// Apple Books uses fonts of a book only where it says that it holds some.
  private var fonts: [Element] {
    guard layout.edition.fonts != nil else { return [] }
    return [Element("meta", ["property": "ibooks:specified-fonts"], text: "true")]
  }

  /// What readers of EPUB 2 look for; `name` stands first because some of them read no further.
  private var legacy: [Element] {
    var elements: [Element] = []
    if layout.cover != nil {
      elements.append(Element("meta", ["name": "cover", "content": Self.coverID]))
    }
    if layout.edition.design.writingMode == .vertical {
      // Kindle takes the direction of a book from this (Amazon Kindle Publishing Guidelines).
      elements.append(Element("meta", ["name": "primary-writing-mode", "content": "vertical-rl"]))
    }
    if let generator = layout.edition.stamp.generator.oneLine {
      elements.append(Element("meta", ["name": "generator", "content": generator]))
    }
    return elements
  }
}
