/// How much of a source's text is in its book.
public struct Coverage: Sendable {
  /// A run of letters that is nowhere in the book.
  public typealias Loss = SourceLetters.Piece

  /// The letters of the source, markup aside.
  public let letters: Int
  /// What of them is not in the book.
  public let losses: [Loss]

  /// How many of the letters are in the book.
  public var kept: Int { losses.reduce(letters) { $0 - $1.letters.unicodeScalars.count } }

  /// The part of the letters that is in the book, 1 for a source without any.
  public var share: Double { letters == 0 ? 1 : Double(kept) / Double(letters) }

  /// How far ahead a piece is looked for before the whole book is: text mostly keeps its order.
  private static let window = 4_000

  /// Compares a source with the text of its book.
  public init(of source: String, in book: String) {
    let kept = Array(book.unicodeScalars.filter(\.properties.isAlphabetic))
    var place = 0
    var letters = 0
    var losses: [Loss] = []
    for piece in SourceLetters(of: source).pieces {
      let run = Array(piece.letters.unicodeScalars)
      letters += run.count
      let near = place..<min(kept.count, place + Self.window + run.count)
      if let found = Self.find(run, in: kept, near) {
        place = found + run.count
      } else if Self.find(run, in: kept, 0..<kept.count) == nil {
        losses.append(piece)
      }
    }
    self.letters = letters
    self.losses = losses
  }

  private static func find(
    _ run: [Unicode.Scalar], in text: [Unicode.Scalar], _ range: Range<Int>
  ) -> Int? {
    guard let first = run.first, range.count >= run.count else { return nil }
    return (range.lowerBound...(range.upperBound - run.count)).first {
      text[$0] == first && text[$0...].starts(with: run)
    }
  }
}
