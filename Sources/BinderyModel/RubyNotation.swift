/// A way to write ruby and emphasis marks, by the tool or the site that it comes from.
public enum RubyNotation: String, Sendable, Hashable, CaseIterable {
  /// `{漢字|かんじ}`, of Denden Markdown.
  case denden
  /// `｜お伽話《おとぎばなし》` and `漢字《かんじ》`, of Aozora Bunko.
  case aozora
  /// The same, `|漢字《かんじ》` and `《《傍点》》`, of Kakuyomu.
  case kakuyomu
  /// The same and `漢字(かんじ)`, of Shōsetsuka ni Narō.
  case narou
  /// `[[rb:漢字 > かんじ]]`, of pixiv.
  case pixiv
  /// MDI 2.0: `{東京|とう.きょう}`, `《《傍点》》`, `[[no-break:…]]`, `[[warichu:…]]`, `[[pagebreak]]`.
  case mdi

  /// All names in a row, for hints.
  public static let names = allCases.map(\.rawValue).joined(separator: ", ")
}
