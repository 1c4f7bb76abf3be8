import ArgumentParser

/// Where a shop or another gate is reached by ssh: `tickets@shop.example:2222`, `tickets@[2001:db8::1]:2222`.
struct ShopAddress: Sendable, Equatable, ExpressibleByArgument, CustomStringConvertible {
  let user: String
  let host: String
  let port: UInt16

  init?(argument: String) { self.init(argument) }

  init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let (host, port) = Self.hostAndPort(parts[1])
    guard let port, Self.isPlain(parts[0], also: "._-"), Self.isPlain(host, also: ".-:") else { return nil }
    (user, self.host, self.port) = (String(parts[0]), String(host), port)
  }

  var description: String { "\(user)@\(host.contains(":") ? "[\(host)]" : host):\(port)" }

  private static func hostAndPort(_ text: Substring) -> (Substring, UInt16?) {
    if text.hasPrefix("["), let end = text.lastIndex(of: "]") {
      let rest = text[text.index(after: end)...]
      return (
        text[..<end].dropFirst(), rest.isEmpty ? 22 : rest.hasPrefix(":") ? UInt16(rest.dropFirst()) : nil
      )
    }
    guard let colon = text.lastIndex(of: ":") else { return (text, 22) }
    return (text[..<colon], UInt16(text[text.index(after: colon)...]))
  }

  /// What ssh is given: no option, and nothing that a shell would read.
  private static func isPlain(_ text: Substring, also: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 255 && text.first != "-"
      && text.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || also.utf8.contains(byte)
      }
  }
}
