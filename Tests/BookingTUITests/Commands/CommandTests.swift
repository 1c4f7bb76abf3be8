import Foundation
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingTUI

struct CommandTests {
  let program: Program

  init() throws { program = try Program() }

  private static let event = """
    {"title": "Northern Lights", "category": "Music", "venue": "Grand Hall", "city": "Halifax", "country": "CA",
     "timeZone": "America/Halifax", "startsInDays": 9, "startTime": "20:00", "durationMinutes": 130,
     "status": "published",
     "ticketTypes": [{"name": "Floor", "price": "32.50", "currency": "CAD", "capacity": 100}]}
    """

  private func passwords(_ output: String) -> [String] {
    output.matches(of: /\s[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}/).map { String($0.output) }
  }

  @Test func `a new box office with the sample shows its passwords once`() throws {
    let first = try program.run("init", "--sample")
    #expect(first.status == 0)
    #expect(first.output.contains("admin@booking.test"))
    #expect(passwords(first.output).count == 2)
    #expect(first.output.contains("The sample catalogue brought 5"))
    let second = try program.run("init", "--sample")
    #expect(second.status == 0)
    #expect(passwords(second.output).isEmpty)
    #expect(try program.run("events").output.split(separator: "\n").count > 40)
    #expect(try program.run("check").status == 0)
  }

  @Test func `over ssh no password is shown`() throws {
    var program = program
    program.variables = ["SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"]
    let result = try program.run("init")
    #expect(result.status == 0)
    #expect(passwords(result.output + result.errors).isEmpty)
    #expect(result.output.contains("account create"))
    let account = try program.run(
      "account", "create", "--role", "admin", "--name", "G", "--email", "g@example.org", "--phone",
      "+447700900003",
      "--generate-password")
    #expect(account.status == 64)
  }

  @Test func `the data directory is the option's, then the variable's, then the platform's`() throws {
    var program = program
    #expect(try program.run("init", data: nil).output.contains("/home/.local/share/booking"))
    program.variables["XDG_DATA_HOME"] = program.directory.path("xdg")
    #expect(try program.run("init", data: nil).output.contains("/xdg/booking"))
    program.variables["BOOKING_DATA"] = program.directory.path("variable")
    #expect(try program.run("init", data: nil).output.contains("/variable."))
    #expect(try program.run("init", data: "option").output.contains("/option."))
    #expect(
      try program.run("init", "--data", program.directory.path("after"), data: nil).output.contains("/after.")
    )
  }

  @Test(arguments: [">&-", ">/dev/full", "<&- >&-"])
  func `where a password could not be shown none is made, and no box office`(output: String) throws {
    let refused = try program.shell("\"$BOOKING\" --data data init --sample \(output)")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("Nothing was made."), "\(refused.errors)")
    #expect(!FileManager.default.fileExists(atPath: program.directory.path("data")))
    try program.run("init")
    let create =
      "account create --role admin --name G --email g@example.org --phone +447700900003 --generate-password"
    let unread = try program.shell("\"$BOOKING\" --data data \(create) \(output)")
    #expect(unread.status == 1)
    #expect(unread.errors.contains("No account was made."), "\(unread.errors)")
    let made = try program.shell("\"$BOOKING\" --data data \(create)")
    #expect(made.status == 0, "It was not made before.")
    #expect(made.output.contains("The password for g@example.org, shown only now: "))
  }

  @Test func `whoever stops reading before the passwords come leaves a box office without accounts`() throws {
    let reader = """
      import subprocess, sys
      made = subprocess.Popen([sys.argv[1], "--data", "data", "init"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
      made.stdout.readline()
      made.stdout.close()
      sys.stderr.write(made.stderr.read().decode())
      sys.exit(made.wait())
      """
    let stopped = try program.shell("python3 -c '\(reader)' \"$BOOKING\"")
    #expect(stopped.status == 1)
    #expect(stopped.errors.contains("No account was made."), "\(stopped.errors)")
    let begun = try program.run("init")
    #expect(begun.output.contains("These passwords are shown only now:\n  admin "))
  }

  @Test func `nothing that is said to nobody is written into the first file that is opened`() throws {
    let silent = try program.shell("\"$BOOKING\" --data data init >&- 2>&-")
    #expect(silent.status == 1)
    try program.run("init")
    _ = try program.shell("\"$BOOKING\" --data data events <&- >&- 2>&-")
    _ = try program.shell("\"$BOOKING\" --data data worker --once 2>&-")
    for name in ["booking.lock", "booking.changes"] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: program.directory.path("data/\(name)")))
      #expect(bytes.count <= 1, "\(name): \(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(try program.run("check").status == 0)
  }

  @Test func `a long value and a long list of bad rows are cut`() throws {
    try program.run("init")
    let long = String(repeating: "x", count: 100_000)
    let rows = Array(repeating: "{\"status\": \"\(long)\"}", count: 1) + Array(repeating: "7", count: 300)
    try program.directory.write("[\(rows.joined(separator: ","))]", to: "events.json")
    let refused = try program.run("events", "import", "events.json", "--strict")
    #expect(refused.errors.contains("event 1: "))
    #expect(
      refused.errors.hasSuffix(
        "… and 201 more events with mistakes.\nNothing was imported because of 301 rows.\n"))
    #expect(refused.errors.utf8.count < 20_000)
  }

  @Test func `what is wrong with a file is said in words for people`() throws {
    try program.run("init")
    for (text, words) in [
      ("[{\"title\": 1e400}]", "the number 1e400 is too large"),
      ("[\n  {\"title\": }]", "there is a mistake at line 2, column 13"),
      ("[{\"title\": \"x\"", "it is cut off"),
    ] {
      let file = try program.directory.write(text, to: "events.json")
      let refused = try program.run("events", "import", file)
      #expect(refused.errors == "\(file) can't be read: not JSON, \(words).\n")
    }
  }

  @Test func `a file that comes again is told of in one line`() throws {
    try program.run("init")
    let events = (1...30).map { Self.event.replacing("Northern Lights", with: "Night \($0)") }
    try program.directory.write("[\(events.joined(separator: ","))]", to: "events.json")
    #expect(try program.run("events", "import", "events.json").status == 0)
    let again = try program.run("events", "import", "events.json")
    #expect(again.output == "0 events imported, 30 left out.\n")
    #expect(again.errors == "30 events exist already, with the same title, start and venue.\n")
    let mixed = events + ["{\"title\": 7}"]
    try program.directory.write("[\(mixed.joined(separator: ","))]", to: "events.json")
    let strict = try program.run("events", "import", "events.json", "--strict")
    #expect(strict.errors.contains("event 31: "))
  }

  @Test func `a role is one that means something`() throws {
    try program.run("init")
    let refused = try program.run(
      "account", "create", "--role", "owner", "--name", "Ada", "--email", "ada@example.org", "--phone",
      "+49301234567")
    #expect(refused.status != 0)
    #expect(refused.errors.contains("customer") && refused.errors.contains("admin"))
    #expect(!refused.errors.contains("organiser"))
  }

  @Test func `a directory without a box office is a mistake and stays as it is`() throws {
    let result = try program.run("events")
    #expect(result.status == 1)
    #expect(result.errors.hasSuffix("data is not a box office. booking --data DIR init makes a new one.\n"))
    #expect(!FileManager.default.fileExists(atPath: program.directory.path("data")))
  }

  @Test func `events are imported, listed, shown and exported`() throws {
    try program.run("init")
    try program.directory.write("[\(Self.event)]", to: "events.json")
    let imported = try program.run("events", "import", "events.json")
    #expect(imported.status == 0)
    #expect(imported.output == "1 event imported, 0 left out.\n")
    #expect(imported.errors.isEmpty)
    let list = try program.run("events").output
    let code = try #require(list.firstMatch(of: /NORTHERN-LIGHTS-[0-9A-Z]{4}/)).output
    #expect(list.contains("CA$32.50"))
    let shown = try program.run("events", "show", code.lowercased()).output
    #expect(shown.contains("Grand Hall, Halifax, CA"))
    #expect(shown.contains("100 of 100 left"))
    let json = try program.run("events", "export", "--json").output
    let array = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(array.first?["title"] as? String == "Northern Lights")
    #expect(try program.run("events", "list", "--json").output == json)
    #expect(try program.run("events", "show", String(code), "--csv").output.hasPrefix("event,title,"))
    #expect(try program.run("events", "show", "NONE").status == 1)
  }

  @Test func `bad rows are told with their numbers and good ones kept`() throws {
    try program.run("init")
    try program.directory.write("[\(Self.event), {\"title\": \"\\u001b[2J\"}]", to: "events.json")
    let strict = try program.run("events", "import", "events.json", "--strict")
    #expect(strict.status == 1)
    #expect(strict.errors.contains("event 2: "))
    #expect(strict.errors.hasSuffix("Nothing was imported because of 1 row.\n"))
    #expect(!strict.errors.contains("\u{1B}"))
    let kept = try program.run("events", "import", "events.json")
    #expect(kept.status == 2)
    #expect(kept.output == "1 event imported, 1 left out.\n")
    #expect(kept.errors.contains("title: Some characters can't be shown. Please remove them."))
  }

  @Test(arguments: [["events", "import", "none.json"], ["restore", "none"], ["events", "import", "."]])
  func `a file that can't be read is told by its name`(arguments: [String]) throws {
    try program.run("init")
    let data = arguments[0] == "restore" ? "new" : "data"
    let result = try program.run(arguments, data: data)
    #expect(result.status == 1)
    #expect(result.errors.contains("can't be read: "))
  }

  @Test func `an account is made with a password from standard input`() throws {
    try program.run("init")
    let person = ["account", "create", "--role", "admin", "--name", "Grace", "--phone", "+447700900003"]
    let made = try program.run(
      person + ["--email", "grace@example.org", "--password-stdin"], input: "correct horse battery staple\n")
    #expect(made.status == 0)
    #expect(made.output == "grace@example.org can log in now, as admin.\n")
    let again = try program.run(
      person + ["--email", "Grace@example.org", "--password-stdin"], input: "correct horse battery staple\n")
    #expect(again.status == 1)
    #expect(again.errors == "Email: This is in use already.\n")
    let short = try program.run(person + ["--email", "h@example.org", "--password-stdin"], input: "short\n")
    #expect(short.errors == "Password: At least 12 characters.\n")
    let nobody = try program.run(person + ["--email", "h@example.org"])
    #expect(nobody.status == 64)
    #expect(nobody.errors.contains("--password-stdin"))
    let generated = try program.run(person + ["--email", "i@example.org", "--generate-password"])
    #expect(passwords(generated.output).count == 1)
  }

  @Test func `a second factor that was lost is removed on the machine itself`() throws {
    try program.run("init")
    let (email, password) = ("grace@example.org", "correct horse battery staple")
    _ = try program.run(
      [
        "account", "create", "--role", "admin", "--name", "Grace", "--phone", "+447700900003", "--email",
        email,
        "--password-stdin",
      ], input: password + "\n")
    let none = try program.run("account", "remove-second-factor", email)
    #expect(none.status == 1)
    #expect(none.errors == "There is no account \(email) with a second factor.\n")
    let office = try BoxOffice.live(DataDirectory(path: program.directory.path("data")))
    let grace = try office.logIn(office.openSession(), email: email, password: password)
    let offer = try office.offerSecondFactor(grace)
    let code = try #require(TOTP.code(offer.secret, at: TOTP.step(at: office.clock.now())))
    _ = try office.turnOnSecondFactor(grace, offer, code: code)
    #expect(throws: BookingError.secondFactorNeeded) {
      try office.logIn(office.openSession(), email: email, password: password)
    }
    let removed = try program.run("account", "remove-second-factor", email)
    #expect(removed.output == "\(email) logs in by password alone now.\n")
    _ = try office.logIn(office.openSession(), email: email, password: password)
    #expect(try program.run("check").status == 0)
  }

  @Test func `a backup is restored into a new directory and checked there`() throws {
    try program.run("init")
    try program.directory.write("[\(Self.event)]", to: "events.json")
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

  @Test func `a new box office opened by many at once is made once`() throws {
    let processes = try (0..<6).map { number in
      let process = Process()
      process.executableURL = Program.path
      process.arguments = ["--data", program.directory.path("data"), "init"]
      process.standardOutput = try {
        let path = program.directory.path("out-\(number)")
        try Data().write(to: URL(fileURLWithPath: path))
        return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      }()
      return process
    }
    for process in processes { try process.run() }
    for process in processes { process.waitUntilExit() }
    #expect(processes.allSatisfy { $0.terminationStatus == 0 })
    let outputs = try (0..<6).map {
      try String(contentsOfFile: program.directory.path("out-\($0)"), encoding: .utf8)
    }
    // Whoever came too late was told that theirs opens nothing.
    let late = outputs.filter { $0.contains("Another process was first: these passwords open nothing.") }
    #expect(outputs.filter { !late.contains($0) }.flatMap(passwords).count == 1)
    #expect(try program.run("check").status == 0)
  }
}
