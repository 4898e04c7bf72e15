import Foundation

/// axe-core, which looks for what people cannot read or use on a page (https://github.com/dequelabs/axe-core).
enum Axe {
  /// What it found.
  struct Finding: Decodable, CustomStringConvertible {
    /// The rule that is broken.
    var rule: String
    /// How bad that is: `minor`, `moderate`, `serious`, `critical`.
    var impact: String
    /// Where, in short.
    var places: [String]

    var isSerious: Bool { impact == "serious" || impact == "critical" }

    var description: String { "\(impact) \(rule): \(places.prefix(3))" }
  }

  /// The script, where `scripts/setup` put it; `nil` where it is not.
  static let script: URL? = {
    let library = Program.root.appending(path: ".venv/lib")
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: library.path)) ?? []
    return versions.sorted().lazy
      .map {
        library.appending(path: "\($0)/site-packages/axe_playwright_python/axe.min.js")
      }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  /// What it finds on pages: on a light ground all, on a black one, as reading systems have it at night, what is
  /// about contrast.
  static func findings(on pages: [String], below folder: URL) throws -> [[Finding]] {
    guard let script else { return [] }
    return try Chromium.measure(pages, below: folder) {
      """
      async (window, page) => {
        const script = page.createElement("script");
        script.src = "\(script.absoluteString)";
        await new Promise(done => {
          script.onload = done;
          page.head.append(script);
        });
        const run = async only => {
          const options = { resultTypes: ["violations"], runOnly: only };
          const { violations } = await window.axe.run(page, options);
          return violations.map(({ id, impact, nodes }) => (
            { rule: id, impact, places: nodes.map(node => node.html.slice(0, 120)) }));
        };
        const light = await run(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
        page.documentElement.style.cssText = "background:#000;color:#fff";
        return light.concat(await run(["color-contrast"]));
      }
      """
    }
  }
}
