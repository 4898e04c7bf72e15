internal import BinderyModel
internal import BinderyYAML

/// Puts a style together: its folder, its base, the base of that, and so on.
struct StyleLoader {
  /// Where bases are found.
  let catalogue: StyleCatalogue

  /// Styles that may build on each other.
  private static let longestChain = 8

  /// The style of a folder.
  ///
  /// - Throws: `StyleError.refused` where a file is wrong, a base is unknown, styles build on each other, or there is no sheet.
  func style(in folder: StyleFolder) throws(StyleError) -> Style {
    var layers = [try StyleLayer(folder)]
    while let layer = layers.last, let base = layer.file.base {
      func refusal(_ message: String, _ hint: String) -> StyleError {
        .refused(StyleRefusal(layer, message, at: base.range, hint: hint))
      }
      guard let found = catalogue.folder(ofStyle: base.name) else {
        throw refusal("there is no style '\(base.name)' to build on", hint(for: base.name))
      }
      guard !layers.contains(where: { $0.folder == found }) else {
        let names = layers.reversed().prefix { $0.folder != found }.map(\.folder.name)
        throw refusal(
          names.isEmpty
            ? "the style builds on itself"
            : "the style builds on itself, by \(names.reversed().joined(separator: ", "))",
          "name another base, or take the line away")
      }
      guard layers.count < Self.longestChain else {
        throw refusal(
          "more than \(Self.longestChain) styles build on each other",
          "name a base that stands nearer to the beginning, such as plain")
      }
      layers.append(try StyleLayer(found))
    }
    guard layers.contains(where: { $0.epub != nil }), let own = layers.first else {
      throw .refused(
        StyleRefusal(
          layers[0], "there is no \(StyleFolder.File.epub.rawValue), and no base that has one",
          at: SourceRange(line: 1, column: 1),
          hint: "write `base: plain`, or put a sheet into the folder"))
    }
    return Style(own, on: Array(layers.dropFirst()))
  }

  private func hint(for name: String) -> String {
    let known = catalogue.names
    return NearMiss.meant(by: name, among: known).map {
      "did you mean '\($0)'?"
    }
      ?? "the styles are \(known.joined(separator: ", "))"
  }
}
