import BinderyModel

/// What an engine can do of what a book wants of its pages; the document carries what it supports.
///
/// CSS Paged Media 3, CSS Generated Content for Paged Media, CSS Fragmentation 3. What each engine really
/// does was found by printing; docs/print.md has the table.
struct EngineProfile: Sendable, Hashable {
  /// How running heads come to the pages of an essay.
  enum Heads: Sendable, Hashable {
    /// A named page for each essay, and a counter that is 1 on its first: a counter style shows the head
    /// from 2 on.
    case namedPages
    /// `string-set`, and `string(…, first-except)`.
    case namedStrings
  }

  /// What counts pages.
  enum Counting: Sendable, Hashable {
    /// Counters of our own, which named pages advance: the engine cannot set its own anew.
    case ownCounters
    /// The engine's `page`, which an element sets to 1 where the essays begin.
    case pageCounter
    /// The engine's `page`, which the first page of a kind sets to 1.
    case pageCounterOfGroups
  }

  var heads: Heads
  var counting: Counting
  /// Whether `target-counter()` and `leader()` are there; else numbers come from printing twice.
  var refersToPages: Bool
  /// Whether `float: footnote` is there; else notes stand at the end of their essay.
  var hasFootnotes: Bool
  /// Whether `break-before: recto` leaves a page empty where it must.
  var forcesSides: Bool
  /// Whether `bleed` and `marks` are there.
  var cutsPages: Bool
  /// Whether readings stand beside their characters; else behind them, in brackets.
  var setsRuby: Bool
  /// Whether sides of pages follow the direction of the root and not of the lines.
  var sidesFollowRootDirection: Bool

  /// The profile of an engine.
  init(_ engine: PrintEngine) {
    switch engine {
    case .chromium: self = .chromium
    case .weasyprint: self = .weasyprint
    case .vivliostyle: self = .vivliostyle
    case .prince: self = .prince
    }
  }

  init(
    heads: Heads, counting: Counting, refersToPages: Bool, hasFootnotes: Bool, forcesSides: Bool,
    cutsPages: Bool, setsRuby: Bool,
    sidesFollowRootDirection: Bool
  ) {
    self.heads = heads
    self.counting = counting
    self.refersToPages = refersToPages
    self.hasFootnotes = hasFootnotes
    self.forcesSides = forcesSides
    self.cutsPages = cutsPages
    self.setsRuby = setsRuby
    self.sidesFollowRootDirection = sidesFollowRootDirection
  }
}
