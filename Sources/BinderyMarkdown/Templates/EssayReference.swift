internal import BinderyModel

/// An essay as a tag names it: the destination of a link that only the whole book can resolve.
///
/// It travels through the text as an address of a scheme of its own, which never reaches a book: a
/// link to an essay that is not there is dead.
package struct EssayReference: Sendable, Hashable {
  /// What names essays.
  package enum Tag: String, Sendable, Hashable, CaseIterable {
    case postURL = "post_url"
    case link
    case postLink = "post_link"
    case postPath = "post_path"
    case ref
    case relref
    /// No tag, but `[[name]]`.
    case wikilink
    /// `![[name]]`: the essay is to be shown in place.
    case embed
  }

  /// The scheme of the addresses.
  package static let scheme = "bindery-essay"

  /// The tag that names the essay.
  package var tag: Tag
  /// The file or the name, as the author wrote it.
  package var name: String
  /// The language of the page that is meant, where the author says one (Hugo).
  package var language: String?

  /// A reference in double brackets.
  package init(wikilink name: String) { self.init(.wikilink, name) }

  /// A reference by a tag; what follows a `#` is no part of it.
  init(_ tag: Tag, _ name: String, language: String? = nil) {
    self.tag = tag
    self.name = name
    self.language = language
  }

  /// Reads a destination, with or without a fragment; `nil` where it is another's.
  package init?(destination: String) {
    let prefix = Self.scheme + ":"
    guard destination.utf8.starts(with: prefix.utf8) else { return nil }
    let whole = destination.dropFirst(prefix.count).prefix { $0 != "#" }
    let path = whole.prefix { $0 != "?" }
    guard let slash = path.firstIndex(of: "/"),
      let tag = Tag(rawValue: String(path[..<slash])),
      let bytes = Self.decoded(path[path.index(after: slash)...].utf8)
    else { return nil }
    let language = whole.dropFirst(path.count + 1)
    self.init(
      tag, String(decoding: bytes, as: UTF8.self),
      language: language.isEmpty ? nil : PercentEncoding.decode(language))
  }

  /// The address: letters, digits and marks that mean nothing in Markdown and HTML.
  package var destination: String {
    "\(Self.scheme):\(tag.rawValue)/" + Self.encoded(name)
      + (language.map { "?" + Self.encoded($0) } ?? "")
  }

  /// A text with every character escaped that means something in an address.
  package static func encoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      if byte.isASCIILetter || byte.isASCIIDigit || "-_./".utf8.contains(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }

  private static func decoded(_ path: some Collection<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = path[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: Array(rest.prefix(2)), as: UTF8.self)
      guard let value = UInt8(digits, radix: 16) else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return bytes
  }

  /// The tag as the author wrote it.
  package var shown: String {
    let name = name.count > 200 ? name.prefix(200) + "…" : name
    return switch tag {
    case .postURL, .link, .postLink, .postPath: "{% \(tag.rawValue) \(name) %}"
    case .ref, .relref: "{{< \(tag.rawValue) \"\(name)\" >}}"
    case .embed: "![[\(name)]]"
    case .wikilink: "[[\(name)]]"
    }
  }

  /// The same with what follows a `#`, where it stands in brackets.
  package func shown(at fragment: String?) -> String {
    guard let fragment, tag == .wikilink || tag == .embed else { return shown }
    return shown.dropLast(2) + "#\(fragment.prefix(200))]]"
  }

  /// What a link is called that the author gave no words, until the essay's title is known.
  package var label: String {
    let last = name.split(separator: "/").last ?? ""
    let stem = last.split(separator: ".").first ?? last
    let words = stem.split { $0 == "-" || $0 == "_" || $0.isWhitespace }
    // A post's name begins with its date.
    let isDated =
      words.count > 3 && words.prefix(3).allSatisfy { $0.utf8.allSatisfy(\.isASCIIDigit) }
    let label = (isDated ? words[3...] : words[...]).joined(separator: " ")
    return label.isEmpty ? tag.rawValue : label
  }
}
