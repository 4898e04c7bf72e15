internal import BinderyModel

/// A mark in a text that stands for lines of another file.
public struct IncludeMark: Sendable, Hashable {
  /// What is to stand in its place.
  public enum Kind: Sendable, Hashable {
    /// Lines of a file, with marks of their own.
    case text(path: String, LineSelection)
    /// Lines of a file as a block of code, below a title in Markdown; the language is the file's
    /// where nothing is said.
    case code(path: String, LineSelection, language: String?, title: String?)
    /// Nothing: the mark says something to mdBook alone, or only hides another from it.
    case nothing
  }

  /// The mark, in bytes.
  public var range: Range<Int>
  /// What is to stand in its place.
  public var kind: Kind
  /// What its line begins with, where that is white space and marks of quotations alone: the
  /// other lines that come in its place need it too.
  public var linePrefix: [UInt8]

  /// The marks of a text of valid UTF-8 with LF line ends, in its order. Takes linear time.
  public static func marks(in text: [UInt8], _ syntax: IncludeSyntax) -> [IncludeMark] {
    text.withUnsafeBufferPointer { buffer in
      switch syntax {
      case .mdBook: MDBookMarks(buffer).all()
      case .gitBook(let importsCode): GitBookMarks(buffer, importsCode: importsCode).all()
      }
    }
  }

  /// Longer beginnings of lines are no containers.
  private static let longestPrefix = 256

  /// What the line of an offset begins with, if nothing else stands before the offset.
  static func linePrefix(before offset: Int, in text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var start = offset
    while start > 0, text[start - 1] != 0x0A {
      start -= 1
      let isContainer = " \t>".utf8.contains(text[start])
      guard isContainer, offset - start <= longestPrefix else { return [] }
    }
    return Array(text[start..<offset])
  }
}
