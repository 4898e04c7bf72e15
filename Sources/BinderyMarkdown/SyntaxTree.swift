internal import CCMarkGFM
internal import CParseArena
internal import Synchronization

/// The document that cmark-gfm made of a text, in the memory of the thread that parsed it: that
/// thread reads it, drops it, and has no other at the same time.
struct SyntaxTree: ~Copyable {
  private let root: OpaquePointer

  /// cmark-gfm keeps the characters that its extensions listen to in process-wide tables, set and
  /// cleared around the parsing of inlines: two at once would switch each other's extensions off.
  private static let parsing = Mutex(())

  /// Parses CommonMark, with the GFM extensions that the dialect knows.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - dialect: without tables where a stranger's line of 100,000 pipes would cost cmark-gfm
  ///     quadratic time.
  ///   - hasNotes: whether `[^` stands anywhere; looking for notes costs two walks over the tree.
  init(parsing text: [UInt8], _ dialect: MarkdownDialect, hasNotes: Bool) {
    _ = SyntaxKind.extensions
    // Without `SOURCEPOS` the line ends inside code and tags are not counted.
    let parser = cmark_parser_new_with_mem(
      CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE | CMARK_OPT_SOURCEPOS
        | (hasNotes ? CMARK_OPT_FOOTNOTES : 0), parse_arena())
    defer { cmark_parser_free(parser) }
    let extensions: [(name: String, syntax: MarkdownSyntax)] = [
      ("table", .tables), ("strikethrough", .strikethrough), ("tasklist", .tasks),
      ("autolink", .bareAddresses),
    ]
    for (name, syntax) in extensions where dialect.contains(syntax) {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    text.withUnsafeBytes {
      cmark_parser_feed(parser, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
    }
    // Blocks are found by now; only inlines need the tables. Pointers go through the lock as
    // numbers, since the compiler cannot know that this thread alone has them.
    let number = UInt(bitPattern: parser)
    let finished = Self.parsing.withLock { _ in
      UInt(bitPattern: cmark_parser_finish(OpaquePointer(bitPattern: number)))
    }
    guard let document = OpaquePointer(bitPattern: finished) else {
      preconditionFailure("cmark_parser_finish always returns the document it was given")
    }
    root = document
  }

  deinit { parse_arena_reset() }

  /// Lends the document to `body`; nodes must not outlive the call.
  borrowing func withDocument<Result>(_ body: (SyntaxNode) throws -> Result) rethrows -> Result {
    try body(SyntaxNode(pointer: root))
  }
}

/// What a node of cmark-gfm is; extension nodes have numbers only known at run time.
enum SyntaxKind {
  case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
  case footnoteDefinition, table, tableRow, tableCell
  case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
  case footnoteReference, strikethrough
  case unknown

  /// The numbers that the extensions were given when they were registered.
  struct ExtensionNumbers {
    let table, row, header, cell, strikethrough: UInt16
  }

  /// Registers the extensions once, before any parse, and learns their numbers from a sample.
  static let extensions: ExtensionNumbers = {
    cmark_gfm_core_extensions_ensure_registered()
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    let sample = "|a|\n|-|\n|~~b~~|\n"
    cmark_parser_feed(parser, sample, sample.utf8.count)
    let document = cmark_parser_finish(parser)
    defer { cmark_node_free(document) }
    var numbers: [String: UInt16] = [:]
    let iterator = cmark_iter_new(document)
    defer { cmark_iter_free(iterator) }
    while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      let node = cmark_iter_get_node(iterator)
      if let name = cmark_node_get_type_string(node) {
        numbers[String(cString: name)] = UInt16(
          truncatingIfNeeded: cmark_node_get_type(node).rawValue)
      }
    }
    return ExtensionNumbers(
      table: numbers["table"] ?? 0, row: numbers["table_row"] ?? 0,
      header: numbers["table_header"] ?? 0, cell: numbers["table_cell"] ?? 0,
      strikethrough: numbers["strikethrough"] ?? 0)
  }()
}

/// A borrowed node of a `SyntaxTree`.
struct SyntaxNode {
  fileprivate let pointer: OpaquePointer

  var kind: SyntaxKind {
    let type = cmark_node_get_type(pointer)
    switch type {
    case CMARK_NODE_TEXT: return .text
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_LINK: return .link
    case CMARK_NODE_CODE: return .code
    case CMARK_NODE_IMAGE: return .image
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_HTML_INLINE: return .htmlInline
    case CMARK_NODE_FOOTNOTE_REFERENCE: return .footnoteReference
    case CMARK_NODE_HEADING: return .heading
    case CMARK_NODE_LIST: return .list
    case CMARK_NODE_ITEM: return .item
    case CMARK_NODE_BLOCK_QUOTE: return .blockQuote
    case CMARK_NODE_CODE_BLOCK: return .codeBlock
    case CMARK_NODE_HTML_BLOCK: return .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: return .footnoteDefinition
    case CMARK_NODE_DOCUMENT: return .document
    default: break
    }
    let numbers = SyntaxKind.extensions
    switch UInt16(truncatingIfNeeded: type.rawValue) {
    case numbers.cell: return .tableCell
    case numbers.row, numbers.header: return .tableRow
    case numbers.table: return .table
    case numbers.strikethrough: return .strikethrough
    default: return .unknown
    }
  }

  var firstChild: SyntaxNode? { cmark_node_first_child(pointer).map(SyntaxNode.init) }
  var lastChild: SyntaxNode? { cmark_node_last_child(pointer).map(SyntaxNode.init) }
  var previous: SyntaxNode? { cmark_node_previous(pointer).map(SyntaxNode.init) }
  var next: SyntaxNode? { cmark_node_next(pointer).map(SyntaxNode.init) }

  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }

  /// The text of a text, code or HTML node.
  var literal: UnsafePointer<CChar>? { cmark_node_get_literal(pointer) }
  /// The info string of a fenced code block.
  var fenceInfo: UnsafePointer<CChar>? { cmark_node_get_fence_info(pointer) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var url: UnsafePointer<CChar>? { cmark_node_get_url(pointer) }
  var title: UnsafePointer<CChar>? { cmark_node_get_title(pointer) }
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var isTableHeader: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

  /// Whether a task is done; `nil` where the item is no task.
  var isTaskDone: Bool? {
    guard let name = cmark_node_get_type_string(pointer), String(cString: name) == "tasklist" else {
      return nil
    }
    return cmark_gfm_extensions_get_tasklist_item_checked(pointer)
  }

  /// One letter a column: `l`, `c`, `r` or NUL.
  var columnAlignments: [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return Array(UnsafeBufferPointer(start: letters, count: count))
  }

  /// Takes a node out of its tree.
  func unlink() { cmark_node_unlink(pointer) }

  /// Calls `visit` for every node below, this one included, without recursion, in document order.
  func forEachDescendant(_ visit: (SyntaxNode) -> Void) {
    let iterator = cmark_iter_new(pointer)
    defer { cmark_iter_free(iterator) }
    while true {
      switch cmark_iter_next(iterator) {
      case CMARK_EVENT_DONE: return
      case CMARK_EVENT_ENTER:
        if let node = cmark_iter_get_node(iterator) { visit(SyntaxNode(pointer: node)) }
      default: break
      }
    }
  }
}
