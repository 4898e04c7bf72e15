internal import BinderyModel
internal import BinderyXML

/// A piece of a run of content that holds raw HTML.
enum HTMLPiece {
  /// Raw HTML as the author wrote it, and where.
  case html(String, line: Int, column: Int)
  /// What Markdown made of the content between two pieces of raw HTML.
  case content([Flow])
}

/// Puts raw HTML and the Markdown between it into one tree.
///
/// The raw pieces are written out again as one text in which a numbered, empty element stands for
/// each piece of Markdown; libxml2 closes what is open, and the numbers lead back. So `<div>`, two
/// Markdown paragraphs and `</div>` become one division with two paragraphs.
struct HTMLComposer {
  /// The element that stands for a piece of Markdown; no author writes it.
  static let slotName = "x-slot"
  /// The attribute that carries the number of a slot or a tag.
  static let numberName = "x-n"

  /// Levels of raw HTML that are kept; tags of deeper ones are dropped, their text stays.
  private static let deepest = 100

  /// A tag that was passed on, for diagnostics of the content model.
  struct Origin {
    /// The name as written, in lower case.
    let name: String
    let line: Int
    let column: Int
  }

  /// What an empty, numbered element stands for.
  enum Slot {
    /// What Markdown made.
    case content([Flow])
    /// An `svg` or a `math` element as written.
    case foreign(name: String, source: [UInt8], Origin)
    /// A formula in TeX.
    case formula(tex: String, isDisplay: Bool, Origin)
  }

  /// The composed text.
  private(set) var html: [UInt8] = []
  /// What the numbers of slots stand for.
  private(set) var slots: [Slot] = []
  /// What the numbers of tags stand for.
  private(set) var origins: [Origin] = []
  /// What was found: code, message and place in the text.
  private(set) var findings: [HTMLFinding] = []

  struct Item {
    enum Kind {
      case token(HTMLToken, bytes: [UInt8])
      case content([Flow])
    }
    let kind: Kind
    let line: Int
    let column: Int
  }

  private struct OpenTag {
    let name: String
    let origin: Origin
    let isWritten: Bool
  }

  private(set) var items: [Item] = []
  private var openTags: [OpenTag] = []
  private var openCounts: [String: Int] = [:]
  private var writtenDepth = 0
  private var closedNames: Set<String> = []
  private var openedNames: Set<String> = []
  /// Where the foreign elements end that begin at an item.
  private var foreignEnds: [Int: Int] = [:]

  /// Composes the pieces of one run.
  init(_ pieces: [HTMLPiece]) {
    for piece in pieces { append(piece) }
    collectNames()
    var index = 0
    while index < items.count { index = write(at: index) }
    for tag in openTags.reversed() where tag.isWritten && !HTMLVocabulary.mayStayOpen(tag.name) {
      report(.unclosed(tag.name), at: tag.origin)
    }
  }

  private mutating func append(_ piece: HTMLPiece) {
    switch piece {
    case .content(let flows):
      items.append(Item(kind: .content(flows), line: 0, column: 0))
    case .html(let text, let line, let column):
      let bytes = Array(text.utf8)
      var place = (line: line, column: column)
      var counted = 0
      for token in HTMLTokenizer.tokens(of: bytes) {
        let start = token.whole.lowerBound
        for byte in bytes[counted..<start] {
          place = byte == 0x0A ? (place.line + 1, 1) : (place.line, place.column + 1)
        }
        counted = start
        items.append(
          Item(kind: .token(token, bytes: bytes), line: place.line, column: place.column))
      }
    }
  }

  private mutating func collectNames() {
    var foreign: [(name: String, index: Int)] = []
    for (index, item) in items.enumerated() {
      guard case .token(let token, _) = item.kind else { continue }
      switch token {
      case .open(let name, _, let isSelfClosing, _):
        openedNames.insert(name)
        guard HTMLVocabulary.kind(of: name) == .foreign else { continue }
        if isSelfClosing { foreignEnds[index] = index } else { foreign.append((name, index)) }
      case .close(let name, _):
        closedNames.insert(name)
        guard let last = foreign.last, last.name == name else { continue }
        foreign.removeLast()
        foreignEnds[last.index] = index
      case .text, .rawText, .acting, .silent: break
      }
    }
  }

  /// Writes the item at an index; returns the index to go on with.
  private mutating func write(at index: Int) -> Int {
    let item = items[index]
    switch item.kind {
    case .content(let flows): write(.content(flows))
    case .token(let token, let bytes):
      switch token {
      case .text(let range): writeText(bytes[range])
      case .rawText(let range): writeText(bytes[range], hasEntities: openTags.last?.name != "xmp")
      case .silent(let whole): report(silent: bytes[whole], of: item)
      case .acting(let name, let attributes, let content, _):
        if let formula = FormulaScript(name, attributes: bytes[attributes]) {
          let tex = String(decoding: bytes[content], as: UTF8.self)
          write(formula.slot(tex: tex, origin(of: item, name)))
        } else {
          leaveOut(name, bytes[attributes], item)
        }
      case .open(let name, let attributes, let isSelfClosing, let whole):
        switch HTMLVocabulary.kind(of: name) {
        case .removed?:
          let end = indexAfterRemoved(name, from: index, isSelfClosing: isSelfClosing)
          if let formula = FormulaScript(name, attributes: bytes[attributes]) {
            write(formula.slot(tex: text(of: index + 1..<end), origin(of: item, name)))
          } else {
            leaveOut(name, bytes[attributes], item)
          }
          return end
        case .unwrapped?: report(.unwrapped(name), at: origin(of: item, name))
        case .passed?: break
        case .foreign?:
          guard let end = foreignEnds[index] else {
            report(.unclosed(name), at: origin(of: item, name))
            break
          }
          write(.foreign(name: name, source: markup(of: index...end), origin(of: item, name)))
          return end + 1
        case .kept?:
          open(name, attributes: bytes[attributes], isSelfClosing: isSelfClosing, item)
          if HTMLVocabulary.isRawText(name), closedNames.contains(name) {
            return writeRaw(after: index, until: name)
          }
        case nil:
          if isSelfClosing || closedNames.contains(name) {
            report(.unknownPair(Self.spelled(name, bytes[whole])), at: origin(of: item, name))
          } else {
            report(.unknown(Self.spelled(name, bytes[whole])), at: origin(of: item, name))
            writeText(bytes[whole])
          }
        }
      case .close(let name, let whole): close(name, bytes[whole], item)
      }
    }
    return index + 1
  }

  private mutating func open(
    _ name: String, attributes: ArraySlice<UInt8>, isSelfClosing: Bool, _ item: Item
  ) {
    let isVoid = HTMLVocabulary.isVoid(name)
    while let last = openTags.last, HTMLVocabulary.isEnded(last.name, by: name) {
      pop()
      if last.isWritten { html += Array("</\(last.name)>".utf8) }
    }
    let isWritten = isVoid || writtenDepth < Self.deepest
    if isWritten {
      html += Array("<\(name) \(Self.numberName)=\"\(origins.count)\" ".utf8)
      html += attributes
      html.append(UInt8(ascii: ">"))
      origins.append(origin(of: item, name))
    } else {
      report(.tooDeep, at: origin(of: item, name))
    }
    guard !isVoid else {
      // libxml2 would put into it what follows.
      if HTMLVocabulary.isNewVoid(name) { html += Array("</\(name)>".utf8) }
      return
    }
    // `<p>` after `<p>` closes the first by itself: it is not another level.
    if HTMLVocabulary.mayStayOpen(name), openTags.last?.name == name { pop() }
    openTags.append(OpenTag(name: name, origin: origin(of: item, name), isWritten: isWritten))
    openCounts[name, default: 0] += 1
    if isWritten { writtenDepth += 1 }
  }

  private mutating func close(_ name: String, _ bytes: ArraySlice<UInt8>, _ item: Item) {
    guard let kind = HTMLVocabulary.kind(of: name) else {
      if !openedNames.contains(name) {
        report(.unknown("/" + Self.spelled(name, bytes.dropFirst())), at: origin(of: item, name))
        writeText(bytes)
      }
      return
    }
    switch kind {
    case .removed, .unwrapped, .passed, .foreign: return
    case .kept: break
    }
    if name == "br" {  // Browsers take `</br>` for a line break.
      html += Array("<br>".utf8)
      return
    }
    guard openCounts[name, default: 0] > 0 else {
      if !HTMLVocabulary.isVoid(name) { report(.unopened(name), at: origin(of: item, name)) }
      return
    }
    while let tag = openTags.last {
      pop()
      if tag.name == name {
        if tag.isWritten { html += Array("</\(name)>".utf8) }
        return
      }
      if tag.isWritten {
        html += Array("</\(tag.name)>".utf8)
        if !HTMLVocabulary.mayStayOpen(tag.name) { report(.unclosed(tag.name), at: tag.origin) }
      }
    }
  }

  private mutating func pop() {
    guard let tag = openTags.popLast() else { return }
    openCounts[tag.name, default: 1] -= 1
    if tag.isWritten { writtenDepth -= 1 }
  }

  /// The index after the end of an element that is taken out; when it is never closed only its tag
  /// goes, so that no text of the author's is lost.
  private func indexAfterRemoved(_ name: String, from index: Int, isSelfClosing: Bool) -> Int {
    guard !isSelfClosing, closedNames.contains(name) else { return index + 1 }
    for later in (index + 1)..<max(items.count, index + 1) {
      if case .token(.close(name: name, whole: _), _) = items[later].kind { return later + 1 }
    }
    return index + 1
  }

  /// Writes items as text up to the end tag of the element that they stand in; all of the others
  /// where there is none.
  private mutating func writeRaw(after index: Int, until name: String) -> Int {
    for later in items.indices[(index + 1)...] {
      switch items[later].kind {
      case .content(let flows): write(.content(flows))
      case .token(.close(name: name, whole: _), bytes: _): return later
      case .token(let token, let bytes):
        writeText(bytes[token.whole], hasEntities: name != "xmp")
      }
    }
    return items.count
  }

  /// What acts is left out; what puts something into the page is linked to.
  private mutating func leaveOut(_ name: String, _ attributes: ArraySlice<UInt8>, _ item: Item) {
    guard let embed = EmbedScript(name, attributes: attributes) else {
      report(.acting(name), at: origin(of: item, name))
      return
    }
    report(.replaced(name, by: "a link to \(embed.page)"), at: origin(of: item, name))
    let link = InlineContent.link(Link(.unresolved(embed.page)), [Inline(.text(embed.page))])
    write(.content([.inline(Inline(link))]))
  }

  private mutating func write(_ slot: Slot) {
    html += Array(
      "<\(Self.slotName) \(Self.numberName)=\"\(slots.count)\"></\(Self.slotName)>".utf8)
    slots.append(slot)
  }

  /// Text goes on with its entities; a `<` that begins no tag is escaped for libxml2.
  private mutating func writeText(_ bytes: ArraySlice<UInt8>, hasEntities: Bool = true) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"): html += Array("&lt;".utf8)
      case UInt8(ascii: "&") where !hasEntities: html += Array("&amp;".utf8)
      default: html.append(byte)
      }
    }
  }

  private mutating func report(silent bytes: ArraySlice<UInt8>, of item: Item) {
    if bytes.starts(with: "<![CDATA[".utf8) {
      writeText(bytes.dropFirst(9).dropLast(3))
    } else if bytes.starts(with: "<?".utf8) {
      report(.acting("?"), at: origin(of: item, "?"))
    }
  }

  /// A tag's name with the author's capitals.
  private static func spelled(_ name: String, _ tag: ArraySlice<UInt8>) -> String {
    String(decoding: tag.dropFirst().prefix(name.utf8.count), as: UTF8.self)
  }

  private func origin(of item: Item, _ name: String) -> Origin {
    Origin(name: name, line: item.line, column: item.column)
  }

  private mutating func report(_ kind: HTMLFinding.Kind, at origin: Origin) {
    findings.append(HTMLFinding(kind: kind, line: origin.line, column: origin.column))
  }
}
