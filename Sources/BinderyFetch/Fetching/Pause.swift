internal import Dispatch

/// Waits by Dispatch. `Task.sleep` wakes on the threads that all tasks share, and whoever waits for
/// pictures may hold the last of those.
enum Pause {
  /// Waits so long, or until the task is cancelled.
  static func wait(_ time: Duration) async {
    let end = FirstAnswer<Void>()
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        end.wait(continuation)
        let moment = DispatchTime.now() + .nanoseconds(time.nanoseconds)
        DispatchQueue.global().asyncAfter(deadline: moment) { end.give(()) }
      }
    } onCancel: {
      end.give(())
    }
  }
}

extension Duration {
  /// The time in whole nanoseconds, at most a day.
  var nanoseconds: Int {
    let seconds = min(max(0, components.seconds), 86_400)
    return Int(seconds) * 1_000_000_000 + max(0, Int(components.attoseconds / 1_000_000_000))
  }
}
