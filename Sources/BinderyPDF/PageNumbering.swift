internal import BinderyModel

/// How the pages of a book are numbered: pages of preliminaries in roman figures, then the body from 1.
public struct PageNumbering: Sendable, Hashable {
  /// The figures of page numbers (ISO 32000-1, 12.4.2).
  public enum Figures: Sendable, Hashable {
    /// 1, 2, 3.
    case arabic
    /// i, ii, iii.
    case roman
    /// Pages without a number.
    case none
  }

  /// Pages that are numbered in one way, up to where the next begin.
  public struct Stretch: Sendable, Hashable {
    /// The first of them, from 0.
    public var firstPage: Int
    /// How their numbers are written.
    public var figures: Figures
    /// The number of the first.
    public var start: Int

    /// Pages from one on.
    public init(firstPage: Int, figures: Figures, start: Int = 1) {
      self.firstPage = firstPage
      self.figures = figures
      self.start = start
    }
  }

  /// The stretches in the order of the pages, the first from page 0.
  public private(set) var stretches: [Stretch]

  /// Numbers by stretches in any order; pages before the first are numbered from 1.
  ///
  /// Of stretches that begin on the same page the last counts.
  public init(_ stretches: [Stretch] = []) {
    var byPage: [Int: Stretch] = [:]
    for stretch in stretches where stretch.firstPage >= 0 { byPage[stretch.firstPage] = stretch }
    if byPage[0] == nil { byPage[0] = Stretch(firstPage: 0, figures: .arabic) }
    self.stretches = byPage.values.sorted { $0.firstPage < $1.firstPage }
  }

  /// What is printed on a page, from 0; empty where it has no number.
  public func label(ofPage page: Int) -> String {
    guard let stretch = stretches.last(where: { $0.firstPage <= page }) else { return "" }
    let number = stretch.start + page - stretch.firstPage
    return switch stretch.figures {
    case .arabic: String(number)
    case .roman: number.roman ?? String(number)
    case .none: ""
    }
  }
}

extension PDFDocument {
  /// Writes page labels, which readers show in place of counted pages (ISO 32000-1, 12.4.2).
  func number(by numbering: PageNumbering) {
    let labels: [PDFValue] = numbering.stretches.filter { $0.firstPage < pageCount }.flatMap {
      [.integer($0.firstPage), $0.label]
    }
    catalog.set("PageLabels", .dictionary(["Nums": .array(labels)]))
  }

  /// How pages are numbered, as far as Bindery writes it; `nil` where nothing says so.
  public var numbering: PageNumbering? {
    let labels = catalog["PageLabels"]["Nums"].items
    guard !labels.isEmpty else { return nil }
    return PageNumbering(
      zip(labels, labels.dropFirst()).compactMap { page, label in
        guard let first = page.value, label.kind == .dictionary else { return nil }
        let figures: PageNumbering.Figures =
          switch label["S"].name {
          case "D": .arabic
          case "r": .roman
          default: .none
          }
        return PageNumbering.Stretch(
          firstPage: Int(first), figures: figures, start: Int(label["St"].value ?? 1))
      })
  }
}

extension PageNumbering.Stretch {
  fileprivate var label: PDFValue {
    switch figures {
    case .arabic: .dictionary(["S": .name("D"), "St": .integer(start)])
    case .roman: .dictionary(["S": .name("r"), "St": .integer(start)])
    case .none: .dictionary([:])
    }
  }
}
