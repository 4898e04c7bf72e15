internal import BinderyModel

/// A place where a picture is shown, and what may be wrong with it there.
struct PictureUse {
  var reference: PictureReference
  /// The file that names the picture; `nil` for the command line.
  var file: SourcePath?
  /// The folder that the picture's path is shown below.
  var root: DiskPath?
  var chapter: ChapterID
  /// The picture's number in the survey.
  var number: Int

  /// What the author wrote.
  var written: String {
    switch reference.target {
    case .written(let written): PercentEncoding.decode(written)
    case .data: "data:"
    }
  }

  var missing: Diagnostic {
    diagnostic(
      .imageMissing, "there is no picture '\(written)'",
      hint: "put the file there, or mend the path")
  }

  var outside: Diagnostic {
    diagnostic(
      .fileOutside, "the picture '\(written)' lies outside the folder", severity: .warning,
      hint: "copy the file into the folder")
  }

  var remote: Diagnostic {
    diagnostic(.imageRemote, "the picture '\(written)' is on a server and is shown as a link")
  }

  /// CMYK pictures look wrong or not at all on many readers.
  var printed: Diagnostic {
    diagnostic(
      .imageUnusable, "the picture '\(written)' has the colours of print (CMYK)",
      hint: "save it in RGB")
  }

  func unusable(_ reason: String) -> Diagnostic {
    diagnostic(
      .imageUnusable, "the picture '\(written)' \(reason)",
      hint: "save it as PNG, JPEG, GIF, WebP or SVG")
  }

  func refused(_ refusal: FileRefusal) -> Diagnostic {
    switch refusal {
    case .missing: return missing
    case .notRegular(let kind):
      return diagnostic(.imageUnusable, "the picture '\(written)' is \(kind.rawValue)", hint: nil)
    case .tooLarge(let size, let limit):
      return diagnostic(
        .imageUnusable,
        "the picture '\(written)' has \(size >> 20) MB, more than \(limit >> 20) MB",
        hint: "make it smaller")
    case .forbidden, .unreadable:
      return diagnostic(
        .imageUnusable, "the picture '\(written)' cannot be read", hint: "change its permissions")
    }
  }

  func mislabelled(_ picture: Picture) -> Diagnostic {
    diagnostic(
      .imageMislabelled,
      "the picture '\(written)' is \(picture.mediaType.rawValue), whatever its name says")
  }

  private func diagnostic(
    _ code: DiagnosticCode, _ message: String, severity: Severity? = nil, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      code, message, severity: severity, file: file, source: reference.source, hint: hint)
  }
}

extension Picture {
  /// Whether a file's extension says what the bytes are; a name without one says nothing wrong.
  func isNamed(by name: String) -> Bool {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return true }
    let suffix = name[name.index(after: dot)...].lowercased()
    switch mediaType {
    case .jpeg: return ["jpg", "jpeg", "jpe", "jfif"].contains(suffix)
    case .png: return ["png", "apng"].contains(suffix)
    case .gif, .webp, .svg: return suffix == mediaType.fileExtension
    }
  }
}
