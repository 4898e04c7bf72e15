import BinderyModel

extension LinkSite {
  /// A Hexo site below a base path.
  static let hexo = LinkSite(
    name: "hexo",
    files: [
      "_config.yml": """
      title: 茶
      url: https://tea.example/blog
      root: /blog/
      permalink: :year/:month/:day/:title/
      """,
      "source/_posts/green.md": """
      ---
      title: 绿茶
      date: 2024-03-09
      ---

      ## 一、水温（80°C）

      ## Step 1: Boil & Pour!

      ## Crème
      """,
      "source/_posts/茶/碗.md": "---\ntitle: 碗\ndate: 2024-03-10\n---\n碗。\n",
      "source/about/index.md": "---\ntitle: 关于\n---\n一页。\n", "source/files/讲义.pdf": "x",
    ],
    file: "source/_posts/links.md", beginning: "---\ntitle: 链接\ndate: 2024-03-11\n---\n\n",
    rows: [
      Row("[x](/2024/03/09/green/)", .essay(green)),
      Row("[x](/blog/2024/03/09/green/)", .essay(green)),
      Row("[x](https://tea.example/blog/2024/03/09/green/index.html)", .essay(green)),
      Row(
        "[x](https://tea.example/blog/2024/03/10/%E8%8C%B6/%E7%A2%97/)",
        .essay("source/_posts/茶/碗.md")),
      Row("[x](green.md)", .essay(green)),
      Row("{% post_link green 一杯 %}", .essay(green)),
      Row("{% post_link 碗 %}", .essay("source/_posts/茶/碗.md")),
      Row("[x]({% post_path green %})", .essay(green)),
      Row("{% post_link gren %}", .dead, .linkDead, hint: green),
      // hexo-util's fragments.
      Row("[x](green.md#一、水温（80°C）)", .essay(green, "一水温80c")),
      Row("[x](green.md#Step-1-Boil-Pour)", .essay(green, "step-1-boil--pour")),
      Row("[x](green.md#Creme)", .essay(green, "crème")),
      // Beside the book.
      Row("[x](/about/)", .web("https://tea.example/blog/about/")),
      Row("[x](../about/index.md)", .web("https://tea.example/blog/about/")),
      Row("[x](/files/讲义.pdf)", .web("https://tea.example/blog/files/%E8%AE%B2%E4%B9%89.pdf")),
    ])

  private static let green = "source/_posts/green.md"
}
