import BinderyEngines
import BinderyPDF

/// A print HTML of five essays behind a contents, as little as one needs.
struct SampleBook {
  enum Direction {
    case horizontal
    case vertical
  }

  var language = "ja"
  var direction = Direction.horizontal
  var isRecto = false
  let titles = ["春の散歩", "雨の日の図書館", "祖母の台所", "夜行列車", "海へ"]

  /// What depends on pages.
  var plan: FolioPlan {
    let essays = titles.indices.map { "essay-\($0)" }
    return FolioPlan(
      shown: Set(essays), rectos: isRecto ? Set(essays) : [],
      stretches: [
        FolioPlan.Stretch(from: nil, figures: .roman),
        FolioPlan.Stretch(from: "essay-0", figures: .arabic),
      ],
      outline: titles.indices.map {
        FolioPlan.Line(title: titles[$0], level: 1, anchor: "essay-\($0)")
      })
  }

  /// The document for what is known of its pages.
  func html(_ numbers: PageNumbers) -> [UInt8] {
    let contents = titles.indices.map { number in
      let page = numbers.label(of: "essay-\(number)") ?? "000"
      return "<li><a href=\"#essay-\(number)\">\(titles[number]) <b>\(page)</b></a></li>"
    }
    let essays = titles.indices.map { number in
      let blank = numbers.blanks.contains("essay-\(number)") ? "<div class=\"blank\"></div>" : ""
      let text = "朝、川沿いの道をゆっくりと歩いた。風はまだ冷たかったが、「もうすぐだ」と誰かが言った。"
      let paragraphs = String(repeating: "<p>\(text)</p>", count: 4 + 9 * number)
      return
        "\(blank)<section><div id=\"essay-\(number)\"></div><h1>\(titles[number])</h1>\(paragraphs)</section>"
    }
    let lines =
      switch direction {
      case .horizontal: ""
      case .vertical:
        "html { writing-mode: vertical-rl; direction: rtl } body { direction: ltr }"
      }
    let text = """
      <!DOCTYPE html><html lang="\(language)"><head><meta charset="utf-8"><title>散歩の本</title><style>
      @page { size: A5; margin: 20mm 18mm }
      body { font: 10pt/1.75 "Noto Serif CJK JP", serif; margin: 0 }
      section, .blank { break-before: page }
      .blank { height: 1px; width: 1px }
      \(lines)
      </style></head><body><nav><h1>目次</h1><ol>\(contents.joined())</ol></nav>
      \(essays.joined(separator: "\n"))</body></html>
      """
    return Array(text.utf8)
  }
}
