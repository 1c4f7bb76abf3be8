import Foundation
import Glibc
import TerminalHarness
import Testing

/// However the program ends, and wherever it was, the terminal is given back as it was.
struct CrashTests {
  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE])
  func `a crash gives the terminal back and leaves a report`(signal: Int32) throws {
    let shop = try Shop()
    let terminal = try shop.openEvents()
    terminal.signal(signal)
    #expect(try terminal.waitForExit() == .signalled(Int(signal)))
    try expectGivenBack(terminal)
    #expect(terminal.screen.contains("The program crashed; a report is in"))
    let report = try String(contentsOfFile: shop.data + "/logs/crash.log", encoding: .utf8)
    #expect(report.contains("crash: signal \(signal) "))
    #expect(report.split(separator: "\n").count > 2, "a stack trace")
    try shop.expectSound()
  }

  /// Keys that lead from the events to other screens, over them, and into the middle of a word.
  @Test(arguments: [
    ["\r"], ["\r", "\r"], ["2"], ["3"], ["3", "lucy"], [","], [",", "\u{1B}[B", "\u{1B}[C"], ["?"],
    ["\u{10}"],
    ["\u{10}", "set"], ["/", "harb"], ["f"], ["c"],
  ])
  func `wherever it happens`(keys: [String]) throws {
    let terminal = try Shop().openEvents()
    let before = terminal.screen
    for key in keys {
      try terminal.send(key)
      try terminal.waitForQuiet()
    }
    #expect(terminal.screen != before)
    terminal.signal(SIGSEGV)
    #expect(try terminal.waitForExit() == .signalled(Int(SIGSEGV)))
    try expectGivenBack(terminal)
    #expect(terminal.screen.isCursorVisible)
  }

  @Test func `in the middle of a frame that nobody reads`() throws {
    let terminal = try Shop().openEvents(.wide)
    terminal.isReading = false
    for step in 0..<10 {
      terminal.resize(to: TerminalSize(200 + step, 60))
      usleep(20_000)
    }
    terminal.signal(SIGSEGV)
    usleep(100_000)
    terminal.isReading = true
    #expect(try terminal.waitForExit() == .signalled(Int(SIGSEGV)))
    try expectGivenBack(terminal)
  }

  @Test func `while it is stopped and the shell has the terminal`() throws {
    let shop = try Shop()
    let terminal = try shop.open(
      shell: #"exec bash -c 'set -m; "$BOOKING" --data "$DATA"; echo "now stopped"; read -r _; "#
        + #"kill -SEGV %1; fg >/dev/null; echo "all over"'"#)
    try terminal.waitForEvents()
    try terminal.press(.control("z"))
    try terminal.waitFor("now stopped")
    try terminal.press(.enter)
    try terminal.waitFor("all over")
    try expectGivenBack(terminal)
  }
}
