import BinderyDesign
import BinderyModel
import BinderyPages
import BinderyXHTML

extension BookLayout {
  /// The bytes of a page that the book makes.
  func document(of page: BookPage) -> [UInt8] {
    let content = content(of: page)
    guard page == .contents else {
      return document(self.page(name(of: page), content, kind: "matter"))
    }
    return document(
      self.page(
        furniture.contents, content + [Landmarks(layout: self).element()], kind: "contents",
        stylesheet: EntryNames.relativeToPackage(EntryNames.stylesheet)))
  }

  /// The bytes of the page of a part.
  func document(of part: Part) -> [UInt8] {
    document(page(title(of: part), content(of: part), kind: "part"))
  }

  /// The frame of a page that speaks the book's language.
  func page(
    _ title: String, _ content: [Element], kind: String,
    stylesheet: String = Page.stylesheetFromText
  ) -> Page {
    Page(
      title: title, language: edition.book.metadata.language,
      writingMode: edition.design.writingMode, kind: kind, stylesheet: stylesheet,
      content: content)
  }
}
