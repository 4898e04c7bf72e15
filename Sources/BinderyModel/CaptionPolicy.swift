/// What becomes the caption of a picture that stands alone in its paragraph.
public enum CaptionPolicy: String, Sendable, Hashable, CaseIterable {
  /// Its title, else its alternative text where that reads like a sentence.
  case title
  /// Its title, else its alternative text.
  case alt
  /// Nothing.
  case none
}
