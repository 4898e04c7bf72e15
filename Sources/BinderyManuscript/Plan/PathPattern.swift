/// A pattern of paths below a folder, as `.gitignore` has them.
///
/// `*` and `?` stand for what has no slash, `[ab]`, `[a-z]` and `[!a]` for one character, `**` for any
/// folders. A pattern without a slash is the name of a file or folder at any depth; one with a slash
/// begins at the folder. What lies in a folder that is meant is meant too.
public struct PathPattern: Sendable, Hashable {
  /// The pattern as it was written.
  public let text: String
  /// The pattern taken for a path: names with a slash between them.
  let path: String
  private let parts: [Part]

  /// Characters of a pattern at most.
  private static let longest = 1_000

  private enum Part: Sendable, Hashable {
    case anyFolders
    case name(NamePattern)
  }

  /// A pattern; `nil` where it is empty, too long, or leads out of the folder.
  public init?(_ text: String) {
    // A slash at the end alone says that a folder is meant, wherever it lies.
    let isName = !text.dropLast().contains("/")
    self.init(text, isAnywhere: isName)
  }

  /// A pattern that begins at the folder, even where it is a name.
  init?(below text: String) { self.init(text, isAnywhere: false) }

  private init?(_ text: String, isAnywhere: Bool) {
    guard text.count <= Self.longest else { return nil }
    let names = text.split(separator: "/").filter { $0 != "." }
    guard !names.isEmpty, !names.contains("..") else { return nil }
    self.text = text
    path = names.joined(separator: "/")
    let written = names.map { $0 == "**" ? Part.anyFolders : .name(NamePattern($0)) }
    // Two in a row say what one does.
    var parts: [Part] = isAnywhere ? [.anyFolders] : []
    for part in written where part != .anyFolders || parts.last != .anyFolders {
      parts.append(part)
    }
    self.parts = parts
  }

  /// Whether the pattern holds no character with a meaning, and so is a path itself.
  public var isLiteral: Bool { !text.contains { "*?[".contains($0) } }

  /// Whether a path, given by its components, is meant, or a folder that it lies in.
  func matches(_ path: [String]) -> Bool {
    var (index, part) = (0, 0)
    var retry: (index: Int, part: Int)?
    while index < path.count {
      guard part < parts.count else {
        // What is left of the path lies in the folder that matched.
        return true
      }
      switch parts[part] {
      case .anyFolders:
        retry = (index, part + 1)
        part += 1
        continue
      case .name(let name):
        if name.matches(path[index]) {
          index += 1
          part += 1
          continue
        }
      }
      guard let last = retry else { return false }
      index = last.index + 1
      part = last.part
      retry = (index, last.part)
    }
    return parts[part...].allSatisfy { $0 == .anyFolders }
  }
}

/// A pattern of one name.
private struct NamePattern: Sendable, Hashable {
  private enum Step: Sendable, Hashable {
    case character(Character)
    case anyCharacter
    case anyText
    case oneOf([ClosedRange<Character>], isNegated: Bool)
  }

  private var steps: [Step] = []

  init(_ text: Substring) {
    var rest = text
    while let first = rest.popFirst() {
      switch first {
      case "*":
        if steps.last != .anyText { steps.append(.anyText) }
      case "?": steps.append(.anyCharacter)
      case "[": steps.append(Self.oneOf(&rest) ?? .character("["))
      case "\\": steps.append(.character(rest.popFirst() ?? "\\"))
      default: steps.append(.character(first))
      }
    }
  }

  /// The characters between brackets, where the second bracket is there.
  private static func oneOf(_ rest: inout Substring) -> Step? {
    var inside = rest
    let isNegated = inside.first == "!" || inside.first == "^"
    if isNegated { inside.removeFirst() }
    var ranges: [ClosedRange<Character>] = []
    while let first = inside.popFirst() {
      if first == "]", !ranges.isEmpty {
        rest = inside
        return .oneOf(ranges, isNegated: isNegated)
      }
      let end = inside.dropFirst()
      if inside.first == "-", let last = end.first, last != "]", first <= last {
        ranges.append(first...last)
        inside = end.dropFirst()
      } else {
        ranges.append(first...first)
      }
    }
    return nil
  }

  /// Goes back to the last `*` only: an earlier one cannot help where a later one did not.
  func matches(_ name: String) -> Bool {
    let characters = Array(name)
    var (index, step) = (0, 0)
    var retry: (index: Int, step: Int)?
    while index < characters.count {
      if step < steps.count, steps[step] == .anyText {
        step += 1
        retry = (index, step)
      } else if step < steps.count, matches(characters[index], steps[step]) {
        index += 1
        step += 1
      } else if let last = retry {
        index = last.index + 1
        step = last.step
        retry = (index, step)
      } else {
        return false
      }
    }
    return steps[step...].allSatisfy { $0 == .anyText }
  }

  private func matches(_ character: Character, _ step: Step) -> Bool {
    switch step {
    case .character(let wanted): wanted == character
    case .anyCharacter: true
    case .anyText: false
    case .oneOf(let ranges, let isNegated):
      ranges.contains { $0.contains(character) } != isNegated
    }
  }
}
