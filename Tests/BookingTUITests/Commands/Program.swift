import Foundation
import TestSupport

/// The built program, as somebody runs it in a shell without a terminal.
struct Program {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  let directory: TemporaryDirectory
  var variables: [String: String] = [:]

  init() throws { directory = try TemporaryDirectory(named: "commands") }

  /// `input` is what stands on standard input. A command that takes a minute is ended.
  @discardableResult
  func run(_ arguments: String..., input: String = "", data: String? = "data") throws -> Result {
    try run(arguments, input: input, data: data)
  }

  func run(_ arguments: [String], input: String = "", data: String? = "data") throws -> Result {
    let process = Process()
    process.executableURL = Self.path
    process.arguments = (data.map { ["--data", directory.path($0)] } ?? []) + arguments
    process.currentDirectoryURL = directory.url
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": directory.path("home"), "LANG": "C.UTF-8"]
      .merging(variables) { $1 }
    let (stdin, stdout, stderr) = (Pipe(), directory.path("stdout"), directory.path("stderr"))
    process.standardInput = stdin
    process.standardOutput = try Self.file(stdout)
    process.standardError = try Self.file(stderr)
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: try String(contentsOfFile: stdout, encoding: .utf8),
      errors: try String(contentsOfFile: stderr, encoding: .utf8))
  }

  /// Runs a line of a shell in which `$BOOKING` stands for the program.
  func shell(_ line: String) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = directory.url
    process.environment = [
      "PATH": "/usr/bin:/bin", "BOOKING": Self.path.path, "HOME": directory.path,
    ]
    process.standardInput = FileHandle.nullDevice
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self))
  }

  /// An event as a file has it.
  static let event = event("Northern Lights")

  static func event(_ title: String) -> String {
    """
    {"title": "\(title)", "category": "Music", "venue": "Grand Hall", "city": "Halifax", "country": "CA",
     "timeZone": "America/Halifax", "startsInDays": 9, "startTime": "20:00", "durationMinutes": 130,
     "status": "published",
     "ticketTypes": [{"name": "Floor", "price": "32.50", "currency": "CAD", "capacity": 100}]}
    """
  }

  /// Those that stand in what was printed.
  static func passwords(_ output: String) -> [String] {
    output.matches(of: /\s[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}/).map { String($0.output) }
  }

  /// Beside the tests' own program.
  static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("booking")

  private static func file(_ path: String) throws -> FileHandle {
    try Data().write(to: URL(fileURLWithPath: path))
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }
}
