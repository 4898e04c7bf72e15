internal import BinderyModel
internal import BinderyYAML

/// One thing that a style says, and which style of its chain says it.
public struct StyleSetting: Sendable, Hashable {
  /// The section of `style.yaml`, or the name of another file.
  public let section: String
  /// The key in the section; a section of one value has none.
  public let key: String?
  /// The value as it is written.
  public let value: String
  /// The style that says it.
  public let origin: String
}

extension Style {
  /// What the style says, with what it inherits, in the order of `style.yaml`.
  public var settings: [StyleSetting] {
    guard let own = layers.first else { return [] }
    var settings = [setting(.description, YAMLText.scalar(description), own)]
    if let base = own.file.base { settings.append(setting(.base, base.name, own)) }
    settings += editions.map { edition in
      setting(
        .editions,
        "{ region: \(edition.region.rawValue), writing-mode: \(edition.writingMode.rawValue) }",
        own)
    }
    for role in FontRole.allCases {
      add(.fonts, role.rawValue, &settings) { layer in
        layer.file.fonts[role].map { Self.text($0) }
      }
    }
    for key in StyleCoverKey.allCases {
      add(.cover, key.rawValue, &settings) { layer in
        key == .design
          ? layer.file.coverDesign?.rawValue
          : layer.file.coverColours[key].map { "\"\($0)\"" }
      }
    }
    for option in OutputOption.allCases {
      add(.options, option.rawValue, &settings) { option.text(in: $0.file.options) }
    }
    for key in PlainTextLookKey.allCases {
      add(StyleFolder.File.text.rawValue, key.rawValue, &settings) { key.text(in: $0.textLook) }
    }
    return settings
  }

  /// The names of the files of the style's own folder.
  public var fileNames: [String] { layers.first?.folder.fileNames ?? [] }

  /// What the style's own folder says of it at length, where it does.
  public var readMe: String? {
    guard let bytes = try? layers.first?.folder.read(.readMe) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The styles that it builds on, the nearest first.
  public var bases: [String] { layers.dropFirst().map(\.folder.name) }

  /// The path of its own folder.
  public var folder: String { layers.first?.folder.path ?? "" }

  private func setting(_ key: StyleKey, _ value: String, _ layer: StyleLayer) -> StyleSetting {
    StyleSetting(section: key.rawValue, key: nil, value: value, origin: layer.folder.name)
  }

  private func add(
    _ section: StyleKey, _ key: String, _ settings: inout [StyleSetting],
    _ value: (StyleLayer) -> String?
  ) {
    add(section.rawValue, key, &settings, value)
  }

  private func add(
    _ section: String, _ key: String, _ settings: inout [StyleSetting],
    _ value: (StyleLayer) -> String?
  ) {
    for layer in layers {
      guard let value = value(layer) else { continue }
      settings.append(
        StyleSetting(
          section: section, key: key, value: value, origin: layer.folder.name))
      return
    }
  }

  private static func text(_ fonts: [FontWish]) -> String {
    let names = fonts.map(\.text)
    return names.count == 1 ? YAMLText.scalar(names[0]) : YAMLText.list(names)
  }
}
