import Testing

@testable import BinderyDesign

@Suite("bodies of documents as leaves of one")
struct LeafMappingTests {
  @Test(
    "the type becomes another, classes of that name stay",
    arguments: [
      ("body", "article"), ("body.ja p.body", "article.ja p.body"),
      (".vrtl body > section", ".vrtl article > section"), ("tbody td", "tbody td"),
      (".body-text", ".body-text"), ("#body", "#body"),
      (
        "html:not(.x) body.contents li > a",
        "html:not(.x) article.contents li > a"
      ), ("@page", "@page"),
    ])
  func selectors(written: String, meant: String) {
    #expect(LeafMapping.mapped(written) == meant)
  }
}
