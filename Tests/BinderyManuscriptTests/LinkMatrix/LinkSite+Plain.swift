import BinderyModel

extension LinkSite {
  private static let nfc = "が行.md"
  /// The same name as some systems keep it, its letter and its mark apart.
  private static let nfd = "か\u{3099}行.md"

  /// A folder that no site generator knows: paths, and fragments by GitHub's rule.
  static let plain = LinkSite(
    name: "plain",
    files: [
      "茶/碗.md": """
      # 茶碗

      ## 一、形

      ## 形 & 色 🍵

      ## `code` 和 *强调*

      ## 形

      ## 形

      ## 물 끓이기

      ## お湯を沸かす！

      ## Crème Brûlée {#dessert}

      <a name="底"></a> 底款。

      <span id="lip">口沿</span>。
      """,
      "tea.md": "# Tea\n\nHot.\n", "b c.markdown": "# Blank\n\nText.\n",
      "水/README.md": "# 水\n\n冷的。\n", "水/泉.md": "# 泉\n\n水。\n", "火/炭.md": "# 炭\n\n红。\n",
      "か\u{3099}行.md": "# が\n\n文。\n", "é.md": "# é\n\nTexte.\n",
      "cups/a.md": "# Cup\n\nText.\n", "files/讲义.pdf": "x", "附/包.zip": "x",
    ],
    file: "行/links.md", beginning: "# 链接\n\n## 本节\n\n",
    rows: [
      // Paths.
      Row("[x](../tea.md)", .essay("tea.md")),
      Row("[x](./../tea.md)", .essay("tea.md")),
      Row("[x](../tea)", .essay("tea.md")),
      Row("[x](../tea.html)", .essay("tea.md")),
      Row("[x](../tea/)", .essay("tea.md")),
      Row("[x](../tea.markdown)", .essay("tea.md")),
      Row("[x](../tea.md?raw=1)", .essay("tea.md")),
      Row("[x](/tea.md)", .essay("tea.md")),
      Row("[x](<../b c.md>)", .essay("b c.markdown")),
      Row("[x](../b%20c.markdown)", .essay("b c.markdown")),
      Row("[x](../茶/碗.md)", .essay("茶/碗.md")),
      Row("[x](../%E8%8C%B6/%E7%A2%97.md)", .essay("茶/碗.md")),
      Row("[x](../水)", .essay("水/README.md")),
      Row("[x](../水/)", .essay("水/README.md")),
      Row("[x](../水/README.md)", .essay("水/README.md")),
      Row("[x](../火/)", .essay("火/炭.md")),
      Row("[x](../\(nfc))", .essay(nfd)),
      Row("[x](../\(nfd))", .essay(nfd)),
      Row("[x](../e\u{301}.md)", .essay("é.md")),
      Row("[x](../TEA.md)", .essay("tea.md"), .nameCase),
      Row("[x](../Cups/a.md)", .essay("cups/a.md"), .nameCase),
      Row("[x][r]", .essay("茶/碗.md", "形--色-")),
      Row("<a href=\"../茶/碗.md#底\">x</a>", .essay("茶/碗.md", "底")),
      // Fragments.
      Row("[x](../茶/碗.md#一形)", .essay("茶/碗.md", "一形")),
      Row("[x](../茶/碗.md#%E4%B8%80%E5%BD%A2)", .essay("茶/碗.md", "一形")),
      Row("[x](../茶/碗.md#形--色-)", .essay("茶/碗.md", "形--色-")),
      Row("[x](../茶/碗.md#code-和-强调)", .essay("茶/碗.md", "code-和-强调")),
      Row("[x](../茶/碗.md#形)", .essay("茶/碗.md", "形")),
      Row("[x](../茶/碗.md#形-1)", .essay("茶/碗.md", "形-1")),
      Row("[x](../茶/碗.md#물-끓이기)", .essay("茶/碗.md", "물-끓이기")),
      Row("[x](../茶/碗.md#お湯を沸かす)", .essay("茶/碗.md", "お湯を沸かす")),
      Row("[x](../茶/碗.md#dessert)", .essay("茶/碗.md", "dessert")),
      Row("[x](../茶/碗.md#crème-brûlée)", .essay("茶/碗.md", "dessert")),
      Row("[x](../茶/碗.md#底)", .essay("茶/碗.md", "底")),
      Row("[x](../茶/碗.md#lip)", .essay("茶/碗.md", "lip")),
      Row("[x](../茶/碗.md#茶碗)", .essay("茶/碗.md")),
      Row("[x](#本节)", .essay("行/links.md", "本节")),
      Row("[x](#top)", .essay("行/links.md")),
      // By other generators' rules, for sites that moved.
      Row("[x](../茶/碗.md#一、形)", .essay("茶/碗.md", "一形")),
      Row("[x](../茶/碗.md#creme-brulee)", .essay("茶/碗.md", "dessert")),
      // Out of the book.
      Row("[x](https://example.org/a#b)", .web("https://example.org/a#b")),
      Row("[x]((https://example.org/a))", .web("https://example.org/a")),
      Row("[x](https:/example.org/a)", .web("https://example.org/a")),
      Row("[x](mailto:a@example.org)", .web("mailto:a@example.org")),
      Row("[x](tel:+86-10)", .web("tel:+86-10")),
      Row("<a href=\"javascript:run()\">x</a>", .dead, .linkUnsafe),
      Row("<a href=\"file:///etc/passwd\">x</a>", .dead, .linkUnsafe),
      Row("[x](../files/讲义.pdf)", .file("files/讲义.pdf"), .linkLeftOut),
      Row("[x](/附/包.zip)", .file("附/包.zip"), .linkLeftOut),
      // Dead.
      Row("[x](../tee.md)", .dead, .linkDead, hint: "mend the path"),
      Row("[x](tea.md)", .dead, .linkDead, hint: "did you mean 'tea.md'?"),
      Row("[x](../茶/晚.md)", .dead, .linkDead),
      Row("[x](../茶/碗.md#形状)", .essay("茶/碗.md"), .linkDead),
      Row("[x](../茶/碗.md#desert)", .essay("茶/碗.md"), .linkDead, hint: "'#dessert'"),
      Row("[x](#别节)", .dead, .linkDead),
      Row("[x](example.org/page)", .dead, .linkDead, hint: "https://"),
      Row("[x](../../outside.md)", .dead, .linkDead),
      Row("> | [x](../tea.md) |\n> |-|\n\n[r]: ../茶/碗.md#形--色- \"t\"", .essay("tea.md")),
    ])
}
