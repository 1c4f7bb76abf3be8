import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

/// What `check` finds of things that somebody did without the right to.
struct AuthorityCheckTests {
  private let sellers: TwoSellers
  private let broken = "whoever did something had the right to"

  init() throws {
    sellers = try TwoSellers()
    for (member, side) in [(sellers.organiser, sellers.other), (sellers.staff, sellers.own)] {
      let visit = sellers.office.visit(member)
      try visit.events.publish(side.draft.id)
      let euro = Money(minorUnits: 100, currency: Currency(stored: "EUR"))
      try visit.management.refund(side.order, amount: euro)
      try visit.management.resendMessage(side.message)
    }
  }

  private func isBroken() throws -> Bool { try sellers.shop.broken().contains(broken) }

  private func change(_ statement: SQL) throws {
    _ = try sellers.office.store.write { try $0.run(statement) }
  }

  @Test func `nothing, where everybody did what their role allows`() throws {
    #expect(try !isBroken())
  }

  @Test func `what somebody did whose role doesn't allow it`() throws {
    let account = try #require(sellers.organiser.account)
    try change("DELETE FROM memberships WHERE account_id = \(account)")
    #expect(try isBroken())
  }

  @Test func `what somebody did to another seller's event`() throws {
    try change("UPDATE events SET seller_id = 1 WHERE id = \(sellers.other.draft.id)")
    #expect(try isBroken())
  }

  @Test func `what somebody did to an order that isn't all their seller's`() throws {
    try change("UPDATE event_orders SET seller_id = 2 WHERE order_id = \(sellers.own.order)")
    #expect(try isBroken())
  }

  @Test func `an order that somebody placed for another`() throws {
    let ordered = sellers.own.buyer.account.map { "account \($0.rawValue)" } ?? ""
    try change(
      "UPDATE audit_entries SET actor = 'account 1' WHERE action = \(AuditAction.orderPlaced) AND actor = \(ordered)"
    )
    #expect(try isBroken())
  }

  @Test func `an admin who is another seller's`() throws {
    let account = try #require(sellers.organiser.account)
    try change("UPDATE memberships SET role = 'admin' WHERE account_id = \(account)")
    #expect(try sellers.shop.broken().contains("only the operator has admins"))
  }
}
