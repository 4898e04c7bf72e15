internal import BinderyCover
internal import BinderyModel

/// The contents of a book with a cover that is drawn when it is asked for.
struct CoveredContents: BookContents {
  private let contents: any BookContents
  private let cover: Cover
  private let asset: AssetID

  /// Contents with a cover as one of the book's assets.
  init(_ contents: any BookContents, _ cover: Cover, as asset: AssetID) {
    self.contents = contents
    self.cover = cover
    self.asset = asset
  }

  func body(of chapter: ChapterID) throws -> Body { try contents.body(of: chapter) }

  func data(of asset: AssetID) throws -> [UInt8] {
    asset == self.asset ? try cover.png() : try contents.data(of: asset)
  }

  func finish() { contents.finish() }
}
