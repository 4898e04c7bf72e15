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

  /// Corner brackets quote Han and kana (CLREQ 3.1.1.2 for Traditional Chinese, JLREQ 3.1.1: cl-01
  /// “ ” are used "exclusively in horizontal writing", 「 」 is the usual mark of a quotation); what
  /// is Latin inside them keeps the curly ones in both.
  private static let corners = [Pair("「", "」"), Pair("『", "』")]

  private static let cornered = QuotationMarks(
    curly, curlySingle, eastAsian: corners, script: .han)

  /// By language tag; a longer tag without a line of its own takes that of its beginning.
  static let table: [String: QuotationMarks] = [
    "ca": spanish, "cs": german, "de": german, "de-CH": swiss, "de-LI": swiss, "el": spanish,
    "es": spanish, "et": QuotationMarks(low, guillemets), "fi": swedish,
    // CLDR repeats « » inside; French printers put “ ” there, and the two must differ here.
    "fr": QuotationMarks(guillemets, curly, gap: "\u{202F}"), "fr-CH": swiss,
    "hr": QuotationMarks(lowHigh, lowSingle), "hu": QuotationMarks(lowHigh, Pair("»", "«")),
    "is": german, "it": spanish,
    "ja": cornered,
    "ko": QuotationMarks(curly, curlySingle, script: .hangul), "lt": german, "nb": norwegian,
    "nn": norwegian, "no": norwegian, "pl": QuotationMarks(lowHigh, guillemets),
    "pt-PT": spanish, "ro": QuotationMarks(lowHigh, guillemets), "ru": russian, "sk": german,
    "sl": german, "sv": swedish, "uk": russian, "be": russian,
    // Without a line: da, en, nl, pt, tr and others take the English marks. CLDR gives ‘ ’ first
    // for Dutch, where a `"` that the author typed is a double mark all the same.
    "yue": cornered,
    "zh": QuotationMarks(curly, curlySingle, script: .han),
    "zh-HK": cornered,
    "zh-Hant": cornered,
    "zh-MO": cornered,
    "zh-TW": cornered,
  ]
}
