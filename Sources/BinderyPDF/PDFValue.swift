internal import CQPDF

/// What an object of a PDF is to be, written down before it is made.
indirect enum PDFValue {
  case null
  case bool(Bool)
  case integer(Int)
  /// With at most five digits behind the point: a thousandth of what an imagesetter can place.
  case real(Double)
  /// A text string, in the encoding that it needs (ISO 32000-1, 7.9.2.2).
  case text(String)
  case bytes([UInt8])
  /// Without its slash.
  case name(String)
  case array([PDFValue])
  case dictionary(KeyValuePairs<String, PDFValue>)
  /// An object that is there.
  case object(PDFObject)
}

extension PDFDocument {
  /// Makes an object.
  func make(_ value: PDFValue) -> PDFObject {
    PDFObject(self, handle(of: value))
  }

  /// Makes an object that others name by its number, so that it is written once.
  func makeShared(_ value: PDFValue) -> PDFObject {
    PDFObject(self, qpdf.qpdf_make_indirect_object(data, handle(of: value)))
  }

  /// Makes a stream of a dictionary and what it holds.
  func makeStream(_ entries: KeyValuePairs<String, PDFValue>, _ bytes: [UInt8]) -> PDFObject {
    let stream = PDFObject(self, qpdf.qpdf_oh_new_stream(data))
    for (key, value) in entries { stream.dictionary[key] = make(value) }
    stream.replaceData(bytes)
    return stream
  }

  private func handle(of value: PDFValue) -> qpdf_oh {
    switch value {
    case .null: return qpdf.qpdf_oh_new_null(data)
    case .bool(let value): return qpdf.qpdf_oh_new_bool(data, value ? 1 : 0)
    case .integer(let value): return qpdf.qpdf_oh_new_integer(data, Int64(value))
    case .real(let value): return qpdf.qpdf_oh_new_real_from_double(data, value, 5)
    case .text(let text):
      var text = text
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          qpdf.qpdf_oh_new_binary_unicode_string(data, $0.baseAddress, $0.count)
        }
      }
    case .bytes(let bytes):
      return bytes.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer {
        qpdf.qpdf_oh_new_binary_string(data, $0.baseAddress, $0.count)
      }
    case .name(let name): return qpdf.qpdf_oh_new_name(data, "/" + name)
    case .array(let items):
      let array = qpdf.qpdf_oh_new_array(data)
      for item in items { qpdf.qpdf_oh_append_item(data, array, handle(of: item)) }
      return array
    case .dictionary(let entries):
      let dictionary = qpdf.qpdf_oh_new_dictionary(data)
      for (key, value) in entries {
        qpdf.qpdf_oh_replace_key(data, dictionary, "/" + key, handle(of: value))
      }
      return dictionary
    case .object(let object): return object.handle
    }
  }
}
