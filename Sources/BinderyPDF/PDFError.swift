/// Why a PDF cannot be read or written.
public enum PDFError: Error, Sendable, Hashable {
  /// qpdf is not installed.
  case noQPDF
  /// The bytes are no PDF that can be read; what qpdf says of them.
  case unreadable(reason: String)
  /// The PDF cannot be written; what qpdf says.
  case unwritable(reason: String)
}

extension PDFError: CustomStringConvertible {
  /// What is wrong, as a clause.
  public var description: String {
    switch self {
    case .noQPDF:
      "qpdf, which finishes PDFs, is not installed: Debian has it as libqpdf29, Homebrew as qpdf"
    case .unreadable(let reason): "the PDF cannot be read: \(reason)"
    case .unwritable(let reason): "the PDF cannot be finished: \(reason)"
    }
  }
}
