public import BinderyModel

/// Makes an artifact of an edition; touches no disk, network or clock.
public protocol Writer: Sendable {
  /// What can go wrong before the first entry is made.
  associatedtype Failure: Error
  /// What the writer makes.
  static var format: OutputFormat { get }
  /// Lists what the output consists of; each entry makes its bytes when asked, on any thread.
  func artifact(for edition: Edition) throws(Failure) -> Artifact
}

/// What an output consists of, in the order to be written.
public struct Artifact: Sendable {
  /// How the entries become an output.
  public var packaging: Packaging
  /// The files, or the parts of one file, in the order to be written.
  public var entries: [Entry]
  /// Files in a folder beside a stream, written once the stream is whole.
  public var companions: [Entry]
  /// What is found while entries are made; asked once all are.
  public var findings: @Sendable () -> [Diagnostic]

  /// How entries become an output.
  public enum Packaging: Sendable, Hashable {
    /// Files of an archive.
    case archive
    /// Parts of one file, each right behind the one before.
    case stream
  }

  /// A file of an output, or a part of one.
  public struct Entry: Sendable {
    /// The path in the output, ASCII; of a part what errors call it.
    public var name: String
    /// Whether compression pays.
    public var isCompressible: Bool
    /// Makes the bytes; called once, on any thread. It may wait for entries before it, which are begun in
    /// order, and each that is begun is ended.
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
  public init(
    _ packaging: Packaging = .archive, entries: [Entry], companions: [Entry] = [],
    findings: @escaping @Sendable () -> [Diagnostic] = { [] }
  ) {
    self.packaging = packaging
    self.entries = entries
    self.companions = companions
    self.findings = findings
  }
}
