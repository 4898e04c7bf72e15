/// A length on paper, as it is written: `148mm`, `10.5pt`, `6in`.
public struct Length: Sendable, Hashable {
  /// The units that printers measure in.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    case millimetre = "mm"
    case centimetre = "cm"
    case inch = "in"
    case point = "pt"
    /// A quarter of a millimetre, in which Japanese type is measured.
    case quarter = "q"

    /// How many points it is; an inch has 72 (CSS Values 4 section 6.2).
    public var points: Double {
      switch self {
      case .millimetre: 72 / 25.4
      case .centimetre: 720 / 25.4
      case .inch: 72
      case .point: 1
      case .quarter: 18 / 25.4
      }
    }
  }

  /// The number of units.
  public let number: Double
  /// The unit.
  public let unit: Unit

  /// A length.
  public init(_ number: Double, _ unit: Unit) {
    self.number = number
    self.unit = unit
  }

  /// A length as it is written; `nil` where it is none, or longer than ten metres.
  public init?(_ text: String) {
    let text = text.lowercased()
    guard let unit = Unit.allCases.first(where: { text.hasSuffix($0.rawValue) }),
      let number = Self.number(text.dropLast(unit.rawValue.count)),
      number * unit.points <= 28_346
    else { return nil }
    self.init(number, unit)
  }

  /// The length in points.
  public var points: Double { number * unit.points }

  /// The length as it is written.
  public var text: String { Self.text(number) + unit.rawValue }

  /// A number without sign and exponent.
  static func number(_ text: Substring) -> Double? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) else {
      return nil
    }
    return Double(text)
  }

  /// A number without a part of nothing.
  static func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e9 ? String(Int(number)) : String(number)
  }
}
