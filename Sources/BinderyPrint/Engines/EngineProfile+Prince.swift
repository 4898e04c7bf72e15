extension EngineProfile {
  /// Prince, as version 16 documents it.
  static let prince = EngineProfile(
    heads: .namedStrings, counting: .pageCounter, refersToPages: true, hasFootnotes: true,
    forcesSides: true, cutsPages: true, setsRuby: true,
    sidesFollowRootDirection: false)
}
