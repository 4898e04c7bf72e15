import Foundation

/// How many examples of each section came out as the specification says.
struct ConformanceReport {
  let title: String
  private var sections: [(name: String, equal: Int, all: Int)] = []

  init(title: String) { self.title = title }

  /// Counts an example of a section; sections come in their order.
  mutating func count(_ section: String, isEqual: Bool) {
    let index =
      sections.firstIndex { $0.name == section }
      ?? {
        sections.append((section, 0, 0))
        return sections.count - 1
      }()
    sections[index].all += 1
    if isEqual { sections[index].equal += 1 }
  }

  /// Writes the counts into the folder that `BINDERY_CONFORMANCE_REPORT` names, where it is set.
  func write() throws {
    guard let folder = ProcessInfo.processInfo.environment["BINDERY_CONFORMANCE_REPORT"] else {
      return
    }
    let equal = sections.reduce(0) { $0 + $1.equal }
    let all = sections.reduce(0) { $0 + $1.all }
    let rows = sections + [(title, equal, all)]
    let lines = rows.map { row in
      let counts = String(repeating: " ", count: max(0, 4 - "\(row.equal)".count)) + "\(row.equal)"
      return "\(counts) of \(row.all)  \(row.name)\n"
    }
    let file = URL(filePath: folder)
      .appending(path: title.replacingOccurrences(of: " ", with: "-") + ".txt")
    try lines.joined().write(to: file, atomically: true, encoding: .utf8)
  }
}
