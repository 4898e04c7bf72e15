public import BinderyPDF

/// The pages that places fall on, as far as they are known when a document is made.
public struct PageNumbers: Sendable, Hashable {
  /// Each place with its page, from 0; empty before the first printing.
  public private(set) var pages: [String: Int]
  /// The places before which a blank page is put, so that they begin on a recto.
  public private(set) var blanks: Set<String>
  /// How the pages are numbered.
  public private(set) var numbering: PageNumbering

  /// Nothing is known yet.
  public static let unknown = PageNumbers(pages: [:], blanks: [], numbering: PageNumbering())

  /// What is printed on the page that a place falls on; `nil` where that is not known.
  public func label(of anchor: String) -> String? {
    pages[anchor].map { numbering.label(ofPage: $0) }
  }

  private init(pages: [String: Int], blanks: Set<String>, numbering: PageNumbering) {
    self.pages = pages
    self.blanks = blanks
    self.numbering = numbering
  }

  /// What must hold once the blanks are where they belong, when a printing with `before` gave some pages.
  ///
  /// Each place that must begin on a recto begins a page: a blank before it moves what follows by one.
  init(printed: [String: Int], with before: PageNumbers, by plan: FolioPlan) {
    let old = before.blanks.compactMap { printed[$0] }.sorted()
    func natural(_ page: Int) -> Int { page - old.countOfSorted { $0 <= page } }

    var blanks: Set<String> = []
    /// The pages, without any blank, before which there is one now.
    var cuts: [Int] = []
    let rectos = plan.rectos.compactMap { anchor in printed[anchor].map { (natural($0), anchor) } }
      .sorted { $0 < $1 }
    for (page, anchor) in rectos where cuts.last != page {
      // The first page of a book is a recto, and pages are counted from 0.
      guard (page + cuts.count) % 2 != 0 else { continue }
      blanks.insert(anchor)
      cuts.append(page)
    }
    let pages = printed.mapValues { page in
      let page = natural(page)
      return page + cuts.countOfSorted { $0 <= page }
    }
    self.init(pages: pages, blanks: blanks, by: plan)
  }

  /// What a printing shows, when nothing is to be moved any more.
  init(asPrinted pages: [String: Int], by plan: FolioPlan) {
    self.init(pages: pages, blanks: [], by: plan)
  }

  private init(pages: [String: Int], blanks: Set<String>, by plan: FolioPlan) {
    let stretches = plan.stretches.compactMap { stretch -> PageNumbering.Stretch? in
      guard let first = stretch.anchor.map({ pages[$0] }) ?? 0 else { return nil }
      return PageNumbering.Stretch(
        firstPage: first, figures: stretch.figures, start: stretch.start)
    }
    self.init(pages: pages, blanks: blanks, numbering: PageNumbering(stretches))
  }

  /// Whether two printings would show the same numbers, with the same blanks.
  func shows(the same: PageNumbers, by plan: FolioPlan) -> Bool {
    blanks == same.blanks && plan.shown.allSatisfy { label(of: $0) == same.label(of: $0) }
  }
}

extension [Int] {
  /// How many of an ascending list are among its first that something holds of.
  fileprivate func countOfSorted(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
