/// A first look at a plain text: what it says of itself, how it is to be read, and its chapters.
public struct PlainTextSurvey: Sendable {
  /// A chapter: stretches of the text.
  public struct Chapter: Sendable, Hashable {
    /// Its heading, which no stretch holds; `nil` for text before the first heading.
    public var title: String?
    /// The volume that it stands in, as an index of `volumes`.
    public var volume: Int?
    /// Its text; empty where nothing stands below the heading.
    public var stretches: [TextStretch]
  }

  /// The title that the text gives.
  public private(set) var title: String?
  /// Its authors.
  public private(set) var authors: [String] = []
  /// How its chapters are read.
  public private(set) var style = PlainTextStyle()
  /// The titles of its volumes.
  public private(set) var volumes: [String] = []
  /// The chapters, at least one; a text without headings is one.
  public private(set) var chapters: [Chapter] = []

  private let lines: [TextLine]
  /// Lines that are no part of a chapter: what the title page says, and lists of the chapters.
  private var gone: Set<Int> = []

  /// Looks at a text, valid UTF-8 with LF line ends.
  ///
  /// - Parameters:
  ///   - text: the whole file.
  ///   - name: the file's name without its extension, which may say title and author.
  ///   - isAlone: whether the book is this text, whose sections are then chapters.
  ///   - hasRuby: whether somebody says that `《…》` are readings.
  public init(of text: [UInt8], name: String, isAlone: Bool, hasRuby: Bool = false) {
    lines = TextLine.lines(of: text[...], firstLine: 1)
    let frame = AozoraFrame(of: lines)
    style.isAozora = frame.isAozora
    style.hasRuby = frame.isAozora || hasRuby || AozoraFrame.hasKanaReadings(text)
    var headings = TextHeading.headings(in: lines, frame.body, isAozora: style.isAozora)
    if style.isAozora {
      title = frame.title
      authors = frame.authors
    } else {
      (headings, gone) = ContentsListing.dropping(headings, in: lines)
      readHead(before: headings.first?.lines.lowerBound ?? lines.count, name)
    }
    style.paragraphs = ParagraphRule.rule(for: lines, besides: headings)
    divide(frame.body, headings, HeadingRoles(headings, isAlone: isAlone))
    if let colophon = frame.colophon {
      chapters[chapters.count - 1].stretches += TextStretch.stretches(
        of: lines, colophon, without: [], isColophon: true)
    }
  }

  // MARK: - What the text says of itself

  private mutating func readHead(before end: Int, _ name: String) {
    let named = TextHead(name: name)
    let head = TextHead(of: lines[..<end])
    title = head.title ?? named.title
    authors = head.authors.isEmpty ? named.authors : head.authors
    gone.formUnion(head.lines)
    guard let first = lines.firstIndex(where: { !$0.isBlank }), first < end, !gone.contains(first)
    else { return }
    let line = String(lines[first].text)
    guard line == title ?? name || title == nil && isTitle(first) else { return }
    title = line
    gone.insert(first)
  }

  /// Whether a line is short, ends as no sentence does, and text follows behind a blank line.
  private func isTitle(_ index: Int) -> Bool {
    let line = lines[index].text
    guard line.count <= 40, let last = line.last, !"。，、；：！？,;:.!?…」』”\"".contains(last),
      index + 1 < lines.count, lines[index + 1].isBlank, !TextOrnament.isOrnament(line)
    else { return false }
    return lines[(index + 1)...].contains { !$0.isBlank }
  }

  // MARK: - Chapters

  private mutating func divide(
    _ body: Range<Int>, _ headings: [TextHeading], _ roles: HeadingRoles
  ) {
    let parting = headings.filter { roles[$0.rank] == .chapter }
    let first = body.first { !lines[$0].isBlank && !gone.contains($0) }
    let isDivided =
      parting.count >= 2 || parting.count == 1 && parting.first?.lines.lowerBound == first
    style.innerLevels = roles.innerLevels(hasChapters: isDivided)
    var open = Chapter(stretches: [])
    var start = body.lowerBound
    for heading in headings where isDivided {
      let role = roles[heading.rank]
      if case .inner = role { continue }
      close(open, start..<heading.lines.lowerBound)
      if let named = role == .volume ? heading.title : heading.volume, volumes.last != named {
        volumes.append(named)
      }
      open.title = role == .volume ? nil : heading.title
      open.volume = volumes.isEmpty ? nil : volumes.count - 1
      start = heading.lines.upperBound
    }
    close(open, start..<body.upperBound)
    if chapters.isEmpty { chapters.append(open) }
  }

  /// Adds a chapter; text without a heading is one only where there is any.
  private mutating func close(_ chapter: Chapter, _ range: Range<Int>) {
    let stretches = TextStretch.stretches(of: lines, range, without: gone)
    guard chapter.title != nil || !stretches.isEmpty else { return }
    chapters.append(
      Chapter(title: chapter.title, volume: chapter.volume, stretches: stretches))
  }
}
