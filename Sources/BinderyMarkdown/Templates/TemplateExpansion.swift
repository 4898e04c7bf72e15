/// One text whose templates are being expanded, from its beginning to its end.
struct TemplateExpansion {
  let text: UnsafeBufferPointer<UInt8>
  let context: TemplateContext
  /// What is replaced so far, ascending.
  private(set) var edits: [EditedText.Edit] = []
  private(set) var findings: [TemplateFinding] = []
  var prose: ProseScanner
  var tags: TagFinder

  /// Where what `raw` protects ends.
  private var protectedEnd = 0
  /// The unknown tags that were told, so that their ends need no telling.
  private var unknownNames: Set<String> = []
  /// Names that stand for what the site holds.
  private var siteNames: Set<String> = []
  /// Where tags begin that end what needed no beginning.
  private var needlessEnds: Set<Int> = []
  /// How many tags of GitBook are open, by name.
  var openTags: [String: Int] = [:]
  /// The lines below the quotations that are open.
  private var citations: [String?] = []
  /// The last values beside each other that say where the site is.
  private var siteRoot = SiteRoot(edits: 0..<0, start: 0)
  /// Bytes that values and indentation may still add, so that no essay grows without bound.
  private var room: Int

  private struct SiteRoot {
    /// The places among the edits.
    var edits: Range<Int>
    /// Where the first begins in the text.
    var start: Int
  }

  init(_ text: UnsafeBufferPointer<UInt8>, _ context: TemplateContext) {
    self.text = text
    self.context = context
    prose = ProseScanner(text)
    room = text.count + (1 << 20)
    tags = TagFinder(text, language: context.language)
  }

  /// Expands everything.
  mutating func run() {
    while let mark = prose.next() {
      guard mark.offset >= protectedEnd, let template = tags.template(at: mark.offset) else {
        continue
      }
      switch template {
      case .output(let range, let expression):
        if mark.place == .prose || context.language.fillsInCode {
          expand(output: expression, at: range)
        }
      case .shown(let range, let inside): show(range, inside: inside, in: mark.place)
      case .tag(let tag): expand(tag, in: mark.place)
      }
    }
  }

  // MARK: - What the parts do

  /// Puts something in the place of a stretch, and goes on behind it.
  mutating func replace(_ range: Range<Int>, with replacement: [UInt8]) {
    edits.append(EditedText.Edit(range, with: replacement))
  }

  mutating func report(_ kind: TemplateFinding.Kind, at offset: Int) {
    findings.append(TemplateFinding(kind: kind, offset: offset))
  }

  /// Whether so many bytes can be added; they count as added then.
  mutating func takeRoom(for count: Int) -> Bool {
    guard count <= room else { return false }
    room -= count
    return true
  }

  /// Takes a tag away that says nothing here, and tells it.
  mutating func remove(_ tag: TemplateTag, telling kind: TemplateFinding.Kind) {
    report(kind, at: tag.range.lowerBound)
    put([], for: tag)
  }

  /// Takes a pair of tags away that says nothing here; what it holds stays.
  mutating func unwrap(_ tag: TemplateTag, endingAt end: Range<Int>) {
    needlessEnds.insert(end.lowerBound)
    put([], for: tag)
  }

  /// Puts something in the place of a tag, and goes on behind it.
  mutating func put(_ replacement: [UInt8], for tag: TemplateTag) {
    replace(tag.range, with: replacement)
    prose.move(to: tag.range.upperBound)
  }

  /// The line that a tag stands in.
  func line(of range: Range<Int>) -> TagLine { TagLine(of: range, in: text, knowing: prose.line) }

  // MARK: - Values

  private mutating func expand(output expression: String, at range: Range<Int>) {
    let result = OutputExpression.evaluate(expression, in: context)
    let isSiteRoot = ["site.url", "site.baseurl"].contains(expression[...].trimmingBlanks)
    switch result {
    case .text(let value) where isSiteRoot && takeRoom(for: value.utf8.count):
      putSiteRoot(value, at: range)
    case .unknown where isSiteRoot && isInDestination(range.lowerBound):
      putSiteRoot("", at: range)
    case .text(let value) where takeRoom(for: value.utf8.count):
      replace(range, with: Array(value.utf8))
      prose.move(to: range.upperBound)
    case .unknown where context.language.reportsUnknownValues:
      report(.unresolvedValue(shown(range)), at: range.lowerBound)
    case .text, .unknown, .foreign: break
    }
  }

  private mutating func putSiteRoot(_ value: String, at range: Range<Int>) {
    let first = isSiteRoot(before: range.lowerBound) ? siteRoot.edits.lowerBound : edits.count
    if first == edits.count { siteRoot.start = range.lowerBound }
    siteRoot.edits = first..<(edits.count + 1)
    replace(range, with: Array(value.utf8))
    prose.move(to: range.upperBound)
  }

  /// Whether the last edit ends here and says where the site is.
  private func isSiteRoot(before offset: Int) -> Bool {
    !edits.isEmpty && siteRoot.edits.upperBound == edits.count
      && edits[edits.count - 1].range.upperBound == offset
  }

  /// Takes back where the site is before a tag that says a whole address.
  mutating func dropSiteRoot(before offset: Int) {
    guard isSiteRoot(before: offset) else { return }
    for index in siteRoot.edits { edits[index].replacement = [] }
  }

  /// Whether an address is wanted at an offset: between parentheses, quotes, angle brackets or
  /// behind the label of a reference.
  func isInDestination(_ offset: Int) -> Bool {
    var index = isSiteRoot(before: offset) ? siteRoot.start : offset
    guard index > 0 else { return false }
    if "(<\"'=".utf8.contains(text[index - 1]) { return true }
    while index > 0, text[index - 1] == 0x20 { index -= 1 }
    return index > 1 && text[index - 1] == UInt8(ascii: ":") && text[index - 2] == UInt8(ascii: "]")
  }

  /// A template as it stands, shortened.
  private func shown(_ range: Range<Int>) -> String {
    let text = String(decoding: self.text[range], as: UTF8.self)
    return text.count > 60 ? text.prefix(60) + "…" : text
  }

  /// A shortcode in comment marks is shown without them.
  private mutating func show(
    _ range: Range<Int>, inside: Range<Int>, in place: ProseScanner.Place
  ) {
    // `{{<ref>}}` would be an element of HTML.
    let isEscaped = place == .prose
    replace(
      (range.lowerBound + 2)..<inside.lowerBound,
      with: (isEscaped ? [UInt8(ascii: "\\")] : []) + [text[range.lowerBound + 2]])
    replace(inside.upperBound..<(inside.upperBound + 2), with: [])
    protectedEnd = range.upperBound
  }

  // MARK: - Tags

  private mutating func expand(_ tag: TemplateTag, in place: ProseScanner.Place) {
    let known = KnownTag(tag, context.language)
    switch place {
    case .prose: expand(tag, known)
    case .code, .indentedCode:
      guard context.language.runsInCode, !tag.isClosing else { return }
      switch known {
      case .raw: expandRaw(tag, isInCode: true)
      case .code(let form) where place == .indentedCode: expandCode(form, tag)
      case .comment, .listing, .code, .essay, .assetPath, .assetLink, .picture, .embed, .quotation,
        .gitBook, nil:
        return
      }
    }
  }

  private mutating func expand(_ tag: TemplateTag, _ known: KnownTag?) {
    guard !tag.isClosing else { return close(tag, known) }
    switch known {
    case .raw: expandRaw(tag, isInCode: false)
    case .comment: expandComment(tag)
    case .listing: removeListing(tag)
    case .code(let form): expandCode(form, tag)
    case .quotation: openQuotation(tag)
    case .essay(let name): expandEssay(name, tag)
    case .assetPath, .assetLink: expandAsset(tag)
    case .picture(let form): expandPicture(form, tag)
    case .embed(let site): expandEmbed(site, tag)
    case .gitBook(let form): expand(form, tag)
    case nil:
      if let (name, value) = tag.assignment, isOfSite(value) { siteNames.insert(name) }
      unknownNames.insert(tag.name)
      remove(tag, telling: .unknownTag(tag.shownName))
    }
  }

  private mutating func close(_ tag: TemplateTag, _ known: KnownTag?) {
    if case .gitBook(let form) = known, close(form, tag) { return }
    if case .quotation = known, let citation = citations.popLast() {
      closeQuotation(tag, citation)
    } else if needlessEnds.remove(tag.range.lowerBound) != nil
      || unknownNames.contains(tag.name)
    {
      put([], for: tag)
    } else {
      remove(tag, telling: .loneTag(tag.shownName))
    }
  }

  private mutating func expandRaw(_ tag: TemplateTag, isInCode: Bool) {
    guard let end = tags.ending(of: tag, from: tag.range.upperBound) else {
      if !isInCode { remove(tag, telling: .loneTag(tag.shownName)) }
      return
    }
    replace(isInCode ? wholeLine(of: tag.range) : tag.range, with: [])
    replace(isInCode ? wholeLine(of: end) : end, with: [])
    protectedEnd = end.upperBound
    if !isInCode { prose.move(to: tag.range.upperBound) }
  }

  /// The line that a tag has to itself, with its end; else the tag.
  func wholeLine(of range: Range<Int>) -> Range<Int> {
    let line = line(of: range)
    let isAlone = line.isLast && text[line.start..<range.lowerBound].allSatisfy { $0 <= 0x20 }
    return isAlone ? line.start..<min(line.end + 1, text.count) : range
  }

  private mutating func expandComment(_ tag: TemplateTag) {
    guard let end = tags.ending(of: tag, from: tag.range.upperBound) else {
      return remove(tag, telling: .loneTag(tag.shownName))
    }
    replace(tag.range.lowerBound..<end.upperBound, with: [])
    prose.move(to: end.upperBound)
  }

  /// Takes out a loop over what the site holds, with the template that stands inside; of another loop
  /// the tags alone.
  private mutating func removeListing(_ tag: TemplateTag) {
    guard tag.loopSource.map(isOfSite) ?? false, let end = tags.outerEnding(of: tag) else {
      unknownNames.insert(tag.name)
      return remove(tag, telling: .unknownTag(tag.shownName))
    }
    report(.siteListing(tag.shownName), at: tag.range.lowerBound)
    replace(tag.range.lowerBound..<end.upperBound, with: [])
    prose.move(to: end.upperBound)
  }

  /// Whether a value is the site's: `site.posts`, or what was assigned from one.
  private func isOfSite(_ value: Substring) -> Bool {
    let name = value.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    return name == "site" || name == "paginator" || siteNames.contains(String(name))
  }

  private mutating func openQuotation(_ tag: TemplateTag) {
    guard tags.ending(of: tag, from: tag.range.upperBound) != nil else {
      return remove(tag, telling: .loneTag(tag.shownName))
    }
    citations.append(QuotationTag.citation(tag))
    let line = line(of: tag.range)
    let lines = (line.isFirst ? [] : ["", ""]) + ["<blockquote>", ""] + (line.isLast ? [] : [""])
    put(line.lines(lines), for: tag)
  }

  private mutating func closeQuotation(_ tag: TemplateTag, _ citation: String?) {
    let line = line(of: tag.range)
    let lines =
      (line.isFirst ? [""] : ["", ""]) + (citation.map { [$0, ""] } ?? [])
      + ["</blockquote>", ""] + (line.isLast ? [] : [""])
    put(line.lines(lines), for: tag)
  }
}
