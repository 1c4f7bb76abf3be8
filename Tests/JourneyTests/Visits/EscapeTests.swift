import Foundation
import TerminalHarness
import TestSupport
import Testing

/// Every way out of the box office that ssh has, tried with the real client. Each is refused, and each test would see it
/// if it were not.
@Suite(.serialized) struct EscapeTests {
  private let served: ServedShop

  init() throws { served = try ServedShop() }

  @Test func `a command that is not on the list is never run`() throws {
    for command in [
      "id", "sh -c id", "events; id", "events && id", "events | id", "$(id)", "`id`", "events\nid",
      "events --json > /tmp/x", "../../bin/sh", "tickets ../../etc/passwd", "events --data /etc", "EVENTS",
      "scp -t /tmp", "visit", "--data /tmp events", "events --json --json", "internal-sftp", "é", "'events",
      "events \\",
    ] {
      let outcome = try served.ssh("key", command)
      #expect(outcome.status == 1, "\(command)")
      #expect(outcome.output.isEmpty, "\(command)")
      #expect(outcome.errors.contains("Without a command the box office opens on your screen."), "\(command)")
      #expect(!outcome.errors.contains("uid="), "\(command)")
    }
  }

  @Test func `neither sftp nor scp finds a file`() throws {
    for (program, arguments) in [("sftp", ["HOST:/etc/passwd", "-"]), ("sftp", ["-s/bin/sh", "HOST"])] {
      let outcome = try served.client(program, arguments[0], arguments[1])
      #expect(outcome.status != 0, "\(program) \(arguments)")
      #expect(!outcome.output.contains("root:"))
    }
    let target = served.shop.directory.path("stolen")
    for flag in ["-O", "-s"] {
      #expect(try served.client("scp", flag, "HOST:/etc/passwd", target).status != 0)
      #expect(!FileManager.default.fileExists(atPath: target))
      #expect(
        try served.client("scp", flag, served.shop.directory.path("known_hosts"), "HOST:/tmp/planted").status
          != 0)
    }
  }

  @Test func `no connection goes out through the server`() throws {
    // What lies at the other end greets whoever gets there: it is the server itself.
    #expect(try greeting(at: served.port).hasPrefix("SSH-2.0"))
    let direct = try served.ssh("key", options: ["-W", "127.0.0.1:\(served.port)"])
    #expect(direct.status != 0)
    #expect(!direct.output.contains("SSH-2.0"))
    #expect(direct.errors.contains("administratively prohibited"))
    let socket = served.shop.directory.path("there.sock")
    let port = try freePort()
    for option in [
      ["-L", "127.0.0.1:\(port):127.0.0.1:\(served.port)"], ["-L", "127.0.0.1:\(port):\(socket)"],
      ["-D", "127.0.0.1:\(port)"],
    ] {
      let client = try served.visit("key", options: option + ["-N"])
      var answer = ""
      // The client listens in any case; nothing comes through.
      for _ in 0..<500 where client.exitStatus == nil {
        guard let bytes = try? greeting(at: port, saying: option[0] == "-D" ? socks(to: served.port) : [])
        else {
          usleep(10_000)
          continue
        }
        answer = bytes
        break
      }
      #expect(!answer.contains("SSH-2.0"), "\(option)")
      #expect(client.exitStatus == nil, "the client itself was there")
    }
  }

  @Test func `nothing listens for a visitor on the server`() throws {
    let socket = "/tmp/booking-escape-\(UUID().uuidString)"
    for target in ["127.0.0.1:0:127.0.0.1:9", "\(socket):127.0.0.1:9", "127.0.0.1:0"] {
      let outcome = try served.ssh("key", options: ["-N", "-o", "ExitOnForwardFailure=yes", "-R", target])
      #expect(outcome.status == 255, "\(target)")
      #expect(outcome.errors.contains("forwarding failed"), "\(target)")
    }
    #expect(!FileManager.default.fileExists(atPath: socket))
  }

  @Test(.enabled(if: getuid() == 0, "A session's variables are hidden from its own account."))
  func `no agent, no display and no tunnel come along`() throws {
    let agent = served.shop.directory.path("agent.sock")
    let daemon = Process()
    daemon.executableURL = URL(fileURLWithPath: "/usr/bin/ssh-agent")
    // In the foreground: one that goes its own way would hold what tells of its end.
    daemon.arguments = ["-D", "-a", agent]
    daemon.standardOutput = FileHandle.nullDevice
    daemon.standardError = FileHandle.nullDevice
    try daemon.run()
    // A child of Foundation may have SIGTERM blocked.
    defer { kill(daemon.processIdentifier, SIGKILL) }
    for _ in 0..<1000 where !FileManager.default.fileExists(atPath: agent) { usleep(10_000) }
    let before = agentSockets
    let visitor = try served.visit(
      "key", options: ["-A", "-X", "-o", "LogLevel=INFO"],
      environment: ["SSH_AUTH_SOCK": agent, "DISPLAY": "127.0.0.1:99"])
    try visitor.waitForEvents()
    #expect(agentSockets == before)
    let session = try #require(served.sessions.first)
    let variables = try environment(of: session)
    #expect(variables["SSH_AUTH_SOCK"] == nil)
    #expect(variables["DISPLAY"] == nil)
    #expect(variables["SSH_CONNECTION"] != nil, "These are its variables.")
    try visitor.press(.control("c"))
    try visitor.waitForExit()

    let asked = try served.ssh(
      "key", options: ["-A", "-o", "LogLevel=DEBUG1"], environment: ["SSH_AUTH_SOCK": agent], "version")
    #expect(asked.errors.contains("Requesting authentication agent forwarding"), "The client did ask.")
    // Asked for in so many words: without an xauth of its own the client asks for no display by -X.
    let display = try served.ssh(
      "key", options: ["-Y", "-o", "LogLevel=DEBUG1"], environment: ["DISPLAY": "127.0.0.1:99"], "version")
    #expect(display.errors.contains("Requesting X11 forwarding"))
    #expect(display.errors.contains("X11 forwarding disabled"))

    let tunnel = try served.ssh(
      "key", options: ["-o", "LogLevel=DEBUG1", "-o", "ExitOnForwardFailure=yes", "-w", "any:any"], "version")
    #expect(tunnel.status != 0)
    // A client that may make tunnels itself gets as far as asking; the server's no tells it from one that can't.
    #expect(
      tunnel.errors.contains("Tunnel device open failed")
        || tunnel.errors.contains("Server has rejected tunnel device forwarding"), "\(tunnel.errors)")
    #expect(try effective("permittunnel") == "no")
  }

  @Test(.enabled(if: getuid() == 0, "A session's variables are hidden from its own account."))
  func `variables of the client don't reach the session, but for its language and colours`() throws {
    let hostile = ["LD_PRELOAD=/tmp/x.so", "BOOKING_DATA=/tmp", "TERMINFO=/tmp", "NO_COLOR=1", "HOME=/tmp"]
    let sent = Dictionary(uniqueKeysWithValues: hostile.map { ($0.prefix { $0 != "=" }.description, "sent") })
    let visitor = try served.visit(
      "key",
      options: ["-o", "SetEnv=" + (hostile + ["LANG=C.UTF-8", "LC_TIME=../../x"]).joined(separator: " ")]
        + sent.keys.flatMap { ["-o", "SendEnv=\($0)"] }, environment: ["COLORTERM": "truecolor"])
    try visitor.waitForEvents()
    let variables = try environment(of: try #require(served.sessions.first))
    for name in sent.keys where name != "HOME" { #expect(variables[name] == nil, "\(name)") }
    #expect(variables["HOME"] != "/tmp")
    #expect(variables["LANG"] == "C.UTF-8")
  }

  @Test func `a hostile TERM opens no screen and no file`() throws {
    for term in [
      "../../../../etc/passwd", "/etc/passwd", "xterm;id", "b64:AAAA", "xterm\u{1B}[2J", " ", ".xterm",
    ] {
      let visitor = try served.visit("key", environment: ["TERM": term])
      #expect(try visitor.waitForExit() == .exited(1), "\(term)")
      #expect(visitor.screen.contains("TERM is not the name of a terminal."), "\(term)")
    }
  }

  @Test func `an unknown but decent TERM opens the screens`() throws {
    let visitor = try served.visit("key", environment: ["TERM": "my-own.term+x_1"])
    try visitor.waitForEvents()
  }

  @Test func `a session can neither be suspended nor start a program`() throws {
    let visitor = try served.visit("key")
    try visitor.waitForEvents()
    try visitor.press(.control("z"))
    try visitor.waitFor("The program can't be suspended over SSH.")
    let session = try #require(served.sessions.first)
    let status = try String(contentsOfFile: "/proc/\(session)/status", encoding: .utf8)
    #expect(status.contains("Seccomp:\t2"))
    #expect(status.contains("NoNewPrivs:\t1"))
    // Each thread by itself: what was started before would be free.
    let threads = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(session)/task")
    for thread in threads {
      let status = try? String(contentsOfFile: "/proc/\(session)/task/\(thread)/status", encoding: .utf8)
      #expect(status?.contains("Seccomp:\t2") ?? true)
    }
    for process in [session, served.process] {
      let owner = try FileManager.default.attributesOfItem(atPath: "/proc/\(process)/mem")[.ownerAccountID]
      #expect(owner as? Int == 0, "Nobody of its account can look into it.")
    }
    let limits = try String(contentsOfFile: "/proc/\(session)/limits", encoding: .utf8)
    func limit(_ name: String) -> Int? {
      limits.split(separator: "\n").first { $0.hasPrefix(name) }?.dropFirst(name.count)
        .split(separator: " ").first.flatMap { Int($0) }
    }
    #expect(limit("Max data size") == 512 << 20)
    #expect(limit("Max open files") == 128)
    #expect(limit("Max core file size") == 0)
    #expect(limit("Max cpu time") == 900)
  }

  @Test func `the password of the account itself opens nothing`() throws {
    let outcome = try served.ssh(
      nil, options: ["-o", "PreferredAuthentications=password,keyboard-interactive"], "version")
    // Where root has installed the service for guests, they are guests.
    if FileManager.default.fileExists(atPath: "/etc/pam.d/booking-sshd") { return }
    #expect(outcome.status == 255)
    #expect(outcome.errors.contains("Permission denied (publickey)"))
  }

  @Test func `what sshd has understood is what was meant`() throws {
    for (name, value) in [
      ("allowtcpforwarding", "no"), ("allowstreamlocalforwarding", "no"), ("allowagentforwarding", "no"),
      ("x11forwarding", "no"), ("disableforwarding", "yes"), ("permituserenvironment", "no"),
      ("permituserrc", "no"), ("gatewayports", "no"), ("permitopen", "none"), ("permitlisten", "none"),
      ("passwordauthentication", "no"), ("permitrootlogin", "no"), ("permitemptypasswords", "no"),
      ("hostbasedauthentication", "no"), ("maxsessions", "1"), ("authorizedkeysfile", "none"),
      ("trustedusercakeys", "none"), ("exposeauthinfo", "yes"),
    ] { #expect(try effective(name) == value, "\(name)") }
    #expect(try effective("subsystem") == nil)
    #expect(try effective("acceptenv") == "COLORTERM")
  }

  // MARK: - Looking

  private func effective(_ name: String) throws -> String? {
    var command = ["/usr/sbin/sshd", "-T", "-f", served.shop.data + "/ssh/sshd_config"]
    if getuid() == 0 { command = ["setpriv", "--reuid", served.account, "--clear-groups"] + command }
    let tested = try ServedShop.run(command[0], Array(command.dropFirst()))
    try #require(tested.status == 0, "\(tested.errors)")
    return tested.output.split(separator: "\n").first { $0.hasPrefix(name + " ") }
      .map { String($0.dropFirst(name.count + 1)) }
  }

  /// What a session was started with.
  private func environment(of process: pid_t) throws -> [String: String] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: "/proc/\(process)/environ"))
    let pairs = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    return Dictionary(
      pairs.map { pair in
        let name = pair.prefix { $0 != "=" }
        return (String(name), String(pair.dropFirst(name.count + 1)))
      }, uniquingKeysWith: { $1 })
  }

  private var agentSockets: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/tmp")) ?? []
    return names.filter { $0.hasPrefix("ssh-") }.sorted()
  }

  /// The first bytes that come from a port of this machine, after saying something or nothing; empty for a line that ends.
  private func greeting(at port: Int, saying words: [UInt8] = []) throws -> String {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var time = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    var address = loopback(port)
    let failure = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard failure == 0 else { throw CocoaError(.fileReadUnknown) }
    if !words.isEmpty { _ = write(descriptor, words, words.count) }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  /// SOCKS 4: connect to a port of 127.0.0.1.
  private func socks(to port: Int) -> [UInt8] {
    [4, 1, UInt8(port >> 8), UInt8(port & 0xff), 127, 0, 0, 1, 0]
  }

  private func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = loopback(0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let failure = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) | getsockname(descriptor, $0, &length)
      }
    }
    try #require(failure == 0)
    return Int(address.sin_port.bigEndian)
  }

  private func loopback(_ port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return address
  }
}
