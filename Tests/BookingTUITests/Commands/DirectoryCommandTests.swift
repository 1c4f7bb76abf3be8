import Foundation
import TestSupport
import Testing

/// Processes of the built program on one data directory: open beside a restore, killed, short of descriptors.
struct DirectoryCommandTests {
  let program: Program

  init() throws { program = try Program() }

  private func shop(_ data: String, _ titles: [String]) throws {
    try #require(try program.run("init", data: data).status == 0)
    try program.directory.write(
      "[" + titles.map(Program.event).joined(separator: ",") + "]", to: "events.json")
    try #require(try program.run("events", "import", "events.json", data: data).status == 0)
  }

  /// The program, and what it is told by its standard input.
  private func started(_ arguments: String...) throws -> (process: Process, input: FileHandle) {
    let process = Process()
    process.executableURL = Program.path
    process.arguments = ["--data", program.directory.path("data")] + arguments
    process.currentDirectoryURL = program.directory.url
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": program.directory.path]
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return (process, input.fileHandleForWriting)
  }

  private func names(_ path: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: program.directory.path(path)).sorted()
  }

  @Test func `whoever has a box office open is named by a restore, and waited for`() throws {
    try shop("data", ["Old"])
    try shop("other", ["New"])
    #expect(try program.run("backup", "new.tar", data: "other").status == 0)
    let (session, input) = try started("--plain")
    defer { session.terminate() }
    // Open as soon as it is named.
    var refused = try program.run("restore", "new.tar")
    for _ in 0..<200 {
      refused = try program.run("restore", "none.tar", "--force")
      if refused.errors.contains("in use by") { break }
      usleep(50_000)
    }
    #expect(refused.status == 1)
    #expect(
      refused.errors.contains("in use by \(session.processIdentifier) booking --data"), "\(refused.errors)")
    let (waiting, _) = try started("restore", "new.tar", "--force", "--wait")
    usleep(500_000)
    #expect(waiting.isRunning)
    #expect(try program.run("events").output.contains("Old"))
    try input.close()
    session.waitUntilExit()
    waiting.waitUntilExit()
    #expect(waiting.terminationStatus == 0)
    #expect(try program.run("events").output.contains("New"))
  }

  @Test(arguments: [["check"], ["check", "--gateway"]])
  func `of tables of another version only the version is checked`(arguments: [String]) throws {
    try shop("data", ["Old"])
    try program.directory.write("", to: "data/booking.sqlite")
    let checked = try program.run(arguments, data: "data")
    #expect(checked.status == 1)
    #expect(checked.output.contains("version 0, not "))
    #expect(checked.errors == "1 of 1 check found something.\n")
  }

  @Test func `a restore that is killed at any moment leaves the old box office or the new one, whole`() throws
  {
    try shop("data", ["Old"])
    try shop("other", ["New"])
    #expect(try program.run("backup", "new.tar", data: "other").status == 0)
    var finished = 0
    for round in 0..<24 {
      let (restoring, _) = try started("restore", "new.tar", "--force")
      usleep(UInt32(round) * 15_000)
      kill(restoring.processIdentifier, SIGKILL)
      restoring.waitUntilExit()
      let events = try program.run("events")
      #expect(events.status == 0, "\(events.errors)")
      let isNew = events.output.contains("New")
      #expect(isNew != events.output.contains("Old"))
      #expect(try program.run("check").status == 0)
      let left = try names("data")
      #expect(!left.contains { $0.hasPrefix("restor") }, "\(left)")
      #expect(left.contains { $0.hasPrefix("replaced-") } == isNew)
      guard isNew else { continue }
      finished += 1
      let aside = try #require(left.first { $0.hasPrefix("replaced-") })
      let old = try program.run("events", data: "data/" + aside)
      #expect(old.output.contains("Old"), "\(old.errors)")
      try FileManager.default.removeItem(atPath: program.directory.path("data"))
      try shop("data", ["Old"])
    }
    #expect(finished > 0)
  }

  @Test func `a backup that is killed at any moment is cleared away by the next`() throws {
    try shop("data", (0..<50).map { "Event \($0)" })
    for round in 0..<16 {
      let (backing, _) = try started("backup", "killed-\(round).tar")
      usleep(UInt32(round) * 12_000)
      kill(backing.processIdentifier, SIGKILL)
      backing.waitUntilExit()
      // Whole or not there.
      let path = "killed-\(round).tar"
      guard FileManager.default.fileExists(atPath: program.directory.path(path)) else { continue }
      #expect(try program.run("restore", path, data: "from-\(round)").status == 0)
    }
    #expect(try program.run("backup", "last.tar").status == 0)
    #expect(try !names().contains { $0.contains(".partial") })
    #expect(try program.run("check").status == 0)
  }

  @Test func `a strict import that is killed at any moment adds all of its events or none`() throws {
    let events = (0..<120).map { Program.event("Event \($0)") }
    try program.directory.write("[" + events.joined(separator: ",") + "]", to: "many.json")
    var (none, all) = (0, 0)
    for round in 0..<20 {
      try #require(try program.run("init").status == 0)
      let (importing, _) = try started("events", "import", "--strict", "many.json")
      usleep(UInt32(round) * 30_000)
      kill(importing.processIdentifier, SIGKILL)
      importing.waitUntilExit()
      #expect(try program.run("check").status == 0)
      #expect(try program.run("worker", "--once").status == 0)
      let count = try program.run("events", "export", "--csv").output.split(separator: "Grand Hall").count - 1
      #expect(count == 0 || count == 120, "round \(round): \(count)")
      none += count == 0 ? 1 : 0
      all += count == 120 ? 1 : 0
      #expect(try program.run("check").status == 0)
      try FileManager.default.removeItem(atPath: program.directory.path("data"))
    }
    #expect(none > 0 && all > 0)
  }

  @Test func `with however few descriptors every command ends in its result or a sentence`() throws {
    try shop("data", ["Old"])
    var refused = 0
    for count in [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 20, 24, 28, 32, 36, 38, 39, 44] {
      let commands = [
        ["--version"], ["events"], ["check"], ["doctor"], ["backup", "\(count).tar"],
        ["events", "import", "events.json"], ["worker", "--once"], ["--plain"],
      ]
      for command in commands {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments =
          ["-c", "ulimit -n \(count); exec \"$0\" \"$@\"", Program.path.path, "--data", "data"] + command
        process.currentDirectoryURL = program.directory.url
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": program.directory.path]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit, "\(count), \(command)")
        let status = process.terminationStatus
        // Its events are there already.
        let expected: Int32 = command.contains("import") ? 2 : 0
        if count >= 44 { #expect(status == expected, "\(count), \(command): \(words)") }
        if status != expected {
          // Whoever can't load its libraries says so in the loader's words.
          let isTold = words.contains("Too few files may be open") || (status == 127 && !words.isEmpty)
          #expect(isTold, "\(count), \(command): \(words)")
          refused += 1
        }
      }
    }
    #expect(refused > 0)
    #expect(try program.run("check").status == 0)
  }
}
