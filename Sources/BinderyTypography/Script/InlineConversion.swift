internal import BinderyModel

/// Converts the text of a run of inlines.
///
/// Words are looked up across the borders of emphasis and links: 头<b>发</b> is hair, 頭髮, though 发
/// alone would become 發. The pieces of a word get their own characters back, which is possible as long
/// as there are as many as before; where a phrase changes its length, each piece is converted alone.
struct InlineConversion {
  private let converter: ScriptConverter
  private var pieces: [String] = []
  private var next = 0

  init(_ converter: ScriptConverter) { self.converter = converter }

  /// Converts a run that has a language where nothing else is said.
  mutating func convert(_ run: inout [Inline], in language: LanguageTag) {
    var phrase = Phrase()
    collect(run, language, &phrase)
    end(&phrase)
    next = 0
    for index in run.indices { replace(&run[index], language) }
  }

  /// Texts that follow each other without anything between.
  private struct Phrase {
    var language: LanguageTag?
    var texts: [String] = []
  }

  // MARK: Collecting

  private mutating func collect(
    _ run: [Inline], _ language: LanguageTag, _ phrase: inout Phrase
  ) {
    for inline in run {
      let language = inline.attributes.language ?? language
      switch inline.content {
      case .text(let text): append(text, language, &phrase)
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .span(_, let inner), .link(_, let inner):
        collect(inner, language, &phrase)
      case .ruby(let segments):
        for segment in segments { collect(segment.base, language, &phrase) }
        for segment in segments {
          end(&phrase)
          collect(segment.reading, language, &phrase)
        }
        end(&phrase)
      case .softBreak, .breakOpportunity, .noteReference: continue
      case .lineBreak, .code, .image, .math, .media: end(&phrase)
      }
    }
  }

  private mutating func append(_ text: String, _ language: LanguageTag, _ phrase: inout Phrase) {
    if phrase.language != language { end(&phrase) }
    phrase.language = language
    phrase.texts.append(text)
  }

  private mutating func end(_ phrase: inout Phrase) {
    defer { phrase = Phrase() }
    guard let language = phrase.language else { return }
    guard phrase.texts.count > 1, converter.converts(language) else {
      pieces += phrase.texts.map { converter.convert($0, in: language) }
      return
    }
    let whole = converter.convert(phrase.texts.joined(), in: language).unicodeScalars
    let lengths = phrase.texts.map(\.unicodeScalars.count)
    guard whole.count == lengths.reduce(0, +) else {
      pieces += phrase.texts.map { converter.convert($0, in: language) }
      return
    }
    var rest = whole[...]
    for length in lengths {
      pieces.append(String(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
  }

  // MARK: Replacing, in the same order

  private mutating func replaceAll(_ run: consuming [Inline], _ language: LanguageTag) -> [Inline] {
    var run = run
    for index in run.indices { replace(&run[index], language) }
    return run
  }

  private mutating func replace(_ inline: inout Inline, _ outer: LanguageTag) {
    let language = inline.attributes.language ?? outer
    if let own = inline.attributes.language {
      inline.attributes.language = converter.converted(own)
    }
    if let title = inline.attributes.title {
      inline.attributes.title = converter.convert(title, in: language)
    }
    switch inline.content {
    case .text: inline.content = .text(taken())
    case .emphasis(let inner): inline.content = .emphasis(replaceAll(inner, language))
    case .strong(let inner): inline.content = .strong(replaceAll(inner, language))
    case .strikethrough(let inner): inline.content = .strikethrough(replaceAll(inner, language))
    case .span(let kind, let inner): inline.content = .span(kind, replaceAll(inner, language))
    case .link(let link, let inner): inline.content = .link(link, replaceAll(inner, language))
    case .ruby(var segments):
      for index in segments.indices {
        segments[index].base = replaceAll(segments[index].base, language)
      }
      for index in segments.indices {
        segments[index].reading = replaceAll(segments[index].reading, language)
      }
      inline.content = .ruby(segments)
    case .image(var image):
      image.alternative = converter.convert(image.alternative, in: language)
      inline.content = .image(image)
    case .media(var media):
      var inner = InlineConversion(converter)
      inner.convert(&media.fallback, in: language)
      inline.content = .media(media)
    case .softBreak, .lineBreak, .breakOpportunity, .code, .noteReference, .math: return
    }
  }

  private mutating func taken() -> String {
    defer { next += 1 }
    return pieces[next]
  }
}
