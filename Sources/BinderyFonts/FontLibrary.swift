internal import CFonts

/// The functions of HarfBuzz and of Fontconfig, found when the first font is asked for.
///
/// `@unchecked Sendable`: what is pointed to is filled once, before anybody has it, and then only read.
struct FontLibrary<Functions>: @unchecked Sendable {
  private let functions: UnsafePointer<Functions>

  private init?(_ functions: UnsafePointer<Functions>?) {
    guard let functions else { return nil }
    self.functions = functions
  }

  /// The functions themselves.
  var call: Functions { functions.pointee }
}

extension FontLibrary<bindery_harfbuzz> {
  /// HarfBuzz; `nil` where it is not installed.
  static let harfBuzz = FontLibrary(bindery_find_harfbuzz())
}

extension FontLibrary<bindery_fontconfig> {
  /// Fontconfig; `nil` where it is not installed.
  static let fontconfig = FontLibrary(bindery_find_fontconfig())
}

typealias HarfBuzz = FontLibrary<bindery_harfbuzz>
typealias Fontconfig = FontLibrary<bindery_fontconfig>
