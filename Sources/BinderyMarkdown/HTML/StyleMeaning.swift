internal import BinderyModel

/// What a declaration of CSS says of a text; the raw value is the class of a block that says so.
enum StyleMeaning: String {
  case bold
  case italic
  case underline
  case lineThrough = "line-through"
  case smallCaps = "small-caps"
  case larger
  case smaller
  case superscript
  case `subscript`
  case emphasisMarks = "emphasis-marks"
  case tateChuYoko = "tcy"
  case unbreakable
  case indent
  case noIndent = "no-indent"
  case floatStart = "float-start"
  case floatEnd = "float-end"

  /// What came of reading a declaration.
  enum Reading {
    case says(StyleMeaning)
    /// The value is what a text has anyway.
    case saysNothing
  }

  /// The span that says the same of inlines; `nil` where only a class can.
  var span: SpanKind? {
    switch self {
    case .bold: .bold
    case .italic: .offset
    case .underline: .underlined
    case .superscript: .superscripted
    case .subscript: .subscripted
    case .emphasisMarks: .emphasisMarks
    case .tateChuYoko: .tateChuYoko
    case .unbreakable: .unbreakable
    case .lineThrough, .smallCaps, .larger, .smaller, .indent, .noIndent, .floatStart, .floatEnd:
      nil
    }
  }

  /// What a declaration says; `nil` for one that a book does not know.
  static func reading(_ property: String, _ value: String) -> Reading? {
    switch property {
    case "font-weight":
      let isBold = value.hasPrefix("bold") || (Int(value) ?? 0) >= 600
      return isBold ? .says(.bold) : .saysNothing
    case "font-style":
      return value == "italic" || value.hasPrefix("oblique") ? .says(.italic) : .saysNothing
    case "text-decoration", "text-decoration-line":
      if value.contains("line-through") { return .says(.lineThrough) }
      return value.contains("underline") ? .says(.underline) : .saysNothing
    case "font-variant", "font-variant-caps":
      return value.contains("small-caps") ? .says(.smallCaps) : .saysNothing
    case "font-size": return size(value)
    case "vertical-align":
      switch value {
      case "super", "text-top": return .says(.superscript)
      case "sub", "text-bottom": return .says(.subscript)
      default: return .saysNothing
      }
    case "text-emphasis", "text-emphasis-style":
      return value == "none" ? .saysNothing : .says(.emphasisMarks)
    case "text-combine-upright", "text-combine":
      return value == "none" ? .saysNothing : .says(.tateChuYoko)
    case "white-space":
      return value == "nowrap" ? .says(.unbreakable) : .saysNothing
    case "text-indent":
      guard let first = value.first, first != "-" else { return .saysNothing }
      return .says(value.hasPrefix("0") && Double(value) ?? 0 == 0 ? .noIndent : .indent)
    case "float":
      switch value {
      case "left": return .says(.floatStart)
      case "right": return .says(.floatEnd)
      default: return .saysNothing
      }
    case "display", "visibility": return value == "none" || value == "hidden" ? nil : .saysNothing
    default: return nil
    }
  }

  /// Sizes are told from the text's own; a point has 4/3 pixels, and a browser's text 16.
  private static func size(_ value: String) -> Reading {
    switch value {
    case "larger", "large", "x-large", "xx-large", "xxx-large": return .says(.larger)
    case "smaller", "small", "x-small", "xx-small": return .says(.smaller)
    default: break
    }
    let digits = value.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let number = Double(digits) else { return .saysNothing }
    let part: Double
    switch value.dropFirst(digits.count) {
    case "em", "rem": part = number
    case "%": part = number / 100
    case "px": part = number / 16
    case "pt": part = number / 12
    default: return .saysNothing
    }
    if part >= 1.15 { return .says(.larger) }
    return part <= 0.85 && part > 0 ? .says(.smaller) : .saysNothing
  }
}
