internal import BinderyImages

/// Asks for one picture: follows redirects, checks each address before it is connected to, and reads
/// no more than the limits let it.
struct PictureRequest: Sendable {
  /// What came of it.
  enum Outcome: Sendable, Hashable {
    case picture([UInt8], Validators)
    /// The copy that is kept is still the picture.
    case unchanged
  }

  /// What one request led to.
  private enum Step: Sendable {
    case done(Outcome)
    case redirect(FetchTarget)
    /// The server wants to be asked again later.
    case busy(status: Int, after: Duration?)
  }

  let limits: FetchLimits
  let allowances: [FetchAllowance]
  let agent: String
  let resolver: any HostResolver
  let transport: any HTTPTransport
  let turnstile: Turnstile
  let budget: ByteBudget
  /// When the whole run must be over.
  let end: Deadline

  /// Fetches a picture, or learns that the copy of which `validators` speak is the picture still.
  func fetch(_ first: FetchTarget, _ validators: Validators?) async throws(FetchFailure) -> Outcome
  {
    let fields = validators?.fields ?? [:]
    var target = first
    var seen: Set<FetchTarget> = [first]
    var wasBusy = false
    // Waiting for a turn costs a picture nothing.
    var left = limits.picture
    while true {
      await turnstile.enter(target.host)
      let start = ContinuousClock.now
      let deadline = Deadline(in: left, .tooSlow(limits.picture)).sooner(end)
      let step = await outcome(of: target, fields, deadline)
      await turnstile.leave(target.host)
      left -= ContinuousClock.now - start
      switch try step.get() {
      case .done(let outcome): return outcome
      case .redirect(let next):
        guard seen.insert(next).inserted else { throw .redirectLoop }
        guard seen.count <= limits.redirects + 1 else { throw .tooManyRedirects(limits.redirects) }
        target = next
      case .busy(let status, let pause):
        guard let pause, !wasBusy, pause < left, deadline.allows(pause) else {
          throw .status(status)
        }
        wasBusy = true
        left -= pause
        await Pause.wait(pause)
      }
    }
  }

  private func outcome(
    of target: FetchTarget, _ fields: [String: String], _ deadline: Deadline
  ) async -> Result<Step, FetchFailure> {
    do throws(FetchFailure) {
      return .success(
        try await deadline.run { () async throws(FetchFailure) in
          let response = try await answer(of: target, fields)
          return try await step(from: target, response, asksForChange: !fields.isEmpty)
        })
    } catch {
      return .failure(error)
    }
  }

  // MARK: Connecting

  /// The head of the answer of the first of a host's addresses that can be reached.
  private func answer(
    of target: FetchTarget, _ validators: [String: String]
  ) async throws(FetchFailure) -> HTTPResponse {
    var fields = validators
    fields["User-Agent"] = agent
    fields["Accept"] = "image/png, image/jpeg, image/gif, image/webp, image/svg+xml, */*;q=0.1"
    fields["Accept-Encoding"] = "identity"
    var failure = FetchFailure.unknownHost(target.host)
    for address in try await addresses(of: target).prefix(3) {
      do throws(FetchFailure) {
        let request = HTTPRequest(target: target, address: address, fields: fields)
        let patience = Deadline(
          in: limits.connecting + limits.answering, .noAnswer(within: limits.answering))
        return try await patience.run { () async throws(FetchFailure) in
          try await transport.get(request)
        }
      } catch .unreachable(let reason) {
        failure = .unreachable(reason)
      }
    }
    throw failure
  }

  /// The addresses of a host, each of them checked.
  private func addresses(of target: FetchTarget) async throws(FetchFailure) -> [IPAddress] {
    let isAllowed = allowances.contains { $0.covers(target) }
    guard isAllowed || FetchTarget.usualPorts.contains(target.port) else {
      throw .unusualPort(host: target.host, target.port)
    }
    let found: [IPAddress]
    if let literal = target.literalAddress {
      found = [literal]
    } else {
      let patience = Deadline(in: limits.connecting, .unknownHost(target.host))
      found = try await patience.run { () async throws(FetchFailure) in
        await resolver.addresses(of: target.host)
      }
    }
    guard !isAllowed else { return found }
    for address in found {
      // One private address among public ones is no accident.
      guard let purpose = address.specialPurpose else { continue }
      throw .notPublic(host: target.host, address, purpose)
    }
    return found
  }

  // MARK: Reading

  private func step(
    from target: FetchTarget, _ response: HTTPResponse, asksForChange: Bool
  ) async throws(FetchFailure) -> Step {
    switch response.status {
    case 200: return .done(try await picture(in: response))
    case 304 where asksForChange: return .done(.unchanged)
    case 301, 302, 303, 307, 308:
      guard let next = response.fields["location"].flatMap(target.following) else {
        throw .invalidRedirect
      }
      guard target.scheme == "http" || next.scheme == "https" else { throw .insecureRedirect }
      return .redirect(next)
    case 429, 503:
      let seconds = response.fields["retry-after"].flatMap { Int($0) }
      return .busy(
        status: response.status,
        after: seconds.flatMap { $0 >= 0 ? .seconds(min($0, 86_400)) : nil })
    case let status: throw .status(status)
    }
  }

  private func picture(in response: HTTPResponse) async throws(FetchFailure) -> Outcome {
    let coding = response.fields["content-encoding"]?.lowercased() ?? "identity"
    guard coding == "identity" else { throw .encoded(String(coding.prefix(20))) }
    let bytes = try await bytes(of: response)
    guard !bytes.isEmpty else { throw .empty }
    guard ImageInfo.sniff(bytes) != nil else {
      let isPage = response.fields["content-type"]?.lowercased().contains("html") == true
      throw isPage ? .page : .noPicture
    }
    return .picture(bytes, Validators(response.fields))
  }

  private func bytes(of response: HTTPResponse) async throws(FetchFailure) -> [UInt8] {
    let limit = limits.pictureBytes
    if let said = response.fields["content-length"].flatMap({ Int($0) }), said > limit {
      throw .tooLarge(limit: limit)
    }
    var bytes: [UInt8] = []
    do {
      for try await part in response.body {
        guard bytes.count + part.count <= limit else { throw FetchFailure.tooLarge(limit: limit) }
        guard budget.take(part.count) else { throw FetchFailure.tooMuch(limit: budget.limit) }
        bytes += part
      }
    } catch let failure as FetchFailure {
      throw failure
    } catch {
      throw .brokenOff
    }
    return bytes
  }
}
