import TerminalHarness
import TestSupport
import Testing

/// What the terminal makes of what programs write, and of keys and mouse.
struct ScreenTests {
  let directory: TemporaryDirectory
  init() throws { directory = try TemporaryDirectory() }

  /// Shows `text`, as `printf` writes it, and stays.
  func showing(_ text: String, size: TerminalSize = .small) throws -> TerminalSession {
    let session = try TerminalSession(
      executable: directory.script("stty raw -echo; printf '\(text)'; printf '\\033[12;38Hend'; exec cat -v"),
      size: size)
    try session.waitFor("end")
    return session
  }

  @Test func `colours and attributes are those of each cell`() throws {
    let screen = try showing(
      "a\\033[1;31mb\\033[0;4;48;5;200mc\\033[0;3;38;2;1;2;3md\\033[0;7;9me\\033[0m"
    ).screen
    #expect(screen[0, 0] == .blank.with(text: "a"))
    #expect(screen[1, 0].attributes == .bold)
    #expect(screen[1, 0].foreground == .indexed(1))
    #expect(screen[2, 0].attributes == .underline)
    #expect(screen[2, 0].background == .indexed(200))
    #expect(screen[3, 0].attributes == .italic)
    #expect(screen[3, 0].foreground == .rgb(1, 2, 3))
    #expect(screen[4, 0].attributes == [.reverse, .strike])
    #expect(screen.cells(of: "bcd").map(\.text) == ["b", "c", "d"])
  }

  @Test func `direct colours are read in each of their spellings`() throws {
    let screen = try showing(
      "\\033[38:2::10:20:30ma\\033[48:2:40:50:60mb\\033[0;1;38:2::70:80:90;4mc\\033[0m\\033[38:5:99md\\033[0m"
    ).screen
    #expect(screen[0, 0].foreground == .rgb(10, 20, 30))
    #expect(screen[1, 0].background == .rgb(40, 50, 60))
    #expect(screen[2, 0].foreground == .rgb(70, 80, 90))
    #expect(screen[2, 0].attributes == [.bold, .underline])
    #expect(screen[3, 0].foreground == .indexed(99))
  }

  @Test func `terminfo's direct colours are understood`() throws {
    let session = try TerminalSession(
      executable: directory.script("tput setaf 1122867; printf x; read -r _"),
      environment: ["TERM": "xterm-direct"])
    let screen = try session.waitFor("x")
    #expect(screen[0, 0].foreground == .rgb(0x11, 0x22, 0x33))
  }

  @Test func `wide graphemes take two cells and marks none`() throws {
    let screen = try showing("世x e\u{301}y").screen
    #expect(screen.rows[0] == "世x e\u{301}y")
    #expect(screen[1, 0].text.isEmpty)
    #expect(screen.position(of: "x") == ScreenPosition(column: 2, row: 0))
    #expect(screen[4, 0].text == "e\u{301}")
    #expect(screen.position(of: "y") == ScreenPosition(column: 5, row: 0))
    #expect(screen.cells(of: "世x").count == 3)
  }

  @Test func `the alternate screen, the cursor and the title are told`() throws {
    let program = try TerminalSession(
      executable: directory.script(
        """
        echo before; read -r _
        tput smcup; tput civis; printf '\\033]0;Booking\\007'; tput cup 3 4; printf inside; read -r _
        tput cnorm; tput rmcup; echo after; read -r _
        """))
    let before = try program.waitFor("before")
    #expect(!before.isAlternateScreen && before.isCursorVisible)
    try program.press(.enter)
    let inside = try program.waitFor("inside")
    #expect(inside.isAlternateScreen && !inside.isCursorVisible)
    #expect(inside.title == "Booking")
    #expect(inside.cursor == ScreenPosition(column: 10, row: 3))
    #expect(!inside.contains("before"))
    try program.press(.enter)
    let after = try program.waitFor("after")
    #expect(!after.isAlternateScreen && after.isCursorVisible)
    #expect(after.contains("before") && !after.contains("inside"))
  }

  @Test func `settings that a program leaves behind are noticed`() throws {
    let program = try TerminalSession(
      executable: directory.script("echo plain; read -r _; stty -echo; echo changed; read -r _"))
    try program.waitFor("plain")
    #expect(program.isAsItWas)
    try program.press(.enter)
    try program.waitFor("changed")
    #expect(!program.isAsItWas)
  }

  @Test func `keys arrive as terminals send them`() throws {
    let program = try showing("")
    try program.press(.up, .shiftTab, .control("p"), .alt("x"), .function(5), .delete, "q", .enter)
    try program.waitFor("^[[A^[[Z^P^[x^[[15~^[[3~q^M")
    try program.press(.escape, .down)
    try program.waitFor("^[^[[B")
  }

  @Test func `application mode changes the arrows`() throws {
    let program = try showing("\\033[?1h")
    try program.press(.up, .home)
    try program.waitFor("^[OA^[OH")
  }

  @Test func `a paste is marked where the program asks for that`() throws {
    let plain = try showing("")
    try plain.paste("seats")
    #expect(try plain.waitFor("seats").contains("^[") == false)
    #expect(!plain.screen.marksPastes)
    let marked = try showing("\\033[?2004h")
    #expect(marked.screen.marksPastes)
    try marked.paste("seats")
    try marked.waitFor("^[[200~seats^[[201~")
  }

  @Test func `the mouse is told to programs that ask for it`() throws {
    let deaf = try showing("")
    try deaf.click(3, 4)
    #expect(deaf.bytesWritten(within: .milliseconds(60)) == 0)

    let program = try showing("\\033[?1002h\\033[?1006h\\033[2;5HPay now")
    #expect(program.screen.mouse == .drags)
    try program.click("Pay now")
    try program.waitFor("^[[<0;8;2M^[[<0;8;2m")
    try program.click(0, 0, button: .wheelDown)
    try program.waitFor("^[[<65;1;1M")
  }

  @Test func `questions are answered as a terminal answers them`() throws {
    let program = try showing("\\033[6n\\033[c")
    let screen = try program.waitUntil("both answers") { $0.text.contains("R^[[?") }
    #expect(screen.text.contains("^[[12;41R") || screen.text.contains("^[[1;1R"))
  }

  @Test func `a sequence cut in two is one`() throws {
    let program = try TerminalSession(
      executable: directory.script(
        "stty -echo; printf '\\033[38:2::1'; read -r _; printf '0:20:30mx'; read -r _"))
    try program.waitForQuiet()
    try program.press(.enter)
    let screen = try program.waitFor("x")
    #expect(screen.cells(of: "x").first?.foreground == .rgb(10, 20, 30))
  }
}

extension ScreenCell {
  func with(text: String) -> ScreenCell {
    var copy = self
    copy.text = text
    return copy
  }
}
