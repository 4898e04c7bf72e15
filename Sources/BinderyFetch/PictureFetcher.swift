public import BinderyModel
internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Brings pictures from public servers into a folder of this machine, and keeps them for later runs.
public struct PictureFetcher: RemotePictures {
  /// How much, how long, how many at once.
  public var limits = FetchLimits()
  /// Servers that may be asked although they are no public ones, or have unusual ports.
  public var allowances: [FetchAllowance] = []
  /// Called with how many of all pictures are done, one call after the other.
  public var progress: @Sendable (Int, Int) -> Void = { _, _ in }

  /// The folder that pictures are kept in; `nil` for a user who has none.
  private let folder: String?
  /// How the program calls itself to servers.
  private let agent: String
  var resolver: any HostResolver = SystemResolver()
  var transport: @Sendable (FetchLimits) -> any HTTPTransport = { ClientTransport($0) }
  /// The seconds since 1970.
  var clock: @Sendable () -> Int = { Int(time(nil)) }

  /// A fetcher that keeps pictures in a folder and calls itself `agent`: a name and a version.
  public init(keepingIn folder: String?, as agent: String) {
    self.folder = folder
    self.agent = agent
  }

  /// Fetches pictures that no earlier run keeps, each once, and waits for them.
  public func fetch(_ addresses: [WebAddress]) -> [RemotePicture] {
    let targets = addresses.map(FetchTarget.init)
    guard let folder else { return targets.map { _ in RemotePicture(.noCache) } }
    let cache = PictureCache(folder: folder)
    var known: [FetchTarget: RemotePicture] = [:]
    var asked: [Question] = []
    for target in Set(targets.compactMap(\.self)) {
      let kept = cache.picture(at: target.text)
      if let kept, isFresh(kept) {
        cache.use(kept)
        known[target] = .fetched(path: cache.path(of: kept))
      } else {
        asked.append(Question(target: target, kept: kept))
      }
    }
    // In the order of the book, so that of too many the first are fetched.
    let places = Dictionary(
      zip(targets.compactMap(\.self), 0...), uniquingKeysWith: { first, _ in first })
    asked.sort { places[$0.target, default: 0] < places[$1.target, default: 0] }
    for (question, picture) in zip(asked, fetchAll(asked, cache)) {
      known[question.target] = picture
    }
    return targets.map { target in
      target.flatMap { known[$0] } ?? RemotePicture(.noWebAddress)
    }
  }

  /// A picture that a server is asked for, and what is kept of it.
  private struct Question: Sendable {
    let target: FetchTarget
    let kept: KeptPicture?
  }

  private func isFresh(_ kept: KeptPicture) -> Bool {
    let age = clock() - kept.checked
    return age >= 0 && Duration.seconds(age) < limits.freshness
  }

  /// Waits for all pictures: a book is made by threads that wait. The tasks have threads of their own,
  /// for whoever waits may hold the last of those that tasks share.
  private func fetchAll(_ asked: [Question], _ cache: PictureCache) -> [RemotePicture] {
    guard !asked.isEmpty else { return [] }
    let pictures = Mutex<[RemotePicture]>([])
    let end = DispatchSemaphore(value: 0)
    Task.detached(executorPreference: FetchThreads()) {
      let fetched = await answers(to: asked, cache)
      pictures.withLock { $0 = fetched }
      end.signal()
    }
    end.wait()
    cache.trim(to: limits.cacheBytes, at: clock())
    return pictures.withLock { $0 }
  }

  private func answers(to asked: [Question], _ cache: PictureCache) async -> [RemotePicture] {
    let transport = transport(limits)
    let request = PictureRequest(
      limits: limits, allowances: allowances, agent: agent, resolver: resolver,
      transport: transport,
      turnstile: Turnstile(atOnce: limits.atOnce, perHost: limits.perHost),
      budget: ByteBudget(limits.totalBytes),
      end: Deadline(in: limits.total, .outOfTime(limits.total)))
    let tooMany = RemotePicture(.tooMany(limit: limits.pictures))
    var pictures = [RemotePicture](repeating: tooMany, count: asked.count)
    await withTaskGroup(of: (Int, RemotePicture).self) { group in
      let count = min(asked.count, limits.pictures)
      for index in 0..<count {
        group.addTask { (index, await picture(asked[index], request, cache)) }
      }
      var done = 0
      progress(done, count)
      for await (index, picture) in group {
        pictures[index] = picture
        done += 1
        progress(done, count)
      }
    }
    await transport.close()
    return pictures
  }

  private func picture(
    _ question: Question, _ request: PictureRequest, _ cache: PictureCache
  ) async -> RemotePicture {
    let (target, kept) = (question.target, question.kept)
    do throws(FetchFailure) {
      switch try await request.fetch(target, kept?.validators) {
      case .picture(let bytes, let validators):
        let new = cache.keep(bytes, of: target.text, validators, at: clock())
        guard let new else { throw .noCache }
        return .fetched(path: cache.path(of: new))
      case .unchanged:
        // Only who has a picture asks whether it is the same still.
        guard let kept else { throw .status(304) }
        cache.confirm(kept, at: clock())
        cache.use(kept)
        return .fetched(path: cache.path(of: kept))
      }
    } catch {
      guard let kept, error.leavesOldCopy else { return RemotePicture(error) }
      cache.use(kept)
      return .old(path: cache.path(of: kept), reason: error.reason)
    }
  }
}

extension RemotePicture {
  init(_ failure: FetchFailure) {
    self = .failed(reason: failure.reason, remedy: failure.remedy)
  }
}
