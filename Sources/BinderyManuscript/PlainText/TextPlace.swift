/// Where a chapter stands in a plain text that has several.
struct TextPlace: Sendable, Hashable {
  /// The title of the whole text.
  var work: String
  /// The volume: its number in the text, from 0, and its title.
  var volume: Volume?

  struct Volume: Sendable, Hashable {
    var number: Int
    var title: String
  }
}
