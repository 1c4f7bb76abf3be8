import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// Somebody logs in with a cart, and the account holds places from before.
struct CartMergeTests {
  private let shop: Shop

  init() throws {
    shop = try Shop()
    try shop.account("Ada")
    _ = try shop.office.visit(try ada()).cart.setQuantity(of: try type(1), to: 2)
  }

  private func ada() throws -> Principal {
    try shop.office.visit(shop.office.openSession()).session.logIn(
      email: "ada@example.org", password: Shop.password)
  }

  /// The first ticket type of an event, counted from 0 by date.
  private func type(_ event: Int) throws -> Identifier<TicketType> {
    let listed = try shop.office.visit(shop.office.openSession()).catalogue.events(EventQuery()).listings[
      event]
    return try #require(
      try shop.office.visit(shop.office.openSession()).catalogue.event(listed.event.id).offers.first?.id)
  }

  /// A guest with a place of the first event, before the log-in.
  private func stage(_ event: Int = 0) throws -> Stage {
    var stage = try Stage(shop)
    _ = try shop.office.visit(stage.state.session.principal).cart.setQuantity(of: try type(event), to: 1)
    stage.refresh()
    stage.logIn("ada")
    return stage
  }

  @Test func `what the account held is said before anything is put together`() throws {
    var stage = try stage()
    #expect(stage.shows("Your cart already held places"))
    #expect(stage.shows("2 × Blue Hour Trio"))
    #expect(stage.shows("Northern Lights, Stalls"))
    #expect(try shop.office.visit(ada()).cart.current().places == 2)
    stage.press(.enter)
    #expect(stage.shows("Welcome, Ada."))
    #expect(try shop.office.visit(ada()).cart.current().places == 3)
  }

  @Test func `what isn't wanted any more is let go`() throws {
    var stage = try stage()
    stage.press(.right, .enter)
    #expect(try shop.office.visit(ada()).cart.current().items.map(\.event.title) == ["Northern Lights"])
    #expect(stage.state.session.cart.places == 1)
  }

  @Test func `carts in two currencies are never put together`() throws {
    var stage = try stage(3)
    #expect(stage.shows("can't be paid together"))
    stage.press(.enter)
    #expect(try shop.office.visit(ada()).cart.current().items.map(\.event.title) == ["Blue Hour Trio"])
  }

  @Test func `line by line it is asked as well`() throws {
    var stage = try PlainStage(shop)
    stage.type("northern", "1", "1", "1")
    let said = stage.type("home", "4", "2", "ada@example.org", Shop.password)
    #expect(said.contains("Your cart already held places. In it: 2 × Blue Hour Trio"))
    #expect(stage.prompt == "both, new, or earlier")
    #expect(stage.type("nonsense").contains("not one of the choices"))
    #expect(stage.type("both").contains("Welcome, Ada."))
    #expect(try shop.office.visit(ada()).cart.current().places == 3)
  }

  @Test func `with nothing to choose nobody is asked`() throws {
    try shop.office.visit(try ada()).cart.empty()
    let stage = try stage()
    #expect(stage.shows("Welcome, Ada."))
    #expect(try shop.office.visit(ada()).cart.current().places == 1)
  }
}
