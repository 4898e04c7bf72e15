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

/// How many characters a vertical line has, and how many lines a page.
public struct TextGrid: Sendable, Hashable {
  /// Characters of a line, from 8 to 100.
  public let characters: Int
  /// Lines of a page, from 4 to 100.
  public let columns: Int

  /// Paper of four hundred cells.
  public static let manuscript = TextGrid(characters: 20, columns: 20)

  /// A grid; what is out of bounds comes to the nearest bound.
  public init(characters: Int, columns: Int) {
    self.characters = min(max(characters, 8), 100)
    self.columns = min(max(columns, 4), 100)
  }

  /// A grid as it is written: `40x17`; `nil` where it is none.
  public init?(_ text: String) {
    let numbers = text.lowercased().split(separator: "x", omittingEmptySubsequences: false)
    guard numbers.count == 2,
      numbers.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let characters = Int(numbers[0]), let columns = Int(numbers[1]),
      (8...100).contains(characters), (4...100).contains(columns)
    else { return nil }
    self.characters = characters
    self.columns = columns
  }

  /// The grid as it is written.
  public var text: String { "\(characters)x\(columns)" }
}
