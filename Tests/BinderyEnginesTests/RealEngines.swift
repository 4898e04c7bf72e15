import BinderyEngines
import Foundation

/// The engines that are installed here; those that are not are `nil`.
enum RealEngines {
  /// Chromium.
  static let chromium = try? InstalledEngine(.chromium)
  /// WeasyPrint: the one that `scripts/setup test` installs, else the system's.
  static let weasyprint =
    (try? InstalledEngine(.weasyprint, at: root.appending(path: ".venv/bin/weasyprint").path))
    ?? (try? InstalledEngine(.weasyprint))

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
