/// Lets in only so many at once, and only so many of a host.
///
/// Who waits for a busy host keeps nobody else from coming in.
actor Turnstile {
  private let atOnce: Int
  private let perHost: Int
  private var inside = 0
  private var byHost: [String: Int] = [:]
  private var waiting: [(host: String, continuation: CheckedContinuation<Void, Never>)] = []

  init(atOnce: Int, perHost: Int) {
    self.atOnce = max(1, atOnce)
    self.perHost = max(1, perHost)
  }

  /// Waits until there is room.
  func enter(_ host: String) async {
    if hasRoom(for: host) {
      admit(host)
    } else {
      await withCheckedContinuation { waiting.append((host, $0)) }
    }
  }

  /// Makes room again.
  func leave(_ host: String) {
    inside -= 1
    byHost[host, default: 1] -= 1
    if byHost[host] == 0 { byHost[host] = nil }
    guard let next = waiting.firstIndex(where: { hasRoom(for: $0.host) }) else { return }
    let entry = waiting.remove(at: next)
    admit(entry.host)
    entry.continuation.resume()
  }

  private func hasRoom(for host: String) -> Bool {
    inside < atOnce && byHost[host, default: 0] < perHost
  }

  private func admit(_ host: String) {
    inside += 1
    byHost[host, default: 0] += 1
  }
}
