public import BinderyImages
internal import BinderyStorage
internal import Crypto

/// Makes pictures anew that a book cannot hold as they are, by a helper of its own process.
///
/// The helper is looked for and started when the first picture is asked for, even where the cache has
/// the result: its version is part of what results are kept by. Safe to ask from any thread.
public final class Transcoder: Sendable {
  /// What came of a picture.
  public enum Outcome: Sendable, Hashable {
    /// The new picture, and where it stays until the book is written.
    case made([UInt8], SpooledPicture)
    /// It cannot be decoded; the reason, to follow "the picture".
    case refused(String)
    /// No picture can be made; the reason.
    case unavailable(String)
  }

  private let pool: WorkerPool
  private let cache: FileCache
  private let spool = Spool()

  /// A transcoder that finds its helper in some places.
  public init(places: TranscoderPlaces) {
    pool = WorkerPool(places)
    cache = FileCache(folder: places.cache, kind: "picture 1")
  }

  /// Makes a picture anew.
  ///
  /// - Parameters:
  ///   - picture: a whole picture of at most `PictureRecipe.mostSourcePixels`, as its header says.
  ///   - recipe: how it is made.
  /// - Returns: the picture, or why there is none.
  public func transcode(_ picture: [UInt8], by recipe: PictureRecipe) -> Outcome {
    let greeting: HelperGreeting
    switch pool.helper {
    case .missing: return .unavailable("bindery-images is not installed")
    case .bare: return .unavailable("libvips is not installed")
    case .ready(let known): greeting = known
    }
    let name = Self.name(of: picture, recipe, greeting)
    if let kept = cache.bytes(named: name), Self.isGood(kept, recipe) {
      return .made(kept, SpooledPicture(place: spool.add(kept)))
    }
    switch pool.answer(TranscodingRequest(recipe, picture)) {
    case .refused(let reason):
      return .refused("cannot be decoded" + (reason.isEmpty ? "" : ": \(reason)"))
    case .done(let made):
      // The helper looked at what a stranger made: what it says is not believed either.
      guard Self.isGood(made, recipe) else { return .refused("cannot be decoded") }
      cache.keep(made, named: name)
      return .made(made, SpooledPicture(place: spool.add(made)))
    }
  }

  /// The bytes of a picture that was made; `nil` where the disk fails.
  public func bytes(of picture: SpooledPicture) -> [UInt8]? { spool.bytes(at: picture.place) }

  /// Lets the helper go until there is another picture, and keeps the cache within its room.
  public func rest() {
    pool.rest()
    cache.tidy()
  }

  /// Whether bytes are what was asked for: a whole JPEG or PNG that is not too large.
  private static func isGood(_ bytes: [UInt8], _ recipe: PictureRecipe) -> Bool {
    guard let info = ImageInfo.sniff(bytes), !info.isTruncated, info.pixels <= recipe.mostPixels
    else { return false }
    return info.format == .jpeg && !info.isCMYK || info.format == .png
  }

  /// What a result is kept by: SHA-256 of source, recipe and helper, in small hexadecimal.
  private static func name(
    of picture: [UInt8], _ recipe: PictureRecipe, _ greeting: HelperGreeting
  ) -> String {
    var hash = SHA256()
    hash.update(data: recipe.bytes + TranscodingMessage.length(greeting.message.count))
    hash.update(data: greeting.message)
    picture.withUnsafeBytes { hash.update(bufferPointer: $0) }
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self)
  }
}

/// A picture that was made, and waits to be written into the book.
public struct SpooledPicture: Sendable, Hashable {
  let place: Range<Int>
}
