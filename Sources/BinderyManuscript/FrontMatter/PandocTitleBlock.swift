internal import BinderyModel

/// The title block that pandoc's Markdown may begin with (pandoc.org/MANUAL.html#metadata-blocks):
/// `% title`, `% author; another`, `% date`, each perhaps going on in lines that begin with a blank.
struct PandocTitleBlock: Sendable, Hashable {
  /// What it says.
  let matter: FrontMatter
  /// The first byte behind it.
  let end: Int
  /// The line of the file that `end` lies on, from 1.
  let firstTextLine: Int

  /// Lines that a block has at most.
  private static let mostLines = 20

  /// Reads the block that a text begins with; `nil` where it begins with none.
  init?(of text: [UInt8]) {
    guard text.first == UInt8(ascii: "%") else { return nil }
    var fields: [(text: String, line: Int)] = []
    var start = 0
    var line = 1
    while start < text.count, line <= Self.mostLines {
      let stop = text[start...].firstIndex(of: 0x0A) ?? text.count
      let written = text[start..<stop]
      if written.first == UInt8(ascii: "%"), fields.count < 3 {
        // `%%` and `%x` begin other things.
        guard written.count == 1 || written.dropFirst().first?.isBlank == true else { return nil }
        fields.append((String(decoding: written.dropFirst(), as: UTF8.self), line))
      } else if written.first?.isBlank == true, !written.allSatisfy(\.isBlank) {
        fields[fields.count - 1].text += "\n" + String(decoding: written, as: UTF8.self)
      } else {
        // Text that follows at once shows that it was none.
        guard written.allSatisfy(\.isBlank) else { return nil }
        break
      }
      start = min(stop + 1, text.count)
      line += 1
    }
    var entries: [FrontMatter.Entry] = []
    for (key, field) in zip(["title", "author", "date"], fields)
    where !field.text.singleLine.isEmpty {
      let place = SourcePosition(line: field.line, column: 1)
      let names = field.text.split { $0 == ";" || $0 == "\n" }
        .map { FrontMatter.Value.text(String($0).singleLine) }
      entries.append(
        FrontMatter.Entry(
          key: key, value: key == "author" ? .list(names) : .text(field.text.singleLine),
          place: place))
    }
    matter = FrontMatter(entries: entries)
    end = start
    firstTextLine = line
  }
}
