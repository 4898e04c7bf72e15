internal import BinderyCover
public import BinderyDesign
internal import BinderyModel
internal import BinderyPages
internal import Crypto

extension Press {
  /// Begins to load what draws covers, beside the reading of the manuscript.
  ///
  /// - Parameter isGiven: whether it is known already that no cover will be drawn.
  public func prepareCover(unless isGiven: Bool = false) {
    if !isGiven { Cover.prepare() }
  }

  /// Draws the cover of an edition into a file, whether its book brings one or not.
  ///
  /// - Throws: `PressError.cover` where it cannot be drawn, `.file` where it cannot be written.
  public func writeCover(of edition: Edition, to path: String) throws(PressError) {
    let picture: [UInt8]
    do { picture = try edition.drawnCover.fittingFonts().png() } catch { throw .cover(error) }
    do { try AtomicFile.write(picture, to: path) } catch { throw .file(path: path, error) }
  }

  /// Gives an edition without a cover picture one that is drawn when it is asked for.
  func drawCover(of edition: inout Edition) -> [Diagnostic] {
    let book = edition.book
    guard book.cover == nil, book.wantsCover else { return [] }
    let cover: Cover
    do { cover = try edition.drawnCover.fittingFonts() } catch { return [.coverNotDrawn(error)] }
    let asset = Asset(
      id: AssetID(book.assets.count), source: SourcePath("cover"), mediaType: .png,
      width: Cover.width, height: Cover.height, size: 0, isAnimated: false, digest: cover.digest)
    edition.book.assets.append(asset)
    edition.book.cover = asset.id
    edition.book.contents = CoveredContents(book.contents, cover, as: asset.id)
    return []
  }
}

extension Edition {
  /// What a drawn cover of the edition shows.
  fileprivate var drawnCover: Cover {
    let titles = TitleSetting(edition: self)
    let metadata = book.metadata
    let furniture = Furniture(for: metadata.language)
    return Cover(
      title: titles.title ?? furniture.untitled, subtitle: titles.subtitle,
      authors: metadata.contributors.filter { $0.role == .author }.map(\.name),
      publisher: metadata.publisher, language: metadata.language, writingMode: design.writingMode,
      look: design.cover.look, families: design.cover.families)
  }
}

extension Cover {
  /// What the picture is drawn from, as one number: it names the file, before the bytes are there.
  fileprivate var digest: String {
    let parts =
      [title, subtitle ?? "", publisher ?? "", language.text, writingMode.rawValue]
      + [look.design.rawValue] + [look.paper, look.ink, look.accent].map(\.description)
      + authors + families
    let text = parts.map { "\($0.utf8.count):\($0)" }.joined()
    return SHA256.hash(data: Array(text.utf8)).map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }
    .joined()
  }
}

extension Diagnostic {
  fileprivate static func coverNotDrawn(_ cause: CoverError) -> Diagnostic {
    Diagnostic(
      .coverNotDrawn, "the book has no cover: \(cause.reason)",
      hint: "\(cause.remedy), or name a picture with --cover; --cover none wants none")
  }
}
