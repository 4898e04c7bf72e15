internal import BinderyModel
internal import BinderyUnicode

/// What stands around the text in a file of Aozora Bunko: title and author, the legend of its signs
/// between dashed lines, and where the text comes from (aozora.gr.jp/guide/kihon.html).
struct AozoraFrame {
  /// Whether the text holds Aozora's signs at all.
  let isAozora: Bool
  /// The lines of the text itself.
  private(set) var body: Range<Int>
  /// The lines that say where it comes from.
  private(set) var colophon: Range<Int>?
  private(set) var title: String?
  private(set) var authors: [String] = []

  /// Lines in which the legend begins, and that it has, at most.
  private static let (mostBefore, mostOfLegend) = (30, 60)

  /// Looks at the lines of a file.
  init(of lines: [TextLine]) {
    body = lines.indices
    let legend = Self.legend(in: lines)
    let source = lines.lastIndex { $0.text.hasPrefix("底本：") || $0.text.hasPrefix("底本:") }
    let isJapanese = source != nil && Self.isJapanese(lines)
    isAozora =
      legend != nil || isJapanese
      || lines.contains { $0.text.utf8.firstRange(of: "［＃".utf8) != nil }
    guard isAozora else { return }
    if let source, source > lines.count / 2 {
      colophon = source..<lines.endIndex
      body = body.lowerBound..<source
    }
    if let legend {
      readHead(lines[..<legend.lowerBound])
      body = min(legend.upperBound, body.upperBound)..<body.upperBound
    } else if isJapanese, let end = Self.head(of: lines) {
      readHead(lines[..<end])
      body = min(end, body.upperBound)..<body.upperBound
    }
  }

  /// The dashed lines and what stands between them.
  private static func legend(in lines: [TextLine]) -> Range<Int>? {
    guard let first = lines.prefix(mostBefore).firstIndex(where: \.isDashed),
      let last = lines[(first + 1)...].prefix(mostOfLegend).firstIndex(where: \.isDashed),
      lines[first..<last].contains(where: { $0.text.contains("記号について") })
    else { return nil }
    return first..<last + 1
  }

  /// Where a head without a legend ends: at the first blank line, if it is short.
  private static func head(of lines: [TextLine]) -> Int? {
    guard let end = lines.firstIndex(where: \.isBlank), (1...6).contains(end),
      lines[..<end].allSatisfy({ $0.text.count <= 40 })
    else { return nil }
    return end
  }

  /// The first line is the title, the last the author; one between is a subtitle or an original
  /// title, and who translated stands behind the author.
  private mutating func readHead(_ lines: ArraySlice<TextLine>) {
    var said = lines.filter { !$0.isBlank }.map { String($0.text) }
    guard !said.isEmpty else { return }
    let title = said.removeFirst()
    let translator = said.last?.hasSuffix("訳") == true && said.count > 1 ? said.popLast() : nil
    authors = [said.popLast(), translator].compactMap { $0 }
    self.title = ([title] + said).joined(separator: "　")
  }

  private static func isJapanese(_ lines: [TextLine]) -> Bool {
    let sample = lines.prefix(400).map { String($0.text) }.joined()
    return LanguageDetection.detect(inUTF8: sample.utf8)?.primary == "ja"
  }

  /// Whether a Japanese text holds readings in kana: `漢字《かんじ》`.
  static func hasKanaReadings(_ text: [UInt8]) -> Bool {
    var found = 0
    var rest = text[...]
    while found < 2, let open = rest.firstRange(of: "《".utf8) {
      rest = rest[open.upperBound...]
      let inside = rest.prefix(60)
      guard let close = inside.firstRange(of: "》".utf8) else { continue }
      let reading = String(decoding: inside[..<close.lowerBound], as: UTF8.self)
      if !reading.isEmpty, reading.unicodeScalars.allSatisfy({ $0.isKana || $0 == "・" }) {
        found += 1
      }
    }
    return found == 2 && LanguageDetection.detect(inUTF8: text)?.primary == "ja"
  }
}

extension TextLine {
  /// Whether it is one of the lines around the legend.
  fileprivate var isDashed: Bool { text.utf8.count >= 10 && text.utf8.allSatisfy { $0 == 0x2D } }
}
