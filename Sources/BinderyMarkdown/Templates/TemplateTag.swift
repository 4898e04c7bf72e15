internal import BinderyModel

/// A tag of a template as it stands in a text: `{% name … %}`, `{{< name … >}}`, `{{% name … %}}`.
struct TemplateTag {
  /// How a tag is written.
  enum Form: Sendable, Hashable {
    /// `{% … %}`, of Jekyll and Hexo.
    case liquid
    /// `{{< … >}}` or `{{% … %}}`, of Hugo.
    case shortcode
  }

  let form: Form
  /// The whole tag, in bytes.
  let range: Range<Int>
  /// The name, without what says that the tag closes another.
  let name: String
  /// Whether it ends a pair.
  let isClosing: Bool
  /// What follows the name.
  let arguments: String

  /// Reads a tag's inside; `nil` where it does not begin with a name.
  init?(_ form: Form, _ range: Range<Int>, inside: some Sequence<UInt8>) {
    var inside = String(decoding: Array(inside), as: UTF8.self)[...].trimmingBlanks
    if form == .shortcode, inside.last == "/" { inside = inside.dropLast().trimmingBlanks }
    let isMarked = form == .shortcode && inside.first == "/"
    if isMarked { inside = inside.dropFirst().trimmingBlanks }
    guard inside.utf8.first?.isASCIILetter == true else { return nil }
    let written = inside.prefix { !$0.isWhitespace }
    let isNamed = written.utf8.allSatisfy { byte in
      byte.isASCIILetter || byte >= 0x80 || (0x2D...0x39).contains(byte)
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
    }
    guard isNamed else { return nil }
    let isEnd = form == .liquid && written.utf8.count > 3 && written.hasPrefix("end")
    self.form = form
    self.range = range
    name = String(isEnd ? written.dropFirst(3) : written)
    isClosing = isEnd || isMarked
    arguments = String(inside.dropFirst(written.count).trimmingBlanks)
  }

  /// What a loop goes over: `site.posts` of `for post in site.posts`.
  var loopSource: Substring? {
    let words = arguments.split(whereSeparator: \.isWhitespace)
    return words.count > 2 && words[1] == "in" ? words[2] : nil
  }

  /// What `assign` gives a name, and the name.
  var assignment: (name: String, value: Substring)? {
    guard name == "assign", let mark = arguments.firstIndex(of: "=") else { return nil }
    let value = arguments[arguments.index(after: mark)...].trimmingBlanks
    return (String(arguments[..<mark].trimmingBlanks), value)
  }

  /// The name of an included file, without folder and extension, in small letters.
  var includedFile: String {
    let file = arguments.prefix { !$0.isWhitespace }
    let name = file.split(separator: "/").last ?? ""
    return (name.split(separator: ".").first ?? "").lowercased()
  }

  /// The arguments of the tag, or of the file that it includes.
  var ownArguments: TagArguments {
    guard form == .liquid, name == "include" else { return TagArguments(arguments) }
    return TagArguments(String(arguments.drop { !$0.isWhitespace }))
  }

  /// The tag as its author would call it.
  var shownName: String {
    let named = name == "include" ? arguments.prefix { !$0.isWhitespace } : ""
    let inside = (named.isEmpty ? name : "\(name) \(named)").prefix(60)
    return switch form {
    case .liquid: "{% \(isClosing ? "end" : "")\(inside) %}"
    case .shortcode: "{{< \(isClosing ? "/" : "")\(inside) >}}"
    }
  }
}

extension Substring {
  /// The text without white space at its ends.
  var trimmingBlanks: Substring {
    var rest = drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
