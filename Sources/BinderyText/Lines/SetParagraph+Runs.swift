/// What the lines hold of the runs of their paragraph.
extension SetParagraph {
  /// The lines, with a marker where another look begins, each ending without any; and what stands beside them.
  func laidLines() -> [LaidLine] {
    // The runs are gone through once: lines follow each other as they do.
    var cursor = RunCursor(runs)
    // Most paragraphs are plain.
    let isMarked = runs.contains { !$0.looks.isEmpty || $0.beside != nil }
    return lines.map { line in
      var marked = MarkedLine()
      for index in line.atoms {
        let atom = atoms[index]
        let run = isMarked ? cursor.run(at: atom.scalars.lowerBound) : nil
        marked.add(
          atom.isUnseen ? [] : scalars[atom.scalars], of: atom, in: run, number: cursor.index)
        marked.stretch(line, behind: index)
      }
      return marked.line(hasHyphen: line.hasHyphen)
    }
  }
}

/// A line that is put together atom by atom.
private struct MarkedLine {
  private var text = String.UnicodeScalarView()
  private var besides: [LaidBeside] = []
  private var looks: RunLooks = []
  private var cells = 0
  private var stretches = 0
  private var lastRun: Int?

  mutating func add(
    _ scalars: ArraySlice<Unicode.Scalar>, of atom: Atom, in run: TextRun?, number: Int
  ) {
    let own = run?.looks ?? []
    if own != looks {
      text.append(own.marker)
      looks = own
    }
    text.append(contentsOf: scalars)
    switch run?.beside {
    case .reading(let reading):
      if lastRun == number, !besides.isEmpty {
        besides[besides.count - 1].cells += atom.cells
      } else {
        besides.append(LaidBeside(offset: cells, cells: atom.cells, text: reading))
      }
    case .dots:
      if !atom.isSpace { besides.append(LaidBeside(offset: cells, cells: atom.cells, text: "﹅")) }
    case nil: break
    }
    lastRun = number
    cells += atom.cells
  }

  /// Puts the spaces that fill the line up behind an atom.
  mutating func stretch(_ line: SetLine, behind atom: Int) {
    guard stretches < line.stretches.count, line.stretches[stretches].atom == atom else { return }
    for _ in 0..<line.stretches[stretches].cells { text.append(" ") }
    stretches += 1
  }

  func line(hasHyphen: Bool) -> LaidLine {
    var text = text
    if hasHyphen { text.append("-") }
    if !looks.isEmpty { text.append(RunLooks().marker) }
    return LaidLine(text: String(text), besides: besides)
  }
}

/// Finds the runs of scalars that are asked for in order.
private struct RunCursor {
  private let runs: [TextRun]
  private(set) var index = 0
  private var end: Int

  init(_ runs: [TextRun]) {
    self.runs = runs
    end = runs.first?.text.unicodeScalars.count ?? 0
  }

  mutating func run(at scalar: Int) -> TextRun? {
    while index < runs.count, scalar >= end {
      index += 1
      if index < runs.count { end += runs[index].text.unicodeScalars.count }
    }
    return index < runs.count ? runs[index] : nil
  }
}
