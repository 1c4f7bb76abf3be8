import Testing

@testable import BookingDomain
@testable import BookingStore

struct StatementTests {
  @Test func `lists of every length are asked with few texts, and the last value fills them`() {
    let statements = (1...16).map { count -> SQL in "id IN \(set: Array(1...count))" }
    #expect(Set(statements.map(\.text)).count == 5)
    #expect(statements[4].text == "id IN (?, ?, ?, ?, ?, ?, ?, ?)")
    #expect(statements[4].values == [1, 2, 3, 4, 5, 5, 5, 5].map { SQLValue.integer($0) })
  }

  @Test func `nothing is in an empty list`() throws {
    let shop = try Shop()
    #expect(try shop.count("SELECT COUNT(*) FROM accounts") > 0)
    #expect(try shop.count("SELECT COUNT(*) FROM accounts WHERE id IN \(list: [Int]())") == 0)
    #expect(try shop.count("SELECT COUNT(*) FROM accounts WHERE id IN \(set: [Int]())") == 0)
  }

  /// A partial index is used only where the statement has the index's own words.
  @Test func `what is open is found by the index that has nothing else`() throws {
    let shop = try Shop()
    let questions: [(SQL, String)] = [
      ("SELECT order_id FROM payments WHERE \(part: Payments.isOpen)", "payments_one_open"),
      ("SELECT MIN(next_attempt_at) FROM refunds WHERE \(part: Refunds.isOpen)", "refunds_open"),
    ]
    for (question, index) in questions {
      let plan = try shop.office.store.read { reader in
        try reader.rows("EXPLAIN QUERY PLAN \(part: question)").map { try $0.get("detail", as: String.self) }
      }
      #expect(plan.contains { $0.contains(index) }, "\(plan)")
    }
  }
}
