internal import BinderyDesign
internal import BinderyFonts
internal import BinderyModel

/// A family whose faces a book may hold: its regular face, and those beside it that the book needs.
struct FontFamilyFiles {
  /// The faces, the regular one first.
  var faces: [(cut: FontCut, font: Font)]

  /// The regular face.
  var regular: Font { faces[0].font }

  /// Whether two are the same family.
  func isSame(as other: FontFamilyFiles) -> Bool {
    regular.path == other.regular.path && regular.index == other.regular.index
  }

  /// Finds the faces of a family of this machine; `nil` where it is not here.
  ///
  /// - Throws: `FontError` when a book may not hold it, or it cannot be used.
  init?(
    family: String, _ cuts: [FontCut], by finder: FontFinder, for policy: EmbeddingPolicy
  ) throws(FontError) {
    guard let place = finder.find(family: family) else { return nil }
    faces = [(FontCut(), try Self.open(place.path, place.index, for: policy))]
    for cut in cuts where cut != FontCut() {
      // A face that is not here, or not to be used, is drawn from the regular one.
      guard let place = finder.find(family: family, cut),
        let font = try? Self.open(place.path, place.index, for: policy)
      else { continue }
      faces.append((cut, font))
    }
  }

  /// The face of a file that has the forms of a region.
  ///
  /// - Throws: `FontError` when a book may not hold it, or it cannot be used.
  init(file path: String, for region: GlyphRegion, _ policy: EmbeddingPolicy) throws(FontError) {
    let index = Self.face(ofFile: path, for: region)
    faces = [(FontCut(), try Self.open(path, index, for: policy))]
  }

  private static func open(
    _ path: String, _ index: Int, for policy: EmbeddingPolicy
  ) throws(FontError) -> Font {
    let font = try Font(path: path, index: index)
    guard !font.isVariable else { throw .variable(family: font.family) }
    try font.checkRight(for: policy)
    return font
  }

  /// The face of a collection whose family is called after the region: `Source Han Serif TC`; else the
  /// first.
  private static func face(ofFile path: String, for region: GlyphRegion) -> Int {
    let count = Font.faceCount(ofFile: path)
    guard count > 1 else { return 0 }
    let names = region.familyEndings
    return (0..<min(count, mostFaces)).first { index in
      guard let family = try? Font(path: path, index: index).family else { return false }
      return family.split(separator: " ").last.map { names.contains(String($0)) } ?? false
    } ?? 0
  }

  private static let mostFaces = 64
}

extension GlyphRegion {
  /// What names of families end with whose forms are the region's.
  fileprivate var familyEndings: [String] {
    switch self {
    case .simplifiedChinese: ["SC", "CN", "GB"]
    case .taiwan: ["TC", "TW"]
    case .hongKong: ["HK", "HC"]
    case .japanese: ["JP", "J"]
    case .korean: ["KR", "K"]
    case .latin: []
    }
  }
}
