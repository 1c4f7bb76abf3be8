import Foundation
import Glibc
import TerminalHarness
import TestSupport
import Testing

/// The terminal that the journeys are made at, tried on programs that everybody knows.
struct TerminalSessionTests {
  let directory: TemporaryDirectory
  init() throws { directory = try TemporaryDirectory() }

  func shell(
    _ script: String, size: TerminalSize = .standard, environment: [String: String] = [:]
  ) throws -> TerminalSession {
    try TerminalSession(
      executable: try directory.script(script), environment: environment, directory: directory.path,
      size: size)
  }

  @Test func `what is typed is echoed and answered`() throws {
    let cat = try TerminalSession(executable: "cat")
    try cat.type("grüße, 世界 é")
    try cat.press(.enter)
    let screen = try cat.waitUntil("the line and its echo") { $0.rows[1].hasSuffix("é") }
    #expect(screen.rows[0] == "grüße, 世界 é")
    #expect(screen.rows[1] == "grüße, 世界 é")
    #expect(screen.cursor == ScreenPosition(column: 0, row: 2))
    try cat.press(.control("d"))
    #expect(try cat.waitForExit() == .success)
  }

  @Test func `a program sees its terminal, its size and only its own environment`() throws {
    setenv("BOOKING_LEAKED", "yes", 1)
    let program = try shell(
      "tty; stty size; echo \"[$TERM][$ADDED][$BOOKING_LEAKED]\"; pwd; ls /proc/self/fd | wc -l",
      size: .wide, environment: ["ADDED": "seen"])
    #expect(try program.waitForExit() == .success)
    let rows = program.screen.rows
    #expect(rows[0].hasPrefix("/dev/pts/"))
    #expect(rows[1] == "40 120")
    #expect(rows[2] == "[xterm-256color][seen][]")
    #expect(rows[3] == directory.path)
    #expect(rows[4] == "4", "standard input, output, error and ls's own")
  }

  @Test func `a program that cannot be started says so`() throws {
    #expect(throws: TerminalError.self) { try TerminalSession(executable: "/nonexistent/program") }
    #expect(throws: TerminalError.self) { try TerminalSession(executable: "no-such-program-anywhere") }
    #expect(throws: TerminalError.self) {
      try TerminalSession(executable: "cat", directory: "/nonexistent")
    }
  }

  @Test func `the exit is told by code and by signal`() throws {
    let coded = try shell("exit 7")
    #expect(try coded.waitForExit() == .exited(7))
    let killed = try TerminalSession(executable: "cat")
    #expect(killed.exitStatus == nil)
    #expect(try killed.kill() == .signalled(Int(SIGKILL)))
    let asked = try shell("trap 'echo bye; exit 3' TERM; echo ready; while :; do read -r _; done")
    try asked.waitFor("ready")
    #expect(try asked.terminate() == .exited(3))
    #expect(asked.screen.contains("bye"))
  }

  @Test func `a lost connection hangs the program up`() throws {
    let program = try shell("trap 'echo gone >hup; exit 0' HUP; echo ready; while :; do read -r _; done")
    try program.waitFor("ready")
    program.hangUp()
    #expect(try program.waitForExit() == .success)
    #expect(access(directory.path("hup"), R_OK) == 0)
  }

  @Test func `nothing is left of a session that is dropped`() throws {
    var identifier: Int32 = 0
    do {
      let program = try shell("trap '' HUP TERM; sleep 60 & echo $! >sleeper; echo ready; wait")
      try program.waitFor("ready")
      identifier = program.processIdentifier
    }
    #expect(kill(identifier, 0) == -1 && errno == ESRCH)

    let sleeper = try String(contentsOf: directory.url.appendingPathComponent("sleeper"), encoding: .utf8)
    let state = "/proc/\(sleeper.trimmingCharacters(in: .whitespacesAndNewlines))/stat"
    let deadline = ContinuousClock.now + TerminalSession.patience
    // Dead, or dead and not yet buried by the system.
    func isGone() -> Bool { (try? String(contentsOfFile: state, encoding: .utf8))?.contains(") Z ") ?? true }
    while !isGone() && ContinuousClock.now < deadline { usleep(1000) }
    #expect(isGone())
  }

  @Test func `a resize reaches the program and the screen`() throws {
    let program = try shell("trap 'stty size' WINCH; echo ready; while :; do read -r _; done")
    try program.waitFor("ready")
    program.resize(to: .wide)
    let screen = try program.waitFor("40 120")
    #expect(screen.size == .wide)
    #expect(screen.cells.count == 40 && screen.cells.allSatisfy { $0.count == 120 })
  }

  @Test func `waiting in vain shows the screen and the place`() throws {
    let program = try shell("echo only this; read -r _")
    try program.waitFor("only this")
    let error = #expect(throws: TerminalError.self) {
      try program.waitFor("something else", timeout: .milliseconds(50))
    }
    let words = error?.description ?? ""
    #expect(words.contains("“something else”"))
    #expect(words.contains("│only this "))
    #expect(words.contains("TerminalSessionTests.swift:"))
  }

  @Test func `waiting ends with the program`() throws {
    let program = try shell("echo done; exit 4")
    let error = #expect(throws: TerminalError.self) { try program.waitFor("never shown") }
    #expect(error?.description.contains("exited(4)") == true)
  }

  @Test func `two sessions are open at once`() throws {
    let first = try TerminalSession(executable: "cat")
    let second = try TerminalSession(executable: "cat", size: .small)
    try first.type("one\n")
    try second.type("two\n")
    try first.waitUntil { $0.rows[1] == "one" }
    try second.waitUntil { $0.rows[1] == "two" }
    #expect(!first.screen.contains("two"))
  }

  @Test func `a megabyte goes in while as much comes out`() throws {
    let program = try shell("stty raw -echo; echo ready; head -c 1000000 | tee copy; echo; echo all")
    try program.waitFor("ready")
    try program.send(String(repeating: "0123456789", count: 100_000))
    try program.waitFor("all", timeout: .seconds(30))
    #expect(program.bytesReceived > 1_000_000)
  }

  @Test func `quiet is told from noise`() throws {
    let program = try shell("echo first; read -r _; echo x; read -r _")
    try program.waitFor("first")
    try program.waitForQuiet()
    #expect(program.bytesWritten(within: .milliseconds(50)) == 0)
    let before = program.bytesReceived
    try program.type("\n")
    try program.waitFor("x")
    try program.waitForQuiet()
    #expect(program.bytesReceived - before == "\r\nx\r\n".utf8.count)
  }
}
