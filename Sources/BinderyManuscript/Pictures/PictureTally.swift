internal import BinderyModel

/// How many pictures were made anew and how many should have been, for the author to know in one line:
/// a site may have thousands.
struct PictureTally: Sendable {
  private var done: [PictureNeed: Int] = [:]
  private var made = 0
  private var unmet: [PictureNeed: Int] = [:]
  /// What this machine lacks.
  private var lack: String?
  private let policy: PicturePolicy

  /// Nothing was counted yet.
  init(policy: PicturePolicy) { self.policy = policy }

  /// What makes a machine able to make pictures anew.
  static let remedy = "install libvips (Debian: libvips42, Homebrew: vips) and bindery-images"

  /// Counts a picture, once.
  mutating func count(_ making: Picture.Making) {
    switch making {
    case .none, .failed: break
    case .done(_, let needs):
      made += 1
      for need in needs { done[need, default: 0] += 1 }
    case .unavailable(let reason, let needs):
      lack = reason
      for need in needs { unmet[need, default: 0] += 1 }
    }
  }

  /// What there is to tell.
  var diagnostics: [Diagnostic] {
    var told: [Diagnostic] = []
    if made > 0 {
      told.append(
        Diagnostic(
          .imageTranscoded,
          "\(made == 1 ? "a picture was" : "\(made) pictures were") made anew: "
            + list(done, of: outcome)))
    }
    if let lack {
      told.append(
        Diagnostic(
          .transcoderUnavailable,
          "pictures are shipped as they are, for \(lack): "
            + list(unmet, of: shortcoming),
          hint: Self.remedy))
    }
    return told
  }

  private func list(_ counts: [PictureNeed: Int], of words: (PictureNeed) -> String) -> String {
    PictureNeed.allCases.compactMap { need in counts[need].map { "\($0) \(words(need))" } }
      .joined(separator: ", ")
  }

  private func outcome(_ need: PictureNeed) -> String {
    switch need {
    case .format: "from a format that books cannot hold"
    case .size: "scaled down to \(megapixels)"
    case .orientation: "turned upright"
    case .colours: "from the colours of print (CMYK)"
    case .grey: "in greys"
    }
  }

  private func shortcoming(_ need: PictureNeed) -> String {
    switch need {
    case .format: "in a format that books cannot hold"
    case .size: "of more than \(megapixels)"
    case .orientation: "to be turned by the reader"
    case .colours: "in the colours of print (CMYK)"
    case .grey: "in colours"
    }
  }

  private var megapixels: String {
    let pixels = policy.mostPixels ?? 0
    guard pixels >= 100_000 else { return "\(pixels) pixels" }
    let (whole, tenths) = (pixels / 1_000_000, pixels / 100_000 % 10)
    return tenths == 0 ? "\(whole) megapixels" : "\(whole).\(tenths) megapixels"
  }
}
