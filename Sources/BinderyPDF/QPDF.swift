internal import CQPDF

/// The functions of qpdf, found when the first PDF is opened.
///
/// `@unchecked Sendable`: what is pointed to is filled once, before anybody has it, and then only read.
@dynamicMemberLookup
struct QPDF: @unchecked Sendable {
  private let functions: UnsafePointer<bindery_qpdf>

  /// qpdf; `nil` where it is not installed.
  static let library = bindery_find_qpdf().map(QPDF.init(functions:))

  /// A function.
  subscript<Function>(dynamicMember name: KeyPath<bindery_qpdf, Function>) -> Function {
    functions.pointee[keyPath: name]
  }

  /// The bit of a result that says that nothing came of a call (`QPDF_ERRORS`, a macro).
  static let failed: Int32 = 2
}
