import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

struct SealTests {
  let clock = TestClock()
  let office: BoxOffice

  init() throws { office = try BoxOffice.test(clock: clock) }

  /// Entries of what isn't in any other table.
  private func note(_ numbers: [Int64], event: Int64? = nil) throws {
    try office.store.write { transaction in
      for number in numbers {
        try transaction.run(
          """
          INSERT INTO audit_entries (id, at, actor, action, event_id, subject, facts)
          VALUES (\(number), \(clock.now), 'guest', 'logged in', \(event), 'nobody', '')
          """)
      }
    }
  }

  private func broken(_ anchors: [AuditAnchor] = []) throws -> [String] {
    try office.operator.check(anchors: anchors).findings.filter { !$0.holds }.map(\.name)
  }

  @Test func `seals have no gaps where entries have some, and follow in the order they were made`() throws {
    try note([3, 4, 9])
    _ = try office.operator.work()
    // An entry with a lower number comes to light when others are sealed already.
    try note([7, 12])
    _ = try office.operator.work()
    let numbers = try office.store.read { reader in
      try reader.rows("SELECT number, entry_id FROM audit_seals ORDER BY number").map(\.values)
    }
    #expect(numbers == zip(Int64(1)..., [3, 4, 9, 7, 12] as [Int64]).map { [.integer($0), .integer($1)] })
    #expect(try broken() == [])
  }

  @Test func `however many were sealed since, an entry that comes to light late is sealed`() throws {
    try note(Array(2...1200))
    for _ in 0..<4 { _ = try office.operator.work() }
    #expect(try unsealed() == 0)
    try note([1])
    #expect(try broken() == [])
    _ = try office.operator.work()
    #expect(try unsealed() == 0)
    #expect(try broken() == [])
  }

  @Test
  func `an entry that says it is sealed and isn't, or the other way round, is told of, and work goes on`()
    throws
  {
    try note([1, 2])
    _ = try office.operator.work()
    try note([3])
    for (entry, says, name) in [(3, 1, "no entry was left unsealed"), (1, 0, "sealed records are unbroken")] {
      try say(entry, says)
      _ = try office.operator.work()
      #expect(try broken() == [name])
      try say(entry, 1 - says)
    }
    _ = try office.operator.work()
    #expect(try unsealed() == 0)
    #expect(try broken() == [])
  }

  private func say(_ entry: Int, _ isSealed: Int) throws {
    _ = try office.store.write {
      try $0.run("UPDATE audit_entries SET is_sealed = \(isSealed) WHERE id = \(entry)")
    }
  }

  private func unsealed() throws -> Int {
    try office.store.read { try $0.count("SELECT COUNT(*) FROM audit_entries WHERE is_sealed = 0") }
  }

  @Test func `every seal is covered by every anchor after it, whichever its chain`() throws {
    try note([1, 2])
    try note([3], event: 7)
    _ = try office.operator.work()
    let anchor = try #require(try office.operator.auditAnchor())
    try note([4])
    _ = try office.operator.work()
    #expect(try broken([anchor]) == [])
    _ = try office.store.write { transaction in
      try transaction.run("UPDATE audit_entries SET facts = 'x' WHERE id = 1")
      try transaction.run("DELETE FROM audit_seals")
      try transaction.run("UPDATE audit_entries SET is_sealed = 0")
      try transaction.run("UPDATE audit_head SET number = 0, entry_id = 0, hash = x''")
    }
    _ = try office.operator.work()
    #expect(try broken() == [])
    #expect(try broken([anchor]) == [SealCheck.kept])
    #expect(try broken([AuditAnchor(number: 99, hash: anchor.hash)]) == [SealCheck.kept])
  }

  @Test func `an anchor is found in whatever text it stands`() throws {
    let hash = String(repeating: "0f", count: 32)
    let text = """
      2026-03-01T10:00:00+0000 notice booking.worker: [BookingTUI] seal 12 \(hash)
      > This is the last seal: seal 13 \(hash)
      seal x \(hash) seal 14 \(hash.dropLast()) seal 15 \(hash.uppercased())
      """
    #expect(AuditAnchor.all(in: text) == [12, 13].map { AuditAnchor(number: $0, hash: hash) })
    #expect(
      AuditAnchor.all(in: AuditAnchor(number: 7, hash: hash).text) == [AuditAnchor(number: 7, hash: hash)])
  }

  @Test func `a file keeps seals or is refused`() throws {
    let folder = try TemporaryDirectory()
    let hash = String(repeating: "0f", count: 32)
    let log = try folder.write("a line\nseal 12 \(hash)\n", to: "worker.log")
    #expect(try AuditAnchor.all(inFile: log) == [AuditAnchor(number: 12, hash: hash)])
    let empty = try folder.write("nothing", to: "notes")
    #expect(throws: BookingError.unreadable(path: empty, reason: .noSeal)) {
      try AuditAnchor.all(inFile: empty)
    }
  }

  @Test func `the last seal is mailed once a day to whoever keeps it`() throws {
    let delivery = InMemoryDelivery()
    var environment = office.environment
    environment.sealsTo = "owner@example.org"
    environment.delivery = delivery
    let office = BoxOffice(store: office.store, environment: environment)
    try note([1])
    for _ in 0..<4 {
      _ = try office.operator.work()
      clock.advance(.minutes(5))
    }
    let anchor = try #require(try office.operator.auditAnchor())
    #expect(delivery.messages.map(\.recipient) == ["owner@example.org"])
    #expect(AuditAnchor.all(in: delivery.messages.first?.body ?? "") == [anchor])
    clock.advance(.hours(24))
    for _ in 0..<2 { _ = try office.operator.work() }
    #expect(delivery.messages.count == 2)
    #expect(try broken() == [])
  }
}
