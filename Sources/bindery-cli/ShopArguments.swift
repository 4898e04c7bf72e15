public import ArgumentParser
public import BinderyModel

/// What the print shop wants of a PDF.
struct ShopArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How far pages reach beyond where they are cut, like 3mm.",
      discussion: "Where nothing is said: no page is cut.", valueName: "length"),
    transform: { text in
      guard let length = Length(text), length.points > 0 else {
        throw ValidationError("'\(text)' is no bleed: write it like 3mm")
      }
      return length
    })
  var bleed: Length?

  @Flag(help: "Draw lines that tell where sheets are cut, and where they are folded.")
  var marks = false

  @Option(
    help: ArgumentHelp(
      "Fill the book up to a multiple of so many pages, like 4 or 16.", valueName: "pages"),
    transform: { text in
      guard let signature = Signature(text) else {
        throw ValidationError("'\(text)' is no signature: name an even number from 2 to 128")
      }
      return signature
    })
  var signature: Signature?

  @Option(
    help: ArgumentHelp(
      "Colours as they are, or all in black ink: rgb, grey.",
      discussion: "Where nothing is said: rgb.", valueName: "ink"))
  var ink: Ink?

  @Option(
    help: ArgumentHelp(
      "Pages on sheets: none, booklet (to be folded), 2up (side by side).",
      discussion: "With --signature, booklets of so many pages each.", valueName: "way"))
  var impose: Imposition?

  /// What the flags say.
  var wish: PrintShopWish {
    var wish = PrintShopWish()
    wish.bleed = bleed
    wish.marks = marks ? .crop : nil
    wish.signature = signature
    wish.ink = ink
    wish.impose = impose
    return wish
  }
}

extension Ink: ExpressibleByArgument {}
extension Imposition: ExpressibleByArgument {}
