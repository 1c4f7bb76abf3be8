import TerminalUI
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

struct OrdersTests {
  /// A house in which Ada ordered so often.
  private func shop(orders: Int) throws -> Shop {
    let shop = try Shop()
    try shop.account("Ada")
    let office = shop.office
    let ada = try office.visit(office.openSession()).session.logIn(
      email: "ada@example.org", password: Shop.password)
    let trio = try #require(
      office.visit(ada).catalogue.events(EventQuery()).listings.first { $0.event.title == "Blue Hour Trio" })
    let type = try #require(office.visit(ada).catalogue.event(trio.id).offers.first).id
    _ = try office.visit(ada).cart.setQuantity(of: type, to: 1)
    for _ in 0..<orders {
      _ = try office.visit(ada).payments.cancel(office.visit(ada).orders.place().details.order.id)
    }
    try office.visit(ada).cart.empty()
    return shop
  }

  @Test func `a long history is read as far as one looks`() throws {
    var stage = try Stage(shop(orders: 60))
    stage.logIn("ada")
    stage.press("2", "o")
    #expect(stage.shows("1/50"))
    stage.press(.end)
    #expect(stage.shows("50/60"))
    stage.press(.end)
    #expect(stage.shows("60/60"))
    stage.refresh()
    #expect(stage.shows("60/60"))
  }

  @Test func `a click opens an order, the wheel moves on`() throws {
    var stage = try Stage(shop(orders: 3))
    stage.logIn("ada")
    stage.press("2", "o")
    stage.send(.input(.mouse(Mouse(.wheelDown, button: .left, at: Point(x: 10, y: 5)))))
    #expect(stage.shows("2/3"))
    stage.send(.input(.mouse(Mouse(.press, button: .left, at: Point(x: 10, y: 4)))))
    stage.send(.input(.mouse(Mouse(.press, button: .left, at: Point(x: 10, y: 4)))))
    #expect(stage.shows("Blue Hour Trio"))
    #expect(!stage.shows("/3"))
  }

  @Test func `an order that waits for money is known without reading every order`() throws {
    let shop = try shop(orders: 2)
    let office = shop.office
    let ada = try office.visit(office.openSession()).session.logIn(
      email: "ada@example.org", password: Shop.password)
    #expect(try office.visit(ada).orders.unpaid() == nil)
    let lights = try #require(
      office.visit(ada).catalogue.events(EventQuery()).listings.first { $0.event.title == "Northern Lights" })
    _ = try office.visit(ada).cart.setQuantity(
      of: try #require(office.visit(ada).catalogue.event(lights.id).offers.first).id, to: 1)
    let order = try office.visit(ada).orders.place().details.order
    #expect(try office.visit(ada).orders.unpaid()?.order == order)
    shop.clock.advance(order.payBy - shop.clock.now)
    #expect(try office.visit(ada).orders.unpaid() == nil)
    #expect(try office.visit(office.openSession()).orders.unpaid() == nil)
  }

  @Test func `an order that was only left is called not paid, and leaves the history after a day`() throws {
    let shop = try Shop()
    try shop.sell(1, of: "Blue Hour Trio", to: "Ada")
    var stage = try Stage(shop)
    stage.logIn("ada")
    stage.press("1", .enter, .enter, "c", .enter, .escape)
    stage.press("2", "o")
    #expect(stage.shows("not paid"))
    #expect(stage.shows("1/2"))
    stage.wait(.hours(25))
    let office = shop.office
    let ada = try office.visit(office.openSession()).session.logIn(
      email: "ada@example.org", password: Shop.password)
    #expect(try office.visit(ada).orders.history().map(\.order.status) == [.paid])
  }
}
