import Foundation
import Glibc
import TerminalHarness
import TestSupport
import Testing

/// What a terminal and its person do to a program, meaning well or not.
struct TerminalBehaviourTests {
  @Test func `the window may be dragged to any size and back`() throws {
    let terminal = try Shop().openEvents(.wide)
    for size in [
      TerminalSize(39, 11), .small, TerminalSize(1, 1), TerminalSize(300, 100), TerminalSize(2, 40),
      TerminalSize(120, 1), .standard,
    ] {
      for step in 0..<5 { terminal.resize(to: TerminalSize(size.columns, size.rows + step)) }
      terminal.resize(to: size)
    }
    try terminal.waitForEvents()
    terminal.resize(to: TerminalSize(39, 11))
    try terminal.waitFor("needs 40x12 characters,")
    try terminal.waitFor("has 39x11.")
    terminal.resize(to: TerminalSize(1, 1))
    terminal.resize(to: .small)
    try terminal.waitForEvents()
    try terminal.press("q")
    #expect(try terminal.waitForExit() == .success)
  }

  @Test func `a reader who stops reading misses frames, and no key of theirs is lost`() throws {
    let terminal = try Shop().openEvents(.wide)
    terminal.isReading = false
    // Each is a frame of more than a terminal keeps.
    for step in 0..<30 {
      terminal.resize(to: TerminalSize(200 + step, 60))
      usleep(20_000)
    }
    try terminal.type("/Harbour")
    usleep(200_000)
    let before = terminal.bytesReceived
    terminal.isReading = true
    try terminal.waitFor("1/1")
    try terminal.waitForEvents()
    try terminal.waitForQuiet()
    // Thirty complete frames would be some 400 kB.
    #expect(terminal.bytesReceived - before < 120_000)
    expectHarmless(terminal.output)
  }

  @Test func `a megabyte pasted into the search is one edit and no command`() throws {
    let terminal = try Shop().openEvents()
    try terminal.press("/")
    try terminal.waitFor("⏎ to the list")
    try terminal.paste(String(repeating: "q\u{3}\r", count: 350_000))
    try terminal.press(.control("u"))
    try terminal.type("Harbour")
    try terminal.waitFor("1/1")
    try terminal.waitForEvents()
    expectHarmless(terminal.output)
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `random bytes and broken UTF-8 are typed in vain`(seed: UInt64) throws {
    let terminal = try Shop().openEvents()
    var state = seed
    func next() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 40)
    }
    // All but what means to leave, to stop, or to press a button.
    let meant: Set<UInt8> = [0x03, 0x0a, 0x0d, 0x1a, UInt8(ascii: "q")]
    for _ in 0..<64 {
      let junk = (0..<1024).map { _ in next() }.filter { !meant.contains($0) }
      // Each begins in a text field, with half a character and a sequence that never ends.
      try terminal.send([UInt8(ascii: "/"), 0xe2, 0x82, 0x1b, UInt8(ascii: "[")] + junk + [0xf0, 0x9f])
    }
    try terminal.press(.escape, times: 8)
    try terminal.waitForQuiet(of: .milliseconds(500))
    try terminal.press("1", "1", "x")
    try terminal.waitFor("Harbour Lights")
    expectHarmless(terminal.output)
  }

  @Test(arguments: ["no-such-terminal", "x\u{1b}]0;owned\u{7}\u{202e}", "../../../etc/passwd", ""])
  func `a terminal nobody knows is drawn on all the same, or refused in words`(name: String) throws {
    let shop = try Shop()
    let terminal = try shop.open(.standard, environment: ["TERM": name])
    let screen = try terminal.waitUntil("events or a sentence") {
      $0.contains("Harbour Lights") || $0.contains("This terminal is not known here")
    }
    #expect(screen.title != "owned")
    expectHarmless(terminal.output, hostile: "\u{1b}]0;owned")
    if !screen.contains("Harbour Lights") { #expect(try terminal.waitForExit() == .exited(1)) }
  }

  @Test func `an idle screen says nothing`() throws {
    let terminal = try Shop().openEvents()
    try terminal.waitForQuiet(of: .seconds(1))
    #expect(terminal.bytesWritten(within: .seconds(2)) == 0)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func `a signal to leave is obeyed, and the terminal given back`(signal: Int32) throws {
    let terminal = try Shop().openEvents()
    terminal.signal(signal)
    _ = try terminal.waitForExit(timeout: .seconds(20))
    try expectGivenBack(terminal)
  }

  @Test func `Ctrl-C leaves from anywhere`() throws {
    let terminal = try Shop().openEvents()
    try terminal.press("/")
    try terminal.waitFor("⏎ to the list")
    try terminal.press(.control("c"))
    #expect(try terminal.waitForExit() == .success)
    try expectGivenBack(terminal)
  }

  @Test func `a lost connection ends the program soon`() throws {
    let shop = try Shop()
    let terminal = try shop.openEvents()
    let before = ContinuousClock.now
    terminal.hangUp()
    try terminal.waitForExit()
    #expect(ContinuousClock.now - before < .seconds(5))
    try shop.expectSound()
  }

  @Test func `a worker ends with the terminal it was started from`() throws {
    let shop = try Shop()
    let terminal = try shop.open(.standard, "worker")
    try terminal.waitFor("working")
    terminal.signal(SIGHUP)
    try terminal.waitFor("settings and secrets")
    terminal.hangUp()
    #expect(try terminal.waitForExit(timeout: .seconds(20)) == .success)
  }

  @Test func `a worker that was told to outlive its terminal does`() throws {
    let shop = try Shop()
    let terminal = try shop.open(
      shell: #"nohup "$BOOKING" --data "$DATA" worker 2>"$DATA/../log" & echo "worker $!"; wait"#)
    let screen = try terminal.waitFor("worker")
    let number = try #require(screen.text.firstMatch(of: #/worker (\d+)/#).flatMap { pid_t($0.1) })
    defer { kill(number, SIGTERM) }
    let log = shop.directory.path("log")
    func waitFor(_ words: String) throws {
      let end = ContinuousClock.now + .seconds(20)
      while (try? String(contentsOfFile: log, encoding: .utf8))?.contains(words) != true {
        try #require(ContinuousClock.now < end, "no “\(words)” in the log")
        usleep(20_000)
      }
    }
    try waitFor("working")
    terminal.hangUp()
    try terminal.waitForExit(timeout: .seconds(20))
    kill(number, SIGHUP)
    try waitFor("settings and secrets")
    #expect(kill(number, 0) == 0)
  }

  @Test func `Ctrl-Z gives the terminal back for a while`() throws {
    let shop = try Shop()
    let terminal = try shop.open(
      shell:
        #"exec bash -c 'set -m; "$BOOKING" --data "$DATA"; echo "now stopped"; read -r _; fg >/dev/null; echo "all over"'"#
    )
    try terminal.waitForEvents()
    try terminal.press(.control("z"))
    try terminal.waitFor("now stopped")
    try expectGivenBack(terminal)
    try terminal.press(.enter)
    let screen = try terminal.waitForEvents()
    #expect(screen.isAlternateScreen && !screen.contains("now stopped"))
    try terminal.press("q")
    try terminal.waitFor("all over")
    try expectGivenBack(terminal)
  }
}

extension Shop {
  func openEvents(_ size: TerminalSize = .standard) throws -> TerminalSession {
    let terminal = try open(size)
    try terminal.waitForEvents()
    // Everything is read, posters included: what comes next is an answer to what is done.
    try terminal.waitForQuiet()
    return terminal
  }
}
