/// What the first lines of a text say of it, and which lines these are.
struct TextHead: Sendable, Hashable {
  /// The title.
  var title: String?
  /// Who wrote it.
  var authors: [String] = []
  /// The lines that say so; they stand on the title page.
  var lines: Set<Int> = []

  /// How many lines with text are looked at.
  private static let most = 8

  /// Reads the lines before an index: `《渡口》作者：陆知秋`, `作者：…`, `Title: …`.
  init(of lines: ArraySlice<TextLine>) {
    var seen = 0
    for (index, line) in zip(lines.indices, lines) where !line.isBlank {
      seen += 1
      guard seen <= Self.most else { return }
      if read(line.text, isFirst: seen == 1) { self.lines.insert(index) }
    }
  }

  /// Reads the name of a file, which may say the same.
  init(name: String) { _ = read(name[...], isFirst: true) }

  private mutating func read(_ line: Substring, isFirst: Bool) -> Bool {
    if let (before, names) = Self.value(of: line, behind: Self.authorKeys) {
      guard authors.isEmpty, before.isEmpty || readTitle(before, isWhole: false) else {
        return false
      }
      authors = Self.names(in: names)
      return true
    }
    if let (before, name) = Self.value(of: line, behind: Self.titleKeys), before.isEmpty {
      guard title == nil else { return false }
      title = String(name)
      return true
    }
    return isFirst && readTitle(line, isWhole: true)
  }

  /// `《渡口》`, or before an author's name the bare title.
  private mutating func readTitle(_ text: Substring, isWhole: Bool) -> Bool {
    guard title == nil else { return false }
    if text.first == "《", let end = text.firstIndex(of: "》") {
      let rest = text[text.index(after: end)...].trimmingWhiteSpace
      guard !isWhole || rest.isEmpty, end > text.index(after: text.startIndex) else { return false }
      title = String(text[text.index(after: text.startIndex)..<end])
      return true
    }
    guard !isWhole, text.count <= 40 else { return false }
    title = String(text)
    return true
  }

  /// What stands before a key and what behind its colon.
  private static func value(
    of line: Substring, behind keys: [String]
  ) -> (before: Substring, value: Substring)? {
    guard line.utf8.count <= 240 else { return nil }
    for key in keys {
      guard let found = line.firstRange(of: key) else { continue }
      let before = line[..<found.lowerBound].trimmingWhiteSpace
      let behind = line[found.upperBound...].drop(while: \.isWhitespace)
      guard let colon = behind.first, colon == "：" || colon == ":" else { continue }
      let value = behind.dropFirst().trimmingWhiteSpace
      if !value.isEmpty { return (before, value) }
    }
    return nil
  }

  private static let authorKeys = [
    "作者", "作 者", "作　者", "著者", "Author", "지은이", "저자", "글쓴이",
  ]
  private static let titleKeys = ["书名", "書名", "作品名", "题名", "題名", "Title", "제목"]

  private static func names(in text: Substring) -> [String] {
    text.split { "、，,／/&".contains($0) }.map { String($0.trimmingWhiteSpace) }
      .filter { !$0.isEmpty }
  }
}
