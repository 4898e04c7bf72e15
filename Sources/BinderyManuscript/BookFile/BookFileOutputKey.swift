internal import BinderyYAML

/// The keys of an output: what is made, where, in which style, and what else may be asked of it.
enum BookFileOutputKey: KeyVocabulary {
  case format, file, style
  case option(OutputOption)

  static let allCases = [format, file, style] + OutputOption.allCases.map(option)

  static let synonyms: [String: BookFileOutputKey] = [
    "type": .format, "output": .file, "path": .file, "name": .file, "theme": .style,
    "design": .style,
  ]
  .merging(OutputOption.synonyms.mapValues(option)) { own, _ in own }

  init?(rawValue: String) {
    guard let key = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = key
  }

  var rawValue: String {
    switch self {
    case .format: "format"
    case .file: "file"
    case .style: "style"
    case .option(let option): option.rawValue
    }
  }

  var example: String {
    switch self {
    case .format: "format: epub"
    case .file: "file: book.epub"
    case .style: "style: kai"
    case .option(let option): option.example
    }
  }
}
