import BookingWords
import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// What a key is about is the row that was selected when it was pressed, whatever else moves in a list.
struct SelectionTests {
  /// Two kinds of Northern Lights and one of Blue Hour Trio, in this order.
  private func cart() throws -> Stage {
    var stage = try Stage()
    stage.press(.enter, .right, .enter, .down, .enter, .escape, .down, .enter, .enter, "c")
    #expect(names(stage) == ["Stalls", "Circle", "Entry"])
    return stage
  }

  private func names(_ stage: Stage) -> [String] { stage.state.session.cart.items.map(\.ticketType.name) }

  /// The same person does it in another terminal.
  private func release(_ index: Int, _ stage: inout Stage) throws {
    let line = stage.state.session.cart.items[index]
    _ = try stage.shop.office.visit(stage.state.session.principal).cart.setQuantity(
      of: line.ticketType.id, to: 0)
    stage.refresh()
  }

  @Test func `a cart's line stays selected while another above it goes`() throws {
    var stage = try cart()
    stage.press(.down)
    try release(0, &stage)
    #expect(names(stage) == ["Circle", "Entry"])
    stage.press("x")
    #expect(names(stage) == ["Entry"])
  }

  @Test func `keys pressed while the cart is being changed are about the line they were pressed on`() throws {
    var stage = try cart()
    stage.isSilent = true
    stage.press("x", "x", .down, .right)
    stage.answer()
    // The second x meant the same line, which was gone by then.
    #expect(names(stage) == ["Circle", "Entry"])
    #expect(stage.state.session.cart.items.map(\.quantity) == [2, 1])
  }

  @Test func `a kind of ticket stays selected while another above it goes off sale`() throws {
    var stage = try Stage()
    stage.press(.enter, .down)
    let office = stage.shop.office
    let admin = office.openOperatorSession()
    let event = try #require(try office.visit(admin).catalogue.events(EventQuery()).listings.first)
    let details = try office.visit(admin).catalogue.event(event.id)
    var draft = EventDraft(details)
    draft.ticketTypes.insert(
      .init(name: "Box", price: draft.ticketTypes[0].price, capacity: 4), at: 0)
    _ = try office.visit(admin).events.change(event.id, draft, revision: details.event.revision)
    stage.refresh()
    stage.press(.enter)
    #expect(names(stage) == ["Circle"])
  }

  @Test func `an account's entry stays selected when one above it goes`() throws {
    var stage = try Stage()
    try stage.signUp()
    stage.press("3", .down)
    #expect(stage.shows("▌ My orders"))
    let office = stage.shop.office
    for channel in [Channel.email, .phone] {
      _ = try office.operator.work()
      let body = stage.shop.delivery.messages.last { $0.channel == channel }?.body ?? ""
      let code = String(body.drop { !$0.isNumber }.prefix(6))
      _ = try office.visit(stage.state.session.principal).accounts.verify(channel, code: code)
    }
    stage.refresh()
    stage.press(.enter)
    #expect(stage.state.top?.screen is OrdersScreen)
  }

  @Test func `a date's distance counts the calendar of the event's zone`() {
    // 2026-12-01 01:30 in Berlin is still the evening of 30 November in Halifax.
    let now = Timestamp(milliseconds: 1_796_085_000_000)
    #expect(
      LocalTime.shown(now, zone: "Europe/Berlin").day == 1
        && LocalTime.shown(now, zone: "America/Halifax").day == 30)
    let morning = now + .hours(7)
    let words = Language.english.words
    #expect(words.distance(to: morning, zone: "Europe/Berlin", now: now) == "today")
    #expect(words.distance(to: morning, zone: "America/Halifax", now: now) == "tomorrow")
    #expect(words.distance(to: now + .hours(71), zone: "Europe/Berlin", now: now) == "in 3 days")
    #expect(words.distance(to: now + .hours(49), zone: "Europe/Berlin", now: now) == "in 2 days")
  }
}
