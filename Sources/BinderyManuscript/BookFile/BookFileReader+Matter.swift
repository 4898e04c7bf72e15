internal import BinderyModel
internal import BinderyYAML

/// The front and back matter.
extension BookFileReader {
  /// A list of words and of `role: path`; one of them needs no list.
  mutating func matter(_ value: PlacedYAML, _ key: BookFileKey) -> [BookFileMatter] {
    guard case .list(let items) = value.content else { return line(value, key) }
    return items.flatMap { line($0, key) }
  }

  private mutating func line(_ value: PlacedYAML, _ key: BookFileKey) -> [BookFileMatter] {
    switch value.content {
    case .text(let text) where !text.singleLine.isEmpty:
      return page(text.singleLine, at: value, key).map { [$0] } ?? []
    case .mapping(let members): return members.compactMap { self.text($0, key) }
    case .nothing, .text, .list:
      refuseKind(of: value, key, wanted: "a list of pages and of `role: path`")
      return []
    }
  }

  private mutating func page(
    _ word: String, at value: PlacedYAML, _ key: BookFileKey
  ) -> BookFileMatter? {
    if let page = BookPage(rawValue: word) {
      return BookFileMatter(content: .page(page), range: value.range)
    }
    if BookFileMatter.role(named: word) != nil {
      refuse(
        value, key, "'\(word)' is a text of yours, and here is no path of it",
        hint: "write \(BookFileMatter.example(of: word))")
    } else {
      refuse(
        value, key, "there is no page '\(word)' in \(key.rawValue) matter",
        hint: BookFileMatter.hint(for: word))
    }
    return nil
  }

  private mutating func text(_ member: PlacedYAML.Member, _ key: BookFileKey) -> BookFileMatter? {
    let word = member.key.singleLine
    let place = PlacedYAML(content: .nothing, range: member.range)
    guard let role = BookFileMatter.role(named: word) else {
      if BookPage(rawValue: word) != nil {
        refuse(
          place, key, "the book makes the page '\(word)' itself, and takes no path",
          hint: "write \(BookFileMatter.example(of: word))")
      } else {
        refuse(
          place, key, "there is no text '\(word)' in \(key.rawValue) matter",
          hint: BookFileMatter.hint(for: word))
      }
      return nil
    }
    switch member.value.content {
    case .text(let path) where !path.singleLine.isEmpty:
      return BookFileMatter(
        content: .file(role, path: path.singleLine), range: member.value.range)
    case .mapping: return inPlace(member.value, role)
    case .nothing, .text, .list:
      refuse(
        place, key, "'\(word)' takes a path, or a mapping of `text`",
        hint: "write \(BookFileMatter.example(of: word))")
      return nil
    }
  }

  private mutating func inPlace(_ value: PlacedYAML, _ role: ChapterRole) -> BookFileMatter? {
    let before = diagnostics.count
    var matter: BookFileMatter?
    for (key, value) in fields(of: value, BookFileMatterKey.self) {
      switch key {
      case .text:
        // Lines count here: it is Markdown.
        guard case .text(let text) = value.content else {
          refuseKind(of: value, key, wanted: "a text")
          continue
        }
        matter = BookFileMatter(content: .text(role, text), range: value.range)
      }
    }
    if matter == nil, diagnostics.count == before {
      refuse(value, BookFileMatterKey.text, "the text of '\(role.rawValue)' is empty")
    }
    return matter
  }
}
