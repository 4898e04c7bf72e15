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
    guard !unmatched.isEmpty else { return }
    var glance = SelectorGlance(unmatched)
    let isDone = Self.glance(document, in: WordBits(), after: WordBits(), &glance) != nil
    guard !isDone else { return }
    var search = SelectorSearch(unmatched)
    Self.tell(document, to: &search)
    let found = search.found
    guard !found.isEmpty else { return }
    self.unmatched.withLock { $0.remove(found) }
  }

  /// The sheet as it is shipped, once all pages are made: without rules that match nothing in the book.
  var text: String { unmatched.withLock { $0 }.removed(from: sheet).text }

  /// The types and classes of an element in and behind others; `nil` once something may be matched.
  private static func glance(
    _ element: Element, in around: WordBits, after previous: WordBits,
    _ glance: inout SelectorGlance
  ) -> WordBits? {
    let kind = glance.kind(of: element.name, classes: element["class"])
    guard !kind.mayMatch(around: around, after: previous) else { return nil }
    let inside = around.union(kind.words)
    var before = WordBits()
    for case .element(let inner) in element.children {
      guard let words = Self.glance(inner, in: inside, after: before, &glance) else { return nil }
      before = words
    }
    return kind.words
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
