/// Which headings of a text part volumes, which chapters, and which stand inside these.
struct HeadingRoles: Sendable, Hashable {
  /// What a heading does.
  enum Role: Sendable, Hashable {
    case volume
    case chapter
    case inner(level: Int)
  }

  private let roles: [HeadingRank: Role]

  /// The roles of a text's headings; chapters of the middle rank are those of a book that is one
  /// text.
  init(_ headings: [TextHeading], isAlone: Bool) {
    let counts = headings.reduce(into: [HeadingRank: Int]()) { $0[$1.rank, default: 0] += 1 }
    let count = { (rank: HeadingRank) in counts[rank] ?? 0 }
    var roles: [HeadingRank: Role] = [.counted(.named): .chapter]
    if count(.counted(.chapter)) > 0 {
      roles[.counted(.volume)] = .volume
      roles[.counted(.chapter)] = .chapter
      roles[.counted(.section)] = .inner(level: 2)
    } else if count(.counted(.section)) > 0 {
      roles[.counted(.volume)] = .volume
      roles[.counted(.section)] = .chapter
    } else {
      roles[.counted(.volume)] = .chapter
    }
    roles[.small] = .inner(level: 3)
    if count(.large) >= 2 || !isAlone {
      roles[.large] = count(.large) >= 2 ? .chapter : .inner(level: 2)
      roles[.middle] = .inner(level: count(.large) == 1 ? 3 : 2)
    } else {
      roles[.large] = .chapter
      roles[.middle] = .chapter
    }
    self.roles = roles
  }

  /// What a heading of a rank does.
  subscript(rank: HeadingRank) -> Role { roles[rank] ?? .inner(level: 2) }

  /// The levels of the headings that stand inside chapters; without chapters, of all.
  func innerLevels(hasChapters: Bool) -> [HeadingRank: Int] {
    roles.compactMapValues { role in
      switch role {
      case .inner(let level): level
      case .volume: hasChapters ? nil : 2
      case .chapter: hasChapters ? nil : 2
      }
    }
  }
}
