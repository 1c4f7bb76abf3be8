import Foundation
import Synchronization

/// sshd's words on their way to standard error, and who it says has logged in.
final class SSHLog: Sendable {
  /// How somebody got in.
  struct Login: Sendable, Equatable {
    /// The key's fingerprint; empty without one.
    var key: String
    /// The second it was written.
    var at = 0
  }

  /// For the server to write into; closed here once it has it.
  let writeEnd: Int32
  private let readEnd: Int32
  private let logins = Mutex<[Peer: Login]>([:])

  init() throws(ServeProblem) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system(call: "pipe", code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  /// Hands on every line from a thread of its own, until the last writer is gone.
  func follow() {
    close(writeEnd)
    Thread { [self] in
      var rest: [UInt8] = []
      var bytes = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = read(readEnd, &bytes, bytes.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        rest += bytes.prefix(count)
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
          let line = rest[...end]
          hand(on: String(decoding: line.dropLast(), as: UTF8.self), Array(line))
          rest.removeFirst(end + 1)
        }
        // No line of sshd's is that long.
        if rest.count > 65_536 { rest = [] }
      }
      _ = write(STDERR_FILENO, rest, rest.count)
      close(readEnd)
    }.start()
  }

  /// Nil for whoever has not logged in.
  func login(of peer: Peer) -> Login? { logins.withLock { $0[peer] } }

  /// Forgets everybody else but those who came in the last minute and may not have been seen yet.
  func keep(_ peers: Set<Peer>, now: Int) {
    logins.withLock { logins in
      guard logins.count > peers.count else { return }
      logins = logins.filter { peers.contains($0.key) || $0.value.at > now - 60 }
    }
  }

  /// All but what every visit says and what means nothing: the server isn't root and keeps no records of log-ins.
  private func hand(on line: String, _ bytes: [UInt8]) {
    if line.contains("Attempt to write login records by non-root user") { return }
    _ = write(STDERR_FILENO, bytes, bytes.count)
    note(line)
  }

  private func note(_ line: String) {
    guard let (peer, login) = Self.login(line) else { return }
    logins.withLock { $0[peer] = Login(key: login.key, at: ConnectionMonitor.now) }
  }

  /// `Accepted publickey for tickets from 192.0.2.7 port 50412 ssh2: ED25519 SHA256:…`, and the same without a key. No name
  /// that a client chose stands before the port.
  static func login(_ line: String) -> (Peer, Login)? {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.count >= 9, words[0] == "Accepted", words[2] == "for", words[4] == "from", words[6] == "port",
      let port = UInt16(words[7])
    else { return nil }
    let key = words[1] == "publickey" ? words.first { $0.hasPrefix("SHA256:") }.map(String.init) ?? "" : ""
    return (Peer(address: String(words[5]), port: port), Login(key: key))
  }
}
