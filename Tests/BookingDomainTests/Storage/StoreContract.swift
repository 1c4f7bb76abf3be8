import Foundation
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingFiles
@testable import BookingMedia
@testable import BookingModel
@testable import BookingStore
@testable import BookingStoreSQLite

/// What an engine owes the box office. Another one is another case of `TestedEngine`, and has to pass the same.
struct StoreContract {
  enum TestedEngine: CaseIterable {
    case sqlite

    /// An engine whose tables nobody else has.
    func make(in directory: TemporaryDirectory) -> any Engine {
      switch self {
      case .sqlite: SQLiteEngine(DataDirectory(path: directory.path("data")))
      }
    }

    func scratchTables() throws -> any ScratchTables {
      switch self {
      case .sqlite: try SQLiteEngine.scratchTables()
      }
    }
  }

  private let directory: TemporaryDirectory
  private let now = Timestamp(milliseconds: 1_800_000_000_000)

  init() throws { directory = try TemporaryDirectory() }

  /// Every opening is as another process has it.
  private func open(_ engine: any Engine) throws -> Storage {
    try engine.open(waiting: .seconds(10), now: now)
  }

  private func open(_ tested: TestedEngine) throws -> Storage { try open(tested.make(in: directory)) }

  private func count(_ subject: String, _ reader: any Reader) throws -> Int? {
    try reader.value("SELECT failures FROM throttles WHERE subject = \(Array(subject.utf8))")
  }

  private func set(_ subject: String, to count: Int, _ transaction: any Transaction) throws {
    try transaction.run(
      """
      INSERT INTO throttles (subject, failures, blocked_until, updated_at)
      VALUES (\(Array(subject.utf8)), \(count), \(now), \(now))
      ON CONFLICT (subject) DO UPDATE SET failures = excluded.failures
      """)
  }

  private struct Stop: Error {}

  // Transactions

  @Test(arguments: TestedEngine.allCases)
  func `a write happens wholly or not at all`(_ tested: TestedEngine) throws {
    let store = try open(tested).store
    #expect(throws: BookingError.self) {
      try store.write { transaction in
        try set("a", to: 1, transaction)
        throw Stop()
      }
    }
    #expect(throws: BookingError.soldOut) {
      try store.write { transaction in
        try set("a", to: 1, transaction)
        throw BookingError.soldOut
      }
    }
    #expect(try store.read { try count("a", $0) } == nil)
    try store.write { transaction in
      try set("a", to: 1, transaction)
      try set("b", to: 2, transaction)
    }
    #expect(try store.read { try [count("a", $0), count("b", $0)] } == [1, 2])
  }

  /// `EventNotices` and numbers of imports rely on it. That numbers come to light in their order isn't asked for.
  @Test(arguments: TestedEngine.allCases)
  func `a new row's number is above those of all rows that were there before`(_ tested: TestedEngine) throws {
    let engine = tested.make(in: directory)
    let stores = [try open(engine).store, try open(engine).store]
    for round in 0..<20 {
      let (before, new): (Int64?, Int64?) = try stores[round % 2].write { transaction in
        (
          try transaction.value("SELECT MAX(id) FROM sellers"),
          try transaction.value("INSERT INTO sellers (name) VALUES ('Somebody') RETURNING id")
        )
      }
      #expect(try #require(new) > #require(before))
    }
  }

  @Test(arguments: TestedEngine.allCases)
  func `what one wrote all read, at once`(_ tested: TestedEngine) throws {
    let engine = tested.make(in: directory)
    let (one, other) = (try open(engine).store, try open(engine).store)
    for number in 1...5 {
      try one.write { try set("a", to: number, $0) }
      #expect(try other.read { try count("a", $0) } == number)
    }
  }

  @Test(arguments: TestedEngine.allCases)
  func `a reading sees one moment, whatever is written meanwhile`(_ tested: TestedEngine) throws {
    let engine = tested.make(in: directory)
    let (one, other) = (try open(engine).store, try open(engine).store)
    try one.write { try set("a", to: 1, $0) }
    let seen = try one.read { reader in
      let before = try count("a", reader)
      try other.write { try set("a", to: 2, $0) }
      return [before, try count("a", reader)]
    }
    #expect(seen == [1, 1])
    #expect(try one.read { try count("a", $0) } == 2)
  }

  @Test(arguments: TestedEngine.allCases)
  func `writes come one after the other, and each knows what those before it wrote`(_ tested: TestedEngine)
    throws
  {
    let engine = tested.make(in: directory)
    let stores = [try open(engine).store, try open(engine).store]
    try stores[0].write { try set("a", to: 0, $0) }
    // Those that name what they lock and those that don't keep each other out too.
    let locks: [Set<StoreLock>?] = [
      nil, [.account(Identifier(1)), .ticketType(Identifier(1))], [.ticketType(Identifier(1))],
    ]
    DispatchQueue.concurrentPerform(iterations: 60) { index in
      do {
        try stores[index % 2].write(locking: locks[index % 3]) { transaction in
          try set("a", to: (count("a", transaction) ?? 0) + 1, transaction)
        }
      } catch { Issue.record(error) }
    }
    #expect(try stores[1].read { try count("a", $0) } == 60)
  }

  @Test(arguments: TestedEngine.allCases)
  func `what is locked only inside a write is read as it stays, whatever the others locked first`(
    _ tested: TestedEngine
  ) throws {
    let engine = tested.make(in: directory)
    let stores = [try open(engine).store, try open(engine).store]
    try stores[0].write { try set("a", to: 0, $0) }
    let first: [Set<StoreLock>] = [[], [.order(Identifier(1))], [.visit(SessionToken("b"))]]
    DispatchQueue.concurrentPerform(iterations: 60) { index in
      do {
        try stores[index % 2].write(locking: first[index % 3]) { transaction in
          try transaction.lock([.ticketType(Identifier(2)), .ticketType(Identifier(1))])
          try set("a", to: (count("a", transaction) ?? 0) + 1, transaction)
        }
      } catch { Issue.record(error) }
    }
    #expect(try stores[1].read { try count("a", $0) } == 60)
  }

  @Test(arguments: TestedEngine.allCases)
  func `what is read after a write has it, and a failure there undoes nothing`(_ tested: TestedEngine) throws
  {
    let store = try open(tested).store
    let read = try store.write(locking: nil) { transaction in
      try set("a", to: 1, transaction)
      return 7
    } thenRead: { written, reader in
      [written, try count("a", reader)]
    }
    #expect(read == [7, 1])
    #expect(throws: BookingError.notAllowed) {
      try store.write(locking: nil) {
        try set("a", to: 2, $0)
      } thenRead: { _, _ in
        throw BookingError.notAllowed
      }
    }
    #expect(try store.read { try count("a", $0) } == 2)
  }

  // Statements

  @Test(arguments: TestedEngine.allCases)
  func `values come back as they went`(_ tested: TestedEngine) throws {
    let store = try open(tested).store
    for text in ["", " ", "Ærøskøbing\n'); DROP TABLE events; --", "🎭", "?", "$1"] {
      let id = try store.write {
        try $0.insert("INSERT INTO sellers (name) VALUES (\(text)) RETURNING id", as: Seller.self)
      }
      #expect(try store.read { try $0.value("SELECT name FROM sellers WHERE id = \(id)") } == text)
    }
    for (bytes, number) in [([UInt8](), Int64.min), ([0], -1), ([0, 255, 0], .max)] {
      _ = try store.write { transaction in
        try transaction.run(
          """
          INSERT INTO throttles (subject, failures, blocked_until, updated_at)
          VALUES (\(bytes), \(number), \(now), \(now))
          """)
      }
      let row = try #require(
        try store.read { try $0.first("SELECT subject, failures FROM throttles WHERE subject = \(bytes)") })
      #expect(try row.get("subject", as: [UInt8].self) == bytes)
      #expect(try row.get("failures", as: Int64.self) == number)
    }
    let nothing = try #require(
      try store.read { try $0.first("SELECT MAX(id) AS newest FROM orders") })
    #expect(try nothing.optional("newest", as: Int64.self) == nil)
  }

  @Test(arguments: TestedEngine.allCases)
  func `a new row gets a key that none there has, and who changes rows hears how many`(_ tested: TestedEngine)
    throws
  {
    let store = try open(tested).store
    let ids = try store.write { transaction in
      try ["a", "b", "c"].map {
        try transaction.insert("INSERT INTO sellers (name) VALUES (\($0)) RETURNING id", as: Seller.self)
      }
    }
    #expect(Set(ids + [Seller.defaultSeller]).count == 4)
    let changed = try store.write { transaction in
      [
        try transaction.run("UPDATE sellers SET name = 'x' WHERE id IN \(list: ids)"),
        try transaction.run("DELETE FROM sellers WHERE name = 'nobody'"),
        try transaction.run("DELETE FROM sellers WHERE id IN \(list: ids)"),
      ]
    }
    #expect(changed == [3, 0, 3])
  }

  @Test(arguments: TestedEngine.allCases)
  func `what the schema forbids is refused, and nothing of its write stays`(_ tested: TestedEngine) throws {
    let store = try open(tested).store
    let forbidden: [SQL] = [
      "INSERT INTO throttles (subject, failures, blocked_until, updated_at) VALUES (\([1]), 1, 1, 1)",
      "INSERT INTO throttles (subject, failures, blocked_until, updated_at) VALUES (NULL, 1, 1, 1)",
      "INSERT INTO preferences (account_id, name, value) VALUES (4711, 'color', 'none')",
    ]
    _ = try store.write {
      try $0.run(
        "INSERT INTO throttles (subject, failures, blocked_until, updated_at) VALUES (\([1]), 1, 1, 1)")
    }
    for statement in forbidden {
      #expect(throws: BookingError.self) {
        try store.write { transaction in
          try set("a", to: 1, transaction)
          try transaction.run(statement)
        }
      }
      #expect(try store.read { try count("a", $0) } == nil)
    }
  }

  @Test(arguments: TestedEngine.allCases)
  func `an answer comes row by row, and may be left in the middle`(_ tested: TestedEngine) throws {
    let store = try open(tested).store
    try store.write { transaction in
      for number in 1...100 { try set("\(number)", to: number, transaction) }
    }
    var seen: [Int] = []
    #expect(throws: BookingError.self) {
      try store.read { reader in
        try reader.each("SELECT failures FROM throttles ORDER BY failures") { row in
          seen.append(try row.get("failures"))
          if seen.count == 3 { throw Stop() }
        }
      }
    }
    #expect(seen == [1, 2, 3])
    #expect(try store.read { try $0.count("SELECT COUNT(*) FROM throttles") } == 100)
  }

  @Test(arguments: TestedEngine.allCases)
  func `sums are whole numbers, text sorts by its bytes, and conditions answer with rows`(
    _ tested: TestedEngine
  ) throws {
    let store = try open(tested).store
    try store.write { transaction in
      for name in ["b", "Z", "a", "é"] { try transaction.run("INSERT INTO sellers (name) VALUES (\(name))") }
      for number in 1...3 { try set("\(number)", to: number, transaction) }
    }
    try store.read { reader in
      #expect(try reader.value("SELECT CAST(SUM(failures) AS BIGINT) FROM throttles") == 6)
      let names = try reader.rows("SELECT name FROM sellers WHERE id <> 1 ORDER BY name")
        .map { try $0.get("name", as: String.self) }
      #expect(names == ["Z", "a", "b", "é"])
      #expect(try reader.hasRow("SELECT 1 WHERE EXISTS (SELECT 1 FROM throttles WHERE failures = 3)"))
      #expect(try !reader.hasRow("SELECT 1 WHERE EXISTS (SELECT 1 FROM throttles WHERE failures = 4)"))
    }
  }

  // What is around the tables

  @Test(arguments: TestedEngine.allCases)
  func `every commit is heard by everybody, and nothing else is`(_ tested: TestedEngine) throws {
    let engine = tested.make(in: directory)
    let (one, other) = (try open(engine), try open(engine))
    let changes = try #require(other.changes)
    _ = changes.descriptor
    changes.acknowledge()
    try one.store.read { _ = try count("a", $0) }
    #expect(throws: BookingError.self) { try one.store.write { _ in throw Stop() } }
    #expect(!changes.isReadable)
    try one.store.write { try set("a", to: 1, $0) }
    #expect(changes.isReadable)
    changes.acknowledge()
    #expect(!changes.isReadable)
  }

  @Test(arguments: TestedEngine.allCases)
  func `a commit says what it is about, and one that doesn't is about everything`(_ tested: TestedEngine)
    throws
  {
    let engine = tested.make(in: directory)
    let (one, other) = (try open(engine), try open(engine))
    let feed = try #require(other.changes)
    let (ada, bob): (Topic, Topic) = (.account(Identifier(1)), .account(Identifier(2)))
    let (bells, cello): (Topic, Topic) = (.event(Identifier(1)), .event(Identifier(2)))
    func heard(_ body: (any Transaction) throws -> Void) throws -> [Bool] {
      try one.store.write { transaction in
        try set("a", to: 1, transaction)
        try body(transaction)
      }
      let changes = feed.take()
      return [ada, bob, bells, cello].map { changes.touch([$0]) } + [changes.touch(nil)]
    }
    #expect(try heard { $0.concern([ada, bells]) } == [true, false, true, false, true])
    #expect(
      try heard {
        $0.concern([ada]); $0.concern([cello])
      } == [true, false, false, true, true])
    #expect(try heard { _ in } == [true, true, true, true, true])
    #expect(
      try heard {
        $0.concern([ada]); $0.concern(nil)
      } == [true, true, true, true, true])
    #expect(try heard { $0.concern([bob]) } == [false, true, false, false, true])
  }

  @Test(arguments: TestedEngine.allCases)
  func `tables for simulated days begin anew as often as somebody wants`(_ tested: TestedEngine) throws {
    let tables = try tested.scratchTables()
    for _ in 1...2 {
      let store = tables.storage.store
      #expect(try store.read { try count("a", $0) } == nil)
      _ = try store.write {
        try set("a", to: 1, $0)
        try $0.run("INSERT INTO sellers (name) VALUES ('another')")
      }
      try tables.empty()
      #expect(try store.read { try $0.count("SELECT COUNT(*) FROM sellers") } == 1)
      #expect(try store.schemaProblems() == [])
    }
  }

  @Test(arguments: TestedEngine.allCases)
  func `one leads at a time, and another once that one is gone`(_ tested: TestedEngine) throws {
    let engine = tested.make(in: directory)
    _ = try open(engine)
    var first: (any Leadership)? = try engine.leadership()
    let second = try engine.leadership()
    #expect(try first?.take() == true)
    #expect(try !second.take())
    first = nil
    #expect(try second.take())
  }

  @Test(arguments: TestedEngine.allCases)
  func `pictures lie under the hash of their bytes, and none is removed while somebody keeps`(
    _ tested: TestedEngine
  ) throws {
    let engine = tested.make(in: directory)
    let (one, other) = (try open(engine).images, try open(engine).images)
    let bytes = SamplePicture.quarters(32, 32).jpeg()
    let image = try one.store(bytes)
    #expect(try one.store(bytes) == image)
    #expect(try other.load(image.sha256) == bytes)
    #expect(try other.bytes(PictureName(digest: image.sha256, format: image.format)) == bytes)
    #expect(try other.all().map(\.sha256) == [image.sha256])
    let kept: Void? = try one.keeping { () throws(BookingError) in
      try other.removing { () throws(BookingError) in }
    }
    #expect(kept == nil)
    let removed: Bool? = try other.removing { () throws(BookingError) in
      (try? other.remove(image.sha256)) != nil
    }
    #expect(removed == true)
    #expect(!one.exists(image.sha256))
    #expect(throws: ImageError.self) { try one.load(image.sha256) }
  }

  @Test(arguments: TestedEngine.allCases)
  func `whoever only looks can't write`(_ tested: TestedEngine) throws {
    let engine = tested.make(in: directory)
    try open(engine).store.write { try set("a", to: 1, $0) }
    let looking = try engine.inspect(now: now).store
    #expect(try looking.read { try count("a", $0) } == 1)
    #expect(throws: BookingError.readOnly) { try looking.write { try set("a", to: 2, $0) } }
    #expect(throws: BookingError.self) {
      try looking.read { try $0.rows("DELETE FROM throttles RETURNING failures") }
    }
    #expect(try looking.read { try count("a", $0) } == 1)
  }

  @Test(arguments: TestedEngine.allCases)
  func `what is closed refuses, and can be opened again`(_ tested: TestedEngine) throws {
    let engine = tested.make(in: directory)
    let storage = try open(engine)
    try storage.store.write { try set("a", to: 1, $0) }
    storage.store.close()
    #expect(throws: BookingError.self) { try storage.store.read { try count("a", $0) } }
    #expect(throws: BookingError.self) { try storage.store.write { try set("a", to: 2, $0) } }
    #expect(try open(engine).store.read { try count("a", $0) } == 1)
  }

  @Test(arguments: TestedEngine.allCases)
  func `tables that were just made are the newest, and nothing is wrong with them`(_ tested: TestedEngine)
    throws
  {
    let engine = tested.make(in: directory)
    let store = try open(engine).store
    let versions = try engine.versions()
    #expect(versions.schema == versions.known)
    #expect(!versions.engine.isEmpty)
    #expect(try store.schemaProblems() == [])
    #expect(try store.integrityProblems() == [])
  }

  @Test(arguments: TestedEngine.allCases)
  func `a copy of the tables has what was committed, and can be looked into`(_ tested: TestedEngine) throws {
    let engine = tested.make(in: directory)
    let storage = try open(engine)
    try storage.store.write { try set("a", to: 1, $0) }
    let path = directory.path("copy")
    try storage.tables.copy(to: path)
    try storage.store.write { try set("a", to: 2, $0) }
    try engine.tableFiles.validate(path)
    #expect(try engine.tableFiles.pictures(at: path).isEmpty)
    #expect(try engine.tableFiles.auditAnchor(at: path) == nil)
    #expect(throws: BookingError.self) { try engine.tableFiles.validate(directory.path("nowhere")) }
  }

  @Test(arguments: TestedEngine.allCases)
  func `events are found by the beginnings of their words, in the order of each list`(_ tested: TestedEngine)
    throws
  {
    let environment = try BoxOffice.test().environment
    let office = try Operator.open(tested.make(in: directory), environment: environment).office
    let me = office.openOperatorSession()
    let now = environment.clock.now()
    let euro = try #require(Currency("EUR"))
    // By date, by title and by price in another order each.
    for (title, days, price) in [
      ("Cello night", 3, 100), ("Bells of Nice", 1, 300), ("An old niche", 2, 200),
    ] {
      let event = try office.visit(me).events.add(
        EventDraft(
          title: title, summary: "", description: "", category: "Music", venue: "Hall", city: "Halifax",
          country: "CA", timeZone: "America/Halifax", startsAt: now + .days(Int64(days)),
          endsAt: now + .days(Int64(days) + 1),
          ticketTypes: [
            .init(name: "Standing", price: Money(minorUnits: Int64(price), currency: euro), capacity: 10)
          ]))
      try office.visit(me).events.publish(event.id)
    }
    func found(_ text: String, by sort: EventQuery.Sort = .date) throws -> [String] {
      var query = EventQuery()
      query.text = text
      query.sort = sort
      return try office.visit(me).catalogue.events(query).listings.map { String($0.event.title.prefix(1)) }
    }
    #expect(try found("ni") == ["B", "A", "C"])
    #expect(try found("ni", by: .title) == ["A", "B", "C"])
    #expect(try found("ni", by: .price) == ["C", "A", "B"])
    #expect(try found("NIC halif") == ["B", "A"])
    #expect(try found("nightly") == [])
  }
}
