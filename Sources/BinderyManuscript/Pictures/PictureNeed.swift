internal import BinderyImages

/// Why a picture is made anew.
enum PictureNeed: Sendable, Hashable, CaseIterable {
  /// No reader shows its format.
  case format
  /// It has more pixels than wanted.
  case size
  /// It lies on its side, or on its head.
  case orientation
  /// It has the colours of print.
  case colours
  /// It has colours at all.
  case grey

  /// What a picture needs; what moves is left as it is, unless no reader shows it.
  static func needs(of info: ImageInfo, by policy: PicturePolicy) -> [PictureNeed] {
    switch info.format {
    case .avif, .bmp, .tiff, .ico, .heif: return [.format]
    case .svg: return []
    case .png, .jpeg, .gif, .webp: break
    }
    guard let most = policy.mostPixels, !info.isAnimated else { return [] }
    var needs: [PictureNeed] = []
    if info.pixels > most { needs.append(.size) }
    if info.orientation != 1 { needs.append(.orientation) }
    if info.isCMYK { needs.append(.colours) }
    if policy.isGrey { needs.append(.grey) }
    return needs
  }
}
