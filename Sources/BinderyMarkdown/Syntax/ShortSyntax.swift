internal import BinderyModel
internal import BinderyUnicode

/// Raised, lowered and upright figures, notes in a line and marked text: `x^2^`, `H~2~O`, `^12^`,
/// `^[a note]`, `==marked==`.
extension InlineScanner {
  /// `^[` begins a note, `^…^` is raised, or upright between Han or kana.
  mutating func caret() {
    if index + 1 < range.upperBound, text[index + 1] == UInt8(ascii: "[") {
      guard dialect.contains(.inlineNotes), let close = closingBracket(of: index + 1),
        close > index + 2
      else { return }
      open(.note, index..<index + 2, closingAt: close, length: 1)
      return
    }
    guard dialect.contains(.scripts), let end = shortEnd(UInt8(ascii: "^")) else { return }
    let content = string(index + 1..<end)
    let before = scalar(before: index)
    let after = scalar(at: end + 1)
    if before.isUpright(beside: after) {
      put(.short(.tateChuYoko, content), for: index..<end + 1)
    } else if before.takesScript || after.takesScript {
      put(.short(.superscripted, content), for: index..<end + 1)
    }
  }

  /// `~…~` is lowered beside a Latin or Greek letter, a digit or a bracket.
  mutating func tilde() {
    guard dialect.contains(.scripts), index == range.lowerBound || text[index - 1] != text[index],
      let end = shortEnd(UInt8(ascii: "~")),
      end + 1 >= range.upperBound || text[end + 1] != UInt8(ascii: "~"),
      scalar(before: index).takesScript || scalar(at: end + 1).takesScript
    else {
      while index + 1 < range.upperBound, text[index + 1] == UInt8(ascii: "~") { index += 1 }
      return
    }
    put(.short(.subscripted, string(index + 1..<end)), for: index..<end + 1)
  }

  /// The closing mark behind one to eight letters, digits, `+` and `−`.
  private func shortEnd(_ mark: UInt8) -> Int? {
    var end = index + 1
    var count = 0
    while end < range.upperBound, text[end] != mark {
      let (scalar, length) = text.decode(at: end)
      guard scalar.isASCIILetterOrDigit || scalar == "+" || scalar == "\u{2212}", count < 8 else {
        return nil
      }
      count += 1
      end += length
    }
    return count > 0 && end < range.upperBound ? end : nil
  }

  /// `==marked==`: no space inside the marks, and not the comparison of a programmer.
  mutating func equals() {
    let start = index
    while index < range.upperBound, text[index] == UInt8(ascii: "=") { index += 1 }
    guard dialect.contains(.marked), index - start == 2, let first = scalar(at: index),
      !first.isSpace, !(scalar(before: start).isWordLike && first.isASCIILetterOrDigit)
    else { return }
    if markEnds == nil {
      markEnds = Upcoming(
        places(of: "==").filter { place in
          scalar(before: place).map { !$0.isSpace && $0 != "=" } ?? false
            && scalar(at: place + 2) != "="
        })
    }
    guard let end = markEnds?.next(from: index + 1) else { return }
    open(.marked, start..<start + 2, closingAt: end, length: 2)
  }
}

extension Unicode.Scalar? {
  /// Whether a raised or lowered figure may stand beside it.
  fileprivate var takesScript: Bool {
    guard let scalar = self else { return false }
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x370...0x3FF: return true
    case 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D: return true
    default: return false
    }
  }

  /// Whether it and what follows leave a figure between them upright: Han, kana, their punctuation
  /// or the edge of a line, one of them a character.
  fileprivate func isUpright(beside other: Unicode.Scalar?) -> Bool {
    func isCharacter(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { $0.isHan || $0.isKana } ?? false
    }
    func mayBe(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { $0.isHan || $0.isKana || $0.isCJKPunctuation || $0 == "\u{3000}" } ?? true
    }
    return mayBe(self) && mayBe(other) && (isCharacter(self) || isCharacter(other))
  }

  fileprivate var isWordLike: Bool {
    guard let scalar = self else { return false }
    return scalar.isASCIILetterOrDigit || "!<>)]_".unicodeScalars.contains(scalar)
  }
}
