import BinderyModel

extension XHTMLRenderer {
  /// Code: its text as it is, in spans where it was cut by meaning, line by line where lines are
  /// numbered or marked.
  mutating func code(_ code: CodeBlock, _ attributes: Attributes) -> Element {
    var element = Element("pre", ["class": code.firstLineNumber == nil ? nil : "numbered"])
    apply(attributes, to: &element)
    // Only the first word names the language; the rest of an info string is for other programs.
    let language = code.language?.split(whereSeparator: \.isWhitespace).first
    let listing = Listing(code)
    let children =
      code.firstLineNumber == nil && code.markedLines.isEmpty
      ? listing.pieces.map(\.child) : listing.lineElements(of: code)
    element.children = [
      .element(Element("code", ["class": language.map { "language-\($0)" }], children))
    ]
    return element
  }
}

/// The pieces that a block of code is shown in.
private struct Listing {
  /// A stretch of one look.
  struct Piece {
    var text: Substring
    var look: CodeClass?

    var child: Element.Child {
      guard let look else { return .text(String(text)) }
      // What slants in Latin script must not in Han and kana.
      let isSlanted = look == .comment && !String(text).hasEastAsianScript
      let classes = isSlanted ? "\(look.rawValue) latin" : look.rawValue
      return .element(Element("span", ["class": classes], text: String(text)))
    }
  }

  private(set) var pieces: [Piece] = []

  /// The pieces of a code; runs that do not fit its text are left aside.
  init(_ code: CodeBlock) {
    let text = code.text
    var start = text.startIndex
    for run in code.runs {
      guard
        let end = text.utf8.index(start, offsetBy: run.length, limitedBy: text.endIndex),
        end.samePosition(in: text.unicodeScalars) != nil
      else { break }
      append(Piece(text: text[start..<end], look: run.scope.flatMap(CodeClass.init(scope:))))
      start = end
    }
    if start < text.endIndex || pieces.isEmpty { append(Piece(text: text[start...], look: nil)) }
  }

  private mutating func append(_ piece: Piece) {
    if let last = pieces.last, last.look == piece.look {
      pieces[pieces.count - 1].text = last.text.base[last.text.startIndex..<piece.text.endIndex]
    } else {
      pieces.append(piece)
    }
  }

  /// The pieces cut at the line ends, which stand at the ends of the lines.
  private var lines: [[Piece]] {
    var lines: [[Piece]] = [[]]
    for piece in pieces {
      var rest = piece.text
      while let end = rest.utf8.firstIndex(of: 0x0A) {
        let next = rest.utf8.index(after: end)
        if rest.startIndex < end {
          lines[lines.count - 1].append(Piece(text: rest[..<end], look: piece.look))
        }
        lines[lines.count - 1].append(Piece(text: rest[end..<next], look: nil))
        lines.append([])
        rest = rest[next...]
      }
      if !rest.isEmpty { lines[lines.count - 1].append(Piece(text: rest, look: piece.look)) }
    }
    return lines
  }

  /// Each line in an element; its number stands in it as text, since not every reading system shows
  /// what style sheets generate, and is hidden from those who hear the book.
  func lineElements(of code: CodeBlock) -> [Element.Child] {
    let lines = lines
    let last = code.firstLineNumber.map { String($0 + lines.count - 1).count } ?? 0
    var marks = code.markedLines[...]
    return lines.enumerated().map { index, pieces in
      while let first = marks.first, first.upperBound < index + 1 { marks.removeFirst() }
      let isMarked = marks.first?.contains(index + 1) ?? false
      var element = Element(isMarked ? "mark" : "span", ["class": "line"])
      if let first = code.firstLineNumber {
        let number = String(first + index)
        let padded = String(repeating: " ", count: max(0, last - number.count)) + number + "  "
        element.children.append(
          .element(Element("span", ["class": "line-number", "aria-hidden": "true"], text: padded)))
      }
      element.children += pieces.map(\.child)
      return .element(element)
    }
  }
}
