internal import BinderyModel

/// How a platform writes what stands out: nothing where it has no sign for it.
struct PlatformNotation: Sendable {
  let platform: TextPlatform

  /// Signs around words.
  typealias Signs = (open: String, close: String)

  /// A heading of a depth from 0, on a line of its own; `nil` where there is no sign for one.
  func heading(_ depth: Int) -> Signs? {
    switch platform {
    case .aozora:
      let size = depth == 0 ? "大" : depth == 1 ? "中" : "小"
      return ("［＃\(size)見出し］", "［＃\(size)見出し終わり］")
    case .note, .plainMarkdown: return (String(repeating: "#", count: min(depth + 1, 6)) + " ", "")
    case .narou, .kakuyomu: return nil
    }
  }

  /// A base with its reading.
  func ruby(_ base: String, _ reading: String) -> String {
    switch platform {
    case .aozora, .note: "｜\(base)《\(reading)》"
    case .narou, .kakuyomu: "|\(base)《\(reading)》"
    case .plainMarkdown: "\(base)（\(reading)）"
    }
  }

  /// Words with a dot at each character; `nil` where there are none.
  func dots(_ text: String) -> String? {
    switch platform {
    case .aozora: "［＃傍点］\(escaped(text))［＃傍点終わり］"
    case .kakuyomu: "《《\(escaped(text))》》"
    // Readers there know dots as readings of each character; those of its signs have none.
    case .narou:
      text.map { character in
        let own = escaped(String(character))
        let hasDot = !character.isWhitespace && own.count == 1 && character != "》"
        return hasDot ? "|\(own)《・》" : own
      }
      .joined()
    case .note, .plainMarkdown: nil
    }
  }

  /// Signs around strong words.
  var strong: Signs? {
    switch platform {
    case .aozora: ("［＃太字］", "［＃太字終わり］")
    case .note, .plainMarkdown: ("**", "**")
    case .narou, .kakuyomu: nil
    }
  }

  /// Signs around stressed words.
  var emphasis: Signs? {
    switch platform {
    case .aozora: ("［＃斜体］", "［＃斜体終わり］")
    case .plainMarkdown: ("*", "*")
    case .note, .narou, .kakuyomu: nil
    }
  }

  /// Signs around what is no longer true.
  var strikethrough: Signs? {
    switch platform {
    case .aozora: ("［＃取消線］", "［＃取消線終わり］")
    case .note: ("~~", "~~")
    case .plainMarkdown, .narou, .kakuyomu: nil
    }
  }

  /// Signs around digits side by side in a vertical line.
  var tateChuYoko: Signs? {
    switch platform {
    case .aozora: ("［＃縦中横］", "［＃縦中横終わり］")
    case .narou, .kakuyomu, .note, .plainMarkdown: nil
    }
  }

  /// Lines around a quotation, or what stands before each of its lines.
  var quote: (before: String?, prefix: String, after: String?)? {
    switch platform {
    case .aozora: ("［＃ここから２字下げ］", "", "［＃ここで字下げ終わり］")
    case .note, .plainMarkdown: (nil, "> ", nil)
    case .narou, .kakuyomu: nil
    }
  }

  /// Lines around code.
  var code: Signs? {
    switch platform {
    case .note, .plainMarkdown: ("```", "```")
    case .aozora, .narou, .kakuyomu: nil
    }
  }

  /// The line that begins a page.
  var pageBreak: String? { platform == .aozora ? "［＃改ページ］" : nil }

  /// The line where a scene ends.
  var sceneBreak: String {
    switch platform {
    case .note, .plainMarkdown: "---"
    case .aozora, .narou, .kakuyomu: "\u{3000}\u{3000}\u{3000}＊"
    }
  }

  /// Whether paragraphs are parted by blank lines, as Markdown has them, and not set in.
  var isMarkdown: Bool {
    switch platform {
    case .note, .plainMarkdown: true
    case .aozora, .narou, .kakuyomu: false
    }
  }

  /// A link with its label.
  func link(_ label: String, _ address: String) -> String? {
    isMarkdown ? "[\(label)](\(address))" : nil
  }

  /// Text with the platform's own signs made words: what the author typed is no notation.
  func escaped(_ text: String) -> String {
    switch platform {
    case .plainMarkdown:
      text.map { "\\`*_[]<>#".contains($0) ? "\\\($0)" : String($0) }.joined()
    case .kakuyomu, .narou: text.replacingEach("《", with: "|《")
    case .aozora:
      text.withoutRemarks.replacingEach("《", with: "※［＃始め二重山括弧、1-1-52］")
        .replacingEach("》", with: "※［＃終わり二重山括弧、1-1-53］")
        .replacingEach("｜", with: "※［＃縦線、1-1-35］")
    case .note: text
    }
  }

  /// A line with what would begin a list, an underlined heading or a fence of Markdown made words.
  func escapedStart(_ line: String) -> String {
    guard platform == .plainMarkdown, let first = line.first else { return line }
    if "-+=~".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line[digits.endIndex...]
    guard !digits.isEmpty, rest.hasPrefix(".") || rest.hasPrefix(")") else { return line }
    return digits + "\\" + rest
  }
}

extension String {
  /// The text with what would begin a remark of Aozora Bunko's made words: ［＃.
  fileprivate var withoutRemarks: String {
    guard contains("［") else { return self }
    var text = ""
    var rest = self[...]
    while let sign = rest.popFirst() {
      let isRemark = sign == "［" && rest.first == "＃"
      text += isRemark ? "※［＃始め角括弧、1-1-46］" : String(sign)
    }
    return text
  }

  fileprivate func replacingEach(_ sign: Character, with other: String) -> String {
    contains(sign) ? map { $0 == sign ? other : String($0) }.joined() : self
  }
}
