internal import BinderyDesign
internal import Foundation

/// The folder of what stands beside a document: pictures, fonts.
enum CompanionFolder {
  /// Writes files into a folder, which is made where it is not there; each is replaced only by a whole one.
  static func write(
    _ entries: [Artifact.Entry], to folder: String
  ) throws(PartStreamError) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .folderFailed(folder, reason: error.localizedDescription)
    }
    for entry in entries {
      let bytes: [UInt8]
      do { bytes = try entry.bytes() } catch {
        throw .partFailed(name: entry.name, underlying: error)
      }
      do { try AtomicFile.write(bytes, to: "\(folder)/\(entry.name)") } catch {
        throw .companionFailed(error)
      }
    }
  }
}
