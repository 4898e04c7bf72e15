/// What the helper says of itself when it starts.
public struct HelperGreeting: Sendable, Hashable {
  /// The version of the library that it decodes with; empty where there is none on this machine.
  public var library: String

  /// The way that the helper and Bindery speak, and that pictures are made; another number makes all
  /// kept results unknown.
  public static let form = 1

  /// A greeting.
  public init(library: String) { self.library = library }

  /// A greeting from a message; `nil` where it is another form's, or none.
  public init?(message: [UInt8]) {
    let words = String(decoding: message, as: UTF8.self)
      .split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[0] == "bindery-images", words[1] == "\(Self.form)" else {
      return nil
    }
    library = String(words[2])
  }

  /// The greeting as a message.
  public var message: [UInt8] { Array("bindery-images \(Self.form) \(library)".utf8) }
}
