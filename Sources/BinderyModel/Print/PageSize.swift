/// The size of a trimmed page, in portrait.
public struct PageSize: Sendable, Hashable {
  /// The width.
  public let width: Length
  /// The height.
  public let height: Length
  /// What it is called, where it has a name.
  public let name: String?

  private init(_ name: String, _ width: Double, _ height: Double, _ unit: Length.Unit = .millimetre)
  {
    self.name = name
    self.width = Length(width, unit)
    self.height = Length(height, unit)
  }

  /// A size of no name.
  public init(width: Length, height: Length) {
    name = nil
    self.width = width
    self.height = height
  }

  /// A size as it is written: a name, or `148x210mm`; `nil` where it is neither, or no page.
  public init?(_ text: String) {
    let text = text.lowercased()
    if let named = Self.named.first(where: { $0.name == text }) ?? Self.synonyms[text] {
      self = named
      return
    }
    let sides = text.replacing("×", with: "x").split(separator: "x")
    guard sides.count == 2, let height = Length(String(sides[1])),
      let width = Length(String(sides[0]))
        ?? Length.number(sides[0]).map({ Length($0, height.unit) }),
      (Self.smallest...Self.largest).contains(width.points),
      (Self.smallest...Self.largest).contains(height.points)
    else { return nil }
    self.init(width: width, height: height)
  }

  /// The size as it is written.
  public var text: String {
    if let name { return name }
    let width = width.unit == height.unit ? Length.text(width.number) : width.text
    return "\(width)x\(height.text)"
  }

  /// Nothing can be read on less, in points.
  private static let smallest = 110.0
  /// Nothing is printed on more.
  private static let largest = 3_400.0

  /// What essays are printed on everywhere.
  public static let a5 = PageSize("a5", 148, 210)

  /// The sizes that have names: ISO 216, JIS P 0138 (B), the trims of Japanese and Chinese books, and those
  /// of America. The Chinese ones are those of 787 × 1092 and 889 × 1194 mm sheets.
  public static let named = [
    PageSize("a4", 210, 297), a5, PageSize("a6", 105, 148),
    PageSize("b5", 182, 257), PageSize("b6", 128, 182), PageSize("shinsho", 105, 173),
    PageSize("shiroku", 127, 188), PageSize("16k", 185, 260), PageSize("large-32k", 140, 203),
    PageSize("32k", 130, 184), PageSize("letter", 8.5, 11, .inch),
    PageSize("5.5x8.5in", 5.5, 8.5, .inch), PageSize("6x9in", 6, 9, .inch),
  ]

  private static let synonyms: [String: PageSize] = {
    let names = [
      "bunko": "a6", "文庫": "a6", "文库": "a6", "新書": "shinsho", "新书": "shinsho", "四六": "shiroku",
      "16开": "16k", "16開": "16k", "大32开": "large-32k", "大32開": "large-32k", "32开": "32k",
      "32開": "32k", "us-letter": "letter", "6x9": "6x9in", "jis-b5": "b5", "jis-b6": "b6",
      "digest": "5.5x8.5in",
    ]
    return names.compactMapValues { name in named.first { $0.name == name } }
  }()
}
