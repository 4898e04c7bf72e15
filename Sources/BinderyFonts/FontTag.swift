/// The four-letter name of a table or a feature (OpenType 1.9, "Data types").
struct FontTag: Sendable, Hashable {
  let value: UInt32

  /// The tag of four letters of ASCII; a shorter name is filled with spaces.
  init(_ name: StaticString) {
    var value: UInt32 = 0
    name.withUTF8Buffer { letters in
      for position in 0..<4 {
        value = value << 8 | UInt32(position < letters.count ? letters[position] : 0x20)
      }
    }
    self.value = value
  }
}
