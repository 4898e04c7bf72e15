import ArgumentParser
import BinderyDesign
import BinderyModel
import Foundation

/// `bindery styles list`.
struct StylesList: ParsableCommand {
  /// How the list is written.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case table
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the styles that come with Bindery.")

  @Option(help: "How the list is written.")
  var format: Form = .table

  @OptionGroup var report: ReportArguments

  func run() throws {
    try Session(report: report).run { _ in
      let catalogue = StyleCatalogue.ofThisProgram()
      let styles = try catalogue.names.map { name throws(StyleError) in
        try catalogue.style(named: name)
      }
      let text =
        switch format {
        case .table: Self.table(styles)
        case .json: try Self.json(styles)
        }
      FileHandle.standardOutput.write(Data(text.utf8))
    }
  }

  private static func table(_ styles: [Style]) -> String {
    var rows = styles.map { [$0.name, Self.editions(of: $0), $0.description] }
    rows.insert(["NAME", "FOR", "DESCRIPTION"], at: 0)
    let widths = [0, 1].map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let aligned = zip(row, widths).map { text, width in
        text + String(repeating: " ", count: width - text.count + 2)
      }
      return aligned.joined() + row[2] + "\n"
    }
    .joined()
  }

  /// `zh-hans`, where both directions are meant; `ja vertical`, where one is.
  private static func editions(of style: Style) -> String {
    let regions = Region.allCases.compactMap { region -> String? in
      let modes = style.editions.filter { $0.region == region }.map(\.writingMode)
      guard let first = modes.first else { return nil }
      return modes.count == 1 ? "\(region.rawValue) \(first.rawValue)" : region.rawValue
    }
    return regions.isEmpty ? "-" : regions.joined(separator: ", ")
  }

  /// A style as JSON: documented in docs/styles.md.
  private struct Record: Encodable {
    struct Edition: Encodable {
      let region: String
      let writingMode: String

      enum CodingKeys: String, CodingKey {
        case region
        case writingMode = "writing-mode"
      }
    }

    let name: String
    let description: String
    let bases: [String]
    let editions: [Edition]

    enum CodingKeys: String, CodingKey {
      case name, description, bases
      case editions = "for"
    }
  }

  private static func json(_ styles: [Style]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let records = styles.map { style in
      Record(
        name: style.name, description: style.description, bases: style.bases,
        editions: style.editions.map {
          Record.Edition(region: $0.region.rawValue, writingMode: $0.writingMode.rawValue)
        })
    }
    return String(decoding: try encoder.encode(records), as: UTF8.self) + "\n"
  }
}
