public import BinderyModel

/// A folder of essays, read as a book.
public struct Manuscript: Sendable {
  /// The book: an index over the essays.
  public var book: Book
  /// The convention that was followed; `nil` for files named one by one.
  public var convention: Convention?
  /// What the author should know, in the order of the book.
  public var diagnostics: [Diagnostic]
  /// What `book.yaml` asks to be made of it.
  public var outputs: [ListedOutput]
  /// Shows the lines that the diagnostics speak of.
  public var excerpts: SourceExcerpts

  /// What is wanted of an output of a format: what `book.yaml` lists first of it, else nothing special.
  public func wish(for format: OutputFormat) -> OutputWish {
    outputs.first { $0.wish.format == format }?.wish ?? OutputWish(format: format)
  }

  /// What is wanted of each output: what `book.yaml` lists, else the usual EPUB.
  public var wishes: [OutputWish] {
    outputs.isEmpty ? [OutputWish(format: .epub)] : outputs.map(\.wish)
  }

  /// Whether a path is that of one of the essays, which nothing may be written over.
  public func reads(_ path: String) -> Bool {
    guard let file = Disk.resolve(DiskPath(path)) else { return false }
    return book.chapters.contains { Disk.resolve(DiskPath($0.source.text)) == file }
  }

  /// Reads the inputs: finds the essays, reads and parses each once, and keeps what a book must
  /// know of them.
  ///
  /// The result depends on the inputs and the options alone: not on the number of jobs, the order in
  /// which the system lists files, the time, the place or the locale.
  public static func load(_ options: ManuscriptOptions) throws(ManuscriptError) -> Manuscript {
    let pass = try FirstPass(options)
    var assembly = BookAssembly(pass)
    return assembly.assemble()
  }
}
