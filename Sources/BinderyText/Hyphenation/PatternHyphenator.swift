internal import BinderyModel
internal import CHyphen
internal import Foundation
internal import Synchronization

/// Cuts words by patterns of Liang's kind, as TeX does, with libhyphen.
final class PatternHyphenator: Hyphenator, @unchecked Sendable {
  // libhyphen only reads the patterns once they are loaded; `deinit` frees them.
  private let patterns: UnsafeMutablePointer<HyphenDict>
  private let encoding: String.Encoding

  /// Loads the patterns of a file; `nil` where it is not there or is none.
  ///
  /// German takes two seconds: only a language that is set is loaded.
  init?(path: String) {
    guard let patterns = hnj_hyphen_load(path) else { return nil }
    self.patterns = patterns
    encoding = patterns.pointee.utf8 != 0 ? .utf8 : .isoLatin1
  }

  deinit { hnj_hyphen_free(patterns) }

  func places(in word: ArraySlice<Unicode.Scalar>) -> [Int] {
    // Patterns know small letters only; a name in capitals, or a word with signs, is not cut.
    guard word.count < 64, !word.dropFirst().contains(where: \.properties.isUppercase) else {
      return []
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: word)
    let lowered = String(text).lowercased()
    guard lowered.unicodeScalars.count == word.count,
      lowered.unicodeScalars.allSatisfy(\.properties.isAlphabetic),
      let bytes = lowered.data(using: encoding)
    else { return [] }
    var marks = [CChar](repeating: 0, count: bytes.count + 5)
    var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    var positions: UnsafeMutablePointer<Int32>?
    var cuts: UnsafeMutablePointer<Int32>?
    let failed = bytes.withUnsafeBytes { bytes in
      hnj_hyphen_hyphenate2(
        patterns, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
        &marks, nil, &replacements, &positions, &cuts)
    }
    defer {
      // Spellings that change at a hyphen (Schif-fahrt) come with replacements: such words stay whole.
      if let replacements {
        for index in 0..<bytes.count { free(replacements[index]) }
        free(replacements)
      }
      free(positions)
      free(cuts)
    }
    guard failed == 0, replacements == nil else { return [] }
    return (2...max(2, word.count - 2)).filter { $0 <= word.count - 2 && marks[$0 - 1] & 1 == 1 }
  }
}

/// The patterns that this machine has, loaded once a language.
final class Hyphenators: Sendable {
  /// Those of the folder where Debian keeps them.
  static let shared = Hyphenators(folder: "/usr/share/hyphen")

  private let folder: String
  private let loaded = Mutex<[String: PatternHyphenator?]>([:])

  init(folder: String) { self.folder = folder }

  /// Cuts words of a language; `nil` where there are no patterns.
  func hyphenator(for language: LanguageTag) -> (any Hyphenator)? {
    guard let file = Self.files[String(language.primary)] else { return nil }
    return loaded.withLock { loaded in
      if let known = loaded[file] { return known }
      let made = PatternHyphenator(path: "\(folder)/hyph_\(file).dic")
      loaded[file] = made
      return made
    }
  }

  private static let files = [
    "en": "en_US", "de": "de_DE", "fr": "fr", "es": "es", "it": "it_IT", "nl": "nl_NL",
    "pt": "pt_PT",
    "ru": "ru_RU", "pl": "pl_PL", "cs": "cs_CZ", "sv": "sv", "da": "da_DK", "uk": "uk_UA",
  ]
}
