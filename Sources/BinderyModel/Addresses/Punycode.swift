/// A host's label in ASCII (RFC 3492, section 6).
enum Punycode {
  private static let base = 36, tMin = 1, tMax = 26, skew = 38, damp = 700

  /// The label without `xn--`; `nil` where the numbers grow too large.
  static func encode(_ label: some StringProtocol) -> String? {
    let scalars = label.unicodeScalars.map { Int($0.value) }
    var output = scalars.filter { $0 < 0x80 }.map { UInt8($0) }
    let basic = output.count
    guard scalars.count <= 63 else { return nil }
    if basic > 0 { output.append(UInt8(ascii: "-")) }
    var (next, delta, bias, handled) = (0x80, 0, 72, basic)
    while handled < scalars.count {
      guard let smallest = scalars.filter({ $0 >= next }).min() else { return nil }
      delta += (smallest - next) * (handled + 1)
      next = smallest
      for scalar in scalars {
        if scalar < next { delta += 1 }
        guard scalar == next else { continue }
        append(delta, bias: bias, to: &output)
        bias = adapt(delta, count: handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The label that a text without `xn--` stands for; `nil` where it stands for none.
  static func decode(_ text: some StringProtocol) -> String? {
    let bytes = Array(text.utf8)
    let hyphen = bytes.lastIndex(of: UInt8(ascii: "-"))
    var scalars = bytes[..<(hyphen ?? 0)].map { Unicode.Scalar($0) }
    guard scalars.count <= 63 else { return nil }
    var rest = bytes[(hyphen.map { $0 + 1 } ?? 0)...]
    var (next, place, bias) = (0x80, 0, 72)
    while !rest.isEmpty {
      guard let delta = takeNumber(from: &rest, bias: bias) else { return nil }
      let count = scalars.count + 1
      bias = adapt(delta, count: count, isFirst: place == 0 && next == 0x80)
      place += delta
      next += place / count
      place %= count
      guard let value = UInt32(exactly: next), let scalar = Unicode.Scalar(value) else {
        return nil
      }
      scalars.insert(scalar, at: place)
      place += 1
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func takeNumber(from rest: inout ArraySlice<UInt8>, bias: Int) -> Int? {
    var (number, weight, k) = (0, 1, base)
    while let byte = rest.popFirst() {
      guard let digit = value(of: byte) else { return nil }
      number += digit * weight
      // No scalar is so far from another.
      guard number <= 0x11_0000 * 64 else { return nil }
      let threshold = min(max(k - bias, tMin), tMax)
      guard digit >= threshold else { return number }
      weight = min(weight * (base - threshold), 1 << 40)
      k += base
    }
    return nil
  }

  private static func value(of byte: UInt8) -> Int? {
    if byte.isASCIILetter { return Int(byte & 0x1F) - 1 }
    return byte.isASCIIDigit ? Int(byte - UInt8(ascii: "0")) + 26 : nil
  }

  private static func append(_ delta: Int, bias: Int, to output: inout [UInt8]) {
    var rest = delta
    var k = base
    while true {
      let threshold = min(max(k - bias, tMin), tMax)
      guard rest >= threshold else { break }
      output.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      k += base
    }
    output.append(digit(rest))
  }

  private static func adapt(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / count
    var k = 0
    while delta > (base - tMin) * tMax / 2 {
      delta /= base - tMin
      k += base
    }
    return k + (base - tMin + 1) * delta / (delta + skew)
  }

  private static func digit(_ value: Int) -> UInt8 {
    value < 26 ? UInt8(ascii: "a") + UInt8(value) : UInt8(ascii: "0") + UInt8(value - 26)
  }
}
