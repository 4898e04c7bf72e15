internal import BinderyMarkdown
internal import BinderyModel
internal import BinderyPlainText
internal import BinderyUnicode

extension EssayReader {
  /// The essays of a plain text: its chapters, else the whole.
  func chapters(of file: FolderFile, _ decoded: DecodedText) -> [EssayDraft] {
    let survey = PlainTextSurvey(
      of: decoded.utf8, name: file.stem, isAlone: isAlone,
      hasRuby: dialect.contains(MarkdownSyntax.bracketRuby))
    let reader = PlainTextReader(survey.style)
    let work = survey.title ?? EssayTitle.readable(file.stem)
    let language = LanguageDetection.detect(inUTF8: decoded.utf8)
    let isLatin = language == nil && decoded.utf8.count(where: \.isASCIILetter) >= Self.fewLetters
    let dated = DatedName(file.stem)
    var volume: Int?
    var drafts: [EssayDraft] = []
    for chapter in survey.chapters {
      let shape = PlainTextShape(style: survey.style, stretches: chapter.stretches)
      let (body, findings) = reader.read(decoded.utf8, chapter.stretches, of: file.source)
      let place = chapter.volume.map { TextPlace.Volume(number: $0, title: survey.volumes[$0]) }
      // Text between the title of a volume and its first chapter is called as the volume is.
      let opening = chapter.volume == volume ? nil : place?.title
      volume = chapter.volume
      var header = EssayHeader()
      header.title = chapter.title ?? opening ?? work
      header.authors = survey.authors
      var draft = EssayDraft(
        file: file, header: header, slug: dated?.slug ?? file.stem, date: dated?.date, title: "",
        shape: EssayShape(start: EssayStart(offset: 0, line: 1), plainText: shape),
        anchors: Anchors(), outline: [], features: [], links: [], pictures: [], formulas: [],
        detectedLanguage: language, isLatin: isLatin, size: shape.size, diagnostics: findings)
      if survey.chapters.count > 1 { draft.place = TextPlace(work: work, volume: place) }
      fill(&draft, from: body)
      // Its heading is a chapter's, whatever stands below.
      draft.isBlank = false
      bodies.keep(body, of: file.source, from: shape.start, size: shape.size)
      drafts.append(draft)
    }
    drafts[0].diagnostics.insert(
      contentsOf: decoded.diagnostics(in: file.source) + [Self.note(of: survey, file)], at: 0)
    return drafts
  }

  /// How a text was read.
  private static func note(of survey: PlainTextSurvey, _ file: FolderFile) -> Diagnostic {
    let kind = survey.style.isAozora ? "a text of Aozora Bunko" : "plain text"
    var facts = [
      survey.style.paragraphs == .lines
        ? "each line is a paragraph" : "a blank line or an indent begins a paragraph"
    ]
    if survey.chapters.count > 1 {
      let volumes = survey.volumes.isEmpty ? "" : " in \(survey.volumes.count) volumes"
      facts.append("it has \(survey.chapters.count) chapters\(volumes)")
    }
    return Diagnostic(
      .textLayout, "'\(file.source)' is read as \(kind): " + facts.joined(separator: ", "),
      file: file.source)
  }
}
