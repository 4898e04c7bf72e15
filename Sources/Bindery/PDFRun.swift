internal import BinderyDesign
internal import BinderyEngines
internal import BinderyModel
internal import BinderyPDF
internal import BinderyPrint

/// The making of a PDF: pages are written, printed until each page number in them is true, and finished.
struct PDFRun {
  private let edition: Edition
  private let plan: PagePlan
  private let jobs: Int
  private let printer: EnginePrinter
  /// What hangs on pages, as the binding is told.
  private let folios: FolioPlan

  /// A run; what it needs is looked for before anything is made.
  ///
  /// - Throws: `PressError.engine` or `.pdf` for what is not installed.
  init(of edition: Edition, jobs: Int, engine place: EnginePlace) throws(PressError) {
    guard let plan = edition.design.pages else {
      preconditionFailure("the press plans the pages of what is printed")
    }
    guard PDFDocument.libraryVersion != nil else { throw .pdf(.noQPDF) }
    guard let engine = PageEngine(plan.engine) else { throw .notRun(plan.engine) }
    do {
      printer = EnginePrinter(
        try InstalledEngine(engine, at: place.path), patience: place.patience)
    } catch {
      throw .engine(error)
    }
    self.edition = edition
    self.plan = plan
    self.jobs = jobs
    folios = FolioPlan(PrintWriter().places(of: edition))
  }

  /// Writes the PDF; what stood there is replaced only by a finished one.
  ///
  /// - Returns: what was found while the pages were made.
  /// - Throws: `PressError` for what is not made.
  func write(
    to path: String, progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void
  ) throws(PressError) -> [Diagnostic] {
    do {
      _ = try WriteTarget(path)
      let (printed, findings) = try print(progress)
      guard printed.unsettled.isEmpty else { throw PressError.unsettled(printed.unsettled.count) }
      try AtomicFile.write(finish(printed), to: path)
      return findings
    } catch let error as PressError {
      throw error
    } catch let error as EngineError {
      throw .engine(error)
    } catch let error as PDFError {
      throw .pdf(error)
    } catch let error as GreyError {
      throw .grey(error)
    } catch let error as PartStreamError {
      throw .stream(path: path, error)
    } catch let error as AtomicFileError {
      throw .file(path: path, error)
    } catch {
      throw .made(path, error)
    }
  }

  // MARK: Printing

  private func print(
    _ progress: @escaping @Sendable (Int, Int) -> Void
  ) throws -> (PDFBinding.Printed, [Diagnostic]) {
    var findings: [Diagnostic] = []
    var isFirst = true
    let binding = PDFBinding(plan: folios, engineKnowsPages: printer.engine.engine.knowsPages)
    let printed = try binding.print(with: printer) { numbers in
      var edition = edition
      edition.design.pages?.known = known(numbers)
      let artifact: Artifact
      do throws(PrintError) { artifact = try PrintWriter().artifact(for: edition) } catch {
        throw PressError.pages(error)
      }
      let html = try PartStream.bytes(
        of: isFirst ? artifact.entries.reporting(to: progress) : artifact.entries, jobs: jobs)
      findings = artifact.findings()
      isFirst = false
      return html
    }
    return (printed, findings)
  }

  /// What a document is told of its pages: at first numbers that take up as much room as true ones.
  private func known(_ numbers: PageNumbers) -> KnownPages {
    var labels: [String: String] = [:]
    for place in folios.shown {
      labels[place] = numbers.pages.isEmpty ? "000" : numbers.label(of: place)
    }
    return KnownPages(numbers: labels, afterBlank: numbers.blanks)
  }

  // MARK: Finishing

  private func finish(_ printed: PDFBinding.Printed) throws -> [UInt8] {
    let document = printed.document
    let shop = plan.shop
    let bleed = shop.bleed?.points ?? 0
    document.finish(facts(of: printed))
    document.setPageSize(
      width: plan.geometry.width + 2 * bleed, height: plan.geometry.height + 2 * bleed)
    if shop.ink == .grey { try document.convertToGrey() }
    if bleed > 0 || shop.marks == .crop { document.setBleed(bleed) }
    if let signature = shop.signature { document.pad(toMultipleOf: signature.pages) }
    document.impose(
      shop.impose ?? .none, gathering: shop.signature?.pages, binding: binding)
    if shop.marks == .crop { document.addMarks(isFolded: (shop.impose ?? .none) != .none) }
    return try document.bytes()
  }

  private var binding: PDFFinishing.Binding {
    switch edition.design.writingMode {
    case .horizontal: .left
    case .vertical: .right
    }
  }

  private func facts(of printed: PDFBinding.Printed) -> PDFFinishing {
    let metadata = edition.book.metadata
    let authors = metadata.contributors.filter { $0.role == .author }.map(\.name.singleLine)
    return PDFFinishing(
      title: metadata.title.singleLine,
      author: authors.isEmpty ? nil : authors.joined(separator: ", "),
      subject: metadata.description?.singleLine, language: metadata.language,
      creator: edition.stamp.generator, modified: edition.stamp.modified,
      numbering: printed.numbers.numbering, outline: printed.outline,
      binding: binding)
  }
}

extension FolioPlan {
  /// What hangs on pages: what stands before the first leaf is not numbered, the front matter is in roman figures,
  /// the essays in arabic ones.
  fileprivate init(_ places: PrintPlaces) {
    var stretches = [Stretch(from: nil, figures: .none)]
    if let first = places.first { stretches.append(Stretch(from: first, figures: .roman)) }
    if let first = places.firstOfBody { stretches.append(Stretch(from: first, figures: .arabic)) }
    self.init(
      shown: places.shown, rectos: places.rectos, stretches: stretches,
      outline: places.contents.map { Line(title: $0.title, level: $0.level, anchor: $0.place) })
  }
}
