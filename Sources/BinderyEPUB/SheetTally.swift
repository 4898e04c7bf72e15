import BinderyDesign
import BinderyXHTML
import Synchronization

/// A style sheet, and which of its rules the pages of a book need: told as they are made, by any thread.
final class SheetTally: Sendable {
  private let sheet: Stylesheet
  private let unmatched: Mutex<UnmatchedSelectors>

  /// A tally for a sheet.
  init(_ sheet: Stylesheet) {
    self.sheet = sheet
    unmatched = Mutex(UnmatchedSelectors(sheet))
  }

  /// Adds a document that the sheet is for.
  func add(_ document: Element) {
    let unmatched = unmatched.withLock { $0 }
    var words = WordBits()
    Self.add(document, to: &words, for: unmatched)
    guard let possible = unmatched.possible(in: words) else { return }
    var search = SelectorSearch(possible)
    Self.tell(document, to: &search)
    let found = search.found
    guard !found.isEmpty else { return }
    self.unmatched.withLock { $0.remove(found) }
  }

  /// The sheet as it is shipped, once all pages are made: without rules that match nothing in the book.
  var text: String { unmatched.withLock { $0 }.removed(from: sheet).text }

  private static func add(
    _ element: Element, to words: inout WordBits, for unmatched: UnmatchedSelectors
  ) {
    unmatched.add(element.name, to: &words)
    for name in element["class"]?.split(separator: " ") ?? [] {
      unmatched.add(String(name), to: &words)
    }
    for case .element(let inner) in element.children { add(inner, to: &words, for: unmatched) }
  }

  private static func tell(_ element: Element, to search: inout SelectorSearch) {
    let classes = element["class"]?.split(separator: " ").map(String.init) ?? []
    search.visit(element.name, classes: classes) { search in
      for child in element.children {
        switch child {
        case .element(let inner): tell(inner, to: &search)
        case .text: break
        }
      }
    }
  }
}
