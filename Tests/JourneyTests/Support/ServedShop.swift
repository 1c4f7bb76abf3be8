import Foundation
import TerminalHarness
import TestSupport
import Testing

/// A shop that lets visitors in by ssh: the program's own `serve` on a free port of this machine, and the system's ssh to
/// come with. Started by root, sessions run as an account without rights, which is made where it is missing.
final class ServedShop {
  let shop: Shop
  let account: String
  let port: Int
  private let server: Process
  private let log: String

  init(_ arguments: String..., shop: Shop? = nil) throws {
    let shop = try shop ?? Shop()
    self.shop = shop
    account = try Self.account()
    if getuid() == 0 { try Self.handOver(shop, to: account) }
    let (log, errors) = (
      try shop.directory.write("", to: "serve.log"), try shop.directory.write("", to: "sshd.log")
    )
    self.log = log
    server = Process()
    server.executableURL = URL(fileURLWithPath: try Executable.built("booking"))
    server.arguments =
      ["--data", shop.data, "serve", "--listen", "127.0.0.1:0"] + (getuid() == 0 ? ["--user", account] : [])
      + arguments
    server.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    server.standardInput = FileHandle.nullDevice
    server.standardOutput = FileHandle(forWritingAtPath: log)
    server.standardError = FileHandle(forWritingAtPath: errors)
    try server.run()
    for _ in 0..<3000 where try !String(contentsOfFile: log, encoding: .utf8).contains("Ctrl-C stops.") {
      try #require(server.isRunning, "\((try? String(contentsOfFile: errors, encoding: .utf8)) ?? "")")
      usleep(10_000)
    }
    let welcome = try String(contentsOfFile: log, encoding: .utf8)
    let line = try #require(welcome.firstMatch(of: /ssh -p (\d+) (\S+)@127\.0\.0\.1/), "\(welcome)")
    port = try #require(Int(line.output.1))
    #expect(line.output.2 == account)
    let key = try String(contentsOfFile: shop.data + "/ssh/host_ed25519.pub", encoding: .utf8)
    try shop.directory.write("[127.0.0.1]:\(port) \(key)", to: "known_hosts")
  }

  deinit { stop() }

  /// As Ctrl-C does. Returns what it said.
  @discardableResult
  func stop() -> String {
    if server.isRunning { server.terminate() }
    server.waitUntilExit()
    return (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
  }

  var exitStatus: Int32 { server.terminationStatus }
  var process: pid_t { server.processIdentifier }

  /// Makes a key pair and returns the path of the private one.
  func key(_ name: String) throws -> String {
    let path = shop.directory.path(name)
    if !FileManager.default.fileExists(atPath: path) {
      let made = try Self.run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", path])
      try #require(made.status == 0, "\(made.output)\(made.errors)")
    }
    return path
  }

  /// What every client is told: only this key, only this host, nothing of the person who runs the tests.
  private func options(_ key: String?) throws -> [String] {
    [
      "-F", "none", "-p", "\(port)", "-o", "UserKnownHostsFile=\(shop.directory.path("known_hosts"))",
      "-o", "GlobalKnownHostsFile=/dev/null", "-o", "StrictHostKeyChecking=yes",
      "-o", "IdentitiesOnly=yes", "-o", "ConnectTimeout=30",
      "-i", try key.map(self.key) ?? "/nonexistent/key",
    ]
  }

  /// A visitor at a terminal. Without a name they come without a key.
  func visit(
    _ key: String?, _ size: TerminalSize = .standard, options more: [String] = [], command: String...,
    environment: [String: String] = [:]
  ) throws -> TerminalSession {
    try TerminalSession(
      executable: "ssh",
      arguments: options(key) + ["-o", "LogLevel=ERROR"] + more + ["\(account)@127.0.0.1"] + command,
      environment: environment, directory: shop.directory.path, size: size, keeping: self)
  }

  /// A visitor without a terminal, who gets an answer.
  func ssh(
    _ key: String? = "key", options more: [String] = [], environment: [String: String] = [:],
    _ command: String...
  ) throws -> Shop.Outcome {
    try Self.run(
      "ssh", options(key) + more + ["\(account)@127.0.0.1"] + (command.isEmpty ? [] : ["--"] + command),
      environment: environment)
  }

  /// A program of OpenSSH that takes ssh's options as `sftp` and `scp` do.
  func client(_ program: String, _ arguments: String..., key: String = "key") throws -> Shop.Outcome {
    let options = try options(key).map { $0 == "-p" ? "-P" : $0 }
    return try Self.run(
      program, options + arguments.map { $0.replacing("HOST", with: "\(account)@127.0.0.1") })
  }

  static func run(_ program: String, _ arguments: [String], environment: [String: String] = [:]) throws
    -> Shop.Outcome
  {
    let process = Process()
    let directory = try TemporaryDirectory(named: "client")
    let (output, errors) = (try directory.write("", to: "output"), try directory.write("", to: "errors"))
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // Whatever is let in against expectation may stay for ever.
    process.arguments = ["timeout", "--signal=KILL", "60", program] + arguments
    process.environment = ["PATH": "/usr/bin:/bin:/usr/sbin", "LANG": "C.UTF-8"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    process.waitUntilExit()
    return Shop.Outcome(
      status: process.terminationStatus, output: try String(contentsOfFile: output, encoding: .utf8),
      errors: try String(contentsOfFile: errors, encoding: .utf8))
  }

  /// The processes of the sessions that run, by what they wrote into their places.
  var sessions: [pid_t] {
    let visits = shop.data + "/ssh/visits"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: visits)) ?? []
    return names.compactMap { name in
      let text = try? String(contentsOfFile: "\(visits)/\(name)", encoding: .utf8)
      guard let line = text?.split(separator: "\n").first, let process = pid_t(line), kill(process, 0) == 0
      else {
        return nil
      }
      return process
    }
  }

  private static func account() throws -> String {
    guard getuid() == 0 else { return NSUserName() }
    let name = "booking-test"
    if getpwnam(name) == nil {
      let made = try run(
        "useradd", ["--system", "--no-create-home", "--shell", "/bin/sh", "--groups", "tty", name])
      // Another test may have been faster.
      try #require(getpwnam(name) != nil, "\(made.errors)")
    }
    return name
  }

  /// What root made becomes the account's, and the way to it may be gone.
  private static func handOver(_ shop: Shop, to account: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o711], ofItemAtPath: shop.directory.path)
    let changed = try run("chown", ["-R", account, shop.data])
    try #require(changed.status == 0, "\(changed.errors)")
  }
}
