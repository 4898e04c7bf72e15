/// What a server says of a version, to be asked whether it is the newest (RFC 9110, section 8.8).
struct Validators: Sendable, Hashable {
  var entityTag: String?
  var lastModified: String?

  /// Bytes of the longest that is kept.
  private static let longest = 1_024

  init(entityTag: String? = nil, lastModified: String? = nil) {
    self.entityTag = entityTag.flatMap(Self.harmless)
    self.lastModified = lastModified.flatMap(Self.harmless)
  }

  /// What the header fields of an answer say; their names are in small letters.
  init(_ fields: [String: String]) {
    self.init(entityTag: fields["etag"], lastModified: fields["last-modified"])
  }

  /// The header fields that ask for what is newer.
  var fields: [String: String] {
    var fields: [String: String] = [:]
    fields["If-None-Match"] = entityTag
    fields["If-Modified-Since"] = lastModified
    return fields
  }

  /// A text that can be a line of a file and a field of a request.
  private static func harmless(_ text: String) -> String? {
    let isFine = text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    return isFine && !text.isEmpty && text.utf8.count <= longest ? text : nil
  }
}
