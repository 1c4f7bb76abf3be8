import Foundation
import TerminalHarness
import TestSupport
import Testing

struct ManagementJourneyTests {
  @Test(arguments: [TerminalSize.standard, .wide])
  func `an admin adds an event with a poster, and it appears in an open list`(size: TerminalSize) throws {
    let shop = try Shop()
    let poster = try shop.directory.write(Data(contentsOf: URL(fileURLWithPath: Poster.path)), to: "mine.png")
    let customer = try shop.open(size)
    try customer.waitForEvents()
    let admin = try shop.open(size)
    try admin.waitForEvents()
    try admin.logIn(.admin)
    try admin.waitFor("Upcoming")

    try admin.fillEvent(titled: "Harbour Jazz")
    try admin.press(.control("s"))
    try admin.waitFor("Saved as a draft.")
    try admin.press("i")
    try admin.waitFor("Poster of")
    try admin.type(poster)
    try admin.press(.enter)
    try admin.waitFor("make it the poster")
    try admin.press(.enter)
    try admin.waitFor("has its poster.")
    #expect(!customer.screen.contains("Harbour Jazz"))

    try admin.press("p")
    try admin.waitFor("is on sale.")
    try customer.waitFor("Harbour Jazz")
    try customer.open(event: "Harbour Jazz")
    try customer.waitFor("€25.50")
    try customer.waitUntil("the poster") { $0.text.contains("▀") || $0.text.contains("▄") }
    try customer.hold(2, of: "Standing")
    try shop.expectSound()
  }

  @Test func `a cancelled event voids the ticket on an open screen and gives the money back`() throws {
    let shop = try Shop()
    let customer = try shop.checkout(by: .ada)
    try customer.pay(card: "4242424242424242")
    try customer.waitFor("You are going!")
    try customer.press(.enter)
    try customer.waitFor("Upcoming")
    try customer.waitFor("1 ticket")
    try customer.press(.enter)
    try customer.waitFor("VALID")

    let admin = try shop.open()
    try admin.waitForEvents()
    try admin.logIn(.admin)
    try admin.waitFor("Upcoming")
    try admin.waitForEvents()
    try admin.press("x")
    try admin.waitFor("Cancel this event?")
    try admin.press(.right, .enter)
    try admin.waitFor("type how many orders")
    try admin.type("1")
    try admin.press(.enter)
    try admin.type(Person.admin.password)
    try admin.press(.enter)
    try admin.waitFor("is cancelled with 1 order.")
    try customer.waitFor("EVENT CANCELLED")
    try customer.waitForMail(in: shop) {
      $0.contains(Person.ada.email) && $0.contains("cancelled") && $0.contains("32.00")
    }
    try shop.expectSound()
  }

  @Test func `the safe answer is preselected, and leaves the event as it was`() throws {
    let shop = try Shop()
    let admin = try shop.open()
    try admin.waitForEvents()
    try admin.logIn(.admin)
    try admin.waitFor("Upcoming")
    try admin.waitForEvents()
    try admin.press("x")
    try admin.waitFor("Delete this event?")
    try admin.press(.enter)
    try admin.waitForAbsence(of: "Delete this event?")
    #expect(try shop.run("events").output.contains("Harbour Lights"))
  }
}

extension TerminalSession {
  /// Fills in a new event with one ticket type, from management's list, by keyboard alone.
  func fillEvent(titled title: String) throws {
    try press("a")
    try waitFor("New event")
    try type(title)
    try press(.tab)
    try type("Music")
    try press(.tab, .tab)
    try type("An evening by the water")
    try press(.pageDown)
    try waitFor("Venue")
    for text in ["Pier 9", "Halifax", "ca"] {
      try type(text)
      try press(.tab)
    }
    try press(.control("u"))
    try type("America/Halifax")
    try press(.tab)
    try type("203009042000")
    try press(.pageDown)
    try waitFor("a add some")
    try press("a")
    try waitFor("Price")
    try type("Standing")
    try press(.tab)
    try type("25.50")
    try press(.tab, .tab)
    try type("80")
  }
}
