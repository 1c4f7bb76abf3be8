import Foundation

/// The Python process with everybody outside in it. It ends when this process does: its input ends then.
final class PeerProcess: Sendable {
  let ports: [String: Int]
  /// Where the mail server's certificate lies.
  let folder: String

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  static func start() throws -> PeerProcess {
    let environment = try madeEnvironment()
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("booking-peers-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = environment.appendingPathComponent("bin/python")
    process.arguments = [peers.appendingPathComponent("peers.py").path, folder.path]
    process.environment = ["PYTHONDONTWRITEBYTECODE": "1", "PATH": "/usr/bin:/bin"]
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    let log = folder.appendingPathComponent("peers.log")
    try Data().write(to: log)
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    let line = output.fileHandleForReading.availableData
    guard let ports = try? JSONDecoder().decode([String: Int].self, from: line) else {
      throw Failure(
        description: "Tests/Peers/peers.py did not start: see \(log.path)")
    }
    return PeerProcess(ports: ports, folder: folder.path)
  }

  /// What a script of the peers answers to so many lines.
  static func answers(of script: String, to lines: [String]) throws -> [String] {
    let environment = try madeEnvironment()
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("booking-script-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (asked, answered) = (
      folder.appendingPathComponent("asked"), folder.appendingPathComponent("answered")
    )
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: asked)
    try Data().write(to: answered)
    let process = Process()
    process.executableURL = environment.appendingPathComponent("bin/python")
    process.arguments = [peers.appendingPathComponent(script).path]
    process.environment = [
      "PYTHONDONTWRITEBYTECODE": "1", "PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8",
    ]
    process.standardInput = try FileHandle(forReadingFrom: asked)
    process.standardOutput = try FileHandle(forWritingTo: answered)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(description: "\(script) gave up") }
    return try String(contentsOf: answered, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let peers = root.appendingPathComponent("Tests/Peers")

  private static func madeEnvironment() throws -> URL {
    let environment = root.appendingPathComponent(".build/peers")
    try makeEnvironment(environment, requirements: peers.appendingPathComponent("requirements.txt"))
    return environment
  }

  private init(ports: [String: Int], folder: String) {
    self.ports = ports
    self.folder = folder
  }

  /// Open as long as this process lives.
  private static let input = Pipe()

  /// A virtual environment with what the peers need, made once; another test process that wants it waits.
  private static func makeEnvironment(_ environment: URL, requirements: URL) throws {
    let stamp = environment.appendingPathComponent("requirements.txt")
    let lock = open(
      environment.deletingLastPathComponent().path + "/peers.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(lock) }
    flock(lock, LOCK_EX)
    let wanted = try Data(contentsOf: requirements)
    if (try? Data(contentsOf: stamp)) == wanted { return }
    try? FileManager.default.removeItem(at: environment)
    try run(
      "/usr/bin/python3", ["-m", "venv", environment.path],
      else: "python3-venv is missing: run scripts/setup --test.")
    try run(
      environment.path + "/bin/pip",
      ["install", "--quiet", "--disable-pip-version-check", "-r", requirements.path],
      else: "The servers that these tests talk to come from PyPI, which can't be reached from here.")
    try wanted.write(to: stamp)
  }

  private static func run(_ program: String, _ arguments: [String], else words: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle.standardError
    do { try process.run() } catch { throw Failure(description: "\(words) (\(program): \(error))") }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(description: words) }
  }
}
