extension PDFDocument {
  /// Makes each sheet larger than what is printed on it, and draws where it is cut; where two pages lie beside
  /// each other also where it is folded.
  ///
  /// - Parameter isFolded: whether sheets are folded in their middle.
  public func addMarks(isFolded: Bool = false) {
    for index in 0..<pageCount {
      guard let boxes = boxes(ofPage: index) else { continue }
      let page = page(index)
      let marks = CropMarks(trim: boxes.trim, bleed: boxes.bleed, isFolded: isFolded)
      // What the page changes of how things are drawn must not reach the marks.
      let before = makeStream([:], Array("q\n".utf8))
      let after = makeStream([:], Array(("Q\n" + marks.content).utf8))
      let contents = page["Contents"]
      let streams = contents.kind == .array ? contents.items : contents.isNull ? [] : [contents]
      page.set("Contents", .array(([before] + streams + [after]).map { .object($0) }))
      page.set("MediaBox", .box(marks.sheet))
      page.set("TrimBox", .box(boxes.trim))
      page.set("BleedBox", .box(boxes.bleed))
    }
  }
}

/// Lines that tell where a sheet is cut and folded.
private struct CropMarks {
  let trim: PageBox
  let bleed: PageBox
  let isFolded: Bool

  private static let millimetre = 72 / 25.4
  /// How long the lines are.
  private static let length = 5 * millimetre

  /// How far from the edge of the page they begin: none is left on it where the knife slips, and none lies in
  /// what is to be cut off with ink on it.
  private var distance: Double { max(2 * Self.millimetre, trim.left - bleed.left) }

  /// The sheet with room for them.
  var sheet: PageBox { trim.grown(by: distance + Self.length + Self.millimetre) }

  /// The lines, as content, in black ink alone.
  var content: String {
    let (near, far) = (distance, distance + Self.length)
    var lines: [(Double, Double, Double, Double)] = []
    for x in [trim.left, trim.right] {
      lines.append((x, trim.top + near, x, trim.top + far))
      lines.append((x, trim.bottom - near, x, trim.bottom - far))
    }
    for y in [trim.bottom, trim.top] {
      lines.append((trim.left - near, y, trim.left - far, y))
      lines.append((trim.right + near, y, trim.right + far, y))
    }
    var content = "q 0 G 0.25 w\n" + lines.map(Self.line).joined()
    if isFolded {
      let middle = (trim.left + trim.right) / 2
      content += "[2 2] 0 d\n"
      content += Self.line((middle, trim.top + near, middle, trim.top + far))
      content += Self.line((middle, trim.bottom - near, middle, trim.bottom - far))
    }
    return content + "Q\n"
  }

  private static func line(_ ends: (Double, Double, Double, Double)) -> String {
    let (x, y, toX, toY) = ends
    let words = [x, y].map(ContentNumber.text) + ["m"] + [toX, toY].map(ContentNumber.text)
    return words.joined(separator: " ") + " l S\n"
  }
}
