import Foundation

/// An absolute address of the web.
public struct WebAddress: Sendable, Equatable {
  public let text: String
  /// Whether it is on this machine.
  let isHere: Bool
  /// Whether what is sent there can't be read on the way.
  let isSafe: Bool

  /// Nil for anything but http and https with a host, and for text that would break a line.
  public init?(_ text: String) {
    guard text.utf8.allSatisfy({ (33...126).contains($0) }), let parts = URLComponents(string: text),
      let host = parts.host, !host.isEmpty, parts.scheme == "https" || parts.scheme == "http",
      parts.user == nil, parts.password == nil
    else { return nil }
    self.text = text.hasSuffix("/") ? String(text.dropLast()) : text
    isHere = Host.isHere(host)
    isSafe = parts.scheme == "https" || isHere
  }

  private init(text: String, of base: WebAddress) {
    self.text = text
    isHere = base.isHere
    isSafe = base.isSafe
  }

  /// Its host, with the port that is tried.
  var server: String {
    let parts = URLComponents(string: text)
    return "\(parts?.host ?? ""):\(parts?.port ?? (parts?.scheme == "https" ? 443 : 80))"
  }

  func appending(_ path: String, query: [PostedField] = []) -> WebAddress {
    WebAddress(text: text + path + (query.isEmpty ? "" : "?" + PostedField.encoded(query)), of: self)
  }
}

/// Names of this machine.
enum Host {
  static func isHere(_ host: String) -> Bool {
    let name = host.lowercased().trimmingCharacters(in: ["[", "]"])
    return name == "localhost" || name == "::1" || isLoopback(name)
  }

  private static func isLoopback(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}

/// One field of a form as browsers post it.
struct PostedField: Sendable, Equatable {
  let name: String
  let value: String

  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  static func encoded(_ fields: [PostedField]) -> String {
    fields.map { escaped($0.name) + "=" + escaped($0.value) }.joined(separator: "&")
  }

  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || "-._~".utf8.contains(byte)
      if isPlain { return String(Unicode.Scalar(byte)) }
      let hex = String(byte, radix: 16, uppercase: true)
      return "%" + (hex.count < 2 ? "0" : "") + hex
    }.joined()
  }
}
