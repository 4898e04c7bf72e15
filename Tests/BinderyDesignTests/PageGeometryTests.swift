import BinderyDesign
import BinderyModel
import Testing

@Suite("the geometry of pages")
struct PageGeometryTests {
  private func wish(_ change: (inout PageWish) -> Void) -> PageWish {
    var wish = PageWish()
    change(&wish)
    return wish
  }

  @Test("a line is a whole number of characters, and a page a whole number of lines")
  func wholeNumbers() throws {
    for region in Region.allCases {
      for mode in WritingMode.allCases {
        for size in PageSize.named {
          let geometry = try PageGeometry(
            wish { $0.size = size }, region: region, writingMode: mode, line: 1.75)
          let depth = Double(geometry.lines) * geometry.pitch
          let sides = geometry.inner + geometry.outer
          let ends = geometry.head + geometry.foot
          let isVertical = mode == .vertical
          #expect(abs(sides + (isVertical ? depth : geometry.measure) - size.width.points) < 0.001)
          #expect(abs(ends + (isVertical ? geometry.measure : depth) - size.height.points) < 0.001)
          #expect(min(geometry.inner, geometry.outer, geometry.head, geometry.foot) > 20)
        }
      }
    }
  }

  @Test("a paperback has 39 characters in a line and 16 lines on a page when it is asked for them")
  func paperback() throws {
    let geometry = try PageGeometry(
      wish {
        $0.size = PageSize("文庫")
        $0.grid = PageGrid("39x16")
      }, region: .japanese, writingMode: .vertical, line: 1.75)
    #expect(geometry.characters == 39)
    #expect(geometry.lines == 16)
    #expect((8...8.5).contains(geometry.fontSize))
  }

  @Test("what does not fit is refused, with what to do")
  func refusals() throws {
    let grid = wish {
      $0.size = PageSize("a6")
      $0.grid = PageGrid("60x40")
      $0.fontSize = Length("10pt")
    }
    let refusal = try #require(throws: PageGeometryError.self) {
      try PageGeometry(grid, region: .japanese, writingMode: .vertical, line: 1.75)
    }
    #expect(
      refusal.description
        == "60x40 characters of 10pt do not fit on a page of a6: name fewer, a larger page, "
        + "smaller margins, or a smaller --font-size")
    let margins = wish { $0.margins = PageMargins("70mm") }
    #expect(throws: PageGeometryError.self) {
      try PageGeometry(margins, region: .latin, writingMode: .horizontal, line: 1.5)
    }
  }

  @Test("columns part the line, with two characters of white between them")
  func columns() throws {
    let geometry = try PageGeometry(
      wish {
        $0.size = PageSize("a4")
        $0.columns = .two
      }, region: .japanese, writingMode: .horizontal, line: 1.75)
    #expect(
      abs(geometry.measure - Double(2 * geometry.characters + 2) * geometry.fontSize) < 0.001)
  }
}

@Suite("lengths and sizes as they are written")
struct PageSizeTests {
  @Test(
    "sizes are read as books call them",
    arguments: [
      ("A5", "a5"), ("16开", "16k"), ("大32開", "large-32k"), ("6x9", "6x9in"), ("新書", "shinsho"),
      ("148x210mm", "148x210mm"), ("148mm x 210mm", nil), ("5.5×8.5in", "5.5x8.5in"),
      ("5x5mm", nil), ("a5 landscape", nil), ("", nil), ("-1x4in", nil), ("1e9x4in", nil),
    ])
  func sizes(written: String, meant: String?) {
    #expect(PageSize(written)?.text == meant)
  }

  @Test(
    "margins left out are as opposite",
    arguments: [
      ("20mm", "20mm 20mm 20mm 20mm"), ("20mm 15mm", "20mm 15mm 20mm 15mm"),
      ("20mm 15mm 24mm", "20mm 15mm 24mm 15mm"), ("20mm,15mm,24mm,18mm", "20mm 15mm 24mm 18mm"),
      ("20", nil), ("1mm 2mm 3mm 4mm 5mm", nil),
    ])
  func margins(written: String, meant: String?) {
    #expect(PageMargins(written)?.text == meant)
  }

  @Test("what is written is read to the same", arguments: PageSize.named)
  func again(size: PageSize) {
    #expect(PageSize(size.text) == size)
  }
}
