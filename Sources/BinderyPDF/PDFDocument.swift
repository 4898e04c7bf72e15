internal import CQPDF

/// A PDF in memory, for one thread: read, changed, written anew.
///
/// Owns qpdf's handle and the bytes that it reads from, both let go by `deinit`.
public final class PDFDocument {
  let qpdf: QPDF
  let data: qpdf_data
  private let source: UnsafeMutableBufferPointer<CChar>

  /// Reads a whole PDF.
  public init(_ bytes: [UInt8]) throws(PDFError) {
    guard let qpdf = QPDF.library, let data = qpdf.qpdf_init() else { throw .noQPDF }
    self.qpdf = qpdf
    self.data = data
    qpdf.qpdf_silence_errors(data)
    qpdf.qpdf_set_suppress_warnings(data, 1)
    // qpdf reads objects when they are asked for, so the bytes stay where they are.
    source = UnsafeMutableBufferPointer.allocate(capacity: bytes.count)
    _ = source.initialize(from: bytes.lazy.map { CChar(bitPattern: $0) })
    let code = qpdf.qpdf_read_memory(data, "book.pdf", source.baseAddress, UInt64(bytes.count), nil)
    guard code & QPDF.failed == 0, pageCount > 0 else {
      throw .unreadable(reason: lastError ?? "it has no pages")
    }
  }

  deinit {
    var handle: qpdf_data? = data
    qpdf.qpdf_cleanup(&handle)
    source.deallocate()
  }

  /// The version of the library that finishes PDFs; `nil` where it is not installed.
  public static var libraryVersion: String? {
    QPDF.library?.qpdf_get_qpdf_version().map { String(cString: $0) }
  }

  /// How many pages there are.
  public var pageCount: Int { max(0, Int(qpdf.qpdf_get_num_pages(data))) }

  /// The whole PDF, as small as it gets; the same bytes for the same changes of the same PDF.
  public func bytes() throws(PDFError) -> [UInt8] {
    guard qpdf.qpdf_init_write_memory(data) & QPDF.failed == 0 else {
      throw .unwritable(reason: lastError ?? "there is no memory")
    }
    qpdf.qpdf_set_deterministic_ID(data, 1)
    qpdf.qpdf_set_object_stream_mode(data, qpdf_o_generate)
    // What object streams need, and what marks of the trade (boxes, directions) are written for.
    qpdf.qpdf_set_minimum_pdf_version(data, "1.7")
    guard qpdf.qpdf_write(data) & QPDF.failed == 0, let buffer = qpdf.qpdf_get_buffer(data) else {
      throw .unwritable(reason: lastError ?? "nothing was written")
    }
    return Array(UnsafeBufferPointer(start: buffer, count: qpdf.qpdf_get_buffer_length(data)))
  }

  /// What went wrong last, and is forgotten then.
  private var lastError: String? {
    guard let error = qpdf.qpdf_get_error(data),
      let text = qpdf.qpdf_get_error_full_text(data, error)
    else { return nil }
    return String(cString: text)
  }
}

extension PDFDocument {
  /// The catalogue of the document (ISO 32000-1, 7.7.2).
  var catalog: PDFObject { PDFObject(self, qpdf.qpdf_get_root(data)) }

  /// The trailer, which names the catalogue (ISO 32000-1, 7.5.5).
  var trailer: PDFObject { PDFObject(self, qpdf.qpdf_get_trailer(data)) }

  /// A page, from 0.
  func page(_ index: Int) -> PDFObject { PDFObject(self, qpdf.qpdf_get_page_n(data, index)) }

  /// All pages in order.
  var pages: [PDFObject] { (0..<pageCount).map(page) }

  /// The place of a page, from 0; `nil` where the object is no page of this document.
  func index(of page: PDFObject) -> Int? {
    guard page.kind == .dictionary else { return nil }
    let index = Int(qpdf.qpdf_find_page_by_oh(data, page.handle))
    return index >= 0 ? index : nil
  }

  /// Puts a page at the end.
  func append(page: PDFObject) { _ = qpdf.qpdf_add_page(data, data, page.handle, 0) }

  /// Takes a page out.
  func remove(page: PDFObject) { _ = qpdf.qpdf_remove_page(data, page.handle) }

  /// Gives each page what it has from the tree of pages: boxes, resources.
  func pushInheritedAttributes() { _ = qpdf.qpdf_push_inherited_attributes_to_page(data) }
}
