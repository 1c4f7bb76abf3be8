import TerminalUI
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// One event as management sees it: ticket types that may not all fit, what came in, and the last week.
struct ManagedEventScreenTests {
  /// Northern Lights with so many ticket types, in 40 days.
  private func shop(types: Int) throws -> Shop {
    let shop = try Shop(events: 0)
    var draft = try #require(Shop.drafts(now: shop.clock.now).first)
    draft.startsAt = draft.startsAt + .days(40)
    draft.endsAt = draft.endsAt + .days(40)
    draft.ticketTypes = (1...types).map { number in
      .init(
        name: "Row \(number)", price: Money(minorUnits: 3200, currency: Currency(stored: "EUR")), capacity: 40
      )
    }
    let admin = shop.office.openOperatorSession()
    try shop.office.visit(admin).events.publish(shop.office.visit(admin).events.add(draft).id)
    return shop
  }

  /// An admin on that event, logged in after all that was sold.
  private func stage(_ shop: Shop, _ width: Int, _ height: Int) throws -> Stage {
    var stage = try Stage.admin(shop, size: Size(width: width, height: height))
    stage.press(.enter)
    stage.settle()
    return stage
  }

  /// A week of sales: 6 places on Thursday the 2nd, 1 on the 5th, 3 on the 6th and 2 on Wednesday the 8th, today.
  private func week(types: Int) throws -> Shop {
    let shop = try shop(types: types)
    for (days, places, name) in [(1, 6, "Ada"), (3, 1, "Ben"), (1, 3, "Cleo"), (2, 2, "Dan")] {
      shop.clock.advance(.days(Int64(days)))
      try shop.sell(places, of: "Northern Lights", to: name)
    }
    return shop
  }

  @Test(arguments: GoldenTests.sizes)
  func `a week of sales, a bar for each day where there is room`(_ size: Size) throws {
    let stage = try stage(week(types: 2), size.width, size.height)
    try Gallery.expect(stage, "managed-event-week")
  }

  @Test func `bars take the room that ticket types leave, then one row says it`() throws {
    let short = try stage(week(types: 1), 80, 24)
    #expect(short.shows("Last seven days"))
    #expect(short.shows("Thu  2 ▇▇▇▇▇▇"))
    #expect(short.shows("Fri  3 ······"))
    #expect(short.shows("today  ▇▇▇▇"))
    let long = try stage(week(types: 3), 80, 24)
    #expect(long.shows("Last seven days  ▇▁▁▂▄▁▃"))
    #expect(long.shows("12 places"))
    #expect(try stage(week(types: 2), 80, 24).shows("today  ▇▇▇▇"))
    let longer = try stage(week(types: 6), 80, 24)
    #expect(!longer.shows("even days"))
    #expect(longer.shows("€384.00"))
    #expect(try !stage(week(types: 1), 40, 12).shows("even days"))
  }

  @Test func `what others buy shows without a key`() throws {
    var stage = try stage(week(types: 1), 80, 24)
    #expect(stage.shows("12 places"))
    try stage.shop.sell(4, of: "Northern Lights", to: "Eve")
    stage.refresh()
    #expect(stage.shows("16 places"))
    #expect(stage.text.contains(/today +▇+  6\n/))
  }

  @Test func `at midnight the days move on by themselves`() throws {
    let shop = try week(types: 1)
    shop.clock.advance(.hours(11) + .minutes(55))
    var stage = try stage(shop, 80, 24)
    #expect(stage.shows("Thu  2"))
    #expect(stage.shows("Tue  7"))
    stage.wait(.minutes(6))
    #expect(!stage.shows("Thu  2"))
    #expect(stage.shows("Wed  8 ▇▇▇▇"))
    #expect(stage.shows("today  ····"))
  }

  @Test func `a week without a sale is said in words`() throws {
    let shop = try week(types: 1)
    shop.clock.advance(.days(9))
    var stage = try stage(shop, 80, 24)
    #expect(stage.shows("Nothing sold in the last seven days."))
    stage.resize(80, 20)
    #expect(stage.shows("none sold"))
  }

  @Test func `an old proof leaves all as it was, and says at every size how to go on`() throws {
    var stage = try stage(week(types: 1), 40, 12)
    stage.wait(.minutes(10))
    stage.press(.down)
    stage.wait(.minutes(6))
    stage.refresh()
    #expect(stage.shows("● on sale   ⏎ type the password\n"))
    #expect(stage.shows("€384.00"))
    stage.press(.enter)
    stage.type(Shop.password)
    stage.press(.enter)
    #expect(!stage.shows("type the password"))
  }

  @Test func `what nothing sold means is said by what became of the event`() throws {
    let shop = try week(types: 1)
    var cancelled = try stage(shop, 80, 24)
    let orders = try shop.office.operator.visit().management.orders(OrderQuery()).count
    cancelled.press("x", .right, .enter)
    cancelled.type("\(orders)")
    cancelled.press(.down)
    cancelled.type(Shop.password)
    cancelled.press(.enter)
    #expect(cancelled.shows("✗ cancelled"))
    #expect(cancelled.shows("€384.00 − €384.00 refunded"))
    #expect(cancelled.shows("net €0.00"))
    let unsold = try self.shop(types: 1)
    unsold.clock.advance(.days(50))
    var past = try Stage.admin(unsold)
    past.press(.left, .left, .enter)
    #expect(past.shows("· over"))
    #expect(past.shows("Nothing was sold."))
    let bare = try Shop(events: 0)
    var draft = try #require(Shop.drafts(now: bare.clock.now).first)
    draft.ticketTypes = []
    _ = try bare.office.operator.visit().events.add(draft)
    let empty = try stage(bare, 80, 24)
    #expect(empty.shows("No tickets yet. e add some"))
    #expect(!empty.shows("Nothing"))
  }

  @Test func `before the first sale there is no week to tell of`() throws {
    let stage = try stage(shop(types: 1), 120, 40)
    #expect(stage.shows("Nothing sold yet."))
    #expect(!stage.shows("seven days"))
  }

  @Test func `ticket types scroll row by row, by pages and by the wheel, and no page is half empty`() throws {
    var stage = try stage(shop(types: 5), 40, 12)
    #expect(stage.shows("↑↓ 1–2 of 5 ticket types"))
    stage.press(.down)
    #expect(stage.shows("2–3 of 5"))
    stage.press(.pageDown)
    #expect(stage.shows("4–5 of 5"))
    stage.press(.down, .down)
    #expect(stage.shows("Row 4 "))
    stage.press(.up)
    #expect(stage.shows("3–4 of 5"))
    stage.send(.input(.mouse(Mouse(.wheelUp, at: Point(x: 5, y: 5)))))
    #expect(stage.shows("2–3 of 5"))
    stage.resize(80, 40)
    #expect(stage.shows("Row 1 "))
    #expect(!stage.shows("of 5 ticket types"))
  }
}
