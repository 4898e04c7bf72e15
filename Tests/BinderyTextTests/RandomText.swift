/// Random paragraphs of several scripts, the same for the same seed.
struct RandomText {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func next(_ bound: Int) -> Int {
    // xorshift64*, Marsaglia and Vigna.
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int(truncatingIfNeeded: (state &* 0x2545_F491_4F6C_DD1D) >> 33) % bound
  }

  private static let pieces = [
    "他在海边住了三年", "書店的燈還亮著", "潮が満ちてきた", "きょうはデータをとる", "바람이 불었다", "물때표를 보았다",
    "the tide table", "Bindery", "don’t", "state-of-the-art", "3.14", "2026", "100%", "12 km", "（",
    "）", "「", "」",
    "『", "』", "《", "》", "，", "。", "、", "；", "：", "！", "？", "……", "——", "·", "～", "／", "々", "ー", "っ",
    "“", "”", " ", " ", "👩‍👩‍👧", "🇯🇵", "é", "が", "葛󠄀", "①", "※", "№", "℃", "$5", "(a)", "—", "…",
    "Straßenbahn", "、」", "。』」", "ァ", "1,000", "e.g.", "A+", "한", "字", "あ",
  ]

  /// A paragraph of so many pieces; no space at its ends or beside another.
  mutating func paragraph(pieces count: Int) -> String {
    var text = ""
    for _ in 0..<count {
      let piece = Self.pieces[next(Self.pieces.count)]
      if piece == " ", text.isEmpty || text.hasSuffix(" ") { continue }
      text += piece
    }
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
