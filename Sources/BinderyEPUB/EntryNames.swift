import BinderyModel

/// The paths of the files in the container: ASCII, lower case, made by Bindery.
///
/// No name from the manuscript reaches the archive: a slug keeps letters and digits only.
enum EntryNames {
  /// The folder of everything but the container's own files.
  static let root = "EPUB"
  static let container = "META-INF/container.xml"
  static let package = "EPUB/package.opf"
  static let navigation = "EPUB/nav.xhtml"
  static let ncx = "EPUB/toc.ncx"
  static let stylesheet = "EPUB/styles/book.css"
  static let islandStylesheet = "EPUB/styles/islands.css"
  static let cover = "EPUB/text/cover.xhtml"

  /// The path of a page that the book makes.
  static func page(_ page: BookPage) -> String {
    switch page {
    case .titlePage: inText("title.xhtml")
    case .contents: navigation
    case .halfTitle, .imprint, .tagIndex, .chronology, .colophon: inText("\(page.rawValue).xhtml")
    }
  }

  /// The path of a content document.
  static func inText(_ name: String) -> String { "EPUB/text/\(name)" }

  /// The path of a picture, a sound or a film.
  static func inAssets(_ name: String, _ type: MediaType) -> String {
    "EPUB/\(folder(of: type))/\(name)"
  }

  /// The folder of fonts and their licences, seen from the package document.
  static let fontFolder = "fonts"

  /// The path of a font, or of its licence.
  static func inFonts(_ name: String) -> String { "EPUB/\(fontFolder)/\(name)" }

  /// The folder that files of a type stand in.
  static func folder(of type: MediaType) -> String {
    switch type.family {
    case .picture: "images"
    case .sound, .film: "media"
    }
  }

  /// A path as the package document, the contents and the NCX name it.
  static func relativeToPackage(_ path: String) -> String {
    String(path.dropFirst(root.utf8.count + 1))
  }

  /// The name of an essay's document; parts after the first are numbered from 2.
  static func essay(_ chapter: Chapter, of count: Int, part: Int) -> String {
    let digits = max(4, String(count).utf8.count)
    let number = String(chapter.id.index + 1)
    let padding = String(repeating: "0", count: max(0, digits - number.utf8.count))
    let suffix = part == 0 ? "" : "-\(part + 1)"
    let slug = chapter.role.isNamed ? chapter.role.rawValue : slug(of: chapter.source)
    return "\(padding)\(number)-\(slug)\(suffix).xhtml"
  }

  /// The name of a part's page.
  static func part(_ id: PartID) -> String { "part-\(id.index + 1).xhtml" }

  /// The names of the pictures, each after its content.
  static func images(_ assets: [Asset]) -> [String] {
    var taken: Set<String> = []
    return assets.map { asset in
      let short = "\(asset.digest.prefix(12)).\(asset.mediaType.fileExtension)"
      let name =
        taken.contains(short) ? "\(asset.digest).\(asset.mediaType.fileExtension)" : short
      taken.insert(name)
      return name
    }
  }

  /// What an essay's file is called, without its date, in lower-case ASCII; `essay` where nothing
  /// is left.
  static func slug(of source: SourcePath) -> String {
    let file = source.text.split(separator: "/").last ?? ""
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
    var words: [String] = [""]
    for byte in withoutDate(stem).utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        words[words.count - 1].unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        words[words.count - 1].unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      default: words.append("")
      }
    }
    var slug = ""
    for word in words where !word.isEmpty && slug.utf8.count + word.utf8.count < longestSlug {
      slug += slug.isEmpty ? word : "-\(word)"
    }
    return slug.isEmpty ? "essay" : slug
  }

  private static let longestSlug = 48

  /// Drops the date that Jekyll wants at the start of a file's name.
  private static func withoutDate(_ stem: Substring) -> Substring {
    let parts = stem.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0].utf8.count == 4,
      parts[..<3].allSatisfy({ UInt16($0) != nil })
    else { return stem }
    return parts[3]
  }
}
