/// Copies a text without its flaws, and remembers where they were.
struct TextCleaner {
  private(set) var output: [UInt8] = []
  private(set) var removals: [DecodedText.Removal] = []
  private(set) var removalCount = 0
  private(set) var replacements: [DecodedText.Place] = []
  private(set) var replacementCount = 0
  /// How many of the removals were controls of C0, among which NUL: text has next to none.
  private(set) var controlCount = 0

  // Lines are counted only up to the last recorded flaw: most texts have none.
  private var countedBytes = 0
  private var line = 1
  private var lineStart = 0

  /// Cleans UTF-8 that may be broken; `start` is the offset past a byte order mark.
  init(_ bytes: [UInt8], from start: Int = 0) {
    output.reserveCapacity(bytes.count - start)
    bytes.withUnsafeBytes { text in
      var index = start
      while let (offset, flaw) = UTF8Scan.next(in: text, from: index) {
        output.append(contentsOf: text[index..<offset])
        index = offset + resolve(flaw, at: offset, in: text)
      }
      output.append(contentsOf: text[index...])
    }
  }

  /// Settles one flaw; returns the number of bytes that it took.
  private mutating func resolve(
    _ flaw: UTF8Scan.Flaw, at offset: Int, in text: UnsafeRawBufferPointer
  ) -> Int {
    switch flaw {
    case .carriageReturn:
      let isPair = offset + 1 < text.count && text[offset + 1] == 0x0A
      if !isPair { output.append(0x0A) }
      return 1
    case .unwanted(let scalar, let length):
      removalCount += 1
      if scalar.value < 0x20 { controlCount += 1 }
      if removals.count < DecodedText.recordLimit {
        removals.append(DecodedText.Removal(scalar: scalar, place: place()))
      }
      return length
    case .invalid(let length):
      noteReplacement()
      output.append(contentsOf: [0xEF, 0xBF, 0xBD])
      return length
    }
  }

  private mutating func noteReplacement() {
    replacementCount += 1
    if replacements.count < DecodedText.recordLimit { replacements.append(place()) }
  }

  /// The place where the output ends now.
  private mutating func place() -> DecodedText.Place {
    for index in countedBytes..<output.count where output[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
    countedBytes = output.count
    return DecodedText.Place(line: line, column: output.count - lineStart + 1)
  }
}
