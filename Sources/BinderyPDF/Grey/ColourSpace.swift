/// A colour space, as far as greys are made of its colours (ISO 32000-1, 8.6).
indirect enum ColourSpace {
  /// One number, of which 0 is black.
  case grey
  /// Red, green, blue.
  case rgb
  /// Cyan, magenta, yellow, black.
  case cmyk
  /// Lightness, and two numbers that say nothing of it.
  case lab
  /// Amounts of inks, of which 0 is none.
  case inks(count: Int)
  /// Places in a table of colours.
  case table(base: ColourSpace)
  /// Patterns; those without colours of their own are given one of another space.
  case pattern(base: ColourSpace?)

  /// The space that an object describes, or names in resources; greys where it is none that is known.
  init(_ object: PDFObject, in resources: PDFObject?, depth: Int = 0) {
    let items = object.items
    let family = object.name ?? items.first?.name ?? ""
    func base(_ object: PDFObject?) -> ColourSpace {
      guard let object, depth < 8 else { return .grey }
      return ColourSpace(object, in: resources, depth: depth + 1)
    }
    switch family {
    case "DeviceGray", "CalGray", "G": self = .grey
    case "DeviceRGB", "CalRGB", "RGB": self = .rgb
    case "DeviceCMYK", "CMYK": self = .cmyk
    case "Lab": self = .lab
    case "Separation": self = .inks(count: 1)
    case "DeviceN": self = .inks(count: items.count > 1 ? items[1].items.count : 1)
    case "Indexed", "I": self = .table(base: base(items.count > 1 ? items[1] : nil))
    case "Pattern": self = .pattern(base: items.count > 1 ? base(items[1]) : nil)
    case "ICCBased":
      switch (items.count > 1 ? items[1] : object)["N"].value {
      case 3: self = .rgb
      case 4: self = .cmyk
      default: self = .grey
      }
    default:
      let named = resources?["ColorSpace"][family]
      self = named.map { $0.isNull ? .grey : base($0) } ?? .grey
    }
  }

  /// How many numbers a colour has.
  var count: Int {
    switch self {
    case .grey, .table: 1
    case .rgb, .lab: 3
    case .cmyk: 4
    case .inks(let count): count
    case .pattern(let base): base?.count ?? 0
    }
  }

  /// The grey of a colour, from 0 to 1 (ISO 32000-1, 10.3.2 and 10.3.4); `nil` where it has other numbers.
  func grey(_ colour: some RandomAccessCollection<Double>) -> Double? {
    let colour = Array(colour)
    guard colour.count == count else { return nil }
    let grey: Double? =
      switch self {
      case .grey: colour[0]
      case .rgb: 0.3 * colour[0] + 0.59 * colour[1] + 0.11 * colour[2]
      case .cmyk: 1 - (0.3 * colour[0] + 0.59 * colour[1] + 0.11 * colour[2] + colour[3])
      case .lab: colour[0] / 100
      case .inks: 1 - (colour.max() ?? 0)
      case .table: nil
      case .pattern(let base): base?.grey(colour)
      }
    return grey.map { min(max($0, 0), 1) }
  }

  /// What a sample from 0 to 1 stands for where a picture does not say (8.9.5.2).
  var usualDecode: [ClosedRange<Double>] {
    switch self {
    case .lab: [0...100, -100...100, -100...100]
    default: Array(repeating: 0...1, count: max(count, 1))
    }
  }
}
