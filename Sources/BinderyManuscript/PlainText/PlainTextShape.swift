internal import BinderyPlainText

/// How an essay is read that is a plain text, or a chapter of one.
struct PlainTextShape: Sendable, Hashable {
  var style: PlainTextStyle
  /// Its stretches of the file's text; none where nothing stands below its heading.
  var stretches: [TextStretch]

  /// Where it begins, in bytes.
  var start: Int { stretches.first?.range.lowerBound ?? 0 }

  /// How many bytes it has.
  var size: Int { stretches.reduce(0) { $0 + $1.range.count } }
}
