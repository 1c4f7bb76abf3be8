import TerminalUI
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingStore
@testable import BookingTUI

struct DashboardTests {
  /// Twelve events on sale, a day apart, each in a currency of its own where `currencies` has one.
  private func shop(currencies: [String] = []) throws -> Shop {
    let shop = try Shop(events: 0)
    let admin = shop.office.openOperatorSession()
    for number in 1...12 {
      var draft = try #require(Shop.drafts(now: shop.clock.now).first)
      draft.title = "Night \(number)"
      draft.startsAt = draft.startsAt + .days(Int64(number))
      draft.endsAt = draft.endsAt + .days(Int64(number))
      let code = number <= currencies.count ? currencies[number - 1] : "EUR"
      draft.ticketTypes = [
        .init(name: "Entry", price: Money(minorUnits: 2000, currency: Currency(stored: code)), capacity: 80)
      ]
      try shop.office.visit(admin).events.publish(shop.office.visit(admin).events.add(draft).id)
    }
    return shop
  }

  private func stage(_ shop: Shop, _ width: Int, _ height: Int) throws -> Stage {
    var stage = try Stage.admin(shop, size: Size(width: width, height: height))
    stage.press("d")
    return stage
  }

  private func shown(_ stage: Stage) -> [Int] {
    stage.text.matches(of: /Night (\d+)/).compactMap { Int($0.output.1) }
  }

  @Test(arguments: [(40, 12), (80, 24)])
  func `going up moves the selection within the window`(width: Int, height: Int) throws {
    var stage = try stage(shop(), width, height)
    #expect(stage.shows("1/12"))
    stage.press(.end)
    let last = shown(stage)
    #expect(last.last == 12)
    stage.press(.up, .up)
    #expect(stage.shows("10/12"))
    #expect(shown(stage) == last)
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40)])
  func `staff read what has to be mended, and visitors don't`(width: Int, height: Int) throws {
    let mistake = SettingsError([SettingsProblem("booking.toml", .syntax(line: 12))])
    let troubles: [OperatorAlert] = [.workerAway, .settings(mistake)]
    let shop = try Shop(machineAlerts: troubles)
    var stage = try stage(shop, width, height)
    #expect(stage.shows("! The worker is not running"))
    if height >= 24 {
      #expect(stage.shows("! Settings: the last good ones are used. booking.toml, line 12"))
    }
    #expect(stage.shows("No places are on hold."))
    stage.press("1")
    #expect(!stage.shows("The worker is not running"))
    let visitor = try Stage(shop, size: Size(width: width, height: height))
    #expect(!visitor.shows("worker") && !visitor.shows("Settings:"))
  }

  @Test func `orders that can't be paid and refunds that were refused are counted`() throws {
    let shop = try shop()
    try shop.sell(1, of: "Night 1", to: "Eve")
    _ = try shop.office.store.write { transaction in
      try transaction.run("UPDATE payments SET state = 'submitted', held_up_at = 1")
      try transaction.run(
        """
        INSERT INTO refunds (payment_id, order_id, key, state, amount, currency, reason, created_at, updated_at,
          next_attempt_at) VALUES (1, 1, 'refund-1', 'failed', 100, 'EUR', 'goodwill', 1, 1, 1)
        """)
    }
    let stage = try stage(shop, 120, 40)
    #expect(stage.shows("! 1 order can't be paid: the payment service takes no calls."))
    #expect(stage.shows("! 1 refund was refused by the payment service."))
  }

  @Test func `no position is said where all events are in sight`() throws {
    let stage = try stage(shop(), 120, 40)
    #expect(shown(stage) == Array(1...12))
    #expect(!stage.shows("1/12"))
  }

  @Test func `currencies that have no row are told of`() throws {
    let codes = ["EUR", "USD", "GBP", "CAD", "JPY"]
    let shop = try shop(currencies: codes)
    for (number, name) in ["Ada", "Ben", "Cleo", "Dan", "Eve"].enumerated() {
      try shop.sell(1, of: "Night \(number + 1)", to: name)
    }
    let small = try stage(shop, 80, 24)
    #expect(small.shows("5 orders today; each bar is a day; 2 more currencies"))
    var large = small
    large.resize(120, 40)
    #expect(!large.shows("more currenc"))
    #expect(large.shows("Two weeks in CAD") && large.shows("←→ next currency"))
    large.press(.right)
    #expect(large.shows("Two weeks in EUR"))
    for sign in ["€20.00", "$20.00", "£20.00", "CA$20.00", "¥2,000"] { #expect(large.shows(sign)) }
  }

  @Test func `refunds stand beside what was sold, and what is left of it`() throws {
    let shop = try shop()
    try shop.sell(2, of: "Night 1", to: "Eve")
    let office = shop.office
    let staff = office.openOperatorSession()
    let order = try #require(try office.visit(staff).management.orders(OrderQuery()).first)
    let tickets = try office.visit(staff).orders.order(order.id).tickets
    try office.visit(staff).management.cancelTickets(of: order.id, [tickets[0].id], refund: true)
    var stage = try stage(shop, 120, 40)
    #expect(stage.shows("€40.00") && stage.shows("− €20.00 refunded = net €20.00"))
    stage.resize(80, 24)
    #expect(stage.shows("− €20.00 refunded = net €20.00"))
    stage.resize(40, 12)
    #expect(stage.shows("net €20.00"))
  }

  @Test func `an event that sells is among those shown, however far away it is`() throws {
    let shop = try shop()
    let admin = shop.office.openOperatorSession()
    var draft = try #require(Shop.drafts(now: shop.clock.now).first)
    draft.title = "Far away"
    draft.startsAt = draft.startsAt + .days(60)
    draft.endsAt = draft.endsAt + .days(60)
    try shop.office.visit(admin).events.publish(shop.office.visit(admin).events.add(draft).id)
    var stage = try stage(shop, 120, 40)
    #expect(!stage.shows("Far away"))
    try shop.sell(2, of: "Far away", to: "Eve")
    stage.refresh()
    #expect(stage.shows("Far away"))
    #expect(stage.shows("2/52"), "with its count")
    #expect(try shop.office.visit(admin).management.dashboard(daysIn: "UTC").coming.count == 12)
  }

  @Test func `the comparison with yesterday is told whole, or by its sign alone`() throws {
    let shop = try shop()
    try shop.sell(1, of: "Night 1", to: "Eve")
    var stage = try stage(shop, 40, 12)
    for (width, height) in [(40, 12), (80, 24), (120, 40)] {
      stage.resize(width, height)
      let row = try #require(stage.text.split(separator: "\n").first { $0.contains("▲") })
      #expect(width == 40 ? row.hasSuffix("▲") : row.contains("▲ vs. nothing yesterday"))
    }
  }
}
