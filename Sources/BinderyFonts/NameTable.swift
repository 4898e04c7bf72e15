/// A table of names of our own: a cut font is a modified one and must not bear the old name
/// (SIL Open Font License 1.1, condition 3), but keeps its copyright and its licence.
struct NameTable {
  /// The names in the order of their numbers.
  private var records: [(id: UInt16, text: [UInt8])] = []

  /// The names of a font that was cut.
  init(of font: Font, as name: SubsetName) {
    let names: [FontName: String?] = [
      .copyright: font.name(.copyright), .family: name.family, .style: name.style,
      .unique: name.postScript, .full: "\(name.family) \(name.style)", .version: "Version 1.000",
      .postScript: name.postScript, .licence: font.name(.licence),
      .licenceAddress: font.name(.licenceAddress),
    ]
    for kind in FontName.allCases {
      // The format counts bytes in two bytes: what is too long for it is left out.
      guard let text = names[kind] ?? nil, text.utf16.count <= 8_000 else { continue }
      records.append((kind.rawValue, text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }))
    }
  }

  /// Version 0 of the table, with the names for Windows in English, which all systems read.
  var bytes: [UInt8] {
    var table: [UInt8] = []
    func append(_ numbers: Int...) {
      for number in numbers { table += [UInt8(number >> 8 & 0xFF), UInt8(number & 0xFF)] }
    }
    append(0, records.count, 6 + 12 * records.count)
    var offset = 0
    for record in records {
      append(3, 1, 0x409, Int(record.id), record.text.count, offset)
      offset += record.text.count
    }
    return records.reduce(into: table) { $0 += $1.text }
  }
}

/// What a cut font is called.
public struct SubsetName: Sendable, Hashable {
  /// The family, as style sheets name it; ASCII.
  public let family: String
  /// Its style in the family: `Regular` or `Bold`.
  public let style: String

  /// A name.
  public init(family: String, style: String) {
    self.family = family
    self.style = style
  }

  /// The name for PostScript: no spaces.
  var postScript: String { family.filter { $0 != " " } + "-" + style }
}
