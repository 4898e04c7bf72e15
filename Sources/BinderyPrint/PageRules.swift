import BinderyDesign
import BinderyModel
import BinderyPages

/// The rules of the pages: their size, the white around the text, heads and folios (CSS Paged Media 3).
struct PageRules {
  let layout: PrintLayout

  private var geometry: PageGeometry { layout.plan.geometry }
  private var profile: EngineProfile { layout.profile }

  /// What is cut off at each side: the pages of a PDF are larger by it, and it says how much of them is cut.
  var bleed: Double {
    switch layout.edition.design.format {
    case .pdf: layout.plan.shop.bleed?.points ?? 0
    case .printHTML, .epub, .text: 0
    }
  }

  /// How far ink may go beyond the edges of a page, where the engine cuts pages itself.
  var overhang: Double {
    switch layout.edition.design.format {
    case .printHTML: profile.cutsPages ? layout.plan.shop.bleed?.points ?? 0 : 0
    case .pdf, .epub, .text: 0
    }
  }

  /// What an engine that cuts pages itself is told of that (CSS Paged Media 3 section 7.3).
  private var shop: String {
    guard layout.edition.design.format == .printHTML, profile.cutsPages else { return "" }
    var css = ""
    if let bleed = layout.plan.shop.bleed { css += "  bleed: \(Self.points(bleed.points));\n" }
    if layout.plan.shop.marks == .crop { css += "  marks: crop;\n" }
    return css
  }

  // MARK: Names

  /// The pages of the cover and of its back.
  static let cover = "cover"
  private static let bareFront = "bare-front"
  private static let front = "front"
  private static let bareBody = "bare-body"
  private static let firstBareBody = "first-bare-body"
  private static let body = "leaf"
  private static let firstBody = "first-leaf"

  /// The kind of pages that a leaf stands on; with a head of its own where the engine needs that.
  private func name(of leaf: Leaf) -> String {
    switch leaf.pages {
    case .bareFront: return Self.bareFront
    case .front: return Self.front
    case .bareBody: return leaf.isFirstOfBody ? Self.firstBareBody : Self.bareBody
    case .body:
      switch profile.heads {
      case .namedPages: return "\(Self.body)-\(leaf.identifier)"
      case .namedStrings: return leaf.isFirstOfBody ? Self.firstBody : Self.body
      }
    }
  }

  /// What the style of a leaf's element says of its pages.
  func declarations(of leaf: Leaf) -> String { "page: \(name(of: leaf))" }

  /// What the style of a leaf's heading says of the heads, where they are named strings. Both are set, so
  /// that neither stands where the leaf begins.
  func headDeclarations(of leaf: Leaf) -> String? {
    guard profile.heads == .namedStrings else { return nil }
    return
      "string-set: essay \(CSSText.string(leaf.title)), book \(CSSText.string(layout.title))"
  }

  /// What the style of an empty page before a leaf says: it has neither head nor folio, and is counted with
  /// what it follows.
  func declarationsOfBlank(before leaf: Leaf) -> String {
    switch leaf.pages {
    case .bareFront, .front: "page: \(Self.bareFront)"
    case .bareBody, .body: "page: \(leaf.isFirstOfBody ? Self.bareFront : Self.bareBody)"
    }
  }

  // MARK: Rules

  /// The rules that every page of the book has, and those of its kinds.
  var common: String {
    var css = """
      @page {
        size: \(Self.points(geometry.width + 2 * bleed)) \
      \(Self.points(geometry.height + 2 * bleed));
        margin-top: \(Self.points(geometry.head + bleed));
        margin-bottom: \(Self.points(geometry.foot + bleed - Self.slack));
      \(shop)}
      @page :right {
        margin-left: \(Self.points(geometry.inner + bleed));
        margin-right: \(Self.points(geometry.outer + bleed - Self.slack));
      }
      @page :left {
        margin-left: \(Self.points(geometry.outer + bleed - Self.slack));
        margin-right: \(Self.points(geometry.inner + bleed));
      }
      @page :blank {
        @top-left { content: none }
        @top-right { content: none }
        @bottom-left { content: none }
        @bottom-right { content: none }
      }

      """
    if profile.counting == .ownCounters {
      for (page, counter) in [
        (Self.bareFront, Self.frontCounter), (Self.front, Self.frontCounter),
        (Self.bareBody, Self.bodyCounter), (Self.firstBareBody, Self.bodyCounter),
      ] {
        css += "@page \(page) { counter-increment: \(counter) }\n"
      }
    }
    if profile.counting == .pageCounterOfGroups {
      for page in [Self.firstBody, Self.firstBareBody] {
        css += "@page :nth(1 of \(page)) { counter-reset: page 1 }\n"
      }
    }
    if layout.cover != nil { css += coverPages }
    css += folios(of: Self.front, "counter(\(counter(of: .front)), lower-roman)")
    switch profile.heads {
    case .namedPages:
      css += "@counter-style no-head { system: cyclic; symbols: \"\" }\n"
      css += counterStyle("book-title", layout.title)
    case .namedStrings:
      for page in [Self.body, Self.firstBody] {
        css += folios(of: page, "counter(\(counter(of: .body)))")
        css += head(of: page, ":left", "string(book, first-except)")
        css += head(of: page, ":right", "string(essay, first-except)")
      }
    }
    return css
  }

  /// A picture reaches the edges of its page, which has neither head nor folio and is not counted: each page
  /// adds one to `page` unless it says otherwise (CSS Paged Media 3 section 7.1).
  private var coverPages: String {
    switch profile.counting {
    case .ownCounters: "@page \(Self.cover) { margin: 0 }\n"
    case .pageCounter, .pageCounterOfGroups:
      "@page \(Self.cover) { margin: 0; counter-increment: page 0 }\n"
    }
  }

  /// Engines round lengths; a line that has lost a thousandth has lost a character.
  private static let slack = 0.3

  /// The rules of one leaf's pages, where the engine needs some.
  func own(of leaf: Leaf) -> String {
    guard profile.heads == .namedPages, leaf.pages == .body else { return "" }
    let name = name(of: leaf)
    let counter = "in-\(leaf.identifier)"
    let counted = profile.counting == .ownCounters ? "\(Self.bodyCounter) \(counter)" : counter
    return "@page \(name) { counter-increment: \(counted) }\n"
      + folios(of: name, "counter(\(self.counter(of: .body)))")
      + counterStyle("title-of-\(leaf.identifier)", leaf.title)
      + head(of: name, ":left", "counter(\(counter), book-title)")
      + head(of: name, ":right", "counter(\(counter), title-of-\(leaf.identifier))")
  }

  // MARK: Heads and folios

  private static let frontCounter = "front-folio"
  private static let bodyCounter = "folio"

  private enum Numbering { case front, body }

  private func counter(of numbering: Numbering) -> String {
    switch (profile.counting, numbering) {
    case (.pageCounter, _), (.pageCounterOfGroups, _): "page"
    case (.ownCounters, .front): Self.frontCounter
    case (.ownCounters, .body): Self.bodyCounter
    }
  }

  /// A counter style that says nothing for 1 and a head from 2 on: no head stands on the page that an essay
  /// opens on.
  private func counterStyle(_ name: String, _ head: String) -> String {
    "@counter-style \(name) { system: cyclic; symbols: \(CSSText.string(head)); "
      + "range: 2 infinite; fallback: no-head }\n"
  }

  /// A head at the outer edge of pages of one side.
  private func head(of page: String, _ side: String, _ content: String) -> String {
    let corner = side == ":left" ? "@top-left" : "@top-right"
    return "@page \(page)\(side) { \(corner) { content: \(content); \(boxes) } }\n"
  }

  /// Folios at the outer edges.
  private func folios(of page: String, _ content: String) -> String {
    "@page \(page):left { @bottom-left { content: \(content); \(boxes) } }\n"
      + "@page \(page):right { @bottom-right { content: \(content); \(boxes) } }\n"
  }

  /// What the boxes in the margins are set in: they would inherit vertical lines, and the direction that the
  /// sides of right-bound pages need.
  private var boxes: String {
    let font = layout.plan.font
    return (font.isEmpty ? "" : "font-family: \(font); ")
      + "font-size: \(Self.points(geometry.fontSize * 0.8)); line-height: 1.2; "
      + "white-space: nowrap; writing-mode: horizontal-tb; direction: ltr; "
      + "padding-block: \(Self.points(geometry.fontSize * 1.2))"
  }

  /// A length to a thousandth of a point.
  static func points(_ number: Double) -> String {
    let rounded = (number * 1_000).rounded() / 1_000
    return rounded == rounded.rounded() ? "\(Int(rounded))pt" : "\(rounded)pt"
  }
}
