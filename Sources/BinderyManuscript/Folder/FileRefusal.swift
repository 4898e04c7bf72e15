/// Why a file cannot be used.
enum FileRefusal: Error, Sendable, Hashable {
  /// Things in a folder that are no files.
  enum Kind: String, Sendable {
    case folder = "a folder"
    case pipe = "a named pipe"
    case socket = "a socket"
    case device = "a device"
    case link = "a symbolic link"
    case other = "no regular file"
  }

  case missing
  case notRegular(Kind)
  case tooLarge(size: Int, limit: Int)
  case forbidden
  case unreadable(errno: Int32)
}
