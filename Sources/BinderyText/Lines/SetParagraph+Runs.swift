/// What a line holds of the runs of its paragraph.
extension SetParagraph {
  /// Whether some words have looks of their own.
  var hasLooks: Bool { runs.contains { !$0.looks.isEmpty } }

  /// Whether something stands beside some words.
  var hasBesides: Bool { runs.contains { $0.beside != nil } }

  /// A line as text, with a marker where another look begins; it ends without any.
  func markedText(ofLine number: Int) -> String {
    let line = lines[number]
    var text = String.UnicodeScalarView()
    var looks: RunLooks = []
    var stretch = 0
    var cursor = RunCursor(runs)
    for index in line.atoms {
      let own = cursor.run(at: atoms[index].scalars.lowerBound)?.looks ?? []
      if own != looks {
        text.append(own.marker)
        looks = own
      }
      if !atoms[index].isUnseen { text.append(contentsOf: scalars[atoms[index].scalars]) }
      if stretch < line.stretches.count, line.stretches[stretch].atom == index {
        for _ in 0..<line.stretches[stretch].cells { text.append(" ") }
        stretch += 1
      }
    }
    if line.hasHyphen { text.append("-") }
    if !looks.isEmpty { text.append(RunLooks().marker) }
    return String(text)
  }

  /// What stands beside a line, each thing with the cells that it stands beside.
  func besides(ofLine number: Int) -> [LaidBeside] {
    var besides: [LaidBeside] = []
    var cells = 0
    var cursor = RunCursor(runs)
    var last: Int?
    for index in lines[number].atoms {
      let atom = atoms[index]
      let run = cursor.run(at: atom.scalars.lowerBound)
      switch run?.beside {
      case .reading(let reading):
        if last == cursor.index {
          besides[besides.count - 1].cells += atom.cells
        } else {
          besides.append(LaidBeside(offset: cells, cells: atom.cells, text: reading))
        }
      case .dots:
        if !atom.isSpace { besides.append(LaidBeside(offset: cells, cells: atom.cells, text: "﹅")) }
      case nil: break
      }
      last = cursor.index
      cells += atom.cells
    }
    return besides
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
