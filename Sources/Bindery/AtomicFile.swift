#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Writes a file that is either whole or not there: a target is replaced only by a finished file.
package enum AtomicFile {
  /// Writes a file through a descriptor and puts it in the place of the target when it is finished.
  ///
  /// `body` gets a descriptor open for reading and writing, at the first byte of an empty file; it
  /// must not close it. When it throws, the target is as it was and no other file is left. The file
  /// has the mode that a new file has (0666 less the umask); file and folder are synced.
  ///
  /// A link is followed: the file that it points to is replaced, the link stays.
  ///
  /// On Linux the unfinished file has no name, so even a killed process leaves nothing. It gets one
  /// for an instant when it replaces an old file, and from the start where the system cannot do
  /// without: then it is one of the `UnfinishedFiles`, for a signal handler to remove.
  ///
  /// Throws when the target is a folder or a special file, or a step fails: then `.file`; what the
  /// body throws: `.body`.
  package static func write<Failure: Error>(
    to path: String, _ body: (Int32) throws(Failure) -> Void
  ) throws(AtomicWriteError<Failure>) {
    let folder: OpenFolder
    let name: String
    do {
      let target = try WriteTarget(path)
      name = target.name
      folder = try OpenFolder(target.folder)
    } catch {
      throw .file(error)
    }
    var draft: DraftFile
    do { draft = try DraftFile(in: folder) } catch { throw .file(error) }
    do { try body(draft.descriptor) } catch { throw .body(error) }
    do {
      try draft.publish(as: name, in: folder)
    } catch {
      throw .file(error)
    }
  }
}

extension AtomicFile {
  /// Writes bytes as a file, under the same promises.
  package static func write(_ bytes: [UInt8], to path: String) throws(AtomicFileError) {
    do {
      try write(to: path) { descriptor throws(AtomicFileError) in
        var written = 0
        while written < bytes.count {
          let count = bytes.withUnsafeBytes { buffer in
            pwrite(
              descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]).baseAddress,
              buffer.count - written, off_t(written))
          }
          if count < 0 && errno == EINTR { continue }
          guard count > 0 else { throw .failed(.write, path: path, errno: errno) }
          written += count
        }
      }
    } catch {
      switch error {
      case .file(let cause), .body(let cause): throw cause
      }
    }
  }
}

/// What `AtomicFile` throws: its own failure, or that of the body it was given.
package enum AtomicWriteError<Body: Error>: Error {
  /// The file could not be made or put in its place.
  case file(AtomicFileError)
  /// What the body threw.
  case body(Body)
}

/// Why a file could not be put in its place.
package enum AtomicFileError: Error, Hashable, Sendable {
  /// There is a folder where the file should be, or the path ends in `/`.
  case targetIsFolder(path: String)
  /// There is a device, pipe or socket where the file should be.
  case targetIsSpecial(path: String)
  /// A system call failed on a path, with this `errno`.
  case failed(Step, path: String, errno: Int32)

  /// What was being done when it failed.
  package enum Step: Hashable, Sendable {
    /// Finding out what the path stands for.
    case resolve
    /// Opening the folder of the target.
    case openFolder
    /// Making the unfinished file.
    case create
    /// Writing its bytes.
    case write
    /// Bringing file or folder safely to the disk.
    case sync
    /// Putting the finished file in the place of the target.
    case replace
  }
}
