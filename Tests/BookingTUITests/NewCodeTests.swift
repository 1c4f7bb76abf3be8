import BookingWords
import TerminalUI
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// A ticket for a seat as it is shown, and its code made anew, on the screen and line by line.
struct NewCodeTests {
  private let shop: Shop
  private let ada: Principal

  init() throws {
    shop = try Shop(events: 0)
    let office = shop.office
    let admin = office.openOperatorSession()
    let now = shop.clock.now
    let event = try office.visit(admin).events.add(
      EventDraft(
        title: "The Understudy's Revenge", summary: "", description: "", category: "Theatre",
        venue: "The Lantern Theatre", city: "Halifax", country: "CA", timeZone: "America/Halifax",
        startsAt: now + .days(1), endsAt: now + .days(1) + .hours(2),
        ticketTypes: [
          .init(
            name: "Stalls", price: Money(minorUnits: 3200, currency: Currency(stored: "EUR")), capacity: 1,
            seatingPlan: "E-F: 1-12")
        ]))
    try office.visit(admin).events.publish(event.id)
    try shop.account("Ada")
    ada = try office.visit(office.openSession()).session.logIn(
      email: "ada@example.org", password: Shop.password)
    let type = try #require(try office.visit(ada).catalogue.event(event.id).offers.first).id
    _ = try office.visit(ada).cart.setSeats(of: type, to: ["F9", "F10"])
    let order = try office.visit(ada).orders.place().details.order.id
    let card = CardForm(
      number: SandboxCard.approved.rawValue, expiryMonth: 12, expiryYear: 2099, securityCode: "123")
    _ = try office.visit(ada).payments.submit(order, .card(card))
  }

  /// Of the one that is shown first, and of the other.
  private func tokens() throws -> [String] {
    let tickets = try shop.office.visit(ada).orders.tickets().map(\.ticket)
    return ["F9", "F10"].compactMap { seat in tickets.first { $0.seat == seat }?.token }
  }

  private func atTicket(_ size: Size = Size(width: 80, height: 24)) throws -> Stage {
    var stage = try Stage(shop, size: size)
    stage.logIn("ada")
    stage.press("2", .enter)
    stage.settle()
    return stage
  }

  @Test(arguments: GoldenTests.sizes)
  func `a ticket for a seat, and the question for a new code, are as they were approved`(_ size: Size) throws
  {
    var stage = try atTicket(size)
    try Gallery.expect(stage, "ticket-seat")
    stage.press("n")
    try Gallery.expect(stage, "ticket-new-code")
  }

  @Test func `a code is made anew after a question whose safe answer comes first`() throws {
    let before = try tokens()
    var stage = try atTicket()
    stage.press("n", .enter)
    stage.settle()
    #expect(try tokens() == before)
    stage.press("n", .right, .enter)
    stage.settle()
    #expect(stage.shows("This is the new code."))
    let after = try tokens()
    #expect(after[0] != before[0] && after[1] == before[1])
    // What is shown to a scanner is the new one.
    stage.press("f")
    #expect(stage.text == (try codeShown(after[0])))
  }

  /// The full screen of a ticket with this token.
  private func codeShown(_ token: String) throws -> String {
    var stage = try atTicket()
    stage.press("f")
    #expect(try tokens()[0] == token)
    return stage.text
  }

  @Test func `a void ticket has no key for it`() throws {
    let office = shop.office
    let order = try #require(try office.visit(ada).orders.history().first)
    try office.visit(office.openOperatorSession()).management.cancelTickets(
      of: order.order.id, Set(order.tickets.map(\.id)), refund: true)
    let before = try tokens()
    var stage = try atTicket()
    #expect(!stage.shows("new code"))
    stage.press("n", .right, .enter)
    stage.settle()
    #expect(try tokens() == before)
  }

  @Test func `line by line a code is made anew by its ticket's number`() throws {
    let before = try tokens()
    var stage = try PlainStage(shop)
    stage.type("4", "2", "ada@example.org", Shop.password, "home", "3")
    stage.type("1")
    #expect(stage.prompt.contains("new and a number for a new code"))
    #expect(stage.type("new").contains("Say which ticket"))
    #expect(stage.type("new 2").contains("stops working at once"))
    #expect(stage.prompt == "A new code? yes, or back")
    stage.type("back")
    #expect(try tokens() == before)
    stage.type("new 2", "yes")
    #expect(stage.said.contains { $0.hasPrefix("This is the new code.") })
    let after = try tokens()
    #expect(after[0] == before[0] && after[1] != before[1])
  }
}
