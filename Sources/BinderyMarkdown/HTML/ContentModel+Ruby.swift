internal import BinderyModel
internal import BinderyXML

extension ContentModel {
  /// Ruby in all the forms that browsers ever took: bases bare or in `rb`, one by one before their
  /// readings or all before all of them, readings in `rtc` too.
  mutating func ruby(_ element: MarkupElement) -> [Flow] {
    var reader = RubyReader()
    for child in element.children { read(child, &reader) }
    let segments = reader.finished
    guard segments.contains(where: { !$0.reading.isEmpty }) else {
      return segments.flatMap(\.base).map(Flow.inline)
    }
    return [.inline(inline(.ruby(segments), element))]
  }

  private mutating func read(_ node: MarkupNode, _ reader: inout RubyReader) {
    guard case .element(let element) = node else {
      reader.addBase(flows(of: [node]).inlines)
      return
    }
    switch element.name {
    case "rp": break
    case "rb": reader.addOwnBase(flows(of: element.children).inlines.trimmed)
    case "rt": reader.addReading(flows(of: element.children).inlines.trimmed)
    case "rtc":
      let hasReadings = element.children.contains { $0.isElement("rt") }
      reader.beginReadings()
      guard hasReadings else {
        let inlines = flows(of: element.children.filter { !$0.isElement("rp") }).inlines
        reader.addReadingOfAll(inlines.trimmed)
        return
      }
      for case .element(let inner) in element.children where inner.name == "rt" {
        reader.addReading(flows(of: inner.children).inlines.trimmed)
      }
    default: reader.addBase(flows(of: [node]).inlines)
    }
  }
}

/// Pairs bases with their readings as they come.
private struct RubyReader {
  private var segments: [RubySegment] = []
  /// The bases that still want a reading; the segments before them are done.
  private var next = 0
  /// Whether the last base may grow: it was not marked up by itself.
  private var isOpen = false

  /// Adds to the base that stands bare in the text.
  mutating func addBase(_ inlines: [Inline]) {
    if isOpen, !segments.isEmpty {
      segments[segments.count - 1].base += inlines
    } else if !inlines.trimmed.isEmpty {
      addOwnBase(inlines)
      isOpen = true
    }
  }

  /// Adds a base in an element of its own.
  mutating func addOwnBase(_ inlines: [Inline]) {
    if next == segments.count { runStart = next }
    segments.append(RubySegment(base: inlines, reading: []))
    isOpen = false
  }

  /// Where the run of bases begins that the last readings belong to.
  private var runStart = 0

  /// A second row of readings begins anew with the bases of the run.
  mutating func beginReadings() {
    isOpen = false
    if next == segments.count { next = runStart }
  }

  mutating func addReading(_ inlines: [Inline]) {
    isOpen = false
    guard next < segments.count else {
      // A reading without a base is not lost: it belongs to the base before it.
      if !inlines.isEmpty { append(inlines, to: segments.count - 1) }
      return
    }
    append(inlines, to: next)
    next += 1
  }

  /// One reading for all bases: they become one.
  mutating func addReadingOfAll(_ inlines: [Inline]) {
    guard next < segments.count else {
      append(inlines, to: segments.count - 1)
      return
    }
    let base = segments[next...].flatMap(\.base)
    let reading = segments[next...].flatMap(\.reading)
    segments.removeSubrange(next...)
    segments.append(RubySegment(base: base, reading: reading))
    append(inlines, to: next)
    next = segments.count
  }

  private mutating func append(_ inlines: [Inline], to index: Int) {
    guard segments.indices.contains(index) else {
      segments.append(RubySegment(base: inlines, reading: []))
      next = segments.count
      return
    }
    if !segments[index].reading.isEmpty && !inlines.isEmpty {
      segments[index].reading.append(Inline(.text(" ")))
    }
    segments[index].reading += inlines
  }

  /// The pairs, their white space trimmed.
  var finished: [RubySegment] {
    segments.map { RubySegment(base: $0.base.trimmed, reading: $0.reading) }
      .filter { !$0.base.isEmpty || !$0.reading.isEmpty }
  }
}

extension MarkupNode {
  /// Whether it is an element of that name.
  func isElement(_ name: String) -> Bool {
    if case .element(let element) = self { return element.name == name }
    return false
  }
}
