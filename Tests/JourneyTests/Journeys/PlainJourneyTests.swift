import Foundation
import TerminalHarness
import TestSupport
import Testing

/// The line mode, as a script and as a person at a terminal has it.
struct PlainJourneyTests {
  @Test func `a stranger buys a ticket through two pipes`() throws {
    let shop = try Shop()
    let pipe = try PipeSession(["--data", shop.data, "--plain"], directory: shop.directory.path)
    try pipe.type(until: "Choose 1 to 4")
    try pipe.type("harbour", until: "1. Harbour Lights")
    try pipe.type("1", until: "1. Stalls, €32.00")
    try pipe.type("1", until: "How many Stalls?")
    try pipe.type("2", until: "2 × Stalls held for 10 minutes.")
    try pipe.type("cart", until: "Total €64.00")
    try pipe.type("pay", until: "1. Sign up")
    try pipe.type("1", until: "Your name:")
    let person = Person.stranger
    try pipe.type(person.name, until: "Your email:")
    try pipe.type(person.email, until: "Your phone")
    try pipe.type(person.phone, until: "A password")
    try pipe.type(person.password, until: "Code from the email")
    for (next, words) in [
      ("Code from the text message", "Your email is verified."), ("Card number", "verified"),
    ] {
      let messages = try pipe.type("messages", until: "Enter to go back")
      // The newest stands first: the text is sent once the mail is proved.
      let code = try #require(messages.firstMatch(of: /code is (\d{6})/)).output.1
      try pipe.type("", until: "Code from the")
      #expect(try pipe.type(String(code), until: next).contains(words))
    }
    try pipe.type("test", until: "Pay €64.00 now?")
    let bought = try pipe.type("yes", until: "Choose 1 to 4")
    #expect(bought.contains("You are going!"))
    #expect(bought.firstMatch(of: /Ticket 2 of 2: code TX-[0-9A-Z-]+, Stalls, Mary Anning, valid/) != nil)
    #expect(try pipe.close() == 0)
    // What the screens leave above the prompt stands here too.
    #expect(pipe.text.contains("2 × Harbour Lights,"))
    #expect(!pipe.text.contains(person.password))
    #expect(!pipe.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{7F}" })
    try shop.expectSound()
  }

  @Test func `at a terminal the password is not seen, and the echo comes back`() throws {
    let shop = try Shop()
    let terminal = try shop.open(.standard, "--plain")
    try terminal.waitFor("Choose 1 to 4")
    for (line, words) in [("4", "2. Log in"), ("2", "Your email:"), (Person.ada.email, "Your password")] {
      try terminal.type(line)
      try terminal.press(.enter)
      try terminal.waitFor(words)
    }
    try terminal.type(Person.ada.password)
    try terminal.press(.enter)
    try terminal.waitFor("Welcome, \(Person.ada.name).")
    #expect(!terminal.screen.text.contains(Person.ada.password))
    try terminal.type("quit")
    try terminal.waitFor("quit")
    try terminal.press(.enter)
    #expect(try terminal.waitForExit() == .success)
    expectHarmless(terminal.output, hostile: "\u{1B}")
  }

  @Test func `on a narrow terminal lines break between words, and no word is torn`() throws {
    let shop = try Shop()
    let whole = try shop.run("--plain", input: "1\n1\nhelp\nquit\n").output
    let words = Set(whole.split { $0 == " " || $0 == "\n" })
    let terminal = try shop.open(TerminalSize(24, 60), "--plain")
    try terminal.waitFor("Choose 1 to 4")
    for (line, next) in [("1", "Event number,"), ("1", "Ticket number,"), ("help", "leaves; what")] {
      try terminal.type(line)
      try terminal.press(.enter)
      try terminal.waitFor(next)
    }
    let shown = terminal.screen.text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
    #expect(shown.contains { $0.count > 16 } && shown.allSatisfy { $0.count <= 24 })
    for word in shown.flatMap({ $0.split(separator: " ") }) where Int(word) == nil && word != "help" {
      #expect(words.contains(word), "“\(word)” is no word of what is said without a terminal")
    }
  }

  @Test func `a script that ends at once leaves nothing behind`() throws {
    let shop = try Shop()
    let outcome = try shop.run("--plain", input: "1\n1\nquit\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Goodbye."))
    #expect(try shop.run("--plain", input: "").status == 0)
    try shop.expectSound()
  }

  @Test func `a terminal that can't place the cursor gets lines without being asked`() throws {
    let shop = try Shop()
    let terminal = try shop.open(.standard, environment: ["TERM": "dumb"])
    try terminal.waitFor("Booking, line by line.")
    try terminal.waitFor("Choose 1 to 4")
    try terminal.type("quit")
    try terminal.press(.enter)
    #expect(try terminal.waitForExit() == .success)
    expectHarmless(terminal.output, hostile: "\u{1B}")
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal to leave is obeyed between two lines, and a guest's places are free again`(signal: Int32)
    throws
  {
    let shop = try Shop()
    let terminal = try shop.open(.standard, "--plain")
    try terminal.waitFor("Choose 1 to 4")
    for (line, words) in [("the last", "The Last Row"), ("1", "Stool"), ("1", "How many"), ("1", "held for")]
    {
      try terminal.type(line)
      try terminal.press(.enter)
      try terminal.waitFor(words)
    }
    terminal.signal(signal)
    #expect(try terminal.waitForExit() == .success)
    let events = try shop.run("events", "show", "the-last-row")
    #expect(!events.output.contains("on hold"), "\(events.output)")
  }

}
