internal import BinderyCover

extension CoverError {
  /// What is missing.
  var reason: String {
    switch self {
    case .noLibraries: "Pango is not installed"
    case .noGlyphs(let characters):
      "no font here shows \(characters.prefix(5).map { "'\($0)'" }.joined(separator: ", "))"
    case .noMemory: "there is not enough memory"
    }
  }

  /// What to do about it.
  var remedy: String {
    switch self {
    case .noLibraries: "install Pango: Debian has it as libpangocairo-1.0-0"
    case .noGlyphs: "install a font that does: Debian has fonts-noto-cjk"
    case .noMemory: "end other programs"
    }
  }
}
