/// How the blocks and words of plain text look: what `text.yaml` of a style says; what is `nil` is as the region
/// has it.
public struct PlainTextLook: Sendable, Hashable {
  /// How headings are numbered.
  public var headingNumbers: TextNumbers?
  /// Whether lines stand below headings.
  public var headingRules: Bool?
  /// How the numbers of lists are written.
  public var listNumbers: TextNumbers?
  /// What stands before the items of a list, by depth.
  public var bullets: [String]?
  /// What stands around stressed words.
  public var emphasis: TextStress?
  /// What stands around strong words.
  public var strong: TextStress?
  /// What stands around words that the author marked by dots.
  public var dots: TextStress?
  /// What stands around a reading.
  public var ruby: TextRuby?
  /// What stands where a scene ends.
  public var sceneBreak: String?
  /// What stands around the number of a note.
  public var noteMark: TextMarks?
  /// What stands around the number of an address.
  public var linkMark: TextMarks?
  /// What boxes are drawn with.
  public var boxes: TextBoxes?

  /// The look of every region.
  public init() {}

  /// The look, and what another says where it says nothing.
  public func filled(from other: PlainTextLook) -> PlainTextLook {
    var look = self
    look.headingNumbers = headingNumbers ?? other.headingNumbers
    look.headingRules = headingRules ?? other.headingRules
    look.listNumbers = listNumbers ?? other.listNumbers
    look.bullets = bullets ?? other.bullets
    look.emphasis = emphasis ?? other.emphasis
    look.strong = strong ?? other.strong
    look.dots = dots ?? other.dots
    look.ruby = ruby ?? other.ruby
    look.sceneBreak = sceneBreak ?? other.sceneBreak
    look.noteMark = noteMark ?? other.noteMark
    look.linkMark = linkMark ?? other.linkMark
    look.boxes = boxes ?? other.boxes
    return look
  }
}

/// How numbers of headings and lists are written.
public enum TextNumbers: String, Sendable, Hashable, CaseIterable {
  /// Headings have none; lists those of their author.
  case none
  /// 1, 1.1; lists 1.
  case decimal
  /// 一、（一）；lists 一、.
  case han
}

/// What stands around words that stand out.
public enum TextStress: String, Sendable, Hashable, CaseIterable {
  /// Nothing.
  case none
  /// _so_
  case underscores
  /// *so*
  case asterisks
  /// 《《so》》, as Kakuyomu writes dots.
  case angles
  /// 【so】
  case brackets
}

/// What stands around a reading.
public enum TextRuby: String, Sendable, Hashable, CaseIterable {
  /// 漢字（かんじ）
  case parentheses
  /// 漢字《かんじ》, as Aozora Bunko writes it.
  case angles
  /// Nothing: readings are left out.
  case none
}

/// What boxes and tables are drawn with.
public enum TextBoxes: String, Sendable, Hashable, CaseIterable {
  /// ┌─┐
  case light
  /// ┏━┓
  case heavy
  /// ╔═╗
  case double
  /// +-+
  case ascii
}

/// Signs before and behind a number.
public struct TextMarks: Sendable, Hashable {
  /// The sign before.
  public let open: String
  /// The sign behind.
  public let close: String

  /// Signs around a number.
  public init(_ open: String, _ close: String) {
    self.open = open
    self.close = close
  }

  /// Signs as they are written, around the number one: `[1]`; `nil` where none stands there.
  public init?(_ text: String) {
    guard let place = text.firstIndex(of: "1") else { return nil }
    open = String(text[..<place])
    close = String(text[text.index(after: place)...])
  }

  /// The signs around the number one.
  public var text: String { open + "1" + close }
}
