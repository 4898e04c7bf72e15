internal import BinderyModel

/// What stands in double square brackets: `[[a note#A heading|words]]`, `![[a picture.png|300]]`.
struct Wikilink: Sendable, Hashable {
  /// The note or the file, as written; empty for a place in the same note.
  let name: String
  /// The heading or block behind a `#`; headings below each other with a `#` between.
  let fragment: String?
  /// What stands behind bars.
  let words: [String]
  /// Whether what is named is to be shown in place.
  let isEmbed: Bool

  /// Takes the inside of the brackets apart; `nil` where it names nothing.
  init?(_ inside: String, isEmbed: Bool) {
    // In tables the bar is escaped.
    let parts = inside.replacing("\\|", with: "|")
      .split(separator: "|", omittingEmptySubsequences: false)
      .map { String($0).trimmingSpaces }
    let places = parts[0].split(separator: "#", omittingEmptySubsequences: false)
      .map { String($0).trimmingSpaces }
    name = places[0]
    let chain = places.dropFirst().filter { !$0.isEmpty }
    // A block needs no heading before it.
    let place = chain.last?.hasPrefix("^") == true ? chain.last : chain.joined(separator: "#")
    fragment = place?.isEmpty == true ? nil : place
    words = parts.dropFirst().filter { !$0.isEmpty }
    self.isEmbed = isEmbed
    guard !name.isEmpty || fragment != nil else { return nil }
  }

  /// The identifier of a block that its author marked with `^name`.
  static func blockIdentifier(_ name: some StringProtocol) -> String { "block-" + name }

  /// What is shown in its place.
  var inline: InlineContent {
    guard isEmbed, let kind = Kind(of: name) else { return link }
    let size = words.last.flatMap(Self.size)
    let alternative = (size == nil ? words : words.dropLast()).joined(separator: " ")
    let path = EssayReference.encoded(name)
    switch kind {
    case .picture:
      return .image(
        Image(
          .unresolved(path), alternative: alternative, width: size?.width, height: size?.height))
    case .media(let kind):
      let label = alternative.isEmpty ? name : alternative
      return .media(
        Media(
          kind, source: .unresolved(path), fallback: [Inline(.text(label))], width: size?.width,
          height: size?.height))
    }
  }

  private var link: InlineContent {
    var destination =
      name.isEmpty ? "" : EssayReference(isEmbed ? .embed : .wikilink, name).destination
    if let fragment {
      let place =
        fragment.first == "^" ? Self.blockIdentifier(fragment.dropFirst()) : fragment
      destination += "#" + EssayReference.encoded(place)
    }
    return .link(Link(.unresolved(destination)), [Inline(.text(words.first ?? label))])
  }

  /// What a link says that has no words of its own, as Obsidian shows it.
  private var label: String {
    let shown = fragment?.first == "^" ? nil : fragment
    let headings = shown?.split(separator: "#").map { String($0) } ?? []
    let parts = [name.hasPrefix("/") ? String(name.dropFirst()) : name] + headings
    let label = parts.filter { !$0.isEmpty }.joined(separator: " > ")
    return label.isEmpty ? "^" : label
  }

  private static func size(_ word: String) -> (width: Image.Extent, height: Image.Extent?)? {
    let parts = word.split(separator: "x", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }.filter { (1...100_000).contains($0) }
    guard numbers.count == parts.count, let width = numbers.first else { return nil }
    return (.pixels(width), numbers.count > 1 ? .pixels(numbers[1]) : nil)
  }
}

extension Wikilink {
  /// What a file's name says that it is; `nil` for notes and other files.
  enum Kind: Sendable, Hashable {
    case picture
    case media(Media.Kind)

    init?(of name: String) {
      guard let dot = name.lastIndex(of: ".") else { return nil }
      switch name[name.index(after: dot)...].lowercased() {
      case "png", "jpg", "jpeg", "gif", "bmp", "svg", "webp", "avif", "tif", "tiff":
        self = .picture
      case "mp3", "m4a", "wav", "ogg", "opus", "flac", "3gp": self = .media(.audio)
      case "mp4", "webm", "ogv", "mov", "mkv": self = .media(.video)
      default: return nil
      }
    }
  }
}
