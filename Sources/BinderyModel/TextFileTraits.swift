/// What lines of a text file end with.
public enum NewlineStyle: String, Sendable, Hashable, CaseIterable {
  /// As on Unix.
  case lf
  /// As on Windows, and in files of Aozora Bunko.
  case crlf

  /// The characters.
  public var text: String { self == .lf ? "\n" : "\r\n" }
}

/// In which encoding a text file is written.
public enum OutputEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "utf-8"
  case gb18030
  case big5
  case shiftJIS = "shift_jis"
  case eucKR = "euc-kr"
}

/// Where text goes that is not set in lines.
public enum TextPlatform: String, Sendable, Hashable, CaseIterable {
  /// Aozora Bunko, and the readers that know its notes.
  case aozora
  /// 小説家になろう.
  case narou
  /// カクヨム.
  case kakuyomu
  /// note.
  case note
  /// Whatever takes Markdown without extensions.
  case plainMarkdown = "plain-markdown"
}

/// What pages of vertical text are written on.
public enum TextPaper: String, Sendable, Hashable, CaseIterable {
  /// Blank paper.
  case blank
  /// Paper with a cell for each character: 原稿用紙, 稿纸.
  case manuscript
}

/// How many lines a page of plain text has.
public enum PageLength: Sendable, Hashable {
  /// There are no pages.
  case endless
  /// So many, those of the head and the foot among them.
  case lines(Int)

  /// The lines that a page may have.
  public static let range = 16...500

  /// A length as it is written: `60`, `none`; `nil` where it is none.
  public init?(_ text: String) {
    if text == "none" {
      self = .endless
      return
    }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let lines = Int(text),
      Self.range.contains(lines)
    else { return nil }
    self = .lines(lines)
  }

  /// The length as it is written.
  public var text: String {
    switch self {
    case .endless: "none"
    case .lines(let lines): String(lines)
    }
  }
}
