import BinderyDesign
import BinderyModel
import BinderyXHTML

/// The characters that one document shows, by what they are shown in.
///
/// Characters are gathered as they come, and only at the end asked which face has them: a book's text is long,
/// and its looks are few.
struct ShownText {
  private let cascade: FontCascade
  private var shown: [(look: TextLook, characters: CharacterBitmap)] = []
  /// The elements around what is added.
  private var path: [SelectorSubject] = []

  /// What a document shows: its texts, and what stands for pictures that are not shown.
  init(_ document: Element, _ cascade: FontCascade) {
    self.cascade = cascade
    add(document, [TextLook()])
  }

  private mutating func add(_ element: Element, _ outer: [TextLook]) {
    switch element.name {
    // Never shown, or not in fonts of the book.
    case "head", "math", "svg": return
    default: break
    }
    let classes = element["class"]?.split(separator: " ").map(String.init) ?? []
    path.append(SelectorSubject(name: element.name, classes: classes))
    let looks = cascade.looks(of: path, in: outer)
    if element.name == "ol" { insert(Self.numbers, looks) }
    if element.name == "img", let alternative = element["alt"] { insert(alternative, looks) }
    for child in element.children {
      switch child {
      case .element(let inner): add(inner, looks)
      case .text(let text): insert(text, looks)
      }
    }
    path.removeLast()
  }

  /// What reading systems put before the items of lists.
  private static let numbers = "0123456789."

  private mutating func insert(_ text: String, _ looks: [TextLook]) {
    for look in looks where look.role != nil {
      let place = shown.firstIndex { $0.look == look } ?? shown.count
      if place == shown.count { shown.append((look, CharacterBitmap())) }
      shown[place].characters.insert(text)
      if look.isCapital { shown[place].characters.insert(text.uppercased()) }
    }
  }

  /// The characters by the index of the face that shows them, and those that none has which they are asked of.
  func faces(
    of fonts: EmbeddedFonts, in region: Region
  ) -> (characters: [Int: CharacterBitmap], missing: CharacterBitmap) {
    var characters: [Int: CharacterBitmap] = [:]
    var missing = CharacterBitmap()
    for (look, all) in shown {
      let faces = fonts.faces(for: look, in: region)
      guard !faces.isEmpty else { continue }
      var rest = all.subtracting(.shapeless)
      for face in faces {
        let others = rest.subtracting(fonts.faces[face].coverage)
        characters[face, default: CharacterBitmap()].formUnion(rest.subtracting(others))
        rest = others
      }
      missing.formUnion(rest)
    }
    return (characters, missing)
  }
}

extension CharacterBitmap {
  /// What no font is asked for: line ends, marks of direction, selectors of variants.
  fileprivate static let shapeless: CharacterBitmap = {
    let ranges: [ClosedRange<UInt32>] = [
      0x00...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xE0000...0xE01EF,
    ]
    var characters = CharacterBitmap()
    for scalar in ranges.joined().lazy.compactMap(Unicode.Scalar.init) {
      characters.insert(scalar)
    }
    return characters
  }()
}
