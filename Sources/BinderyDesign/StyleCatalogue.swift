internal import BinderyModel
internal import BinderyStyles
internal import Foundation

/// Finds the built-in styles on disk, and folders of somebody's own.
///
/// The folders are tried in order: `../share/bindery/styles` of an installed program, then what
/// SwiftPM lays beside a program that was just built. `Bundle.module` is not asked, because it ends
/// the program when the folder that it was built with is gone.
public struct StyleCatalogue: Sendable, Hashable {
  /// The folders that hold one folder per style, in the order to be tried.
  public let folders: [String]

  /// A catalogue of some folders that hold one folder per style.
  public init(folders: [String]) { self.folders = folders }

  /// A catalogue of the folders that belong to a program in `folder`.
  public init(executableFolder folder: String) {
    self.init(
      folders: ["\(folder)/../share/bindery/styles"] + BuiltinStyles.folders(beside: folder))
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

  /// Reads a style of the catalogue.
  ///
  /// - Throws: `StyleError.unknown` where no folder has it, `.refused` where its files are wrong.
  public func style(named name: String) throws(StyleError) -> Style {
    guard let folder = folder(ofStyle: name) else { throw .unknown(name: name, known: names) }
    return try StyleLoader(catalogue: self).style(in: folder)
  }

  /// Reads the style that somebody asks for: a path, a name, or else a folder here.
  ///
  /// - Throws: `StyleError`.
  public func style(askedFor words: String) throws(StyleError) -> Style {
    let isPath = words.contains("/") || folder(ofStyle: words) == nil && Self.isFolder(words)
    guard isPath else { return try style(named: words) }
    guard Self.isFolder(words) else { throw .noFolder(path: words) }
    return try StyleLoader(catalogue: self).style(in: StyleFolder(name: words, path: words))
  }

  /// Reads the style that is meant for an edition.
  ///
  /// What cannot be read is meant for none; `plain` serves where there is none, and `names` decides where
  /// there are two.
  ///
  /// - Throws: `StyleError` where that style cannot be read.
  public func style(for edition: StyleEdition) throws(StyleError) -> Style {
    let name = names.first { name in
      guard let folder = folder(ofStyle: name) else { return false }
      var refusal = StyleRefusal(name: name)
      return StyleLayer.settings(of: folder, &refusal).file.editions.contains(edition)
    }
    return try style(named: name ?? "plain")
  }

  /// The folder of a style of the catalogue.
  func folder(ofStyle name: String) -> StyleFolder? {
    // A name is one folder; a path would lead out of the catalogue.
    guard !name.contains("/"), let folder = folders.first(where: { has(style: name, in: $0) })
    else { return nil }
    return StyleFolder(name: name, path: "\(folder)/\(name)")
  }

  private func has(style name: String, in folder: String) -> Bool {
    Self.isFolder("\(folder)/\(name)") && !name.hasPrefix(".") && !name.isEmpty
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
