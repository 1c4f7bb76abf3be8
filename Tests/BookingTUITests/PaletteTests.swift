import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingStore
@testable import BookingTUI

/// While somebody reads the palette, other people and slow answers go on changing what lies below it.
struct PaletteTests {
  private static let nothingDone = "That changed in the meantime, so nothing was done."

  private func status(_ stage: Stage, _ title: String) throws -> EventStatus? {
    let office = stage.shop.office
    var query = EventQuery()
    query.managed = true
    let all = try office.operator.visit().catalogue.events(query).listings
    return all.first { $0.event.title == title }?.event.status
  }

  private func audited(_ stage: Stage, _ action: String) throws -> Int {
    try stage.shop.office.store.read {
      try $0.count("SELECT count(*) FROM audit_entries WHERE action = \(action)")
    }
  }

  @Test func `what a colleague has taken off sale meanwhile is not put on sale again`() throws {
    var stage = try Stage.admin()
    let office = stage.shop.office
    let published = try audited(stage, "event published")
    stage.press(.control("p"))
    stage.type("take off sale")
    let event = try #require(
      office.operator.visit().catalogue.events(EventQuery()).listings.first?.event)
    try office.operator.visit().events.unpublish(event.id)
    stage.refresh()
    stage.press(.enter)
    #expect(try status(stage, event.title) == .draft)
    #expect(try audited(stage, "event published") == published)
    #expect(stage.shows("It isn't on sale. p publishes it."))
  }

  @Test func `the key that takes off sale never publishes, the key that publishes never takes off sale`()
    throws
  {
    var stage = try Stage.admin()
    stage.press("p")
    #expect(stage.shows("It is on sale already. w takes it off sale."))
    #expect(try status(stage, "Northern Lights") == .published)
    stage.press("w", .right, .enter)
    #expect(try status(stage, "Northern Lights") == .draft)
    stage.press("w")
    #expect(try status(stage, "Northern Lights") == .draft)
    #expect(stage.shows("It isn't on sale. p publishes it."))
  }

  @Test func `what was chosen for a row that is gone is not done to the next one`() throws {
    var stage = try Stage.admin()
    let office = stage.shop.office
    stage.press(.control("p"))
    stage.type("delete event")
    let event = try #require(
      office.operator.visit().catalogue.events(EventQuery()).listings.first?.event)
    _ = try office.operator.visit().events.remove(event.id)
    stage.refresh()
    stage.press(.enter)
    #expect(stage.shows(Self.nothingDone))
    #expect(!stage.shows("Delete this event?"))
  }

  @Test func `a line that holds more by now is not removed from the cart`() throws {
    var stage = try Stage()
    stage.press(.enter, .enter, "c", .control("p"))
    stage.type("remove")
    let type = try #require(stage.state.session.cart.items.first).ticketType.id
    _ = try stage.shop.office.visit(stage.state.session.principal).cart.setQuantity(of: type, to: 3)
    stage.refresh()
    stage.press(.enter)
    #expect(stage.state.session.cart.places == 3)
    #expect(stage.shows(Self.nothingDone))
  }

  @Test func `a command means the same when others came into the table before it`() throws {
    var stage = try Stage.admin()
    stage.press(.enter, .control("p"))
    stage.type("orders")
    for _ in 0..<3 {
      stage.wait(.minutes(6))
      stage.press(.up)
    }
    stage.refresh()
    stage.press(.enter)
    #expect(stage.state.top?.screen is ManagedOrdersScreen)
  }

  @Test func `what was chosen on a screen that has gone is not done on the one below`() throws {
    var stage = try Stage.admin()
    stage.press(.enter, .control("p"))
    stage.type("back")
    stage.state.stacks[.manage]?.removeLast()
    stage.press(.enter)
    #expect(stage.state.section == .manage)
    #expect(stage.shows(Self.nothingDone))
  }

  @Test func `an answer finds the screen that asked, and nobody once that is gone`() throws {
    var stage = try Stage()
    let id = try #require(stage.state.top?.id)
    stage.press(.enter)
    let title = stage.text
    stage.send(.reply(Delivery(.facets(.failure(.storage(""))), to: EventsScreen.self, id)))
    stage.send(.reply(Delivery(.details(.failure(.notFound(.event))), to: EventScreen.self, id + 1000)))
    #expect(stage.text == title)
  }
}
