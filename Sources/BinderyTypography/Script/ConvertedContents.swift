public import BinderyModel

/// The contents of a book with their texts in another script.
public struct ConvertedContents: BookContents {
  private let contents: any BookContents
  private let converter: ScriptConverter
  /// The language of each chapter as it was written.
  private let languages: [LanguageTag]

  /// The texts of some chapters, in the languages that they were written in.
  init(_ contents: any BookContents, languages: [LanguageTag], by converter: ScriptConverter) {
    self.contents = contents
    self.languages = languages
    self.converter = converter
  }

  /// The body of a chapter: its text, alternative texts, notes and languages converted; code,
  /// formulas and addresses as they were.
  public func body(of chapter: ChapterID) throws -> Body {
    var body = try contents.body(of: chapter)
    let language = languages[chapter.index]
    convert(&body.blocks, language)
    for index in body.notes.indices { convert(&body.notes[index].blocks, language) }
    return body
  }

  private func convert(_ blocks: inout [Block], _ language: LanguageTag) {
    blocks.rewriteInlineRuns(in: language) { run, own in
      var conversion = InlineConversion(converter)
      conversion.convert(&run, in: own ?? language)
    }
    blocks.rewriteAttributes { attributes in
      if let title = attributes.title {
        attributes.title = converter.convert(title, in: attributes.language ?? language)
      }
      if let own = attributes.language { attributes.language = converter.converted(own) }
    }
  }

  /// The bytes of an asset.
  public func data(of asset: AssetID) throws -> [UInt8] { try contents.data(of: asset) }

  /// Keeps what was learnt for other runs.
  public func finish() { contents.finish() }
}
