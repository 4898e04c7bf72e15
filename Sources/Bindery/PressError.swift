internal import BinderyCover
public import BinderyDesign
internal import BinderyEPUB
internal import BinderyEngines
internal import BinderyModel
internal import BinderyPDF
internal import BinderyPrint
internal import BinderyText
internal import BinderyTypography
internal import BinderyYAML
internal import BinderyZip

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Why the press stopped; nothing was written then.
public struct PressError: Error, CustomStringConvertible {
  /// What went wrong, and what to do about it.
  public let description: String

  /// The style whose files are at fault, with what is wrong in them, to be told before the error.
  public let refusal: StyleRefusal?

  private init(_ description: String, _ refusal: StyleRefusal? = nil) {
    self.description = description
    self.refusal = refusal
  }

  /// Why a style cannot be had.
  public static func style(_ cause: StyleError) -> PressError {
    switch cause {
    case .unknown(_, let known) where known.isEmpty:
      return PressError(
        "no style is installed: install share/bindery/styles beside the program")
    case .unknown(let name, let known):
      let meant = NearMiss.meant(by: name, among: known)
      return PressError(
        "there is no style '\(name)': "
          + (meant.map { "did you mean '\($0)'?" }
            ?? "there are \(known.joined(separator: ", ")), or the path of a folder of yours"))
    case .noFolder(let path):
      return PressError(
        "there is no folder '\(path)' for a style: `bindery styles copy` makes one")
    case .refused(let refusal):
      return PressError(
        "the style '\(refusal.name)' cannot be used: mend what is reported", refusal)
    }
  }

  static func script(_ cause: ScriptConversionError) -> PressError {
    switch cause {
    case .noDictionary(let name):
      return PressError(
        "scripts cannot be converted: OpenCC's '\(name)' is not here: install libopencc-data")
    }
  }

  static func edition(_ cause: EPUBError) -> PressError {
    switch cause {
    case .noEssays: return PressError("there is no essay to bind")
    case .essayUnreadable(let source, let cause):
      return PressError("'\(source)' can no longer be read: \(cause)")
    }
  }

  static func pages(_ cause: PrintError) -> PressError {
    switch cause {
    case .noEssays: PressError("there is no essay to bind")
    case .noPages: preconditionFailure("the press plans the pages of what is printed")
    }
  }

  static func geometry(_ cause: PageGeometryError) -> PressError { PressError("\(cause)") }

  static func engine(_ engine: PrintEngine) -> PressError {
    PressError(
      "\(engine.name) sets no vertical lines: name another with --engine, like chromium, or set "
        + "horizontal lines with --writing-mode horizontal")
  }

  static func engine(_ cause: EngineError) -> PressError { PressError("\(cause)") }

  static func pdf(_ cause: PDFError) -> PressError { PressError("\(cause)") }

  static func grey(_ cause: GreyError) -> PressError {
    PressError("the pages cannot be brought into greys: \(cause): leave out --ink grey")
  }

  /// Why an engine cannot print a PDF.
  static func notRun(_ engine: PrintEngine) -> PressError {
    PressError(
      "Bindery does not run \(engine.name): name chromium or weasyprint with --engine, or export "
        + "print-html with --engine \(engine.rawValue) and print that with it")
  }

  /// Why pages cannot reach as far as is wished.
  static func bleed(_ bleed: Length) -> PressError {
    PressError(
      "a bleed of \(bleed.text) is more than a print shop cuts off: name at most "
        + "\(PrintShopWish.mostBleed.text) with --bleed, or `bleed:` in book.yaml")
  }

  /// Why a booklet cannot be folded.
  static func signature(_ signature: Signature) -> PressError {
    PressError(
      "sheets of a booklet have four pages each, and \(signature.text) is no multiple of four: name "
        + "another with --signature, or `signature:` in book.yaml")
  }

  static func unsettled(_ places: Int) -> PressError {
    PressError(
      "the engine lays out the same pages differently each time: \(places) page numbers do not hold: "
        + "name another with --engine")
  }

  static func text(_ cause: TextError) -> PressError {
    switch cause {
    case .noEssays: PressError("there is no essay to set")
    case .essayUnreadable(let source, let cause):
      PressError("'\(source)' can no longer be read: \(cause)")
    }
  }

  static func cover(_ cause: CoverError) -> PressError {
    PressError("the cover cannot be drawn: \(cause.reason): \(cause.remedy)")
  }

  static func made(_ name: String, _ cause: any Error) -> PressError {
    PressError("'\(name)' could not be made: \(cause)")
  }

  static func bound(path: String, _ cause: BoundBookError) -> PressError {
    switch cause {
    case .archive(let cause):
      let reason: String
      switch cause {
      case .archiveFailed(let message): reason = message
      case .noEntries, .invalidName, .duplicateName, .misplacedMimetype, .entryFailed,
        .writeFailed, .outOfMemory:
        reason = "it is no archive"
      }
      return PressError("'\(path)' cannot be read as an EPUB: \(reason)")
    case .noPackage: return PressError("'\(path)' is no EPUB: it names no package document")
    case .noXML(let name):
      return PressError("'\(path)' cannot be compared: '\(name)' in it is no XML")
    }
  }

  static func archive(path: String, _ cause: ZipError) -> PressError {
    switch cause {
    case .entryFailed(let name, let underlying):
      return PressError("'\(name)' of '\(path)' could not be made: \(underlying)")
    case .writeFailed(let code):
      return PressError("'\(path)' could not be written: \(reason(code))")
    case .outOfMemory: return PressError("there is not enough memory to write '\(path)'")
    case .archiveFailed(let message): return PressError("'\(path)' could not be packed: \(message)")
    case .noEntries, .invalidName, .duplicateName, .misplacedMimetype:
      preconditionFailure("writers name their entries by rules that the archive shares: \(cause)")
    }
  }

  static func stream(path: String, _ cause: PartStreamError) -> PressError {
    switch cause {
    case .partFailed(let name, let underlying):
      PressError("'\(name)' of '\(path)' could not be made: \(underlying)")
    case .writeFailed(let code):
      PressError("'\(path)' could not be written: \(reason(code))")
    case .folderFailed(let folder, let reason):
      PressError("the folder '\(folder)' cannot be made: \(reason): name another with --assets")
    case .companionFailed(let cause): file(path: path, cause)
    }
  }

  static func file(path: String, _ cause: AtomicFileError) -> PressError {
    switch cause {
    case .targetIsFolder(let path):
      return PressError("'\(path)' is a folder: give the name of a file with --output")
    case .targetIsSpecial(let path):
      return PressError("'\(path)' is no regular file: give another name with --output")
    case .failed(_, let path, let code):
      return PressError("'\(path)' could not be written: \(reason(code))")
    }
  }

  private static func reason(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
