import BinderyModel
import BinderyXHTML

/// A context in which essays are `N.xhtml` and pictures `N.png`, with English words.
struct PlainContext: RenderingContext {
  var writingMode = WritingMode.horizontal

  func destination(of target: Link.Target) -> LinkDestination {
    switch target {
    case .external(let address): .address(address.text)
    case .essay(let id, let anchor): .address("\(id.index).xhtml" + (anchor.map { "#\($0)" } ?? ""))
    case .asset: .label
    case .file(let path): .remark(" (\(path))")
    case .unresolved, .dead: .dead
    }
  }

  func address(of asset: AssetID) -> String? { asset.index < 10 ? "\(asset.index).png" : nil }

  func remoteImageLabel(alternative: String) -> String { "Picture: \(alternative)" }

  func missingImageLabel(alternative: String, path: String) -> String {
    "Missing: \(alternative) \(path)"
  }

  func calloutTitle(ofKind kind: String) -> String { kind }
  var backlinkLabel: String { "Back" }

  var notesLabel: String { "Notes" }
}

/// The XHTML of blocks.
func xhtml(
  _ blocks: [BlockContent], notes: [Note] = [], _ writingMode: WritingMode = .horizontal
) -> String {
  xhtml(nodes: blocks.map { Block($0) }, notes: notes, writingMode)
}

/// The XHTML of blocks with attributes.
func xhtml(
  nodes: [Block], notes: [Note] = [], _ writingMode: WritingMode = .horizontal
) -> String {
  var renderer = XHTMLRenderer(
    context: PlainContext(writingMode: writingMode), notes: Set(notes.map(\.number)))
  let children = renderer.blocks(nodes) + renderer.notes(notes)
  return String(decoding: Serializer.fragment(children), as: UTF8.self)
}

/// The XHTML of inlines in a paragraph, without the paragraph.
func inside(_ inlines: Inline...) -> String {
  let paragraph = xhtml([.paragraph([t("|")] + inlines)])
  return String(paragraph.dropFirst("<p>|".count).dropLast("</p>".count))
}

func t(_ text: String) -> Inline { Inline(.text(text)) }

func p(_ text: String) -> Block { Block(.paragraph([t(text)])) }

func plain(_ text: String) -> Block { Block(.plain([t(text)])) }

/// A link out of the book; dead where the address cannot be.
func web(_ address: String) -> Link.Target {
  WebAddress(address).map { .external($0) } ?? .dead(address)
}

/// A picture on a server; missing where the address cannot be.
func remote(_ address: String) -> Image.Source {
  WebAddress(address).map { .remote($0) } ?? .missing(address)
}
