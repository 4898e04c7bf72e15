internal import BinderyModel

/// What a `style.yaml` says itself; what it does not say comes from the base.
struct StyleFile: Sendable, Hashable {
  /// What the style is, on one line.
  var description = ""
  /// The style that this one builds on, and where it is named.
  var base: Base?
  /// The editions that the style is chosen for when none is named.
  var editions: [StyleEdition] = []
  /// What roles are set in, the dearest first.
  var fonts: [FontRole: [FontWish]] = [:]
  /// How the parts of a drawn cover lie.
  var coverDesign: CoverDesign?
  /// The colours of a drawn cover.
  var coverColours: [StyleCoverKey: CoverColour] = [:]
  /// What outputs are set with where nobody says otherwise.
  var options = OutputWish(format: .epub)

  /// The name of a base, and where it stands.
  struct Base: Sendable, Hashable {
    var name: String
    var range: SourceRange
  }
}
