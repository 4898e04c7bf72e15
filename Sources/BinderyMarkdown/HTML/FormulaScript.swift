/// A `script` that holds a formula, as MathJax 2 wants it: `type="math/tex; mode=display"`.
struct FormulaScript {
  private let isDisplay: Bool

  /// `nil` for every other script.
  init?(_ name: String, attributes: ArraySlice<UInt8>) {
    let written = String(decoding: attributes, as: UTF8.self).lowercased()
    guard name == "script", written.contains("math/tex") else { return nil }
    isDisplay = written.filter { $0 != " " }.contains("mode=display")
  }

  /// What stands for the script.
  func slot(tex: String, _ origin: HTMLComposer.Origin) -> HTMLComposer.Slot {
    .formula(tex: tex.trimmingSpaces, isDisplay: isDisplay, origin)
  }
}
