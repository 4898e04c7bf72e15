import BinderyDesign
import BinderyModel
import BinderyPages
import BinderyXHTML

/// What the renderer asks about the surroundings of a content document.
struct ContentContext: RenderingContext {
  private let layout: BookLayout
  private let furniture: Furniture
  /// The file name of the document that is rendered.
  private let name: String

  /// The context of a part of an essay; its furniture speaks the essay's language.
  init(layout: BookLayout, chapter: Chapter, part: Int) {
    self.layout = layout
    furniture = layout.furniture(of: chapter)
    name = layout.essays[chapter.id.index].parts[part].name
  }

  func destination(of target: Link.Target) -> LinkDestination {
    switch target {
    case .external(let address): .address(address.text)
    case .essay(let chapter, let anchor):
      layout.address(of: chapter, anchor: anchor).map { .address(local($0)) } ?? .dead
    // A link may only lead to a document in the spine (EPUB 3.3 section 5.7.1).
    case .asset: .label
    case .file(let path): .remark(furniture.path(path))
    case .unresolved, .dead: .dead
    }
  }

  /// A place in the document itself is named without the document.
  private func local(_ address: String) -> String {
    address.hasPrefix("\(name)#") ? String(address.dropFirst(name.utf8.count)) : address
  }

  func address(of asset: AssetID) -> String? {
    guard layout.images.indices.contains(asset.index) else { return nil }
    let folder = EntryNames.folder(of: layout.edition.book[asset].mediaType)
    return "../\(folder)/\(layout.images[asset.index])"
  }

  func remoteImageLabel(alternative: String) -> String { furniture.picture(alternative) }

  func missingImageLabel(alternative: String, path: String) -> String {
    furniture.missingPicture(alternative: alternative, path: path)
  }

  func calloutTitle(ofKind kind: String) -> String { furniture.calloutTitle(ofKind: kind) }

  var backlinkLabel: String { furniture.backToText }

  var notesLabel: String { furniture.notes }

  /// Adds the types that make reading systems show notes beside the text (EPUB SSV 1.1).
  func mark(_ element: inout Element, as part: NotePart) {
    element["epub:type"] =
      switch part {
      case .reference: "noteref"
      case .note: "footnote"
      case .backlink: "backlink"
      case .group: "footnotes"
      }
    element["role"] = part.role
  }
}
