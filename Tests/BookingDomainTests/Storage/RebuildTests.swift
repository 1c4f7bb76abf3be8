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

/// Tables that a migration makes anew: nothing of them is lost, nobody sees half of it, and nothing comes to refer to what is gone.
struct RebuildTests {
  /// What one program knew, and what the next makes of it.
  private static let before = """
    CREATE TABLE plays (id INTEGER PRIMARY KEY, state TEXT NOT NULL CHECK (state IN ('open', 'shut')), note TEXT) STRICT;
    CREATE UNIQUE INDEX plays_note ON plays (note) WHERE state = 'open';
    CREATE TABLE acts (id INTEGER PRIMARY KEY, play_id INTEGER NOT NULL REFERENCES plays (id) ON DELETE CASCADE) STRICT;
    CREATE TABLE log (text TEXT NOT NULL) STRICT;
    CREATE TRIGGER plays_told AFTER UPDATE ON plays BEGIN INSERT INTO log VALUES (NEW.state); END;
    INSERT INTO plays VALUES (3, 'open', 'a'), (7, 'shut', NULL);
    INSERT INTO acts VALUES (1, 3), (2, 7);
    """
  private static let after = Schema.Rebuild(
    "plays",
    """
    id ID,
    state TEXT NOT NULL,
    length INTEGER NOT NULL DEFAULT 90,
    note TEXT
    """)

  private func database() throws -> DatabaseQueue {
    let queue = try DatabaseQueue()
    try queue.write { try $0.execute(sql: Self.before) }
    return queue
  }

  private func rebuild(_ queue: DatabaseQueue) throws {
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      try database.inTransaction(.immediate) {
        try SQLiteRebuild(Self.after).run(database)
        return .commit
      }
      try database.execute(sql: "PRAGMA foreign_keys = ON")
    }
  }

  @Test func `a table that is made anew keeps its rows, and new columns have their defaults`() throws {
    let queue = try database()
    try rebuild(queue)
    try queue.write { database in
      #expect(
        try Row.fetchAll(database, sql: "SELECT * FROM plays ORDER BY id").map { $0.description } == [
          "[id:3 state:\"open\" length:90 note:\"a\"]", "[id:7 state:\"shut\" length:90 note:NULL]",
        ])
      try database.execute(sql: "INSERT INTO plays (state) VALUES ('sold')")
    }
  }

  @Test func `its indexes and triggers guard it as before, and who referred to it refers to it still`() throws
  {
    let queue = try database()
    try rebuild(queue)
    try queue.write { database in
      #expect(try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM acts") == 2)
      #expect(throws: DatabaseError.self) {
        try database.execute(sql: "INSERT INTO plays (state, note) VALUES ('open', 'a')")
      }
      #expect(throws: DatabaseError.self) { try database.execute(sql: "INSERT INTO acts VALUES (3, 99)") }
      try database.execute(
        sql: "UPDATE plays SET state = 'over' WHERE id = 7; DELETE FROM plays WHERE id = 3")
      #expect(try String.fetchAll(database, sql: "SELECT text FROM log") == ["over"])
      #expect(try Int.fetchAll(database, sql: "SELECT id FROM acts") == [2])
    }
  }

  // MARK: A shop's own tables

  private let clock = TestClock()

  /// A shop as the program before the tables were rebuilt left it.
  private func earlierShop(_ directory: DataDirectory) throws {
    try EarlierShop.closedLists.write(to: directory)
  }

  @Test
  func `a row that would come to refer to one that is gone stops the migration, and nothing has changed`()
    throws
  {
    let place = try TemporaryDirectory()
    let directory = DataDirectory(path: place.path)
    try earlierShop(directory)
    let queue = try DatabaseQueue(path: directory.database)
    try queue.writeWithoutTransaction { database in
      let wrong: [Schema.Migration] = [
        .rebuild([.init("gateway_events", "id TEXT NOT NULL PRIMARY KEY, seen_at INTEGER NOT NULL")]),
        .statements(["DELETE FROM orders WHERE id = 1"]),
      ]
      #expect(throws: BookingError.damaged(detail: "rows would refer to others that are gone")) {
        try SQLiteMigrator(migrations: Schema.migrations.prefix(26) + wrong).migrate(database)
      }
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version")
      #expect(version == 26)
      #expect(try Int.fetchOne(database, sql: "PRAGMA foreign_keys") == 1)
      #expect(try database.columns(in: "orders").count > 10)
      #expect(try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM orders WHERE id = 1") == 1)
    }
  }

  @Test func `what a hand had broken before is no reason to refuse a shop, and check tells of it afterwards`()
    throws
  {
    let place = try TemporaryDirectory()
    let directory = DataDirectory(path: place.path)
    try earlierShop(directory)
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: directory.database, configuration: configuration)
    try queue.write { try $0.execute(sql: "UPDATE seats SET ticket_type_id = 99 WHERE id = 12") }
    try queue.close()
    let office = try BoxOffice.test(directory: directory)
    #expect(try office.operator.check().findings.contains { $0.name == "the database is sound" && !$0.holds })
  }

  /// The files are kept as they are before every statement of the way up, as a kill would leave them, and each is looked at, by
  /// somebody else too, and opened.
  @Test func `whoever is killed at any step leaves the shop as it was, and the next one takes it over`()
    throws
  {
    let place = try TemporaryDirectory()
    let directory = DataDirectory(path: place.path("shop"))
    try directory.prepare()
    try earlierShop(directory)
    let copies = Copies(of: directory, under: place)
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      // Little fits, so that much is written before the commit.
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA cache_size = 8; PRAGMA cache_spill = 1")
      database.add(function: FTS5SearchIndex.searchable)
      database.trace { _ in copies.keep() }
    }
    let queue = try DatabaseQueue(path: directory.database, configuration: configuration)
    try queue.writeWithoutTransaction { try SQLiteMigrator().migrate($0) }
    #expect(copies.count > 100)
    #expect(copies.problems == [])
    try copies.lookAtAll()
    #expect(copies.problems == [])
    for number in stride(from: 0, to: copies.count, by: 12) {
      let office = try BoxOffice.test(
        clock: EarlierShop.closedLists.clock(), directory: copies.directory(number))
      #expect(
        try office.operator.check().findings.filter { !$0.holds }.map(\.name) == [],
        "killed at step \(number)")
      office.operator.close()
    }
  }
}

/// A database's files as a kill would leave them, taken again and again.
private final class Copies: @unchecked Sendable {
  private let source: DataDirectory
  private let place: TemporaryDirectory
  private(set) var count = 0
  private(set) var problems: [String] = []

  init(of source: DataDirectory, under place: TemporaryDirectory) {
    (self.source, self.place) = (source, place)
  }

  func directory(_ number: Int) -> DataDirectory { DataDirectory(path: place.path("killed-\(number)")) }

  func keep() {
    do {
      let copy = directory(count)
      try copy.prepare()
      for end in ["", "-wal"] where FileManager.default.fileExists(atPath: source.database + end) {
        try FileManager.default.copyItem(atPath: source.database + end, toPath: copy.database + end)
      }
      try FileManager.default.copyItem(atPath: source.sandbox, toPath: copy.sandbox)
      count += 1
      // Another process, beside the one that is at it.
      var configuration = Configuration()
      configuration.readonly = true
      try look(source.database, configuration)
    } catch { problems.append("step \(count): \(error)") }
  }

  /// Whoever comes when it was killed.
  func lookAtAll() throws {
    for number in 0..<count { try look(directory(number).database, Configuration()) }
  }

  private func look(_ path: String, _ configuration: Configuration) throws {
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    try queue.read { database in
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version")
      let isEarlier = try database.tableExists("house_keys")
      let rows = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM payments")
      let half = try Int.fetchOne(
        database, sql: "SELECT COUNT(*) FROM sqlite_schema WHERE name LIKE '%rebuilt%'")
      guard version == (isEarlier ? 26 : Schema.version), rows == 10, half == 0 else {
        return problems.append(
          "step \(count): version \(version ?? 0), \(rows ?? 0) payments, \(half ?? 0) half")
      }
    }
  }
}
