internal import BinderyModel
internal import BinderyUnicode

/// Formulas: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`.
extension InlineScanner {
  /// Looks for a formula between dollars.
  mutating func dollars() {
    guard dialect.contains(.math) else { return }
    let isDouble = index + 1 < range.upperBound && text[index + 1] == UInt8(ascii: "$")
    if isDouble { doubleDollar() } else { singleDollar() }
  }

  /// `$$…$$`: on lines of its own, or in a line as kramdown writes it.
  private mutating func doubleDollar() {
    if doubleDollars == nil { doubleDollars = Upcoming(places(of: "$$")) }
    guard let end = doubleDollars?.next(from: index + 2) else {
      index += 2
      return
    }
    formula(index + 2..<end, in: index..<end + 2)
  }

  /// `$…$` by pandoc's rule: no space inside the dollars, and no letter or digit behind them; money
  /// and variables of a shell have one or the other.
  private mutating func singleDollar() {
    let content = index + 1
    guard let next = scalar(at: content), !next.isSpace else { return }
    if dollarEnds == nil { dollarEnds = Upcoming(singleDollarEnds()) }
    guard let end = dollarEnds?.next(from: content + 1), isFormula(content..<end) else { return }
    put(.math(Math(tex: tex(content..<end), isDisplay: false)), for: index..<end + 1)
  }

  private func singleDollarEnds() -> [Int] {
    places(of: "$").filter { place in
      guard let before = scalar(before: place), !before.isSpace else { return false }
      return scalar(at: place + 1).map { !$0.isASCIILetterOrDigit && $0 != "$" } ?? true
    }
  }

  /// Whether what stands between dollars can be one: prose in Chinese or Japanese is none.
  private func isFormula(_ content: Range<Int>) -> Bool {
    guard content.count <= 4_000 else { return false }
    let inside = string(content)
    guard !inside.utf8.contains(UInt8(ascii: "`")) else { return false }
    if inside.contains("\\text") || inside.contains("\\mbox") { return true }
    let hasCommand = inside.utf8.contains(UInt8(ascii: "\\"))
    return !inside.unicodeScalars.contains {
      $0.isCJKPunctuation || !hasCommand && ($0.isHan || $0.isKana)
    }
  }

  /// `\(…\)` and `\[…\]`, which without a formula inside are escaped brackets.
  mutating func texBrackets() -> Bool {
    guard dialect.contains(.math), index + 1 < range.upperBound else { return false }
    let bracket = text[index + 1]
    guard bracket == UInt8(ascii: "(") || bracket == UInt8(ascii: "[") else { return false }
    let isRound = bracket == UInt8(ascii: "(")
    var marks =
      texMarks[bracket]
      ?? TeXMarks(
        starts: Upcoming(places(of: isRound ? "\\(" : "\\[")),
        ends: Upcoming(places(of: isRound ? "\\)" : "\\]")))
    let (start, end) = (marks.starts.next(from: index + 2), marks.ends.next(from: index + 2))
    texMarks[bracket] = marks
    // One that begins again before it ends is none.
    guard let end, start.map({ $0 > end }) ?? true, looksLikeTeX(index + 2..<end) else {
      return false
    }
    if isRound {
      put(.math(Math(tex: tex(index + 2..<end), isDisplay: false)), for: index..<end + 2)
    } else {
      formula(index + 2..<end, in: index..<end + 2)
    }
    return true
  }

  /// A command, an index, a relation, or a single letter.
  private func looksLikeTeX(_ content: Range<Int>) -> Bool {
    guard content.count <= 20_000 else { return false }
    let inside = string(content)
    if inside.utf8.contains(where: { "^_=<>+".utf8.contains($0) }) { return true }
    let commands = zip(inside.utf8, inside.utf8.dropFirst())
    if commands.contains(where: { $0 == UInt8(ascii: "\\") && 0x61...0x7A ~= $1 | 0x20 }) {
      return true
    }
    let symbols = inside.filter { !$0.isWhitespace }
    guard symbols.allSatisfy(\.isASCII) else { return false }
    if symbols.count == 1 { return symbols.first?.isLetter == true }
    // In round brackets a fraction or a product of short names; in square ones it may be a reference.
    let names = symbols.split { !$0.isLetter }
    return text[content.lowerBound - 1] == UInt8(ascii: "(") && names.allSatisfy { $0.count < 2 }
      && symbols.contains { "/*-".contains($0) }
  }

  /// A formula between double marks: display where it has its lines to itself.
  private mutating func formula(_ content: Range<Int>, in whole: Range<Int>) {
    let formula = tex(content)
    guard !formula.isEmpty, content.count <= 20_000 else {
      index = content.lowerBound
      return
    }
    let math = Math(tex: formula, isDisplay: hasOwnLines(whole))
    if math.isDisplay {
      items.append(Findings.Item(range: whole, kind: .directive(.math(math))))
      index = whole.upperBound
    } else {
      put(.math(math), for: whole)
    }
  }

  /// Whether nothing else stands on the lines of a stretch but the marks of quotations.
  private func hasOwnLines(_ whole: Range<Int>) -> Bool {
    var start = whole.lowerBound
    while start > range.lowerBound, text[start - 1] != 0x0A {
      guard text[start - 1] <= 0x20 || text[start - 1] == UInt8(ascii: ">") else { return false }
      start -= 1
    }
    var end = whole.upperBound
    while end < range.upperBound, text[end] != 0x0A {
      guard text[end] <= 0x20 else { return false }
      end += 1
    }
    return true
  }

  /// The formula without the marks of a quotation before its lines.
  private func tex(_ content: Range<Int>) -> String {
    let lines = string(content).split(separator: "\n", omittingEmptySubsequences: false)
    let bare = lines.enumerated().map { number, line in
      number == 0 ? line : line.drop { $0 == " " || $0 == "\t" }.droppingQuoteMark
    }
    return bare.joined(separator: "\n").trimmingSpaces
  }

  /// Where a mark stands that no backslash escapes.
  func places(of mark: StaticString) -> [Int] {
    var places: [Int] = []
    var from = range.lowerBound
    let length = mark.utf8CodeUnitCount
    while let found = text.next(mark.utf8Start[0], from: from), found < range.upperBound {
      from = found + 1
      guard text.matches(mark, at: found), found + length <= range.upperBound else { continue }
      var escapes = found
      while escapes > range.lowerBound, text[escapes - 1] == UInt8(ascii: "\\") { escapes -= 1 }
      if (found - escapes) % 2 == 0 {
        places.append(found)
        from = found + length
      }
    }
    return places
  }
}

/// Where TeX's brackets of one kind come next.
struct TeXMarks {
  var starts: Upcoming
  var ends: Upcoming
}

extension Substring {
  fileprivate var droppingQuoteMark: Substring {
    first == ">" ? dropFirst().drop { $0 == " " } : self
  }
}

extension Unicode.Scalar {
  var isSpace: Bool { value <= 0x20 || value == 0xA0 || value == 0x3000 }

  var isASCIILetterOrDigit: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
