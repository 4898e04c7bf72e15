// The commonest characters of running prose: about half of what any essay is made of.

extension Candidate {
  /// Chinese, simplified first; GBK holds traditional characters too.
  static let commonSimplified = Set(
    (punctuation + shared + simplifiedOnly + traditionalOnly).unicodeScalars)

  static let commonTraditional = Set((punctuation + shared + traditionalOnly).unicodeScalars)

  /// Kana: no Japanese sentence is without, and no other encoding gives them by chance.
  static let commonJapanese = Set(
    punctuation.unicodeScalars
      + (0x3041...0x3096).compactMap(Unicode.Scalar.init(_:) as (UInt32) -> Unicode.Scalar?)
      + (0x30A1...0x30FC).compactMap(Unicode.Scalar.init(_:) as (UInt32) -> Unicode.Scalar?))

  static let commonKorean = Set((punctuation + syllables).unicodeScalars)

  private static let punctuation = "，。、；：？！“”‘’「」『』《》（）…—　"

  private static let shared =
    """
    的一是不了在人有我他中上大和地到以要就出可也你生能而子那得下自之年作用道行所然家事成方多去法如都同面起看定\
    天分好小部其些主理心她本前但因只想日者意力它把十民第公此已工使情明性知全三又正外高由很最重物手向文政美相被利\
    什二等或新己制身果加西斯月合回特代信表化老世位次度任常先海通教原提立及比解水名真走各入口平系活更打女四神何安\
    少才反受目太量再感建做接必件管期市直德命山金指克保至形社便空治展科司五基眼非白界光放即像且思王象完式色路南品\
    住告求程北死交取拉格望共清今切院候於吧呢啊曰乃其者吾於每早春秋夜雨花
    """

  private static let simplifiedOnly =
    """
    这个们来为国说时会对过发后里种经么学现当没动还进样开从实军无与长机关点业将两间问并应战头体见产话给门儿东声\
    员论处义几认条气题尔别变总电数报结务场计资许统区队决马书则听却达强难权设记类据边张规万觉术领确传师观让识带\
    导争运吗写读爱钱车风飞鱼鸟于着
    """

  private static let traditionalOnly =
    """
    這個們來為國說時會對過發後裡種經麼學現當沒動還進樣開從實軍無與長機關點業將兩間問並應戰頭體見產話給門兒東聲\
    員論處義幾認條氣題爾別變總電數報結務場計資許統區隊決馬書則聽卻達強難權設記類據邊張規萬覺術領確傳師觀讓識帶\
    導爭運嗎寫讀愛錢車風飛魚鳥裏著嘅咗喺唔係佢哋
    """

  private static let syllables =
    """
    이다는을의에가하고지은로기사어있를서아나도리인자한그것들게대시으일보라해면오니수만여전정요부않없우장제과와상주\
    마내안까했었았거생말더때람음려원모무세성중많년습할된되던며야네구비공동국당선신소문식연경조같저간적위계른러또방\
    분히터진알받후날두물알집길글책읽쓰녕세
    """
}
