extension EngineProfile {
  /// Chromium, tried in versions 131 to 156: no `string-set`, `target-counter()` parses and shows nothing, every forced break is to the next page, and `counter-reset: page` is not heard.
  static let chromium = EngineProfile(
    heads: .namedPages, counting: .ownCounters, refersToPages: false, hasFootnotes: false,
    forcesSides: false, cutsPages: false, setsRuby: true,
    sidesFollowRootDirection: true)
}
