import Foundation

/// The configuration of the private sshd. Everything is said that matters, also where it is the default: releases and
/// distributions differ in what they assume.
struct SSHConfiguration: Sendable {
  var address: ListenAddress
  /// The account sessions run as.
  var account: String
  /// The server's own files: `ssh/` of the data directory.
  var files: SSHFiles
  /// The program and the data directory, as absolute paths.
  var program: String
  var data: String
  var limits: VisitLimits
  /// How visitors without a key come in; nil where they don't.
  var keyless: Keyless?
  /// Whether sshd itself ends connections that open no session.
  var unused = Unused.unknown

  enum Unused: Sendable {
    /// OpenSSH 9.2 and newer.
    case ended
    case kept
    /// Another machine's.
    case unknown
  }

  /// PAM lets everybody in as a guest, where root has installed the service for it.
  enum Keyless: Sendable {
    /// Up to OpenSSH 9.7 the service has the name of the program.
    case programName
    case serviceName
  }

  var text: String { sections.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n" }

  private var sections: [[String]] { [place, identities, connections, confinement] }

  private var place: [String] {
    [
      "# Written anew by every booking serve: changes are lost. For a server of your own: booking serve --print-config.",
      "ListenAddress \(address.isIPv6 ? "[\(address.host)]" : address.host):\(address.port)",
      "HostKey \(Self.quoted(files.hostKey))",
      "PidFile none",
      "UseDNS no",
      "LogLevel INFO",
      "VersionAddendum none",
    ]
  }

  /// Any key is taken, and which one it was is told to the session. No key is ever looked up in anybody's files.
  private var identities: [String] {
    [
      "AllowUsers \(account)",
      "PermitRootLogin no",
      "AuthenticationMethods \(keyless == nil ? "publickey" : "publickey keyboard-interactive")",
      "PubkeyAuthentication yes",
      "AuthorizedKeysFile none",
      "AuthorizedKeysCommand /bin/echo restrict,pty %t %k",
      "AuthorizedKeysCommandUser \(account)",
      "AuthorizedPrincipalsFile none",
      "TrustedUserCAKeys none",
      "ExposeAuthInfo yes",
      "PasswordAuthentication no",
      "PermitEmptyPasswords no",
      "KbdInteractiveAuthentication \(keyless == nil ? "no" : "yes")",
      "HostbasedAuthentication no",
      "UsePAM \(keyless == nil ? "no" : "yes")",
    ] + (keyless == .serviceName ? ["PAMServiceName \(SSHFiles.service)"] : [])
  }

  private var connections: [String] {
    [
      "LoginGraceTime 20",
      "MaxAuthTries 6",
      "MaxSessions 1",
      "MaxStartups \(max(100, limits.sessions)):30:\(max(200, limits.sessions * 2))",
      // So that it takes more than ten addresses to fill the door.
      "PerSourceMaxStartups \(min(10, limits.sessionsPerAddress))",
      "PerSourceNetBlockSize 32:64",
      "TCPKeepAlive yes",
      "ClientAliveInterval 15",
      "ClientAliveCountMax 2",
      // After the log-in only, which is how the server does it; it helps slow links.
      "Compression yes",
    ] + unusedConnections
  }

  /// Whoever logs in and asks for nothing, or for a session without anything in it. A visit's own channel has another name
  /// (`session:shell`), and is not meant.
  private var unusedConnections: [String] {
    let lines = [
      "UnusedConnectionTimeout \(ConnectionRule.patience)",
      "ChannelTimeout session=\(ConnectionRule.patience)",
    ]
    return switch unused {
    case .ended: lines
    case .kept: []
    case .unknown: ["# From OpenSSH 9.2 on, without the #:"] + lines.map { "# " + $0 }
    }
  }

  /// One by one: some releases forget some of them under DisableForwarding and restrict.
  private var confinement: [String] {
    [
      "ForceCommand \(command)",
      "PermitTTY yes",
      "DisableForwarding yes",
      "AllowTcpForwarding no",
      "AllowStreamLocalForwarding no",
      "StreamLocalBindUnlink no",
      "AllowAgentForwarding no",
      "X11Forwarding no",
      "PermitTunnel no",
      "PermitOpen none",
      "PermitListen none",
      "GatewayPorts no",
      "PermitUserEnvironment no",
      "PermitUserRC no",
      "AcceptEnv COLORTERM LANG LC_*",
      "Banner none",
      "PrintMotd no",
      "PrintLastLog no",
      "# No Subsystem: there is no sftp.",
    ]
  }

  /// The login shell runs it: every word is quoted, and nothing of what the client sent stands in it.
  private var command: String {
    let words = [program, "--data", data, VisitCommand.name] + limits.arguments
    return "exec " + words.map(Self.shellQuoted).joined(separator: " ")
  }

  private static func shellQuoted(_ word: String) -> String {
    "'" + word.replacing("'", with: "'\\''") + "'"
  }

  private static func quoted(_ path: String) -> String {
    "\"" + path.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
