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
  /// What the item says.
  public var blocks: [Block]
  /// Identifier, classes, language.
  public var attributes: Attributes

  /// An item of a list.
  public init(task: Task? = nil, blocks: [Block], attributes: Attributes = .none) {
    self.task = task
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

  /// A block of code.
  public init(language: String? = nil, text: String) {
    self.language = language
    self.text = text
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
}
