internal import Crypto

/// One file of the cache: a line that names its form, a digest of the rest, then the answers, the
/// latest used first, each with its key and its length.
struct AnswerShelf: Sendable {
  /// Whether there is something that the file lacks.
  private(set) var isChanged = false
  /// The file as it was read.
  private let file: [UInt8]
  /// Where the answers stand in the file.
  private var places: [AnswerKey: Range<Int>] = [:]
  /// The keys of the file, in its order.
  private var order: [AnswerKey] = []
  /// What this run added.
  private var added: [AnswerKey: String] = [:]
  private var used: Set<AnswerKey> = []

  private static let head = Array("bindery answers 1\n".utf8)
  private static let lengthBytes = 4

  /// An empty shelf.
  init() { file = [] }

  /// A shelf from a file; `nil` when any of its bytes is not as it was written.
  init?(file: [UInt8]) {
    let start = Self.head.count + SHA256.byteCount
    guard file.count >= start, file.starts(with: Self.head),
      file[Self.head.count..<start].elementsEqual(SHA256.hash(data: file[start...]))
    else { return nil }
    self.file = file
    var index = start
    while index < file.count {
      let textStart = index + AnswerKey.count + Self.lengthBytes
      guard textStart <= file.count else { return nil }
      let key = AnswerKey(bytes: file[index..<(index + AnswerKey.count)])
      let length = file[(index + AnswerKey.count)..<textStart].reversed()
        .reduce(0) { $0 << 8 | Int($1) }
      guard length <= file.count - textStart else { return nil }
      places[key] = textStart..<(textStart + length)
      order.append(key)
      index = textStart + length
    }
  }

  /// The answer under a key, which counts as used.
  mutating func answer(for key: AnswerKey) -> String? {
    let answer = added[key] ?? places[key].map { String(decoding: file[$0], as: UTF8.self) }
    if answer != nil { used.insert(key) }
    return answer
  }

  /// Puts an answer on the shelf.
  mutating func keep(_ answer: String, for key: AnswerKey) {
    added[key] = answer
    isChanged = true
  }

  /// The file's bytes: what this run added or used, then the rest while there is room.
  func bytes(limit: Int) -> [UInt8] {
    var body: [UInt8] = []
    let room = limit - Self.head.count - SHA256.byteCount
    func write(_ key: AnswerKey, _ text: some Collection<UInt8>) {
      let size = AnswerKey.count + Self.lengthBytes + text.count
      guard size <= room - body.count else { return }
      body += key.bytes
      body += (0..<Self.lengthBytes).map { UInt8(truncatingIfNeeded: text.count >> (8 * $0)) }
      body += text
    }
    let keys = added.keys.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    for key in keys { write(key, Array((added[key] ?? "").utf8)) }
    let old = order.filter { added[$0] == nil }
    for key in old.filter({ used.contains($0) }) + old.filter({ !used.contains($0) }) {
      if let place = places[key] { write(key, file[place]) }
    }
    return Self.head + SHA256.hash(data: body) + body
  }

  /// What was added is on disk now.
  mutating func markSaved() { isChanged = false }
}
