internal import BinderyModel
internal import BinderyXML

/// The attributes of MathML Core that a book keeps, each with the values it may have.
enum MathAttribute {
  /// How many children an element has, where the number is its meaning.
  static let arity = [
    "mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "msubsup": 3, "munder": 2, "mover": 2,
    "munderover": 3,
  ]

  private enum Value {
    case flag
    case length
    case variant
  }

  private static let operatorFlags: [String: Value] = [
    "stretchy": .flag, "fence": .flag, "separator": .flag, "symmetric": .flag, "largeop": .flag,
    "movablelimits": .flag, "lspace": .length, "rspace": .length, "minsize": .length,
    "maxsize": .length, "mathvariant": .variant,
  ]

  private static let known: [String: [String: Value]] = [
    "mi": ["mathvariant": .variant], "mn": ["mathvariant": .variant],
    "mtext": ["mathvariant": .variant], "ms": ["mathvariant": .variant], "mo": operatorFlags,
    "mspace": ["width": .length, "height": .length, "depth": .length],
    "mfrac": ["linethickness": .length], "mstyle": ["displaystyle": .flag],
    "mover": ["accent": .flag], "munder": ["accentunder": .flag],
    "munderover": ["accent": .flag, "accentunder": .flag],
    "mpadded": ["width": .length, "height": .length, "depth": .length, "lspace": .length],
  ]

  private static let variants: Set<String> = [
    "normal", "bold", "italic", "bold-italic", "double-struck", "bold-fraktur", "script",
    "bold-script", "fraktur", "sans-serif", "bold-sans-serif", "sans-serif-italic",
    "sans-serif-bold-italic", "monospace",
  ]

  /// The attributes of an element that mean something, their values well formed.
  static func kept(of element: MarkupElement, _ name: String) -> [MathElement.Attribute] {
    guard let known = known[name] else { return [] }
    var seen: Set<String> = []
    return element.attributes.compactMap { attribute in
      let value = attribute.value.trimmingSpaces
      guard let kind = known[attribute.name], isValid(value, kind),
        seen.insert(attribute.name).inserted
      else { return nil }
      return MathElement.Attribute(name: attribute.name, value: value)
    }
  }

  private static func isValid(_ value: String, _ kind: Value) -> Bool {
    switch kind {
    case .flag: return value == "true" || value == "false"
    case .variant: return variants.contains(value)
    case .length:
      let number = value.drop { $0 == "-" }
      let digits = number.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      return Double(digits) != nil && digits.last != "." && digits.first != "."
        && ["em", "ex", "px", "pt", "in", "cm", "mm"].contains(number.dropFirst(digits.count))
    }
  }
}
