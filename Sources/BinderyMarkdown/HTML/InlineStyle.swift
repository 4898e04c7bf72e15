internal import BinderyModel

/// What a `style` attribute means to a book.
///
/// A stranger's style sheet knows one screen; a book has many, and its reader's own size and colours.
/// So the few declarations that say something of the text are taken as what they say, those that
/// only lay out a page are passed over, and the others are told to the author.
struct InlineStyle {
  /// What the declarations say of the text, in their order, each once.
  private(set) var meanings: [StyleMeaning] = []
  /// The alignment of a block or a cell: `start`, `center`, `end`, `justify`.
  private(set) var alignment: String?
  /// The base direction.
  private(set) var direction: TextDirection?
  /// Width asked for of a picture.
  private(set) var width: Image.Extent?
  /// Height asked for of a picture.
  private(set) var height: Image.Extent?
  private(set) var breaksBefore = false
  private(set) var breaksAfter = false
  /// The properties that were left out and would have been seen.
  private(set) var dropped: [String] = []

  var isPageBreak: Bool { breaksBefore || breaksAfter }

  /// Reads the value of a `style` attribute.
  init(_ css: String) {
    guard !css.isEmpty else { return }
    for declaration in css.split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let name = String(parts[0]).trimmingSpaces.lowercased()
      var value = String(parts[1]).trimmingSpaces.lowercased()
      if value.hasSuffix("!important") { value = String(value.dropLast(10)).trimmingSpaces }
      read(Self.withoutVendor(name), value)
    }
  }

  private static func withoutVendor(_ name: String) -> String {
    for prefix in ["-webkit-", "-epub-", "-moz-", "-ms-"] where name.hasPrefix(prefix) {
      return String(name.dropFirst(prefix.utf8.count))
    }
    return name
  }

  private mutating func read(_ name: String, _ value: String) {
    switch name {
    case "text-align": alignment = Self.alignment(value)
    case "direction": direction = TextDirection(rawValue: value)
    case "width": width = Image.Extent(html: value)
    case "height": height = Image.Extent(html: value)
    case "zoom":
      // Typora's way to make a picture smaller; of its own size, which is mostly the text's.
      width = width ?? Image.Extent(html: value)
    case "page-break-before", "break-before":
      breaksBefore = breaksBefore || Self.breaksPage(value)
    case "page-break-after", "break-after": breaksAfter = breaksAfter || Self.breaksPage(value)
    case _ where Self.isLayout(name): break
    default:
      switch StyleMeaning.reading(name, value) {
      case .says(let meaning)?: if !meanings.contains(meaning) { meanings.append(meaning) }
      case .saysNothing?: break
      case nil: if !dropped.contains(name) { dropped.append(name) }
      }
    }
  }

  private static func alignment(_ value: String) -> String? {
    switch value {
    case "center", "-webkit-center", "middle": "center"
    case "right", "end": "end"
    case "left", "start": "start"
    case "justify": "justify"
    default: nil
    }
  }

  private static func breaksPage(_ value: String) -> Bool {
    ["always", "page", "left", "right", "recto", "verso"].contains(value)
  }

  /// Whether a property only places boxes on a screen.
  private static func isLayout(_ name: String) -> Bool {
    let families = ["margin", "padding", "overflow", "flex", "grid", "min-", "max-", "align-"]
    return layout.contains(name) || families.contains { name.hasPrefix($0) }
  }

  private static let layout: Set<String> = [
    "position", "top", "left", "right", "bottom", "z-index", "clear", "box-sizing", "line-height",
    "cursor", "outline", "object-fit", "vertical-align-last", "orphans", "widows", "break-inside",
    "page-break-inside", "zoom", "transition", "user-select", "text-size-adjust", "word-break",
    "word-wrap", "overflow-wrap", "line-break", "border-collapse", "border-spacing",
    "table-layout", "justify-content", "gap", "text-justify", "hyphens", "widows",
    "font-feature-settings", "text-align-last", "will-change", "pointer-events", "float-offset",
  ]
}
