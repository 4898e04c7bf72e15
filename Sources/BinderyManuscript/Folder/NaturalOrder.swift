/// The order that people expect of file names: `2.md` before `10.md`.
///
/// Runs of ASCII digits compare as numbers, and so do Han figures behind 第 and 卷, everything else byte
/// by byte, so that no locale and no file system has a say.
enum NaturalOrder {
  /// Whether one name comes before the other.
  static func precedes(_ a: some Collection<UInt8>, _ b: some Collection<UInt8>) -> Bool {
    var (first, second) = (a[...], b[...])
    // The bytes before, the same in both.
    var last: (UInt8, UInt8, UInt8) = (0, 0, 0)
    while let x = first.first, let y = second.first {
      if x.isDigit && y.isDigit {
        last = (0, 0, 0)
        let (p, q) = (number(&first), number(&second))
        if p.count != q.count { return p.count < q.count }
        if !p.elementsEqual(q) { return p.lexicographicallyPrecedes(q) }
      } else {
        if HanNumber.isExpected(after: last) {
          last = (0, 0, 0)
          var (p, q) = (first, second)
          if let x = HanNumber.take(&p), let y = HanNumber.take(&q) {
            if x != y { return x < y }
            (first, second) = (p, q)
            continue
          }
        }
        if x != y { return x < y }
        last = (last.1, last.2, x)
        first.removeFirst()
        second.removeFirst()
      }
    }
    if first.isEmpty != second.isEmpty { return first.isEmpty }
    // Equal but for leading zeros.
    return a.lexicographicallyPrecedes(b)
  }

  /// Takes a run of digits off the front, and gives it without leading zeros.
  private static func number<Bytes: Collection<UInt8>>(_ rest: inout Bytes) -> Bytes
  where Bytes.SubSequence == Bytes {
    let digits = rest.prefix { $0.isDigit }
    rest = rest.dropFirst(digits.count)
    return digits.drop { $0 == UInt8(ascii: "0") }
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(self) }
}
