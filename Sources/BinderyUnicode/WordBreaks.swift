internal import CUnicode

/// Where words end in a text, by ICU's dictionaries for Chinese, Japanese and Thai, and by UAX #29 for all
/// others.
public enum WordBreaks {
  /// The numbers of the characters that words end before, the end of the text among them; empty where ICU
  /// cannot say.
  public static func ends(in text: String) -> Set<Int> {
    let units = Array(text.utf16)
    guard let length = Int32(exactly: units.count), length > 0 else { return [] }
    var offsets = [Int32](repeating: 0, count: units.count)
    let count = bindery_word_ends(units, length, &offsets, length)
    var ends: Set<Int> = []
    var next = 0
    var offset = 0
    for (number, character) in text.enumerated() {
      while next < count, Int(offsets[next]) < offset { next += 1 }
      if next < count, Int(offsets[next]) == offset { ends.insert(number) }
      offset += character.utf16.count
    }
    if count > 0 { ends.insert(text.count) }
    return ends
  }
}
