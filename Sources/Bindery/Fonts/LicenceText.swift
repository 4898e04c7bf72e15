internal import BinderyFonts
internal import BinderyStorage

/// The licence of a font, as a book that holds the font must show it.
struct LicenceText {
  /// The text; `nil` where neither the font nor its folder says a word.
  let text: String?

  /// Names of licences in the folder of a font, in the order to be tried.
  private static let files = [
    "OFL.txt", "LICENSE.txt", "LICENSE", "LICENCE.txt", "LICENCE", "COPYING", "LICENSE.md",
  ]
  private static let mostBytes = 256 << 10

  /// The licence of a font: the file beside it, else what its own table of names says, with the text of the
  /// SIL Open Font License where it says that it is under it.
  init(of font: Font) {
    let folder = font.path.lastIndex(of: "/").map { String(font.path[..<$0]) } ?? "."
    for file in Self.files {
      guard let bytes = WholeFile.read("\(folder)/\(file)", limit: Self.mostBytes),
        let beside = String(validating: bytes, as: UTF8.self), !beside.isEmpty
      else { continue }
      text = beside
      return
    }
    let said = [font.name(.copyright), font.name(.licence), font.name(.licenceAddress)]
    let fields = said.compactMap(\.self).filter { !$0.isEmpty }
    guard !fields.isEmpty else {
      text = nil
      return
    }
    let head = "\(font.family)\n\n" + fields.joined(separator: "\n\n") + "\n"
    let isOpen = fields.contains { $0.contains("OFL") || $0.contains("SIL Open Font License") }
    text = isOpen ? head + "\n" + OpenFontLicence.text : head
  }
}
