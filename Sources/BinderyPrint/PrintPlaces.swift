public import BinderyDesign
internal import BinderyModel
internal import BinderyPages

/// What of a print HTML hangs on the pages that things fall on; places are the identifiers of its elements.
public struct PrintPlaces: Sendable, Hashable {
  /// A line of the contents.
  public struct Line: Sendable, Hashable {
    /// What is read.
    public var title: String
    /// Its depth, from 1.
    public var level: Int
    /// Where it leads.
    public var place: String
  }

  /// The places whose page numbers are shown somewhere.
  public var shown: Set<String> = []
  /// The places that begin on a recto, where the engine does not see to that.
  public var rectos: Set<String> = []
  /// The first place that is numbered at all: behind the cover.
  public var first: String?
  /// The first place that arabic figures count.
  public var firstOfBody: String?
  /// The contents.
  public var contents: [Line] = []
}

extension PrintWriter {
  /// What of an edition's print HTML hangs on pages; nothing where the design has none.
  public func places(of edition: Edition) -> PrintPlaces {
    guard let plan = edition.design.pages else { return PrintPlaces() }
    return PrintLayout(edition: edition, plan: plan, folder: nil).places
  }
}

extension PrintLayout {
  /// What hangs on pages.
  var places: PrintPlaces {
    let leaves = leaves
    var places = PrintPlaces()
    places.contents = lines(of: contents, level: 1)
    if showsContents, sequence.contains(.page(.contents)) {
      let name = name(of: BookPage.contents)
      let line = PrintPlaces.Line(
        title: name, level: 1, place: Self.identifier(of: BookPage.contents))
      places.contents.insert(line, at: 0)
    }
    places.shown = Set(places.contents.map(\.place))
    for leaf in leaves {
      if case .chapter = leaf.kind { places.shown.insert(leaf.identifier) }
      if leaf.startsOnRecto, !profile.forcesSides { places.rectos.insert(leaf.identifier) }
    }
    places.first = leaves.first?.identifier
    places.firstOfBody = leaves.first { $0.isFirstOfBody }?.identifier
    return places
  }

  /// The places that nothing in the document leads to, though their pages are asked for.
  var unlinkedPlaces: [String] {
    let places = places
    let linked = showsContents ? Set(places.contents.dropFirst().map(\.place)) : []
    let asked = leaves.map(\.identifier) + places.contents.map(\.place)
    var seen = linked
    return asked.filter { seen.insert($0).inserted }
  }

  private func lines(of entries: [ContentsEntry], level: Int) -> [PrintPlaces.Line] {
    entries.flatMap { entry -> [PrintPlaces.Line] in
      let below = lines(of: entry.children, level: level + 1)
      switch entry.kind {
      case .chapter(let id):
        let chapter = edition.book[id]
        let headings = lines(of: chapter.outline, in: chapter, level: level + 1)
        return line(contentsTitle(of: chapter), level, address(of: id, anchor: nil))
          + headings + below
      case .part(let id):
        return line(title(of: edition.book[id]), level, addressFromContents(of: id)) + below
      case .page(let page):
        return line(name(of: page), level, addressFromContents(of: page)) + below
      case .heading(let title):
        // It leads to what stands below it.
        guard let first = below.first else { return [] }
        return line(titles.title(ofHeading: title) ?? furniture.untitled, level, "#" + first.place)
          + below
      }
    }
  }

  private func lines(
    of entries: [OutlineEntry], in chapter: Chapter, level: Int
  ) -> [PrintPlaces.Line] {
    entries.flatMap { entry -> [PrintPlaces.Line] in
      guard let title = titles.title(of: entry, in: chapter) else {
        return lines(of: entry.children, in: chapter, level: level)
      }
      return line(title, level, address(of: chapter.id, anchor: entry.identifier))
        + lines(of: entry.children, in: chapter, level: level + 1)
    }
  }

  private func line(_ title: String, _ level: Int, _ address: String?) -> [PrintPlaces.Line] {
    guard let address, address.hasPrefix("#") else { return [] }
    return [PrintPlaces.Line(title: title, level: level, place: String(address.dropFirst()))]
  }
}
