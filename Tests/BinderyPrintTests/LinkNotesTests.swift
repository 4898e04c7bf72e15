import BinderyModel
import Testing

@testable import BinderyPrint

@Suite("addresses as notes")
struct LinkNotesTests {
  private func link(_ label: String, _ address: String) throws -> Inline {
    Inline(.link(Link(.external(try #require(WebAddress(address)))), [Inline(.text(label))]))
  }

  private func reference(_ number: Int, _ occurrence: Int = 1) -> Inline {
    Inline(
      .noteReference(NoteReference(label: "n\(number)", number: number, occurrence: occurrence)))
  }

  private func note(_ number: Int, _ text: String) -> Note {
    Note(
      label: "n\(number)", number: number, referenceCount: 1,
      blocks: [Block(.paragraph([Inline(.text(text))]))])
  }

  @Test("addresses are numbered with the author's notes, in the order of the text")
  func order() throws {
    let body = Body(
      blocks: [
        Block(
          .paragraph([
            try link("河流", "https://example.com/river"), reference(1),
            try link("山", "https://example.com/hill"), reference(1, 2),
          ]))
      ], notes: [note(1, "作者注")])
    let noted = LinkNotes.applied(to: body)
    #expect(noted.notes.map(\.number) == [1, 2, 3])
    #expect(
      noted.notes.map { note in
        guard case .paragraph(let inlines) = note.blocks[0].content else { return "" }
        return inlines.plainText
      } == ["https://example.com/river", "作者注", "https://example.com/hill"])
    var numbers: [Int] = []
    var blocks = noted.blocks
    blocks.rewriteInlineRuns { inlines in
      for case .noteReference(let reference) in inlines.map(\.content) {
        numbers.append(reference.number)
      }
    }
    #expect(numbers == [1, 2, 3, 2])
  }

  @Test("an address that is its own label needs no note")
  func label() throws {
    let link = try link("https://example.com/", "https://example.com/")
    let body = Body(blocks: [Block(.paragraph([link]))])
    #expect(LinkNotes.applied(to: body) == body)
  }

  @Test("a note that nothing refers to stays")
  func unused() {
    let body = Body(blocks: [], notes: [note(1, "孤注")])
    #expect(LinkNotes.applied(to: body).notes == body.notes)
  }
}
