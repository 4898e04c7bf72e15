/// What is wrong with the name of an entry.
public enum EntryNameFault: Error, Hashable, Sendable {
  /// No name at all.
  case empty
  /// A character outside printable ASCII.
  case notPrintableASCII
  /// A character that OCF forbids: `" * : < > ? \ |`.
  case forbiddenCharacter(Character)
  /// A leading `/`.
  case absolute
  /// A part that is empty, as in `a//b` or `a/`.
  case emptyPart
  /// A part that is `.` or `..`.
  case relativePart
  /// A part that ends in a full stop, which some file systems drop.
  case trailingFullStop
  /// A part of more than 255 bytes, or a path of more than 65,535.
  case tooLong
}

extension EntryNameFault {
  /// Finds the first fault of a name; nil when any reading system takes it.
  ///
  /// Stricter than OCF in one thing, ASCII only: names are ours to choose, and non-ASCII ones are
  /// unpacked differently from one system to the next.
  /// Source: EPUB 3.3 `#sec-container-filenames`,
  /// https://www.w3.org/TR/epub-33/#sec-container-filenames
  static func first(in name: String) -> EntryNameFault? {
    let bytes = name.utf8
    if bytes.isEmpty { return .empty }
    if bytes.count > 65_535 { return .tooLong }
    for byte in bytes {
      guard (0x20...0x7e).contains(byte) else { return .notPrintableASCII }
      let character = Character(Unicode.Scalar(byte))
      if "\"*:<>?\\|".contains(character) { return .forbiddenCharacter(character) }
    }
    if bytes.first == UInt8(ascii: "/") { return .absolute }
    for part in bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if part.isEmpty { return .emptyPart }
      if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) { return .relativePart }
      if part.last == UInt8(ascii: ".") { return .trailingFullStop }
      if part.count > 255 { return .tooLong }
    }
    return nil
  }
}
