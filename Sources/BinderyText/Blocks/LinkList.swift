/// The addresses that the links of an essay lead to, numbered in the order of their first links.
struct LinkList: Sendable {
  /// Whether addresses are listed.
  let isKept: Bool
  /// The addresses; the first has the number 1.
  private(set) var addresses: [String] = []
  private var numbers: [String: Int] = [:]

  init(isKept: Bool) { self.isKept = isKept }

  /// The number of an address; `nil` where none are listed.
  mutating func number(of address: String) -> Int? {
    guard isKept else { return nil }
    if let number = numbers[address] { return number }
    addresses.append(address)
    numbers[address] = addresses.count
    return addresses.count
  }
}
