import BinderyModel

extension LinkSite {
  /// A book of mdBook.
  static let mdbook = LinkSite(
    name: "mdbook",
    files: [
      "book.toml": "[book]\ntitle = '茶'\n",
      "src/SUMMARY.md":
        "# 目录\n\n[序](README.md)\n\n- [茶](tea/README.md)\n  - [绿](tea/green.md)\n- [链接](links.md)\n",
      "src/README.md": "# 序\n\n文。\n", "src/tea/README.md": "# 茶\n\n茶。\n",
      "src/tea/green.md": "# 绿\n\n## 水温：80°C\n\n## `let` & Co\n\n## ① 烧水\n\n## 烧水\n\n## 烧水\n",
      "src/unlisted.md": "# 没有列出\n\n文。\n", "src/data.csv": "x",
    ],
    file: "src/links.md", beginning: "# 链接\n\n",
    rows: [
      Row("[x](tea/green.md)", .essay(green)),
      Row("[x](./tea/green.html)", .essay(green)),
      Row("[x](/tea/green.md)", .essay(green)),
      Row("[x](tea/)", .essay("src/tea/README.md")),
      Row("[x](tea/index.html)", .essay("src/tea/README.md")),
      Row("[x](tea/README.md)", .essay("src/tea/README.md")),
      Row("[x](index.html)", .essay("src/README.md")),
      Row("[x](tea/green.md#水温80c)", .essay(green, "水温80c")),
      Row("[x](tea/green.md#let--co)", .essay(green, "let--co")),
      Row("[x](tea/green.md#①-烧水)", .essay(green, "-烧水")),
      Row("[x](tea/green.md#烧水-1)", .essay(green, "烧水-1")),
      Row("[x](unlisted.md)", .dead, .linkLeftOut),
      Row("[x](data.csv)", .file("src/data.csv"), .linkLeftOut),
      Row("[x](tea/gren.md)", .dead, .linkDead, hint: green),
    ])

  private static let green = "src/tea/green.md"

  /// A book of GitBook or HonKit.
  static let gitbook = LinkSite(
    name: "gitbook",
    files: [
      "book.json": "{\"title\": \"茶\"}",
      "SUMMARY.md": "# Summary\n\n* [序](README.md)\n* [緑](tea/green.md)\n* [リンク](links.md)\n",
      "README.md": "# 序\n\n文。\n",
      "tea/green.md": "# 緑\n\n## 湯冷まし、80度。\n\n## path_corner (old)\n\n## \"引用\" 2\n",
    ],
    file: "links.md", beginning: "# リンク\n\n",
    rows: [
      Row("[x](tea/green.md)", .essay("tea/green.md")),
      Row("[x](tea/green.html)", .essay("tea/green.md")),
      Row("[x](README.md)", .essay("README.md")),
      Row("[x](/)", .essay("README.md")),
      Row("[x](tea/green.md#湯冷まし、80度。)", .essay("tea/green.md", "湯冷まし80度")),
      Row("[x](tea/green.md#pathcorner-old)", .essay("tea/green.md", "path_corner-old")),
      Row("[x](tea/green.md#引用-2)", .essay("tea/green.md", "引用-2")),
      Row("[x](tea/green.md#no)", .essay("tea/green.md"), .linkDead),
    ])
}
