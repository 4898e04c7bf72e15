internal import COpenCC

/// One configuration of OpenCC, its words looked up in tables of our own: the same that OpenCC would make of
/// a text, in a seventh of the time.
final class OpenCC: Sendable {
  /// What text is cut by: no step looks across the borders of these words.
  private let words: WordTable
  /// What is done with each word, and with what stands between words.
  private let steps: [WordTable]

  /// A configuration by the name of its file; its last step knows some variants more.
  ///
  /// - Throws: `ScriptConversionError` when it or its dictionaries are not here.
  init(
    _ configuration: String, variants: [String: String] = [:]
  ) throws(ScriptConversionError) {
    guard let opened = bindery_opencc_open(configuration) else {
      throw .noDictionary(configuration)
    }
    defer { bindery_opencc_close(opened) }
    var tables: [WordTable] = []
    let count = bindery_opencc_step_count(opened)
    for step in 0..<count {
      // Most begin with the words that they cut by, which are many.
      let isKnown =
        step == 1 && count > 2 && bindery_opencc_dictionary_count(opened, 0) == 1
        && bindery_opencc_begin_alike(opened, step, 0)
      var table = isKnown ? tables[0] : WordTable()
      if step == count - 1 {
        for (variant, usual) in variants { table.insert(variant, becoming: usual) }
      }
      for dictionary in (isKnown ? 1 : 0)..<bindery_opencc_dictionary_count(opened, step)
      where !table.insert(opened, step, dictionary) {
        throw .noDictionary(configuration)
      }
      tables.append(table)
    }
    words = tables[0]
    steps = Array(tables.dropFirst())
  }

  /// Adds what becomes of a text.
  func append(_ text: UnsafeBufferPointer<UInt8>, to made: inout [UInt8]) {
    var (piece, next): ([UInt8], [UInt8]) = ([], [])
    words.cut(text) { bytes, _ in
      piece.append(contentsOf: bytes)
      for step in steps {
        piece.withUnsafeBufferPointer { step.append($0, to: &next) }
        swap(&piece, &next)
        next.removeAll(keepingCapacity: true)
      }
      made.append(contentsOf: piece)
      piece.removeAll(keepingCapacity: true)
    }
  }
}

extension WordTable {
  /// Adds the words of a dictionary; tells whether they could be read.
  fileprivate mutating func insert(_ opened: OpaquePointer, _ step: Int, _ dictionary: Int) -> Bool
  {
    withUnsafeMutablePointer(to: &self) { table in
      bindery_opencc_visit(
        opened, step, dictionary,
        { context, word, length, replacement, size in
          context?.assumingMemoryBound(to: WordTable.self).pointee.insert(
            UnsafeBufferPointer(word, length), becoming: UnsafeBufferPointer(replacement, size))
        }, table)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes of a text of C.
  fileprivate init(_ text: UnsafePointer<CChar>?, _ length: Int) {
    let bytes = UnsafeRawPointer(text)?.assumingMemoryBound(to: UInt8.self)
    self.init(start: bytes, count: bytes == nil ? 0 : length)
  }
}
