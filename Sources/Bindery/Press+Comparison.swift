public import BinderyDesign
internal import BinderyModel

extension Press {
  /// Tells what would change if an edition took the place of a bound EPUB.
  ///
  /// Both are compared as bound: what the edition would hold is made, and nothing is written.
  ///
  /// - Throws: `PressError` when the EPUB cannot be read, or an essay cannot.
  public func comparison(
    of edition: Edition, against path: String
  ) throws(PressError) -> BookComparison {
    let old: BoundBook
    do { old = try BoundBook(path: path) } catch { throw .bound(path: path, error) }
    var documents: [Int: [(name: String, bytes: [UInt8])]] = [:]
    for entry in try artifact(of: edition, jobs: 1).entries {
      guard let number = Self.essayNumber(of: entry.name) else { continue }
      do {
        documents[number, default: []].append((entry.name, try entry.bytes()))
      } catch {
        throw .made(entry.name, error)
      }
    }
    let new = documents.sorted { $0.key < $1.key }.compactMap { BoundEssay(documents: $0.value) }
    return BookComparison(of: new, against: old.essays)
  }

  /// Makes every part of an edition and drops it: what fails then would fail a writer.
  ///
  /// - Throws: `PressError` when a part cannot be made.
  public func rehearse(_ edition: Edition) throws(PressError) {
    defer { edition.book.contents.finish() }
    for entry in try artifact(of: edition, jobs: 1).entries {
      do { _ = try entry.bytes() } catch { throw .made(entry.name, error) }
    }
  }

  /// The number that the name of an essay's document begins with.
  private static func essayNumber(of name: String) -> Int? {
    guard name.hasPrefix("EPUB/text/"), name.hasSuffix(".xhtml") else { return nil }
    let stem = name.dropFirst("EPUB/text/".count)
    let digits = stem.prefix { $0.isNumber }
    guard digits.count >= 4, stem.dropFirst(digits.count).first == "-" else { return nil }
    return Int(digits)
  }
}
