import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingTUI

struct OrdersTests {
  /// A house in which Ada ordered so often.
  private func shop(orders: Int) throws -> Shop {
    let shop = try Shop()
    try shop.account("Ada")
    let office = shop.office
    let ada = try office.logIn(office.openSession(), email: "ada@example.org", password: Shop.password)
    let trio = try #require(
      office.events(ada, EventQuery()).listings.first { $0.event.title == "Blue Hour Trio" })
    let type = try #require(office.event(ada, trio.id).offers.first).id
    _ = try office.setQuantity(ada, of: type, to: 1)
    for _ in 0..<orders {
      _ = try office.cancelCheckout(ada, office.placeOrder(ada).details.order.id)
    }
    try office.emptyCart(ada)
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
    let ada = try office.logIn(office.openSession(), email: "ada@example.org", password: Shop.password)
    #expect(try office.unpaidOrder(ada) == nil)
    let lights = try #require(
      office.events(ada, EventQuery()).listings.first { $0.event.title == "Northern Lights" })
    _ = try office.setQuantity(ada, of: try #require(office.event(ada, lights.id).offers.first).id, to: 1)
    let order = try office.placeOrder(ada).details.order
    #expect(try office.unpaidOrder(ada)?.order == order)
    shop.clock.advance(order.payBy - shop.clock.now)
    #expect(try office.unpaidOrder(ada) == nil)
    #expect(try office.unpaidOrder(office.openSession()) == nil)
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
    let ada = try office.logIn(office.openSession(), email: "ada@example.org", password: Shop.password)
    #expect(try office.orders(ada).map(\.order.status) == [.paid])
  }
}
