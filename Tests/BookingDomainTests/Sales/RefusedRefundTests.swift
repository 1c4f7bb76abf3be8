import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

/// A refund that the payment service refused is asked for again by somebody, never by itself.
struct RefusedRefundTests {
  private let shop: Shop
  private let staff: Principal
  private let order: Identifier<Order>
  private let type: Identifier<TicketType>

  init() throws {
    shop = try Shop()
    staff = shop.office.openOperatorSession()
    type = try shop.event(capacity: 10, price: 3200).ticketType
    order = try shop.buy(2, of: type).details.order.id
    shop.gateway.refuseRefunds(true)
    let tickets = try shop.office.visit(staff).orders.order(order).tickets
    try shop.office.visit(staff).management.cancelTickets(of: order, [tickets[0].id], refund: true)
  }

  /// What waits for somebody: the check names it until the money went back.
  private static let refused = [Invariant.refusedRefunds]

  private func details() throws -> OrderDetails { try shop.office.visit(staff).orders.order(order) }

  @Test func `what was refused goes back once it is taken, and is said and booked once`() throws {
    #expect(try details().refunds.map(\.state) == [.failed])
    #expect(try details().order.refunded.isZero)
    #expect(try shop.broken() == Self.refused)
    shop.gateway.refuseRefunds(false)
    #expect(try shop.office.visit(staff).management.retryRefunds(order).formatted == "€32.00")
    #expect(try details().refunds.map(\.state) == [.confirmed])
    #expect(try details().order.refunded.formatted == "€32.00")
    try shop.settle()
    let told = try shop.count("SELECT COUNT(*) FROM messages WHERE kind = 'refundIssued'")
    #expect(told == 1)
    #expect(try shop.broken() == [])
    #expect(try shop.office.operator.checkGateways().findings.allSatisfy(\.holds))
  }

  @Test func `refused once more it can be tried again, and the money is still the order's`() throws {
    let key = try details().refunds[0].key
    try shop.office.visit(staff).management.retryRefunds(order)
    #expect(try details().refunds.map(\.state) == [.failed])
    #expect(try details().refunds[0].key != key)
    #expect(try details().refundable.formatted == "€64.00")
    #expect(try shop.broken() == Self.refused)
  }

  @Test func `nothing goes back twice`() throws {
    shop.gateway.refuseRefunds(false)
    try shop.office.visit(staff).management.refund(order, amount: details().refundable)
    #expect(throws: BookingError.self) { try shop.office.visit(staff).management.retryRefunds(order) }
    #expect(try details().refunds.map(\.state) == [.failed, .confirmed])
    // The house has nothing left to give back: nothing waits.
    #expect(try shop.broken() == [])
  }

  @Test func `a refusal that comes after the refund was tried again is of the key before`() throws {
    // The answer to the first key is still under way when it is tried again, and the second one loses its own.
    shop.gateway.refuseRefunds(false)
    let old = try details().refunds[0]
    shop.gateway.fail(.lostAnswer)
    try shop.office.visit(staff).management.retryRefunds(order)
    #expect(try details().refunds.map(\.state) == [.unknown])
    try shop.office.store.write { try shop.office.settleRefund(old, with: .refused, $0) }
    #expect(try details().refunds.map(\.state) == [.unknown])
    #expect(throws: BookingError.self) { try shop.office.visit(staff).management.retryRefunds(order) }
    try shop.settle()
    #expect(try details().refunds.map(\.state) == [.confirmed])
    #expect(try shop.broken() == [])
    #expect(try shop.office.operator.checkGateways().findings.allSatisfy(\.holds))
  }

  @Test func `it takes what a refund takes`() throws {
    #expect(throws: BookingError.notAllowed) {
      try shop.office.visit(shop.ada).management.retryRefunds(order)
    }
    let admin = try shop.office.testPerson("Grace", role: .admin)
    shop.clock.advance(.minutes(16))
    #expect(throws: BookingError.passwordNeededAgain) {
      try shop.office.visit(admin).management.retryRefunds(order)
    }
    let proof = Proof(password: AccountFixture.password)
    shop.gateway.refuseRefunds(false)
    #expect(try shop.office.visit(admin).management.retryRefunds(order, proof).formatted == "€32.00")
  }

  @Test func `where nothing was refused there is nothing to try`() throws {
    shop.gateway.refuseRefunds(false)
    let other = try shop.buy(1, of: type).details.order.id
    #expect(throws: BookingError.self) { try shop.office.visit(staff).management.retryRefunds(other) }
  }

  @Test func `a message about cancelled tickets that names another sum is found`() throws {
    _ = try shop.office.store.write {
      try $0.run(
        """
        UPDATE messages SET facts = REPLACE(facts, '"minorUnits":3200}', '"minorUnits":9900}')
        WHERE kind = 'ticketsCancelled'
        """)
    }
    #expect(try shop.broken().contains("messages about money name its amounts"))
  }
}
