/// Every kind of finding that Bindery reports.
///
/// The raw values are a contract: scripts and `--allow` name them.
public enum DiagnosticCode: String, Sendable, Hashable, CaseIterable {
  // The folder and its files.
  case fileUnreadable = "file.unreadable"
  case fileNotRegular = "file.not-regular"
  case fileTooLarge = "file.too-large"
  case fileEmpty = "file.empty"
  case fileOutside = "file.outside"
  case fileBinary = "file.binary"
  case folderTooLarge = "folder.too-large"
  case encodingConverted = "encoding.converted"
  case encodingInvalid = "encoding.invalid"
  case characterRemoved = "character.removed"
  case pageLeftOut = "page.left-out"
  case selectionLeftOut = "selection.left-out"
  case selectionUnmatched = "selection.unmatched"

  // The book file, configuration and front matter.
  case bookFileInvalid = "book-file.invalid"
  case bookFileUnknownKey = "book-file.unknown-key"
  case bookFileDuplicateKey = "book-file.duplicate-key"
  case bookFileInvalidValue = "book-file.invalid-value"
  case styleInvalid = "style.invalid"
  case styleUnknownKey = "style.unknown-key"
  case styleDuplicateKey = "style.duplicate-key"
  case styleInvalidValue = "style.invalid-value"
  case isbnInvalid = "isbn.invalid"
  case configurationInvalid = "configuration.invalid"
  case frontMatterInvalid = "front-matter.invalid"
  case frontMatterUnknownKey = "front-matter.unknown-key"
  case frontMatterDuplicateKey = "front-matter.duplicate-key"
  case frontMatterTooLarge = "front-matter.too-large"
  case dateInvalid = "date.invalid"
  case languageNormalised = "language.normalised"
  case languageInvalid = "language.invalid"
  case languageDetected = "language.detected"
  case authorMissing = "author.missing"
  case modifiedUnknown = "modified.unknown"
  case titleDuplicate = "title.duplicate"

  // The list of the essays.
  case summaryMissing = "summary.missing"
  case summaryDuplicate = "summary.duplicate"
  case summaryDraft = "summary.draft"
  case summaryUnlisted = "summary.unlisted"
  case pageEmpty = "page.empty"

  // The text.
  case textLayout = "text.layout"
  case annotationUnknown = "annotation.unknown"
  case includeFailed = "include.failed"
  case nestingTooDeep = "nesting.too-deep"
  case tableTooWide = "table.too-wide"
  case indentTyped = "indent.typed"
  case noteUndefined = "note.undefined"
  case noteUnused = "note.unused"
  case noteDuplicate = "note.duplicate"
  case htmlRepaired = "html.repaired"
  case htmlUnknownTag = "html.unknown-tag"
  case htmlRemoved = "html.removed"
  case htmlReplaced = "html.replaced"
  case identifierDuplicate = "identifier.duplicate"
  case attributeUnknown = "attribute.unknown"
  case divisionUnclosed = "division.unclosed"
  case templateUnknown = "template.unknown"
  case templateUnresolved = "template.unresolved"
  case mathInvalid = "math.invalid"
  case mathUnavailable = "math.unavailable"
  case mathFlat = "math.flat"
  case highlightUnavailable = "highlight.unavailable"

  // Fonts, covers, lines of plain text.
  case fontMissing = "font.missing"
  case fontRefused = "font.refused"
  case fontNoGlyph = "font.no-glyph"
  case textLastResort = "text.last-resort"
  case textTooWide = "text.too-wide"
  case textUnmappable = "text.unmappable"
  case textUnsayable = "text.unsayable"
  case coverNotDrawn = "cover.not-drawn"

  // Links and pictures.
  case linkDead = "link.dead"
  case linkUnsafe = "link.unsafe"
  case linkLeftOut = "link.left-out"
  case addressDuplicate = "address.duplicate"
  case nameCase = "name.case"
  case embedRefused = "embed.refused"
  case imageMissing = "image.missing"
  case imageRemote = "image.remote"
  case imageNotFetched = "image.not-fetched"
  case imageOld = "image.old"
  case imageMislabelled = "image.mislabelled"
  case imageUnusable = "image.unusable"
  case imageNoAlternative = "image.no-alternative"
  case imageDamaged = "image.damaged"
  case imageTranscoded = "image.transcoded"
  case transcoderUnavailable = "transcoder.unavailable"

  /// How bad a finding of this kind usually is.
  public var severity: Severity {
    switch self {
    case .fileUnreadable, .fileNotRegular, .fileTooLarge, .fileOutside, .fileBinary,
      .folderTooLarge, .bookFileInvalid, .bookFileUnknownKey, .bookFileDuplicateKey,
      .bookFileInvalidValue, .styleInvalid, .styleUnknownKey, .styleDuplicateKey,
      .styleInvalidValue:
      .error
    case .indentTyped, .pageLeftOut, .selectionLeftOut, .linkLeftOut, .titleDuplicate, .nameCase,
      .languageNormalised, .languageDetected, .authorMissing,
      .modifiedUnknown,
      .encodingConverted, .imageRemote, .imageOld, .imageMislabelled, .fileEmpty, .htmlReplaced,
      .mathUnavailable, .highlightUnavailable, .imageNoAlternative, .imageTranscoded,
      .transcoderUnavailable, .fontMissing, .fontNoGlyph, .coverNotDrawn, .textLastResort,
      .textTooWide,
      .summaryDuplicate, .summaryDraft, .summaryUnlisted, .textLayout:
      .note
    case .encodingInvalid, .characterRemoved, .configurationInvalid, .frontMatterInvalid,
      .frontMatterUnknownKey, .frontMatterDuplicateKey, .frontMatterTooLarge, .dateInvalid,
      .languageInvalid, .isbnInvalid, .nestingTooDeep, .tableTooWide, .noteUndefined, .noteUnused,
      .noteDuplicate, .htmlRepaired, .htmlUnknownTag, .htmlRemoved, .identifierDuplicate,
      .linkDead, .linkUnsafe, .addressDuplicate, .embedRefused, .imageMissing, .imageUnusable,
      .imageDamaged, .imageNotFetched,
      .attributeUnknown,
      .divisionUnclosed, .templateUnknown, .templateUnresolved, .mathInvalid, .mathFlat,
      .summaryMissing,
      .pageEmpty, .includeFailed, .annotationUnknown, .selectionUnmatched, .fontRefused,
      .textUnmappable, .textUnsayable:
      .warning
    }
  }
}
