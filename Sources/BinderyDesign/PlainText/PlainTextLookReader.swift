internal import BinderyModel
internal import BinderyYAML

/// Reads what a `text.yaml` says, key by key.
struct PlainTextLookReader: StrictYAMLReader {
  static let codes = StrictCodes(
    invalid: .styleInvalid, unknownKey: .styleUnknownKey, duplicateKey: .styleDuplicateKey,
    invalidValue: .styleInvalidValue)
  static let exampleLine = PlainTextLookKey.bullets.example

  let source: SourcePath
  private(set) var look = PlainTextLook()
  var diagnostics: [Diagnostic] = []

  /// Signs stand on every line: they are short.
  private static let longestSign = 8
  private static let longestBreak = 40
  private static let mostBullets = 6

  /// Reads the text of a file of a folder.
  init(_ text: [UInt8], of folder: StyleFolder) {
    source = folder.source(of: .text)
    do {
      let root = try PlacedYAMLReader.read(text)
      for (key, value) in fields(of: root, PlainTextLookKey.self) { take(key, value) }
    } catch {
      report(error)
    }
    sortDiagnostics()
  }

  private mutating func take(_ key: PlainTextLookKey, _ value: PlacedYAML) {
    switch key {
    case .headingNumbers: look.headingNumbers = word(value, key)
    case .headingRules: look.headingRules = toggle(value, key).map { $0 == .on }
    case .listNumbers: look.listNumbers = word(value, key)
    case .bullets: look.bullets = bullets(value)
    case .emphasis: look.emphasis = word(value, key)
    case .strong: look.strong = word(value, key)
    case .dots: look.dots = word(value, key)
    case .ruby: look.ruby = word(value, key)
    case .sceneBreak: look.sceneBreak = sign(value, key, longest: Self.longestBreak)
    case .noteMark: look.noteMark = marks(value, key)
    case .linkMark: look.linkMark = marks(value, key)
    case .boxes: look.boxes = word(value, key)
    }
  }

  private mutating func bullets(_ value: PlacedYAML) -> [String]? {
    var items = [value]
    if case .list(let members) = value.content { items = members }
    guard !items.isEmpty, items.count <= Self.mostBullets else {
      refuse(value, PlainTextLookKey.bullets, "'bullets' takes 1 to \(Self.mostBullets) signs")
      return nil
    }
    return items.compactMap { sign($0, .bullets, longest: Self.longestSign) }
  }

  private mutating func sign(_ value: PlacedYAML, _ key: PlainTextLookKey, longest: Int) -> String?
  {
    guard let text = text(value, key) else { return nil }
    guard text.count <= longest else {
      refuse(value, key, "'\(key.rawValue)' takes \(longest) characters at most")
      return nil
    }
    return text
  }

  private mutating func marks(_ value: PlacedYAML, _ key: PlainTextLookKey) -> TextMarks? {
    guard let text = sign(value, key, longest: Self.longestSign) else { return nil }
    guard let marks = TextMarks(text) else {
      refuse(value, key, "'\(key.rawValue)' takes signs around the number 1, and here is '\(text)'")
      return nil
    }
    return marks
  }
}
