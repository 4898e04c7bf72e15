package import BinderyDesign
package import BinderyModel
import BinderyTypography

/// Sets titles by the rules of the text, so that contents, metadata and headings agree.
package struct TitleSetting {
  package let edition: Edition

  /// The titles of an edition.
  package init(edition: Edition) { self.edition = edition }

  /// The book's title; `nil` where it has none.
  package var title: String? {
    let metadata = edition.book.metadata
    // The only essay may have given it.
    let namesake = edition.book.chapters.first { $0.title == metadata.title }
    guard namesake?.titleHoldsCode != true else { return metadata.title.oneLine }
    return metadata.title.oneLine.map(ofBook.typeset(title:))
  }

  /// The book's subtitle; `nil` where it has none.
  package var subtitle: String? {
    edition.book.metadata.subtitle?.oneLine.map(ofBook.typeset(title:))
  }

  /// An essay's title; `nil` where nothing is left of it.
  package func title(of chapter: Chapter) -> String? {
    set(chapter.title, in: chapter, holdsCode: chapter.titleHoldsCode)
  }

  /// What the contents call an essay; `nil` where that is its title.
  package func contentsTitle(of chapter: Chapter) -> String? {
    chapter.contentsTitle.flatMap { set($0, in: chapter, holdsCode: chapter.titleHoldsCode) }
  }

  /// A part's title; `nil` where nothing is left of it.
  package func title(of part: Part) -> String? {
    switch part.title {
    case .text(let text, let holdsCode):
      holdsCode ? text.oneLine : text.oneLine.map(ofBook.typeset(title:))
    case .year(let year): ofFurniture.title(ofYear: year)
    case .month(let month, let year): ofFurniture.title(ofMonth: month, in: year)
    case .undated: ofFurniture.undated
    case .uncategorised: ofFurniture.uncategorised
    case .untagged: ofFurniture.untagged
    }
  }

  /// A title of the contents that has no page; `nil` where nothing is left of it.
  package func title(ofHeading heading: String) -> String? {
    heading.oneLine.map(ofBook.typeset(title:))
  }

  /// An essay's subtitle; `nil` where it has none.
  package func subtitle(of chapter: Chapter) -> String? {
    chapter.subtitle.flatMap { set($0, in: chapter, holdsCode: false) }
  }

  /// A heading of an essay; `nil` where nothing is left of it.
  package func title(of entry: OutlineEntry, in chapter: Chapter) -> String? {
    set(entry.title, in: chapter, holdsCode: entry.titleHoldsCode)
  }

  /// A plain title no longer shows where its code is, so that with code all of it stays.
  private func set(_ title: String, in chapter: Chapter, holdsCode: Bool) -> String? {
    guard let line = title.oneLine, !holdsCode else { return title.oneLine }
    let typesetter = Typesetter(
      language: chapter.language, policy: edition.typesetting(of: chapter))
    return typesetter.typeset(title: line)
  }

  private var ofFurniture: Furniture {
    Furniture(for: edition.book.metadata.language, dates: edition.dates)
  }

  private var ofBook: Typesetter {
    Typesetter(language: edition.book.metadata.language, policy: edition.typesetting())
  }
}
