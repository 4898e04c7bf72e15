import BinderyXHTML

/// `META-INF/container.xml`: says where the package document is (EPUB 3.3 section 4.2.6.3.1).
enum Container {
  /// The file's bytes.
  static func document() -> [UInt8] {
    let rootfile = Element(
      "rootfile",
      ["full-path": EntryNames.package, "media-type": "application/oebps-package+xml"])
    return Serializer.document(
      Element(
        "container",
        ["version": "1.0", "xmlns": "urn:oasis:names:tc:opendocument:xmlns:container"],
        lines: [Element("rootfiles", lines: [rootfile])]))
  }
}
