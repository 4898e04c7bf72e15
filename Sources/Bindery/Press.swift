public import BinderyDesign
internal import BinderyEPUB
public import BinderyEngines
public import BinderyModel
internal import BinderyPrint
public import BinderyScript
internal import BinderyText

/// Makes files of manuscripts: manuscript to edition to artifact to a file on disk.
public struct Press: Sendable {
  /// What is to be made of a manuscript.
  public struct Order: Sendable {
    /// The kind of output, and what is wanted of it; its style where one is named, else the one that is
    /// meant for such an edition.
    public var wish: OutputWish
    /// Where highlight.js lies, and where its answers are kept.
    public var scripts: ScriptPlaces
    /// The folder where cut fonts are kept; `nil` for none. It may be deleted at any time.
    public var fontCache: String?
    /// How many threads may work.
    public var jobs: Int

    /// An order.
    public init(
      _ wish: OutputWish, scripts: ScriptPlaces = ScriptPlaces(), fontCache: String? = nil,
      jobs: Int
    ) {
      self.wish = wish
      self.scripts = scripts
      self.fontCache = fontCache
      self.jobs = max(1, jobs)
    }
  }

  /// The program and its version, as books name it.
  public let generator: String
  let styles: StyleCatalogue

  /// A press that takes its styles from a catalogue.
  public init(styles: StyleCatalogue = .ofThisProgram()) {
    self.styles = styles
    generator = "Bindery \(Self.version)"
  }

  /// The version of this library and program.
  public static let version = "0.1.0"

  /// Writes an edition to a file; what stood there is replaced only by a finished file.
  ///
  /// - Parameters:
  ///   - edition: what is written.
  ///   - path: the file to be written.
  ///   - jobs: how many threads may work.
  ///   - engine: where the engine lies that prints a PDF, and how long it may take.
  ///   - progress: told how many of how many parts are made, from any thread, in no fixed order.
  /// - Returns: what was found while the parts were made.
  /// - Throws: `PressError.edition`, `.file`, `.archive`, or `.engine` where a PDF is not printed.
  @discardableResult
  public func write(
    _ edition: Edition, to path: String, jobs: Int, engine: EnginePlace = EnginePlace(),
    progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(PressError) -> [Diagnostic] {
    defer { edition.book.contents.finish() }
    guard edition.design.format != .pdf else {
      let run = try PDFRun(of: edition, jobs: jobs, engine: engine)
      return try run.write(to: path, progress: progress)
    }
    let folder = edition.design.pages?.folder
    let artifact = try artifact(
      of: edition, jobs: jobs, folder: folder.map { RelativeAddress.address(of: $0, from: path) })
    let entries = artifact.entries.reporting(to: progress)
    switch artifact.packaging {
    case .archive: try writeArchive(entries, to: path, jobs: jobs)
    case .stream:
      try writeStream(entries, beside: artifact.companions, in: folder, to: path, jobs: jobs)
    }
    return artifact.findings()
  }

  /// Removes what a run that is ended by a signal would leave behind; called once, on the way out.
  public static func removeUnfinishedFiles() {
    RunningEngines.endAll()
    UnfinishedFiles.removeAll()
  }

  /// The one catalogue of outputs.
  func artifact(
    of edition: Edition, jobs: Int, folder: String? = nil
  ) throws(PressError) -> Artifact {
    switch edition.design.format {
    case .epub:
      do { return try EPUBWriter(jobs: jobs).artifact(for: edition) } catch {
        throw .edition(error)
      }
    case .printHTML, .pdf:
      do { return try PrintWriter(folder: folder).artifact(for: edition) } catch {
        throw .pages(error)
      }
    case .text:
      do { return try TextWriter(jobs: jobs).artifact(for: edition) } catch { throw .text(error) }
    }
  }
}
