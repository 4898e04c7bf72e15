internal import BinderyModel

/// The pages that the parts of a book and their headings begin on, counted from 1.
struct PageNumbers: Sendable {
  private let parts: [ContentsEntry.Kind: Int]
  private let headings: [ChapterID: [String: Int]]

  /// The pages that a part takes, and those that its headings stand on, from 0.
  struct Extent: Sendable {
    var pages: Int
    var anchors: [String: Int]
  }

  /// Parts one behind the other.
  init(_ extents: [(kind: ContentsEntry.Kind, extent: Extent)]) {
    var parts: [ContentsEntry.Kind: Int] = [:]
    var headings: [ChapterID: [String: Int]] = [:]
    var page = 1
    for (kind, extent) in extents {
      parts[kind] = page
      if case .chapter(let id) = kind { headings[id] = extent.anchors.mapValues { page + $0 } }
      page += extent.pages
    }
    self.parts = parts
    self.headings = headings
  }

  /// The first page of a part.
  func page(of kind: ContentsEntry.Kind) -> Int? { parts[kind] }

  /// The page of a heading.
  func page(of anchor: String, in chapter: ChapterID) -> Int? { headings[chapter]?[anchor] }
}
