package import BinderyDesign
package import BinderyModel
package import BinderyXHTML
import Synchronization

/// What the pages of a book show, gathered as they are made, by any thread.
///
/// A font is cut when all pages are made.
package final class FontTally: Sendable {
  private struct Shown {
    var characters: [CharacterBitmap]
    var missing = MissingCharacters()
  }

  private let fonts: EmbeddedFonts
  private let gate: PageGate
  private let shown: Mutex<Shown>

  /// A tally for the fonts of a book, whose pages go through a gate.
  package init(_ fonts: EmbeddedFonts, gate: PageGate) {
    self.fonts = fonts
    self.gate = gate
    shown = Mutex(Shown(characters: fonts.faces.map { _ in Self.always }))
  }

  /// What reading systems draw themselves: the space, the hyphen, the marks of lists and of emphasis.
  private static let always = CharacterBitmap(" \u{A0}\u{3000}-\u{2010}•◦▪●○﹅﹆")

  /// Adds what a document shows, and asks where the characters stand that no font of the book has.
  package func add(
    _ document: Element, in region: Region, chapter: Int?,
    place: (Unicode.Scalar) -> CharacterPlace
  ) {
    let found = ShownText(document, fonts.cascade).faces(of: fonts, in: region)
    let unknown = shown.withLock { shown in
      for (index, more) in found.characters { shown.characters[index].formUnion(more) }
      return found.missing.scalars.filter { !shown.missing.isKnown($0, before: chapter ?? .max) }
    }
    guard !unknown.isEmpty else { return }
    let places = unknown.map { ($0, place($0)) }
    shown.withLock { shown in
      for (scalar, place) in places { shown.missing.insert(scalar, at: place) }
    }
  }

  /// The file of a face.
  package func bytes(ofFace index: Int) throws -> [UInt8] {
    gate.wait()
    return try fonts.source.bytes(ofFace: index, showing: shown.withLock { $0.characters[index] })
  }

  /// What there is to tell once all is made.
  package func findings() -> [Diagnostic] {
    shown.withLock { $0.missing }.findings(fonts)
  }
}
