internal import BinderyImages
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

  /// What the author calls it.
  private var noun: String {
    switch reference.role {
    case .picture, .poster: "picture"
    case .sound: "sound"
    case .film: "film"
    }
  }

  var missing: Diagnostic {
    diagnostic(
      .imageMissing, "there is no \(noun) '\(written)'",
      hint: "put the file there, or mend the path")
  }

  /// A name with other capitals than the file's.
  func caseNote(_ path: DiskPath) -> Diagnostic? {
    let last = written.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    return Diagnostic.caseNote(noun, last, path.nameText, file: file, at: reference.source)
  }

  var outside: Diagnostic {
    diagnostic(
      .fileOutside, "the \(noun) '\(written)' lies outside the folder", severity: .warning,
      hint: "copy the file into the folder")
  }

  var remote: Diagnostic {
    diagnostic(.imageRemote, "the \(noun) '\(written)' is on a server and is shown as a link")
  }

  /// CMYK pictures look wrong or not at all on many readers.
  var printed: Diagnostic {
    diagnostic(
      .imageUnusable, "the \(noun) '\(written)' has the colours of print (CMYK)",
      hint: "save it in RGB")
  }

  /// What keeps it out of the book, and what to do.
  func unusable(_ fault: PictureFault) -> Diagnostic {
    let (reason, hint) = words(of: fault)
    return diagnostic(.imageUnusable, "the \(noun) '\(written)' \(reason)", hint: hint)
  }

  private func words(of fault: PictureFault) -> (reason: String, hint: String) {
    let save = "save it as \(formats)"
    switch fault {
    case .unknown: return ("is in no known format", save)
    case .pointer: return ("is a pointer of Git LFS", "fetch the file: git lfs pull")
    case .format(let name): return ("is in a format that books cannot hold (\(name))", save)
    case .untranscodable(let format, let lack):
      return (
        "is in a format that books cannot hold (\(format.rawValue)), and \(lack)",
        "\(PictureTally.remedy), or \(save)"
      )
    case .cutOff: return ("is cut off before its end", "copy it here again")
    case .tooManyPixels(let millions):
      let most = PictureRecipe.mostSourcePixels / 1_000_000
      return ("has \(millions) megapixels, more than \(most)", "make it smaller")
    case .undecodable(let reason): return (reason, save)
    case .malformed: return ("is no SVG to be read", "open it in a drawing program and save it")
    case .undecodableAddress:
      return ("has data in its address that cannot be decoded", "put the picture into a file")
    }
  }

  /// A sound where a picture was to be seen, and the like.
  func unusable(as type: MediaType) -> Diagnostic {
    diagnostic(
      .imageUnusable, "the \(noun) '\(written)' is none: it is \(type.rawValue)",
      hint: "show pictures with <img>, sounds with <audio> and films with <video>")
  }

  private var formats: String {
    switch reference.role {
    case .picture, .poster: "PNG, JPEG, GIF, WebP or SVG"
    case .sound: "MP3, AAC in MP4 (.m4a) or Opus in Ogg"
    case .film: "H.264 in MP4, or WebM"
    }
  }

  func refused(_ refusal: FileRefusal) -> Diagnostic {
    switch refusal {
    case .missing: return missing
    case .notRegular(let kind):
      return diagnostic(.imageUnusable, "the \(noun) '\(written)' is \(kind.rawValue)", hint: nil)
    case .tooLarge(let size, let limit):
      return diagnostic(
        .imageUnusable,
        "the \(noun) '\(written)' has \(size >> 20) MB, more than \(limit >> 20) MB",
        hint: "make it smaller")
    case .forbidden, .unreadable:
      return diagnostic(
        .imageUnusable, "the \(noun) '\(written)' cannot be read", hint: "change its permissions")
    }
  }

  /// What a reader may or may not make something of; the book ships it as it is.
  func damaged(_ reason: String) -> Diagnostic {
    diagnostic(
      .imageDamaged, "the \(noun) '\(written)' \(reason)", hint: "save it again, or take another")
  }

  /// A name that says another type than the bytes; what was made anew lies no more.
  func mislabelled(_ picture: Picture, _ name: String) -> Diagnostic? {
    if case .done = picture.making { return nil }
    guard !picture.isNamed(by: name) else { return nil }
    return diagnostic(
      .imageMislabelled,
      "the \(noun) '\(written)' is \(picture.mediaType.rawValue), whatever its name says")
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
    case .mp4: return ["mp4", "m4v"].contains(suffix)
    case .m4a: return ["m4a", "m4b", "mp4"].contains(suffix)
    case .opus: return ["opus", "ogg", "oga"].contains(suffix)
    case .gif, .webp, .svg, .mp3, .webm: return suffix == mediaType.fileExtension
    }
  }
}
