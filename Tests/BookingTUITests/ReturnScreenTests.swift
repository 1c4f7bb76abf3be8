import TerminalUI
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingStore
@testable import BookingTUI

/// Tickets of an event that was moved are given back, on the screen and line by line.
struct ReturnScreenTests {
  private let shop: Shop

  init() throws {
    shop = try Shop()
    try shop.sell(2, of: "Northern Lights", to: "Ada")
    let staff = shop.office.openOperatorSession()
    let event = try #require(
      try shop.office.visit(staff).catalogue.events(EventQuery()).listings.first {
        $0.event.title == "Northern Lights"
      })
    let details = try shop.office.visit(staff).catalogue.event(event.id)
    var draft = EventDraft(details)
    draft.city = "Elsewhere"
    _ = try shop.office.visit(staff).events.change(
      event.id, draft, revision: details.event.revision,
      telling: .everybody(returnBy: shop.clock.now + .days(2)))
  }

  private func atTicket(_ size: Size = Size(width: 80, height: 24)) throws -> Stage {
    var stage = try Stage(shop, size: size)
    stage.logIn("ada")
    stage.press("2", .enter)
    stage.settle()
    return stage
  }

  private func valid() throws -> Int {
    try shop.office.store.read { try $0.count("SELECT COUNT(*) FROM tickets WHERE voided_at IS NULL") }
  }

  @Test func `a ticket says until when it may be returned, and is returned after a question`() throws {
    var stage = try atTicket()
    #expect(stage.shows("until"))
    stage.press("r")
    #expect(stage.shows("Return your ticket?"))
    #expect(stage.shows("€32.00 goes back to the card you paid") && stage.shows("€64.00."))
    stage.press(.enter)
    #expect(try valid() == 2)
    stage.press("r", .right, .enter)
    stage.settle()
    #expect(stage.shows("Returned. €32.00 will be refunded."))
    #expect(try valid() == 1)
  }

  @Test func `all are returned at once`() throws {
    var stage = try atTicket()
    stage.press("r", .right, .right, .enter)
    stage.settle()
    #expect(stage.shows("Returned. €64.00 will be refunded."))
    #expect(try valid() == 0)
  }

  @Test func `line by line a ticket is returned by its number`() throws {
    var stage = try PlainStage(shop)
    stage.type("4", "2", "ada@example.org", Shop.password, "home", "3")
    let read = stage.type("1")
    #expect(read.contains("Tickets can be returned until Fri 3 Jul 09:00, for €64.00."))
    #expect(stage.type("return").contains("Say which"))
    stage.type("return 1")
    #expect(stage.prompt == "Return 1 ticket? yes, or back")
    stage.type("yes")
    #expect(stage.said.contains("Returned. €32.00 will be refunded."))
    #expect(try valid() == 1)
  }

  @Test func `where the money went back before, no refund is offered`() throws {
    let staff = shop.office.openOperatorSession()
    let order = try #require(try shop.office.visit(staff).management.orders(OrderQuery()).first).order
    try shop.office.visit(staff).management.refund(order.id, amount: order.total)
    var stage = try atTicket()
    stage.press("r")
    #expect(stage.shows("Its price was refunded before.") && !stage.shows("€"))
    stage.press(.right, .right, .enter)
    stage.settle()
    #expect(stage.shows("Returned. There was nothing to refund."))
    #expect(stage.shows("CANCELLED") && !stage.shows("REFUNDED"))
    var plain = try PlainStage(shop)
    plain.type("4", "2", "ada@example.org", Shop.password, "home", "3")
    #expect(!plain.type("1").contains("€"))
  }

  @Test(arguments: GoldenTests.sizes)
  func `a ticket that may be returned is as it was approved`(_ size: Size) throws {
    try Gallery.expect(atTicket(size), "ticket-return")
  }
}
