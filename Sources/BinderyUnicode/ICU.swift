internal import CUnicode

/// What ICU says: the only door to the C library.
enum ICU {
  /// The major version of Unicode that the linked ICU knows.
  static var unicodeVersion: Int { Int(bindery_unicode_version()) }

  /// The values of East_Asian_Width (UAX #11), numbered as ICU does.
  enum EastAsianWidth: Int32 {
    case neutral, ambiguous, halfwidth, fullwidth, narrow, wide
  }

  static func eastAsianWidth(of scalar: Unicode.Scalar) -> EastAsianWidth {
    EastAsianWidth(rawValue: bindery_east_asian_width(scalar.value)) ?? .neutral
  }

  static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    bindery_is_punctuation(scalar.value)
  }

  static func isEmojiPresentation(_ scalar: Unicode.Scalar) -> Bool {
    bindery_is_emoji_presentation(scalar.value)
  }

  static func isScriptHan(_ scalar: Unicode.Scalar) -> Bool {
    bindery_is_script_han(scalar.value)
  }

  static func isScriptHangul(_ scalar: Unicode.Scalar) -> Bool {
    bindery_is_script_hangul(scalar.value)
  }

  static func isScriptKanaOnly(_ scalar: Unicode.Scalar) -> Bool {
    bindery_is_script_kana_only(scalar.value)
  }

  /// How sure the detector is of an encoding, 0 to 100, for each that it can tell.
  static func confidences(for bytes: some Collection<UInt8>) -> [TextEncoding: Int] {
    let found = Array(bytes).withUnsafeBufferPointer { buffer -> bindery_confidences in
      guard let base = buffer.baseAddress else { return bindery_confidences() }
      return bindery_detect(base, buffer.count)
    }
    return [
      .gb18030: Int(found.gb18030), .big5: Int(found.big5), .shiftJIS: Int(found.shift_jis),
      .eucJP: Int(found.euc_jp), .eucKR: Int(found.euc_kr),
    ]
  }

  /// Makes the bytes of an encoding; owned by one thread. `deinit` closes the converter.
  final class Encoder {
    private let encoder: OpaquePointer

    /// The converter of a name; `nil` where ICU has none.
    init?(converter: String) {
      guard let encoder = bindery_encoder_open(converter) else { return nil }
      self.encoder = encoder
    }

    deinit { bindery_encoder_close(encoder) }

    /// The bytes of a scalar; `nil` where the encoding does not have it.
    func bytes(of scalar: Unicode.Scalar) -> [UInt8]? {
      var target = [UInt8](repeating: 0, count: 8)
      let count = bindery_encode(encoder, scalar.value, &target)
      return count > 0 ? Array(target.prefix(Int(count))) : nil
    }
  }

  /// Converts bytes to UTF-8 by the converter that ICU calls `converter`.
  ///
  /// - Returns: `nil` where `strictly` and some byte does not fit; otherwise such bytes become
  ///   U+FFFD.
  static func utf8(
    from bytes: some Collection<UInt8>, converter: String, strictly: Bool
  ) -> [UInt8]? {
    let source = Array(bytes)
    // One byte becomes three at most (half-width katakana); the rest is for a flushed state.
    let capacity = source.count * 3 + 16
    var fits = false
    let target = [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
      let written = source.withUnsafeBufferPointer { source -> Int64 in
        guard let from = source.baseAddress, let to = target.baseAddress else { return 0 }
        return bindery_to_utf8(converter, strictly, from, source.count, to, capacity)
      }
      fits = written >= 0
      count = Int(max(0, written))
    }
    return fits ? target : nil
  }
}
