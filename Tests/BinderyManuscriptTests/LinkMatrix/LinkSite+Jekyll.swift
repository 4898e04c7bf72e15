import BinderyModel

extension LinkSite {
  /// A Jekyll site below a base path, whose kramdown reads GFM.
  static let jekyll = LinkSite(
    name: "jekyll",
    files: [
      "_config.yml": "title: 茶\nurl: https://www.tea.example\nbaseurl: /blog\npermalink: pretty\n",
      "_posts/2024-03-09-green-tea.md": """
      ---
      title: 绿茶
      redirect_from: [/old/green/, /green.html]
      ---

      ## 1. 水温 80°C

      ## C++ 与茶
      """,
      "_posts/2024-03-10-红茶.md": "---\ntitle: 红茶\npermalink: /hong/\n---\n红。\n",
      "about.md": "---\ntitle: 关于\n---\n我们。\n",
      "friends/index.md": "---\npermalink: /pals/\n---\n友。\n",
      "_drafts/later.md": "以后。\n", "assets/讲义.pdf": "x", "_data/x.csv": "x",
      "moved.md": "---\nredirect_to: /hong/\n---\n",
      "gone.md": "---\nredirect_to: https://a.example/\n---\n",
    ],
    file: "_posts/2024-03-11-links.md", beginning: "---\ntitle: 链接\n---\n\n",
    rows: [
      // By permalink.
      Row("[x](/blog/2024/03/09/green-tea/)", .essay(green)),
      Row("[x](/2024/03/09/green-tea/)", .essay(green)),
      Row("[x](/blog/2024/03/09/green-tea)", .essay(green)),
      Row("[x](/blog/2024/03/09/green-tea/index.html)", .essay(green)),
      Row("[x](/blog/2024/03/09/green-tea/?from=rss)", .essay(green)),
      Row("[x](https://www.tea.example/blog/2024/03/09/green-tea/)", .essay(green)),
      Row("[x](http://tea.example/blog/2024/03/09/green-tea/#1-水温-80c)", .essay(green, "1-水温-80c")),
      Row("[x](//tea.example/blog/hong/)", .essay(red)),
      Row("[x]({{ site.baseurl }}/hong/)", .essay(red)),
      Row("[x]({{ site.url }}{{ site.baseurl }}/hong/)", .essay(red)),
      Row("[x]({{ '/hong/' | relative_url }})", .essay(red)),
      Row("[x](/hong)", .essay(red)),
      Row("[x](../../09/green-tea/)", .essay(green)),
      // By redirections.
      Row("[x](/old/green/)", .essay(green)),
      Row("[x](/blog/green.html)", .essay(green)),
      Row("[x](/moved/)", .essay(red)),
      Row("[x](../gone.md)", .web("https://a.example/")),
      // By tags.
      Row("[x]({% post_url 2024-03-09-green-tea %})", .essay(green)),
      Row("[x]({{ site.baseurl }}{% post_url 2024-03-10-红茶 %})", .essay(red)),
      Row("[x]({% link _posts/2024-03-09-green-tea.md %}#c-与茶)", .essay(green, "c-与茶")),
      Row("{% post_url 2024-03-09-green-tea %}", .essay(green)),
      Row(
        "[x]({% link assets/讲义.pdf %})",
        .web("https://www.tea.example/blog/assets/%E8%AE%B2%E4%B9%89.pdf")),
      Row("[x]({% post_url 2024-03-09-green-te %})", .dead, .linkDead, hint: green),
      // By file.
      Row("[x](2024-03-09-green-tea.md)", .essay(green)),
      Row("[x](2024-03-10-%E7%BA%A2%E8%8C%B6.md)", .essay(red)),
      // What the book leaves out is still on the site.
      Row("[x](../about.md)", .web("https://www.tea.example/blog/about/")),
      Row("[x](../about.md#us)", .web("https://www.tea.example/blog/about/#us")),
      Row("[x](/about/)", .web("https://www.tea.example/blog/about/")),
      Row("[x](../friends/)", .web("https://www.tea.example/blog/pals/")),
      Row("[x](/tags/茶/)", .web("https://www.tea.example/blog/tags/%E8%8C%B6/")),
      Row(
        "[x](/assets/讲义.pdf)", .web("https://www.tea.example/blog/assets/%E8%AE%B2%E4%B9%89.pdf")),
      Row(
        "[x](../assets/讲义.pdf)", .web("https://www.tea.example/blog/assets/%E8%AE%B2%E4%B9%89.pdf")),
      Row("[x](../_data/x.csv)", .file("_data/x.csv"), .linkLeftOut),
      Row("[x](../_drafts/later.md)", .dead, .linkLeftOut),
      Row("[x](/nowhere.md)", .dead, .linkDead),
    ])

  private static let green = "_posts/2024-03-09-green-tea.md"
  private static let red = "_posts/2024-03-10-红茶.md"

  /// A Jekyll site whose kramdown reads its own Markdown.
  static let kramdown = LinkSite(
    name: "jekyll",
    files: [
      "_config.yml": "title: tea\nkramdown:\n  input: kramdown\n",
      "_posts/2024-03-09-a.md": "---\ntitle: A\n---\n\n## 1. Water 水\n\n## 水\n\n## 茶\n\n## Water\n",
    ],
    file: "_posts/2024-03-11-links.md", beginning: "---\ntitle: B\n---\n\n",
    rows: [
      Row("[x](2024-03-09-a.md#water-)", .essay("_posts/2024-03-09-a.md", "1-water-水")),
      Row("[x](2024-03-09-a.md#water)", .essay("_posts/2024-03-09-a.md", "water")),
      Row("[x](2024-03-09-a.md#section)", .essay("_posts/2024-03-09-a.md", "水")),
      Row("[x](2024-03-09-a.md#section-1)", .essay("_posts/2024-03-09-a.md", "茶")),
      Row("[x](2024-03-09-a.md#水)", .essay("_posts/2024-03-09-a.md", "水")),
    ])
}
