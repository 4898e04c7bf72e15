internal import BinderyDesign
internal import BinderyZip

extension Press {
  /// Writes an archive of entries.
  func writeArchive(
    _ entries: [Artifact.Entry], to path: String, jobs: Int
  ) throws(PressError) {
    let entries = entries.map {
      ZipEntry(name: $0.name, isDeflated: $0.isCompressible, bytes: $0.bytes)
    }
    do {
      try AtomicFile.write(to: path) { descriptor throws(ZipError) in
        try ZipWriter.write(entries, to: descriptor, jobs: jobs)
      }
    } catch {
      switch error {
      case .file(let cause): throw .file(path: path, cause)
      case .body(let cause): throw .archive(path: path, cause)
      }
    }
  }

  /// Writes a file of parts, and what stands beside it.
  func writeStream(
    _ entries: [Artifact.Entry], beside companions: [Artifact.Entry], in folder: String?,
    to path: String, jobs: Int
  ) throws(PressError) {
    do {
      try AtomicFile.write(to: path) { descriptor throws(PartStreamError) in
        try PartStream.write(entries, to: descriptor, jobs: jobs)
        if let folder { try CompanionFolder.write(companions, to: folder) }
      }
    } catch {
      switch error {
      case .file(let cause): throw .file(path: path, cause)
      case .body(let cause): throw .stream(path: path, cause)
      }
    }
  }
}
