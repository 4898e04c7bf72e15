internal import BinderyModel

/// Says where the outputs of a `book.yaml` are written: in its folder and nowhere else.
struct OutputPaths {
  private let book: BookFile
  private let folder: DiskPath
  private let written: String

  /// The outputs of a book file in a canonical folder, which the person calls `written`.
  init(_ book: BookFile, in folder: DiskPath, written: String) {
    self.book = book
    self.folder = folder
    self.written = written
  }

  /// What is asked for, with paths from the current folder on.
  ///
  /// - Throws: `ManuscriptError.bookFile` where a path leads through a link out of the folder, or to
  ///   a folder that is not there.
  func outputs() throws(ManuscriptError) -> [ListedOutput] {
    var outputs: [ListedOutput] = []
    for output in book.outputs {
      var wish = output.wish
      if let path = wish.file { wish.file = try place(of: path, at: output.fileRange) }
      if let style = wish.style { wish.style = try place(ofStyle: style, at: output.styleRange) }
      if case .file(let path)? = wish.font {
        wish.font = .file(path: try font(at: path, output.fontRange))
      }
      outputs.append(
        ListedOutput(wish: wish, file: book.file.source, source: output.range))
    }
    return outputs
  }

  /// A style's folder from the current folder on; a name stays a name.
  private func place(
    ofStyle style: String, at range: SourceRange?
  ) throws(ManuscriptError) -> String {
    guard style.contains("/") else { return style }
    guard !style.hasPrefix("/"), let own = Disk.resolve(folder.appending(style)),
      own.isInside(folder), Disk.isFolder(own)
    else {
      throw refusal(
        "there is no folder '\(style)' in the folder of the book for a style", range,
        "put the style's folder there, name a style (bindery styles list), or give --style")
    }
    let path = fromHere(style.split(separator: "/").filter { $0 != "." }.joined(separator: "/"))
    // Without a slash it would be a name.
    return path.contains("/") ? path : "./\(path)"
  }

  private func place(of path: String, at range: SourceRange?) throws(ManuscriptError) -> String {
    let file = folder.appending(path)
    guard let parent = Disk.resolve(file.parent), Disk.isFolder(parent) else {
      throw refusal("there is no folder for '\(path)'", range, "make the folder, or name another")
    }
    guard parent.isInside(folder), !Disk.isLink(file) else {
      throw refusal(
        "'\(path)' is a link, or lies behind one that leads out of the folder", range,
        "name a file of the folder itself, or give --output")
    }
    return fromHere(path)
  }

  /// A path of the folder, from the current folder on.
  private func fromHere(_ path: String) -> String {
    guard written != "." else { return path }
    return written.hasSuffix("/") ? written + path : "\(written)/\(path)"
  }

  private func font(at path: String, _ range: SourceRange?) throws(ManuscriptError) -> String {
    guard let file = Disk.resolve(folder.appending(path)), file.isInside(folder) else {
      throw refusal(
        "there is no font file '\(path)' in the folder", range,
        "name a file of the folder, or the family of a font that is installed")
    }
    return fromHere(path)
  }

  private func refusal(
    _ finding: String, _ range: SourceRange?, _ hint: String
  ) -> ManuscriptError {
    .bookFile(
      path: book.file.source.text,
      diagnostics: [
        Diagnostic(
          .bookFileInvalidValue, finding, file: book.file.source, source: range, hint: hint)
      ], text: book.text)
  }
}

extension Diagnostic {
  /// What is told where a folder is bound that lies inside the one whose sources are named.
  static func sourcesElsewhere(_ book: BookFile) -> Diagnostic {
    Diagnostic(
      .selectionUnmatched,
      "sources are those of the whole folder, and not followed for a part of it",
      severity: .note, file: book.file.source,
      source: book.places[.sources] ?? book.places[.parts],
      hint: "give the folder of \(book.file.name) to bind its sources")
  }
}
