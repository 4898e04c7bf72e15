public import BinderyDesign
internal import BinderyModel

/// Several editions of a book that are made in one run, each with a file and an identifier of its own.
public struct EditionRun: Sendable {
  /// An edition and the file that it is written to.
  public struct Item: Sendable {
    /// What is written.
    public var edition: Edition
    /// Where.
    public var path: String
    /// The number of the output among those that were asked for, from 0.
    public var number: Int
  }

  /// Two outputs that would be one file, by their numbers.
  public struct Clash: Sendable, Hashable {
    /// The output that was listed first.
    public var first: Int
    /// The other one.
    public var second: Int
    /// The file.
    public var path: String
  }

  /// What is made, in order.
  public private(set) var items: [Item] = []
  /// What cannot be made, since another output has its file.
  public private(set) var clashes: [Clash] = []

  /// A run that makes nothing yet.
  public init() {}

  /// Adds the edition of the output of a number.
  ///
  /// - Parameters:
  ///   - edition: what is written. Its identifier becomes another where an edition of the run has it.
  ///   - number: which output it is.
  ///   - file: the path that was asked for, if one was.
  ///   - folder: where all files of the run go; `nil` for where each was asked for.
  public mutating func add(_ edition: Edition, number: Int, file: String?, folder: String?) {
    let own = file ?? OutputName.name(for: edition)
    let path =
      folder.map { ($0.hasSuffix("/") ? $0 : $0 + "/") + Self.lastName(of: own) } ?? own
    let key = Self.normalised(path)
    if let first = items.first(where: { Self.normalised($0.path) == key }) {
      clashes.append(Clash(first: first.number, second: number, path: path))
      return
    }
    var edition = edition
    let identifier = edition.stamp.identifier
    if items.contains(where: { $0.edition.stamp.identifier == identifier }) {
      edition.stamp.identifier = BookIdentifier.identifier(
        of: identifier, inFile: Self.lastName(of: path))
    }
    items.append(Item(edition: edition, path: path, number: number))
  }

  private static func lastName(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The path without `.` and doubled slashes.
  private static func normalised(_ path: String) -> String {
    let names = path.split(separator: "/").filter { $0 != "." }
    return (path.hasPrefix("/") ? "/" : "") + names.joined(separator: "/")
  }
}
