internal import BinderyModel

/// A style as its own folder has it, without its base.
struct StyleLayer: Sendable, Hashable {
  let folder: StyleFolder
  /// What its `style.yaml` says.
  let file: StyleFile
  /// Its own style sheet for EPUB, where it has one.
  let epub: Stylesheet?
  /// What its pages of paper have beside that, where they have something.
  let print: Stylesheet?
  /// What its own `text.yaml` says of plain text.
  let textLook: PlainTextLook
  /// The text of its `style.yaml`, to show lines of.
  let text: [UInt8]

  /// Reads a folder.
  ///
  /// - Throws: `StyleError.refused` with everything that is wrong in its files.
  init(_ folder: StyleFolder) throws(StyleError) {
    self.folder = folder
    var refusal = StyleRefusal(name: folder.name)
    (file, text) = Self.settings(of: folder, &refusal)
    epub = refusal.sheet(.epub, of: folder)
    print = refusal.sheet(.print, of: folder)
    textLook = refusal.textLook(of: folder)
    guard refusal.diagnostics.isEmpty else { throw .refused(refusal) }
  }

  /// What the `style.yaml` of a folder says, and its text; what is wrong with it is told.
  static func settings(
    of folder: StyleFolder, _ refusal: inout StyleRefusal
  ) -> (file: StyleFile, text: [UInt8]) {
    guard let text = refusal.read(.settings, of: folder, isNeeded: true) else {
      return (StyleFile(), [])
    }
    let reader = StyleFileReader(text, of: folder)
    refusal.diagnostics += reader.diagnostics
    return (reader.file, text)
  }
}
