public import BinderyModel

/// What is wrong with the files of a style.
public struct StyleRefusal: Error, Sendable, Hashable {
  /// The name of the style, or the path of its folder.
  public let name: String
  /// What was found, with places in the files.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// The files that were read, to show lines of.
  public internal(set) var texts: [SourcePath: [UInt8]] = [:]

  init(name: String) { self.name = name }

  /// A refusal for one finding in a `style.yaml`.
  init(_ layer: StyleLayer, _ message: String, at range: SourceRange, hint: String) {
    name = layer.folder.name
    let source = layer.folder.source(of: .settings)
    texts = [source: layer.text]
    diagnostics = [
      Diagnostic(.styleInvalidValue, message, file: source, source: range, hint: hint)
    ]
  }

  /// Reads a file of a folder; what keeps it from being read is told.
  mutating func read(
    _ file: StyleFolder.File, of folder: StyleFolder, isNeeded: Bool
  ) -> [UInt8]? {
    let source = folder.source(of: file)
    func tell(_ message: String, _ hint: String) {
      diagnostics.append(Diagnostic(.styleInvalid, message, file: source, hint: hint))
    }
    do {
      let bytes = try folder.read(file)
      texts[source] = bytes
      guard String(validating: bytes, as: UTF8.self) != nil else {
        tell("the file is not UTF-8", "save it as UTF-8")
        return nil
      }
      return bytes
    } catch {
      switch error {
      case .missing:
        guard isNeeded else { return nil }
        tell(
          "there is no \(file.rawValue) in the style's folder",
          "write one; `bindery styles copy plain mine` makes a folder to begin with")
      case .outside:
        tell("it is a link that leads out of the folder", "copy the file into the folder")
      case .notRegular: tell("it is no file", "put a file there, or take it away")
      case .tooLarge(let size):
        tell(
          "it has \(size >> 10) kB, and \(file.limit >> 10) kB are read at most",
          "take out what the style does not need")
      case .unreadable: tell("it cannot be read", "change its permissions")
      }
      return nil
    }
  }

  /// Reads a style sheet, where the folder has it; what is none is told with its line.
  mutating func sheet(_ file: StyleFolder.File, of folder: StyleFolder) -> Stylesheet? {
    guard let bytes = read(file, of: folder, isNeeded: false) else { return nil }
    do {
      return try StylesheetParser.read(String(decoding: bytes, as: UTF8.self))
    } catch {
      diagnostics.append(
        Diagnostic(
          .styleInvalid, error.message, file: folder.source(of: file),
          source: SourceRange(line: error.line, column: Self.indent(of: error.line, in: bytes) + 1),
          hint: "write rules like `p { margin: 0; }`"))
      return nil
    }
  }

  /// Reads what a folder says of plain text, where it says something.
  mutating func textLook(of folder: StyleFolder) -> PlainTextLook {
    guard let bytes = read(.text, of: folder, isNeeded: false) else { return PlainTextLook() }
    let reader = PlainTextLookReader(bytes, of: folder)
    diagnostics += reader.diagnostics
    return reader.look
  }

  private static func indent(of line: Int, in bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1) else { return 0 }
    return lines[line - 1].prefix { $0 == 0x20 || $0 == 0x09 }.count
  }
}
