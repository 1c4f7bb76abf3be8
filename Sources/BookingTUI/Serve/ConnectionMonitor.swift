import Foundation

/// Looks once a second who is connected to the server, and ends whom `ConnectionRule` names. sshd counts and limits those who
/// have not logged in, a visit those that run; between the two there is nobody else to look.
struct ConnectionMonitor {
  /// The sshd that listens.
  let server: pid_t
  let limits: VisitLimits
  let log: SSHLog
  /// By the server's process for it, and the second in which it was last seen with a session, or first seen.
  private var known: [pid_t: (peer: Peer, lastUsed: Int)] = [:]

  init(server: pid_t, limits: VisitLimits, log: SSHLog) {
    (self.server, self.limits, self.log) = (server, limits, log)
  }

  /// Seconds of a clock that is never set.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }

  mutating func look(now: Int = ConnectionMonitor.now) {
    for process in ConnectionRule.toBeEnded(connections(now), limits, now: now) {
      // Both halves of it: the one that answers for the log-in, and the one that talks.
      for half in [process] + ServerProcess.children(of: process) where ServerProcess.isServer(half) {
        kill(half, SIGTERM)
      }
    }
  }

  private mutating func connections(_ now: Int) -> [ConnectionRule.Connection] {
    let processes = ServerProcess.children(of: server)
    let before = known
    known = [:]
    var peers: [Int: Peer]?
    var found: [ConnectionRule.Connection] = []
    for process in processes {
      if peers == nil, before[process] == nil { peers = Peer.bySocket() }
      guard let peer = before[process]?.peer ?? Peer.of(process, peers ?? [:]),
        let address = VisitorAddress(peer.address), let login = log.login(of: peer)
      else { continue }
      let isUsed = ServerProcess.hasSession(process)
      let lastUsed = isUsed ? now : before[process]?.lastUsed ?? now
      known[process] = (peer, lastUsed)
      found.append(
        .init(process: process, address: address, key: login.key, unusedSince: isUsed ? nil : lastUsed))
    }
    log.keep(Set(known.values.map(\.peer)), now: now)
    return found
  }
}

/// The server's processes, by what the kernel says of them.
enum ServerProcess {
  static func children(of process: pid_t) -> [pid_t] {
    let text =
      (try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)) ?? ""
    return text.split(separator: " ").compactMap { pid_t($0) }
  }

  /// Whether it is one of sshd's own programs: `sshd`, `sshd-session`, `sshd-auth`.
  static func isServer(_ process: pid_t) -> Bool {
    let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/exe")
    return program?.split(separator: "/").last?.hasPrefix("sshd") ?? false
  }

  /// Whether it has started anything that isn't the server any more.
  static func hasSession(_ process: pid_t) -> Bool {
    children(of: process).contains { !isServer($0) || hasSession($0) }
  }
}
