import Foundation

/// What a page of a book measures in a real engine.
struct PageGeometry: Decodable {
  /// The classes of its body.
  var kind: String
  /// The writing mode that its body computes to.
  var mode: String
  /// Its style sheet, as it links to it.
  var sheet: String
  /// The families that its text asks for.
  var family: String
  /// The families of the book that were loaded for it.
  var loaded: [String]
  /// The length of runs that stand side by side in a vertical line, in em.
  var combined: [Double]
  /// The length of —— in em.
  var dashes: [Double]
  /// The length of 「。」（ among other characters, in em.
  var brackets: Double
  /// The side of the text that dots are drawn on, once for each kind of stressed text.
  var dots: [String]
  /// What stands at the beginnings of lines, at all widths together.
  var starts: String
  /// What stands at their ends.
  var ends: String

  /// The lengths of lines that edges are looked at, in em.
  static let widths = [12, 17, 23, 31, 40]

  /// The function that measures a page.
  static let measuring = """
    (window, page) => {
      const style = element => window.getComputedStyle(element);
      const isVertical = style(page.body).writingMode === "vertical-rl";
      const length = box => isVertical ? box.height : box.width;
      const ems = element =>
        length(element.getBoundingClientRect()) / parseFloat(style(element).fontSize);
      const all = selector => [...page.querySelectorAll(selector)];

      const probe = (make, look) => {
        const home = page.querySelector("section") ?? page.body;
        const block = page.createElement("p");
        block.style.cssText = "margin:0;padding:0;text-indent:0;line-height:1;text-align:left";
        make(block);
        home.append(block);
        const found = look(block);
        block.remove();
        return found;
      };
      const brackets = probe(block => { block.textContent = "字「。」（字"; }, block => {
        const range = page.createRange();
        range.setStart(block.firstChild, 1);
        range.setEnd(block.firstChild, 5);
        return length(range.getBoundingClientRect()) / parseFloat(style(block).fontSize);
      });
      // A line that is too low for dots grows on the side where they are.
      const side = mark => probe(block => {
        const copy = mark.cloneNode(true);
        copy.style.cssText = "line-height:1;position:static;vertical-align:baseline";
        block.append(copy);
      }, block => {
        const copy = block.firstChild, line = block.getBoundingClientRect();
        if (style(copy).textEmphasisStyle === "none") return "none";
        const text = copy.getClientRects()[0];
        const more = isVertical
          ? (line.right - text.right) - (text.left - line.left)
          : (text.top - line.top) - (line.bottom - text.bottom);
        if (Math.abs(more) < 1) return "nowhere";
        return isVertical ? (more > 0 ? "right" : "left") : (more > 0 ? "above" : "below");
      });
      const marks = new Map();
      for (const mark of all("em:not(.latin), .emphasis-marks")) {
        if (!mark.closest("pre, code, .latin")) marks.set(mark.localName + mark.className, mark);
      }

      let starts = "", ends = "";
      const apart = "rt, rp, pre, table, .note-number, .missing-image, .facts, .math";
      // Lines end anywhere in these, or not at all: only where they stand counts.
      const free = "code, kbd, samp, .tcy, a.address";
      const blocks = "p, li, dt, dd, h1, h2, h3, h4, h5, h6, figcaption, div, section, body";
      const range = page.createRange();
      for (const width of [\(widths.map(String.init).joined(separator: ","))]) {
        window.frameElement.style[isVertical ? "height" : "width"] = `${width * 16 / 0.9}px`;
        const walker = page.createTreeWalker(page.body, window.NodeFilter.SHOW_TEXT);
        let block = null, last = null, before = "";
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node.parentElement.closest(apart)) continue;
          // The parts of a formula stand higher and lower than the line.
          if (node.parentElement.closest("math")) {
            last = null;
            continue;
          }
          const isFree = node.parentElement.closest(free) !== null;
          const own = node.parentElement.closest(blocks);
          if (own !== block) [block, last] = [own, null];
          for (let index = 0; index < node.data.length; index++) {
            const letter = node.data[index];
            if (/[\\s\\u2060\\u200b]/.test(letter)) continue;
            range.setStart(node, index);
            range.setEnd(node, index + 1);
            const box = range.getBoundingClientRect();
            if (box.width === 0 || box.height === 0) continue;
            const place = isVertical ? -(box.left + box.right) / 2 : (box.top + box.bottom) / 2;
            if (last !== null && place > last + 12) {
              if (!isFree) starts += letter;
              ends += before;
            }
            last = place;
            before = isFree ? "" : letter;
          }
        }
      }
      return {
        kind: page.body.className, mode: style(page.body).writingMode,
        sheet: page.querySelector("link[rel=stylesheet]").getAttribute("href"),
        family: style(page.body).fontFamily,
        loaded: [...page.fonts].filter(face => face.status === "loaded")
          .map(face => face.family.replaceAll('"', "")),
        // Numbers of notes are smaller than the line that they stand beside, which their boxes follow.
        combined: all(".tcy").filter(run => !run.closest("sup, .note-number")).map(ems),
        dashes: all(".full-width").filter(dash => dash.textContent === "——").map(ems),
        brackets, dots: [...marks.values()].map(side), starts, ends,
      };
    }
    """
}
