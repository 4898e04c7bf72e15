internal import CQPDF

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// An object of a document, by qpdf's handle, which lives as long as the document does.
///
/// Asked for what it is not, it answers `nil` or nothing: a PDF is a stranger's.
struct PDFObject {
  let document: PDFDocument
  let handle: qpdf_oh

  init(_ document: PDFDocument, _ handle: qpdf_oh) {
    self.document = document
    self.handle = handle
  }

  /// What kinds of objects are told apart.
  enum Kind {
    case null
    case number
    case string
    case name
    case array
    case dictionary
    case stream
    case other
  }

  private var qpdf: QPDF { document.qpdf }
  private var data: qpdf_data { document.data }

  /// What it is.
  var kind: Kind {
    switch qpdf.qpdf_oh_get_type_code(data, handle) {
    case ot_null, ot_uninitialized: .null
    case ot_integer, ot_real: .number
    case ot_string: .string
    case ot_name: .name
    case ot_array: .array
    case ot_dictionary: .dictionary
    case ot_stream: .stream
    default: .other
    }
  }

  /// Whether it is nothing.
  var isNull: Bool { kind == .null }

  /// A number that tells shared objects apart; `nil` for one that belongs to another.
  var number: Int? {
    let number = qpdf.qpdf_oh_get_object_id(data, handle)
    return number > 0 ? Int(number) : nil
  }

  // MARK: Simple values

  /// Its value as a number.
  var value: Double? { kind == .number ? qpdf.qpdf_oh_get_numeric_value(data, handle) : nil }

  /// Whether it is the truth value `true`.
  var isTrue: Bool {
    qpdf.qpdf_oh_is_bool(data, handle) != 0 && qpdf.qpdf_oh_get_bool_value(data, handle) != 0
  }

  /// A name without its slash.
  var name: String? {
    guard kind == .name, let name = qpdf.qpdf_oh_get_name(data, handle) else { return nil }
    return String(String(cString: name).dropFirst())
  }

  /// A text string.
  var text: String? {
    guard kind == .string else { return nil }
    var count = 0
    let start = qpdf.qpdf_oh_get_binary_utf8_value(data, handle, &count)
    return String(decoding: Self.copy(start, count), as: UTF8.self)
  }

  /// The bytes of a string.
  var bytes: [UInt8]? {
    guard kind == .string else { return nil }
    var count = 0
    return Self.copy(qpdf.qpdf_oh_get_binary_string_value(data, handle, &count), count)
  }

  private static func copy(_ start: UnsafePointer<CChar>?, _ count: Int) -> [UInt8] {
    UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)
      .map { UInt8(bitPattern: $0) }
  }

  // MARK: Arrays

  /// The items of an array.
  var items: [PDFObject] {
    guard kind == .array else { return [] }
    return (0..<qpdf.qpdf_oh_get_array_n_items(data, handle)).map {
      PDFObject(document, qpdf.qpdf_oh_get_array_item(data, handle, $0))
    }
  }

  /// The values of an array of numbers; `nil` where it is none.
  var values: [Double]? {
    let values = items.compactMap(\.value)
    return kind == .array && values.count == items.count ? values : nil
  }

  /// Puts an object at the end of an array.
  func append(_ item: PDFObject) { qpdf.qpdf_oh_append_item(data, handle, item.handle) }

  // MARK: Dictionaries

  /// The dictionary of a stream; any other object as it is.
  var dictionary: PDFObject {
    kind == .stream ? PDFObject(document, qpdf.qpdf_oh_get_dict(data, handle)) : self
  }

  /// What a dictionary, or that of a stream, has by a key without its slash; null where it has nothing.
  subscript(key: String) -> PDFObject {
    get {
      PDFObject(
        document, qpdf.qpdf_oh_get_key_if_dict(data, dictionary.handle, "/" + key))
    }
    nonmutating set {
      qpdf.qpdf_oh_replace_key(data, dictionary.handle, "/" + key, newValue.handle)
    }
  }

  /// Puts a value into a dictionary.
  func set(_ key: String, _ value: PDFValue) { self[key] = document.make(value) }

  /// Takes a key out of a dictionary.
  func remove(_ key: String) { qpdf.qpdf_oh_remove_key(data, dictionary.handle, "/" + key) }

  /// The keys of a dictionary, without their slashes, in order.
  var keys: [String] {
    guard dictionary.kind == .dictionary else { return [] }
    var keys: [String] = []
    qpdf.qpdf_oh_begin_dict_key_iter(data, dictionary.handle)
    while qpdf.qpdf_oh_dict_more_keys(data) != 0 {
      guard let key = qpdf.qpdf_oh_dict_next_key(data) else { break }
      keys.append(String(String(cString: key).dropFirst()))
    }
    return keys.sorted()
  }

  // MARK: Streams

  /// What a stream holds, with every encoding undone, that of photographs among them; `nil` where one of
  /// them cannot be.
  var decoded: [UInt8]? {
    guard kind == .stream else { return nil }
    var wasFiltered: QPDF_BOOL = 0
    var buffer: UnsafeMutablePointer<UInt8>?
    var count = 0
    let code = qpdf.qpdf_oh_get_stream_data(
      data, handle, qpdf_dl_all, &wasFiltered, &buffer, &count)
    defer { free(buffer) }
    guard code & QPDF.failed == 0, wasFiltered != 0 || self["Filter"].isNull else { return nil }
    return Array(UnsafeBufferPointer(start: buffer, count: buffer == nil ? 0 : count))
  }

  /// What all the streams of a page hold, as one.
  var pageContent: [UInt8]? {
    var buffer: UnsafeMutablePointer<UInt8>?
    var count = 0
    let code = qpdf.qpdf_oh_get_page_content_data(data, handle, &buffer, &count)
    defer { free(buffer) }
    guard code & QPDF.failed == 0 else { return nil }
    return Array(UnsafeBufferPointer(start: buffer, count: buffer == nil ? 0 : count))
  }

  /// Gives a stream other bytes, which are compressed when they are written.
  func replaceData(_ bytes: [UInt8]) {
    let null = qpdf.qpdf_oh_new_null(data)
    bytes.withUnsafeBufferPointer {
      qpdf.qpdf_oh_replace_stream_data(data, handle, $0.baseAddress, $0.count, null, null)
    }
  }
}
