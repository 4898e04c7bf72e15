/// Where SwiftPM lays the styles that come with Bindery.
public enum BuiltinStyles {
  /// The folders that may hold them beside a program in `folder`, Linux's name first.
  public static func folders(beside folder: String) -> [String] {
    ["resources", "bundle"].map { "\(folder)/bindery_BinderyStyles.\($0)/builtin" }
  }
}
