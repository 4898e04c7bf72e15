import BinderyModel
import Testing

@testable import BinderyMarkdown

@Suite("templates of sites become Markdown")
struct TemplateTests {
  private func context(_ language: TemplateLanguage) -> TemplateContext {
    var context = TemplateContext(language: language)
    context.siteAddress = "https://example.com"
    context.basePath = "/blog"
    context.date = Timestamp(year: 2024, month: 3, day: 9, secondOfDay: 54_245)
    context.siteValues = ["title": "静水"]
    context.pageValues = ["title": "茶"]
    context.assetFolder = "tea"
    return context
  }

  private func expanded(_ text: String, _ language: TemplateLanguage = .jekyll) -> String {
    let (text, _) = TemplateExpander.expand(Array(text.utf8), in: context(language))
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private func findings(
    _ text: String, _ language: TemplateLanguage = .jekyll
  ) -> [TemplateFinding.Kind] {
    TemplateExpander.expand(Array(text.utf8), in: context(language)).findings.map(\.kind)
  }

  @Test(
    "highlight is a fence, its lines where they were",
    arguments: [
      ("{% highlight js %}\nlet a\n{% endhighlight %}", "```js\nlet a\n```"),
      ("{%highlight  html%}  \n<p>\n{%endhighlight%}  \n后", "```html\n<p>\n```\n后"),
      ("前{% highlight js %}a{% endhighlight %}后", "前\n```js\na\n```\n后"),
      ("{% highlight md %}\n````\n{% endhighlight %}", "`````md\n````\n`````"),
      (
        "{% highlight c linenos hl_lines=\"1 3\" %}\nx\n{% endhighlight %}",
        "```{.c .numberLines hl_lines=\"1 3\"}\nx\n```"
      ),
      (
        "{% highlight html %}{% raw %}\n{{ x }}\n{% endraw %}{% endhighlight %}",
        "```html\n\n{{ x }}\n\n```"
      ),
      (
        "{% highlight html %}\n{% raw %}\n{{ x }}\n{% endraw %}\n{% endhighlight %}",
        "```html\n{{ x }}\n```"
      ),
      (
        "- 甲\n\n  {% highlight c %}\n  x\ny\n\n  {% endhighlight %}",
        "- 甲\n\n  ```c\n    x\n  y\n\n  ```"
      ),
      ("> {% highlight c %}\n> x\n> {% endhighlight %}", "> ```c\n> x\n> ```"),
      ("段\n\n    {% highlight c %}\n    x\n    {% endhighlight %}", "段\n\n```c\n    x\n```"),
      (
        "- 甲\n\n      {% highlight c %}\n      x\n      {% endhighlight %}",
        "- 甲\n\n  ```c\n      x\n  ```"
      ),
      ("<div>\n{% highlight c %}\nx\n{% endhighlight %}", "<div>\n\n```c\nx\n```"),
      ("{% highlight %}\n{% endhighlight %}", "```\n```"),
    ])
  func highlight(text: String, expected: String) { #expect(expanded(text) == expected) }

  @Test(
    "Hexo's and Hugo's blocks of code",
    arguments: [
      (
        "{% codeblock 例 lang:js https://a.b/c 源 mark:1,4-7 first_line:3 %}\nx\n{% endcodeblock %}",
        TemplateLanguage.hexo,
        "例 [源](https://a.b/c)\n\n```{.js .numberLines startFrom=\"3\" hl_lines=\"1 4-7\"}\nx\n```"
      ),
      ("{% codeblock lang:objc %}\nx\n{% endcodeblock %}", .hexo, "```objc\nx\n```"),
      (
        "{{< highlight go \"linenos=table,hl_lines=8 15-17,linenostart=199\" >}}\nx\n{{< / highlight >}}",
        .hugo, "```{.go .numberLines startFrom=\"199\" hl_lines=\"8 15-17\"}\nx\n```"
      ),
      (
        "{{% highlight rust %}}\n{{% /highlight %}}", .hugo, "```rust\n```"
      ),
      ("{{< code-rust \"try\" >}}\nx\n{{< /code-rust >}}", .hugo, "try\n\n```rust\nx\n```"),
    ])
  func otherCode(text: String, language: TemplateLanguage, expected: String) {
    #expect(expanded(text, language) == expected)
  }

  @Test(
    "raw is taken away and protects what is inside, comments vanish",
    arguments: [
      ("{% raw %}{{ page.title }}{% endraw %}{{ page.title }}", "{{ page.title }}茶"),
      ("甲{% comment %} {{ x }} \n\n {% endcomment %}乙", "甲乙"),
      ("`{% raw %}{{ x }}{% endraw %}`", "`{{ x }}`"),
      ("```\n{% raw %}\n{{ x }}\n{% endraw %}\n```\n{{ page.title }}", "```\n{{ x }}\n```\n茶"),
      ("{%- raw -%}a{%- endraw -%}", "a"),
    ])
  func raw(text: String, expected: String) { #expect(expanded(text) == expected) }

  @Test(
    "values that are known stand for themselves",
    arguments: [
      ("{{ site.title }}·{{page.title}}", "静水·茶"),
      ("[a]({{ site.url }}{{ site.baseurl }}/x)", "[a](https://example.com/blog/x)"),
      ("[a]({{ \"/x\" | relative_url }})", "[a](/blog/x)"),
      ("[a]({{ 'x.html' | absolute_url }})", "[a](https://example.com/blog/x.html)"),
      ("![]({{ '/x.png' | prepend: site.baseurl }})", "![](/blog/x.png)"),
      ("{{ page.date | date: \"%Y年%-m月%-d日\" }}", "2024年3月9日"),
      ("{{ page.date }}", "2024-03-09 15:04:05 +0000"),
      ("{{ \"<a>\" | escape }}", "&lt;a&gt;"),
    ])
  func values(text: String, expected: String) { #expect(expanded(text) == expected) }

  @Test(
    "what is no template of the language stays as it is",
    arguments: [
      ("{{ message }} {{x}} {{ a + b }}", TemplateLanguage.jekyll),
      ("$\\frac{{a}}{b}$ {{1}} {{{ triple }}}", .jekyll),
      ("`{% x %}` ``{{ page.title }}``", .jekyll), ("    {% x %}", .any),
      ("```\n{{ page.title }}\n{% highlight c %}\n```", .jekyll),
      ("<!-- {% x %}\n\n{% y %} --> <code>{{ page.title }}</code>", .jekyll),
      ("<pre class=\"a\">\n{% x %}\n\n{% y %}</pre>", .jekyll),
      ("> ```\n> {% x %}\n> ```", .jekyll), ("- ```\n  {% x %}\n  ```", .jekyll),
      ("{% 100 %} {%%} {% x", .jekyll), ("甲 {% x\n\ny %}", .jekyll), ("\\{% x %}", .jekyll),
      ("\\newcommand{\\a}{%\n 说明 }", .any), ("{% x %} {{ page.title }}", .hugo),
      ("{{< x >}}", .jekyll), ("{{ page.unknown }}", .any), ("`{% raw %}`", .any),
    ])
  func untouched(text: String, language: TemplateLanguage) {
    #expect(expanded(text, language) == text)
    #expect(findings(text, language).isEmpty)
  }

  @Test("an unknown value stays text and is told, where the site would have lost it")
  func unresolved() {
    #expect(
      expanded("{{ page.foo }}{{ site.x | date: '%Y' }}")
        == "{{ page.foo }}{{ site.x | date: '%Y' }}")
    #expect(
      findings("{{ page.foo }}{{ page.title | size }}")
        == [.unresolvedValue("{{ page.foo }}"), .unresolvedValue("{{ page.title | size }}")])
  }

  @Test(
    "an unknown tag goes and is told once a pair, what it holds stays",
    arguments: [
      ("{% note info %}文{% endnote %}", TemplateLanguage.hexo, "文", "{% note %}"),
      ("{{< box 1 >}}文{{< /box >}}", .hugo, "文", "{{< box >}}"),
      ("{{% box %}}文{{% /box %}}", .any, "文", "{{< box >}}"),
      ("甲{% include ad.html x=1 %}乙", .jekyll, "甲乙", "{% include ad.html %}"),
      ("{% aside %}文", .any, "文", "{% aside %}"),
    ])
  func unknown(text: String, language: TemplateLanguage, expected: String, told: String) {
    #expect(expanded(text, language) == expected)
    #expect(findings(text, language) == [.unknownTag(told)])
  }

  @Test(
    "a tag without its other or without its address goes, and is told",
    arguments: [
      "{% highlight js %}", "{% endraw %}", "{% raw %}", "{% endblockquote %}", "{% quote %}",
      "{% youtube %}", "{% post_url %}", "{% include figure.html %}", "{% asset_img %}",
    ])
  func incomplete(text: String) {
    #expect(expanded("甲" + text + "乙", .hexo) == "甲乙")
    #expect(findings(text, .hexo).count == 1)
  }

  @Test(
    "links to essays are addresses where one is wanted, else links",
    arguments: [
      (
        "[a]({% post_url 2020-01-01-x %}#y)", TemplateLanguage.jekyll,
        "[a](bindery-essay:post_url/2020-01-01-x#y)"
      ),
      (
        "[a]({{ site.baseurl }}{% link _posts/x y.md %})", .jekyll,
        "[a](bindery-essay:link/_posts/x%20y.md)"
      ),
      (
        "[a]: {{site.url}}{{ site.baseurl }}{% post_url 茶 %}", .jekyll,
        "[a]: bindery-essay:post_url/%E8%8C%B6"
      ),
      ("<a href=\"{% link files/a.pdf %}\">", .jekyll, "<a href=\"/files/a.pdf\">"),
      ("{% post_link on-tea 说 茶 %}", .hexo, "[说 茶](bindery-essay:post_link/on-tea)"),
      ("{% post_link on-tea %}", .hexo, "[on tea](bindery-essay:post_link/on-tea)"),
      ("{% post_url 2020-01-01-x %}", .jekyll, "[x](bindery-essay:post_url/2020-01-01-x)"),
      (
        "[a]({{< ref \"x.md#b\" >}}) [b]({{% relref path=\"/y\" %}})", .hugo,
        "[a](bindery-essay:ref/x.md#b) [b](bindery-essay:relref//y)"
      ),
      ("[a]({{< ref \"#b\" >}})", .hugo, "[a](#b)"),
      ("![]({% asset_path a b.png %})", .hexo, "![](tea/a)"),
      ("{% asset_link a.zip 附件 %}", .hexo, "[附件](tea/a.zip)"),
    ])
  func essays(text: String, language: TemplateLanguage, expected: String) {
    #expect(expanded(text, language) == expected)
  }

  @Test(
    "pictures keep their words and their size",
    arguments: [
      (
        "{% include figure.html src=\"/a.png\" alt=\"盏\" %}", TemplateLanguage.jekyll,
        "![盏](/a.png)"
      ),
      (
        "{% include image url=\"/a b.png\" description=\"[盏]\" %}", .jekyll,
        "![\\[盏\\]](</a b.png>)"
      ),
      (
        "{% include figure image_path=\"/a.png\" caption=\"一 *盏*\" url=\"https://b.c\" %}", .jekyll,
        "<figure>\n\n[![](/a.png)](https://b.c)\n\n<figcaption>\n\n一 *盏*\n\n</figcaption>\n</figure>\n"
      ),
      ("甲{{< figure src=\"a.png\" caption=\"盏\" >}}", .hugo, "甲![](a.png \"盏\")"),
      (
        "{{< figure src=\"a.png\" title=\"题\" caption=\"盏\" attr=\"某人\" attrlink=\"https://b.c\" >}}",
        .hugo,
        "<figure>\n\n![](a.png)\n\n<figcaption>\n\n**题** 盏 [某人](https://b.c)\n\n</figcaption>\n</figure>\n"
      ),
      (
        "{% asset_img left a.png 50 60 '\"题\" \"盏\"' %}", .hexo,
        "<img src=\"tea/a.png\" alt=\"盏\" title=\"题\" width=\"50\" height=\"60\">"
      ),
      ("{% asset_img a.png 一 盏 %}", .hexo, "![](tea/a.png \"一 盏\")"),
      ("{% img /a.png %}", .hexo, "![](/a.png)"),
      (
        "<div>{% include figure.liquid path=\"/a.png\" caption=\"盏\" %}</div>", .jekyll,
        "<div><figure><img src=\"/a.png\" alt=\"\"><figcaption>盏</figcaption></figure></div>"
      ),
      ("<p>\n{% img /a.png %}\n</p>", .hexo, "<p>\n<img src=\"/a.png\" alt=\"\">\n</p>"),
    ])
  func pictures(text: String, language: TemplateLanguage, expected: String) {
    #expect(expanded(text, language) == expected)
  }

  @Test(
    "what another site shows is a link that says what it is",
    arguments: [
      (
        "{{< youtube w7 >}}", TemplateLanguage.hugo,
        "[YouTube: w7](https://www.youtube.com/watch?v=w7)"
      ),
      ("{% youtube w7 %}", .jekyll, "[YouTube: w7](https://www.youtube.com/watch?v=w7)"),
      ("{{< gist tea 12 >}}", .hugo, "[Gist: tea/12](https://gist.github.com/tea/12)"),
      ("{% gist tea/12 %}", .jekyll, "[Gist: tea/12](https://gist.github.com/tea/12)"),
      ("{{< tweet user=\"tea\" id=\"1\" >}}", .hugo, "[X: 1](https://x.com/tea/status/1)"),
      (
        "{% include youtube.html id=\"w7\" %}", .jekyll,
        "[YouTube: w7](https://www.youtube.com/watch?v=w7)"
      ),
      ("[片]({% youtube w7 %})", .jekyll, "[片](https://www.youtube.com/watch?v=w7)"),
      (
        "<p>{% gist a/1 %}</p>", .jekyll,
        "<p><a href=\"https://gist.github.com/a/1\">Gist: a/1</a></p>"
      ),
      ("{{< vimeo 1 >}}", .any, "[Vimeo: 1](https://vimeo.com/1)"),
    ])
  func embeds(text: String, language: TemplateLanguage, expected: String) {
    #expect(expanded(text, language) == expected)
  }

  @Test(
    "a quotation stays Markdown and says whose it is",
    arguments: [
      (
        "{% blockquote 陆羽, 茶经 https://a.b/c 源 %}\n*茶*者\n{% endblockquote %}\n后",
        "<blockquote>\n\n*茶*者\n\n— 陆羽, 茶经, [源](https://a.b/c)\n\n</blockquote>\n\n后"
      ),
      ("{% quote %}茶{% endquote %}", "<blockquote>\n\n茶\n\n</blockquote>\n"),
      ("{% pullquote left %}\n茶\n{% endpullquote %}", "<blockquote>\n\n茶\n\n</blockquote>\n"),
    ])
  func quotations(text: String, expected: String) { #expect(expanded(text, .hexo) == expected) }

  @Test("a shortcode in comment marks is shown")
  func shown() {
    #expect(
      expanded("{{</* ref \"x\" */>}} `{{%/* x */%}}`", .hugo) == "{{\\< ref \"x\" >}} `{{% x %}}`")
  }

  @Test("a pair of code tags around a fence only goes")
  func fenced() {
    #expect(expanded("{{< code >}}\n```c\nx\n```\n{{< /code >}}", .hugo) == "\n```c\nx\n```\n")
    #expect(findings("{{< code >}}\n```c\nx\n```\n{{< /code >}}", .hugo).isEmpty)
  }

  @Test("no mixture of tags, code and text loses text", arguments: TemplateLanguage.allCases)
  func mixtures(language: TemplateLanguage) {
    let pieces = [
      "茶", "茶\n", "\n\n", "> ", "- ", "    ", "```\n", "`", "``", "\\", "{{ page.title", "}}", "{%",
      "%}",
      "{% raw %}", "{% endraw %}", "{% highlight c %}", "{% endhighlight %}", "{% quote %}",
      "{% endquote %}", "{% x %}", "{{ site.url }}", "{% link a.md %}", "{{< code >}}",
      "{{< /code >}}",
      "{{</* x */>}}", "{{%/* x */%}}", "{% include figure src=a caption=b %}\n", "<pre>", "</pre>",
      "<!--",
      "-->", "\n{% raw %}\n", "\n{% endraw %}\n", "{{ site.none }}", "{% hint style=x %}",
      "{% endhint %}\n",
      "{% tabs %}", "{% endtabs %}", "{% highlight c\n linenos %}",
    ]
    var random = SplitMix(state: 20_241_124)
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 1...24, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let count = { (text: String) in text.count { $0 == "茶" } }
      // `page.title` is 茶 too.
      #expect(count(expanded(text, language)) >= count(text), "\(text)")
    }
  }

  @Test("values cannot make a text grow without bound")
  func growth() {
    var context = context(.jekyll)
    context.siteValues["long"] = String(repeating: "长", count: 1_000)
    let text = Array(String(repeating: "{{ site.long }}", count: 10_000).utf8)
    #expect(
      TemplateExpander.expand(text, in: context).text.bytes.count < 2 * text.count + (2 << 20))
    let filters = String(repeating: " | append: site.long", count: 16)
    let chain = Array("{{ 'x'\(filters) }}".utf8)
    #expect(TemplateExpander.expand(chain, in: context).text.bytes == chain)
  }
}

/// A generator of the same numbers in every run (Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
