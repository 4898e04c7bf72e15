/// Every element of HTML, the obsolete ones too, where essays put them: in a block of its own, in a
/// paragraph, and around the Markdown of a list's item.
enum ElementGallery {
  /// An essay, and the words that its book must show.
  struct Essay {
    var name: String
    var markdown: String
    var words: [String]
  }

  /// One essay for each element; its words are found nowhere else.
  static var essays: [Essay] {
    shown.enumerated().map { index, name in
      let words = (1...6).map { "\(consonants(index))ord\($0)z" }
      let markdown = """
        # 元素 \(name)

        <\(name)>\(words[0])</\(name)>

        段落 <\(name)>\(words[1])</\(name)> 之后 \(words[2])

        - <\(name)>

          **\(words[3])** 与[链接](#x)

          > \(words[4])

          </\(name)>
        - \(words[5])
        """
      return Essay(name: name, markdown: markdown, words: words)
    } + [empty, media]
  }

  /// Films, sounds, drawings and formulas that the book holds.
  private static var media: Essay {
    let markdown = """
      # 影音

      <video src="film.mp4" poster="film.png" width="300">影片mediaone</video>

      ![录音mediatwo](sound.mp3) 与 [<audio src="sound.mp3">链中mediathree</audio>](https://a.com)

      <svg viewBox="0 0 4 4"><title>图mediafour</title>

          <path id="1" d="M0 0h4v4"/>

      </svg>

      <math display="block"><semantics><mfrac><mi>a</mi><mn>2</mn></mfrac>
      <annotation encoding="application/x-tex">mediafive</annotation></semantics></math>

      <p style="page-break-before: always; text-align: center">新页mediasix</p>

      <ol reversed><li>甲<li value="9">乙</ol>
      """
    let numbers = ["one", "two", "three", "four", "five", "six"]
    return Essay(name: "media", markdown: markdown, words: numbers.map { "media\($0)" })
  }

  /// A film with one track and no picture in it.
  static let film: [UInt8] = {
    func box(_ name: String, _ data: [UInt8]) -> [UInt8] {
      [0, 0, 0, UInt8(data.count + 8)] + Array(name.utf8) + data
    }
    let zeros = [UInt8](repeating: 0, count: 8)
    let handler = box("hdlr", zeros + Array("vide".utf8) + zeros)
    return box("ftyp", Array("isom".utf8) + zeros)
      + box("moov", box("trak", box("mdia", handler))) + box("mdat", [1])
  }()

  /// The beginning of a frame of MPEG audio.
  static let sound: [UInt8] = [0xFF, 0xFB, 0x90, 0x00, 1, 2, 3, 4]

  /// A PNG of one pixel.
  static let picture =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=="

  /// Elements without content, in the same places.
  private static var empty: Essay {
    let tags = (voids + removed).map { name in
      let end = removed.contains(name) ? "x()</\(name)>" : ""
      return "<\(name)>\(end)\n\n段 <\(name) id=\"\(name)\">\(end) 后\n\n- 项 <\(name)/>\n\n  再\n"
    }
    return Essay(name: "void", markdown: "# 空\n\n" + tags.joined(separator: "\n"), words: [])
  }

  /// A word's beginning that no other number has.
  private static func consonants(_ number: Int) -> String {
    let letters = Array("bcdfghjklmnpqrstvwxy")
    return String([letters[number / letters.count], letters[number % letters.count]])
  }

  /// Elements whose content is to be read.
  static let shown = [
    // The HTML Living Standard, by its index of elements.
    "a", "abbr", "address", "article", "aside", "audio", "b", "bdi", "bdo", "blockquote", "body",
    "button", "canvas", "caption", "cite", "code", "colgroup", "data", "dd", "del", "details",
    "dfn", "dialog", "div", "dl", "dt", "em", "fieldset", "figcaption", "figure", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "html", "i", "iframe", "ins",
    "kbd", "label", "legend", "li", "main", "map", "mark", "math", "menu", "meter", "nav",
    "noscript", "object", "ol", "optgroup", "option", "output", "p", "picture", "pre", "progress",
    "q", "rt", "ruby", "s", "samp", "search", "section", "select", "slot", "small", "span",
    "strong", "sub", "summary", "sup", "svg", "table", "tbody", "td", "textarea", "tfoot", "th",
    "thead", "time", "title", "tr", "u", "ul", "var", "video",
    // Its obsolete features.
    "acronym", "applet", "big", "blink", "center", "dir", "font", "frameset", "ilayer", "layer",
    "listing", "marquee", "menuitem", "multicol", "nobr", "noembed", "noframes", "nolayer",
    "plaintext", "portal", "rb", "rbc", "rtc", "strike", "tt", "xmp",
  ]

  private static let voids = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image", "img",
    "input", "isindex", "keygen", "link", "meta", "nextid", "param", "source", "spacer", "track",
    "wbr",
  ]

  private static let removed = ["script", "style", "template", "datalist"]
}
