import BinderyModel
import Foundation
import Testing

@Suite("what Bindery reports")
struct DiagnosticTests {
  @Test("each fixture makes its finding, in its place", arguments: DiagnosticFixture.all)
  func fixture(_ fixture: DiagnosticFixture) throws {
    let findings = try fixture.findings()
    #expect(findings.map(\.place) == fixture.places)
    for finding in findings {
      #expect(!finding.diagnostic.message.isEmpty)
      #expect(
        !finding.diagnostic.message.hasSuffix("."), "a message is no sentence with a full stop")
    }
  }

  @Test("each code has a fixture")
  func complete() {
    let covered = Set(DiagnosticFixture.all.map(\.code))
    for code in DiagnosticCode.allCases {
      #expect(covered.contains(code), "\(code.rawValue)")
    }
  }

  @Test("docs/diagnostics.md lists each code once, with its severity")
  func documented() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/diagnostics.md")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
      .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
    var severities: [String: String] = [:]
    for row in rows {
      try #require(row.count == 3, "\(row)")
      let code = row[0].trimmingCharacters(in: ["`"])
      #expect(severities.updateValue(row[1], forKey: code) == nil, "\(code) is listed twice")
    }
    for code in DiagnosticCode.allCases {
      #expect(severities[code.rawValue] == code.severity.rawValue, "\(code.rawValue)")
    }
    let known = Set(DiagnosticCode.allCases.map(\.rawValue))
    #expect(severities.keys.filter { !known.contains($0) } == [])
  }
}
