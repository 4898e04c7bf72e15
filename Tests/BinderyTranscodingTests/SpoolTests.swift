import Testing

@testable import BinderyTranscoding

@Suite("results between the passes")
struct SpoolTests {
  @Test("what was put in is found in its place")
  func places() {
    let spool = Spool()
    let pieces = (0..<50).map { [UInt8](repeating: UInt8($0), count: $0 * 100) }
    let places = pieces.map(spool.add)
    for (piece, place) in zip(pieces, places) { #expect(spool.bytes(at: place) == piece) }
    #expect(spool.bytes(at: 1_000_000..<1_000_001) == nil)
  }
}
