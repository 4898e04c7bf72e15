extension ArraySlice<UInt8> {
  /// The bytes without blanks, tabs and carriage returns around them.
  var trimmingBlanks: ArraySlice<UInt8> {
    var (start, end) = (startIndex, endIndex)
    while start < end, self[start].isBlank { start += 1 }
    while end > start, self[end - 1].isBlank { end -= 1 }
    return self[start..<end]
  }

  /// Where two ASCII characters first stand side by side.
  func firstIndex(of pair: StaticString) -> Int? {
    precondition(pair.utf8CodeUnitCount == 2, "a pair has two bytes")
    let (first, second) = (pair.utf8Start[0], pair.utf8Start[1])
    return indices.dropLast().first { self[$0] == first && self[$0 + 1] == second }
  }
}

extension UInt8 {
  /// Whether the byte is a space, a tab or a carriage return.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }

  /// Whether a plain scalar cannot begin with the byte (YAML 1.1, section 5.3).
  var isYAMLIndicator: Bool { "-?:,[]{}#&*!|>'\"%@`".utf8.contains(self) }

  /// Whether the byte means something inside a flow sequence, or could.
  var isFlowIndicator: Bool { "[]{}:#&*!|>%@`\\".utf8.contains(self) }
}
