/// A text in which stretches were replaced, with the way back to the text as it was.
struct EditedText: Sendable {
  typealias Edit = SourceEdit

  /// The text after the edits.
  let bytes: [UInt8]

  /// Where the replacements stand in `bytes`, ascending, and what they replaced.
  private let seams: [(written: Range<Int>, source: Range<Int>)]

  /// Applies edits to a source, in ascending order and not overlapping; without any, both share
  /// their bytes.
  init(_ source: [UInt8], edits: [Edit] = []) {
    guard let last = edits.last else {
      bytes = source
      seams = []
      return
    }
    var bytes: [UInt8] = []
    var seams: [(Range<Int>, Range<Int>)] = []
    bytes.reserveCapacity(edits.reduce(source.count) { $0 + $1.replacement.count })
    seams.reserveCapacity(edits.count)
    var start = 0
    for edit in edits {
      bytes += source[start..<edit.range.lowerBound]
      seams.append((bytes.count..<(bytes.count + edit.replacement.count), edit.range))
      bytes += edit.replacement
      start = edit.range.upperBound
    }
    bytes += source[last.range.upperBound...]
    self.bytes = bytes
    self.seams = seams
  }

  /// Whether anything was replaced.
  var isEdited: Bool { !seams.isEmpty }

  /// Where the byte at an offset of `bytes` stood in the source.
  ///
  /// An offset inside a replacement leads to the beginning of what was replaced. Takes logarithmic
  /// time.
  func sourceOffset(of offset: Int) -> Int {
    // The first seam that begins behind the offset, by halving.
    var low = 0
    var high = seams.count
    while low < high {
      let middle = (low + high) / 2
      if seams[middle].written.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let (written, source) = seams[low - 1]
    return offset < written.upperBound
      ? source.lowerBound : source.upperBound + offset - written.upperBound
  }
}
