import BinderyModel

extension Furniture {
  static let simplifiedChinese = Furniture(
    contents: "目录", notes: "注释", cover: "封面", titlePage: "书名页", bodyMatter: "正文",
    landmarks: "导览", backToText: "返回正文", untitled: "无题",
    undated: "未注明日期", uncategorised: "未分类", untagged: "无标签",
    accessibility: AccessibilityWords(
      text: "正文全部为文字，可以朗读，可以调整字号和行距；有目录、分级标题和明确的阅读顺序。",
      picturesDescribed: "图片都有替代文字。",
      picturesNotDescribed: "部分图片没有替代文字。",
      picturesMove: "书中有动态图片，未检查是否闪烁。",
      recordings: "书中有视频或音频，未检查是否有字幕或文字稿。",
      formulas: "公式以 MathML 写成，附有 TeX 原文。",
      separator: ""),
    picture: "图片", missingPicture: "图片缺失", colon: "：", nameSeparator: "、",
    dateForm: .chinese,
    callouts: [
      "note": "注", "tip": "提示", "important": "重要", "warning": "警告", "caution": "小心",
      "info": "信息", "todo": "待办", "abstract": "摘要", "success": "完成", "question": "问题",
      "failure": "失败", "bug": "缺陷", "example": "示例", "quote": "引文",
    ],
    roles: [
      .editor: "编者", .translator: "译者", .illustrator: "插图", .photographer: "摄影",
      .contributor: "供稿",
    ], matter: .simplifiedChinese)

  static let traditionalChinese = Furniture(
    contents: "目錄", notes: "註釋", cover: "封面", titlePage: "書名頁", bodyMatter: "正文",
    landmarks: "導覽", backToText: "返回正文", untitled: "無題",
    undated: "未註明日期", uncategorised: "未分類", untagged: "無標籤",
    accessibility: AccessibilityWords(
      text: "正文全部為文字，可以朗讀，可以調整字級和行距；有目錄、分級標題和明確的閱讀順序。",
      picturesDescribed: "圖片都有替代文字。",
      picturesNotDescribed: "部分圖片沒有替代文字。",
      picturesMove: "書中有動態圖片，未檢查是否閃爍。",
      recordings: "書中有影片或聲音，未檢查是否有字幕或文字稿。",
      formulas: "公式以 MathML 寫成，附有 TeX 原文。",
      separator: ""),
    picture: "圖片", missingPicture: "圖片缺失", colon: "：", nameSeparator: "、",
    dateForm: .chinese,
    callouts: [
      "note": "註", "tip": "提示", "important": "重要", "warning": "警告", "caution": "小心",
      "info": "資訊", "todo": "待辦", "abstract": "摘要", "success": "完成", "question": "問題",
      "failure": "失敗", "bug": "缺陷", "example": "範例", "quote": "引文",
    ],
    roles: [
      .editor: "編者", .translator: "譯者", .illustrator: "插圖", .photographer: "攝影",
      .contributor: "供稿",
    ], matter: .traditionalChinese)

  static let japanese = Furniture(
    contents: "目次", notes: "注", cover: "表紙", titlePage: "扉", bodyMatter: "本文",
    landmarks: "案内", backToText: "本文に戻る", untitled: "無題",
    undated: "日付なし", uncategorised: "未分類", untagged: "タグなし",
    accessibility: AccessibilityWords(
      text: "本文はすべて文字で、読み上げや文字サイズの変更ができます。目次、見出し、読む順序が示されています。",
      picturesDescribed: "画像にはすべて代替テキストがあります。",
      picturesNotDescribed: "代替テキストのない画像があります。",
      picturesMove: "動く画像があり、点滅の有無は確認していません。",
      recordings: "動画または音声があり、字幕や書き起こしの有無は確認していません。",
      formulas: "数式は MathML で書かれ、TeX の原文が添えられています。",
      separator: ""),
    picture: "画像", missingPicture: "画像なし", colon: "：", nameSeparator: "、",
    dateForm: .chinese,
    callouts: [
      "note": "注", "tip": "ヒント", "important": "重要", "warning": "警告", "caution": "注意",
      "info": "情報", "todo": "やること", "abstract": "要約", "success": "成功", "question": "質問",
      "failure": "失敗", "bug": "バグ", "example": "例", "quote": "引用",
    ],
    roles: [
      .editor: "編", .translator: "訳", .illustrator: "絵", .photographer: "写真",
      .contributor: "協力",
    ], matter: .japanese)

  static let korean = Furniture(
    contents: "차례", notes: "주석", cover: "표지", titlePage: "속표지", bodyMatter: "본문",
    landmarks: "길잡이", backToText: "본문으로 돌아가기", untitled: "제목 없음",
    undated: "날짜 없음", uncategorised: "분류 없음", untagged: "태그 없음",
    accessibility: AccessibilityWords(
      text: "본문은 모두 글자이므로 소리로 듣거나 글자 크기를 바꿀 수 있습니다. 차례와 제목, 읽는 순서가 표시되어 있습니다.",
      picturesDescribed: "모든 그림에 대체 텍스트가 있습니다.",
      picturesNotDescribed: "대체 텍스트가 없는 그림이 있습니다.",
      picturesMove: "움직이는 그림이 있으며, 깜박임은 확인하지 않았습니다.",
      recordings: "동영상이나 소리가 있으며, 자막이나 글은 확인하지 않았습니다.",
      formulas: "수식은 MathML로 쓰여 있고 TeX 원문이 딸려 있습니다.",
      separator: " "),
    picture: "그림", missingPicture: "그림 없음", colon: ": ", nameSeparator: ", ",
    dateForm: .korean,
    callouts: [
      "note": "참고", "tip": "도움말", "important": "중요", "warning": "경고", "caution": "주의",
      "info": "정보", "todo": "할 일", "abstract": "요약", "success": "성공", "question": "질문",
      "failure": "실패", "bug": "버그", "example": "예", "quote": "인용",
    ],
    roles: [
      .editor: "엮은이", .translator: "옮긴이", .illustrator: "그린이", .photographer: "사진",
      .contributor: "도움",
    ], matter: .korean)

  static let english = Furniture(
    contents: "Contents", notes: "Notes", cover: "Cover", titlePage: "Title page",
    bodyMatter: "Start of text", landmarks: "Landmarks", backToText: "Back to text",
    untitled: "Untitled",
    undated: "Undated", uncategorised: "Uncategorised", untagged: "Untagged",
    accessibility: AccessibilityWords(
      text: "The text can be read aloud and resized; "
        + "contents, headings and reading order are marked.",
      picturesDescribed: "Every picture has an alternative text.",
      picturesNotDescribed: "Some pictures have no alternative text.",
      picturesMove: "Some pictures move; they were not checked for flashing.",
      recordings: "There are films or sounds; they were not checked for captions or transcripts.",
      formulas: "Formulas are MathML and bear their TeX.",
      separator: " "),
    picture: "Picture", missingPicture: "Missing picture", colon: ": ", nameSeparator: ", ",
    dateForm: .english,
    callouts: [
      "note": "Note", "tip": "Tip", "important": "Important", "warning": "Warning",
      "caution": "Caution",
      "info": "Info", "todo": "To do", "abstract": "Abstract", "success": "Success",
      "question": "Question",
      "failure": "Failure", "bug": "Bug", "example": "Example", "quote": "Quote",
    ],
    roles: [
      .editor: "Edited by", .translator: "Translated by", .illustrator: "Illustrated by",
      .photographer: "Photographs by", .contributor: "With",
    ], matter: .english)

  static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Other names of the kinds of remarks (Obsidian, callouts).
  static let calloutSynonyms = [
    "summary": "abstract", "tldr": "abstract", "hint": "tip", "check": "success", "done": "success",
    "help": "question", "faq": "question", "attention": "warning", "danger": "caution",
    "error": "caution", "fail": "failure", "missing": "failure", "cite": "quote",
  ]
}
