package import BinderyDesign
package import BinderyModel
package import BinderyXHTML
import Foundation

/// What the pages of a book show, gathered as they are made, by any thread.
///
/// A font is cut when all pages are made. Its entry stands behind them and waits: pages that are begun are
/// always ended, well or badly, and who makes entries begins them in order.
/// `@unchecked Sendable`: `condition` guards all that varies.
package final class FontTally: @unchecked Sendable {
  private let fonts: EmbeddedFonts
  private let condition = NSCondition()
  private var characters: [CharacterBitmap]
  private var missing = MissingCharacters()
  private var pagesToCome = 0

  /// A tally for the fonts of a book.
  package init(_ fonts: EmbeddedFonts) {
    self.fonts = fonts
    characters = fonts.faces.map { _ in Self.always }
  }

  /// What reading systems draw themselves: the space, the hyphen, the marks of lists and of emphasis.
  private static let always = CharacterBitmap(" \u{A0}\u{3000}-\u{2010}•◦▪●○﹅﹆")

  /// An entry that is a page: fonts wait for it.
  package func page(_ make: @escaping @Sendable () throws -> [UInt8])
    -> @Sendable () throws -> [UInt8]
  {
    condition.withLock { pagesToCome += 1 }
    return { [self] in
      defer {
        condition.withLock {
          pagesToCome -= 1
          condition.broadcast()
        }
      }
      return try make()
    }
  }

  /// Adds what a document shows, and asks where the characters stand that no font of the book has.
  package func add(
    _ document: Element, in region: Region, chapter: Int?,
    place: (Unicode.Scalar) -> CharacterPlace
  ) {
    let shown = ShownText(document, fonts.cascade).faces(of: fonts, in: region)
    let unknown = condition.withLock {
      for (index, more) in shown.characters { characters[index].formUnion(more) }
      return shown.missing.scalars.filter { !missing.isKnown($0, before: chapter ?? .max) }
    }
    guard !unknown.isEmpty else { return }
    let places = unknown.map { ($0, place($0)) }
    condition.withLock {
      for (scalar, place) in places { missing.insert(scalar, at: place) }
    }
  }

  /// The file of a face.
  package func bytes(ofFace index: Int) throws -> [UInt8] {
    condition.lock()
    while pagesToCome > 0 { condition.wait() }
    let shown = characters[index]
    condition.unlock()
    return try fonts.source.bytes(ofFace: index, showing: shown)
  }

  /// What there is to tell once all is made.
  package func findings() -> [Diagnostic] {
    condition.withLock { missing }.findings(fonts)
  }
}
