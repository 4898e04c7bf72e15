internal import BinderyModel

extension Diagnostic {
  /// What is told of essays with one title: the contents cannot tell them apart.
  static func duplicateTitles(of essays: [EssayDraft]) -> [Diagnostic] {
    var byTitle: [String: [EssayDraft]] = [:]
    for essay in essays { byTitle[essay.listedTitle ?? essay.title, default: []].append(essay) }
    guard byTitle.count < essays.count else { return [] }
    return essays.compactMap { essay in
      let title = essay.listedTitle ?? essay.title
      // Told once, with the first of them.
      guard let alike = byTitle.removeValue(forKey: title), alike.count > 1 else { return nil }
      let names = alike.prefix(5).map(\.file.source.text).joined(separator: ", ")
      let more = alike.count > 5 ? " and \(alike.count - 5) more" : ""
      return Diagnostic(
        .titleDuplicate, "\(alike.count) essays are called '\(title)': \(names)\(more)",
        file: essay.file.source,
        hint: "give each a title of its own, so that contents tell them apart")
    }
  }
}
