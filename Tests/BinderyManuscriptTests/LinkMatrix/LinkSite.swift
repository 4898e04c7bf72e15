import BinderyModel

/// A small site of one convention, and what the links of one of its essays mean.
struct LinkSite: Sendable {
  /// A link as an author writes it, where it leads and what is told of it.
  struct Row: Sendable {
    var markdown: String
    var target: Target
    var code: DiagnosticCode?
    /// A part of the finding's hint.
    var hint: String?

    init(
      _ markdown: String, _ target: Target, _ code: DiagnosticCode? = nil, hint: String? = nil
    ) {
      self.markdown = markdown
      self.target = target
      self.code = code
      self.hint = hint
    }
  }

  /// Where a link leads, by names instead of numbers.
  enum Target: Sendable, Equatable {
    case essay(String, _ anchor: String? = nil)
    case web(String)
    case file(String)
    case dead
  }

  var name: String
  /// The files of the site, but for the essay with the links.
  var files: [String: String]
  /// The file of the essay with the links, and what it begins with.
  var file: String
  var beginning: String
  var rows: [Row]

  /// The whole site, one link a paragraph.
  var allFiles: [String: String] {
    let text = rows.map(\.markdown).joined(separator: "\n\n")
    return files.merging([file: beginning + text + "\n"]) { own, _ in own }
  }

  /// The line of a row's link.
  func line(of row: Int) -> Int { beginning.count { $0 == "\n" } + 1 + 2 * row }
}
