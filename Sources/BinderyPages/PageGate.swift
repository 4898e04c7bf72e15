import Foundation

/// Counts the pages that are still to be made: what is made of all of them waits here.
///
/// Entries behind the pages may wait for them: pages that are begun are always ended, well or badly, and who makes
/// entries begins them in order. `@unchecked Sendable`: `condition` guards all that varies.
package final class PageGate: @unchecked Sendable {
  private let condition = NSCondition()
  private var pagesToCome = 0

  /// A gate that no page has gone through.
  package init() {}

  /// An entry that is a page.
  package func page(_ make: @escaping @Sendable () throws -> [UInt8])
    -> @Sendable () throws -> [UInt8]
  {
    condition.withLock { pagesToCome += 1 }
    return { [self] in
      defer {
        condition.withLock {
          pagesToCome -= 1
          condition.broadcast()
        }
      }
      return try make()
    }
  }

  /// Waits until every page is made.
  package func wait() {
    condition.withLock {
      while pagesToCome > 0 { condition.wait() }
    }
  }
}
