import BinderyModel

extension LinkSite {
  /// A vault of Obsidian.
  static let obsidian = LinkSite(
    name: "obsidian",
    files: [
      ".obsidian/app.json": "{}",
      "植物/蕨.md": """
      ---
      aliases: [羊齿, Fern]
      ---

      ## 孢子: 什么是 C#?

      一句。 ^shade

      ## 春

      ### 水

      ## 秋

      ### 水

      ## **粗** `码`
      """,
      "植物/か\u{3099}.md": "文。\n", "空.md": "---\ntags: [x]\n---\n", "附/讲义.pdf": "x",
    ],
    file: "首页.md", beginning: "",
    rows: [
      Row("[[蕨]]", .essay(fern)),
      Row("[[蕨|一种]]", .essay(fern)),
      Row("[[植物/蕨]]", .essay(fern)),
      Row("[[/植物/蕨]]", .essay(fern)),
      Row("[[蕨.md]]", .essay(fern)),
      Row("[[羊齿]]", .essay(fern)),
      Row("[[fern]]", .essay(fern)),
      Row("[[が]]", .essay("植物/か\u{3099}.md")),
      Row("[[蕨#孢子 什么是 C]]", .essay(fern, "孢子-什么是-c")),
      Row("[[蕨#春]]", .essay(fern, "春")),
      Row("[[蕨#水]]", .essay(fern, "水")),
      Row("[[蕨#秋#水]]", .essay(fern, "水-1")),
      Row("[[蕨#春#水]]", .essay(fern, "水")),
      Row("[[蕨#粗 码]]", .essay(fern, "粗-码")),
      Row("[[蕨#^shade]]", .essay(fern, "block-shade")),
      Row("[[/植物/蕨#春|春天]]", .essay(fern, "春")),
      Row("[x](植物/蕨.md#春)", .essay(fern, "春")),
      Row("[x](蕨.md)", .essay(fern)),
      Row("[x](%E8%95%A8)", .essay(fern)),
      Row("[[讲义.pdf]]", .file("附/讲义.pdf"), .linkLeftOut),
      Row("[[空]]", .dead, .linkLeftOut),
      Row("[[地衣]]", .dead, .linkDead),
      Row("[[蕨#冬]]", .essay(fern), .linkDead),
      Row("[[蕨#冬#水]]", .essay(fern), .linkDead),
    ])

  private static let fern = "植物/蕨.md"
}
