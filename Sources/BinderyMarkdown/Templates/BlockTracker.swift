internal import BinderyModel

/// Tells line by line whether a line is code, by CommonMark's rules for fences and indentation.
///
/// An approximation: lists are known by the indentation of their items alone.
struct BlockTracker {
  private struct Fence {
    var byte: UInt8
    var length: Int
    /// How many quotations it stands in.
    var quotes: Int
    /// The column that the list item around it begins at.
    var indentation: Int
  }

  private var fence: Fence?
  /// The columns that the contents of open list items begin at, the innermost last.
  private var items: [Int] = []
  private var isAfterBlank = true
  private var isIndentedCode = false
  /// Whether the line may belong to a block of HTML, which holds no Markdown until an empty line.
  private(set) var isHTML = false

  /// Says that text goes on where a template of several lines ended.
  mutating func continueText() {
    isAfterBlank = false
    isIndentedCode = false
    fence = nil
  }

  /// The column that the innermost list item begins at, 0 outside lists.
  var itemColumn: Int { items.last ?? 0 }

  /// What the next line is, given without its end; a fence belongs to its code.
  mutating func place(ofLine line: UnsafeBufferPointer<UInt8>) -> ProseScanner.Place {
    if let fence {
      var cursor = LineCursor(line)
      let quotes = cursor.skipQuotes(atMost: fence.quotes)
      let isInside = cursor.isBlank || cursor.column >= fence.indentation
      if quotes == fence.quotes, isInside {
        if cursor.closes(fence.byte, fence.length) { self.fence = nil }
        isAfterBlank = false
        return .code
      }
      self.fence = nil
    }
    return begin(LineCursor(line))
  }

  private mutating func begin(_ line: LineCursor) -> ProseScanner.Place {
    var cursor = line
    let quotes = cursor.skipQuotes(atMost: .max)
    guard !cursor.isBlank else {
      isAfterBlank = true
      isHTML = false
      return .prose
    }
    if isAfterBlank { leaveItems(from: cursor.column) }
    if cursor.column >= itemColumn + 4, isAfterBlank || isIndentedCode {
      isIndentedCode = true
      isAfterBlank = false
      return .indentedCode
    }
    isIndentedCode = false
    isAfterBlank = false
    while let column = cursor.column(ofContentAfterListMarker: ()) {
      leaveItems(from: cursor.markerColumn)
      // A stranger's line of markers makes no deeper lists than a book keeps.
      if items.count < 100 { items.append(column) }
    }
    isHTML = isHTML || cursor.beginsHTML
    guard let (byte, length) = cursor.openingFence else { return .prose }
    fence = Fence(byte: byte, length: length, quotes: quotes, indentation: itemColumn)
    return .code
  }

  private mutating func leaveItems(from column: Int) {
    while let last = items.last, column < last { items.removeLast() }
  }
}

/// A place in a line, and its column with tabs at every fourth.
private struct LineCursor {
  private let line: UnsafeBufferPointer<UInt8>
  private var index = 0
  private(set) var column = 0
  /// The column of the last list marker.
  private(set) var markerColumn = 0

  init(_ line: UnsafeBufferPointer<UInt8>) {
    self.line = line
    skipBlanks()
  }

  var isBlank: Bool { index == line.count }

  private mutating func skipBlanks() {
    while index < line.count, line[index] == 0x20 || line[index] == 0x09 {
      column += line[index] == 0x09 ? 4 - column % 4 : 1
      index += 1
    }
  }

  /// Goes behind marks of quotations, whose content has columns of its own.
  mutating func skipQuotes(atMost most: Int) -> Int {
    var count = 0
    while count < most, index < line.count, line[index] == UInt8(ascii: ">") {
      count += 1
      index += 1
      column = 0
      if index < line.count, line[index] == 0x20 { index += 1 }
      skipBlanks()
    }
    return count
  }

  /// Goes behind a list marker: the column of what follows; `nil` where there is none.
  mutating func column(ofContentAfterListMarker: Void) -> Int? {
    var end = index
    while end < line.count, end - index < 9, line[end].isASCIIDigit { end += 1 }
    guard end < line.count else { return nil }
    let isMarker =
      end > index
      ? line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")")
      : "-+*".utf8.contains(line[end])
    guard isMarker, end + 1 < line.count, line[end + 1] == 0x20 || line[end + 1] == 0x09 else {
      return nil
    }
    markerColumn = column
    column += end + 1 - index
    index = end + 1
    let afterMarker = column
    skipBlanks()
    return column - afterMarker > 4 ? afterMarker + 1 : column
  }

  /// Whether an element of HTML begins or ends here.
  var beginsHTML: Bool {
    guard index + 1 < line.count, line[index] == UInt8(ascii: "<") else { return false }
    return line[index + 1].isASCIILetter || line[index + 1] == UInt8(ascii: "/")
  }

  private var run: (byte: UInt8, length: Int)? {
    guard index < line.count, line[index] == UInt8(ascii: "`") || line[index] == UInt8(ascii: "~")
    else { return nil }
    let length = line[index...].prefix { $0 == line[index] }.count
    return length >= 3 ? (line[index], length) : nil
  }

  /// The fence that opens here.
  var openingFence: (byte: UInt8, length: Int)? {
    guard let run else { return nil }
    let hasBacktick = line[(index + run.length)...].contains(UInt8(ascii: "`"))
    return run.byte == UInt8(ascii: "`") && hasBacktick ? nil : run
  }

  /// Whether a fence closes here.
  func closes(_ byte: UInt8, _ length: Int) -> Bool {
    guard let run, run.byte == byte, run.length >= length else { return false }
    return line[(index + run.length)...].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
