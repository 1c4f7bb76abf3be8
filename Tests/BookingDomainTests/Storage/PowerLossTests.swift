import Foundation
import GRDB
import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingSimulation
@testable import BookingStore
@testable import BookingStoreSQLite

/// The power goes at any moment: of what was written and not yet synced any part may have reached the disk.
///
/// The files are kept as they were after every acknowledged commit (each ends with a sync). Between two of them lies one
/// unfinished write: it is cut at many lengths, and torn, each sector of 512 bytes old or new by chance. Opened again, the
/// shop must be the one before that write or the one after it, whole.
struct PowerLossTests {
  @Test func `after a power loss acknowledged commits are there, and no other in part`() throws {
    let diary = try Diary()
    try diary.fill()
    #expect(diary.moments.count > 15)
    var random = SeededRandom(7)
    var (images, lost, kept) = (0, 0, 0)
    for (before, after) in zip(diary.moments, diary.moments.dropFirst()) {
      for (database, log) in before.losses(until: after, &random) {
        let state = try diary.recovered(database, log)
        images += 1
        #expect(state == before.state || state == after.state)
        if state != after.state { lost += 1 } else if state != before.state { kept += 1 }
        if database == after.database, log == after.log { #expect(state == after.state) }
      }
    }
    #expect(images > 150)
    #expect(lost > 50 && kept > 20, "\(lost) unfinished writes lost, \(kept) kept")
  }
}

/// A day at a shop, with its files after each commit.
private final class Diary {
  struct Moment {
    let database: [UInt8]
    let log: [UInt8]
    let state: String

    /// What the disk may hold when the power goes between this moment and the next.
    func losses(until next: Moment, _ random: inout SeededRandom) -> [(
      database: [UInt8], log: [UInt8]
    )] {
      let same = zip(log, next.log).prefix { $0 == $1 }.count
      let rest = next.log.count - same
      var losses: [([UInt8], [UInt8])] = (0...8).map { part in
        let length = same + rest * part / 8
        return (database, Array(next.log.prefix(length)) + log.dropFirst(length))
      }
      for _ in 0..<4 {
        losses.append((torn(database, next.database, &random), torn(log, next.log, &random)))
      }
      return losses + [(next.database, next.log)]
    }

    private func torn(_ old: [UInt8], _ new: [UInt8], _ random: inout SeededRandom)
      -> [UInt8]
    {
      var torn = new
      for start in stride(from: 0, to: new.count, by: 512) where random.chance(0.3) {
        for index in start..<min(start + 512, new.count) { torn[index] = index < old.count ? old[index] : 0 }
      }
      return torn
    }
  }

  private let temporary: TemporaryDirectory
  private let directory: DataDirectory
  private let clock = TestClock()
  private let store: SQLiteStore
  private let office: BoxOffice
  private(set) var moments: [Moment] = []

  init() throws {
    temporary = try TemporaryDirectory()
    directory = DataDirectory(path: temporary.path("data"))
    let plain = try BoxOffice.test(
      clock: clock, gateway: SandboxGateway(books: InMemorySandboxBooks(), clock: clock.wall),
      directory: directory)
    store = try #require(plain.store as? SQLiteStore)
    let kept = KeptStore(inner: store)
    office = BoxOffice(store: kept, environment: plain.environment, images: plain.images)
    kept.committed = { [unowned self] in try self.keep() }
  }

  func fill() throws {
    try keep()
    let admin = office.openOperatorSession()
    for name in ["Ada", "Bob"] {
      _ = try office.visit(admin).accounts.create(
        SignUpForm(
          name: name, email: "\(name.lowercased())@example.org", phone: "+15550001111",
          password: AccountFixture.password),
        role: .customer)
    }
    let event = try office.testEvent(by: admin)
    let type = try #require(office.visit(admin).catalogue.event(event.id).offers.first?.id)
    try buy("Ada", type)
    // What the log holds goes into the database; the next commit begins the log anew.
    _ = try store.writer().writeWithoutTransaction { try $0.checkpoint(.passive) }
    try keep()
    try buy("Bob", type)
    _ = try office.operator.work()
  }

  private func buy(_ name: String, _ type: Identifier<TicketType>) throws {
    let buyer = try office.visit(office.openSession()).session.logIn(
      email: "\(name.lowercased())@example.org", password: AccountFixture.password)
    _ = try office.visit(buyer).cart.setQuantity(of: type, to: 2)
    let order = try office.visit(buyer).orders.place().details.order.id
    #expect(try office.visit(buyer).payments.submit(order, .card(.test(.approved))).stage == .paid)
  }

  private func keep() throws {
    func bytes(_ path: String) -> [UInt8] {
      (FileManager.default.contents(atPath: path)).map { [UInt8]($0) } ?? []
    }
    moments.append(
      Moment(
        database: bytes(directory.database), log: bytes(directory.database + "-wal"),
        state: try state(of: store)))
  }

  /// What a shop opened on these files says, once it is found sound.
  func recovered(_ database: [UInt8], _ log: [UInt8]) throws -> String {
    let place = DataDirectory(path: temporary.path("after"))
    try? FileManager.default.removeItem(atPath: place.path)
    try place.prepare()
    try Data(database).write(to: URL(fileURLWithPath: place.database))
    try Data(log).write(to: URL(fileURLWithPath: place.database + "-wal"))
    let office = try BoxOffice.test(clock: clock, directory: place)
    let broken = try office.operator.check().findings.filter {
      !$0.holds && $0.name != "passwords are stored as hashes"
    }
    #expect(broken.isEmpty, "\(broken)")
    return try state(of: #require(office.store as? SQLiteStore))
  }

  /// Every row of every table.
  private func state(of store: SQLiteStore) throws -> String {
    try store.writer().read { database in
      let tables = try String.fetchAll(
        database,
        sql:
          "SELECT name FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
      )
      return try tables.map { table in
        try "\(table)\n"
          + Row.fetchAll(database, sql: "SELECT * FROM \(table)").map(\.debugDescription)
          .joined(separator: "\n")
      }.joined(separator: "\n")
    }
  }
}

/// A store that tells when a commit is acknowledged.
private final class KeptStore: Store, @unchecked Sendable {
  private let inner: SQLiteStore
  var committed: () throws -> Void = {}

  init(inner: SQLiteStore) { self.inner = inner }

  func read<Value>(_ body: (any Reader) throws -> Value) throws(BookingError) -> Value {
    try inner.read(body)
  }

  func write<Value>(locking locks: Set<StoreLock>?, _ body: (any Transaction) throws -> Value)
    throws(BookingError) -> Value
  {
    let value = try inner.write(locking: locks, body)
    do { try committed() } catch { throw .storage("\(error)") }
    return value
  }

  func schemaProblems() throws(BookingError) -> [String] { try inner.schemaProblems() }
  func integrityProblems() throws(BookingError) -> [String] { try inner.integrityProblems() }
}
