import BookingFiles
import Foundation
import Testing

/// `booking worker` as a process of its own. It ends with its test at the latest.
final class WorkerProcess {
  private let process = Process()
  private let logFile: String

  /// - Parameter variables: its environment besides the PATH.
  init(_ data: String, _ options: [String] = [], log: String, variables: [String: String] = [:]) throws {
    logFile = log
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("booking")
    process.arguments = ["--data", data, "worker"] + options
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(variables) { $1 }
    try Data().write(to: URL(fileURLWithPath: log))
    let output = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
  }

  deinit { if process.isRunning { kill() } }

  var log: String { (try? String(contentsOfFile: logFile, encoding: .utf8)) ?? "" }

  /// The ports that it listens on, in the order of its options.
  var ports: [Int] { log.matches(of: #/port=([0-9]+)/#).compactMap { Int($0.output.1) } }

  func terminate() { Foundation.kill(process.processIdentifier, SIGTERM) }
  func hangUp() { Foundation.kill(process.processIdentifier, SIGHUP) }
  func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

  /// How it ended; waits for it.
  func status() -> Int32 {
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
  }

  func wait(until words: String) throws { try waitUntil("the log says \(words)") { log.contains(words) } }

  /// Hundredths of a second that it has used a processor for.
  func processorTime() throws -> Int {
    let facts = try String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)
    let fields = try #require(facts.split(separator: ")").last).split(separator: " ")
    return (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0)
  }
}

extension LiveShop {
  /// What `booking doctor` says of it.
  func doctor(_ options: String...) throws -> String { try booking(["doctor"] + options) }

  /// What a command says, on either output.
  func booking(_ arguments: [String], data path: String? = nil) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("booking")
    process.arguments = ["--data", path ?? data.path] + arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }
}

/// Looks again and again, for as long as a loaded machine may need.
func waitUntil(_ what: String, _ isThere: () throws -> Bool) throws {
  for _ in 0..<1200 {
    if try isThere() { return }
    usleep(50_000)
  }
  throw PeerProcess.Failure(description: "it never came: \(what)")
}
