internal import BinderyModel

extension MatterWords {
  static let simplifiedChinese = MatterWords(
    pages: [
      .halfTitle: "半书名页", .titlePage: "书名页", .imprint: "版权页", .contents: "目录", .tagIndex: "标签索引",
      .chronology: "编年目录", .colophon: "版权页",
    ],
    colophonBesideImprint: "关于本书",
    roles: [
      .dedication: "献辞", .epigraph: "题记", .preface: "前言", .foreword: "序", .introduction: "导言",
      .acknowledgements: "致谢", .afterword: "后记", .appendix: "附录",
    ],
    author: "作者",
    facts: [
      .publisher: "出版", .published: "出版日期", .written: "写作时间", .modified: "最后修订", .isbn: "ISBN",
      .series: "丛书", .identifier: "标识", .extent: "篇数", .site: "文章来源", .fonts: "字体",
      .generator: "制作",
    ],
    order: [
      .people, .publisher, .published, .series, .isbn, .identifier, .written, .extent, .modified,
      .site, .fonts, .generator,
    ],
    original: "原文", until: "至", essay: "篇", essays: "篇")

  static let traditionalChinese = MatterWords(
    pages: [
      .halfTitle: "半書名頁", .titlePage: "書名頁", .imprint: "版權頁", .contents: "目錄", .tagIndex: "標籤索引",
      .chronology: "編年目錄", .colophon: "版權頁",
    ],
    colophonBesideImprint: "關於本書",
    roles: [
      .dedication: "獻辭", .epigraph: "題記", .preface: "前言", .foreword: "序", .introduction: "導言",
      .acknowledgements: "致謝", .afterword: "後記", .appendix: "附錄",
    ],
    author: "作者",
    facts: [
      .publisher: "出版", .published: "出版日期", .written: "寫作時間", .modified: "最後修訂", .isbn: "ISBN",
      .series: "叢書", .identifier: "識別碼", .extent: "篇數", .site: "文章來源", .fonts: "字體",
      .generator: "製作",
    ],
    order: [
      .people, .publisher, .published, .series, .isbn, .identifier, .written, .extent, .modified,
      .site, .fonts, .generator,
    ],
    original: "原文", until: "至", essay: "篇", essays: "篇")

  static let japanese = MatterWords(
    pages: [
      .halfTitle: "前扉", .titlePage: "扉", .imprint: "書誌", .contents: "目次", .tagIndex: "タグ索引",
      .chronology: "年代順目次", .colophon: "奥付",
    ],
    colophonBesideImprint: "奥付",
    roles: [
      .dedication: "献辞", .epigraph: "題辞", .preface: "まえがき", .foreword: "序", .introduction: "はじめに",
      .acknowledgements: "謝辞", .afterword: "あとがき", .appendix: "付録",
    ],
    author: "著者",
    facts: [
      .publisher: "発行", .published: "発行日", .written: "執筆", .modified: "最終更新", .isbn: "ISBN",
      .series: "叢書", .identifier: "識別子", .extent: "収録", .site: "初出", .fonts: "書体", .generator: "制作",
    ],
    order: [
      .published, .people, .publisher, .series, .isbn, .identifier, .written, .extent, .modified,
      .site, .fonts, .generator,
    ],
    original: "初出", until: "〜", essay: "編", essays: "編")

  static let korean = MatterWords(
    pages: [
      .halfTitle: "반표제", .titlePage: "속표지", .imprint: "판권", .contents: "차례", .tagIndex: "태그 찾아보기",
      .chronology: "날짜순 차례", .colophon: "판권",
    ],
    colophonBesideImprint: "이 책에 대하여",
    roles: [
      .dedication: "헌사", .epigraph: "제사", .preface: "머리말", .foreword: "서문", .introduction: "들어가며",
      .acknowledgements: "감사의 말", .afterword: "후기", .appendix: "부록",
    ],
    author: "지은이",
    facts: [
      .publisher: "펴낸곳", .published: "펴낸날", .written: "쓴 날", .modified: "고친 날", .isbn: "ISBN",
      .series: "총서", .identifier: "식별자", .extent: "실린 글", .site: "출처", .fonts: "글꼴",
      .generator: "만든 도구",
    ],
    order: [
      .published, .people, .publisher, .series, .isbn, .identifier, .written, .extent, .modified,
      .site, .fonts, .generator,
    ],
    original: "원문", until: "~", essay: "편", essays: "편")

  static let english = MatterWords(
    pages: [
      .halfTitle: "Half title", .titlePage: "Title page", .imprint: "Imprint",
      .contents: "Contents", .tagIndex: "Index of tags", .chronology: "Chronology",
      .colophon: "Colophon",
    ],
    colophonBesideImprint: "Colophon",
    roles: [
      .dedication: "Dedication", .epigraph: "Epigraph", .preface: "Preface", .foreword: "Foreword",
      .introduction: "Introduction", .acknowledgements: "Acknowledgements", .afterword: "Afterword",
      .appendix: "Appendix",
    ],
    author: "Author",
    facts: [
      .publisher: "Publisher", .published: "Published", .written: "Written",
      .modified: "Last changed", .isbn: "ISBN", .series: "Series", .identifier: "Identifier",
      .extent: "Extent", .site: "Source", .fonts: "Fonts", .generator: "Made with",
    ],
    order: [
      .people, .publisher, .published, .series, .isbn, .identifier, .written, .extent, .modified,
      .site, .fonts, .generator,
    ],
    original: "First published at", until: " – ", essay: " essay",
    essays: " essays")
}
