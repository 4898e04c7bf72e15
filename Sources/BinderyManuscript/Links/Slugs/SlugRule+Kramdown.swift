internal import BinderyModel

extension SlugRule {
  /// ASCII letters, digits and hyphens from the first letter on, in small letters, `-` for each blank
  /// (kramdown, `lib/kramdown/converter/base.rb`, `basic_generate_id`).
  ///
  /// Nothing is left of a heading in Chinese: it is `section`, the next one `section-1`.
  static func kramdown(_ heading: String) -> String {
    let scalars = heading.unicodeScalars.drop { !$0.isASCII || !UInt8(ascii: $0).isASCIILetter }
    return map(String(scalars)) { scalar in
      guard scalar.isASCII else { return nil }
      let byte = UInt8(ascii: scalar)
      if scalar == " " { return "-" }
      return byte.isASCIILetter || byte.isASCIIDigit || scalar == "-" ? scalar : nil
    }
    .lowercased()
  }
}
