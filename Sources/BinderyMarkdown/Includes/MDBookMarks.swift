internal import BinderyModel

/// Finds mdBook's marks (rust-lang.github.io/mdBook/format/mdbook.html), in code as well as in prose.
struct MDBookMarks {
  private let text: UnsafeBufferPointer<UInt8>

  /// Longer marks are text; no path is so long.
  private static let longest = 4_096

  /// A finder over a text.
  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// All marks in order.
  func all() -> [IncludeMark] {
    var marks: [IncludeMark] = []
    var from = 0
    while let brace = text.next(UInt8(ascii: "{"), from: from) {
      from = brace + 1
      guard let (name, target, end) = mark(at: brace) else { continue }
      if brace > 0, text[brace - 1] == UInt8(ascii: "\\") {
        marks.append(IncludeMark(range: (brace - 1)..<brace, kind: .nothing, linePrefix: []))
        from = end
      } else if let kind = kind(name, target) {
        let prefix = IncludeMark.linePrefix(before: brace, in: text)
        marks.append(IncludeMark(range: brace..<end, kind: kind, linePrefix: prefix))
        from = end
      }
    }
    return marks
  }

  /// The name and the rest of `{{#name rest}}` at an offset, and the offset behind it.
  private func mark(at brace: Int) -> (name: String, target: String, end: Int)? {
    guard brace + 1 < text.count, text[brace + 1] == UInt8(ascii: "{") else { return nil }
    let limit = min(text.count, brace + Self.longest)
    var start = brace + 2
    while start < limit, text[start] <= 0x20 { start += 1 }
    guard start < limit, text[start] == UInt8(ascii: "#") else { return nil }
    let inside = text[(start + 1)..<limit].prefix { !"{}".utf8.contains($0) }
    let name = inside.prefix { $0.isNameByte }
    let rest = inside[name.endIndex...]
    guard !name.isEmpty, let first = rest.first, first <= 0x20, inside.endIndex < limit,
      inside.endIndex + 1 < text.count, text[inside.endIndex] == UInt8(ascii: "}"),
      text[inside.endIndex + 1] == UInt8(ascii: "}")
    else { return nil }
    let target = String(decoding: Array(rest), as: UTF8.self)[...].trimmingBlanks
    guard !target.isEmpty else { return nil }
    return (
      String(decoding: Array(name), as: UTF8.self), String(target), inside.endIndex + 2
    )
  }

  private func kind(_ name: String, _ target: String) -> IncludeMark.Kind? {
    switch name {
    // What `rustdoc_include` adds around the lines is hidden, and so never shown.
    case "include", "rustdoc_include":
      let (path, selection) = LineSelection.divided(target)
      return .text(path: path, selection)
    case "playground", "playpen":
      let path = String(target.prefix { !$0.isWhitespace })
      return .code(path: path, .all, language: "rust", title: nil)
    case "title": return .nothing
    default: return nil
    }
  }
}
