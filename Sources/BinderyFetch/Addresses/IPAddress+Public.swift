extension IPAddress {
  /// What an address is for, where it is no server of the public Internet.
  public enum Purpose: String, Sendable, Hashable, CaseIterable {
    case thisMachine = "this machine"
    case privateNetwork = "a private network"
    case link = "the local network alone"
    case carrier = "a provider's own network"
    case multicast = "many machines at once"
    case translation = "translation between networks"
    case documentation = "examples in documents"
    case reserved = "no use that is known"
  }

  /// Addresses that begin alike.
  private struct Block {
    let prefix: [UInt8]
    /// Bits that are alike.
    let length: Int
    let purpose: Purpose

    init(_ prefix: [UInt8], _ length: Int, _ purpose: Purpose) {
      self.prefix = prefix
      self.length = length
      self.purpose = purpose
    }

    func contains(_ bytes: [UInt8]) -> Bool {
      for bit in stride(from: 0, to: length, by: 8) {
        let mask = length - bit >= 8 ? 0xFF : UInt8(truncatingIfNeeded: 0xFF00 >> (length - bit))
        let own = bit / 8 < prefix.count ? prefix[bit / 8] : 0
        guard bytes[bit / 8] & mask == own & mask else { return false }
      }
      return true
    }
  }

  /// The special purposes of version 4 (RFC 6890, and the registry that it set up).
  private static let blocks4 = [
    Block([0], 8, .thisMachine),
    Block([10], 8, .privateNetwork),
    Block([100, 64], 10, .carrier),
    Block([127], 8, .thisMachine),
    Block([169, 254], 16, .link),
    Block([172, 16], 12, .privateNetwork),
    Block([192, 0, 0], 24, .reserved),
    Block([192, 0, 2], 24, .documentation),
    Block([192, 88, 99], 24, .translation),
    Block([192, 168], 16, .privateNetwork),
    Block([198, 18], 15, .privateNetwork),
    Block([198, 51, 100], 24, .documentation),
    Block([203, 0, 113], 24, .documentation),
    Block([224], 4, .multicast),
    Block([240], 4, .reserved),
  ]

  /// The special purposes of version 6; what none of them holds is public only below 2000::/3.
  private static let blocks6 = [
    Block([], 127, .thisMachine),
    Block([0x00, 0x64, 0xFF, 0x9B, 0x00, 0x01], 48, .translation),
    Block([0x01], 8, .reserved),
    // Teredo and other protocols of their own.
    Block([0x20, 0x01, 0x00], 23, .translation),
    Block([0x20, 0x01, 0x0D, 0xB8], 32, .documentation),
    // 6to4: whatever the four bytes are, the way leads through somebody's relay.
    Block([0x20, 0x02], 16, .translation),
    Block([0x3F, 0xFF], 20, .documentation),
    Block([0xFC], 7, .privateNetwork),
    Block([0xFE, 0x80], 10, .link),
    // Site-local, from before there were private networks.
    Block([0xFE, 0xC0], 10, .privateNetwork),
    Block([0xFF], 8, .multicast),
  ]

  /// Prefixes of 96 bits before the bytes of an address of version 4, which is what counts: mapped
  /// (RFC 4291, section 2.5.5.2), translated (RFC 2765) and by the well-known prefix of NAT64
  /// (RFC 6052, section 2.1), which some networks put before every address.
  private static let wrappers: [[UInt8]] = [
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF],
    [0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0],
    [0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0],
  ]

  /// What the address is for; `nil` where it is a server's of the public Internet.
  ///
  /// Nothing else may be asked for by a stranger's essay: an address of the machine itself or of the
  /// networks that it stands in would let the essay look behind a firewall.
  public var specialPurpose: Purpose? {
    guard !isVersion4 else { return Self.blocks4.first { $0.contains(bytes) }?.purpose }
    if let inner = wrapped { return inner.specialPurpose }
    if let block = Self.blocks6.first(where: { $0.contains(bytes) }) { return block.purpose }
    return bytes[0] & 0xE0 == 0x20 ? nil : .reserved
  }

  /// The address of version 4 that one of version 6 stands for.
  private var wrapped: IPAddress? {
    Self.wrappers.contains { bytes.starts(with: $0) } ? IPAddress(bytes: Array(bytes[12...])) : nil
  }
}
