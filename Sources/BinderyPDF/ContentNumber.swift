/// Numbers as content streams have them: to a thousandth, which is more than any press keeps apart, and without
/// exponents, which PDF does not know.
enum ContentNumber {
  /// A number's shortest text.
  static func text(_ number: Double) -> String {
    let thousandths = Int((number * 1_000).rounded())
    let (whole, rest) = abs(thousandths).quotientAndRemainder(dividingBy: 1_000)
    let sign = thousandths < 0 ? "-" : ""
    guard rest != 0 else { return sign + String(whole) }
    var digits = String(rest)
    while digits.utf8.count < 3 { digits = "0" + digits }
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }
}
