import ArgumentParser
import BinderyDesign
import Foundation

/// `bindery styles show`.
struct StylesShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what a style says, which of its bases says it, its files and its README.")

  @Argument(
    help: ArgumentHelp("The name of a style, or the path of its folder.", valueName: "style"),
    completion: .directory)
  var style: String

  @OptionGroup var report: ReportArguments

  func run() throws {
    try Session(report: report).run { _ in
      let shown = try StyleCatalogue.ofThisProgram().style(askedFor: style)
      FileHandle.standardOutput.write(Data(Self.text(shown).utf8))
    }
  }

  private static func text(_ style: Style) -> String {
    let chain = ([style.name] + style.bases).joined(separator: " on ")
    var text = "# \(Terminal.safe(chain))\n"
    var section = ""
    let lines = style.settings.flatMap { Self.lines(of: $0, &section) }
    for (line, origin) in lines {
      let isOwn = origin == nil || origin == style.name
      let margin = String(repeating: " ", count: max(1, 48 - line.count))
      text += Terminal.safe(line) + (isOwn ? "" : "\(margin)# of \(origin ?? "")") + "\n"
    }
    text += "\n# files in \(Terminal.safe(style.folder))\n"
    text += style.fileNames.map { "#   \(Terminal.safe($0))\n" }.joined()
    guard let readMe = style.readMe else { return text }
    let readMeLines = readMe.split(separator: "\n", omittingEmptySubsequences: false)
    return text + "\n" + readMeLines.map { Terminal.safe(String($0)) }.joined(separator: "\n")
  }

  /// The lines of a setting as `style.yaml` has them, each with the style that says it.
  private static func lines(
    of setting: StyleSetting, _ section: inout String
  ) -> [(line: String, origin: String?)] {
    let isNew = section != setting.section
    section = setting.section
    let head: [(line: String, origin: String?)] = isNew ? [("\(setting.section):", nil)] : []
    if let key = setting.key { return head + [("  \(key): \(setting.value)", setting.origin)] }
    return setting.value.hasPrefix("{")
      ? head + [("  - \(setting.value)", setting.origin)]
      : [("\(setting.section): \(setting.value)", setting.origin)]
  }
}
