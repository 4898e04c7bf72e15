internal import Dispatch

/// Threads for tasks that a thread waits for.
final class FetchThreads: TaskExecutor {
  private let queue = DispatchQueue(label: "bindery.fetch", attributes: .concurrent)

  /// Runs a part of a task as soon as a thread is free.
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
