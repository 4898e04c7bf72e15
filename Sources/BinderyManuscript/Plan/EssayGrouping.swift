/// What the parts of a book are made by; each essay stands in one part.
public enum EssayGrouping: String, Sendable, Hashable, CaseIterable {
  /// There are no parts, whatever the folder has.
  case none
  case year
  case month
  /// By the first category of each essay.
  case category
  /// By the first tag of each essay.
  case tag
  /// By the folders that the files lie in.
  case folder
}
