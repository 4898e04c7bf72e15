/// Why an archive was not written.
public enum ZipError: Error {
  /// There is nothing to write; an archive without entries is no book.
  case noEntries
  /// A name that a reading system could refuse, or unpack outside its folder.
  case invalidName(String, EntryNameFault)
  /// Two entries whose names are equal once case is ignored.
  case duplicateName(String)
  /// An entry `mimetype` that is not the first, or asks to be deflated: OCF wants it first, stored.
  case misplacedMimetype
  /// The bytes of an entry could not be made; of several, the first in the order of the archive.
  case entryFailed(name: String, underlying: any Error)
  /// Writing to the file descriptor failed, with this `errno`.
  case writeFailed(errno: Int32)
  /// A C library had no memory left.
  case outOfMemory
  /// libzip refused, in its own words.
  case archiveFailed(message: String)
}
