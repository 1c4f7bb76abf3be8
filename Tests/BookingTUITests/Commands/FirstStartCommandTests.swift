import Foundation
import TestSupport
import Testing

/// A box office is made once, and its passwords are shown once, when they open it.
struct FirstStartCommandTests {
  let program: Program

  init() throws { program = try Program() }

  @Test func `a new box office with the sample shows its passwords once`() throws {
    let first = try program.run("init", "--sample")
    #expect(first.status == 0)
    #expect(first.output.contains("admin@booking.test"))
    #expect(Program.passwords(first.output).count == 2)
    #expect(first.output.contains("The sample catalogue brought 5"))
    let second = try program.run("init", "--sample")
    #expect(second.status == 0)
    #expect(Program.passwords(second.output).isEmpty)
    #expect(try program.run("events").output.split(separator: "\n").count > 40)
    #expect(try program.run("check").status == 0)
  }

  @Test func `where the sample that was asked for is missing, nothing is made`() throws {
    // A program that lies beside nothing.
    try FileManager.default.copyItem(atPath: Program.path.path, toPath: program.directory.path("alone"))
    let refused = try program.shell("./alone --data data init --sample")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("is not beside the program. Nothing was made"), "\(refused.errors)")
    #expect(!FileManager.default.fileExists(atPath: program.directory.path("data")))
  }

  @Test func `over ssh no password is shown`() throws {
    var program = program
    program.variables = ["SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"]
    let result = try program.run("init")
    #expect(result.status == 0)
    #expect(Program.passwords(result.output + result.errors).isEmpty)
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

  /// Recovery codes are shown once too.
  @Test(arguments: [">&-", ">/dev/full"])
  func `a conversation that can't be written ends before anything is asked`(output: String) throws {
    try program.run("init")
    let refused = try program.shell("echo 1 | \"$BOOKING\" --data data --plain \(output)")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("can't be written"), "\(refused.errors)")
  }

  @Test func `whoever stops reading before the passwords come is told how to get in without them`() throws {
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
    #expect(stopped.errors.contains("nobody could read their passwords. booking account create"))
    #expect(try program.run("init").output.contains("is a box office already"))
    let create =
      "account create --role admin --name G --email g@example.org --phone +447700900003 --generate-password"
    #expect(try program.shell("\"$BOOKING\" --data data \(create)").status == 0)
  }

  @Test func `nothing that is said to nobody is written into the first file that is opened`() throws {
    let silent = try program.shell("\"$BOOKING\" --data data init >&- 2>&-")
    #expect(silent.status == 1)
    try program.run("init")
    _ = try program.shell("\"$BOOKING\" --data data events <&- >&- 2>&-")
    _ = try program.shell("\"$BOOKING\" --data data worker --once 2>&-")
    for name in ["booking.lock", "booking.changes"] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: program.directory.path("data/\(name)")))
      let text = String(decoding: bytes, as: UTF8.self)
      // Of what was committed there are numbers of eight bytes; any sentence has words.
      #expect(bytes.count.isMultiple(of: 8), "\(name): \(text)")
      #expect(!text.contains("he "), "\(name): \(text)")
    }
    #expect(try program.run("check").status == 0)
  }

  @Test func `a directory without a box office is a mistake and stays as it is`() throws {
    let result = try program.run("events")
    #expect(result.status == 1)
    #expect(result.errors.hasSuffix("data is not a box office. booking --data DIR init makes a new one.\n"))
    #expect(!FileManager.default.fileExists(atPath: program.directory.path("data")))
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
    // Whoever came too late shows none: it would open nothing.
    #expect(outputs.flatMap(Program.passwords).count == 1)
    #expect(outputs.filter { $0.contains("is a box office already") }.count == 5)
    #expect(try program.run("check").status == 0)
  }
}
