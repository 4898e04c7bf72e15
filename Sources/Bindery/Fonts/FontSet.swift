internal import BinderyDesign
internal import BinderyFonts
internal import BinderyModel

/// The families of a book, each once, with all that it serves.
struct FontSet {
  private struct Member {
    var files: FontFamilyFiles
    /// What it was first wanted for, which it is called after.
    var name: String
    var uses: [EmbeddedFonts.Use]

    var family: String {
      "Bindery "
        + name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        .joined(separator: " ")
    }
  }

  private var members: [Member] = []
  /// The families of a use, by their places.
  private var families: [EmbeddedFonts.Use: [Int]] = [:]

  /// Adds a family that serves a use, in a book of so many regions.
  mutating func add(_ files: FontFamilyFiles, for use: EmbeddedFonts.Use, regions: Int) {
    let known = members.firstIndex { $0.files.isSame(as: files) }
    let place = known ?? members.count
    if known == nil {
      var name = use.role.rawValue + (regions > 1 ? "-\(use.region.rawValue)" : "")
      let others = members.filter { $0.name == name || $0.name.hasPrefix("\(name)-and-") }.count
      if others > 0 { name += "-and-\(others)" }
      members.append(Member(files: files, name: name, uses: []))
    } else {
      members[place].files.add(files)
    }
    members[place].uses.append(use)
    if families[use, default: []].contains(place) { return }
    families[use, default: []].append(place)
  }

  /// The fonts as the book holds them; `nil` where there are none.
  func embedded(
    policy: EmbeddingPolicy, needsTrueType: Bool, finder: FontFinder, cascade: FontCascade,
    cache: String?
  ) -> EmbeddedFonts? {
    guard !members.isEmpty else { return nil }
    var faces: [EmbeddedFace] = []
    var recipes: [CutFonts.Recipe] = []
    for member in members {
      let regions = Set(member.uses.map(\.region)).subtracting([.latin])
      for (cut, font) in member.files.faces {
        let becomesTrueType =
          needsTrueType && policy == .subset && font.hasPostScriptOutlines
        let type: EmbeddedFace.FileType =
          font.hasPostScriptOutlines && !becomesTrueType ? .otf : .ttf
        faces.append(
          EmbeddedFace(
            family: member.family, cut: cut,
            fileName: "\(member.name)\(cut.fileSuffix).\(type.rawValue)", type: type,
            coverage: font.coverage))
        recipes.append(
          CutFonts.Recipe(
            font: font, name: SubsetName(family: member.family, style: cut.styleName),
            keepsLocalForms: regions.count > 1, isTrueType: becomesTrueType))
      }
    }
    var names: [String] = []
    for member in members where !names.contains(member.files.regular.family) {
      names.append(member.files.regular.family)
    }
    return EmbeddedFonts(
      faces: faces, families: families.mapValues { $0.map { members[$0].family } },
      licences: licences, names: names, cascade: cascade,
      source: CutFonts(recipes, policy: policy, finder: finder, cache: cache))
  }

  /// The licences of the fonts, each text once.
  private var licences: [FontLicence] {
    var texts: [String] = []
    for member in members {
      guard let text = LicenceText(of: member.files.regular).text, !texts.contains(text) else {
        continue
      }
      texts.append(text)
    }
    return texts.enumerated().map { index, text in
      FontLicence(fileName: index == 0 ? "licence.txt" : "licence-\(index + 1).txt", text: text)
    }
  }
}

extension FontFamilyFiles {
  /// Adds the faces that another has of the same family.
  fileprivate mutating func add(_ other: FontFamilyFiles) {
    for (cut, font) in other.faces where !faces.contains(where: { $0.cut == cut }) {
      faces.append((cut, font))
    }
  }
}

extension FontCut {
  /// What the face is called in its family.
  fileprivate var styleName: String {
    switch (isBold, isItalic) {
    case (false, false): "Regular"
    case (true, false): "Bold"
    case (false, true): "Italic"
    case (true, true): "Bold Italic"
    }
  }

  fileprivate var fileSuffix: String { (isBold ? "-bold" : "") + (isItalic ? "-italic" : "") }
}
