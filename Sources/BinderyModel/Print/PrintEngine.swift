/// A program that prints HTML on pages.
public enum PrintEngine: String, Sendable, Hashable, CaseIterable {
  case chromium, weasyprint, vivliostyle, prince

  /// What people call it.
  public var name: String {
    switch self {
    case .chromium: "Chromium"
    case .weasyprint: "WeasyPrint"
    case .vivliostyle: "Vivliostyle"
    case .prince: "Prince"
    }
  }

  /// Whether it sets vertical lines.
  public var setsVerticalLines: Bool {
    switch self {
    case .chromium, .vivliostyle, .prince: true
    case .weasyprint: false
    }
  }

  /// Whether it sets MathML; else a formula is one line of its signs.
  public var setsFormulas: Bool {
    switch self {
    case .chromium, .vivliostyle, .prince: true
    case .weasyprint: false
    }
  }
}

/// What becomes of addresses that nobody can click on paper.
public enum LinkPolicy: String, Sendable, Hashable, CaseIterable {
  /// Links are as on screens.
  case none
  /// The address of each is a note, in plain text at the end of the essay.
  case notes
}
