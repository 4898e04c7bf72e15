import Testing

@testable import BinderyPDF

@Suite struct GreyTests {
  private func grey(_ content: String) throws -> String {
    let document = try PDFDocument(SamplePDF.bytes(pages: [content]))
    try document.convertToGrey()
    let page = try PDFDocument(document.bytes()).page(0)
    return String(decoding: page.pageContent ?? [], as: UTF8.self)
  }

  @Test(
    "colours of text and rules become the grey that they look like, in black ink alone",
    arguments: [
      ("0 0 0 rg", "0 g"), ("1 1 1 rg", "1 g"), ("1 0 0 RG", "0.3 G"), (".5 .5 .5 rg", "0.5 g"),
      ("0 0 0 1 k", "0 g"), ("0 0 0 0 K", "1 G"), ("0.2 0.4 0.1 0.3 k", "0.393 g"),
      ("0.4 g", "0.4 g"), ("/DeviceRGB cs 0 1 0 sc", "/DeviceGray cs\n0.59 sc"),
      ("/DeviceCMYK CS 0 0 0 1 SCN", "/DeviceGray CS\n0 SCN"),
      (
        "/DeviceRGB cs q /DeviceGray cs 0.2 sc Q 1 0 0 sc",
        "/DeviceGray cs q\n/DeviceGray cs\n0.2 sc Q\n0.3 sc"
      ),
    ])
  func convertsColours(content: String, expected: String) throws {
    let found = try grey(content).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(found == expected.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  @Test("what a page shows stays as it is, byte by byte")
  func keepsTheRest() throws {
    let content = #"BT /F1 12 Tf [(a\)1 0 0 rg) -20 <0a>] TJ (b(c) 1 0 0 rg) Tj ET % 1 0 0 rg"#
    #expect(try grey(content).hasPrefix(content))
  }

  @Test("marked content and its dictionaries are passed over")
  func passesOverDictionaries() throws {
    let content = "/Span <</ActualText <FEFF6625> /MCID 0 >>BDC 1 0 0 rg EMC"
    #expect(try grey(content).contains("BDC\n0.3 g EMC"))
  }

  @Test("a coloured picture becomes grey, pixel by pixel")
  func convertsPictures() throws {
    let document = try PDFDocument(
      SamplePDF.bytes(
        pages: ["/P Do /T Do"], resources: "<< /XObject << /P 900 0 R /T 901 0 R >> >>",
        objects: [
          """
          << /Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8
            /ColorSpace /DeviceRGB /Filter /ASCIIHexDecode /Length 13 >> stream
          FF000000FF00>
          endstream
          """,
          """
          << /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8
            /ColorSpace [/Indexed /DeviceRGB 1 <FFFFFF0000FF>] /Filter /ASCIIHexDecode /Length 3 >>
          stream
          01>
          endstream
          """,
        ]))
    try document.convertToGrey()
    let pictures = try PDFDocument(document.bytes()).page(0)["Resources"]["XObject"]
    #expect(pictures["P"]["ColorSpace"].name == "DeviceGray")
    #expect(pictures["P"].decoded == [77, 150])
    #expect(pictures["T"]["ColorSpace"].items.dropFirst().first?.name == "DeviceGray")
    #expect(pictures["T"]["ColorSpace"].items.last?.bytes == [255, 28])
  }

  @Test("transitions between colours become transitions between greys")
  func convertsShadings() throws {
    let document = try PDFDocument(
      SamplePDF.bytes(
        pages: ["/S sh"], resources: "<< /Shading << /S 900 0 R >> >>",
        objects: [
          """
          << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 9 9] /Function << /FunctionType 3
            /Domain [0 1] /Bounds [0.5] /Encode [0 1 0 1] /Functions [
              << /FunctionType 2 /Domain [0 1] /N 1 /C0 [1 0 0] /C1 [0 1 0] >>
              << /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 1 0] /C1 [0 0 1] >> ] >> >>
          """
        ]))
    try document.convertToGrey()
    let shading = try PDFDocument(document.bytes()).page(0)["Resources"]["Shading"]["S"]
    #expect(shading["ColorSpace"].name == "DeviceGray")
    let parts = shading["Function"]["Functions"].items
    #expect(parts.map { $0["C0"].values } == [[0.3], [0.59]])
    #expect(parts.map { $0["C1"].values } == [[0.59], [0.11]])
  }

  @Test("what cannot be brought into greys is refused, not left coloured")
  func refusesTheRest() throws {
    let inline = try PDFDocument(SamplePDF.bytes(pages: ["BI /W 1 /H 1 /CS /RGB /BPC 8 ID abc EI"]))
    #expect(throws: GreyError.inlinePicture) { try inline.convertToGrey() }
    let encoded = try PDFDocument(
      SamplePDF.bytes(
        pages: ["/P Do"], resources: "<< /XObject << /P 900 0 R >> >>",
        objects: [
          """
          << /Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8
            /ColorSpace /DeviceRGB /Filter /JPXDecode /Length 3 >> stream
          abc
          endstream
          """
        ]))
    #expect(throws: GreyError.picture(encoding: "JPXDecode")) { try encoded.convertToGrey() }
  }
}
