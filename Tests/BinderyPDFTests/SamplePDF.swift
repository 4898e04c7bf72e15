/// A small PDF, written down: pages of 420 by 595 points with a line of text each, and named places.
///
/// It has no table of its objects; qpdf finds them without.
enum SamplePDF {
  /// The bytes of a PDF: of content streams in the order of their pages, of names with the page that each
  /// stands on, from 0, the resources of each page, and further objects, numbered from 900.
  static func bytes(
    pages: [String], places: [(name: String, page: Int)] = [], resources: String = Self.helvetica,
    objects: [String] = []
  ) -> [UInt8] {
    let kids = pages.indices.map { "\(10 + 2 * $0) 0 R" }.joined(separator: " ")
    let names = places.map { "/\($0.name) [\(10 + 2 * $0.page) 0 R /XYZ 30 500 0]" }
      .joined(separator: " ")
    var text = """
      %PDF-1.4
      1 0 obj << /Type /Catalog /Pages 2 0 R /Dests << \(names) >> >> endobj
      2 0 obj << /Type /Pages /Count \(pages.count) /Kids [\(kids)]
        /MediaBox [0 0 420 594.96] >> endobj
      3 0 obj << /Producer (A test) /CreationDate (D:20260102030405Z) >> endobj
      4 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj

      """
    for (index, content) in pages.enumerated() {
      text += """
        \(10 + 2 * index) 0 obj << /Type /Page /Parent 2 0 R /Contents \(11 + 2 * index) 0 R
          /Resources \(resources) >> endobj
        \(11 + 2 * index) 0 obj << /Length \(content.utf8.count) >> stream
        \(content)
        endstream endobj

        """
    }
    for (index, object) in objects.enumerated() {
      text += "\(900 + index) 0 obj \(object) endobj\n"
    }
    text += "trailer << /Root 1 0 R /Info 3 0 R /Size 1000 >>\n%%EOF\n"
    return Array(text.utf8)
  }

  /// Pages that show their numbers, from 1.
  static func numbered(_ count: Int, places: [(name: String, page: Int)] = []) -> [UInt8] {
    bytes(
      pages: (0..<count).map { "BT /F1 12 Tf 72 500 Td (Page \($0 + 1)) Tj ET" }, places: places)
  }

  /// A font by the name F1.
  static let helvetica = "<< /Font << /F1 4 0 R >> >>"
}
