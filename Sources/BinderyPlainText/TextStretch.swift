/// Lines of a plain text that follow each other.
public struct TextStretch: Sendable, Hashable {
  /// Their bytes.
  public var range: Range<Int>
  /// The number of the first line, from 1.
  public var line: Int
  /// Whether they say where the text comes from, as Aozora Bunko's files do at their end.
  public var isColophon = false

  /// The stretches of some lines that are left when others go; none where nothing stands on them.
  static func stretches(
    of lines: [TextLine], _ range: Range<Int>, without gone: Set<Int>, isColophon: Bool = false
  ) -> [TextStretch] {
    var stretches: [TextStretch] = []
    var start: Int?
    func close(_ end: Int) {
      guard let first = start else { return }
      start = nil
      let kept = lines[first..<end]
      guard kept.contains(where: { !$0.isBlank }) else { return }
      stretches.append(
        TextStretch(
          range: lines[first].start..<lines[end - 1].end, line: lines[first].number,
          isColophon: isColophon))
    }
    for index in range {
      if gone.contains(index) { close(index) } else { start = start ?? index }
    }
    close(range.upperBound)
    return stretches
  }
}
