import BinderyModel

extension LinkSite {
  /// A Hugo site in two languages.
  static let hugo = LinkSite(
    name: "hugo",
    files: [
      "hugo.toml": """
      baseURL = 'https://tea.example/'
      title = '茶'
      defaultContentLanguage = 'zh'
      [languages.zh]
      languageCode = 'zh-Hans'
      [languages.en]
      languageCode = 'en'
      """,
      "content/posts/green.md": """
      ---
      title: 绿茶
      aliases: [/old-green/, greener]
      ---

      ## 水温 80°C?

      ## Step_1 - 烧水

      ## e\u{301}t\u{e9}

      ## 烧水

      ## 烧水
      """,
      "content/posts/bowl/index.md": "---\ntitle: 碗\n---\n碗。\n",
      "content/posts/cup.zh.md": "---\ntitle: 杯\n---\n杯。\n",
      "content/posts/cup.en.md": "---\ntitle: Cup\n---\nA cup.\n",
      "content/notes/_index.md": "---\ntitle: 笔记\n---\n前言。\n", "content/notes/a.md": "# 甲\n\n文。\n",
      "content/about.md": "---\ntitle: 关于\n---\n一页。\n",
      "content/posts/later.md": "---\ntitle: 后来\ndraft: true\n---\n文。\n",
      "static/files/讲义.pdf": "x", "content/posts/bowl/图纸.zip": "x",
    ],
    file: "content/posts/links.md", beginning: "---\ntitle: 链接\n---\n\n",
    rows: [
      Row("[x](green.md)", .essay(green)),
      Row("[x](../posts/green)", .essay(green)),
      Row("[x](/posts/green.md)", .essay(green)),
      Row("[x](/posts/green/)", .essay(green)),
      Row("[x](/zh/posts/green/)", .essay(green)),
      Row("[x](https://tea.example/posts/green/index.html)", .essay(green)),
      Row("[x](../green/)", .essay(green)),
      Row("[x](/old-green/)", .essay(green)),
      Row("[x](/posts/greener)", .essay(green)),
      Row("[x](bowl/)", .essay("content/posts/bowl/index.md")),
      Row("[x](bowl/index.md)", .essay("content/posts/bowl/index.md")),
      Row("[x](/notes/)", .essay("content/notes/_index.md")),
      // Shortcodes.
      Row("[x]({{< ref \"green.md\" >}})", .essay(green)),
      Row("[x]({{< relref \"posts/green\" >}})", .essay(green)),
      Row("[x]({{< ref \"/posts/bowl\" >}})", .essay("content/posts/bowl/index.md")),
      Row("[x]({{% relref \"green.md#烧水\" %}})", .essay(green, "烧水")),
      Row("[x]({{< ref \"cup.md\" >}})", .essay("content/posts/cup.zh.md")),
      Row(
        "[x]({{< ref path=\"cup.md\" lang=\"en\" >}})", .web("https://tea.example/en/posts/cup/")),
      Row("[x]({{< ref \"about.md\" >}})", .web("https://tea.example/about/")),
      Row("[x]({{< ref \"later.md\" >}})", .dead, .linkLeftOut),
      Row("[x]({{< ref \"gren.md\" >}})", .dead, .linkDead, hint: green),
      // Goldmark's fragments.
      Row("[x](green.md#水温-80c)", .essay(green, "水温-80c")),
      Row("[x](green.md#step_1---烧水)", .essay(green, "step_1---烧水")),
      Row("[x](green.md#烧水-1)", .essay(green, "烧水-1")),
      Row("[x](green.md#été)", .essay(green, "été")),
      // Beside the book.
      Row("[x](../about.md)", .web("https://tea.example/about/")),
      Row("[x](cup.en.md)", .web("https://tea.example/en/posts/cup/")),
      Row("[x](/files/讲义.pdf)", .web("https://tea.example/files/%E8%AE%B2%E4%B9%89.pdf")),
      Row("[x](bowl/图纸.zip)", .web("https://tea.example/posts/bowl/%E5%9B%BE%E7%BA%B8.zip")),
      Row("[x](/tags/茶/)", .web("https://tea.example/tags/%E8%8C%B6/")),
    ])

  private static let green = "content/posts/green.md"
}
