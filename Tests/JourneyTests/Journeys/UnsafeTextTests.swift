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
}
