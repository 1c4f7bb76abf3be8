import ArgumentParser
import Foundation

/// Where visitors come in: `127.0.0.1:2222`, `[::1]:2222`, or a port alone, which is of this machine only.
struct ListenAddress: Sendable, Equatable, CustomStringConvertible, ExpressibleByArgument {
  /// A numeric address.
  var host: String
  var port: UInt16

  static let standard = ListenAddress(host: "127.0.0.1", port: 2222)

  init(host: String, port: UInt16) {
    self.host = host
    self.port = port
  }

  init?(argument: String) {
    guard let colon = argument.lastIndex(of: ":") else {
      guard let port = Self.port(argument) else { return nil }
      self.init(host: Self.standard.host, port: port)
      return
    }
    var host = String(argument[..<colon])
    let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
    if isBracketed { host = String(host.dropFirst().dropLast()) }
    guard let port = Self.port(argument[argument.index(after: colon)...]),
      Self.isNumeric(host, isBracketed ? AF_INET6 : AF_INET)
    else { return nil }
    self.init(host: host, port: port)
  }

  var isIPv6: Bool { host.contains(":") }
  var description: String { isIPv6 ? "[\(host)]:\(port)" : "\(host):\(port)" }

  /// What a visitor types after `ssh`: an address of this machine, or its name where it listens on all of them.
  func visitorsHost(hostName: String) -> String { ["0.0.0.0", "::"].contains(host) ? hostName : host }

  private static func port(_ text: some StringProtocol) -> UInt16? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return UInt16(text)
  }

  private static func isNumeric(_ host: String, _ family: Int32) -> Bool {
    var bytes = in6_addr()
    return inet_pton(family, host, &bytes) == 1
  }
}
