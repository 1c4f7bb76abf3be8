import Foundation

/// Where a visitor comes from, as far as limits go: an IPv4 address, or an IPv6 network of 64 bits, which is what one
/// household has.
struct VisitorAddress: Sendable, Hashable, CustomStringConvertible {
  let description: String

  /// From sshd's `SSH_CONNECTION`: the client's address, its port, the server's address, its port.
  init?(connection: String) {
    guard let client = connection.split(separator: " ").first else { return nil }
    self.init(String(client))
  }

  init?(_ address: String) {
    let plain = String(address.prefix { $0 != "%" })
    var four = in_addr()
    if inet_pton(AF_INET, plain, &four) == 1 {
      description = plain
      return
    }
    var six = in6_addr()
    guard inet_pton(AF_INET6, plain, &six) == 1 else { return nil }
    let bytes = withUnsafeBytes(of: &six) { Array($0) }
    if bytes.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff] {
      description = bytes.suffix(4).map { "\($0)" }.joined(separator: ".")
    } else {
      description = bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":") + "::/64"
    }
  }
}
