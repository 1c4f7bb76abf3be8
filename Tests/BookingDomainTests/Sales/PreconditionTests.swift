import Testing

@testable import BookingModel
@testable import BookingStore
@testable import BookingStoreSQLite

/// Money, places and the ledger stop the program at a number that no rule lets through, and not only where it is tested: what
/// would be written then is worse than a program that ends.
struct PreconditionTests {
  @Test func `money is for no fewer than no places`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Money(minorUnits: 100, currency: Currency(stored: "EUR")) * -1
    }
    expect(result, "fewer than no places to pay for")
  }

  @Test func `no price is below nothing`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Money(minorUnits: 100, currency: Currency(stored: "EUR")).back(for: -1)
    }
    expect(result, "a price below nothing")
  }

  @Test func `nobody claims no place`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let now = Timestamp(milliseconds: 0)
      try SQLiteStore().write {
        try Claims.add(
          0, of: Identifier(1), to: .cart(Identifier(1)),
          Hold(now: now, end: now, hardLimit: now, visit: nil),
          $0)
      }
    }
    expect(result, "a claim of no place")
  }

  @Test func `nobody lets fewer than no places go`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      try SQLiteStore().write { try Claims.drop(-1, of: Identifier(1), from: Identifier(1), $0) }
    }
    expect(result, "fewer than no places to let go")
  }

  @Test func `the ledger books no refund of nothing`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let refund = Refund(
        id: Identifier(1), payment: Identifier(1), order: Identifier(1), key: IdempotencyKey("refund"),
        state: .confirmed, amount: Money(minorUnits: 0, currency: Currency(stored: "EUR")), reason: .goodwill,
        attempts: 1)
      try SQLiteStore().write { try Ledger.book(refund, now: Timestamp(milliseconds: 0), $0) }
    }
    expect(result, "a refund of nothing")
  }

  /// An error that somebody throws would end the process too.
  private func expect(_ result: ExitTest.Result?, _ reason: String) {
    let words = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(words.contains(reason))
  }
}
