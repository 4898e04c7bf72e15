internal import BinderyDesign
internal import BinderyModel
internal import BinderyTypography

/// Writes the texts of a book in the notation of a platform, without lines of a measure.
struct PlatformBook: Sendable {
  private let edition: Edition
  private let titles: TextTitles
  private let notation: PlatformNotation

  init(_ edition: Edition, platform: TextPlatform) {
    // What is set in horizontal lines is what platforms take.
    var edition = edition
    edition.design.writingMode = .horizontal
    edition.design.setting.gap = .off
    edition.design.setting.rules.subtract([.unbreakablePairs])
    self.edition = edition
    titles = TextTitles(edition)
    notation = PlatformNotation(platform: platform)
  }

  /// The texts and the titles of their parts, in reading order.
  var parts: [ContentsEntry.Kind] {
    edition.book.sequence.filter { kind in
      switch kind {
      case .chapter, .part: true
      case .page, .heading: false
      }
    }
  }

  /// What stands before all texts: title, people, and in Aozora Bunko what its signs are.
  var head: [String] {
    let metadata = edition.book.metadata
    let furniture = Furniture(for: metadata.language, dates: edition.dates)
    let people = Contributor.Role.allCases.compactMap { role -> String? in
      let names = metadata.contributors.filter { $0.role == role }.map(\.name.singleTextLine)
      return names.isEmpty ? nil : notation.escaped(furniture.credit(names, as: role))
    }
    let title = [titles.book, titles.subtitle].compactMap { $0 }.map(notation.escaped)
    switch notation.platform {
    case .aozora: return title + people + [""] + Self.aozoraSigns + ["", ""]
    case .narou, .kakuyomu, .note, .plainMarkdown:
      guard edition.book.chapters.count > 1 else { return [] }
      let own = notation.isMarkdown ? title.prefix(1).map { "# " + $0 } + title.dropFirst() : title
      return own + (people.isEmpty ? [] : [""] + people) + ["", ""]
    }
  }

  /// A text or the title of a part, and what the platform has no sign for.
  ///
  /// - Throws: what `BookContents` throws when the essay can no longer be read.
  func lines(
    of kind: ContentsEntry.Kind, isFirst: Bool
  ) throws -> (lines: [String], findings: [Diagnostic]) {
    let before = isFirst ? [] : ["", notation.pageBreak ?? "", ""]
    switch kind {
    case .part(let id):
      let title = notation.escaped(titles.title(of: edition.book[id]))
      let signs = notation.heading(0) ?? ("", "")
      return (before + [signs.open + title + signs.close, ""], [])
    case .chapter(let id):
      let (lines, findings) = try text(of: edition.book[id])
      return (before + lines, findings)
    case .page, .heading: return ([], [])
    }
  }

  private func text(of chapter: Chapter) throws -> (lines: [String], findings: [Diagnostic]) {
    let body = edition.typesetter(in: chapter.language, of: chapter)
      .typeset(try edition.book.contents.body(of: chapter.id))
    let levels = body.blocks.compactMap(\.headingLevel)
    var text = PlatformText(
      notation.platform, language: chapter.language, topLevel: levels.min() ?? 1)
    if !chapter.role.isInscription || !chapter.title.isEmpty {
      // Aozora Bunko names the people of the book in its head.
      let byline = titles.byline(of: chapter, namesPeople: notation.platform != .aozora)
      let facts = [titles.subtitle(of: chapter), byline].compactMap { $0 }.filter { !$0.isEmpty }
      text.title(titles.title(of: chapter), facts)
    }
    text.add(body.blocks)
    if !body.notes.isEmpty { text.notes(body.notes) }
    return (text.lines, findings(text.losses, in: chapter))
  }

  private func findings(
    _ losses: [(loss: PlatformLoss, place: SourceRange?)], in chapter: Chapter
  ) -> [Diagnostic] {
    losses.map { loss, place in
      Diagnostic(
        .textUnsayable, "\(notation.platform.rawValue) has no sign for \(loss.rawValue)",
        file: chapter.source, source: place,
        hint: "nothing of the text is lost; another platform of --for may have one")
    }
  }

  private static let aozoraSigns = [
    "-------------------------------------------------------", "【テキスト中に現れる記号について】", "",
    "《》：ルビ", "（例）漢字《かんじ》", "", "｜：ルビの付く文字列の始まりを特定する記号", "（例）｜お伽話《おとぎばなし》", "",
    "［＃］：入力者注　主に傍点や見出しの指定", "（例）［＃改ページ］",
    "-------------------------------------------------------",
  ]
}

extension PlatformText {
  /// The notes of a text behind it.
  mutating func notes(_ notes: [Note]) {
    separate()
    for note in notes { self.note(note) }
  }
}
