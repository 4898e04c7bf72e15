import BinderyModel
import Foundation
import Testing

@testable import BinderyScript

@Suite("The cache of answers")
struct CacheTests {
  private let formulas = (1...40).map { Formula(tex: "\\frac{\($0)}{甲}", isDisplay: false) }

  private func render(cache: String?) throws -> [MathElement] {
    let renderer = FormulaRenderer(places: ScriptPlaces(cache: cache), jobs: 2)
    defer { renderer.finish() }
    return try formulas.map { try renderer.render($0).get() }
  }

  @Test("a second run gives the same without an engine")
  func secondRun() throws {
    let folder = try TemporaryFolder()
    let first = try render(cache: folder.path + "/cache/deep")
    let names = folder.names(in: "cache/deep")
    #expect(
      !names.isEmpty && names.allSatisfy { $0.hasPrefix("answers-") && !$0.hasSuffix(".new") })
    var limits = ScriptLimits()
    limits.patience = 0
    let renderer = FormulaRenderer(
      places: ScriptPlaces(cache: folder.path + "/cache/deep"), jobs: 1, limits: limits)
    #expect(try formulas.map { try renderer.render($0).get() } == first)
    #expect(renderer.render(Formula(tex: "new", isDisplay: false)) == .failure(.tooLarge))
  }

  @Test("the cache is its user's alone")
  func mode() throws {
    let folder = try TemporaryFolder()
    _ = try render(cache: folder.path + "/cache")
    let name = try #require(folder.names(in: "cache").first)
    for (path, mode) in [("cache", 0o700), ("cache/\(name)", 0o600)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(path)")
      #expect(attributes[.posixPermissions] as? Int == mode)
    }
  }

  @Test("a file with any byte changed is as good as none", arguments: [0, 20, 60, -1])
  func corruption(_ place: Int) throws {
    let folder = try TemporaryFolder()
    let first = try render(cache: folder.path)
    for name in folder.names(in: "") {
      let url = URL(filePath: "\(folder.path)/\(name)")
      var bytes = [UInt8](try Data(contentsOf: url))
      bytes[place < 0 ? bytes.count + place : place] ^= 0x20
      try Data(bytes).write(to: url)
    }
    #expect(try render(cache: folder.path) == first)
  }

  @Test("files cut short, empty, or of another kind are as good as none")
  func foreign() throws {
    let folder = try TemporaryFolder()
    let first = try render(cache: folder.path)
    for (index, name) in folder.names(in: "").enumerated() {
      let path = "\(folder.path)/\(name)"
      let bytes = try Data(contentsOf: URL(filePath: path))
      switch index % 3 {
      case 0: try bytes.prefix(bytes.count / 2).write(to: URL(filePath: path))
      case 1: try Data().write(to: URL(filePath: path))
      default:
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      }
    }
    #expect(try render(cache: folder.path) == first)
  }

  @Test("where the cache cannot lie all is done without it")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    let first = try render(cache: nil)
    try Data().write(to: URL(filePath: folder.path + "/file"))
    #expect(try render(cache: folder.path + "/file/cache") == first)
    #expect(try render(cache: "/proc/bindery") == first)
    #expect(folder.names(in: "") == ["file"])
  }

  @Test("an answer that was tampered with is cleaned like any other")
  func tampered() throws {
    let text =
      "m<math><semantics><mrow><script>x</script><mi href=\"javascript:x\" style=\"x\">x</mi>"
      + "</mrow></semantics></math>"
    let answer = FormulaAnswer(text: text).markup(of: Formula(tex: "x", isDisplay: false))
    guard case .failure(.invalid) = answer else {
      Issue.record("a script was let in")
      return
    }
    let mild = FormulaAnswer(text: text.replacing("<script>x</script>", with: ""))
    #expect(
      try mild.markup(of: Formula(tex: "x", isDisplay: false)).get().xml
        == "<math alttext=\"x\"><semantics><mrow><mi>x</mi></mrow></semantics></math>")
  }

  @Test("a shelf keeps what was used last when there is no room for all")
  func room() throws {
    let library = ScriptLibrary(programs: [], function: "f")
    let keys = (0..<30).map { AnswerKey(library, "\($0)", qualifier: "") }
    var old = AnswerShelf()
    for key in keys[..<20] { old.keep(String(repeating: "旧", count: 100), for: key) }
    var shelf = try #require(AnswerShelf(file: old.bytes(limit: 20_000)))
    #expect(!shelf.isChanged)
    #expect(shelf.answer(for: keys[3]) != nil)
    for key in keys[20...] { shelf.keep(String(repeating: "新", count: 100), for: key) }
    let file = shelf.bytes(limit: 4_000)
    #expect(file.count <= 4_000)
    var kept = try #require(AnswerShelf(file: file))
    #expect(keys[20...].allSatisfy { kept.answer(for: $0) != nil })
    #expect(kept.answer(for: keys[3]) != nil)
    #expect(keys[..<20].count { kept.answer(for: $0) != nil } == 1)
  }

  @Test("keys tell library, question and qualifier apart, and are read back as they were")
  func keys() {
    let one = ScriptLibrary(programs: [[1]], function: "f")
    let other = ScriptLibrary(programs: [[2]], function: "f")
    let keys: Set = [
      AnswerKey(one, "a", qualifier: "b"), AnswerKey(one, "ab", qualifier: ""),
      AnswerKey(one, "", qualifier: "ab"), AnswerKey(other, "a", qualifier: "b"),
    ]
    #expect(keys.count == 4)
    for key in keys { #expect(AnswerKey(bytes: key.bytes) == key) }
  }

  @Test("an environment without a home has no cache")
  func places() {
    #expect(ScriptPlaces().cache == nil)
    #expect(ScriptPlaces().file("katex/../../../../etc/shadow-that-is-not-there") == nil)
  }
}
