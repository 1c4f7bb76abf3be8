import Foundation
import GRDB
import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingStore
@testable import BookingStoreSQLite

struct StorageTests {
  let temporary: TemporaryDirectory
  let directory: DataDirectory

  init() throws {
    temporary = try TemporaryDirectory()
    directory = DataDirectory(path: (temporary.path + "/data"))
  }

  private func open() throws -> BoxOffice { try .test(directory: directory) }

  private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  @Test func `a commit waits for the disk`() throws {
    let store = try #require(try open().store as? SQLiteStore)
    #expect(store.synchronousLevel == 2)
  }

  @Test func `a value that can't be read is damage, and not told in a programmer's words`() throws {
    let store = try open().store
    for text in ["{", "{\"name\":1}", ""] {
      #expect(throws: BookingError.damaged(detail: "a value that can't be read")) {
        try store.read { _ in try JSONDecoder().decode([String: String].self, from: Data(text.utf8)) }
      }
    }
  }

  @Test func `the directory is its owner's alone`() throws {
    _ = try open()
    for path in [directory.path, directory.images, directory.outbox, directory.logs] {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o700)
    }
  }

  @Test func `what one process wrote another reads`() throws {
    let first = try open()
    let second = try open()
    let ada = try first.testPerson("Ada")
    #expect(try second.store.read { try $0.count("SELECT COUNT(*) FROM accounts") } == 1)
    #expect(ada.account != nil)
  }

  @Test(arguments: [true, false])
  func `data with earlier search tables are brought up and lose nothing`(onlyByDate: Bool) throws {
    let office = try open()
    let me = office.openOperatorSession()
    for title in ["Northern Lights", "Blue Hour", "Anthem"] {
      var draft = EventDraft.fixture(title: title)
      draft.startsAt = office.clock.now() + .days(3)
      draft.endsAt = office.clock.now() + .days(4)
      try office.visit(me).events.publish(office.visit(me).events.add(draft).id)
    }
    let queue = try DatabaseQueue(path: directory.database)
    try queue.write { database in
      // As it was at first: one search table, narrower indexes.
      if onlyByDate {
        try database.execute(
          sql: """
            CREATE VIRTUAL TABLE old USING fts5 (
              words, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2');
            INSERT INTO old (rowid, words) SELECT rowid, words FROM event_search;
            DROP TABLE event_search; DROP TABLE event_search_price; DROP TABLE event_search_title;
            ALTER TABLE old RENAME TO event_search;
            DROP INDEX events_start;
            CREATE INDEX events_start ON events (starts_at, id, status, ends_at);
            """)
      }
    }
    try queue.close()
    // A migration's place in the list is the version before it.
    try EarlierSchema.windBack(
      directory.database, to: #require(Schema.migrations.firstIndex(of: .searchTables)))

    let later = try open()
    #expect(try later.store.read { try $0.count("PRAGMA user_version") } == Schema.version)
    for sort in EventQuery.Sort.allCases {
      var query = EventQuery()
      query.text = "nor"
      query.sort = sort
      #expect(
        try later.visit(me).catalogue.events(query).listings.map(\.event.title) == ["Northern Lights"],
        "\(sort)")
    }
    #expect(try later.operator.check().findings.filter { !$0.holds }.isEmpty)
  }

  @Test func `many open a new directory at once`() throws {
    let directory = directory
    let failures = Counter()
    DispatchQueue.concurrentPerform(iterations: 24) { _ in
      do {
        _ = try BoxOffice.test(directory: directory).store.read {
          try $0.count("SELECT COUNT(*) FROM events")
        }
      } catch {
        failures.add(1)
      }
    }
    #expect(failures.value == 0)
  }

  @Test func `many sellers on one directory never oversell`() throws {
    let shop = try Shop(directory: directory)
    let type = try shop.event(capacity: 25).ticketType
    let clock = shop.clock
    let directory = directory
    let sold = Counter()
    let refused = Counter()
    DispatchQueue.concurrentPerform(iterations: 40) { index in
      do {
        let office = try BoxOffice.test(clock: clock, seed: UInt64(index), directory: directory)
        _ = try office.visit(office.openSession()).cart.setQuantity(of: type, to: 1)
        sold.add(1)
      } catch BookingError.soldOut {
        refused.add(1)
      } catch { Issue.record(error) }
    }
    #expect(sold.value == 25)
    #expect(refused.value == 15)
    #expect(try shop.broken() == [])
  }

  @Test func `a newer schema is refused before anything is written`() throws {
    _ = try open()
    let queue = try DatabaseQueue(path: directory.database)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    let before = try bytes(directory.database)
    #expect(throws: BookingError.newerSchema(found: 99, known: Schema.version)) { try open() }
    #expect(try bytes(directory.database) == before)
  }

  @Test func `a damaged file is refused and left as it is`() throws {
    try directory.prepare()
    _ = try temporary.write(String(repeating: "this is no database ", count: 500), to: "data/booking.sqlite")
    let before = try bytes(directory.database)
    #expect { try open() } throws: { if case BookingError.damaged = $0 { true } else { false } }
    #expect(try bytes(directory.database) == before)
  }

  @Test func `a file in place of the directory is named`() throws {
    let path = try temporary.write("hello", to: "file")
    #expect(throws: BookingError.unreadable(path: path, reason: .notADirectory)) {
      try BoxOffice.test(directory: DataDirectory(path: path))
    }
  }

  @Test func `an emptied database is damaged, not new`() throws {
    _ = try open().testPerson("Ada")
    _ = try temporary.write("", to: "data/booking.sqlite")
    #expect(throws: BookingError.damaged(detail: "booking.sqlite is empty")) { try open() }
    #expect(try bytes(directory.database).isEmpty)
  }

  @Test func `a failed write leaves nothing behind`() throws {
    let office = try open()
    struct Stop: Error {}
    #expect(throws: BookingError.self) {
      try office.store.write { transaction in
        try transaction.run("INSERT INTO sellers (name) VALUES ('half')")
        throw Stop()
      }
    }
    #expect(try office.store.read { try $0.count("SELECT COUNT(*) FROM sellers") } == 1)
  }

  @Test func `a commit by one is heard by another`() throws {
    let watcher = try open()
    let writer = try open()
    let changes = try #require(watcher.changes)
    changes.acknowledge()
    #expect(!changes.isReadable)
    _ = try writer.testPerson("Ada")
    #expect(changes.isReadable)
    changes.acknowledge()
    #expect(!changes.isReadable)
  }

  @Test func `only who waits for changes takes one of the few watches`() throws {
    let changes = try #require(try open().changes as? ChangeSignal)
    #expect(!changes.isWatching)
    #expect(changes.descriptor >= 0)
    #expect(changes.isWatching)
  }

  @Test func `where no watch is left, a commit can be asked for`() throws {
    let writer = try open()
    let changes = try ChangeSignal(path: directory.changes, watching: false)
    #expect(changes.descriptor == -1)
    // Long ago, so that the clock's grain does not matter.
    utimes(directory.changes, [timeval(), timeval()])
    #expect(changes.hasChanged())
    #expect(!changes.hasChanged())
    _ = try writer.testPerson("Ada")
    #expect(changes.hasChanged())
    #expect(!changes.hasChanged())
  }

  @Test func `a copy taken while others write is whole`() throws {
    let shop = try Shop(directory: directory)
    let type = try shop.event(capacity: 1000, price: 0, maxPerOrder: 1000).ticketType
    let office = shop.office
    let clock = shop.clock
    let directory = directory
    let copy = (temporary.path + "/copy.sqlite")
    DispatchQueue.concurrentPerform(iterations: 3) { index in
      do {
        if index == 0 {
          try office.storage.tables.copy(to: copy)
        } else {
          let other = try BoxOffice.test(clock: clock, seed: UInt64(index + 10), directory: directory)
          let buyer = try other.testPerson("Buyer\(index)")
          for _ in 0..<10 {
            _ = try other.visit(buyer).cart.setQuantity(of: type, to: 1)
            _ = try other.visit(buyer).orders.place()
          }
        }
      } catch { Issue.record(error) }
    }
    let restored = (temporary.path + "/restored")
    let target = DataDirectory(path: restored)
    try target.prepare()
    try FileManager.default.copyItem(atPath: copy, toPath: target.database)
    let checked = try BoxOffice.test(clock: clock, directory: target)
    let broken = try checked.operator.check().findings.filter { !$0.holds }.map(\.name)
    #expect(!broken.contains { $0.contains("ticket") || $0.contains("money") || $0.contains("sound") })
  }
}

/// A number that many threads raise.
final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var count = 0
  var value: Int { lock.withLock { count } }
  func add(_ amount: Int) { lock.withLock { count += amount } }
}
