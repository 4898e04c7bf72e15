public import BinderyModel

/// An engine that Bindery runs: a program that lays out the pages of a print HTML as a PDF.
public enum PageEngine: String, Sendable, Hashable, CaseIterable {
  /// Chromium, or a browser that is made of it.
  case chromium
  /// WeasyPrint.
  case weasyprint

  /// The one that is meant by an engine that pages are written for; `nil` where Bindery does not run it.
  public init?(_ engine: PrintEngine) {
    switch engine {
    case .chromium: self = .chromium
    case .weasyprint: self = .weasyprint
    case .vivliostyle, .prince: return nil
    }
  }

  /// What it is called.
  public var name: String {
    switch self {
    case .chromium: "Chromium"
    case .weasyprint: "WeasyPrint"
    }
  }

  /// Whether it writes page numbers of other places itself, and begins pages on the side that is asked for.
  public var knowsPages: Bool {
    switch self {
    // `target-counter()` prints nothing in it, and `break-before: recto` is a page like any other.
    case .chromium: false
    case .weasyprint: true
    }
  }

  /// The names that its program goes by, the usual first.
  var programs: [String] {
    switch self {
    case .chromium: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    case .weasyprint: ["weasyprint"]
    }
  }

  /// Where it lies on systems that keep programs elsewhere.
  var usualPaths: [String] {
    switch self {
    case .chromium:
      [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      ]
    case .weasyprint: []
    }
  }

  /// How one gets it.
  var remedy: String {
    switch self {
    case .chromium:
      "install Chromium or Google Chrome (Debian: `apt-get install chromium`), "
        + "or name its program with --engine-path"
    case .weasyprint:
      "install WeasyPrint (`pip install weasyprint`), or name its program with --engine-path"
    }
  }
}
