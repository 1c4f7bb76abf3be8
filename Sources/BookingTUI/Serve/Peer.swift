import Foundation

/// The other end of a connection.
struct Peer: Sendable, Hashable {
  /// Numeric, as sshd writes it.
  var address: String
  var port: UInt16

  /// That of the first connection the process holds.
  ///
  /// - Parameter peers: as `bySocket` has them.
  static func of(_ process: pid_t, _ peers: [Int: Peer]) -> Peer? {
    let directory = "/proc/\(process)/fd"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    for name in names {
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "\(directory)/\(name)"),
        target.hasPrefix("socket:["), let socket = Int(target.dropFirst(8).dropLast()),
        let peer = peers[socket]
      else { continue }
      return peer
    }
    return nil
  }

  /// Every open TCP connection of this machine, by the number of its socket.
  static func bySocket() -> [Int: Peer] {
    var peers: [Int: Peer] = [:]
    for table in ["/proc/self/net/tcp", "/proc/self/net/tcp6"] {
      let text = (try? String(contentsOfFile: table, encoding: .utf8)) ?? ""
      peers.merge(bySocket(text)) { $1 }
    }
    return peers
  }

  /// The kernel's table: number, own end, other end, state, …, socket. Addresses are words in the machine's own order.
  static func bySocket(_ table: String) -> [Int: Peer] {
    var peers: [Int: Peer] = [:]
    for line in table.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: " ")
      guard fields.count > 9, let socket = Int(fields[9]), socket != 0,
        let end = fields[2].firstIndex(of: ":"), let port = UInt16(fields[2][end...].dropFirst(), radix: 16),
        port != 0, let address = address(fields[2][..<end])
      else { continue }
      peers[socket] = Peer(address: address, port: port)
    }
    return peers
  }

  private static func address(_ digits: Substring) -> String? {
    var words: [UInt32] = []
    var rest = digits
    while !rest.isEmpty {
      guard let word = UInt32(rest.prefix(8), radix: 16) else { return nil }
      words.append(word)
      rest = rest.dropFirst(8)
    }
    // An IPv4 connection to a socket of both kinds is written as sshd writes it.
    if words.count == 4, words[0] == 0, words[1] == 0, words[2] == UInt32(0xffff).bigEndian {
      words = [words[3]]
    }
    guard words.count == 1 || words.count == 4 else { return nil }
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let family = words.count == 1 ? AF_INET : AF_INET6
    guard inet_ntop(family, words, &text, socklen_t(text.count)) != nil else { return nil }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
