internal import BinderyModel

/// The file in which a site says what it is.
enum ConfigurationFile {
  /// What a file of the root says; nothing where it is not there.
  static func read(
    _ name: String, in root: DiskPath, limits: ManuscriptLimits,
    by reader: ([UInt8], SourcePath) -> (SiteConfiguration, [Diagnostic])
  ) -> (SiteConfiguration, [Diagnostic]) {
    guard let path = Disk.resolve(root.appending(name)) else { return (SiteConfiguration(), []) }
    let source = SourcePath(name)
    guard path.isInside(root) else {
      let finding = "'\(source)' is a link that leads out of the folder"
      return (SiteConfiguration(), [Diagnostic(.fileOutside, finding, file: source)])
    }
    do {
      return reader(try Disk.read(path, limit: limits.configurationBytes), source)
    } catch {
      return (SiteConfiguration(), [error.diagnostic(for: source)])
    }
  }
}
