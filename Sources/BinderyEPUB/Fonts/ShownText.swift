import BinderyDesign
import BinderyModel
import BinderyXHTML

/// The characters that one document shows, by the faces that show them.
struct ShownText {
  private let fonts: EmbeddedFonts
  private let region: Region
  /// By the index of the face.
  private(set) var characters: [CharacterBitmap]
  /// Those that no font of the book has which they are asked of.
  private(set) var missing = CharacterBitmap()
  private var faces: [TextLook: [Int]] = [:]

  /// Nothing shown yet, of a document of a region.
  init(_ fonts: EmbeddedFonts, in region: Region) {
    self.fonts = fonts
    self.region = region
    characters = fonts.faces.map { _ in CharacterBitmap() }
  }

  /// Adds a document: its texts, and what stands for pictures that are not shown.
  mutating func add(_ document: Element) { add(document, in: [], [TextLook()]) }

  private mutating func add(
    _ element: Element, in outer: [SelectorSubject], _ outerLooks: [TextLook]
  ) {
    switch element.name {
    // Never shown, or not in fonts of the book.
    case "head", "math", "svg": return
    default: break
    }
    let classes = element["class"]?.split(separator: " ").map(String.init) ?? []
    let path = outer + [SelectorSubject(name: element.name, classes: classes)]
    let looks = fonts.cascade.looks(of: path, in: outerLooks)
    if element.name == "ol" { insert(Self.numbers, looks, isGenerated: true) }
    if let alternative = element["alt"] { insert(alternative, looks) }
    for child in element.children {
      switch child {
      case .element(let inner): add(inner, in: path, looks)
      case .text(let text): insert(text, looks)
      }
    }
  }

  /// What reading systems put before the items of lists.
  private static let numbers = "0123456789."

  private mutating func insert(_ text: String, _ looks: [TextLook], isGenerated: Bool = false) {
    for look in looks {
      let faces = self.faces(for: look)
      guard !faces.isEmpty else { continue }
      let shown = look.isCapital ? text + text.uppercased() : text
      for scalar in shown.unicodeScalars where scalar.isShown {
        if let face = faces.first(where: { fonts.faces[$0].coverage.contains(scalar) }) {
          characters[face].insert(scalar)
        } else if !isGenerated {
          missing.insert(scalar)
        }
      }
    }
  }

  private mutating func faces(for look: TextLook) -> [Int] {
    if let known = faces[look] { return known }
    let found = fonts.faces(for: look, in: region)
    faces[look] = found
    return found
  }
}

extension Unicode.Scalar {
  /// Whether a font is asked for it: not for line ends and what has no shape.
  fileprivate var isShown: Bool {
    switch value {
    case 0x00..<0x20, 0x7F..<0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFE00...0xFE0F, 0xE0000...0xE01EF:
      false
    default: true
    }
  }
}
