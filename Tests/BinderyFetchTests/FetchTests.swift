import Testing

/// All tests of fetching, one after the other: each waits for its pictures on a thread of those that
/// tests share, and the client needs one of them.
@Suite("fetching", .serialized)
enum FetchTests {}
