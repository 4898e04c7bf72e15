import Testing

@testable import BinderyScript

@Suite("The script engine")
struct EngineTests {
  /// An engine of a program that defines `answer(text, qualifier)`.
  private func engine(
    _ program: String, call: Int = 1_000, watchdog: Int = 60_000, heap: Int = 32 << 20
  ) -> ScriptEngine {
    ScriptEngine(library(program), limits: limits(call: call, watchdog: watchdog, heap: heap))
  }

  private func library(_ program: String) -> ScriptLibrary {
    ScriptLibrary(
      programs: [Array(ScriptLibrary.surroundings.utf8), Array(program.utf8)], function: "answer")
  }

  private func limits(call: Int, watchdog: Int, heap: Int) -> ScriptLimits {
    var limits = ScriptLimits()
    limits.callMilliseconds = call
    limits.watchdogMilliseconds = watchdog
    limits.heapBytes = heap
    return limits
  }

  @Test(
    "text goes in and comes out as it is, whatever its characters",
    arguments: ["", "山高月小", "𠮷野家の𝔸", "😀", "a\0b", "한글", "\u{FFFD}", "é\u{301}"])
  func text(_ text: String) throws {
    let engine = engine("function answer(text, more) { return more + text; }")
    #expect(try engine.call(text, "<𠀋>") == "<𠀋>" + text)
  }

  @Test("a script sees a character beyond U+FFFF as its two surrogates")
  func surrogates() throws {
    let engine = engine("function answer(text) { return text.length + ' ' + text.charCodeAt(1); }")
    #expect(try engine.call("𠮷", "") == "2 57271")
  }

  @Test("half a character becomes U+FFFD")
  func loneSurrogate() throws {
    let engine = engine("function answer(text) { return 'a' + text.charAt(0) + 'b'; }")
    #expect(try engine.call("𠮷", "").unicodeScalars.contains("\u{FFFD}"))
  }

  @Test("an error's words come back, and the engine goes on")
  func error() throws {
    let engine = engine(
      "function answer(text) { if (text === 'x') throw new TypeError('no'); return text; }")
    #expect(throws: ScriptFailure.threw("TypeError: no")) { try engine.call("x", "") }
    #expect(try engine.call("y", "") == "y")
  }

  @Test("a library that cannot be run is told apart from a question that it refuses")
  func unusable() {
    let engine = engine("class X {}")
    #expect {
      try engine.call("", "")
    } throws: { error in
      guard case .unusable(let words)? = error as? ScriptFailure else { return false }
      return words.contains("SyntaxError")
    }
  }

  @Test("recursion without end is an error, not a crash")
  func recursion() throws {
    let engine = engine("function answer(text) { return text ? answer(text + 'a') : 'end'; }")
    #expect(throws: ScriptFailure.self) { try engine.call("a", "") }
    #expect(try engine.call("", "") == "end")
  }

  @Test("nesting without end, in data and in patterns, is an error, not a crash")
  func nesting() throws {
    let engine = engine(
      """
      function answer(text, kind) {
        var many = new Array(100001).join(text);
        return kind === 'json' ? JSON.stringify(JSON.parse(many)) : String(new RegExp(many));
      }
      """)
    #expect(throws: ScriptFailure.self) { try engine.call("[", "json") }
    #expect(throws: ScriptFailure.self) { try engine.call("(", "pattern") }
  }

  @Test("a heap of any size answers or refuses, and never ends the program")
  func smallHeaps() {
    let failures = stride(from: 1_000, to: 240_000, by: 2_000).count { size in
      let engine = engine("function answer(text) { return text + text; }", heap: size)
      return (try? engine.call("山", "")) != "山山"
    }
    #expect((10..<120).contains(failures))
  }

  @Test("memory without end is refused")
  func memory() {
    let engine = engine(
      "function answer() { var all = []; while (true) all.push(new Array(1000).join('x') + all.length); }",
      call: 20_000, watchdog: 60_000, heap: 8 << 20)
    #expect(throws: ScriptFailure.exhausted) { try engine.call("", "") }
  }

  @Test("a pattern that would search for years is stopped")
  func backtracking() {
    let engine = engine(
      "function answer() { return String(/(a+)+$/.test(new Array(40).join('a') + 'b')); }",
      call: 200)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(throws: ScriptFailure.exhausted) { try engine.call("", "") }
    }
    #expect(time < .seconds(30))
  }

  @Test("a loop that asks for nothing is left alone, and its engine is dead")
  func watchdog() {
    let engine = engine("function answer() { while (true) {} }", call: 100, watchdog: 300)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(throws: ScriptFailure.dead) { try engine.call("", "") }
      #expect(throws: ScriptFailure.dead) { try engine.call("", "") }
    }
    #expect(time < .seconds(30))
  }

  @Test("after a few calls that reach a limit no more time is spent")
  func patience() throws {
    var limits = limits(call: 100, watchdog: 300, heap: 32 << 20)
    limits.patience = 2
    let engines = ScriptEngines(
      library("function answer(text) { while (text === 'x') {} return text; }"), most: 2,
      limits: limits)
    #expect(throws: ScriptFailure.dead) { try engines.call("x", "") }
    #expect(try engines.call("a", "") == "a")
    #expect(throws: ScriptFailure.dead) { try engines.call("x", "") }
    #expect(throws: ScriptFailure.exhausted) { try engines.call("a", "") }
  }
}
