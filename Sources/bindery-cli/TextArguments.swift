public import ArgumentParser
public import BinderyModel
import Foundation

/// How plain text is set.
struct TextArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The cells of a line; East Asian characters take two.",
      discussion: "Where nothing is said: 72.", valueName: "cells"),
    transform: { text in
      guard let width = Int(text), PlainTextWish.widths.contains(width) else {
        let bounds = PlainTextWish.widths
        throw ValidationError(
          "'\(text)' is no width: give cells from \(bounds.lowerBound) to \(bounds.upperBound)")
      }
      return width
    })
  var width: Int?

  @Option(
    help: ArgumentHelp(
      "Which lines are filled up: none, cjk where it does not show, full.",
      discussion: "Where nothing is said: cjk.", valueName: "lines"))
  var justify: Justification?

  @Option(
    help: ArgumentHelp(
      "How the ends of lines are chosen: optimum, all of a paragraph together, or greedy.",
      discussion: "Where nothing is said: optimum.", valueName: "way"))
  var fit: LineFit?

  @Option(
    help: ArgumentHelp(
      "The cells of “ ” … — and the like: auto by the language and the neighbours, 1, 2.",
      discussion: "Where nothing is said: auto.", valueName: "cells"))
  var ambiguousWidth: AmbiguousWidth?

  @Option(
    help: ArgumentHelp(
      "The lines of a page, its head and foot among them, or none.",
      discussion: "Where nothing is said: none. Form feeds stand between pages.",
      valueName: "lines"),
    transform: { text in
      guard let length = PageLength(text) else {
        let bounds = PageLength.range
        throw ValidationError(
          "'\(text)' is no length of pages: give lines from \(bounds.lowerBound) to \(bounds.upperBound), or none"
        )
      }
      return length
    })
  var paginate: PageLength?

  @Option(
    help: ArgumentHelp(
      "The addresses of links: none, or notes at the end of the essay.",
      discussion: "Where nothing is said: notes.", valueName: "policy"))
  var links: LinkPolicy?

  @Option(
    help: ArgumentHelp(
      "Whether stops may stand behind the end of a line: on, off.",
      discussion: "Where nothing is said: on in vertical Japanese.", valueName: "switch"))
  var hanging: Toggle?

  @Option(
    help: ArgumentHelp(
      "The characters of a vertical line and the lines of a page, like 40x17.",
      discussion: "Where nothing is said: what --width and --paginate have room for.",
      valueName: "grid"),
    transform: { text in
      guard let grid = PageGrid(text) else {
        throw ValidationError("'\(text)' is no grid: write characters and lines like 40x17")
      }
      return grid
    })
  var grid: PageGrid?

  @Option(
    help: ArgumentHelp(
      "What vertical pages are written on: blank, or manuscript with a cell for each character.",
      valueName: "paper"))
  var paper: TextPaper?

  @Option(
    help: ArgumentHelp(
      "Whether marks of vertical lines have the forms that Unicode keeps for them: on, off.",
      discussion: "Where nothing is said: on.", valueName: "switch"))
  var verticalForms: Toggle?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "Unwrapped text in the notation of aozora, narou, kakuyomu, note or plain-markdown.",
      valueName: "platform"))
  var platform: TextPlatform?

  @Option(
    help: ArgumentHelp(
      "The encoding of the file: utf-8, gb18030, big5, shift_jis, euc-kr.",
      discussion: "Where nothing is said: utf-8; shift_jis for aozora.", valueName: "name"))
  var encoding: OutputEncoding?

  @Option(
    help: ArgumentHelp(
      "What lines end with: lf, crlf.",
      discussion: "Where nothing is said: lf; crlf for aozora.", valueName: "style"))
  var newlineStyle: NewlineStyle?

  /// What the flags say of pages.
  var pages: PageWish {
    var wish = PageWish()
    wish.grid = grid
    wish.links = links
    return wish
  }

  /// What the flags say of plain text.
  var wish: PlainTextWish {
    var wish = PlainTextWish()
    wish.width = width
    wish.justification = justify
    wish.fit = fit
    wish.ambiguous = ambiguousWidth
    wish.pageLength = paginate
    wish.hanging = hanging
    wish.paper = paper
    wish.verticalForms = verticalForms
    wish.platform = platform
    wish.encoding = encoding
    wish.newlineStyle = newlineStyle
    return wish
  }
}

extension Justification: ExpressibleByArgument {}
extension LineFit: ExpressibleByArgument {}
extension AmbiguousWidth: ExpressibleByArgument {}
extension Toggle: ExpressibleByArgument {}
extension TextPaper: ExpressibleByArgument {}
extension TextPlatform: ExpressibleByArgument {}
extension OutputEncoding: ExpressibleByArgument {}
extension NewlineStyle: ExpressibleByArgument {}
