public import BinderyPDF

/// Prints a book until each page number in it is the page where the thing is.
public struct PDFBinding: Sendable {
  /// What depends on pages.
  public var plan: FolioPlan
  /// Whether the engine writes page numbers and begins rectos itself: it prints once then.
  public var engineKnowsPages: Bool

  /// How often a book is printed at most: once to see, once to say, once more where the numbers have moved
  /// what they tell of.
  public static let mostPasses = 3

  /// A binding.
  public init(plan: FolioPlan, engineKnowsPages: Bool = false) {
    self.plan = plan
    self.engineKnowsPages = engineKnowsPages
  }

  /// A book that is printed.
  public struct Printed {
    /// Its pages.
    public let document: PDFDocument
    /// Where its places are.
    public let numbers: PageNumbers
    /// How often it was printed.
    public let passes: Int
    /// The places whose printed numbers are not those of their pages, in order: none, unless each printing
    /// moved them anew.
    public let unsettled: [String]
    /// What of it hangs on pages.
    let plan: FolioPlan
  }

  /// Prints a book.
  ///
  /// - Parameters:
  ///   - printer: what prints.
  ///   - render: makes the document for what is known of its pages.
  /// - Returns: its pages, and what is known of them.
  /// - Throws: what the printer or `render` throws; `PDFError` where the PDF cannot be read.
  public func print(
    with printer: some PagePrinter, _ render: (PageNumbers) throws -> [UInt8]
  ) throws -> Printed {
    var known = PageNumbers.unknown
    var pass = 1
    while true {
      let document = try PDFDocument(printer.print(try render(known)))
      let printed = document.destinations
      let found = PageNumbers(printed: printed, with: known, by: plan)
      if engineKnowsPages || found.shows(the: known, by: plan) || pass == Self.mostPasses {
        let truth = PageNumbers(asPrinted: printed, by: plan)
        return Printed(
          document: document, numbers: truth, passes: pass,
          unsettled: engineKnowsPages
            ? [] : plan.shown.filter { truth.label(of: $0) != known.label(of: $0) }.sorted(),
          plan: plan)
      }
      known = found
      pass += 1
    }
  }
}

extension PDFBinding.Printed {
  /// The outline, its places on their pages.
  public var outline: [OutlineItem] {
    plan.outline.map { line in
      OutlineItem(
        title: line.title, level: line.level,
        target: .place(line.anchor, page: numbers.pages[line.anchor] ?? 0))
    }
  }
}
