public import ArgumentParser
public import BinderyModel

/// What pages are like, whatever prints them.
struct PageArguments: ParsableArguments {
  @Option(
    name: .customLong("page-size"),
    help: ArgumentHelp(
      "A4, A5, A6 (bunko), B5, B6 (JIS), shinsho, shiroku, 16k, large-32k, 32k, letter, 6x9in, or 148x210mm.",
      discussion: "Where nothing is said: the style's, else A5.", valueName: "size"),
    transform: { try read($0, as: "size of pages", like: "A5 or 148x210mm", PageSize.init) })
  var size: PageSize?

  @Option(
    help: ArgumentHelp(
      "The white at head, outer side, foot and spine, like \"20mm 15mm 22mm 18mm\"; fewer are as in CSS.",
      valueName: "lengths"),
    transform: { try read($0, as: "margins", like: "20mm or \"20mm 15mm\"", PageMargins.init) })
  var margins: PageMargins?

  @Option(
    help: ArgumentHelp(
      "Characters in a line and lines on a page, like 39x16.", valueName: "grid"),
    transform: { try read($0, as: "grid", like: "39x16", PageGrid.init) })
  var grid: PageGrid?

  @Option(help: ArgumentHelp("How many columns: 1, 2, 3.", valueName: "count"))
  var columns: PageColumns?

  @Option(
    name: .customLong("font-size"),
    help: ArgumentHelp(
      "The size of the text, like 9pt.",
      discussion: "Where nothing is said: as books of the region and the size of the page have it.",
      valueName: "length"),
    transform: { try read($0, as: "size of type", like: "9pt", Length.init) })
  var fontSize: Length?

  @Option(
    help: ArgumentHelp(
      "Addresses of links: none, or notes for a note with each.",
      discussion: "Where nothing is said: none.", valueName: "policy"))
  var links: LinkPolicy?

  /// What the flags say.
  var wish: PageWish {
    var wish = PageWish()
    wish.size = size
    wish.margins = margins
    wish.grid = grid
    wish.columns = columns
    wish.fontSize = fontSize
    wish.links = links
    return wish
  }

  private static func read<Value>(
    _ text: String, as name: String, like example: String, _ read: (String) -> Value?
  ) throws -> Value {
    guard let value = read(text) else {
      throw ValidationError("'\(text)' is no \(name): write it like \(example)")
    }
    return value
  }
}

extension LinkPolicy: ExpressibleByArgument {}
extension PageColumns: ExpressibleByArgument {}
