internal import CDuktape

/// A heap of Duktape, freed with this value; the only owner of its pointer. Used by one thread.
struct ScriptHeap: ~Copyable {
  private let script: OpaquePointer

  /// An empty heap; `nil` where there is no memory for one.
  ///
  /// - Parameters:
  ///   - bytes: what it may hold at most.
  ///   - owner: what `broken` is called with; it must live as long as the heap.
  ///   - broken: called when the engine cannot go on; the thread sleeps for good afterwards.
  init?(
    bytes: Int, owner: UnsafeMutableRawPointer,
    broken: @escaping @convention(c) (UnsafeMutableRawPointer?) -> Void
  ) {
    guard let script = bindery_script_create(bytes, owner, broken) else { return nil }
    self.script = script
  }

  deinit { bindery_script_destroy(script) }

  /// Runs a program.
  func load(_ program: [UInt8], milliseconds: Int) throws(ScriptFailure) {
    let status = program.withUnsafeBufferPointer {
      bindery_script_load(script, $0.baseAddress, $0.count, UInt32(clamping: milliseconds))
    }
    _ = try result(status)
  }

  /// Calls a global function with two texts in CESU-8 and gives what it returns.
  func call(
    _ function: String, _ first: [UInt8], _ second: [UInt8], milliseconds: Int
  ) throws(ScriptFailure) -> String {
    let status = first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        bindery_script_call(
          script, function, first.baseAddress, first.count, second.baseAddress, second.count,
          UInt32(clamping: milliseconds))
      }
    }
    return try result(status)
  }

  private func result(_ status: bindery_script_status) throws(ScriptFailure) -> String {
    var length = 0
    let start = bindery_script_result(script, &length)
    let text = CESU8.decode(UnsafeBufferPointer(start: start, count: start == nil ? 0 : length))
    switch status {
    case BINDERY_SCRIPT_DONE: return text
    case BINDERY_SCRIPT_THREW: throw .threw(text)
    default: throw .exhausted
    }
  }
}
