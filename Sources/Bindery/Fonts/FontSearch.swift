internal import BinderyDesign
internal import BinderyFonts
internal import BinderyModel

/// Looks for the fonts that a book is to hold, and tells what could not be had.
struct FontSearch {
  /// How much of a font the book holds.
  let policy: EmbeddingPolicy
  /// Whether the author asked for fonts; else they are a gift.
  let isAsked: Bool
  /// The font that the author named.
  let named: FontWish?
  /// What is wished, and in which regions.
  let selection: FontSelection
  /// Where fonts are looked for.
  let finder: FontFinder

  private(set) var diagnostics: [Diagnostic] = []
  /// What was told already.
  private var told: Set<FontWish> = []

  /// A search.
  init(
    _ selection: FontSelection, policy: EmbeddingPolicy, isAsked: Bool, named: FontWish?,
    finder: FontFinder
  ) {
    self.policy = policy
    self.isAsked = isAsked
    self.named = named
    self.selection = selection
    self.finder = finder
  }

  /// The families that serve a role in a region, the dearest first: as many as it takes to show the common
  /// characters of the region, so that a Latin font in a Chinese book has a Chinese one behind it, and a
  /// Chinese font none.
  mutating func families(
    of role: FontRole, in region: GlyphRegion, _ cuts: [FontCut]
  ) -> [FontFamilyFiles] {
    var families: [FontFamilyFiles] = []
    var wanted = CharacterBitmap(region.commonCharacters)
    var missing: [FontWish] = []
    for wish in selection.plan[role] where !wanted.isEmpty {
      do throws(FontError) {
        guard let found = try family(wish, in: region, cuts) else {
          missing.append(wish)
          continue
        }
        families.append(found)
        wanted = wanted.subtracting(found.regular.coverage)
      } catch {
        tell(wish, .refused(error))
      }
    }
    // Of what a style lists, one is enough; headings and quotations have the font of the text behind theirs;
    // and a gift is missed only where the text itself goes without.
    let isMissed = families.isEmpty && (role == .body || isAsked && role == .code)
    for wish in missing where wish == named || isMissed {
      tell(wish, .missing(wish, in: region, severity: isAsked ? .warning : .note))
    }
    return families
  }

  private func family(
    _ wish: FontWish, in region: GlyphRegion, _ cuts: [FontCut]
  ) throws(FontError) -> FontFamilyFiles? {
    switch wish {
    case .kind(let kind): try firstFree(of: FontStack(kind, in: region), cuts)
    case .family(let name): try FontFamilyFiles(family: name, cuts, by: finder, for: policy)
    case .file(let path): try FontFamilyFiles(file: path, for: region, policy)
    }
  }

  /// The first free family that is here and can be used.
  private func firstFree(
    of stack: FontStack, _ cuts: [FontCut]
  ) throws(FontError) -> FontFamilyFiles? {
    var flaw: FontError?
    for family in stack.freeFamilies {
      do throws(FontError) {
        if let found = try FontFamilyFiles(family: family, cuts, by: finder, for: policy) {
          return found
        }
      } catch {
        flaw = flaw ?? error
      }
    }
    if let flaw { throw flaw }
    return nil
  }

  private mutating func tell(_ wish: FontWish, _ diagnostic: Diagnostic) {
    if told.insert(wish).inserted { diagnostics.append(diagnostic) }
  }
}

extension GlyphRegion {
  /// Characters that a font of the region has.
  fileprivate var commonCharacters: String {
    switch self {
    case .simplifiedChinese: "的一国这aA0"
    case .taiwan, .hongKong: "的一國這aA0"
    case .japanese: "のア一国aA0"
    case .korean: "가나다이aA0"
    case .latin: "aeinAE0"
    }
  }
}

extension Diagnostic {
  fileprivate static func missing(
    _ wish: FontWish, in region: GlyphRegion, severity: Severity
  ) -> Diagnostic {
    switch wish {
    case .kind(let kind):
      let families = FontStack(kind, in: region).freeFamilies.prefix(2).joined(separator: " or ")
      return Diagnostic(
        .fontMissing,
        "no free font of the kind '\(kind.rawValue)' (\(region.rawValue)) is here: the book holds none",
        severity: severity,
        hint: "install \(families), or name a family or a file with --font")
    case .family(let name):
      return Diagnostic(
        .fontMissing, "no font here is called '\(name)'", severity: severity,
        hint: "`fc-list : family` names the families that are here; --font takes a file, too")
    case .file(let path):
      return Diagnostic(.fontMissing, "'\(path)' is no font that can be read", severity: severity)
    }
  }

  /// A font that the book may not hold, or that no reading system could use.
  static func refused(_ error: FontError) -> Diagnostic {
    let hint =
      switch error {
      case .noHarfBuzz: "install HarfBuzz: Debian has it as libharfbuzz-subset0"
      case .unreadable, .noFace: "give a font file: .otf, .ttf or a collection of them"
      case .restricted:
        "choose a free font, or ask its maker for leave and for a font without the bit"
      case .wholeOnly: "--embed-fonts full puts the whole font into the book"
      case .variable: "give a static font: one file for each weight"
      case .uncuttable: "choose another font"
      }
    return Diagnostic(.fontRefused, "\(error): the book does not hold it", hint: hint)
  }
}
