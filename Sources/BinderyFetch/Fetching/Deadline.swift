/// The moment at which something must be done.
struct Deadline: Sendable {
  let moment: ContinuousClock.Instant
  /// What is said when it passes.
  let failure: FetchFailure

  /// A deadline so long from now.
  init(in time: Duration, _ failure: FetchFailure) {
    moment = .now + time
    self.failure = failure
  }

  /// The one of two that comes first.
  func sooner(_ other: Deadline) -> Deadline { other.moment < moment ? other : self }

  /// Whether something that takes so long would be over in time.
  func allows(_ time: Duration) -> Bool { ContinuousClock.now + time < moment }

  /// Runs a task that ends at once when it is cancelled, which happens when the deadline passes.
  func run<Result: Sendable>(
    _ task: @escaping @Sendable () async throws(FetchFailure) -> Result
  ) async throws(FetchFailure) -> Result {
    guard moment > .now else { throw failure }
    let outcome = await withTaskGroup(of: Swift.Result<Result, FetchFailure>?.self) { group in
      group.addTask {
        do throws(FetchFailure) {
          return .success(try await task())
        } catch {
          return .failure(error)
        }
      }
      group.addTask {
        // It ends early only when the task was faster.
        await Pause.wait(moment - .now)
        return Task.isCancelled ? nil : .failure(failure)
      }
      defer { group.cancelAll() }
      for await outcome in group {
        if let outcome { return outcome }
      }
      return .failure(failure)
    }
    return try outcome.get()
  }
}
