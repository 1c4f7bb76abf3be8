import TerminalHarness
import TestSupport
import Testing

/// From the first look at the events to the prompt that comes back with the order on it.
struct PurchaseTests {
  @Test(arguments: [TerminalSize.small, .standard, .wide])
  func `a stranger fills a cart, signs up on the way and leaves with tickets`(size: TerminalSize) throws {
    let shop = try Shop()
    let terminal = try shop.open(size)
    try terminal.waitForEvents()
    try terminal.waitFor("guest")

    try terminal.open(event: "Harbour Lights")
    try terminal.hold(2, of: "Stalls")
    try terminal.backToEvents()
    try terminal.open(event: "Blue Hour")
    try terminal.hold(of: "Table")

    try terminal.press("c")
    try terminal.waitFor("Your cart")
    try terminal.waitFor("€88.00")
    try terminal.press(.right)
    try terminal.waitFor("€120.00")
    try terminal.press(.left)
    try terminal.waitFor("€88.00")
    try terminal.press(.down, "x")
    try terminal.waitFor("1 × Table removed.")
    try terminal.waitForAbsence(of: "€88.00")
    try terminal.press("u")
    try terminal.waitFor("€88.00")

    try terminal.press(.enter)
    try terminal.waitFor("Who is it for?")
    try terminal.press(.enter)
    try terminal.signUp(.stranger)
    try terminal.waitFor("cart 3")
    try terminal.verify(.stranger)
    try terminal.pay(card: "4242424242424242")
    try terminal.waitFor("You are going!")

    try terminal.press(.enter)
    try terminal.waitFor("Upcoming")
    try terminal.waitFor("2 tickets")
    try terminal.press(.enter)
    let ticket = try terminal.waitFor("VALID")
    #expect(ticket.contains("Harbour Lights"))
    #expect(ticket.contains(Person.stranger.name))
    if size != .small { try expectCode(of: "Harbour Lights", on: terminal) }

    let order = try #require(ticket.text.firstMatch(of: /Order +([0-9A-Z]{4}-[0-9A-Z]{4})/)).output.1
    // An open session delivers by itself.
    try terminal.waitForMail(in: shop) { $0.contains(order) && $0.contains("TX-") }
    // The list is as it was left: with what was searched for.
    try terminal.press("1", "1")
    try terminal.waitFor("Blue Hour Trio")
    try terminal.press("q")
    #expect(try terminal.waitForExit() == .success)
    try expectGivenBack(terminal)
    let words = terminal.screen.rows.joined(separator: " ").split(separator: " ").joined()
    #expect(words.contains("Order\(order)·€88.00"))
    #expect(words.contains("2×HarbourLights,"))
    #expect(words.contains("20:00,GrandHall,Halifax"))
    #expect(words.contains("1×BlueHourTrio,"))

    try shop.expectSound()
  }

  /// Full screen, and what a scanner at the door reads off it.
  private func expectCode(of title: String, on terminal: TerminalSession) throws {
    try terminal.press("f")
    let first = try terminal.waitForQRCode()
    #expect(first.wholeMatch(of: /2\.[A-Z2-7]{48}\.[A-Z2-7]{103}/) != nil, "\(first)")
    try terminal.press(.escape)
    try terminal.waitFor("1 of 2")
    try terminal.press(.right)
    try terminal.waitFor("2 of 2")
    try terminal.press("f")
    let second = try terminal.waitForQRCode()
    #expect(second.wholeMatch(of: /2\.[A-Z2-7]{48}\.[A-Z2-7]{103}/) != nil && second != first)
    try terminal.press(.escape)
    try terminal.waitFor("2 of 2")
  }

  @Test func `a declined card costs nothing, and a card with a second step pays`() throws {
    let shop = try Shop()
    let terminal = try shop.checkout(by: .ada)
    try terminal.pay(card: "4000000000000002")
    try terminal.waitFor("The bank declined the card. Nothing was charged")
    try terminal.pay(card: "4000000000003220")
    try terminal.waitFor("Second step")
    try terminal.type("123456")
    try terminal.press(.enter)
    try terminal.waitFor("You are going!")
    try shop.expectSound()
  }

  @Test func `a bank that does not answer is asked until the tickets are there`() throws {
    let shop = try Shop()
    let terminal = try shop.checkout(by: .ada)
    try terminal.pay(card: "4000000000000119")
    try terminal.waitFor("You are going!")
    try shop.expectSound()
  }

  @Test func `who leaves while the bank is silent finds the tickets later`() throws {
    let shop = try Shop()
    let terminal = try shop.checkout(by: .ada)
    try terminal.pay(card: "4000000000000077")
    try terminal.waitFor("Waiting for the bank.")
    try terminal.kill()
    let later = try shop.open()
    try later.waitForEvents()
    try later.logIn(.ada)
    try later.press("2")
    try later.waitFor("Harbour Lights", timeout: .seconds(60))
    try shop.expectSound()
  }

  @Test func `the last ticket goes to one of two, and the other is told in words`() throws {
    let shop = try Shop()
    let ada = try shop.open()
    let grace = try shop.open(.wide)
    for terminal in [ada, grace] {
      try terminal.waitForEvents()
      try terminal.open(event: "The Last Row")
    }
    try ada.hold(of: "Stool")
    try grace.waitFor("all on hold")
    try grace.press(.enter)
    try grace.waitFor("Sold out. Places come back when others let theirs go.")

    try ada.press("c")
    try ada.checkOut(as: .ada)
    try ada.pay(card: "4242424242424242")
    try ada.waitFor("You are going!")
    try grace.waitFor("sold out")
    try shop.expectSound()
  }

  @Test func `another currency is told of before it gets into the cart`() throws {
    let shop = try Shop()
    let terminal = try shop.open()
    try terminal.waitForEvents()
    try terminal.open(event: "Harbour Lights")
    try terminal.hold(of: "Stalls")
    try terminal.backToEvents()
    try terminal.open(event: "Paper Cranes")
    try terminal.press(.enter)
    try terminal.waitFor("Your cart is in EUR. Check out first (c), then buy this one.")
  }

  @Test func `a cart outlives the session that was killed`() throws {
    let shop = try Shop()
    let first = try shop.open()
    try first.waitForEvents()
    try first.logIn(.grace)
    try first.waitForEvents()
    try first.open(event: "Blue Hour")
    try first.hold(3, of: "Table")
    try first.kill()

    let second = try shop.open()
    try second.waitForEvents()
    try second.logIn(.grace)
    try second.waitFor("cart 3")
    try second.press("c")
    try second.waitFor("€72.00")
  }
}

extension Shop {
  /// Somebody who has an account, with a ticket in the cart, where the card is asked for.
  func checkout(by person: Person, _ event: String = "Harbour Lights", _ ticket: String = "Stalls")
    throws -> TerminalSession
  {
    let terminal = try open()
    try terminal.waitForEvents()
    try terminal.logIn(person)
    try terminal.waitForEvents()
    try terminal.open(event: event)
    try terminal.hold(of: ticket)
    try terminal.press("c")
    try terminal.waitFor("Your cart")
    try terminal.press(.enter)
    try terminal.waitFor("Pay by card")
    return terminal
  }
}

/// The terminal is as it was before the program came.
func expectGivenBack(_ terminal: TerminalSession, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let screen = terminal.screen
  #expect(!screen.isAlternateScreen, sourceLocation: sourceLocation)
  #expect(screen.isCursorVisible, sourceLocation: sourceLocation)
  #expect(screen.mouse == .off, sourceLocation: sourceLocation)
  #expect(!screen.marksPastes, sourceLocation: sourceLocation)
  #expect(terminal.isAsItWas, sourceLocation: sourceLocation)
}
