internal import BinderyModel
internal import BinderyTranscoding

/// The files that a book ships, each content once.
struct AssetShelf: Sendable {
  /// Where the bytes of an asset are read again.
  enum Origin: Sendable, Hashable {
    case file(DiskPath)
    /// The picture of an essay, by its number in the survey.
    case data(ChapterID, picture: Int)
    /// What was made of a picture, where it waits for the book.
    case made(SpooledPicture)
  }

  private(set) var assets: [Asset] = []
  private(set) var origins: [Origin] = []
  private var byDigest: [String: AssetID] = [:]

  /// Puts a picture on the shelf, or finds it there.
  mutating func add(_ picture: Picture, from origin: Origin, named source: SourcePath) -> AssetID {
    if let known = byDigest[picture.digest] { return known }
    let id = AssetID(assets.count)
    byDigest[picture.digest] = id
    if case .done(let made, _) = picture.making {
      origins.append(.made(made))
    } else {
      origins.append(origin)
    }
    assets.append(
      Asset(
        id: id, source: source, mediaType: picture.mediaType, width: picture.width,
        height: picture.height, size: picture.size, isAnimated: picture.isAnimated,
        digest: picture.digest))
    return id
  }
}
