extension ChapterLine {
  /// The figures that headings count with.
  static let numerals = Set<Character>(
    "0123456789０１２３４５６７８９〇零一二两兩三四五六七八九十百千万萬廿卅壹贰叁肆伍陆柒捌玖拾佰仟上中下")

  /// What stands behind `第十二`.
  static let units: [Character: Unit] = [
    "卷": .volume, "巻": .volume, "部": .volume, "篇": .volume, "編": .volume, "集": .volume,
    "册": .volume, "冊": .volume, "章": .chapter, "回": .chapter, "话": .chapter, "話": .chapter,
    "折": .chapter, "幕": .chapter, "夜": .chapter, "节": .section, "節": .section,
  ]

  /// What stands behind a number in Korean.
  static let koreanUnits: [Character: Unit] = [
    "권": .volume, "부": .volume, "편": .volume, "장": .chapter, "화": .chapter, "회": .chapter,
    "막": .chapter, "절": .section,
  ]

  /// What parts a heading's number from its name.
  static let separators = Set<Character>("：:、．.·・—―-－–《「『【（(")

  /// What only sentences hold.
  static let sentenceMarks = Set<Character>("。，；！？,;!?…")

  /// Chapters that have names instead of numbers; a name of their own may follow.
  static let names = [
    "楔子", "序章", "序幕", "序言", "自序", "前言", "引子", "引言", "终章", "終章", "终篇", "尾声", "尾聲", "后记",
    "後記", "番外篇", "番外", "外传", "外傳", "附录", "附錄", "完本感言", "幕間", "間章", "プロローグ", "エピローグ", "あとがき",
    "まえがき", "はじめに", "おわりに", "프롤로그", "에필로그", "외전", "서문", "머리말", "맺음말", "작가의 말",
  ]

  /// Names that are headings only when nothing else stands on the line.
  static let lone: Set<String> = [
    "序", "跋", "简介", "簡介", "内容简介", "內容簡介", "作品简介", "文案", "简介：", "内容简介：", "文案：", "후기",
  ]
}
