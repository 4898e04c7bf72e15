import BinderyManuscript
import BinderyModel
import BinderyScript
import BinderyTranscoding
import Foundation

extension DiagnosticFixture {
  /// One manuscript at least for each kind of finding.
  static let all = fonts + files + words + texts + references + summaries + sites

  /// Fonts that a book is to hold.
  private static let fonts: [DiagnosticFixture] = [
    DiagnosticFixture(
      .fontMissing, at: "book", text: "文。",
      wish: {
        $0.font = .family("No Such Family")
        $0.embedding = .subset
      }),
    DiagnosticFixture(
      .fontRefused, at: "book", text: "文。", wish: { $0.font = .file(path: "/etc/hostname") }),
    DiagnosticFixture(
      .fontNoGlyph, at: "a.md:3:3", text: "有字\u{10FFFD}。", wish: { $0.embedding = .subset }),
    DiagnosticFixture(
      .mathFlat, at: "a.md", text: "设<math><msup><mi>x</mi><mn>2</mn></msup></math>。",
      wish: {
        $0.format = .printHTML
        $0.page.engine = .weasyprint
      }),
    DiagnosticFixture(
      .textLastResort, at: "a.md:3:1", text: "灯「「「「「「「「「「「「」」」」」」」」」」」」",
      wish: {
        $0.format = .text
        $0.plainText.width = 20
      }),
    DiagnosticFixture(
      .textTooWide, at: "a.md:3:1", text: "灯0123456789012345678901234567890123456789",
      wish: {
        $0.format = .text
        $0.plainText.width = 20
      }),
    DiagnosticFixture(
      .textUnmappable, at: "a.md", text: "一只👩。",
      wish: {
        $0.format = .text
        $0.plainText.encoding = .big5
      }),
    DiagnosticFixture(
      .textUnsayable, at: "a.md:3:1", text: "**灯**",
      wish: {
        $0.format = .text
        $0.plainText.platform = .kakuyomu
      }),
  ]

  /// The folder and its files.
  private static let files: [DiagnosticFixture] = [
    DiagnosticFixture(
      .fileUnreadable, at: "lost.md", in: ["a.md": "文。"],
      arrange: {
        try FileManager.default.createSymbolicLink(
          atPath: $0.appending(path: "lost.md").path, withDestinationPath: "nowhere.md")
      }),
    DiagnosticFixture(.fileNotRegular, at: "b.md", in: ["a.md": "文。", "b.md/notes.txt": "x"]),
    DiagnosticFixture(
      .fileTooLarge, at: "b.md", in: ["a.md": "文。", "b.md": "一篇很长的文章。"],
      options: { $0.limits.essayBytes = 8 }),
    DiagnosticFixture(
      .fileOutside, at: "b.md", in: ["a.md": "文。"],
      arrange: {
        try Data("外".utf8).write(to: $0.deletingLastPathComponent().appending(path: "b.md"))
        try FileManager.default.createSymbolicLink(
          atPath: $0.appending(path: "b.md").path, withDestinationPath: "../b.md")
      }),
    DiagnosticFixture(.fileOutside, at: "a.md:3:3", text: "请看![图](../../../x.png)。"),
    DiagnosticFixture(
      .fileBinary, at: "a.md", bytes: (0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 7_919) }),
    DiagnosticFixture(.fileEmpty, at: "a.md", bytes: []),
    DiagnosticFixture(
      .folderTooLarge, at: "deep", in: ["a.md": "文。", "deep/b.md": "文。"],
      options: { $0.limits.depth = 0 }),
    DiagnosticFixture(
      .selectionLeftOut, at: "book",
      in: ["a.md": "---\ndate: 2024-03-09\n---\n文。", "b.md": "---\ndate: 2023-03-09\n---\n文。"],
      options: { $0.plan.selection.from = Period("2024") }),
    DiagnosticFixture(
      .selectionUnmatched, at: "book", "book", in: ["a.md": "---\ntags: [茶]\n---\n文。"],
      options: {
        $0.plan.selection.tags = ["茶", "荼"]
        $0.plan.selection.exclusions = [PathPattern("b.md")].compactMap(\.self)
      }),
    // 春眠不觉晓，处处闻啼鸟。 in GB 18030.
    DiagnosticFixture(
      .encodingConverted, at: "a.md",
      bytes: [
        0xB4, 0xBA, 0xC3, 0xDF, 0xB2, 0xBB, 0xBE, 0xF5, 0xCF, 0xFE, 0xA3, 0xAC, 0xB4, 0xA6, 0xB4,
        0xA6, 0xCE, 0xC5, 0xCC, 0xE4, 0xC4, 0xF1, 0xA1, 0xA3,
      ]),
    DiagnosticFixture(
      .encodingInvalid, at: "a.md:3:4", bytes: Array("# 题\n\n坏字节".utf8) + [0xFF] + Array("。".utf8)),
    DiagnosticFixture(.characterRemoved, at: "a.md:3:3", text: "有铃\u{7}声。"),
    // A private character, which no font has.
    DiagnosticFixture(.coverNotDrawn, at: "book", in: ["a.md": "# 夜\u{F8FE}\n\n文。"]),
  ]

  /// `book.yaml`, the configuration and front matter.
  private static let words: [DiagnosticFixture] = [
    DiagnosticFixture(
      .bookFileInvalid, at: "book.yaml:3:1",
      in: ["a.md": "文。", "book.yaml": "title: 书\nauthor: [林\n"]),
    DiagnosticFixture(
      .bookFileUnknownKey, at: "book.yaml:2:1",
      in: ["a.md": "文。", "book.yaml": "title: 书\nautor: 林\n"]),
    DiagnosticFixture(
      .bookFileDuplicateKey, at: "book.yaml:1:1",
      in: ["a.md": "文。", "book.yaml": "title: 书\ntitle: 文集\n"]),
    DiagnosticFixture(
      .bookFileInvalidValue, at: "book.yaml:1:12",
      in: ["a.md": "文。", "book.yaml": "published: 去年秋天\n"]),
    DiagnosticFixture(
      .styleInvalid, at: "epub.css:2:3",
      in: [
        "a.md": "文。", "mine/style.yaml": "description: 我的\nbase: plain\n",
        "mine/epub.css": "p {\n  margin 0;\n}\n",
      ]),
    DiagnosticFixture(
      .styleUnknownKey, at: "style.yaml:2:1",
      in: ["a.md": "文。", "mine/style.yaml": "description: 我的\nbasis: plain\n"]),
    DiagnosticFixture(
      .styleDuplicateKey, at: "style.yaml:1:1",
      in: ["a.md": "文。", "mine/style.yaml": "base: plain\nbase: song\ndescription: 我的\n"]),
    DiagnosticFixture(
      .styleInvalidValue, at: "style.yaml:2:7",
      in: ["a.md": "文。", "mine/style.yaml": "description: 我的\nbase: sung\n"]),
    DiagnosticFixture(
      .isbnInvalid, at: "book.yaml:1:7",
      in: ["a.md": "文。", "book.yaml": "isbn: 978-7-02-000220-0\n"]),
    DiagnosticFixture(
      .configurationInvalid, at: "_config.yml:2:1",
      in: ["_config.yml": "title: [文集\n", "_posts/2024-03-09-cha.md": "文。"]),
    DiagnosticFixture(
      .frontMatterInvalid, at: "a.md:4:1", in: ["a.md": "---\ntitle: 题\nauthor: [林\n---\n文。\n"]),
    DiagnosticFixture(
      .frontMatterUnknownKey, at: "a.md:3:1", in: ["a.md": "---\ntitle: 题\nautor: 林\n---\n文。\n"]),
    DiagnosticFixture(
      .frontMatterDuplicateKey, at: "a.md:3:1", in: ["a.md": "---\ntitle: 题\ntitle: 目\n---\n文。\n"]),
    DiagnosticFixture(
      .frontMatterTooLarge, at: "a.md:1:1", in: ["a.md": "---\ntitle: 题目很长\n---\n文。\n"],
      options: { $0.limits.frontMatterBytes = 8 }),
    DiagnosticFixture(
      .dateInvalid, at: "a.md:3:1", in: ["a.md": "---\ntitle: 题\ndate: 去年秋天\n---\n文。\n"]),
    DiagnosticFixture(
      .languageNormalised, at: "a.md:2:1", in: ["a.md": "---\nlang: zh_CN\n---\n文。\n"]),
    DiagnosticFixture(.languageInvalid, at: "a.md:2:1", in: ["a.md": "---\nlang: 中文\n---\n文。\n"]),
    DiagnosticFixture(.languageDetected, at: "book", text: "山中何所有，岭上多白云。只可自怡悦，不堪持赠君。"),
    DiagnosticFixture(.authorMissing, at: "book", text: "没有署名。"),
    DiagnosticFixture(.modifiedUnknown, at: "book", text: "没有日期。"),
  ]

  /// The text.
  private static let texts: [DiagnosticFixture] = [
    DiagnosticFixture(.textLayout, at: "a.txt", in: ["a.txt": "江上起了雾。"]),
    DiagnosticFixture(
      .annotationUnknown, at: "a.txt:2:1", in: ["a.txt": "［＃改ページ］\n　霧［＃謎の注記］が出た。"]),
    DiagnosticFixture(
      .attributeUnknown, at: "a.md:3:27", text: "请看[海](https://example.org){onclick=go}。"),
    DiagnosticFixture(.indentTyped, at: "a.md:3:1", text: "　　春天来了。\n　　花开了。"),
    DiagnosticFixture(.divisionUnclosed, at: "a.md:3:1", text: "::: note\n没有收尾。"),
    DiagnosticFixture(.templateUnknown, at: "a.md:3:2", text: "潮{% surge %}来了。"),
    DiagnosticFixture(
      .templateUnresolved, at: "2024-03-09-a.md:1:3",
      in: ["_config.yml": "title: 潮", "_posts/2024-03-09-a.md": "潮高{{ page.height }}。"]),
    DiagnosticFixture(.mathInvalid, at: "a.md:3:2", text: "设$\\foo{x}$。"),
    DiagnosticFixture(
      .mathUnavailable, at: "book", in: ["a.md": "设$x^2$。"],
      options: { $0.scripts.libraries = ["/nowhere"] }),
    DiagnosticFixture(
      .highlightUnavailable, at: "book", in: ["a.md": "```swift\nlet x = 1\n```"],
      options: { $0.scripts.libraries = ["/nowhere"] }),
    DiagnosticFixture(
      .nestingTooDeep, at: "a.md:3:100", text: String(repeating: ">", count: 200) + "底"),
    DiagnosticFixture(
      .tableTooWide, at: "a.md:5:1", text: "前文。\n\n" + String(repeating: "|", count: 600)),
    DiagnosticFixture(.noteUndefined, at: "a.md:3:1", text: "无注[^甲]。"),
    DiagnosticFixture(.noteUnused, at: "a.md:5:7", text: "正文。\n\n[^甲]: 没有人提到。"),
    DiagnosticFixture(.noteDuplicate, at: "a.md:6:1", text: "正文[^甲]。\n\n[^甲]: 一\n[^甲]: 二"),
    DiagnosticFixture(.htmlRepaired, at: "a.md:3:4", text: "这里是<b>粗体。"),
    DiagnosticFixture(.htmlUnknownTag, at: "a.md:3:3", text: "一张<mycard>卡片</mycard>。"),
    DiagnosticFixture(.htmlRemoved, at: "a.md:5:1", text: "正文。\n\n<script>run()</script>"),
    DiagnosticFixture(
      .htmlReplaced, at: "a.md:5:1", text: "正文。\n\n<iframe src=\"https://example.com/\"></iframe>"),
    DiagnosticFixture(
      .identifierDuplicate, at: "a.md:5:1", text: "<p id=\"甲\">一</p>\n\n<p id=\"甲\">二</p>"),
  ]

  /// Links and pictures.
  private static let references: [DiagnosticFixture] = [
    DiagnosticFixture(.linkDead, at: "a.md:3:3", text: "请看[别处](别处.md)。"),
    DiagnosticFixture(.linkUnsafe, at: "a.md:3:3", text: "不要[点](javascript:run)。"),
    DiagnosticFixture(
      .linkLeftOut, at: "a.md:3:3",
      in: ["a.md": "# 题\n\n请看[讲义](files/讲义.pdf)。\n", "files/讲义.pdf": "x"]),
    DiagnosticFixture(.imageMissing, at: "a.md:3:3", text: "一只![茶碗](茶碗.png)。"),
    DiagnosticFixture(.imageRemote, at: "a.md:3:3", text: "远处![山](https://example.com/山.png)。"),
    DiagnosticFixture(
      .imageNotFetched, at: "a.md:3:3", in: ["a.md": "# 题\n\n远处![山](https://example.com/山.png)。\n"],
      options: {
        $0.remoteImages = .fetch
        $0.remotePictures = Answer(picture: .failed(reason: "it is gone", remedy: "save it"))
      }),
    DiagnosticFixture(
      .imageOld, at: "a.md:3:3", in: ["a.md": "# 题\n\n远处![山](https://example.com/山.png)。\n"],
      options: {
        $0.remoteImages = .fetch
        $0.remotePictures = Answer(
          picture: .old(path: $0.inputs[0] + "/kept.png", reason: "there is no network"))
      },
      arrange: { try png.write(to: $0.appending(path: "kept.png")) }),
    DiagnosticFixture(
      .imageMislabelled, at: "a.md:3:3", in: ["a.md": "# 题\n\n一只![茶碗](茶碗.jpg)。\n"],
      arrange: { try png.write(to: $0.appending(path: "茶碗.jpg")) }),
    DiagnosticFixture(
      .imageUnusable, at: "a.md:3:3",
      in: ["a.md": "# 题\n\n一只![茶碗](茶碗.png)。\n", "茶碗.png": "no picture"]),
    DiagnosticFixture(
      .imageNoAlternative, at: "a.md:3:3", in: ["a.md": "# 题\n\n一只![](茶碗.png)。又一只![](茶碗.png)。\n"],
      arrange: { try png.write(to: $0.appending(path: "茶碗.png")) }),
    DiagnosticFixture(
      .imageDamaged, at: "a.md:3:3", in: ["a.md": "# 题\n\n一只![茶碗](茶碗.jpg)。\n"],
      options: { $0.transcoder = transcoder },
      arrange: { try largeJPEG.write(to: $0.appending(path: "茶碗.jpg")) }),
    DiagnosticFixture(
      .imageTranscoded, at: "book", in: ["a.md": "# 题\n\n一只![茶碗](茶碗.bmp)。\n"],
      options: { $0.transcoder = transcoder },
      arrange: { try bitmap.write(to: $0.appending(path: "茶碗.bmp")) }),
    DiagnosticFixture(
      .transcoderUnavailable, at: "book", in: ["a.md": "# 题\n\n一只![茶碗](茶碗.jpg)。\n"],
      arrange: { try largeJPEG.write(to: $0.appending(path: "茶碗.jpg")) }),
  ]

  /// The helper of this build.
  private static let transcoder = TranscoderPlaces(
    helpers: [
      URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: ".build/debug/bindery-images").path
    ])

  /// A JPEG that says it has six million pixels, and holds none.
  private static let largeJPEG = Data([
    0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0x07, 0xD0, 0x0B, 0xB8, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1,
    0, 0, 63, 0, 0x12, 0x34, 0xFF, 0xD9,
  ])

  /// A bitmap of one pixel.
  private static let bitmap =
    Data("BM".utf8)
    + Data([
      58, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 24, 0,
    ]) + Data(count: 28)

  /// What every server of the world has to say.
  private struct Answer: RemotePictures {
    var picture: RemotePicture

    func fetch(_ addresses: [WebAddress]) -> [RemotePicture] { addresses.map { _ in picture } }
  }

  /// A PNG of one pixel.
  private static let png =
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=="
    ) ?? Data()

  /// Sites and vaults.
  private static let sites: [DiagnosticFixture] = [
    DiagnosticFixture(
      .pageLeftOut, at: "about.md",
      in: [
        "hugo.toml": "title = '茶'\n", "content/about.md": "---\ntitle: 关于\n---\n一页。\n",
        "content/posts/tea.md": "---\ntitle: 茶\n---\n水开了。\n",
        "content/posts/water.md": "---\ntitle: 水\n---\n冷的。\n",
      ]),
    DiagnosticFixture(
      .addressDuplicate, at: "b.md",
      in: [
        "a.md": "---\ntitle: 甲\npermalink: /tea/\n---\n文。\n",
        "b.md": "---\ntitle: 乙\npermalink: /tea\n---\n文。\n",
      ]),
    DiagnosticFixture(
      .titleDuplicate, at: "a.md", in: ["a.md": "# 题\n\n一。\n", "b.md": "# 题\n\n二。\n"]),
    DiagnosticFixture(
      .nameCase, at: "a.md:3:3", in: ["a.md": "# 题\n\n请看[乙](B.md)。\n", "b.md": "# 乙\n\n文。\n"]),
    DiagnosticFixture(
      .embedRefused, at: "a.md:3:1",
      in: [".obsidian/app.json": "{}", "a.md": "# 题\n\n![[a]]\n"]),
  ]

  /// Books with a list of their chapters.
  private static let summaries: [DiagnosticFixture] = [
    DiagnosticFixture(
      .summaryMissing, at: "SUMMARY.md:4:3", in: book("- [茶](tea.md)\n- [碗](bowl.md)")),
    DiagnosticFixture(
      .summaryDuplicate, at: "SUMMARY.md:4:3", in: book("- [茶](tea.md)\n- [又是茶](tea.md)")),
    DiagnosticFixture(.summaryDraft, at: "SUMMARY.md:4:3", in: book("- [茶](tea.md)\n- [水]()")),
    DiagnosticFixture(.summaryUnlisted, at: "SUMMARY.md", in: book("", "water.md")),
    DiagnosticFixture(
      .pageEmpty, at: "book.yaml:1:8",
      in: ["book.yaml": "back: [tag-index]\n", "a.md": "# 题\n\n文。\n"]),
    DiagnosticFixture(
      .includeFailed, at: "tea.md:3:2",
      in: [
        "book.toml": "[book]\n", "src/SUMMARY.md": "# 目录\n\n- [茶](tea.md)\n",
        "src/tea.md": "# 茶\n\n水{{#include nowhere.md}}开了。\n",
      ]),
  ]

  private static func book(_ list: String, _ other: String? = nil) -> [String: String] {
    var files = [
      "SUMMARY.md": "# 目录\n\n\(list.isEmpty ? "- [茶](tea.md)" : list)\n", "tea.md": "# 茶\n\n水开了。\n",
    ]
    if let other { files[other] = "# 水\n\n冷的。\n" }
    return files
  }
}
