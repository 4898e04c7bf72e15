internal import BinderyModel
internal import BinderyYAML

/// How the essays are read.
extension BookFileReader {
  /// A notation of ruby, or a list of them.
  mutating func ruby(_ value: PlacedYAML) -> [RubyNotation] {
    var items = [value]
    if case .list(let members) = value.content { items = members }
    return items.compactMap { item in
      guard let name = text(item, BookFileKey.ruby) else { return nil }
      guard let notation = RubyNotation(rawValue: name.lowercased()) else {
        refuse(
          item, BookFileKey.ruby,
          "'ruby' takes one or more of \(RubyNotation.names), and here is '\(name)'")
        return nil
      }
      return notation
    }
  }

  /// What becomes of pictures on servers.
  mutating func remoteImages(_ value: PlacedYAML) -> RemoteImagePolicy? {
    guard let text = text(value, BookFileKey.remoteImages) else { return nil }
    guard let policy = RemoteImagePolicy(rawValue: text.lowercased()) else {
      let known = RemoteImagePolicy.allCases.map(\.rawValue).joined(separator: ", ")
      refuse(
        value, BookFileKey.remoteImages,
        "'remote-images' takes one of \(known), and here is '\(text)'")
      return nil
    }
    return policy
  }

  /// What becomes of pictures.
  mutating func images(_ value: PlacedYAML) -> PicturePolicy? {
    guard let words = text(value, BookFileKey.images) else { return nil }
    if let policy = PicturePolicy(words) { return policy }
    refuse(
      value, BookFileKey.images,
      "'images' takes keep, or a list of max=PIXELS, quality=1…100 and grey, and here is '\(words)'"
    )
    return nil
  }

  /// `true` or `false`.
  mutating func isTrue(_ value: PlacedYAML, _ key: BookFileKey) -> Bool {
    switch text(value, key)?.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off", nil: return false
    case let other?:
      refuse(value, key, "'\(key.rawValue)' takes true or false, and here is '\(other)'")
      return false
    }
  }
}
