internal import BinderyModel

/// Narrows selectors to the documents of a region, whose class stands on their bodies.
enum RegionSelector {
  /// The selectors that together match what one matches, in documents of the region only; none where it
  /// matches in another region alone.
  static func narrow(_ selector: String, to region: Region) -> [String] {
    let own = ".\(region.rawValue)"
    let named = Region.allCases.filter { $0 != .latin && holds($0, selector) }
    guard named.isEmpty else { return named == [region] ? [selector] : [] }
    let (first, rest) = head(of: selector)
    switch first.first {
    // The root stands above the body.
    case _ where isRoot(first):
      let below = rest.drop { $0 == " " || $0 == ">" }
      guard !below.isEmpty else { return ["body\(own)"] }
      return narrow(String(below), to: region).map { "\(first) \($0)" }
    case _ where type(of: first) == "body":
      return ["body\(own)\(first.dropFirst("body".count))\(rest)"]
    // A class alone may be the body's own, or that of something in it.
    case ".", "#", "[", ":", "*":
      let tail = first.hasPrefix("*") ? first.dropFirst() : first
      return ["\(own)\(tail)\(rest)", "\(own) \(selector)"]
    default: return ["\(own) \(selector)"]
    }
  }

  private static func holds(_ region: Region, _ selector: String) -> Bool {
    selector.split { " >+~:".contains($0) }.contains { compound in
      compound.split(separator: ".", omittingEmptySubsequences: false).dropFirst()
        .contains { $0 == region.rawValue }
    }
  }

  private static func isRoot(_ compound: Substring) -> Bool {
    let type = type(of: compound)
    let classes = compound.split(separator: ".").map(String.init)
    return type == "html" || compound == ":root"
      || type.isEmpty && (classes.contains("vrtl") || classes.contains("hltr"))
  }

  private static func type(of compound: Substring) -> Substring {
    compound.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
  }

  /// A selector's first compound, and what follows it.
  private static func head(of selector: String) -> (Substring, Substring) {
    var open = 0
    for index in selector.indices {
      switch selector[index] {
      case "(", "[": open += 1
      case ")", "]": open -= 1
      case " ", ">", "+", "~":
        if open == 0 { return (selector[..<index], selector[index...]) }
      default: break
      }
    }
    return (selector[...], "")
  }
}
