public import BinderyModel

/// What kind of file an output is.
public enum OutputFormat: String, Sendable, Hashable, CaseIterable {
  case epub

  /// The file name extension.
  public var fileExtension: String { rawValue }
}

/// In which direction lines run (CSS Writing Modes 4, `writing-mode`).
public enum WritingMode: String, Sendable, Hashable, CaseIterable {
  case horizontal
}

/// The decisions for one output: how the book is set, and in which looks.
public struct Design: Sendable {
  /// What is made.
  public var format: OutputFormat
  /// In which direction lines run.
  public var writingMode: WritingMode
  /// The style sheet that the output ships.
  public var stylesheet: String

  /// A design of an output.
  public init(format: OutputFormat, writingMode: WritingMode = .horizontal, stylesheet: String) {
    self.format = format
    self.writingMode = writingMode
    self.stylesheet = stylesheet
  }
}

/// Identity and date of an output: values that come in, never made by a writer.
public struct BuildStamp: Sendable, Hashable {
  /// The unique identifier, a URN such as `urn:uuid:…` or what the author chose.
  public var identifier: String
  /// The date of the last change (EPUB `dcterms:modified`).
  public var modified: Timestamp
  /// The program and its version.
  public var generator: String

  /// A stamp.
  public init(identifier: String, modified: Timestamp, generator: String) {
    self.identifier = identifier
    self.modified = modified
    self.generator = generator
  }
}

/// A book in one design, ready to be written.
public struct Edition: Sendable {
  public var book: Book
  public var design: Design
  public var stamp: BuildStamp

  /// An edition of a book.
  public init(book: Book, design: Design, stamp: BuildStamp) {
    self.book = book
    self.design = design
    self.stamp = stamp
  }
}

/// Makes an artifact of an edition; touches no disk, network or clock.
public protocol Writer: Sendable {
  associatedtype Failure: Error
  static var format: OutputFormat { get }
  /// Lists what the output consists of; each entry makes its bytes when asked, on any thread.
  func artifact(for edition: Edition) throws(Failure) -> Artifact
}

/// What an output consists of, in the order to be written.
public struct Artifact: Sendable {
  public var entries: [Entry]

  /// A file of an output.
  public struct Entry: Sendable {
    /// The path in the output, ASCII.
    public var name: String
    /// Whether compression pays.
    public var isCompressible: Bool
    /// Makes the bytes; called once, on any thread.
    public var bytes: @Sendable () throws -> [UInt8]

    /// A file of an output.
    public init(
      name: String, isCompressible: Bool, bytes: @escaping @Sendable () throws -> [UInt8]
    ) {
      self.name = name
      self.isCompressible = isCompressible
      self.bytes = bytes
    }
  }

  /// An output of entries.
  public init(entries: [Entry]) { self.entries = entries }
}
