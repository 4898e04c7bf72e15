/// Tells which legacy encoding a text is in.
///
/// The byte ranges of these encodings overlap almost wholly, and ICU's detector fails on short
/// texts, so each is tried: the right one gives characters that a language uses often (a third to
/// a half of running text), the others characters of chance (two to five in a hundred).
struct EncodingGuess {
  /// What the text is in.
  var encoding: TextEncoding
  /// The text, not yet cleaned.
  var utf8: [UInt8]
  /// Whether all bytes fitted; where not, U+FFFD stand in the text.
  var isExact: Bool

  /// The likeliest encoding and the text by it; `nil` where none is plausible.
  ///
  /// An encoding that does not fit every byte is taken only where its text is very plausible: it
  /// is then a damaged file.
  static func guess(_ bytes: [UInt8]) -> EncodingGuess? {
    // Enough to judge by; that the cut may halve a character changes no share.
    let sample = bytes.prefix(65_536)
    let confidences = ICU.confidences(for: sample.prefix(8_192))
    let candidates = Candidate.all.compactMap { candidate -> (Candidate, score: Double)? in
      guard let text = candidate.convert(sample, strictly: false) else { return nil }
      let share = candidate.commonShare(in: text)
      let isDetected = confidences[candidate.encoding, default: 0] >= 80
      let score = share + (isDetected ? plausibleShare : 0)
      return score >= plausibleShare ? (candidate, score) : nil
    }
    let likely = candidates.sorted { $0.score > $1.score }
    for (candidate, _) in likely {
      if let text = candidate.convert(bytes[...], strictly: true) {
        return EncodingGuess(encoding: candidate.encoding, utf8: text, isExact: true)
      }
    }
    guard let (best, score) = likely.first, score >= 2 * plausibleShare,
      let text = best.convert(bytes[...], strictly: false)
    else { return nil }
    return EncodingGuess(encoding: best.encoding, utf8: text, isExact: false)
  }

  /// The least share of common characters among those above ASCII.
  private static let plausibleShare = 0.15
}

/// An encoding, ICU's name for it and the characters that its texts are full of.
struct Candidate {
  let encoding: TextEncoding
  let converter: String
  let common: Set<Unicode.Scalar>

  /// In the order in which equals are preferred. The Hong Kong form of Big5 comes first, for
  /// Windows' own reads its additions as private characters.
  static let all: [Candidate] = [
    Candidate(encoding: .gb18030, converter: "gb18030", common: commonSimplified),
    Candidate(encoding: .big5, converter: "Big5-HKSCS", common: commonTraditional),
    Candidate(encoding: .big5, converter: "windows-950", common: commonTraditional),
    Candidate(encoding: .shiftJIS, converter: "windows-31j", common: commonJapanese),
    Candidate(encoding: .eucJP, converter: "EUC-JP", common: commonJapanese),
    Candidate(encoding: .eucKR, converter: "windows-949", common: commonKorean),
  ]

  func convert(_ bytes: ArraySlice<UInt8>, strictly: Bool) -> [UInt8]? {
    ICU.utf8(from: bytes, converter: converter, strictly: strictly)
  }

  /// The share of common characters among those above ASCII; private and replaced ones count
  /// against it.
  func commonShare(in utf8: [UInt8]) -> Double {
    var count = 0
    var points = 0
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars where !scalar.isASCII {
      count += 1
      switch scalar.value {
      case 0x80...0x9F, 0xE000...0xF8FF, 0xFFFD: points -= 2
      default: points += common.contains(scalar) ? 1 : 0
      }
    }
    return count == 0 ? 0 : Double(points) / Double(count)
  }
}
