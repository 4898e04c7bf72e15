/// Why a font cannot be used.
public enum FontError: Error, Sendable, Hashable {
  /// HarfBuzz is not installed.
  case noHarfBuzz
  /// There is no file to be read, or nothing in it is a font.
  case unreadable(path: String)
  /// The file has fewer faces.
  case noFace(path: String, index: Int)
  /// Its maker forbids that documents hold it.
  case restricted(family: String)
  /// Its maker forbids that documents hold a part of it.
  case wholeOnly(family: String)
  /// It holds many faces in one, which not every reading system can part.
  case variable(family: String)
  /// It has a flaw that keeps it from being cut.
  case uncuttable(family: String)
}

extension FontError: CustomStringConvertible {
  /// What is wrong, as a clause.
  public var description: String {
    switch self {
    case .noHarfBuzz: "HarfBuzz, which cuts fonts, is not installed"
    case .unreadable(let path): "'\(path)' is no font that can be read"
    case .noFace(let path, let index): "'\(path)' has no face \(index)"
    case .restricted(let family): "the licence bits of '\(family)' forbid to embed it"
    case .wholeOnly(let family): "the licence bits of '\(family)' forbid to embed a part of it"
    case .variable(let family):
      "'\(family)' is a variable font, which many reading systems show in its thinnest weight"
    case .uncuttable(let family): "'\(family)' cannot be cut to the characters of the book"
    }
  }
}
