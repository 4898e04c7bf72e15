/// Random nesting of elements whose text is to be read, over blocks of Markdown, tags left open or
/// closed in the wrong order: every word must be in the book.
struct NestingSoup {
  private var random: Xorshift
  private var count = 0
  private var open: [String] = []
  private let seed: Int

  init(seed: Int) {
    self.seed = seed
    random = Xorshift(seed: UInt64(seed))
  }

  /// An essay and its words.
  mutating func essay() -> (markdown: String, words: [String]) {
    var text = "# 巢 \(seed)\n\n"
    for _ in 0..<(20 + seed % 40) { text += piece() }
    return (text, (0..<count).map { word($0) })
  }

  private func word(_ number: Int) -> String { "s\(seed)w\(number)e" }

  private mutating func next() -> String {
    count += 1
    return word(count - 1)
  }

  private mutating func piece() -> String {
    switch random.next(10) {
    case 0, 1, 2:
      let name = random.pick(Self.names)
      open.append(name)
      return "<\(name)\(random.pick(Self.attributes))>"
    case 3, 4:
      guard let name = open.popLast() else { return next() }
      return "</\(name)>"
    case 5:
      // An end in the wrong order.
      guard !open.isEmpty else { return "</\(random.pick(Self.names))>" }
      return "</\(open.remove(at: random.next(open.count)))>"
    case 6: return random.pick(["\n\n", "\n", "\n\n- ", "\n\n> ", "\n\n1. ", "\n\n## "])
    case 7: return "**\(next())** "
    case 8: return "\n\n\(next())\n\n"
    default: return next() + " "
    }
  }

  /// Without `svg` and `math`, whose text may be in a drawing, and without what is never read.
  private static let names = ElementGallery.shown.filter { !["svg", "math"].contains($0) }

  private static let attributes = [
    "", "", " class=\"a\"", " style=\"text-align: center\"", " style=\"font-weight: bold\"",
    " align=right", " id=x", " href=\"https://example.com/\"", " src=\"https://example.com/a\"",
    " style=\"page-break-after: always\"", " border=0", " markdown=\"1\"", " role=presentation",
    " colspan=9",
  ]
}

/// Random numbers that are the same on every machine.
struct Xorshift {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number below a bound.
  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % bound
  }

  /// One of some choices.
  mutating func pick(_ choices: [String]) -> String { choices[next(choices.count)] }
}
