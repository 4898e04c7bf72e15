internal import BinderyImages
internal import Synchronization

/// The workers that are free, started when they are first needed: never more than threads that ask.
final class WorkerPool: Sendable {
  /// What the helper is.
  enum Helper: Sendable, Hashable {
    /// There is none that can be run.
    case missing
    /// There is one, without its library.
    case bare
    case ready(HelperGreeting)
  }

  /// A worker in a list, which holds no values that cannot be copied.
  private final class Bed: Sendable {
    let worker: Worker

    init(_ worker: consuming Worker) { self.worker = worker }
  }

  private struct State: Sendable {
    var idle: [Bed] = []
    var falls: Int
  }

  private let places: TranscoderPlaces
  private let state: Mutex<State>
  private let known = Mutex<Helper?>(nil)

  /// How many workers may fall before no more are started: a hostile folder costs minutes, not hours.
  private static let patience = 8

  /// Workers of the helper that is found in some places.
  init(_ places: TranscoderPlaces) {
    self.places = places
    state = Mutex(State(falls: 0))
  }

  /// What the helper is; it is started to tell.
  var helper: Helper {
    known.withLock { known in
      if let known { return known }
      let found: Helper
      if let bed = start() {
        found = bed.worker.greeting.library.isEmpty ? .bare : .ready(bed.worker.greeting)
        if found != .bare { state.withLock { $0.idle.append(bed) } }
      } else {
        found = .missing
      }
      known = found
      return found
    }
  }

  /// What comes of a request.
  func answer(_ request: TranscodingRequest) -> TranscodingAnswer {
    let (idle, falls) = state.withLock { ($0.idle.popLast(), $0.falls) }
    guard falls < Self.patience else {
      return .refused("too many pictures before it could not be decoded")
    }
    guard let bed = idle ?? start() else { return .refused("the helper does not start") }
    guard let answer = bed.worker.answer(request) else {
      state.withLock { $0.falls += 1 }
      return .refused("the decoder fell, or took too long")
    }
    state.withLock { $0.idle.append(bed) }
    return answer
  }

  /// Lets the workers go until there is another picture.
  func rest() { state.withLock { $0.idle = [] } }

  private func start() -> Bed? {
    guard let path = places.helper, let worker = Worker(path) else { return nil }
    return Bed(worker)
  }
}
