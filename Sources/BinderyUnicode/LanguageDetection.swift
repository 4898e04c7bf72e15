public import BinderyModel

/// Tells a text's language from its characters.
public enum LanguageDetection {
  /// The language of a text: kana make it Japanese, Hangul Korean, Han Chinese of the script that
  /// its characters show; `nil` where there is no CJK.
  ///
  /// Of a text above 4 KB a quarter is looked at, spread over its first 256 KB: an essay shows its
  /// language in every paragraph, and one in two languages shows both. The thresholds are those of
  /// ``ScriptShares/language``. A region is never told from characters, so Hong Kong's
  /// and Taiwan's texts are both `zh-Hant`.
  public static func detect(inUTF8 text: some Sequence<UInt8>) -> LanguageTag? {
    let shares =
      text.withContiguousStorageIfAvailable { ScriptShares(sampling: $0) }
      ?? Array(text).withUnsafeBufferPointer { ScriptShares(sampling: $0) }
    return shares.language
  }
}

/// How many characters of each script a text has.
struct ScriptShares {
  private(set) var han = 0
  private(set) var kana = 0
  private(set) var hangul = 0
  /// Letters of other scripts; each letter counts, so an English word weighs about five.
  private(set) var otherLetters = 0
  /// Han characters that only simplified Chinese writes, and only traditional Chinese.
  private(set) var simplified = 0
  private(set) var traditional = 0
  /// Han characters of Chinese grammar that Japanese hardly uses (你 这 了 吗).
  private(set) var chineseWords = 0

  /// Bytes between the beginnings of two samples, and of each sample.
  private static let (stride, sample) = (4_096, 1_024)
  private static let most = 262_144

  /// Counts the characters of samples of UTF-8 bytes.
  init(sampling text: UnsafeBufferPointer<UInt8>) {
    guard text.count > Self.stride else {
      count(text[...])
      return
    }
    for start in Swift.stride(from: 0, to: min(text.count, Self.most), by: Self.stride) {
      let piece = text[start..<min(start + Self.sample, text.count)]
      // A sample may begin in the middle of a character.
      count(piece.drop { $0 & 0xC0 == 0x80 })
    }
  }

  /// Counts the characters of UTF-8 bytes; what is no UTF-8 is passed over.
  private mutating func count(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    let classes = HanEvidence.table
    var rest = text.makeIterator()
    while let lead = rest.next() {
      switch lead {
      case 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF: otherLetters += 1
      case 0xE0...0xEF:
        guard let second = rest.next(), let third = rest.next() else { return }
        count(
          UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F), classes)
      case 0xF0...0xF4:
        guard let second = rest.next(), rest.next() != nil, rest.next() != nil else { return }
        // Planes 2 and 3 hold nothing but Han.
        if lead == 0xF0, (0xA0...0xBF).contains(second) { han += 1 }
      default: break
      }
    }
  }

  private mutating func count(_ value: UInt32, _ classes: [UInt8]) {
    if (0x4E00...0x9FFF).contains(value) {
      han += 1
      let evidence = classes[Int(value - 0x4E00)]
      guard evidence != 0 else { return }
      if evidence & HanEvidence.simplified != 0 { simplified += 1 }
      if evidence & HanEvidence.traditional != 0 { traditional += 1 }
      if evidence & HanEvidence.chineseWord != 0 { chineseWords += 1 }
      return
    }
    guard let scalar = Unicode.Scalar(value) else { return }
    if scalar.isKana {
      kana += 1
    } else if scalar.isHangul {
      hangul += 1
    } else if scalar.isHan {
      han += 1
    } else if value < 0x2000 {
      otherLetters += 1
    }
  }

  /// The language that the shares speak for.
  ///
  /// - CJK under 5 % of all letters: none; an English essay may quote a Chinese line.
  /// - Hangul a third of the CJK: Korean; older prose mixes as many Han in.
  /// - Kana a fifth of Han and kana, and eight for each word of Chinese grammar: Japanese. Japanese
  ///   prose has 40 to 70 % kana and hardly any such word; a Chinese essay that quotes titles and
  ///   songs keeps one such word in ten characters of its own.
  /// - Else Chinese, traditional where more characters are only traditional than are only
  ///   simplified. Text that shows neither is `zh-Hans`, as a bare `zh` is.
  var language: LanguageTag? {
    let all = han + kana + hangul
    guard all > 0, all * 20 >= all + otherLetters else { return nil }
    if hangul * 3 >= all, hangul >= kana { return .korean }
    if kana * 5 >= han + kana, kana > chineseWords * 8 { return .japanese }
    guard han > 0 else { return kana > 0 ? .japanese : .korean }
    return traditional > simplified ? .traditionalChinese : .simplifiedChinese
  }
}
