public import BinderyDesign
internal import BinderyModel

/// The name of a file that nobody named.
public enum OutputName {
  /// `<title-slug>.<extension>`: letters and digits of any script, hyphens between, fit for every
  /// file system. An edition in another script, or in vertical lines, says so:
  /// `<title-slug>-zh-Hant-vertical.epub`.
  public static func name(for edition: Edition) -> String {
    var name = slug(edition.book.metadata.title)
    if edition.design.script != .keep { name += "-" + edition.book.metadata.language.text }
    if edition.design.writingMode == .vertical { name += "-vertical" }
    return name + "." + edition.design.format.fileExtension
  }

  /// Letters and digits of a title, lower-cased, at most 120 bytes; `book` where it has none.
  static func slug(_ title: String) -> String {
    var slug = ""
    var needsHyphen = false
    for character in title.lowercased() {
      guard character.isLetter || character.isNumber else {
        needsHyphen = !slug.isEmpty
        continue
      }
      let addition = (needsHyphen ? "-" : "") + String(character)
      guard slug.utf8.count + addition.utf8.count <= 120 else { break }
      slug += addition
      needsHyphen = false
    }
    return slug.isEmpty ? "book" : slug
  }
}
