extension PDFDocument {
  /// Brings text, rules and pictures into greys that are printed with black ink alone (DeviceGray, ISO
  /// 32000-1, 8.6.4.2).
  ///
  /// - Throws: `GreyError` for what cannot be brought into greys; the document is of no use then.
  public func convertToGrey() throws(GreyError) {
    var conversion = GreyConversion()
    for page in pages { try conversion.convert(page: page) }
    conversion.forgetSpaces()
    catalog.remove("OutputIntents")
  }
}

/// Goes through all that pages show, once through what several of them show.
private struct GreyConversion {
  private var done: Set<Int> = []
  /// What names of spaces stand for; it is needed until nothing is left that uses them.
  private var spaces: [PDFObject] = []

  /// Whether an object is to be looked at, being seen for the first time.
  private mutating func isNew(_ object: PDFObject) -> Bool {
    guard let number = object.number else { return true }
    return done.insert(number).inserted
  }

  mutating func convert(page: PDFObject) throws(GreyError) {
    let resources = page.document.inherited("Resources", of: page)
    if let content = page.pageContent {
      let grey = try GreyContent.converted(content, with: resources)
      page["Contents"] = page.document.makeStream([:], grey)
    }
    try convert(resources: resources, depth: 0)
    convert(group: page["Group"])
    for annotation in page["Annots"].items { try convert(annotation: annotation) }
  }

  /// Content with resources of its own: a form, the cell of a pattern, a character of a font.
  private mutating func convert(
    content: PDFObject, resources: PDFObject, depth: Int
  ) throws(GreyError) {
    guard content.kind == .stream, depth < 32, isNew(content) else { return }
    if let bytes = content.decoded {
      let grey = try GreyContent.converted(bytes, with: resources)
      for key in ["Filter", "DecodeParms"] { content.remove(key) }
      content.replaceData(grey)
    }
    convert(group: content["Group"])
    try convert(resources: resources, depth: depth + 1)
  }

  private mutating func convert(resources: PDFObject, depth: Int) throws(GreyError) {
    guard depth < 32, resources.kind == .dictionary, isNew(resources) else { return }
    let pictures = resources["XObject"]
    for object in pictures.keys.map({ pictures[$0] }) {
      switch object["Subtype"].name {
      case "Image":
        if isNew(object) { try GreyPicture(picture: object, resources: resources).convert() }
      default:
        let own = object["Resources"]
        try convert(content: object, resources: own.isNull ? resources : own, depth: depth)
      }
    }
    let patterns = resources["Pattern"]
    for object in patterns.keys.map({ patterns[$0] }) {
      if object.kind == .stream {
        try convert(content: object, resources: object["Resources"], depth: depth)
      } else {
        try convert(shading: object["Shading"], resources)
      }
    }
    let shadings = resources["Shading"]
    for key in shadings.keys { try convert(shading: shadings[key], resources) }
    let states = resources["ExtGState"]
    for key in states.keys {
      let form = states[key]["SMask"]["G"]
      let own = form["Resources"]
      try convert(content: form, resources: own.isNull ? resources : own, depth: depth)
    }
    let fonts = resources["Font"]
    for font in fonts.keys.map({ fonts[$0] }) where font["Subtype"].name == "Type3" {
      let characters = font["CharProcs"]
      let own = font["Resources"]
      for key in characters.keys {
        try convert(
          content: characters[key], resources: own.isNull ? resources : own, depth: depth)
      }
    }
    spaces.append(resources["ColorSpace"])
  }

  private mutating func convert(
    shading: PDFObject, _ resources: PDFObject
  ) throws(GreyError) {
    guard !shading.isNull, isNew(shading) else { return }
    try GreyShading(shading: shading, resources: resources).convert()
  }

  /// Patterns without colours of their own are given greys; no other space is named any more.
  func forgetSpaces() {
    for spaces in spaces {
      for key in spaces.keys {
        let items = spaces[key].items
        if items.first?.name != "Pattern" {
          spaces.remove(key)
        } else if items.count > 1 {
          spaces.set(key, .array([.name("Pattern"), .name("DeviceGray")]))
        }
      }
    }
  }

  /// The space in which transparent things are mixed.
  private func convert(group: PDFObject) {
    if !group["CS"].isNull { group.set("CS", .name("DeviceGray")) }
  }

  private mutating func convert(annotation: PDFObject) throws(GreyError) {
    for key in ["C", "IC"] {
      guard let colour = annotation[key].values, colour.count > 1 else { continue }
      let space: ColourSpace = colour.count == 3 ? .rgb : .cmyk
      annotation.set(key, .array([.real(space.grey(colour) ?? 0)]))
    }
    let appearances = annotation["AP"]
    for appearance in appearances.keys.map({ appearances[$0] }) {
      let streams =
        appearance.kind == .stream ? [appearance] : appearance.keys.map { appearance[$0] }
      for stream in streams {
        try convert(content: stream, resources: stream["Resources"], depth: 0)
      }
    }
  }
}
