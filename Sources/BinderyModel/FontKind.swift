/// A class of typefaces, whatever family stands for it in a region (CSS Fonts 4, generic families).
public enum FontKind: String, Sendable, Hashable, CaseIterable {
  /// Song, Ming, Mincho, Myeongjo; romans for Latin.
  case serif
  /// Hei, Gothic; sans-serifs for Latin.
  case sans
  /// Regular script: 楷體.
  case kai
  /// Imitation Song: 仿宋.
  case fangsong
  /// Every letter as wide as the other.
  case monospace
}
