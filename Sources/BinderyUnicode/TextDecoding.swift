/// Makes text of a file's bytes.
public enum TextDecoding {
  /// Decodes a file: UTF-8 and BOMs first, then what ICU recognises with confidence.
  ///
  /// Clean UTF-8, the usual, is looked at once and returned as it is. Invalid UTF-8 is taken for
  /// damaged UTF-8 where 95 % of its multi-byte sequences are sound, else for a legacy encoding
  /// that fits all of it and gives plausible Chinese, Japanese or Korean, else for damaged UTF-8
  /// (U+FFFD at the bad places) or, with many controls in it, for no text.
  public static func decode(_ bytes: [UInt8]) -> DecodedText {
    if bytes.starts(with: [0xFF, 0xFE]) {
      return decodeUTF16(bytes, as: .utf16LittleEndian)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return decodeUTF16(bytes, as: .utf16BigEndian)
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if start == 0, bytes.withUnsafeBytes({ UTF8Scan.next(in: $0, from: 0) == nil }) {
      return DecodedText(clean: bytes)
    }
    let cleaner = TextCleaner(bytes, from: start)
    if cleaner.replacementCount == 0 || isMostlyUTF8(bytes) {
      return result(cleaner, as: .utf8, controlLimit: 10)
    }
    if start == 0, let guess = EncodingGuess.guess(bytes) {
      let text = TextCleaner(guess.utf8)
      var decoded = result(text, as: guess.encoding, controlLimit: 10)
      if !guess.isExact { decoded.findReplacements() }
      return decoded
    }
    return result(cleaner, as: .utf8, controlLimit: 2)
  }

  /// The decoded text, or no text where more than `controlLimit` in a hundred bytes, and more than
  /// a stray few, are controls.
  private static func result(
    _ cleaner: TextCleaner, as encoding: TextEncoding, controlLimit: Int
  ) -> DecodedText {
    let size = cleaner.output.count + cleaner.removalCount
    let isBinary = cleaner.controlCount >= 8 && cleaner.controlCount * 100 > size * controlLimit
    return DecodedText(
      utf8: isBinary ? [] : cleaner.output, encoding: encoding, removals: cleaner.removals,
      replacements: cleaner.replacements, isBinary: isBinary, removalCount: cleaner.removalCount,
      replacementCount: cleaner.replacementCount)
  }

  /// Whether at least 95 % of the sequences above ASCII are sound.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var sound = 0
    var broken = 0
    bytes.withUnsafeBytes { text in
      var index = 0
      while index < text.count {
        switch UTF8Scan.sequence(in: text, at: index) {
        case .scalar(_, let length):
          if length > 1 { sound += 1 }
          index += length
        case .invalid(let length):
          broken += 1
          index += length
        }
      }
    }
    return sound >= broken * 19
  }

  private static func decodeUTF16(_ bytes: [UInt8], as encoding: TextEncoding) -> DecodedText {
    let high = encoding == .utf16BigEndian ? 0 : 1
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count * 3 / 2)
    var pending: UInt16?
    for index in stride(from: 2, to: bytes.count - 1, by: 2) {
      let unit = UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
      if let lead = pending {
        pending = nil
        if UTF16.isTrailSurrogate(unit) {
          append(0x10000 + (UInt32(lead & 0x3FF) << 10 | UInt32(unit & 0x3FF)), to: &utf8)
          continue
        }
        utf8.append(0xFF)
      }
      if UTF16.isLeadSurrogate(unit) {
        pending = unit
      } else {
        append(UInt32(unit), to: &utf8)
      }
    }
    if pending != nil { utf8.append(0xFF) }
    if !bytes.count.isMultiple(of: 2) { utf8.append(0xFF) }
    return result(TextCleaner(utf8), as: encoding, controlLimit: 10)
  }

  /// Appends a scalar; for a lone surrogate a byte that is never UTF-8, so that the cleaner
  /// replaces and reports it.
  private static func append(_ value: UInt32, to utf8: inout [UInt8]) {
    if let scalar = Unicode.Scalar(value) {
      utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    } else {
      utf8.append(0xFF)
    }
  }
}

extension DecodedText {
  fileprivate init(clean utf8: [UInt8]) {
    self.init(
      utf8: utf8, encoding: .utf8, removals: [], replacements: [], isBinary: false,
      removalCount: 0, replacementCount: 0)
  }

  /// Records each U+FFFD of the text: a converter has put them in.
  fileprivate mutating func findReplacements() {
    var place = Place(line: 1, column: 1)
    for index in utf8.indices {
      if utf8[index] == 0xEF, utf8[index...].starts(with: [0xEF, 0xBF, 0xBD]) {
        replacementCount += 1
        if replacements.count < Self.recordLimit { replacements.append(place) }
      }
      place.column += 1
      if utf8[index] == 0x0A { place = Place(line: place.line + 1, column: 1) }
    }
  }
}
