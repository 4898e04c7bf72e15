public import BinderyModel

/// The families that stand for a kind of typeface in a region.
public struct FontStack: Sendable, Hashable {
  /// The kind.
  public let kind: FontKind
  /// Whose forms of characters are wanted.
  public let region: GlyphRegion

  /// The stack of a kind.
  public init(_ kind: FontKind, in region: GlyphRegion) {
    self.kind = kind
    self.region = region
  }

  /// The name that every reading system knows a kind by; `nil` for the kinds of Chinese, whose names
  /// (`generic(kai)`, CSS Fonts 4 section 2.1.3) none knows yet.
  var generic: String? {
    switch kind {
    case .serif: "serif"
    case .sans: "sans-serif"
    case .kai, .fangsong: nil
    // Named twice, the size of the text does not shrink to the one that browsers keep for code.
    case .monospace: "monospace, monospace"
    }
  }
}

extension FontStack {
  /// Families that come with Apple's systems, with Windows, and free ones, for kinds without a generic name.
  ///
  /// Source: the system font mappings of the Chinese Layout Task Force.
  var systemFamilies: [String] {
    switch (kind, region) {
    case (.kai, .simplifiedChinese): ["Kaiti SC", "KaiTi", "LXGW WenKai"]
    case (.kai, .taiwan), (.kai, .hongKong): ["Kaiti TC", "DFKai-SB", "LXGW WenKai TC"]
    case (.kai, .korean): ["GungSeo", "Gungsuh"]
    case (.fangsong, .simplifiedChinese): ["STFangsong", "FangSong", "FandolFang"]
    case (.kai, .japanese), (.kai, .latin), (.fangsong, .taiwan), (.fangsong, .hongKong),
      (.fangsong, .japanese), (.fangsong, .korean), (.fangsong, .latin):
      []
    case (.serif, _), (.sans, _), (.monospace, _): []
    }
  }

  /// Free families, which a book may hold, in the order of preference.
  ///
  /// Only free ones are taken unasked: bits that allow embedding are not yet leave to give a font to every
  /// reader of a book.
  public var freeFamilies: [String] {
    switch (kind, region) {
    case (.serif, .simplifiedChinese):
      ["Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "Source Han Serif CN"]
    case (.serif, .taiwan):
      ["Noto Serif CJK TC", "Source Han Serif TC", "Noto Serif TC", "Source Han Serif TW"]
    case (.serif, .hongKong):
      ["Noto Serif CJK HK", "Source Han Serif HC", "Noto Serif HK", "Source Han Serif HK"]
    case (.serif, .japanese):
      ["Noto Serif CJK JP", "Source Han Serif", "Noto Serif JP", "Source Han Serif JP"]
    case (.serif, .korean):
      ["Noto Serif CJK KR", "Source Han Serif K", "Noto Serif KR", "Source Han Serif KR"]
    case (.serif, .latin), (.kai, .latin), (.fangsong, .latin):
      ["EB Garamond", "Libertinus Serif", "Noto Serif", "DejaVu Serif"]
    case (.sans, .simplifiedChinese):
      ["Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "Source Han Sans CN"]
    case (.sans, .taiwan):
      ["Noto Sans CJK TC", "Source Han Sans TC", "Noto Sans TC", "Source Han Sans TW"]
    case (.sans, .hongKong):
      ["Noto Sans CJK HK", "Source Han Sans HC", "Noto Sans HK", "Source Han Sans HK"]
    case (.sans, .japanese):
      ["Noto Sans CJK JP", "Source Han Sans", "Noto Sans JP", "Source Han Sans JP"]
    case (.sans, .korean):
      ["Noto Sans CJK KR", "Source Han Sans K", "Noto Sans KR", "Source Han Sans KR"]
    case (.sans, .latin): ["Source Sans 3", "Noto Sans", "DejaVu Sans"]
    case (.kai, .simplifiedChinese): ["LXGW WenKai", "LXGW WenKai GB", "AR PL UKai CN"]
    case (.kai, .taiwan): ["LXGW WenKai TC", "AR PL UKai TW"]
    case (.kai, .hongKong): ["LXGW WenKai TC", "AR PL UKai HK"]
    case (.fangsong, .simplifiedChinese): ["FandolFang", "Zhuque Fangsong (technical preview)"]
    case (.kai, .japanese), (.kai, .korean), (.fangsong, .taiwan), (.fangsong, .hongKong),
      (.fangsong, .japanese), (.fangsong, .korean):
      FontStack(.serif, in: region).freeFamilies
    case (.monospace, .simplifiedChinese): ["Noto Sans Mono CJK SC", "Sarasa Mono SC"]
    case (.monospace, .taiwan): ["Noto Sans Mono CJK TC", "Sarasa Mono TC"]
    case (.monospace, .hongKong): ["Noto Sans Mono CJK HK", "Sarasa Mono HC"]
    case (.monospace, .japanese): ["Noto Sans Mono CJK JP", "Sarasa Mono J"]
    case (.monospace, .korean): ["Noto Sans Mono CJK KR", "Sarasa Mono K"]
    case (.monospace, .latin): ["Source Code Pro", "Noto Sans Mono", "DejaVu Sans Mono"]
    }
  }

  /// The families as a style sheet names them: the generic name alone where there is one, since Kobo asks
  /// that no family be named that the book does not hold; else those of systems, and a serif behind them.
  var families: [String] {
    if let generic { return [generic] }
    return systemFamilies.map(CSSText.string) + ["serif"]
  }
}
