/// What would change if a book were bound again.
public struct BookComparison: Sendable, Hashable {
  /// What became of an essay.
  public enum Change: String, Sendable, Hashable {
    /// It is not in the bound book.
    case added
    /// Its text, its pictures or its title are others.
    case changed
  }

  /// What became of each essay of the book, by its index; those that stayed are not in it.
  public private(set) var changes: [Int: Change] = [:]
  /// The titles of essays that are in the bound book alone, in its order.
  public private(set) var removed: [String] = []

  /// Compares the essays of a book with those of a bound one.
  ///
  /// Two are the same essay when they have title and text in common, else the text, else the name of
  /// the file, else the title.
  init(of new: [BoundEssay], against old: [BoundEssay]) {
    var left = Pairing(new, old)
    left.pair { [$0.title, String(decoding: $0.digest, as: UTF8.self)] }
    left.pair { [String(decoding: $0.digest, as: UTF8.self)] }
    left.pair { $0.slug.map { [$0] } }
    left.pair { [$0.title] }
    for (index, essay) in new.enumerated() {
      guard let partner = left.partners[index] else {
        changes[index] = .added
        continue
      }
      if old[partner].digest != essay.digest || old[partner].title != essay.title {
        changes[index] = .changed
      }
    }
    let kept = Set(left.partners.values)
    removed = old.indices.filter { !kept.contains($0) }.map { old[$0].title }
  }

  /// Finds the essays of two books that are the same.
  private struct Pairing {
    /// The old essay of each new one.
    private(set) var partners: [Int: Int] = [:]
    private var taken: Set<Int> = []
    private let new: [BoundEssay]
    private let old: [BoundEssay]

    init(_ new: [BoundEssay], _ old: [BoundEssay]) {
      self.new = new
      self.old = old
    }

    /// Pairs those that have no partner yet and a key in common, in the order of the books.
    mutating func pair(by key: (BoundEssay) -> [String]?) {
      var free: [[String]: [Int]] = [:]
      for index in old.indices.reversed() where !taken.contains(index) {
        if let key = key(old[index]) { free[key, default: []].append(index) }
      }
      for index in new.indices where partners[index] == nil {
        guard let key = key(new[index]), let partner = free[key]?.popLast() else { continue }
        partners[index] = partner
        taken.insert(partner)
      }
    }
  }
}
