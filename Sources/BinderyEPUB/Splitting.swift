import BinderyModel
import BinderyXHTML

/// Where a long essay is cut into documents.
///
/// Reading systems lay out one document at a time, and the guides for East Asian books ask for
/// documents of 256 kB at most (電書協 EPUB 3 制作ガイド, 台灣 EPUB 3 製作指引).
enum Splitting {
  /// The size of a document that is not passed where a cut can be found, in bytes of XHTML.
  static let limit = 256 * 1_024
  /// The size of a source, in bytes, above which its XHTML may pass the limit.
  static let suspectSourceSize = 160 * 1_024

  /// The blocks of each document: cut before a heading where there is one, the highest first, else
  /// between two blocks, but never after a heading.
  static func ranges(of measures: [BlockMeasure], limit: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start < measures.count {
      let end = cut(measures, from: start, limit: limit)
      ranges.append(start..<end)
      start = end
    }
    return ranges
  }

  private static func cut(_ measures: [BlockMeasure], from start: Int, limit: Int) -> Int {
    var size = 0
    var best: (index: Int, level: Int)?
    for index in start..<measures.count {
      if index > start, let level = measures[index].headingLevel, size >= limit / 3,
        level <= best?.level ?? 6
      {
        best = (index, level)
      }
      size += measures[index].size
      guard size > limit, index > start else { continue }
      if let best { return best.index }
      let isAfterHeading = measures[index - 1].headingLevel != nil
      return isAfterHeading && index - 1 > start ? index - 1 : index
    }
    return measures.count
  }
}

/// What splitting must know of a block.
struct BlockMeasure: Sendable, Hashable {
  /// Bytes of XHTML, with the notes that the block refers to; 0 where nothing is cut by them.
  var size: Int
  /// The level, where the block is a heading.
  var headingLevel: Int?
  /// The identifiers in it.
  var identifiers: Set<String> = []
  /// The numbers of the notes that it refers to.
  var references: [Int] = []
  /// Whether a formula stands in it as MathML.
  var hasMath = false
}

extension BlockMeasure {
  /// Measures a block by rendering it.
  init(_ block: Block, notes: NoteMeasures, context: ContentContext) {
    var renderer = XHTMLRenderer(context: context, notes: notes.numbers)
    let elements = renderer.blocks([block])
    references = renderer.references.keys.sorted()
    identifiers = renderer.identifiers
    hasMath = renderer.hasMath
    size =
      notes.measuresSize
      ? Serializer.fragment(elements).count + references.reduce(0) { $0 + notes.size(of: $1) } : 0
    if case .heading(let level, _) = block.content { headingLevel = level }
  }
}

/// What splitting must know of an essay's notes.
struct NoteMeasures: Sendable {
  /// The numbers of all notes.
  let numbers: Set<Int>
  /// Whether sizes are asked for, and not only what stands where.
  let measuresSize: Bool
  private var measures: [Int: BlockMeasure] = [:]

  /// Measures notes by rendering them.
  init(_ notes: [Note], context: ContentContext, measuresSize: Bool = true) {
    self.measuresSize = measuresSize
    numbers = Set(notes.map(\.number))
    for note in notes {
      var renderer = XHTMLRenderer(context: context, notes: numbers)
      let elements = renderer.blocks(note.blocks)
      measures[note.number] = BlockMeasure(
        size: measuresSize ? Serializer.fragment(elements).count : 0,
        identifiers: renderer.identifiers,
        references: renderer.references.keys.sorted(), hasMath: renderer.hasMath)
    }
  }

  /// Whether a formula stands in some notes.
  func hasMath(in numbers: Set<Int>) -> Bool {
    numbers.contains { measures[$0]?.hasMath ?? false }
  }

  /// Bytes of XHTML of a note.
  func size(of number: Int) -> Int { measures[number]?.size ?? 0 }

  /// The identifiers in some notes.
  func identifiers(in numbers: Set<Int>) -> [String] {
    numbers.sorted().flatMap { measures[$0]?.identifiers.sorted() ?? [] }
  }

  /// Notes together with those that they refer to.
  func closure(of references: [Int]) -> Set<Int> {
    var found: Set<Int> = []
    var open = references
    while let number = open.popLast() {
      guard numbers.contains(number), found.insert(number).inserted else { continue }
      open += measures[number]?.references ?? []
    }
    return found
  }
}
