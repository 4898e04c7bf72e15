internal import BinderyUnicode

extension Unicode.Scalar {
  /// Whether the scalar belongs to the character of the one before it, which has so many scalars so far
  /// (UAX #29, as far as prose needs it).
  func joins(_ before: Unicode.Scalar, since length: Int) -> Bool {
    switch value {
    case 0..<0x300: false
    case 0x4E00...0x9FFF, 0x3000...0x3029, 0x3030...0x3098, 0x309B...0x30FF, 0xAC00...0xD7A3,
      0xFF00...0xFF9D:
      before.value == 0x200D && value == 0x3030
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x200D, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F, 0x20E3:
      true
    case 0x1F1E6...0x1F1FF: (0x1F1E6...0x1F1FF).contains(before.value) && length % 2 == 1
    case 0x1160...0x11FF: (0x1100...0x11FF).contains(before.value) || before.isHangul
    case 0xFF9E, 0xFF9F: before.isKana
    case 0x203F...0x2058, 0x2010...0x2027, 0x2030...0x203E: false
    default: before.value == 0x200D && properties.isEmoji || isCombining
    }
  }

  private var isCombining: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }
}
