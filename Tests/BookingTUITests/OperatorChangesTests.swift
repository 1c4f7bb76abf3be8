import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// Whoever holds places, or is about to pay for them, is told what the operator changes in them.
struct OperatorChangesTests {
  /// A customer who holds two places of Northern Lights.
  private func holding(_ name: String = "ada") throws -> Stage {
    var stage = try Stage()
    try stage.shop.account("Ada")
    stage.logIn(name)
    stage.press(.enter, .right, .enter)
    #expect(stage.state.session.cart.places == 2)
    return stage
  }

  private func atPay() throws -> Stage {
    var stage = try holding()
    stage.press("c", .enter)
    #expect(stage.shows("Pay €64.00"))
    return stage
  }

  private func event(_ stage: Stage) throws -> Event {
    try stage.shop.office.operator.visit().catalogue.events(EventQuery()).listings[0].event
  }

  private func change(_ stage: Stage, _ edit: (inout EventDraft) -> Void) throws {
    let shop = stage.shop.office.openOperatorSession()
    let event = try event(stage)
    var draft = EventDraft(try stage.shop.office.visit(shop).catalogue.event(event.id))
    edit(&draft)
    _ = try stage.shop.office.visit(shop).events.change(
      event.id, draft, revision: event.revision, telling: .nobody)
  }

  @Test func `a cart whose event is deleted says so instead of being empty without a word`() throws {
    var stage = try holding()
    stage.press("c")
    let shop = stage.shop.office.openOperatorSession()
    #expect(try stage.shop.office.visit(shop).events.remove(event(stage).id) == .deleted)
    stage.refresh()
    #expect(stage.shows("Northern Lights is no longer on sale. Its places are no longer in your"))
    #expect(stage.state.session.cart.isEmpty)
  }

  @Test func `a cart says which of its ticket types was taken off sale and keeps the others`() throws {
    var stage = try holding()
    stage.press("c", .escape, .down, .enter, "c")
    #expect(stage.state.session.cart.items.count == 2)
    try change(stage) { $0.ticketTypes.removeLast() }
    stage.refresh()
    #expect(stage.shows("Northern Lights, Circle is no longer on sale."))
    #expect(stage.state.session.cart.items.map(\.ticketType.name) == ["Stalls"])
  }

  /// Stalls cost more from now on.
  private func changePrice(_ stage: Stage) throws {
    try change(stage) { draft in
      let type = draft.ticketTypes[0]
      draft.ticketTypes[0] = .init(
        id: type.id, name: type.name, price: Money(minorUnits: 4000, currency: type.price.currency),
        capacity: type.capacity, maxPerOrder: type.maxPerOrder)
    }
  }

  @Test func `a price that is changed while places are held is said with the one before`() throws {
    var stage = try holding()
    stage.press("c")
    try changePrice(stage)
    stage.refresh()
    #expect(stage.shows("Northern Lights, Stalls: €40.00 each now, not €32.00."))
    #expect(stage.shows("€80.00"))
  }

  @Test func `a price that changes between the cart and the payment is said on the payment`() throws {
    var stage = try holding()
    stage.press("c")
    try changePrice(stage)
    stage.press(.enter)
    #expect(stage.shows("The price has changed: it is €80.00 now, not €64.00."))
    #expect(stage.shows("Pay €80.00"))
  }

  @Test func `an event that is moved while its places are held is said with its new time`() throws {
    var stage = try holding()
    try change(stage) { draft in
      draft.occasion.startsAt = draft.occasion.startsAt + .days(1)
      draft.occasion.endsAt = draft.occasion.endsAt + .days(1)
    }
    stage.refresh()
    #expect(stage.shows("Northern Lights was moved: Sun 5 Jul 17:00, Grand Hall, Halifax."))
  }

  @Test func `places that were let go at another terminal are no news of the house`() throws {
    var stage = try holding()
    stage.press("c")
    try stage.shop.office.visit(stage.state.session.principal).cart.empty()
    stage.refresh()
    #expect(stage.shows("Your cart is empty."))
    #expect(stage.state.notice?.tone != .warning)
  }

  @Test func `an event that is cancelled while somebody pays ends the payment and offers nothing`() throws {
    var stage = try atPay()
    let shop = stage.shop.office.openOperatorSession()
    _ = try stage.shop.office.visit(shop).events.remove(event(stage).id)
    stage.refresh()
    #expect(stage.shows("Northern Lights was cancelled."))
    #expect(stage.shows("and nothing was charged."))
    #expect(!stage.shows("Time is up"))
    #expect(!stage.shows("again"))
    stage.press(.enter)
    #expect(!stage.shows("This is not on sale."))
  }

  @Test func `a card that is sent just after the event was cancelled is told why it is not taken`() throws {
    var stage = try atPay()
    let shop = stage.shop.office.openOperatorSession()
    _ = try stage.shop.office.visit(shop).events.remove(event(stage).id)
    stage.press(.control("t"), .enter)
    #expect(stage.shows("Northern Lights was cancelled."))
    #expect(!stage.shows("Time is up"))
  }

  @Test func `whoever has left the payment page hears that the order's event was cancelled`() throws {
    var stage = try atPay()
    stage.send(.input(.key("1")))
    stage.press(.control("p"))
    stage.type("events")
    stage.press(.enter)
    #expect(stage.state.section == .events)
    let shop = stage.shop.office.openOperatorSession()
    _ = try stage.shop.office.visit(shop).events.remove(event(stage).id)
    stage.refresh()
    #expect(stage.shows("Northern Lights was cancelled."))
  }

  @Test func `line by line another price than the one in the cart is said, with both`() throws {
    var stage = try PlainStage()
    try stage.shop.account("Ada")
    stage.type("4", "2", "ada@example.org", Shop.password, "home", "1", "1", "1", "2", "cart")
    let office = stage.shop.office
    let shop = office.openOperatorSession()
    let event = try office.visit(shop).catalogue.events(EventQuery()).listings[0].event
    var draft = EventDraft(try office.visit(shop).catalogue.event(event.id))
    draft.ticketTypes[0].price = Money(minorUnits: 5000, currency: Currency(stored: "EUR"))
    _ = try office.visit(shop).events.change(event.id, draft, revision: event.revision, telling: .nobody)
    #expect(stage.type("pay").contains("The price has changed: it is €100.00 now, not €64.00."))
  }

  @Test func `in plain words the same`() throws {
    var stage = try PlainStage()
    try stage.shop.account("Ada")
    stage.type("4", "2", "ada@example.org", Shop.password, "home", "1", "1", "1", "2", "cart")
    let shop = stage.shop.office.openOperatorSession()
    let event = try stage.shop.office.visit(shop).catalogue.events(EventQuery()).listings[0].event
    stage.type("pay", "test")
    _ = try stage.shop.office.visit(shop).events.remove(event.id)
    let answer = stage.type("yes")
    #expect(answer.contains("Northern Lights was cancelled."))
    #expect(!answer.contains("Time is up"))
    #expect(stage.prompt == "back")
  }
}
