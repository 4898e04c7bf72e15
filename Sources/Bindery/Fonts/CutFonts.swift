internal import BinderyDesign
internal import BinderyFonts
internal import BinderyModel
internal import BinderyStorage
internal import Crypto
internal import Foundation

/// Makes the font files of a book: cut to what it shows, or whole. What was cut is kept for other runs.
struct CutFonts: FontSource {
  /// What a file is made of.
  struct Recipe: Sendable {
    /// The face.
    var font: Font
    /// What it is called in the book.
    var name: SubsetName
    /// Whether it shows text of several regions.
    var keepsLocalForms: Bool
    /// Whether outlines of PostScript become those of TrueType.
    var isTrueType: Bool
  }

  /// By the index of the face.
  let recipes: [Recipe]
  /// How much of a font the book holds.
  let policy: EmbeddingPolicy
  /// Knows the fonts beside those of the book.
  let finder: FontFinder
  private let cache: FileCache

  /// Bytes of all cut fonts that are kept.
  private static let room = 256 << 20

  /// The fonts of a book; `cache` is the folder where cut fonts are kept.
  init(_ recipes: [Recipe], policy: EmbeddingPolicy, finder: FontFinder, cache: String?) {
    self.recipes = recipes
    self.policy = policy
    self.finder = finder
    self.cache = FileCache(folder: cache, kind: "font 1", room: Self.room)
  }

  func bytes(ofFace index: Int, showing characters: CharacterBitmap) throws -> [UInt8] {
    let recipe = recipes[index]
    guard policy == .subset else { return try FontSubset.whole(recipe.font, name: recipe.name) }
    let name = Self.name(of: recipe, characters)
    if let name, let kept = cache.bytes(named: name) { return kept }
    let made: [UInt8]
    do throws(FontError) {
      made = try FontSubset.cut(
        recipe.font, to: characters, name: recipe.name, keepsLocalForms: recipe.keepsLocalForms,
        isTrueType: recipe.isTrueType)
    } catch .uncuttable {
      // The sheet and the list of files name it already.
      return try FontSubset.whole(recipe.font, name: recipe.name)
    }
    if let name { cache.keep(made, named: name) }
    cache.tidy()
    return made
  }

  func families(showing character: Unicode.Scalar) -> [String] {
    finder.families(showing: character)
  }

  /// What a cut font is kept under; `nil` where its file can no longer be asked.
  private static func name(of recipe: Recipe, _ characters: CharacterBitmap) -> String? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: recipe.font.path)
    guard let size = attributes?[.size] as? Int,
      let changed = attributes?[.modificationDate] as? Date, let version = Font.libraryVersion
    else { return nil }
    let facts = [
      version, FontSubset.form, recipe.font.path, String(recipe.font.index), String(size),
      String(changed.timeIntervalSince1970), recipe.name.family, recipe.name.style,
      String(recipe.keepsLocalForms), String(recipe.isTrueType),
    ]
    var hash = SHA256()
    hash.update(data: Array(facts.joined(separator: "\u{0}").utf8))
    for scalar in characters.scalars {
      withUnsafeBytes(of: scalar.value.littleEndian) { hash.update(bufferPointer: $0) }
    }
    return hash.finalize().map { byte in
      String(byte >> 4, radix: 16) + String(byte & 0xF, radix: 16)
    }.joined()
  }
}
