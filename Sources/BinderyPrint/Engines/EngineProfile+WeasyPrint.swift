extension EngineProfile {
  /// WeasyPrint, tried in version 70; it sets horizontal lines only.
  static let weasyprint = EngineProfile(
    heads: .namedStrings, counting: .pageCounterOfGroups, refersToPages: true, hasFootnotes: true,
    forcesSides: true, cutsPages: true, setsRuby: false,
    sidesFollowRootDirection: false)
}
