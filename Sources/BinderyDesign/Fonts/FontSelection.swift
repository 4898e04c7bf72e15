public import BinderyModel

/// What the roles of a style are set in, in each region of a book.
public struct FontSelection: Sendable, Hashable {
  /// What is wished.
  public let plan: FontPlan
  /// The region of the book itself, whatever the languages of its essays.
  public let book: Region
  /// The regions of the book, each with the forms of characters that its first language is printed in.
  public let regions: [Region: GlyphRegion]
  /// The families that the book holds for a use.
  public var embedded: [EmbeddedFonts.Use: [String]] = [:]

  /// The fonts of a book in some languages, its own first.
  public init(_ plan: FontPlan, languages: [LanguageTag]) {
    self.plan = plan
    book = languages.first.map { Region($0) } ?? .latin
    regions = languages.reduce(into: [:]) { regions, language in
      let region = Region(language)
      if regions[region] == nil { regions[region] = GlyphRegion(language) }
    }
  }

  /// The families of a role in the book's own region, as a style sheet lists them.
  public func families(of role: FontRole) -> String { families[book]?[role] ?? "serif" }

  /// For each region the families of each role, as a style sheet lists them.
  var families: [Region: [FontRole: String]] {
    var families: [Region: [FontRole: String]] = [:]
    for (region, forms) in regions {
      for role in FontRole.allCases {
        let held = (embedded[.init(role, in: region)] ?? []).map(CSSText.string)
        let list = list(of: role, in: forms, behind: held)
        families[region, default: [:]][role] = list.joined(separator: ", ")
      }
    }
    return families
  }

  /// A list holds this many names at most, the generic one among them.
  private static let mostFamilies = 4

  private func list(
    of role: FontRole, in region: GlyphRegion, behind held: [String]
  ) -> [String] {
    var families = held
    for wish in plan[role] {
      switch wish {
      case .kind(let kind): families += FontStack(kind, in: region).families
      case .family(let name): families.append(CSSText.string(name))
      // Only a book that holds the file can name what is in it.
      case .file: break
      }
    }
    let last = families.last.flatMap { $0.hasPrefix("\"") ? nil : $0 }
    let generic = last ?? FontStack(role == .code ? .monospace : .serif, in: region).generic
    let named = families.filter { $0.hasPrefix("\"") }.uniqued.prefix(Self.mostFamilies - 1)
    return named + [generic].compactMap(\.self)
  }
}

extension [String] {
  /// The texts without those that stand there before.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
