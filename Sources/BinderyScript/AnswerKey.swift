internal import Crypto

/// What an answer is found by: the library, the question and how the answer is written, as one digest.
struct AnswerKey: Sendable, Hashable {
  /// SHA-256, its bytes in order.
  let digest: SIMD4<UInt64>

  /// Bytes of a key.
  static let count = 32

  /// The way that answers are written; another number makes the old ones unknown.
  private static let form: UInt8 = 1

  /// The key of a question to a library.
  init(_ library: ScriptLibrary, _ text: String, qualifier: String) {
    var hash = SHA256()
    hash.update(data: [Self.form] + library.digest)
    // The length keeps text and qualifier apart.
    withUnsafeBytes(of: UInt64(qualifier.utf8.count).littleEndian) {
      hash.update(bufferPointer: $0)
    }
    hash.update(data: Array(qualifier.utf8))
    hash.update(data: Array(text.utf8))
    self.init(bytes: Array(hash.finalize()))
  }

  /// A key from its 32 bytes.
  init(bytes: some Collection<UInt8>) {
    var digest = SIMD4<UInt64>()
    for (index, byte) in bytes.prefix(Self.count).enumerated() {
      digest[index / 8] |= UInt64(byte) << (8 * (index % 8))
    }
    self.digest = digest
  }

  /// The 32 bytes.
  var bytes: [UInt8] {
    (0..<Self.count).map { UInt8(truncatingIfNeeded: digest[$0 / 8] >> (8 * ($0 % 8))) }
  }
}
