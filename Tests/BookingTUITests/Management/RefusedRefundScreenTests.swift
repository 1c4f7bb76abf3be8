import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingStore
@testable import BookingTUI

struct RefusedRefundScreenTests {
  @Test func `a refused refund is tried again by a key, after a question`() throws {
    let shop = try Shop()
    try shop.sell(2, of: "Northern Lights", to: "Ada")
    var stage = try Stage.admin(shop)
    let office = shop.office
    let staff = office.openOperatorSession()
    let order = try #require(try office.visit(staff).management.orders(OrderQuery()).first)
    // As the payment service would leave it.
    _ = try office.store.write {
      try $0.run(
        """
        INSERT INTO refunds (payment_id, order_id, key, state, amount, currency, reason, attempts, created_at, updated_at,
          next_attempt_at)
        SELECT id, order_id, 'refund-0', 'failed', 1000, 'EUR', 'goodwill', 1, 1, 1, 1 FROM payments
        """)
    }
    stage.press("O", .enter)
    stage.settle()
    #expect(stage.shows("t try refund again"))
    stage.press("t")
    #expect(stage.shows("The payment service refused to refund €10.00."))
    stage.press(.enter)
    #expect(try office.visit(staff).orders.order(order.id).refunds.map(\.state) == [.failed])
    stage.press("t", .right, .enter)
    #expect(stage.shows("The payment service was asked again for €10.00."))
    #expect(try office.visit(staff).orders.order(order.id).refunds.map(\.state) == [.confirmed])
    stage.settle()
    #expect(!stage.shows("t try refund again"))
  }
}
