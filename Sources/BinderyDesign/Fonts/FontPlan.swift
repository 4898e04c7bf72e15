public import BinderyModel

/// Which fonts a book is set in: for each role what is wished, the dearest first.
public struct FontPlan: Sendable, Hashable {
  private var wishes: [FontRole: [FontWish]]

  /// A plan; roles that are not named are set as is usual: text with serifs, code in letters of one width.
  public init(_ wishes: [FontRole: [FontWish]] = [:]) {
    self.wishes = wishes.filter { !$0.value.isEmpty }
  }

  /// What a role is to be set in; never empty. Headings and quotations are set as the body where nothing is
  /// said of them.
  public subscript(role: FontRole) -> [FontWish] {
    get {
      if let own = wishes[role] { return own }
      return switch role {
      case .body: [.kind(.serif)]
      case .heading, .quote: self[.body]
      case .code: [.kind(.monospace)]
      }
    }
    set { wishes[role] = newValue.isEmpty ? nil : newValue }
  }

  /// The plan with another font for the body, and for the roles that are set as it.
  ///
  /// What the body was set in stands behind it, for what the new font does not have.
  public func settingBody(in wish: FontWish) -> FontPlan {
    let old = self[.body]
    var plan = self
    for role in FontRole.allCases where self[role] == old {
      plan[role] = [wish] + old.filter { $0 != wish && !wish.isKind }
    }
    return plan
  }
}

extension FontWish {
  /// Whether any family of a kind will do.
  fileprivate var isKind: Bool {
    switch self {
    case .kind: true
    case .family, .file: false
    }
  }
}
