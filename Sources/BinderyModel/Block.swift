/// What a block is.
///
/// The enum is closed on purpose: a new case makes the compiler list every writer that must answer.
public enum BlockContent: Sendable, Hashable {
  /// A paragraph.
  case paragraph([Inline])
  /// Inlines without a paragraph around them: in tight list items and table cells.
  case plain([Inline])
  /// A heading; levels 1 to 6.
  case heading(level: Int, [Inline])
  /// A scene break between paragraphs.
  case thematicBreak
  /// A block quotation.
  case quote([Block])
  /// A bulleted or numbered list.
  case list(List)
  /// Terms with their descriptions.
  case definitionList([DefinitionListItem])
  /// Preformatted code.
  case code(CodeBlock)
  /// A table.
  case table(Table)
  /// An image or another block with its caption.
  case figure(Figure)
  /// Blocks that belong together for a reason of the author's.
  case division(DivisionKind, [Block])
  /// A summary and what it announces; books show both (HTML `details`).
  case details(summary: [Inline], [Block])
  /// A formula on lines of its own.
  indirect case math(Math)
  /// A remark of a known kind in a box (GitHub alerts, Obsidian callouts).
  indirect case callout(Callout)
  /// The next block begins a page.
  case pageBreak
}

/// A bulleted or numbered list.
public struct List: Sendable, Hashable {
  /// How the items are marked.
  public enum Marker: Sendable, Hashable {
    case bullet
    case number(start: Int, style: NumberStyle)
  }

  /// How a number is written (HTML `ol type`).
  public enum NumberStyle: String, Sendable, Hashable {
    case decimal = "1"
    case lowerLatin = "a"
    case upperLatin = "A"
    case lowerRoman = "i"
    case upperRoman = "I"
  }

  /// How the items are marked.
  public var marker: Marker
  /// Whether the items stand without space between them (CommonMark *tight*).
  public var isTight: Bool
  /// The items.
  public var items: [ListItem]

  /// A list of items.
  public init(marker: Marker, isTight: Bool, items: [ListItem]) {
    self.marker = marker
    self.isTight = isTight
    self.items = items
  }
}

/// One item of a list.
public struct ListItem: Sendable, Hashable {
  /// Whether a task is done.
  public enum Task: Sendable, Hashable {
    case open
    case done
  }

  /// The state of a task list item; `nil` in other lists.
  public var task: Task?
  /// The item's number in an ordered list, where it is not one more than the number before.
  public var number: Int?
  /// What the item says.
  public var blocks: [Block]
  /// Identifier, classes, language.
  public var attributes: Attributes

  /// An item of a list.
  public init(
    task: Task? = nil, number: Int? = nil, blocks: [Block], attributes: Attributes = .none
  ) {
    self.task = task
    self.number = number
    self.blocks = blocks
    self.attributes = attributes
  }
}

/// Terms and the descriptions they share.
public struct DefinitionListItem: Sendable, Hashable {
  /// The terms; at least one.
  public var terms: [[Inline]]
  /// The descriptions; at least one.
  public var descriptions: [[Block]]

  /// Terms with their descriptions.
  public init(terms: [[Inline]], descriptions: [[Block]]) {
    self.terms = terms
    self.descriptions = descriptions
  }
}

/// Preformatted code.
public struct CodeBlock: Sendable, Hashable {
  /// The language's name as the author wrote it, lower-cased; `nil` when not said.
  public var language: String?
  /// The text, without a final line end.
  public var text: String
  /// The number of the first line, where lines are numbered.
  public var firstLineNumber: Int?
  /// The lines that the author marked, counted from 1 in the block, ascending and apart.
  public var markedLines: [ClosedRange<Int>]
  /// The text cut by meaning; empty where it was not highlighted, else the lengths add up to the
  /// text's.
  public var runs: [Run]

  /// A stretch of code of one meaning.
  public struct Run: Sendable, Hashable {
    /// Its length in UTF-8 bytes, at least 1.
    public var length: Int
    /// What it is, in highlight.js's words (`keyword`, `string` …); `nil` for plain code.
    public var scope: String?

    /// A stretch of code.
    public init(length: Int, scope: String?) {
      self.length = length
      self.scope = scope
    }
  }

  /// A block of code.
  public init(
    language: String? = nil, text: String, firstLineNumber: Int? = nil,
    markedLines: [ClosedRange<Int>] = [], runs: [Run] = []
  ) {
    self.language = language
    self.text = text
    self.firstLineNumber = firstLineNumber
    self.markedLines = markedLines
    self.runs = runs
  }
}

/// A remark in a box.
public struct Callout: Sendable, Hashable {
  /// The kind in lower case, as the author wrote it: `note`, `warning` …
  public var kind: String
  /// The author's own title; empty where the kind is title enough.
  public var title: [Inline]
  /// What it says.
  public var blocks: [Block]

  /// A remark.
  public init(kind: String, title: [Inline] = [], blocks: [Block]) {
    self.kind = kind
    self.title = title
    self.blocks = blocks
  }
}

/// A table: rows of cells, the first `headRowCount` of them headings.
public struct Table: Sendable, Hashable {
  /// How a column or a cell is aligned.
  public enum Alignment: Sendable, Hashable {
    case start
    case centre
    case end
  }

  /// One cell.
  public struct Cell: Sendable, Hashable {
    /// What the cell says; GFM cells hold one `plain` block.
    public var blocks: [Block]
    /// Whether the cell heads its row or column.
    public var isHeader: Bool
    /// The alignment, where one is set.
    public var alignment: Alignment?
    /// Columns that the cell covers, at least 1.
    public var columnSpan: Int
    /// Rows that the cell covers, at least 1.
    public var rowSpan: Int
    /// Identifier, classes, language.
    public var attributes: Attributes

    /// A cell of a table.
    public init(
      blocks: [Block], isHeader: Bool = false, alignment: Alignment? = nil, columnSpan: Int = 1,
      rowSpan: Int = 1, attributes: Attributes = .none
    ) {
      self.blocks = blocks
      self.isHeader = isHeader
      self.alignment = alignment
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
      self.attributes = attributes
    }
  }

  /// The caption, where there is one.
  public var caption: [Inline]
  /// Rows of headings at the top.
  public var head: [[Cell]]
  /// The other rows.
  public var body: [[Cell]]

  /// A table of rows.
  public init(caption: [Inline] = [], head: [[Cell]], body: [[Cell]]) {
    self.caption = caption
    self.head = head
    self.body = body
  }
}

/// Something shown, with a caption.
public struct Figure: Sendable, Hashable {
  /// What is shown.
  public var content: [Block]
  /// The caption; empty where there is none.
  public var caption: [Block]

  /// A figure and its caption.
  public init(content: [Block], caption: [Block] = []) {
    self.content = content
    self.caption = caption
  }
}

/// Why blocks stand together.
public enum DivisionKind: Sendable, Hashable {
  /// No meaning of its own (HTML `div`).
  case plain
  /// A part of the text (HTML `section`, `article`).
  case section
  /// A remark beside the text (HTML `aside`).
  case aside
  /// How to reach somebody (HTML `address`).
  case address
  /// A quotation at the head of a text.
  case epigraph
  /// Lines that the author broke: each paragraph is a stanza, its lines end in line breaks.
  case verse
}
