extension PDFDocument {
  /// Gives all pages the very size that was asked for, which engines round to whole pixels: their upper left
  /// corner stays.
  ///
  /// Pages that are of another size altogether are left alone.
  public func setPageSize(width: Double, height: Double) {
    for page in pages {
      guard let media = inherited("MediaBox", of: page).box, abs(media.width - width) < 2,
        abs(media.height - height) < 2
      else { continue }
      page.set(
        "MediaBox",
        .box(
          PageBox(
            left: media.left, bottom: media.top - height, right: media.left + width,
            top: media.top)))
    }
  }

  /// Says of each page how much of it is cut off at each side (ISO 32000-1, 14.11.2).
  public func setBleed(_ bleed: Double) {
    for page in pages {
      guard let media = inherited("MediaBox", of: page).box else { continue }
      page.set("BleedBox", .box(media))
      page.set("TrimBox", .box(media.grown(by: -bleed)))
    }
  }

  /// Adds empty pages at the end until a multiple of a number of pages is reached.
  public func pad(toMultipleOf number: Int) {
    guard number > 1, pageCount > 0 else { return }
    let last = page(pageCount - 1)
    let media = inherited("MediaBox", of: last)
    for _ in 0..<(number - pageCount % number) % number {
      let page = makeShared(
        .dictionary([
          "Type": .name("Page"), "MediaBox": .object(media), "Resources": .dictionary([:]),
        ]))
      for key in ["TrimBox", "BleedBox"] where !last[key].isNull { page[key] = last[key] }
      append(page: page)
    }
  }
}
