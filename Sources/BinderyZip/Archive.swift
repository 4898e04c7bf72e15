import CZip

/// A new archive of libzip; `close` writes it, `deinit` drops one that was not written.
struct Archive: ~Copyable {
  private let handle: OpaquePointer

  /// An empty archive that will be written to the sink.
  init(sink: ArchiveSink) throws(ZipError) {
    let source = try sink.makeSource()
    var failure = zip_error_t()
    zip_error_init(&failure)
    defer { zip_error_fini(&failure) }
    guard let handle = zip_open_from_source(source, ZIP_CREATE, &failure) else {
      zip_source_free(source)
      throw .archiveFailed(message: String(cString: zip_error_strerror(&failure)))
    }
    self.handle = handle
  }

  deinit {
    zip_discard(handle)
  }

  /// Adds an entry, whose bytes libzip asks for when it is written.
  borrowing func add(
    _ source: EntrySource, name: String, isDeflated: Bool, modified: DOSTime
  ) throws(ZipError) {
    let source = try source.makeSource()
    let added = zip_file_add(handle, name, source, 0)
    guard added >= 0 else {
      zip_source_free(source)
      throw lastFailure()
    }
    let index = zip_uint64_t(added)
    if !isDeflated {
      guard zip_set_file_compression(handle, index, ZIP_CM_STORE, 0) == 0 else {
        throw lastFailure()
      }
    }
    guard zip_file_set_dostime(handle, index, modified.time, modified.date, 0) == 0,
      zip_file_set_external_attributes(
        handle, index, 0, UInt8(ZIP_OPSYS_UNIX), Self.regularFile) == 0
    else { throw lastFailure() }
  }

  /// Writes the archive, asking each source for its bytes, in order.
  consuming func close() throws(ZipError) {
    guard zip_close(handle) == 0 else {
      let failure = lastFailure()
      _ = consume self
      throw failure
    }
    discard self
  }

  /// `-rw-r--r--`, where Unix keeps it: never a link, and readable wherever it is unpacked.
  private static let regularFile: zip_uint32_t = 0o100644 << 16

  private borrowing func lastFailure() -> ZipError {
    .archiveFailed(message: String(cString: zip_strerror(handle)))
  }
}
