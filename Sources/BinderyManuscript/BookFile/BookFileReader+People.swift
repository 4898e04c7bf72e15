internal import BinderyModel
internal import BinderyYAML

extension BookFileReader {
  /// One person or a list of them, each a name or a mapping.
  mutating func people(
    _ value: PlacedYAML, _ key: BookFileKey, _ role: Contributor.Role
  ) -> [Contributor] {
    guard case .list(let items) = value.content else {
      return [person(value, key, role)].compactMap(\.self)
    }
    return items.compactMap { person($0, key, role) }
  }

  private mutating func person(
    _ value: PlacedYAML, _ key: BookFileKey, _ role: Contributor.Role
  ) -> Contributor? {
    guard case .mapping = value.content else {
      return text(value, key).map { Contributor(name: $0, role: role) }
    }
    let before = diagnostics.count
    var person = Contributor(name: "", role: role)
    for (key, value) in fields(of: value, BookFilePersonKey.self) {
      switch key {
      case .name: person.name = text(value, key) ?? ""
      case .fileAs: person.fileAs = text(value, key)
      case .role: person.role = self.role(value) ?? role
      }
    }
    if person.name.isEmpty, diagnostics.count == before {
      refuse(value, BookFilePersonKey.name, "a person has no name")
    }
    return person.name.isEmpty ? nil : person
  }

  private mutating func role(_ value: PlacedYAML) -> Contributor.Role? {
    guard let word = text(value, BookFilePersonKey.role) else { return nil }
    if let role = Contributor.Role(named: word) { return role }
    refuse(
      value, BookFilePersonKey.role, "'\(word)' is no role that is known",
      hint: Contributor.Role.hint(for: word))
    return nil
  }

  /// The collection: its name, or a mapping.
  mutating func collection(_ value: PlacedYAML) -> Metadata.Collection? {
    guard case .mapping = value.content else {
      return text(value, BookFileKey.collection).map { Metadata.Collection(name: $0) }
    }
    let before = diagnostics.count
    var collection = Metadata.Collection(name: "")
    for (key, value) in fields(of: value, BookFileCollectionKey.self) {
      switch key {
      case .name: collection.name = text(value, key) ?? ""
      case .type: collection.kind = kind(value) ?? .series
      case .position: collection.position = position(value)
      }
    }
    if collection.name.isEmpty, diagnostics.count == before {
      refuse(value, BookFileCollectionKey.name, "the collection has no name")
    }
    return collection.name.isEmpty ? nil : collection
  }

  private mutating func kind(_ value: PlacedYAML) -> Metadata.Collection.Kind? {
    guard let word = text(value, BookFileCollectionKey.type) else { return nil }
    let kind = Metadata.Collection.Kind(rawValue: word)
    if kind == nil {
      refuse(
        value, BookFileCollectionKey.type, "'\(word)' is no type of collection",
        hint: "write `series` where the members have an order, else `set`")
    }
    return kind
  }

  /// A number, or numbers parted by full stops (EPUB 3.3 appendix D.3.6).
  private mutating func position(_ value: PlacedYAML) -> String? {
    guard let text = text(value, BookFileCollectionKey.position) else { return nil }
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.allSatisfy({ !$0.isEmpty && $0.count < 10 && $0.utf8.allSatisfy(\.isDigit) })
    else {
      refuse(value, BookFileCollectionKey.position, "'\(text)' is no place in a series")
      return nil
    }
    return text
  }
}
