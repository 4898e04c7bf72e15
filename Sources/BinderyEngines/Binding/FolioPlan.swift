public import BinderyPDF

/// What of a book depends on which page things fall on.
public struct FolioPlan: Sendable, Hashable {
  /// Pages that are numbered anew from a place on.
  public struct Stretch: Sendable, Hashable {
    /// The place that begins them; `nil` for the first page of the book.
    public var anchor: String?
    /// How their numbers are written.
    public var figures: PageNumbering.Figures
    /// The number of the first.
    public var start: Int

    /// Pages from a place on.
    public init(from anchor: String?, figures: PageNumbering.Figures, start: Int = 1) {
      self.anchor = anchor
      self.figures = figures
      self.start = start
    }
  }

  /// A line of the outline.
  public struct Line: Sendable, Hashable {
    /// What is read.
    public var title: String
    /// Its depth, from 1.
    public var level: Int
    /// The place that it leads to.
    public var anchor: String

    /// A line that leads to a place.
    public init(title: String, level: Int, anchor: String) {
      self.title = title
      self.level = level
      self.anchor = anchor
    }
  }

  /// The places whose page numbers are printed: in the contents, the index, references.
  public var shown: Set<String>
  /// The places that begin a page which is to be a recto: the one that is read first when a leaf is turned
  /// (CLREQ 4.1.3).
  public var rectos: Set<String>
  /// How pages are numbered.
  public var stretches: [Stretch]
  /// The outline.
  public var outline: [Line]

  /// A plan.
  public init(
    shown: Set<String> = [], rectos: Set<String> = [], stretches: [Stretch] = [],
    outline: [Line] = []
  ) {
    self.shown = shown
    self.rectos = rectos
    self.stretches = stretches
    self.outline = outline
  }
}
