/// A style sheet, read as far as Bindery has to understand it: rules, groups of rules, declarations.
public struct Stylesheet: Sendable, Hashable {
  /// A property with its value; what a value means is the reading system's to know.
  public struct Declaration: Sendable, Hashable {
    /// The property's name in lower case.
    public var property: String
    /// The value as written, on one line.
    public var value: String

    /// A declaration.
    public init(_ property: String, _ value: String) {
      self.property = property
      self.value = value
    }
  }

  /// A part of a style sheet.
  public indirect enum Rule: Sendable, Hashable {
    /// Selectors with declarations; `@font-face` and `@page` are selectors here.
    case style(selectors: [String], [Declaration])
    /// `@media …` or `@supports …` around rules.
    case group(String, [Rule])
    /// `@charset …` or `@namespace …`, without its semicolon.
    case statement(String)
  }

  /// The rules in their order.
  public var rules: [Rule]

  /// A sheet of rules.
  public init(rules: [Rule]) { self.rules = rules }

  /// The sheet as text, comments left out.
  public var text: String {
    var text = ""
    for (index, rule) in rules.enumerated() {
      if index > 0 { text += "\n" }
      Self.write(rule, indent: "", to: &text)
    }
    return text
  }

  private static func write(_ rule: Rule, indent: String, to text: inout String) {
    switch rule {
    case .statement(let statement): text += "\(indent)\(statement);\n"
    case .style(let selectors, let declarations):
      text += indent + selectors.joined(separator: ",\n\(indent)") + " {\n"
      for declaration in declarations {
        text += "\(indent)  \(declaration.property): \(declaration.value);\n"
      }
      text += "\(indent)}\n"
    case .group(let condition, let rules):
      text += "\(indent)\(condition) {\n"
      for (index, rule) in rules.enumerated() {
        if index > 0 { text += "\n" }
        write(rule, indent: indent + "  ", to: &text)
      }
      text += "\(indent)}\n"
    }
  }

  /// The sheet with every declaration replaced by some, in order.
  func replacingDeclarations(_ replace: (Declaration) -> [Declaration]) -> Stylesheet {
    func replaced(_ rule: Rule) -> Rule {
      switch rule {
      case .statement: rule
      case .style(let selectors, let declarations):
        .style(selectors: selectors, declarations.flatMap(replace))
      case .group(let condition, let rules): .group(condition, rules.map(replaced))
      }
    }
    return Stylesheet(rules: rules.map(replaced))
  }

  /// The sheet with the selectors that are wanted; a rule without selectors, and a group without
  /// rules, goes.
  func keepingSelectors(_ isWanted: (String) -> Bool) -> Stylesheet {
    func kept(_ rule: Rule) -> Rule? {
      switch rule {
      case .statement: return rule
      case .style(let selectors, let declarations):
        let wanted = selectors.filter { $0.hasPrefix("@") || isWanted($0) }
        return wanted.isEmpty ? nil : .style(selectors: wanted, declarations)
      case .group(let condition, let rules):
        let wanted = rules.compactMap(kept)
        return wanted.isEmpty ? nil : .group(condition, wanted)
      }
    }
    return Stylesheet(rules: rules.compactMap(kept))
  }
}
