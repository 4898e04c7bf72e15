internal import BinderyModel

extension ScriptConverter {
  /// What OpenCC's dictionaries get wrong, where there is no doubt of it.
  static func mended(for policy: ScriptPolicy) -> [String: String] {
    switch policy {
    case .keep, .hans: [:]
    case .hantTW, .hantHK: only
    case .hantTWIdiom: only.merging(idioms) { $1 }
    }
  }

  /// Words whose 只 the dictionaries take for the measure word: 还是只能 became 還是隻能.
  private static let only = [
    "是只能": "是只能", "是只有": "是只有", "是只要": "是只要", "是只会": "是只會", "是只想": "是只想",
  ]

  /// Words of Taiwan: 引數 is an argument, and what is given a name is a 參數 everywhere; 區域性 is of regions;
  /// 例項 is said by nobody. 質量 is mass; where it can only be quality, it is 品質.
  private static let idioms = [
    "参数": "參數", "实例": "實例", "局部": "局部", "局部变量": "區域變數",
    "代码质量": "程式碼品質", "软件质量": "軟體品質", "产品质量": "產品品質", "服务质量": "服務品質",
    "教学质量": "教學品質", "生活质量": "生活品質", "睡眠质量": "睡眠品質", "空气质量": "空氣品質",
    "质量保证": "品質保證", "质量管理": "品質管理", "质量控制": "品質控制",
  ]

  /// Variants of characters that OpenCC's list of Taiwan lacks: there accounts are 帳, and 賬 is a variant of it
  /// (教育部異體字字典).
  static let taiwanVariants = ["賬": "帳"]
}
