// After the Unicode CLDR (delimiters: quotationStart, quotationEnd, alternateQuotationStart,
// alternateQuotationEnd), save where a remark says otherwise.

extension QuotationMarks {
  private static let curly = Pair("“", "”")
  private static let curlySingle = Pair("‘", "’")
  private static let low = Pair("„", "“")
  private static let lowSingle = Pair("‚", "‘")
  private static let lowHigh = Pair("„", "”")
  private static let guillemets = Pair("«", "»")
  private static let guillemetsSingle = Pair("‹", "›")

  static let english = QuotationMarks(curly, curlySingle)
  private static let german = QuotationMarks(low, lowSingle)
  private static let swedish = QuotationMarks(Pair("”", "”"), Pair("’", "’"))
  private static let norwegian = QuotationMarks(guillemets, curlySingle)
  private static let spanish = QuotationMarks(guillemets, curly)
  private static let russian = QuotationMarks(guillemets, low)
  private static let swiss = QuotationMarks(guillemets, guillemetsSingle)

  private static let chinese = QuotationMarks(curly, curlySingle, script: .han)

  /// Corner brackets quote Han and kana: 「 first, then 『 in Traditional Chinese (CLREQ 3.1.1.2), 「 as
  /// the usual mark of a quotation in Japanese (JLREQ 3.1.1). A pair around Latin is curly in both,
  /// which JLREQ 3.1.1 allows in horizontal writing.
  private static let corners = [Pair("「", "」"), Pair("『", "』")]

  private static let cornered = QuotationMarks(
    curly, curlySingle, eastAsian: corners, script: .han)

  /// By language tag; a longer tag without a line of its own takes that of its beginning, and what
  /// is not here takes the English marks.
  static let table: [String: QuotationMarks] = [
    "be": russian,
    "ca": spanish,
    "cs": german,
    "da": english,
    "de": german,
    "de-CH": swiss,
    "de-LI": swiss,
    "el": spanish,
    "en": english,
    "es": spanish,
    "et": german,
    "fi": swedish,
    // CLDR repeats « » inside; French printers put “ ” there, and the two must differ here.
    "fr": QuotationMarks(guillemets, curly, gap: "\u{202F}"),
    "fr-CH": swiss,
    "hr": QuotationMarks(lowHigh, lowSingle),
    "hu": QuotationMarks(lowHigh, Pair("»", "«")),
    "is": german,
    "it": spanish,
    "ja": cornered,
    "ko": QuotationMarks(curly, curlySingle, script: .hangul),
    "lt": german,
    "nb": norwegian,
    // CLDR puts ‘ ’ first; a `"` that the author typed is a double mark all the same.
    "nl": english,
    "nn": norwegian,
    "no": norwegian,
    "pl": QuotationMarks(lowHigh, guillemets),
    "pt": english,
    "pt-PT": spanish,
    "ro": QuotationMarks(lowHigh, guillemets),
    "ru": russian,
    "sk": german,
    "sl": german,
    "sv": swedish,
    "tr": english,
    "uk": russian,
    "yue": cornered,
    "zh": chinese,
    "zh-HK": cornered,
    "zh-Hans": chinese,
    "zh-Hant": cornered,
    "zh-MO": cornered,
    "zh-TW": cornered,
  ]
}
