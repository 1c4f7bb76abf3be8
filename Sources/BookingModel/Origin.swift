/// Where a visit comes from. Limits are counted by it, across sessions and accounts.
public enum Origin: Sendable, Hashable {
  /// An IPv4 address, or an IPv6 network of 64 bits, which is what one household has: `192.0.2.7`, `2001:db8:0:1::/64`.
  case network(String)
  /// Somebody at the machine itself, by the number the system knows that user by.
  case machine(user: UInt32)

  /// One word that no other origin has.
  package var text: String {
    switch self {
    case .network(let address): "network \(address)"
    case .machine(let user): "user \(user)"
    }
  }
}
