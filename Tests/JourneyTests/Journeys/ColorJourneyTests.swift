import Foundation
import TerminalHarness
import Testing

/// Colours that change while the screens are open.
struct ColorJourneyTests {
  private func hasTrueColor(_ terminal: TerminalSession) -> Bool {
    // The question itself names one.
    String(decoding: terminal.output, as: UTF8.self).replacing("48;2;1;2;3", with: "").contains("48;2;")
  }

  private func timesTaken(_ terminal: TerminalSession) -> Int {
    String(decoding: terminal.output, as: UTF8.self).components(separatedBy: "\u{1B}[?1049h").count - 1
  }

  @Test func `a terminal that says it has true colour gets it on the same screen`() throws {
    let terminal = try Shop().open()
    terminal.answers = false
    try terminal.waitForEvents()
    try terminal.waitUntil("the question") { _ in
      String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}[c")
    }
    #expect(!hasTrueColor(terminal))
    try terminal.send("\u{1B}[?62;22c")
    try terminal.waitUntil("the question for colours") { _ in
      String(decoding: terminal.output, as: UTF8.self).contains("$qm")
    }
    try terminal.send("\u{1B}P1$r0;48:2:1:2:3m\u{1B}\\\u{1B}[?62;22c")
    try terminal.waitUntil("true colour") { _ in hasTrueColor(terminal) }
    try terminal.waitForEvents()
    try terminal.press("?")
    try terminal.waitFor("Everywhere")
    #expect(timesTaken(terminal) == 1)
  }

  @Test func `who says nothing keeps the colours there are`() throws {
    let terminal = try Shop().open()
    terminal.answers = false
    try terminal.waitForEvents()
    try terminal.press("?")
    try terminal.waitFor("Everywhere")
    try terminal.press(.escape)
    try terminal.waitForEvents()
    #expect(!hasTrueColor(terminal))
  }

  @Test func `every choice of colours keeps what stands on the screen`() throws {
    let terminal = try Shop().openEvents()
    try terminal.press(",")
    try terminal.waitFor("Settings")
    try terminal.press(.down)
    for _ in 0..<5 {
      try terminal.press(.right)
      try terminal.waitForQuiet()
      let screen = terminal.screen
      #expect(screen.contains("Colours") && screen.contains("Mouse") && screen.isAlternateScreen)
    }
    #expect(timesTaken(terminal) == 1)
    try terminal.press(.escape)
    try terminal.waitForEvents()
  }
}
