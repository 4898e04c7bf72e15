internal import BinderyModel

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

extension InstalledEngine {
  /// What the program is called with, to make `book.pdf` of `book.html` in a folder; and what with, where a
  /// release that does not know all of it refuses that with status 2.
  func arguments(in folder: String) -> (usual: [String], older: [String]?) {
    switch engine {
    case .chromium: return (Self.chromium(in: folder), nil)
    case .weasyprint:
      let files = ["\(folder)/book.html", "\(folder)/book.pdf"]
      // Since release 66.
      return (["--pdf-tags"] + files, files)
    }
  }

  private static func chromium(in folder: String) -> [String] {
    var arguments = [
      "--headless", "--disable-gpu", "--hide-scrollbars",
      // A profile of its own, which goes with the folder; nothing that a first run does.
      "--user-data-dir=\(folder)/profile", "--no-first-run", "--no-default-browser-check",
      "--disable-extensions", "--disable-component-update", "--disable-sync",
      "--disable-breakpad", "--disable-crash-reporter",
      // Containers have little of the memory that is shared.
      "--disable-dev-shm-usage",
      // Not a byte to or from a server.
      "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND",
      "--proxy-server=http://127.0.0.1:9",
      "--no-pdf-header-footer", "--generate-pdf-document-outline",
      "--print-to-pdf=\(folder)/book.pdf",
    ]
    // Its sandbox refuses root, whom containers run programs as.
    if geteuid() == 0 { arguments.append("--no-sandbox") }
    // The address of a file (RFC 8089).
    return arguments + ["file://" + PercentEncoding.encode(path: "\(folder)/book.html")]
  }
}
