internal import BinderyModel

/// How much of a stranger's folder is read.
///
/// The largest real essay seen has 307 kB, the largest picture of a blog about 20 MB.
public struct ManuscriptLimits: Sendable, Hashable {
  /// Bytes of an essay.
  public var essayBytes = 32 << 20
  /// Bytes of a picture.
  public var pictureBytes = 64 << 20
  /// Bytes of a sound or a film; a book is made in memory file by file.
  public var mediaBytes = 128 << 20
  /// Bytes of a picture written into the text as a `data:` address, decoded.
  public var dataPictureBytes = 8 << 20
  /// Bytes of source whose trees the first pass keeps for the second, about 40 MB of memory.
  public var keptBodyBytes = 8 << 20
  /// Bytes of pictures that the first pass keeps for the second.
  public var keptPictureBytes = 8 << 20
  /// Bytes of an essay's front matter.
  public var frontMatterBytes = 256 << 10
  /// Bytes of a `book.yaml`.
  public var bookFileBytes = 256 << 10
  /// Bytes of a site's configuration.
  public var configurationBytes = 1 << 20
  /// Bytes of a list of essays.
  public var summaryBytes = 4 << 20
  /// Bytes of other files that an essay includes, all together.
  public var includedBytes = 16 << 20
  /// Names that are looked at, over all folders.
  public var entries = 2_000_000
  /// Essays, links and folders that are kept, over all folders.
  public var kept = 200_000
  /// Folders inside folders.
  public var depth = 64

  /// The limits that hold when nothing is said.
  public init() {}
}

extension ManuscriptLimits {
  /// Bytes of a file that is shown in some way.
  func bytes(of family: MediaType.Family) -> Int {
    switch family {
    case .picture: pictureBytes
    case .sound, .film: mediaBytes
    }
  }
}
