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

  @Test func `where JSON is asked for a refusal is an object with its code, whatever the language`() throws {
    try program.run("init")
    let refused = try program.run("orders", "show", "NONE", "--json", "--language", "de")
    #expect(refused.status == 1 && refused.output.isEmpty)
    #expect(
      refused.errors.hasPrefix(
        #"{"error":{"code":"notFound.order","message":"Es gibt keine Bestellung NONE."#))
    #expect(try program.run("events", "show", "NONE", "--json").errors.contains(#""code":"notFound.event""#))
    #expect(
      try program.run(["events", "--json"], data: "none").errors.contains(#""code":"notADataDirectory""#))
  }

  @Test func `commands speak the language they are asked for, or else the environment's`() throws {
    var program = program
    try program.run("init")
    program.variables = ["LC_ALL": "", "LC_MESSAGES": "de_DE.UTF-8", "LANG": "en_GB.UTF-8"]
    let german = "Diese Veranstaltung gibt es nicht. booking events --all zeigt alle.\n"
    let english = "There is no such event. booking events --all lists all of them.\n"
    #expect(try program.run("events", "show", "NONE").errors == german)
    #expect(try program.run("--language", "en", "events", "show", "NONE").errors == english)
    #expect(try program.run("events", "show", "NONE", "--language=en").errors == english)
    program.variables = ["LC_ALL": "fr_FR.UTF-8", "LANG": "de_DE.UTF-8"]
    #expect(try program.run("events", "show", "NONE").errors == english)
    #expect(try program.run("events", "show", "NONE", "--language", "de_AT.UTF-8").errors == german)
    let unknown = try program.run("events", "show", "NONE", "--language", "xx")
    #expect(unknown.status == 64 && unknown.errors.contains("xx"))
    let misuse = try program.run("orders", "refund", "X", "--language", "de")
    #expect(misuse.status == 64)
    #expect(misuse.errors.hasPrefix("Fehler: Nennen Sie einen Betrag, --all oder --again.\nAufruf: booking"))
    #expect(misuse.errors.hasSuffix("Mehr sagt „booking orders refund --help“.\n"))
    #expect(try program.run("orders", "--language", "de").errors == "Keine Bestellungen.\n")
    #expect(try program.run("check", "--language", "de").output.hasSuffix(" sind in Ordnung.\n"))
  }
}
