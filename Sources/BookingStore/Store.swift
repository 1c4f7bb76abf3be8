import BookingModel

/// The one door to the tables: an engine has its own, and `StoreContract` in the tests says what it owes. Beside it an engine
/// gives what `Storage` lists, and nothing else of the program knows which engine it is.
package protocol Store: Sendable {
  /// Runs `body` on a consistent snapshot. Never waits for writers.
  func read<Value>(_ body: (any Reader) throws -> Value) throws(BookingError) -> Value

  /// Runs `body` as one serialisable transaction: everything in it is durable when this returns, or nothing is.
  ///
  /// `body` may be run again and has no effect outside the transaction. A throw rolls back.
  ///
  /// - Parameter locks: what nobody else shall write meanwhile, in any order; had before `body` reads anything. Nil: everything,
  ///   as for a write that is too rare to be thought through. An engine that lets one write at a time needs to do nothing with them.
  func write<Value>(locking locks: Set<StoreLock>?, _ body: (any Transaction) throws -> Value)
    throws(BookingError) -> Value

  /// The same, then reads what is to be shown of it, on a snapshot that has it. Nobody else waits while it reads. Should the
  /// reading fail, what was written stays.
  func write<Written, Value>(
    locking locks: Set<StoreLock>?, _ body: (any Transaction) throws -> Written,
    thenRead: (Written, any Reader) throws -> Value
  ) throws(BookingError) -> Value

  /// What differs between its tables, indexes and guards and those that the program makes.
  func schemaProblems() throws(BookingError) -> [String]

  /// The store's own finding about its file's health; empty when sound.
  func integrityProblems() throws(BookingError) -> [String]

  /// Whether each new row gets the next number, in the order of commits: a gap is then a row that a hand has removed.
  var numbersWithoutGaps: Bool { get }

  /// Lets go of what is open, once and for all: every call after it is refused.
  func close()
}

extension Store {
  /// For one that has nothing open.
  package func close() {}

  package var numbersWithoutGaps: Bool { false }

  package func write<Written, Value>(
    locking locks: Set<StoreLock>?, _ body: (any Transaction) throws -> Written,
    thenRead: (Written, any Reader) throws -> Value
  ) throws(BookingError) -> Value {
    let written = try write(locking: locks, body)
    return try read { try thenRead(written, $0) }
  }

  /// A write that locks everything.
  package func write<Value>(_ body: (any Transaction) throws -> Value) throws(BookingError) -> Value {
    try write(locking: nil, body)
  }

  package func write<Written, Value>(
    _ body: (any Transaction) throws -> Written, thenRead: (Written, any Reader) throws -> Value
  ) throws(BookingError) -> Value {
    try write(locking: nil, body, thenRead: thenRead)
  }
}

/// What may be asked inside a snapshot or a transaction.
package protocol Reader {
  func rows(_ sql: SQL) throws -> [SQLRow]
  /// The same, one row at a time: for answers too long to be held at once.
  func each(_ sql: SQL, _ body: (SQLRow) throws -> Void) throws
}

/// What may be done inside a write transaction.
package protocol Transaction: Reader {
  /// Runs a statement; returns the number of rows it changed.
  @discardableResult func run(_ sql: SQL) throws -> Int

  /// Locks more, once it is known what: only what comes after everything that was locked before (`StoreLock`). What is read after
  /// it is as it stays. A write that locks everything has them already.
  func lock(_ more: Set<StoreLock>) throws

  /// Says what it is about, once it is committed: all that it says together. One that says nothing is about everything, and so
  /// is one that says nil.
  func concern(_ topics: Set<Topic>?)
}

extension Reader {
  package func first(_ sql: SQL) throws -> SQLRow? { try rows(sql).first }

  /// The first column of the first row.
  package func value<Value: SQLConvertible>(_ sql: SQL, as type: Value.Type = Value.self) throws -> Value? {
    guard let raw = try rows(sql).first?.values.first, raw != .null else { return nil }
    guard let value = Value(sqlValue: raw) else { throw BookingError.damaged(detail: sql.text) }
    return value
  }

  package func count(_ sql: SQL) throws -> Int { try value(sql) ?? 0 }

  /// What a statement counts by the states in `column`, with zero for those that nothing is in.
  package func counts<State: RawRepresentable<String> & CaseIterable & Hashable & SQLConvertible>(
    of column: String, _ sql: SQL
  ) throws -> [State: Int] {
    var counts = Dictionary(uniqueKeysWithValues: State.allCases.map { ($0, 0) })
    for row in try rows(sql) { counts[try row.get(column)] = try row.get("count") }
    return counts
  }

  /// Whether the answer has a row: `SELECT 1 WHERE EXISTS (…)` says it on every engine, where the truth of a condition as a
  /// value is a number on one and not on another.
  package func hasRow(_ sql: SQL) throws -> Bool { try first(sql) != nil }
}

extension Transaction {
  /// Inserts rows, each `(…)` with the values of one, some hundred in a statement: engines take no more than so many values in
  /// one.
  ///
  /// - Parameters:
  ///   - table: its name and columns.
  ///   - end: what stands behind the rows.
  package func insert(_ rows: [SQL], into table: SQL, end: SQL = "") throws {
    for start in stride(from: 0, to: rows.count, by: 500) {
      let some = SQL.joined(Array(rows[start..<min(start + 500, rows.count)]))
      try run("INSERT INTO \(part: table) VALUES \(part: some) \(part: end)")
    }
  }

  /// Runs an INSERT that ends in `RETURNING id`.
  package func insert<Entity>(_ sql: SQL, as type: Entity.Type = Entity.self) throws -> Identifier<Entity> {
    guard let id: Identifier<Entity> = try value(sql) else { throw BookingError.damaged(detail: sql.text) }
    return id
  }
}
