import BinderyDesign
import BinderyModel
import BinderyPages
import BinderyXHTML

/// What the renderer asks about the surroundings of an essay in the one document.
struct PrintContext: RenderingContext {
  private let layout: PrintLayout
  private let furniture: Furniture
  private let chapter: ChapterID
  private let notesInText: [Int: [Inline]]

  /// The context of an essay, some of whose notes stand in its text.
  init(layout: PrintLayout, chapter: Chapter, notesInText: [Int: [Inline]]) {
    self.layout = layout
    self.chapter = chapter.id
    self.notesInText = notesInText
    furniture = layout.furniture(of: chapter)
  }

  func destination(of target: Link.Target) -> LinkDestination {
    switch target {
    case .external(let address): .address(address.text)
    case .essay(let chapter, let anchor):
      layout.address(of: chapter, anchor: anchor).map { .address($0) } ?? .dead
    case .asset: .label
    case .file(let path): .remark(furniture.path(path))
    case .unresolved, .dead: .dead
    }
  }

  /// Films and sounds are not for paper: what stands for them is shown.
  func address(of asset: AssetID) -> String? {
    guard layout.edition.book.assets.indices.contains(asset.index) else { return nil }
    switch layout.edition.book[asset].mediaType.family {
    case .picture: return layout.pictures.address(of: asset)
    case .sound, .film: return nil
    }
  }

  func remoteImageLabel(alternative: String) -> String { furniture.picture(alternative) }

  func missingImageLabel(alternative: String, path: String) -> String {
    furniture.missingPicture(alternative: alternative, path: path)
  }

  func calloutTitle(ofKind kind: String) -> String { furniture.calloutTitle(ofKind: kind) }

  var backlinkLabel: String { furniture.backToText }

  var notesLabel: String { furniture.notes }

  var identifierPrefix: String { PrintLayout.prefix(of: chapter) }

  func standsInText(_ note: Int) -> Bool { notesInText[note] != nil }

  func text(of note: Int) -> [Inline] { notesInText[note] ?? [] }
}
