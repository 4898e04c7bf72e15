internal import BinderyModel
internal import BinderyXML

/// What was to be filled in: a book shows what it said.
extension ContentModel {
  mutating func input(_ element: MarkupElement) -> [Flow] {
    switch element["type"]?.lowercased() {
    case "checkbox", "radio":
      return [.inline(Inline(.text(element["checked"] == nil ? "☐" : "☑")))]
    case "hidden": return []
    case "image": return image(element)
    default:
      report(.replaced("input", by: "its value"), element)
      let value = element["value"]?.collapsingSpaces ?? ""
      return value.isEmpty ? [] : [.inline(inline(.text(value), element))]
    }
  }

  /// The choices, with strokes between.
  mutating func select(_ element: MarkupElement) -> [Flow] {
    report(.replaced("select", by: "its choices"), element)
    let choices = element.children.map { flows(of: [$0]).inlines.trimmed }
    return choices.filter { !$0.isEmpty }.joined(separator: [Inline(.text(" / "))])
      .map(Flow.inline)
  }

  /// The text, its line ends kept.
  mutating func textArea(_ element: MarkupElement) -> [Flow] {
    report(.replaced("textarea", by: "its text"), element)
    return flows(of: element.children).map { flow in
      if case .inline(var inline) = flow, inline.content == .softBreak {
        inline.content = .lineBreak
        return .inline(inline)
      }
      return flow
    }
  }

  /// The words inside, else the value and its largest.
  mutating func gauge(_ element: MarkupElement) -> [Flow] {
    let inner = phrase(element) { .span(.plain, $0) }
    guard inner.inlines.trimmed.isEmpty, let value = element["value"]?.trimmingSpaces else {
      return inner
    }
    let whole = element["max"]?.trimmingSpaces ?? "1"
    guard let part = Double(value), let of = Double(whole), of > 0, part.isFinite, of.isFinite
    else { return [.inline(inline(.text(value), element))] }
    let percent = Int((min(max(part / of, 0), 1) * 100).rounded())
    return [.inline(inline(.text("\(percent)%"), element))]
  }
}
