internal import BinderyModel

/// Puts the changed marks into the texts of a run, in the order in which `ProseLine` reads them.
struct MarkEdits {
  private let marks: [ProseLine.Mark]
  private var next = 0
  private var texts = 0

  /// Marks with replacements, in the order of the text.
  init(_ marks: [ProseLine.Mark]) { self.marks = marks }

  /// Changes the texts of a run.
  mutating func apply(to run: inout [Inline]) {
    for index in run.indices where !run[index].isVerbatim {
      switch run[index].content {
      case .text(let text):
        if next < marks.count, marks[next].text == texts {
          run[index].content = .text(edited(text))
        }
        texts += 1
      case .softBreak, .lineBreak, .breakOpportunity, .code, .image, .noteReference, .math:
        continue
      case .emphasis(var inside):
        apply(to: &inside)
        run[index].content = .emphasis(inside)
      case .strong(var inside):
        apply(to: &inside)
        run[index].content = .strong(inside)
      case .strikethrough(var inside):
        apply(to: &inside)
        run[index].content = .strikethrough(inside)
      case .span(let kind, var inside):
        apply(to: &inside)
        run[index].content = .span(kind, inside)
      case .link(let link, var inside):
        apply(to: &inside)
        run[index].content = .link(link, inside)
      case .media(var media):
        apply(to: &media.fallback)
        run[index].content = .media(media)
      case .ruby(var segments):
        for segment in segments.indices { apply(to: &segments[segment].base) }
        run[index].content = .ruby(segments)
      }
    }
  }

  private mutating func edited(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count + 8)
    var position = text.utf8.startIndex
    while next < marks.count, marks[next].text == texts {
      let range = marks[next].range
      let start = text.utf8.index(text.utf8.startIndex, offsetBy: range.lowerBound)
      result += text[position..<start]
      result += marks[next].replacement ?? ""
      position = text.utf8.index(start, offsetBy: range.count)
      next += 1
    }
    result += text[position...]
    return result
  }
}
