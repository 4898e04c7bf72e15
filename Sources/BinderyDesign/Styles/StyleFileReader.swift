internal import BinderyModel
internal import BinderyYAML

/// Reads what a `style.yaml` says, key by key.
struct StyleFileReader: StrictYAMLReader {
  static let codes = StrictCodes(
    invalid: .styleInvalid, unknownKey: .styleUnknownKey, duplicateKey: .styleDuplicateKey,
    invalidValue: .styleInvalidValue)
  static let exampleLine = StyleKey.description.example

  let source: SourcePath
  private(set) var file = StyleFile()
  var diagnostics: [Diagnostic] = []
  /// The folder that font files are looked for in.
  private let folder: StyleFolder

  /// Fonts that a role may name.
  private static let mostFonts = 8
  /// Editions that a style may be meant for; there are no more kinds.
  private static let mostEditions = StyleEdition.all.count

  /// Reads the text of a file of a folder.
  init(_ text: [UInt8], of folder: StyleFolder) {
    source = folder.source(of: .settings)
    self.folder = folder
    do {
      read(try PlacedYAMLReader.read(text))
    } catch {
      report(error)
    }
    sortDiagnostics()
  }

  private mutating func read(_ root: PlacedYAML) {
    for (key, value) in fields(of: root, StyleKey.self) { take(key, value) }
    guard diagnostics.isEmpty, file.description.isEmpty else { return }
    report(
      Self.codes.invalidValue, "the style has no description", at: root.range,
      hint: "say in a line what it is, like `\(StyleKey.description.example)`")
  }

  private mutating func take(_ key: StyleKey, _ value: PlacedYAML) {
    switch key {
    case .description: file.description = text(value, key) ?? ""
    case .base:
      file.base = text(value, key).map { StyleFile.Base(name: $0, range: value.range) }
    case .editions: file.editions = editions(value)
    case .fonts:
      for (role, value) in fields(of: value, FontRole.self) {
        file.fonts[role] = fonts(value, role)
      }
    case .cover:
      for (key, value) in fields(of: value, StyleCoverKey.self) { takeCover(key, value) }
    case .options:
      var options = file.options
      for (option, value) in fields(of: value, OutputOption.self) {
        option.read(value, by: &self, into: &options)
        if option == .font { options.font = options.font.flatMap { held($0, value, option) } }
      }
      file.options = options
    }
  }

  // MARK: Editions

  private mutating func editions(_ value: PlacedYAML) -> [StyleEdition] {
    guard case .list(let items) = value.content else {
      return [edition(value)].compactMap(\.self)
    }
    guard items.count <= Self.mostEditions else {
      refuse(value, StyleKey.editions, "there are only \(Self.mostEditions) kinds of editions")
      return []
    }
    return items.compactMap { edition($0) }
  }

  private mutating func edition(_ value: PlacedYAML) -> StyleEdition? {
    guard case .mapping = value.content else {
      refuse(value, StyleKey.editions, "an edition is a mapping of 'region' and 'writing-mode'")
      return nil
    }
    var region: Region?
    var writingMode: WritingMode?
    let before = diagnostics.count
    for (key, value) in fields(of: value, StyleEditionKey.self) {
      switch key {
      case .region: region = word(value, key)
      case .writingMode: writingMode = word(value, key)
      }
    }
    guard let region, let writingMode else {
      if diagnostics.count == before {
        refuse(
          value, StyleKey.editions, "an edition has both a 'region' and a 'writing-mode'")
      }
      return nil
    }
    return StyleEdition(region, writingMode)
  }

  // MARK: Fonts

  private mutating func fonts(_ value: PlacedYAML, _ role: FontRole) -> [FontWish] {
    var items = [value]
    if case .list(let members) = value.content { items = members }
    guard items.count <= Self.mostFonts else {
      refuse(value, role, "a role names \(Self.mostFonts) fonts at most")
      return []
    }
    return items.compactMap { font($0, role) }
  }

  private mutating func font(_ value: PlacedYAML, _ role: FontRole) -> FontWish? {
    text(value, role).flatMap(FontWish.init).flatMap { held($0, value, role) }
  }

  /// A font that can be asked for; a file is one of the folder, by its whole path.
  private mutating func held(
    _ wish: FontWish, _ value: PlacedYAML, _ key: some KeyVocabulary
  ) -> FontWish? {
    switch wish {
    case .kind: return wish
    case .family(let name):
      guard name.utf8.count <= 200 else {
        refuse(value, key, "this is too long for the name of a family of fonts")
        return nil
      }
      return wish
    case .file(let path):
      guard let found = folder.fontFile(path) else {
        refuse(
          value, key, "there is no font file '\(path)' in the style's folder",
          hint: "put the file into the folder of style.yaml, or write the name of a family")
        return nil
      }
      return .file(path: found)
    }
  }

  // MARK: Cover

  private mutating func takeCover(_ key: StyleCoverKey, _ value: PlacedYAML) {
    switch key {
    case .design: file.coverDesign = word(value, key)
    case .paper, .ink, .accent:
      // A `#` outside of quotes begins a comment: then there is nothing here.
      guard let written = text(value, key) else { return }
      guard let colour = CoverColour(written) else {
        refuse(
          value, key, "'\(written)' is no colour",
          hint: "write six digits in quotes, like `\(key.example)`")
        return
      }
      file.coverColours[key] = colour
    }
  }
}
