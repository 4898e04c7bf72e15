internal import BinderyModel
internal import BinderyYAML

/// Gives every heading of an essay an identifier, and keeps the author's own apart.
struct Identifiers {
  /// The identifiers in the order of the survey's marks.
  private(set) var assigned: [String] = []
  /// Where fragments lead that somebody may write.
  private(set) var anchors = Anchors()
  /// What was renamed.
  private(set) var diagnostics: [Diagnostic] = []

  private var taken: Set<String> = []
  /// The last number that was put behind an identifier; thousands of headings may be alike.
  private var counts: [String: Int] = [:]

  /// Identifiers for the marks of a survey.
  init(for survey: EssaySurvey, in file: SourcePath) {
    var assigned = survey.marks.map { _ in "" }
    // The author's own come first: no generated one may take the place of one that links name.
    for (index, mark) in survey.marks.enumerated() {
      guard let given = mark.given else { continue }
      assigned[index] = take(given: given)
      guard assigned[index] != given else { continue }
      diagnostics.append(
        Diagnostic(
          .identifierDuplicate,
          "the identifier '\(given)' is taken or cannot be used, and becomes '\(assigned[index])'",
          file: file, source: mark.source))
    }
    for (index, mark) in survey.marks.enumerated() {
      guard let heading = mark.heading else { continue }
      let (level, text) = (survey.headings[heading].level, survey.headings[heading].text)
      if mark.given == nil { assigned[index] = take(Self.legal(HeadingSlug.make(text))) }
      anchors.add(Anchors.Heading(level: level, text: text, identifier: assigned[index]))
    }
    self.assigned = assigned
  }

  private mutating func take(given: String) -> String {
    let identifier = take(Self.legal(given))
    anchors.add(given, leadsTo: identifier)
    return identifier
  }

  private mutating func take(_ wanted: String) -> String {
    var identifier = wanted
    while !taken.insert(identifier).inserted {
      counts[wanted, default: 0] += 1
      identifier = "\(wanted)-\(counts[wanted, default: 1])"
    }
    return identifier
  }

  /// An identifier that stands as it is in an address, and is not one of Bindery's own.
  ///
  /// HTML forbids white space, and reading systems disagree on what must be escaped.
  private static func legal(_ wanted: String) -> String {
    var identifier = wanted
    if !isPlain(wanted) && !wanted.unicodeScalars.allSatisfy(isLegal) {
      let kept = wanted.unicodeScalars.map { isLegal($0) ? $0 : "-" }
      identifier = String(String.UnicodeScalarView(kept))
    }
    if identifier.utf8.allSatisfy({ $0 == UInt8(ascii: "-") }) { return "section" }
    let isReserved = reservedPrefixes.contains { identifier.utf8.starts(with: $0.utf8) }
    return isReserved ? "section-\(identifier)" : identifier
  }

  /// Whether all is ASCII that may stand, or Han of U+4000 and above, told by bytes alone.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      // The first bytes of U+4000 to U+9FFF, and those that follow a first one.
      case 0xE4...0xE9, 0x80...0xBF, UInt8(ascii: "."), UInt8(ascii: ":"): true
      default: byte.isWord
      }
    }
  }

  private static func isLegal(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value < 0x80 else {
      // Han and kana, which most headings here consist of, without a look into the tables.
      return (0x3041...0x9FFF).contains(scalar.value)
        || !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
    }
    let byte = UInt8(ascii: scalar)
    return byte.isWord || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
  }

  /// Notes and their references have these.
  static let reservedPrefixes = ["fn-", "fnref-"]
}
