/// Words and what becomes of each, found by the longest match.
///
/// A trie of characters. Of most places in a text two looks tell that no word begins there: at the node of the
/// character, and at the bits that it keeps of those that may follow.
struct WordTable: Sendable {
  /// A word that stands in a text.
  struct Match {
    /// Where it ends, in UTF-8 bytes.
    let end: Int
    /// Where what becomes of it stands.
    fileprivate let replacement: Range<Int>
  }

  private struct Node {
    /// Where what becomes of the word stands that ends here; no word does where the start is past the end.
    var start: UInt32 = 1
    var end: UInt32 = 0
    /// For each character below a bit, by its last six bits.
    var below: UInt64 = 0
  }

  /// The root is the first.
  private var nodes = [Node()]
  /// The nodes below the root, by the numbers of their characters; 0 where there is none.
  private var tops: [UInt32] = []
  /// The other edges, by hash: the node above, the character and the node below, 21 bits each; 0 for none.
  private var edges: [UInt64] = Array(repeating: 0, count: 64)
  private var edgeCount = 0
  private var replacements: [UInt8] = []

  /// Adds a word, where it is not there already; an empty one is none.
  mutating func insert(
    _ word: UnsafeBufferPointer<UInt8>, becoming replacement: UnsafeBufferPointer<UInt8>
  ) {
    var node = 0
    var place = 0
    while place < word.count {
      let character = word.character(at: &place)
      node = child(of: node, character) ?? addChild(to: node, character)
    }
    guard node > 0, nodes[node].start > nodes[node].end else { return }
    nodes[node].start = UInt32(replacements.count)
    replacements.append(contentsOf: replacement)
    nodes[node].end = UInt32(replacements.count)
  }

  /// Adds a word, as above.
  mutating func insert(_ word: String, becoming replacement: String) {
    var (word, replacement) = (word, replacement)
    word.withUTF8 { word in replacement.withUTF8 { insert(word, becoming: $0) } }
  }

  /// The longest word that begins at a place of a text.
  func longestMatch(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Match? {
    var found: Match?
    var node = 0
    var place = start
    while place < text.count, let next = child(of: node, text.character(at: &place)) {
      node = next
      let (start, end) = (nodes[node].start, nodes[node].end)
      if start <= end { found = Match(end: place, replacement: Int(start)..<Int(end)) }
    }
    return found
  }

  /// Adds what becomes of a word to a text.
  func append(_ match: Match, to text: inout [UInt8]) {
    text.append(contentsOf: replacements[match.replacement])
  }

  /// Cuts a text into words and what stands between, from the left; calls a function with each, in order.
  func cut(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>, Match?) -> Void
  ) {
    var (start, place) = (0, 0)
    while place < text.count {
      guard let match = longestMatch(in: text, at: place) else {
        _ = text.character(at: &place)
        continue
      }
      if start < place { body(UnsafeBufferPointer(rebasing: text[start..<place]), nil) }
      body(UnsafeBufferPointer(rebasing: text[place..<match.end]), match)
      place = match.end
      start = place
    }
    if start < place { body(UnsafeBufferPointer(rebasing: text[start..<place]), nil) }
  }

  /// Adds a text with all its words replaced.
  func append(_ text: UnsafeBufferPointer<UInt8>, to made: inout [UInt8]) {
    cut(text) { piece, match in
      if let match { append(match, to: &made) } else { made.append(contentsOf: piece) }
    }
  }

  // MARK: Edges

  private func child(of node: Int, _ character: UInt32) -> Int? {
    if node == 0 {
      let top = Int(character) < tops.count ? tops[Int(character)] : 0
      return top == 0 ? nil : Int(top)
    }
    guard nodes[node].below & Self.bit(of: character) != 0 else { return nil }
    let key = Self.key(node, character)
    var slot = place(of: key)
    while edges[slot] != 0 {
      if edges[slot] >> 21 == key { return Int(edges[slot] & 0x1F_FFFF) }
      slot = (slot &+ 1) & (edges.count &- 1)
    }
    return nil
  }

  private mutating func addChild(to node: Int, _ character: UInt32) -> Int {
    let made = nodes.count
    nodes.append(Node())
    nodes[node].below |= Self.bit(of: character)
    guard node > 0 else {
      let missing = Int(character) + 1 - tops.count
      if missing > 0 { tops.append(contentsOf: repeatElement(0, count: missing)) }
      tops[Int(character)] = UInt32(made)
      return made
    }
    edgeCount += 1
    if edgeCount * 2 > edges.count { growEdges() }
    put(Self.key(node, character) << 21 | UInt64(made))
    return made
  }

  private mutating func growEdges() {
    let old = edges
    edges = Array(repeating: 0, count: old.count * 2)
    for edge in old where edge != 0 { put(edge) }
  }

  private mutating func put(_ edge: UInt64) {
    var slot = place(of: edge >> 21)
    while edges[slot] != 0 { slot = (slot &+ 1) & (edges.count &- 1) }
    edges[slot] = edge
  }

  private static func bit(of character: UInt32) -> UInt64 { 1 << UInt64(character & 63) }

  private static func key(_ node: Int, _ character: UInt32) -> UInt64 {
    UInt64(node) << 21 | UInt64(character)
  }

  /// Where the search for a key begins: bits from the middle of its product by the golden ratio.
  private func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24) & (edges.count &- 1)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The number of the character at a place, which moves behind it. The bytes are UTF-8 of a `String` or of a
  /// dictionary; where they are not, no character is read past the end.
  @inline(__always)
  func character(at place: inout Int) -> UInt32 {
    let first = UInt32(self[place])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard place + length <= count else {
      place = count
      return 0
    }
    defer { place += length }
    func trailing(_ offset: Int) -> UInt32 { UInt32(self[place + offset]) & 0x3F }
    switch length {
    case 1: return first
    case 2: return (first & 0x1F) << 6 | trailing(1)
    case 3: return (first & 0xF) << 12 | trailing(1) << 6 | trailing(2)
    default: return (first & 0x7) << 18 | trailing(1) << 12 | trailing(2) << 6 | trailing(3)
    }
  }
}
