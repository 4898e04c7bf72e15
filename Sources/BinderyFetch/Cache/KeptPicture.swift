/// What is known of a picture that an earlier run fetched.
struct KeptPicture: Sendable, Hashable {
  /// The address that was asked for.
  var address: String
  /// SHA-256 of the bytes, in small hexadecimal; also the name of their file.
  var digest: String
  /// Number of the bytes.
  var size: Int
  /// When the server last said that this is the picture, in seconds since 1970.
  var checked: Int
  var validators: Validators

  private static let form = "bindery-remote 1"

  /// A picture that was just fetched.
  init(address: String, digest: String, size: Int, checked: Int, validators: Validators) {
    self.address = address
    self.digest = digest
    self.size = size
    self.checked = checked
    self.validators = validators
  }

  /// Reads a record; `nil` where it is none, another form's or another address's.
  init?(_ bytes: [UInt8], of address: String) {
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count == 8, lines[0] == Self.form, lines[1] == address,
      lines[2].utf8.count == 64, lines[2].utf8.allSatisfy({ Self.isDigit($0) }),
      let size = Int(lines[3]), size > 0, let checked = Int(lines[4])
    else { return nil }
    self.init(
      address: address, digest: lines[2], size: size, checked: checked,
      validators: Validators(entityTag: lines[5], lastModified: lines[6]))
  }

  /// The record as it is kept: a line for each fact.
  var record: [UInt8] {
    let lines = [
      Self.form, address, digest, "\(size)", "\(checked)", validators.entityTag ?? "",
      validators.lastModified ?? "", "",
    ]
    return Array(lines.joined(separator: "\n").utf8)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
