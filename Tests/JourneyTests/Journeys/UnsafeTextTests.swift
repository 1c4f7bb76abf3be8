import Foundation
import GRDB
import TerminalHarness
import TestSupport
import Testing

/// Text that would steer a terminal, from a file and from the database itself.
struct UnsafeTextTests {
  private static let hostile =
    "Ev\u{1b}]0;owned\u{7}il\u{9b}31m\u{202e}\u{200b}\u{2066}\u{feff}\u{ad}\u{e0041} Night"

  @Test func `an import refuses it, or cleans it`() throws {
    let shop = try Shop()
    let exported = try shop.run("events", "export").output
    let evil = exported.replacing("Blue Hour Trio", with: #"Blue\u001b]0;owned\u0007\u202e\u200b Moon"#)
    try shop.directory.write(evil, to: "evil.json")
    let outcome = try shop.run("events", "import", "evil.json")
    expectHarmless(Array((outcome.output + outcome.errors).utf8), hostile: "\u{1b}")
    for format in [["events"], ["events", "export", "--json"], ["events", "export", "--csv"]] {
      let listing = try Shop.run(["--data", shop.data] + format, in: shop.directory).output
      expectHarmless(Array(listing.utf8), hostile: "\u{1b}")
    }
    try shop.expectSound()
  }

  @Test func `rows nobody cleaned reach no terminal`() throws {
    let shop = try Shop()
    let queue = try DatabaseQueue(path: shop.data + "/booking.sqlite")
    let hostile = Self.hostile
    try queue.write { database in
      for column in ["title", "summary", "description", "venue", "city", "category"] {
        try database.execute(
          sql: "UPDATE events SET \(column) = \(column) || ? WHERE title LIKE 'Harbour%'",
          arguments: [hostile])
      }
      try database.execute(
        sql: "UPDATE ticket_types SET name = name || ? WHERE name = 'Stalls'", arguments: [hostile])
      try database.execute(
        sql: "UPDATE accounts SET name = ? || name WHERE email = ?", arguments: [hostile, Person.ada.email])
    }
    try queue.close()

    let terminal = try shop.open(.wide)
    try terminal.waitForEvents()
    try terminal.press(.enter)
    try terminal.waitFor("how many")
    try terminal.press(.enter)
    try terminal.waitFor("held for")
    try terminal.press("c")
    try terminal.waitFor("Your cart")
    try terminal.press("3")
    try terminal.waitFor("Log in")
    try terminal.type(Person.ada.email)
    try terminal.press(.tab)
    try terminal.type(Person.ada.password)
    try terminal.press(.enter)
    try terminal.waitFor("Welcome, Ev")
    try terminal.press("3")
    try terminal.waitForQuiet()
    #expect(terminal.screen.title != "owned")
    try terminal.press(.control("c"))
    try terminal.waitForExit()
    expectHarmless(terminal.output, hostile: "\u{1b}]0;", "\u{9b}31m")

    for arguments in [["events"], ["check"]] {
      let outcome = try Shop.run(["--data", shop.data] + arguments, in: shop.directory)
      expectHarmless(Array((outcome.output + outcome.errors).utf8), hostile: "\u{1b}")
    }
  }

  /// What some of the pasted texts would do to a terminal.
  private static let steering = ["\u{1b}]0;", "\u{1b}P", "\u{9b}31m"]

  @Test func `characters of every class go through every field of who comes in`()
    throws
  {
    #expect(UnicodeClasses.representatives.count >= 290)
    let shop = try Shop()
    let terminal = try shop.open(.wide)
    try terminal.waitForEvents()
    // What is searched for, and what is asked of the palette.
    try terminal.press("/")
    try terminal.fill()
    try terminal.leave(to: "find an event")
    try terminal.press(.control("p"))
    try terminal.waitFor("Commands")
    try terminal.fill()
    try terminal.leave(to: "find an event")
    // Logging in, a lost password, signing up: every field, the masked one seen.
    try terminal.press("3")
    try terminal.waitFor("Sign up instead")
    try terminal.fill(fields: 2)
    try terminal.press(.control("f"))
    try terminal.waitForAbsence(of: "Sign up instead")
    try terminal.fill()
    try terminal.leave(to: "Sign up instead")
    try terminal.press(.control("n"))
    try terminal.waitFor("Phone")
    try terminal.fill(fields: 4)
    try terminal.leave(to: "Sign up instead")
    try terminal.press(.control("c"))
    try terminal.waitForExit()
    expectHarmless(terminal.output, hostile: Self.steering)
  }

  @Test func `characters of every class go through the fields of an account and of a card`() throws {
    let shop = try Shop()
    let terminal = try shop.checkout(by: .ada)
    try terminal.fill(fields: 3)
    try terminal.leave(to: "Nothing was charged")
    try terminal.press("3")
    try terminal.waitFor("Change my name")
    try terminal.press(.down, .down, .down, .enter)
    try terminal.waitForAbsence(of: "My orders")
    try terminal.fill()
    try terminal.leave(to: "My orders")
    try terminal.press(.down, .enter)
    try terminal.waitForAbsence(of: "My orders")
    try terminal.fill(fields: 2)
    try terminal.press(.control("c"))
    try terminal.waitForExit()
    expectHarmless(terminal.output, hostile: Self.steering)
  }

  @Test func `characters of every class go through every field of management`() throws {
    let shop = try Shop()
    let terminal = try shop.open(.wide)
    try terminal.waitForEvents()
    try terminal.logIn(.admin)
    try terminal.waitFor("Upcoming")
    try terminal.press("/")
    try terminal.fill()
    try terminal.leave(to: "find an event")
    try terminal.press("a")
    try terminal.waitFor("Title")
    // Three parts of the form, with all the fields a person can come to by Tab.
    for _ in 0..<3 {
      try terminal.fill(fields: 6)
      try terminal.press(.pageDown)
    }
    try terminal.press(.control("c"))
    try terminal.waitForExit()
    expectHarmless(terminal.output, hostile: Self.steering)
  }
}

extension TerminalSession {
  /// Escape, and nothing right behind it: together they would be another key.
  fileprivate func leave(to words: String) throws {
    try press(.escape)
    try waitFor(words)
    try waitForQuiet()
  }

  /// Pastes all representatives into the field that has the focus, a part at a time, and types those that are no
  /// control characters; then does the same with the next field.
  fileprivate func fill(fields: Int = 1) throws {
    let all = UnicodeClasses.representatives
    for field in 0..<fields {
      for start in stride(from: 0, to: all.count, by: 30) {
        let part = all[start..<min(start + 30, all.count)]
        try press(.control("u"))
        try paste(part.joined(separator: " "))
        try press(.home, .end, .control("u"))
        try type(part.filter { $0.unicodeScalars.allSatisfy { $0.value > 0xA0 } }.joined())
      }
      // What was typed is seen, if it is a secret.
      if field == fields - 1 { try press(.control("r")) }
      try press(.control("u"), .tab)
      try waitForQuiet()
    }
  }
}
