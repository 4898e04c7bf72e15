internal import BinderyDesign
internal import BinderyFonts
internal import BinderyModel

extension Press {
  /// How an output's fonts are chosen.
  struct FontOrder {
    /// What is wished, and in which regions.
    var selection: FontSelection
    /// The font that the author named.
    var named: FontWish?
    /// How much of its fonts the book holds; `nil` as is usual.
    var policy: EmbeddingPolicy?
    /// How much is usual in such an output; `nil` where that hangs on the book.
    var usualPolicy: EmbeddingPolicy?
    /// Whether outlines of PostScript become those of TrueType.
    var needsTrueType: Bool
    /// In which direction lines run.
    var writingMode: WritingMode
    /// Which element is shown in what.
    var cascade: FontCascade
    /// Whether code is cut by meaning, so that words of it are bold.
    var isCodeHighlighted: Bool
    /// What the texts contain.
    var features: ContentFeatures
    /// The folder where cut fonts are kept.
    var cache: String?

    /// The order of an output in a style.
    init(
      _ wish: OutputWish, selection: FontSelection, style: Style, of book: Book,
      isCodeHighlighted: Bool, cache: String?
    ) {
      self.selection = selection
      named = wish.font
      policy = wish.embedding
      usualPolicy = wish.format.usualEmbedding
      needsTrueType = wish.needsTrueType
      writingMode = wish.writingMode ?? .horizontal
      cascade = style.cascade(
        of: wish.format, for: writingMode, regions: Set(selection.regions.keys))
      self.isCodeHighlighted = isCodeHighlighted
      features = book.chapters.reduce(into: []) { $0.formUnion($1.features) }
      self.cache = cache
    }
  }

  /// The fonts that a book holds; none where none are wanted, or none can be had, which is told.
  static func fonts(
    _ order: FontOrder
  ) -> (fonts: EmbeddedFonts?, diagnostics: [Diagnostic]) {
    let wantsFile = order.selection.plan.holdsFile
    let isAsked = order.policy != nil || order.named != nil
    // Punctuation of vertical lines stands where it should in few fonts of reading systems.
    let usual: EmbeddingPolicy = wantsFile || order.writingMode == .vertical ? .subset : .none
    let policy = order.policy ?? order.usualPolicy ?? usual
    guard policy != .none else { return (nil, []) }
    guard let finder = FontFinder() else {
      let missing = Diagnostic(
        .fontMissing, "Fontconfig is not installed: the book holds no fonts",
        severity: isAsked ? .warning : .note,
        hint: "install Fontconfig: Debian has it as libfontconfig1")
      return (nil, [missing])
    }
    var search = FontSearch(
      order.selection, policy: policy, isAsked: isAsked, named: order.named, finder: finder)
    var set = FontSet()
    for (region, forms) in order.selection.regions.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    {
      var body: [FontFamilyFiles] = []
      for role in FontRole.allCases where order.needs(role) {
        var families = search.families(of: role, in: forms, order.cuts(of: role))
        switch role {
        case .body: body = families
        // The font of the text is nearer to what a style means than whatever a system has.
        case .heading, .quote: if families.isEmpty { families = body }
        case .code: break
        }
        for family in families {
          set.add(family, for: .init(role, in: region), regions: order.selection.regions.count)
        }
      }
    }
    return (
      set.embedded(
        policy: policy, needsTrueType: order.needsTrueType, finder: finder,
        cascade: order.cascade, cache: order.cache),
      search.diagnostics
    )
  }
}

extension Press.FontOrder {
  /// Whether anything may be shown in a role.
  fileprivate func needs(_ role: FontRole) -> Bool {
    guard cascade.roles.contains(role) else { return false }
    return switch role {
    case .body, .heading, .quote: true
    case .code: features.contains(.monospaced)
    }
  }

  /// The faces that a role needs.
  fileprivate func cuts(of role: FontRole) -> [FontCut] {
    let isBold =
      switch role {
      case .heading: true
      case .body, .quote: !features.isDisjoint(with: [.strong, .tables])
      case .code: isCodeHighlighted
      }
    var cuts = [FontCut()]
    if isBold { cuts.append(FontCut(isBold: true)) }
    guard features.contains(.emphasis), role != .code else { return cuts }
    cuts.append(FontCut(isItalic: true))
    if isBold { cuts.append(FontCut(isBold: true, isItalic: true)) }
    return cuts
  }
}

extension FontPlan {
  /// Whether a file is asked for, which no reading system has.
  fileprivate var holdsFile: Bool {
    FontRole.allCases.contains { role in
      self[role].contains { wish in
        switch wish {
        case .file: true
        case .kind, .family: false
        }
      }
    }
  }
}
