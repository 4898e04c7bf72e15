internal import BinderyModel

extension Cover {
  /// The cover as the fonts of this machine can show it: a symbol that none has is left out.
  ///
  /// - Throws: `CoverError.noGlyphs` where a word would lose a letter, `.noLibraries`.
  public func fittingFonts() throws(CoverError) -> Cover {
    guard let canvas = CoverCanvas(width: 1, height: 1) else { throw .noLibraries }
    var cover = self
    cover.title = try canvas.shown(title, of: self)
    if let subtitle { cover.subtitle = try canvas.shown(subtitle, of: self) }
    if let publisher { cover.publisher = try canvas.shown(publisher, of: self) }
    for index in authors.indices {
      cover.authors[index] = try canvas.shown(authors[index], of: self)
    }
    return cover
  }
}

extension CoverCanvas {
  fileprivate func shown(_ text: String, of cover: Cover) throws(CoverError) -> String {
    let face = cover.face(size: 100)
    guard measure(text, face).missing > 0 else { return text }
    let missing = Set(text).filter { measure(String($0), face).missing > 0 }
    let needed = missing.filter { $0.isPartOfWord }
    guard needed.isEmpty else { throw .noGlyphs(needed.sorted()) }
    return text.filter { !missing.contains($0) }.split { $0 == " " }.joined(separator: " ")
  }
}

extension Character {
  /// Whether a word is another one without it; what has a private use may be a letter.
  fileprivate var isPartOfWord: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber, .privateUse, .unassigned:
        true
      default: false
      }
    }
  }
}
