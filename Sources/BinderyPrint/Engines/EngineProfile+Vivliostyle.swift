extension EngineProfile {
  /// Vivliostyle, as version 2.45 documents it.
  static let vivliostyle = EngineProfile(
    heads: .namedStrings, counting: .pageCounter, refersToPages: true, hasFootnotes: true,
    forcesSides: true, cutsPages: true, setsRuby: true,
    sidesFollowRootDirection: false)
}
