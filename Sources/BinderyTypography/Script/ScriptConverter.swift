public import BinderyModel

/// Converts text from one Chinese script to the other, with OpenCC.
///
/// Text that is in the wanted script already, and every other language, stays as it is: a conversion of
/// what needs none can only do harm.
public final class ScriptConverter: Sendable {
  private let fromSimplified: OpenCC?
  private let fromTaiwan: OpenCC?
  private let fromHongKong: OpenCC?
  private let exceptions: ScriptExceptions
  /// The language of what was converted.
  public let language: LanguageTag

  /// A converter; `nil` where nothing is to be converted.
  ///
  /// - Parameters:
  ///   - policy: the wanted script.
  ///   - exceptions: words that become what is said here, and nothing else: names above all.
  /// - Throws: `ScriptConversionError` when OpenCC's dictionaries are not here.
  public init?(
    _ policy: ScriptPolicy, exceptions: [String: String] = [:]
  ) throws(ScriptConversionError) {
    guard let language = policy.language else { return nil }
    self.language = language
    self.exceptions = ScriptExceptions(
      exceptions.merging(Self.mended(for: policy)) { own, _ in own })
    switch policy {
    case .keep: return nil
    case .hans:
      fromSimplified = nil
      fromTaiwan = try OpenCC("tw2s.json")
      fromHongKong = try OpenCC("hk2s.json")
    case .hantTW, .hantTWIdiom, .hantHK:
      fromSimplified = try OpenCC(
        Self.configuration(of: policy), variants: policy == .hantHK ? [:] : Self.taiwanVariants)
      fromTaiwan = nil
      fromHongKong = nil
    }
  }

  private static func configuration(of policy: ScriptPolicy) -> String {
    switch policy {
    case .keep, .hans: "t2s.json"
    case .hantTW: "s2tw.json"
    case .hantHK: "s2hk.json"
    case .hantTWIdiom: "s2twp.json"
    }
  }

  /// Whether text of a language is converted.
  public func converts(_ language: LanguageTag) -> Bool { engine(for: language) != nil }

  /// The language that text of a language is in afterwards.
  public func converted(_ language: LanguageTag) -> LanguageTag {
    converts(language) ? self.language : language
  }

  /// A text of a language in the wanted script.
  public func convert(_ text: String, in language: LanguageTag) -> String {
    guard let engine = engine(for: language) else { return text }
    var copy = text
    return copy.withUTF8 { bytes in
      guard bytes.contains(where: { $0 >= 0x80 }) else { return text }
      var made: [UInt8] = []
      made.reserveCapacity(bytes.count + bytes.count / 8)
      exceptions.append(bytes, to: &made) { engine.append($0, to: &$1) }
      return String(decoding: made, as: UTF8.self)
    }
  }

  private func engine(for language: LanguageTag) -> OpenCC? {
    // Asked of every text.
    if language == .simplifiedChinese { return fromSimplified }
    guard language.primary == "zh" else { return nil }
    let subtags = language.text.split(separator: "-")
    guard subtags.contains("Hant") else { return fromSimplified }
    return subtags.contains("HK") ? fromHongKong : fromTaiwan
  }
}

/// Why scripts cannot be converted.
public enum ScriptConversionError: Error, Sendable, Hashable {
  /// OpenCC has no such configuration, or its dictionaries are not here.
  case noDictionary(String)
}
