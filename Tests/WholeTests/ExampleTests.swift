import Foundation
import Testing

/// The shipped pages of the examples.
@Suite("pages of the examples")
struct ExampleTests {
  @Test("no curly quotation mark stands beside Han, kana or Hangul in a vertical edition")
  func quotes() throws {
    let shelf = try ExampleShelf.shared.get()
    for edition in shelf.editions where edition.isVertical {
      for page in edition.pages {
        let text = try shelf.text(page)
          .replacing(#/<head>[\s\S]*?<\/head>|<(code|pre|kbd|samp)\b[\s\S]*?<\/\1>/#, with: "")
          .replacing(#/<[^>]*>/#, with: "")
        let found = text.firstMatch(
          of:
            #/[“”‘’][\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}，。、]|[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}，。、][“”‘’]/#
        )
        #expect(found == nil, "\(page): \(found?.output ?? "")")
      }
    }
  }

  @Test(
    "no presentation form is put into a page (Unicode, Vertical Forms and CJK Compatibility Forms)")
  func presentationForms() throws {
    let shelf = try ExampleShelf.shared.get()
    for page in shelf.editions.flatMap(\.pages) {
      let text = try shelf.text(page)
      #expect(text.unicodeScalars.allSatisfy { !(0xFE10...0xFE4F).contains($0.value) }, "\(page)")
    }
  }

  @Test(
    "every selector of a shipped style sheet matches something in the book",
    .enabled(if: Chromium.executable != nil, "Chromium is not installed"))
  func selectors() throws {
    struct Unmatched: Decodable {
      var sheet: String
      var count: Int
      var selectors: [String]
    }
    let shelf = try ExampleShelf.shared.get()
    let sheets = try Dictionary(
      uniqueKeysWithValues: shelf.editions.flatMap(\.sheets).map { ($0, try shelf.text($0)) })
    let json = String(decoding: try JSONEncoder().encode(sheets), as: UTF8.self)
    let answers: [Unmatched] = try Chromium.measure(
      shelf.editions.flatMap(\.pages), below: shelf.folder
    ) {
      """
      (() => {
        const texts = \(json), known = {};
        const selectors = path => known[path] ??= (() => {
          const style = document.createElement("style");
          style.textContent = texts[path];
          document.head.append(style);
          const of = rule => rule.cssRules?.length
            ? [...rule.cssRules].flatMap(of) : (rule.selectorText ?? "").split(", ");
          const found = [...style.sheet.cssRules].flatMap(of).filter(text => text);
          style.remove();
          return [...new Set(found.map(text => text.replace(/::?(before|after)$/, "")))];
        })();
        return (window, page) => {
          const base = window.location.pathname;
          const link = page.querySelector("link[rel=stylesheet]").href;
          const sheet = Object.keys(texts).find(path => decodeURIComponent(link).endsWith("/" + path));
          const all = selectors(sheet);
          return {
            sheet, count: all.length,
            selectors: all.filter(selector => !page.querySelector(selector)),
          };
        };
      })()
      """
    }
    for (sheet, pages) in Dictionary(grouping: answers, by: \.sheet) {
      #expect(pages[0].count > 3, "\(sheet)")
      let unmatched = pages.dropFirst().reduce(Set(pages[0].selectors)) {
        $0.intersection($1.selectors)
      }
      #expect(unmatched.isEmpty, "\(sheet): \(unmatched.sorted())")
    }
    #expect(Set(answers.map(\.sheet)) == Set(sheets.keys))
  }
}

/// The same pages, opened and measured in Chromium.
@Suite(
  "geometry of the examples", .enabled(if: Chromium.executable != nil, "Chromium is not installed"))
struct ExampleGeometryTests {
  private struct Measured {
    var edition: ExampleShelf.Edition
    var page: String
    var geometry: PageGeometry
  }

  /// One run for all pages: a browser takes longer to start than a page to measure.
  private static let pages = Result {
    let shelf = try ExampleShelf.shared.get()
    let pages = shelf.editions.flatMap { edition in edition.pages.map { (edition, $0) } }
    let found: [PageGeometry] = try Chromium.measure(pages.map(\.1), below: shelf.folder) {
      PageGeometry.measuring
    }
    return zip(pages, found).map { Measured(edition: $0.0, page: $0.1, geometry: $1) }
  }

  /// The region of a page, which the first class of its body names.
  private func region(_ page: PageGeometry) -> Substring { page.kind.prefix { $0 != " " } }

  @Test("every page of a vertical edition is vertical, but for those of code and wide tables")
  func modes() throws {
    let pages = try Self.pages.get()
    #expect(pages.contains { $0.geometry.sheet.hasSuffix("islands.css") })
    for page in pages {
      let isVertical = page.edition.isVertical && !page.geometry.sheet.hasSuffix("islands.css")
      #expect(page.geometry.mode == (isVertical ? "vertical-rl" : "horizontal-tb"), "\(page.page)")
    }
  }

  @Test(
    "the fonts of a vertical edition are in use",
    .enabled(if: ExampleFonts.areHere, "Noto Serif CJK is not installed"))
  func fonts() throws {
    for page in try Self.pages.get() where page.edition.isVertical {
      guard region(page.geometry) != "latin", !page.geometry.kind.hasSuffix(" cover") else {
        continue
      }
      #expect(page.geometry.family.hasPrefix("\"Bindery Body"), "\(page.page)")
      #expect(!page.geometry.loaded.isEmpty, "\(page.page)")
    }
  }

  @Test("runs side by side take one em, —— two")
  func runs() throws {
    let pages = try Self.pages.get()
    for page in pages {
      if page.geometry.mode == "vertical-rl" {
        for length in page.geometry.combined { #expect(abs(length - 1) < 0.05, "\(page.page)") }
      }
      for length in page.geometry.dashes where region(page.geometry) != "ko" {
        #expect(abs(length - 2) < 0.05, "\(page.page)")
      }
    }
    #expect(pages.flatMap(\.geometry.combined).count > 20)
    #expect(pages.flatMap(\.geometry.dashes).count > 10)
  }

  @Test(
    "「。」（ takes three em, three and a half where stops stand in the middle",
    .enabled(if: ExampleFonts.areHere, "Noto Serif CJK is not installed"))
  func brackets() throws {
    let shelf = try ExampleShelf.shared.get()
    var measured: Set<String> = []
    for edition in shelf.editions where edition.isVertical {
      // A font is cut to what the book shows: what it does not show is not its own.
      let text = try edition.pages.map(shelf.text).joined()
      guard "字「。」（".allSatisfy(text.contains) else { continue }
      measured.insert(edition.name)
      for page in try Self.pages.get()
      where page.edition.name == edition.name && page.geometry.kind.contains("essay") {
        guard page.geometry.mode == "vertical-rl", region(page.geometry) != "latin" else {
          continue
        }
        let expected = region(page.geometry) == "zh-hant" ? 3.5 : 3
        #expect(abs(page.geometry.brackets - expected) < 0.05, "\(page.page)")
      }
    }
    #expect(measured.isSuperset(of: ["ja-vertical-vertical", "zh-hant-vertical-vertical"]))
  }

  @Test("dots are drawn on the side that the language has them on (CLREQ 3.1.1.2, JLREQ 3.3.9)")
  func dots() throws {
    var found: Set<String> = []
    for page in try Self.pages.get() where region(page.geometry) != "latin" {
      let isChinese = region(page.geometry).hasPrefix("zh")
      let side =
        page.geometry.mode == "vertical-rl" ? "right" : isChinese ? "below" : "above"
      for dots in page.geometry.dots {
        #expect(dots == side, "\(page.page)")
        found.insert("\(region(page.geometry)) \(dots)")
      }
    }
    #expect(
      found.isSuperset(of: [
        "zh-hans right", "zh-hant right", "ja right", "zh-hant below", "ja above",
      ]))
  }

  @Test("no line starts or ends with a prohibited mark, at five widths from 12 to 40 em")
  func edges() throws {
    for page in try Self.pages.get() {
      let starts = page.geometry.starts.filter { "、。，．；：！？）》」』】〟〕·～〜／・".contains($0) }
      let ends = page.geometry.ends.filter { "（《「『【〝〔".contains($0) }
      #expect(starts == "", "\(page.page)")
      #expect(ends == "", "\(page.page)")
    }
    #expect(try Self.pages.get().map(\.geometry.starts.count).reduce(0, +) > 5_000)
  }
}

/// The fonts that vertical editions of the examples hold on the tests' machine.
enum ExampleFonts {
  static let areHere = FileManager.default.fileExists(
    atPath: "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc")
}
