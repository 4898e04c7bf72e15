internal import BinderyModel

/// Where an essay's title comes from: its front matter, its first heading, the list of essays, its
/// file's name.
struct EssayTitle: Sendable, Hashable {
  /// The title; empty only where there is no name to make one of.
  var text: String
  /// Whether code or a formula stands in it.
  var holdsCode = false
  /// Whether the first block says the title and would repeat it.
  var isFirstBlock: Bool

  /// The title of a parsed essay.
  ///
  /// `listed` is what the author's list calls an essay that says no title itself; with a name, only a
  /// heading of the first level comes before it. Without name and slug it may have no title.
  init(
    of body: Body, header: EssayHeader, listed: ListedTitle? = nil, slug: String?,
    name: String? = nil
  ) {
    var heading: (level: Int, text: String, holdsCode: Bool)?
    if case .heading(let level, let inlines)? = body.blocks.first?.content {
      heading = (level, inlines.titleText, inlines.holdsCode)
    }
    if let title = header.title {
      text = title
      isFirstBlock = heading.map { $0.level == 1 && $0.text == title } ?? false
    } else if let heading, !heading.text.isEmpty, name == nil || heading.level == 1 {
      text = heading.text
      holdsCode = heading.holdsCode
      isFirstBlock = true
    } else if let listed {
      text = listed.text
      holdsCode = listed.holdsCode
      isFirstBlock = false
    } else {
      text = name?.singleLine ?? slug.map(Self.readable) ?? ""
      isFirstBlock = false
    }
  }

  /// A file's name as a title: hyphens are blanks, the first letter is a capital.
  static func readable(_ slug: String) -> String {
    let words = slug.split { $0 == "-" || $0 == "_" || $0.isWhitespace }.joined(separator: " ")
    let text = words.singleLine
    guard let first = text.first else { return slug.isEmpty ? "?" : slug }
    return first.uppercased() + text.dropFirst()
  }
}
