import GRDB
import GRDBSQLite
import Testing

@testable import BookingDomain

/// What a booking asks of the database, in steps of SQLite's machine: the same number on every computer.
struct FlatCostTests {
  private let shop: Shop

  init() throws { shop = try Shop() }

  @Test func `a booking takes no more steps where thousands are sold than where none is`() throws {
    let (full, empty) = try (shop.event(capacity: 3000).ticketType, shop.event(capacity: 3000).ticketType)
    for number in 0..<200 { try shop.buy(10, of: full, as: shop.office.testPerson("Buyer \(number)")) }
    let (last, first) = try (steps(of: full), steps(of: empty))
    #expect(first > 1000)
    #expect(last * 100 < first * 110, "\(last) steps beside 2,000 tickets, \(first) beside none")
  }

  /// The third booking of one account: every statement has been prepared, and there are orders to pass over.
  private func steps(of ticketType: Identifier<TicketType>) throws -> Int {
    let buyer = try shop.office.testPerson("Ida \(ticketType.rawValue)")
    for _ in 0..<2 { try shop.buy(2, of: ticketType, as: buyer) }
    let counter = StepCounter()
    try shop.office.store.write { counter.watch(try #require($0 as? SQLiteTransaction).database) }
    defer { counter.stop() }
    try shop.buy(2, of: ticketType, as: buyer)
    return counter.steps
  }
}

/// Counts the steps of one connection. It is alone with it.
private final class StepCounter {
  private(set) var steps = 0
  private var connection: OpaquePointer?

  func watch(_ database: Database) {
    connection = database.sqliteConnection
    sqlite3_progress_handler(
      connection, 1,
      { counter in
        if let counter { Unmanaged<StepCounter>.fromOpaque(counter).takeUnretainedValue().steps += 1 }
        return 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  func stop() { sqlite3_progress_handler(connection, 0, nil, nil) }
}
