import BinderyModel
import BinderyYAML
import Testing

@Suite("Options of outputs")
struct OutputOptionTests {
  private struct Reader: StrictYAMLReader {
    static let codes = StrictCodes(
      invalid: .styleInvalid, unknownKey: .styleUnknownKey, duplicateKey: .styleDuplicateKey,
      invalidValue: .styleInvalidValue)
    static let exampleLine = "code: plain"
    let source = SourcePath("style.yaml")
    var diagnostics: [Diagnostic] = []
  }

  /// The wish that some lines say, and what is told of them.
  private func read(_ text: String) throws -> (wish: OutputWish, diagnostics: [Diagnostic]) {
    var reader = Reader()
    var wish = OutputWish(format: .epub)
    let root = try PlacedYAMLReader.read(Array(text.utf8))
    for (option, value) in reader.fields(of: root, OutputOption.self) {
      option.read(value, by: &reader, into: &wish)
    }
    return (wish, reader.diagnostics)
  }

  @Test("the example of an option is understood, and written as it was read")
  func examples() throws {
    for option in OutputOption.allCases {
      let (wish, diagnostics) = try read(option.example)
      #expect(diagnostics.isEmpty, "\(option.example)")
      let written = try #require(option.text(in: wish), "\(option.rawValue)")
      #expect(try read("\(option.rawValue): \(written)").wish == wish)
      for other in OutputOption.allCases where other != option {
        #expect(other.text(in: wish) == nil, "\(option.rawValue) says nothing of \(other.rawValue)")
      }
    }
  }

  @Test("what a wish leaves open another says; what it says stands")
  func over() throws {
    let lines = OutputOption.allCases.map(\.example).joined(separator: "\n")
    var full = try read(lines).wish
    full.file = "book.epub"
    full.style = "kai"
    #expect(OutputWish(format: .epub).over(full) == full)
    #expect(full.over(OutputWish(format: .epub)) == full)
    for (name, value) in Mirror(reflecting: full).children {
      let isOpen = Mirror(reflecting: value).displayStyle == .optional && "\(value)" == "nil"
      #expect(!isOpen, "\(name ?? "") has no option")
    }
  }

  @Test("a font file is one of the folder", arguments: ["/a/f.otf", "../f.otf", "a/../../f.ttf"])
  func outside(_ path: String) throws {
    #expect(try read("font: \(path)").diagnostics.count == 1)
  }

  @Test("what another program calls the option is told")
  func synonyms() throws {
    #expect(
      try read("direction: vertical").diagnostics.first?.hint == "did you mean 'writing-mode'?")
    #expect(try read("scipt: hans").diagnostics.first?.hint == "did you mean 'script'?")
  }
}
