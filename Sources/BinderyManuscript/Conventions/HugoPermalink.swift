internal import BinderyModel

/// The address that Hugo publishes a page at (gohugo.io/configuration/permalinks).
struct HugoPermalink {
  let page: HugoPage
  let essay: EssayDraft

  /// The path by the site's template for the page's section, else by the folders and the name.
  func path(in site: SiteConfiguration) -> String {
    if let given = essay.header.permalink { return given.hasPrefix("/") ? given : "/" + given }
    let folders = page.folders.map(Self.clean)
    guard !page.isSection else { return "/" + folders.map { $0 + "/" }.joined() }
    if let template = page.section.flatMap({ site.sectionPermalinks[$0] }),
      let path = filled(template)
    {
      return path
    }
    let name = essay.header.slug.map(Self.clean) ?? Self.clean(page.name)
    return "/" + (folders + [name]).joined(separator: "/") + "/"
  }

  /// The template with its names filled in; `nil` where it asks for what the essay has not.
  private func filled(_ template: String) -> String? {
    var path = ""
    for (index, piece) in template.split(separator: ":", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard index > 0 else {
        path += piece
        continue
      }
      let name = piece.prefix { $0.isASCII && $0.isLetter }
      guard let value = value(of: name.lowercased()) else { return nil }
      path += value + piece.dropFirst(name.count)
    }
    return path.hasPrefix("/") ? path : "/" + path
  }

  private func value(of name: String) -> String? {
    switch name {
    case "year": essay.date.map { String($0.year) }
    case "month": essay.date.map { Self.pad($0.month) }
    case "day": essay.date.map { Self.pad($0.day) }
    case "section": page.section.map(Self.clean)
    case "sections": page.folders.map(Self.clean).joined(separator: "/")
    case "title": Self.clean(essay.title)
    case "slug": Self.clean(essay.header.slug ?? essay.title)
    case "filename", "contentbasename": Self.clean(page.name)
    case "slugorfilename", "slugorcontentbasename": Self.clean(essay.header.slug ?? page.name)
    default: nil
    }
  }

  /// A name as it stands in addresses: small letters, hyphens for blanks, most marks left out.
  private static func clean(_ name: String) -> String {
    var cleaned = ""
    for scalar in name.lowercased().unicodeScalars {
      switch scalar {
      case " ", "\u{3000}": if cleaned.last != "-" { cleaned += "-" }
      case ".", "/", "\\", "_", "-", "#", "+", "~": cleaned.unicodeScalars.append(scalar)
      default:
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar.properties.isEmoji || scalar.properties.canonicalCombiningClass != .notReordered
        {
          cleaned.unicodeScalars.append(scalar)
        }
      }
    }
    return cleaned
  }

  private static func pad(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
