public import BinderyModel
internal import COpenCC

/// Converts text from one Chinese script to the other, with OpenCC.
///
/// Text that is in the wanted script already, and every other language, stays as it is: a conversion of
/// what needs none can only do harm.
public final class ScriptConverter: @unchecked Sendable {
  // One handle may convert on many threads at once: only `opencc_error` is not safe, and is not asked.
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
    let isTraditional = policy != .hans
    self.exceptions = ScriptExceptions(
      exceptions.merging(isTraditional ? Self.mended : [:]) { own, _ in own })
    switch policy {
    case .keep: return nil
    case .hans:
      fromSimplified = nil
      fromTaiwan = try OpenCC("tw2s.json")
      fromHongKong = try OpenCC("hk2s.json")
    case .hantTW, .hantTWIdiom, .hantHK:
      fromSimplified = try OpenCC(Self.configuration(of: policy))
      fromTaiwan = nil
      fromHongKong = nil
    }
  }

  /// Words whose 只 OpenCC's dictionaries take for the measure word: 还是只能 became 還是隻能.
  private static let mended = [
    "是只能": "是只能", "是只有": "是只有", "是只要": "是只要", "是只会": "是只會", "是只想": "是只想",
  ]

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
    guard let engine = engine(for: language), text.utf8.contains(where: { $0 >= 0x80 }) else {
      return text
    }
    return exceptions.apply(to: text) { engine.convert($0) }
  }

  private func engine(for language: LanguageTag) -> OpenCC? {
    let subtags = language.text.split(separator: "-")
    guard language.primary == "zh" else { return nil }
    guard subtags.contains("Hant") else { return fromSimplified }
    return subtags.contains("HK") ? fromHongKong : fromTaiwan
  }
}

/// Why scripts cannot be converted.
public enum ScriptConversionError: Error, Sendable, Hashable {
  /// OpenCC has no such configuration, or its dictionaries are not here.
  case noDictionary(String)
}

/// One configuration of OpenCC, opened.
private final class OpenCC: @unchecked Sendable {
  private let handle: opencc_t

  init(_ configuration: String) throws(ScriptConversionError) {
    // The failure is no null pointer but -1.
    guard let handle = opencc_open(configuration), handle != opencc_t(bitPattern: -1) else {
      throw .noDictionary(configuration)
    }
    self.handle = handle
  }

  deinit { opencc_close(handle) }

  /// The converted text; the text itself where it cannot be converted.
  func convert(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress,
          let made = opencc_convert_utf8(handle, start, characters.count)
        else { return String(decoding: bytes, as: UTF8.self) }
        defer { opencc_convert_utf8_free(made) }
        return String(cString: made)
      }
    }
  }
}
