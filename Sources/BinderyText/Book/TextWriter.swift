internal import BinderyConcurrency
public import BinderyDesign
public import BinderyModel

/// Writes an edition as plain text: lines of a measure, pages where they are asked for.
///
/// Each part of the book is an entry, set when its bytes are wanted; the file is all of them in a row. Where pages are
/// numbered, each part is set once before, to count its pages.
public struct TextWriter: Writer {
  /// The format of plain text.
  public static let format = OutputFormat.text

  private let jobs: Int

  /// A writer that may set essays on so many threads before the first entry is made.
  public init(jobs: Int = 1) { self.jobs = jobs }

  /// Lists the parts of the text.
  ///
  /// - Throws: `TextError` when the book has no essay, or an essay cannot be read to count its pages.
  public func artifact(for edition: Edition) throws(TextError) -> Artifact {
    guard !edition.book.chapters.isEmpty else { throw .noEssays }
    if let platform = edition.design.plainText.platform {
      return artifact(of: PlatformBook(edition, platform: platform), edition)
    }
    let book = BookText(edition)
    let draft = TextDraft(book)
    let numbers = try draft.pageNumbers(jobs: jobs)
    return artifact(edition, book.parts) { index, kind in
      let section = try book.section(kind, numbers: numbers)
      return (
        draft.lines(of: section, kind, isFirst: index == 0, numbers: numbers), section.findings
      )
    }
  }

  private func artifact(of book: PlatformBook, _ edition: Edition) -> Artifact {
    artifact(edition, book.parts) { index, kind in
      let (lines, findings) = try book.lines(of: kind, isFirst: index == 0)
      return (index == 0 ? book.head + lines : lines, findings)
    }
  }

  /// An artifact whose entries are parts of the book, each in lines.
  private func artifact(
    _ edition: Edition, _ parts: [ContentsEntry.Kind],
    _ lines:
      @escaping @Sendable (Int, ContentsEntry.Kind) throws -> (
        lines: [String], findings: [Diagnostic]
      )
  ) -> Artifact {
    let findings = TextFindings()
    let writer = TextBytes(edition.design.plainText)
    let entries = parts.enumerated().map { index, kind in
      Artifact.Entry(name: Self.name(of: index), isCompressible: true) {
        let (lines, found) = try lines(index, kind)
        let (bytes, unmappable) = writer.bytes(of: lines, in: edition.source(of: kind))
        findings.keep(found + unmappable, ofPart: index)
        return bytes
      }
    }
    return Artifact(.stream, entries: entries) { findings.all }
  }

  /// The name of a part: its number.
  private static func name(of index: Int) -> String {
    let digits = String(index + 1)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }
}

extension Edition {
  /// The file of a text; `nil` of what the book makes.
  fileprivate func source(of kind: ContentsEntry.Kind) -> SourcePath? {
    switch kind {
    case .chapter(let id): book[id].source
    case .part, .page, .heading: nil
    }
  }
}

/// Why an edition cannot be written.
public enum TextError: Error, Sendable {
  /// A text needs one essay at least.
  case noEssays
  /// An essay could not be read to count its pages.
  case essayUnreadable(SourcePath, cause: any Error)
}
