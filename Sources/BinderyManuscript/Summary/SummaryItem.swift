internal import BinderyModel

/// A line of a SUMMARY.md, with those below it.
struct SummaryItem: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// A heading over lists.
    case part
    /// An entry; the destination is empty or `nil` where it has no file yet.
    case entry(destination: String?)
  }

  var kind: Kind
  var title: ListedTitle
  /// Where it stands.
  var source: SourceRange?
  var children: [SummaryItem] = []
}
