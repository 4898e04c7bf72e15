internal import Crypto

/// A JavaScript library as its files have it, with what makes it answer questions.
struct ScriptLibrary: Sendable {
  /// What is run, in order, before the first call.
  let programs: [[UInt8]]
  /// The global function that is called with a text and what qualifies it, and returns a text.
  let function: String
  /// Tells this library from another version of it, and from the same one asked differently.
  let digest: [UInt8]

  /// A library of some programs.
  init(programs: [[UInt8]], function: String) {
    self.programs = programs
    self.function = function
    var hash = SHA256()
    for program in programs {
      withUnsafeBytes(of: UInt64(program.count).littleEndian) { hash.update(bufferPointer: $0) }
      hash.update(data: program)
    }
    digest = Array(hash.finalize())
  }

  /// What libraries made for browsers look for and an engine of ECMAScript 5.1 does not have.
  static let surroundings = """
    var self = this, window = this, global = this;
    var console = { log: function () {}, warn: function () {}, error: function () {} };
    if (!Array.prototype.fill) {
      Object.defineProperty(Array.prototype, "fill", { value: function (value) {
        for (var index = 0; index < this.length; index++) this[index] = value;
        return this;
      } });
    }
    """
}
