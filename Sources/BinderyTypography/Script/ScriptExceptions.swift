/// Words that are not converted by rule, but become what somebody says.
struct ScriptExceptions: Sendable {
  private var words = WordTable()

  /// The exceptions, word by word; an empty word is none.
  init(_ exceptions: [String: String]) {
    for (word, replacement) in exceptions { words.insert(word, becoming: replacement) }
  }

  /// Adds a text with its exceptional words replaced, the longest first, and all between converted.
  func append(
    _ text: UnsafeBufferPointer<UInt8>, to made: inout [UInt8],
    _ convert: (UnsafeBufferPointer<UInt8>, inout [UInt8]) -> Void
  ) {
    words.cut(text) { piece, exception in
      if let exception { words.append(exception, to: &made) } else { convert(piece, &made) }
    }
  }
}
