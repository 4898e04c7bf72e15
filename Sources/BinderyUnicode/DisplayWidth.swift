extension Unicode.Scalar {
  /// Cells in a terminal (UAX #11, ambiguous ones narrow).
  public var cells: Int {
    if value < 0x300 { return 1 }
    return switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: isWideNotHangul || isHangul || properties.isEmojiPresentation ? 2 : 1
    }
  }
}

extension StringProtocol {
  /// Cells in a terminal.
  public var cells: Int { unicodeScalars.reduce(0) { $0 + $1.cells } }

  /// The text in no more cells than given, an ellipsis for what is cut.
  public func fitting(cells room: Int) -> String {
    guard cells > room else { return String(self) }
    var text = String.UnicodeScalarView()
    var left = room - 1
    for scalar in unicodeScalars {
      left -= scalar.cells
      guard left >= 0 else { break }
      text.append(scalar)
    }
    return String(text) + "…"
  }
}
