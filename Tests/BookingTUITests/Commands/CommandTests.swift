import Foundation
import TestSupport
import Testing

/// What holds for every command: its help, where it writes, what it needs.
struct CommandTests {
  let program: Program

  init() throws { program = try Program() }

  @Test func `a backup is restored into a new directory and checked there`() throws {
    try program.run("init")
    try program.directory.write("[\(Program.event)]", to: "events.json")
    try program.run("events", "import", "events.json")
    #expect(try program.run("backup", "shop.backup").status == 0)
    #expect(try program.run("backup", "shop.backup").status == 1)
    let restored = try program.run("restore", "shop.backup", data: "copy")
    #expect(restored.status == 0)
    #expect(restored.output.contains("checks hold."))
    #expect(try program.run("events", data: "copy").output == program.run("events").output)
    #expect(try program.run("restore", "shop.backup", data: "copy").status == 1)
  }

  @Test func `a reader that goes away ends the program without a complaint`() throws {
    try program.run("init", "--sample")
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    // A pipe's status is its reader's: the program's own is written beside.
    shell.arguments = [
      "-c",
      "{ \"\(Program.path.path)\" --data data events export 2>errors; echo $? >status; } | head -c 10 >/dev/null",
    ]
    shell.currentDirectoryURL = program.directory.url
    try shell.run()
    shell.waitUntilExit()
    #expect(try String(contentsOfFile: program.directory.path("status"), encoding: .utf8) == "0\n")
    #expect(try String(contentsOfFile: program.directory.path("errors"), encoding: .utf8) == "")
  }

  @Test func `without a terminal the screens say so and make nothing`() throws {
    let result = try program.run()
    #expect(result.status == 1)
    #expect(result.errors.contains("need a terminal"))
    #expect(!FileManager.default.fileExists(atPath: program.directory.path("data")))
  }

  @Test func `help, version and completions are there`() throws {
    #expect(try program.run("--version", data: nil).output.hasPrefix("booking "))
    let help = try program.run("--help", data: nil).output
    for command in ["init", "events", "account", "check", "backup", "restore"] {
      #expect(help.contains("  \(command) "), "\(command)")
    }
    #expect(try program.run("events", "import", "--help", data: nil).output.contains("seatingPlan"))
    for shell in ["bash", "zsh", "fish"] {
      #expect(try program.run("--generate-completion-script", shell, data: nil).output.contains("restore"))
    }
    #expect(try program.run("evnts").status == 64)
  }
}
