public import BinderyModel
internal import BinderyStyles
internal import Foundation

/// The looks of a book: one style sheet per output.
public struct Style: Sendable, Hashable {
  /// The name that the style is asked for by.
  public let name: String
  /// The style sheet of EPUB outputs, for lines of any direction.
  let epub: Stylesheet
  /// What its roles are set in where nobody says otherwise.
  public let fonts: FontPlan

  /// The style sheet of an EPUB: of one direction, without the rules of regions that are not in the book,
  /// in lines of the region that the book itself is of, and with families in the place of roles.
  public func stylesheet(for writingMode: WritingMode, fonts: FontSelection) -> String {
    let regions = Set(fonts.regions.keys)
    // `latin` marks a word among East Asian ones, too, and stays.
    let absent = Region.allCases.filter { $0 != .latin && !regions.contains($0) }.map(\.rawValue)
    let dropped = Set(absent + [writingMode == .vertical ? "hltr" : "vrtl"])
    let kept = epub.keepingSelectors { selector in
      !selector.split { " >+~:.".contains($0) }.contains { dropped.contains(String($0)) }
    }
    let inLines = LineMapping(of: kept, in: fonts.book).applied(to: kept)
    let flowing = FlowMapping(writingMode: writingMode).applied(to: inLines)
    return FontMapping(families: fonts.families).applied(to: flowing).text
  }
}

/// Why a style could not be had.
public enum StyleError: Error, Sendable, Hashable {
  /// No folder of the catalogue has a style of that name.
  case unknown(name: String, known: [String])
  /// The folder is there, but not this file in it, or it is not UTF-8.
  case unreadable(name: String, file: String)
  /// A file is no style sheet.
  case invalid(name: String, file: String, StylesheetFlaw)
}

/// Finds the built-in styles on disk.
///
/// The folders are tried in order: `../share/bindery/styles` of an installed program, then what
/// SwiftPM lays beside a program that was just built. `Bundle.module` is not asked, because it ends
/// the program when the folder that it was built with is gone.
public struct StyleCatalogue: Sendable, Hashable {
  /// The folders that hold one folder per style, in the order to be tried.
  public let folders: [String]

  /// A catalogue of the folders that belong to a program in `folder`.
  public init(executableFolder folder: String) {
    folders = ["\(folder)/../share/bindery/styles"] + BuiltinStyles.folders(beside: folder)
  }

  /// The catalogue of the running program; links to it are followed.
  public static func ofThisProgram() -> StyleCatalogue {
    let executable = Bundle.main.executableURL?.resolvingSymlinksInPath()
    return StyleCatalogue(executableFolder: executable?.deletingLastPathComponent().path ?? ".")
  }

  /// The names of all styles, in order.
  public var names: [String] {
    let found = folders.flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.filter { has(style: $0, in: folder) }
    }
    return Set(found).sorted()
  }

  /// Reads a style.
  ///
  /// - Throws: `StyleError.unknown` where no folder has it, `.unreadable` where its file is missing,
  ///   `.invalid` where it is no style sheet.
  public func style(named name: String) throws(StyleError) -> Style {
    // A name is one folder; a path would lead out of the catalogue.
    guard !name.contains("/"), let folder = folders.first(where: { has(style: name, in: $0) })
    else { throw .unknown(name: name, known: names) }
    let file = "\(folder)/\(name)/\(Self.epubFile)"
    guard let data = FileManager.default.contents(atPath: file),
      let stylesheet = String(validating: data, as: UTF8.self)
    else { throw .unreadable(name: name, file: file) }
    do {
      return Style(name: name, epub: try StylesheetParser.read(stylesheet), fonts: FontPlan())
    } catch {
      throw .invalid(name: name, file: file, error)
    }
  }

  private static let epubFile = "epub.css"

  private func has(style name: String, in folder: String) -> Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(
      atPath: "\(folder)/\(name)", isDirectory: &isFolder)
    return exists && isFolder.boolValue && !name.hasPrefix(".") && !name.isEmpty
  }
}
