internal import BinderyModel

/// Turns the sides and sizes of the flow (CSS Logical Properties 1) into those of the page.
///
/// Style sheets of Bindery say `margin-block-start` and `inline-size`, so that one sheet serves
/// horizontal and vertical lines. Reading systems that know only `margin-top` and `width` are many, and
/// an output has one writing mode: the mapping is made here, and nothing logical is left in a book.
struct FlowMapping {
  /// In which direction lines run.
  let writingMode: WritingMode

  /// The sheet with the properties of the page.
  func applied(to sheet: Stylesheet) -> Stylesheet {
    sheet.replacingDeclarations(mapped)
  }

  /// What a declaration is on the page.
  func mapped(_ declaration: Stylesheet.Declaration) -> [Stylesheet.Declaration] {
    let parts = declaration.property.split(separator: "-").map(String.init)
    if let size = size(parts) { return [Stylesheet.Declaration(size, declaration.value)] }
    if declaration.property == "text-align" {
      return [Stylesheet.Declaration("text-align", alignment(declaration.value))]
    }
    guard let place = parts.firstIndex(where: { $0 == "block" || $0 == "inline" }), place > 0,
      ["margin", "padding", "border"].contains(parts[0])
    else { return [declaration] }
    let axis = parts[place]
    let rest = parts[(place + 1)...]
    let before = parts[..<place].joined(separator: "-")
    let isOneSide = rest.first == "start" || rest.first == "end"
    let after = isOneSide ? rest.dropFirst() : rest
    func property(_ side: String) -> String {
      ([before, side] + after).joined(separator: "-")
    }
    if isOneSide, let end = rest.first {
      return [Stylesheet.Declaration(property(side(axis, end)), declaration.value)]
    }
    // Two values are the start and the end; a border's three are all of one side.
    let values = parts[0] == "border" ? [] : Self.values(declaration.value)
    let (start, end) =
      values.count == 2 ? (values[0], values[1]) : (declaration.value, declaration.value)
    return [
      Stylesheet.Declaration(property(side(axis, "start")), start),
      Stylesheet.Declaration(property(side(axis, "end")), end),
    ]
  }

  private func size(_ parts: [String]) -> String? {
    guard parts.last == "size", let axis = parts.dropLast().last else { return nil }
    let prefix = parts.dropLast(2)
    guard prefix.isEmpty || prefix == ["min"] || prefix == ["max"] else { return nil }
    let name: String
    switch (axis, writingMode) {
    case ("inline", .horizontal), ("block", .vertical): name = "width"
    case ("block", .horizontal), ("inline", .vertical): name = "height"
    default: return nil
    }
    return (prefix + [name]).joined(separator: "-")
  }

  private func side(_ axis: String, _ end: String) -> String {
    switch (axis == "block", end == "start", writingMode) {
    case (true, true, .horizontal): "top"
    case (true, false, .horizontal): "bottom"
    case (false, true, .horizontal): "left"
    case (false, false, .horizontal): "right"
    case (true, true, .vertical): "right"
    case (true, false, .vertical): "left"
    case (false, true, .vertical): "top"
    case (false, false, .vertical): "bottom"
    }
  }

  /// `start` and `end` are known to newer systems only; `left` and `right` mean them in vertical lines too
  /// (CSS Writing Modes 4 section 6.3: line-left is the top of a vertical line).
  private func alignment(_ value: String) -> String {
    switch value {
    case "start": "left"
    case "end": "right"
    default: value
    }
  }

  /// The values of a list, parted by spaces outside brackets.
  private static func values(_ text: String) -> [String] {
    var values = [""]
    var open = 0
    for character in text {
      if character == " ", open == 0 {
        values.append("")
        continue
      }
      if character == "(" { open += 1 }
      if character == ")" { open -= 1 }
      values[values.count - 1].append(character)
    }
    return values.filter { !$0.isEmpty }
  }
}
