import Foundation
import GRDB
import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingStore

/// What holds between those who have one data directory open, and for its files when they have left.
struct OpenDirectoryTests {
  let temporary: TemporaryDirectory
  let directory: DataDirectory

  init() throws {
    temporary = try TemporaryDirectory()
    directory = DataDirectory(path: temporary.path("data"))
  }

  private func open(_ directory: DataDirectory? = nil) throws -> BoxOffice {
    var policy = Policy()
    policy.longestGateWait = .milliseconds(300)
    return try .test(policy: policy, directory: directory ?? self.directory)
  }

  private func accounts(_ office: BoxOffice) throws -> Int {
    try office.store.read { try $0.count("SELECT COUNT(*) FROM accounts") }
  }

  private func size(_ path: String) -> Int { DiskFile.facts(of: path)?.byteCount ?? -1 }

  private func mode(_ path: String) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  // The gate

  /// Has the gate as another process would.
  private func holdingGate(_ body: () throws -> Void) throws {
    let file = Foundation.open(directory.gate, O_RDWR | O_CREAT, 0o600)
    defer { close(file) }
    #expect(flock(file, LOCK_EX) == 0)
    try body()
  }

  @Test
  func `while another process has the gate a box office opens and reads, and a write is refused in time`()
    throws
  {
    let before = try open()
    _ = try before.testPerson("Ada")
    try holdingGate {
      let during = try open()
      #expect(try accounts(during) == 1)
      #expect(throws: BookingError.busy) { try during.testPerson("Bob") }
      #expect(throws: BookingError.busy) { try before.testPerson("Bob") }
    }
    _ = try before.testPerson("Bob")
    #expect(try accounts(before) == 2)
  }

  @Test func `a new box office waits for the gate no longer either`() throws {
    try directory.prepare()
    try holdingGate {
      #expect(throws: BookingError.busy) { try open() }
    }
    #expect(try accounts(open()) == 0)
  }

  @Test func `whoever only waits is through as soon as the gate is free`() throws {
    let office = try open()
    let gate = Foundation.open(directory.gate, O_RDWR)
    #expect(flock(gate, LOCK_EX) == 0)
    let done = DispatchGroup()
    DispatchQueue.global().async(group: done) { _ = try? office.testPerson("Ada") }
    usleep(100_000)
    close(gate)
    done.wait()
    #expect(try accounts(office) == 1)
  }

  // The file

  @Test(arguments: [true, false])
  func `nothing is committed to a database that its path leads to no more`(isReplaced: Bool) throws {
    let office = try open()
    _ = try office.testPerson("Ada")
    let other = DataDirectory(path: temporary.path("other"))
    do { _ = try open(other).testPerson("Bob") }
    #expect(rename(directory.database, temporary.path("aside")) == 0)
    if isReplaced { #expect(rename(other.database, directory.database) == 0) }
    #expect(throws: BookingError.replaced) { try office.testPerson("Carol") }
    if isReplaced {
      #expect(rename(directory.database, other.database) == 0)
      #expect(try accounts(open(other)) == 1)
    }
    #expect(rename(temporary.path("aside"), directory.database) == 0)
    _ = try office.testPerson("Carol")
    #expect(try accounts(office) == 2)
  }

  @Test func `a log whose database is missing is damage, not a new box office`() throws {
    let office = try open()
    _ = try office.testPerson("Ada")
    #expect(rename(directory.database, temporary.path("aside")) == 0)
    #expect(try directory.isInitialised())
    #expect(throws: BookingError.damaged(detail: "booking.sqlite is missing")) { try open() }
    #expect(!DiskFile.exists(directory.database))
    #expect(rename(temporary.path("aside"), directory.database) == 0)
    #expect(try accounts(open()) == 1)
  }

  @Test func `a write that was cut off in a file without a log is taken back`() throws {
    let before = try open()
    _ = try before.testPerson("Ada")
    before.operator.close()
    // As a kill leaves it while a restored file is given its log: some pages written, and a journal of what they were.
    let other = DataDirectory(path: temporary.path("other"))
    try other.prepare()
    let queue = try DatabaseQueue(path: directory.database)
    try queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN IMMEDIATE; DELETE FROM accounts;
          CREATE TABLE half AS WITH RECURSIVE numbers (number) AS (
            SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < 20000)
          SELECT number, hex(randomblob(40)) FROM numbers
          """)
      for end in ["", "-journal"] {
        try FileManager.default.copyItem(atPath: directory.database + end, toPath: other.database + end)
      }
      try database.execute(sql: "ROLLBACK")
    }
    #expect(size(other.database + "-journal") > 512)
    #expect(throws: BookingError.readOnly) {
      try Operator.inspect(other, environment: before.environment).check()
    }
    let after = try open(other)
    #expect(try accounts(after) == 1)
    #expect(try after.operator.check().isClean)
  }

  @Test func `the last to leave folds the log into the one file`() throws {
    do {
      let first = try open()
      do {
        let second = try open()
        _ = try first.testPerson("Ada")
        _ = try second.testPerson("Bob")
      }
      #expect(size(directory.database + "-wal") > 0, "Somebody is still there.")
      #expect(try accounts(first) == 2)
    }
    #expect(size(directory.database + "-wal") <= 0)
    let copy = DataDirectory(path: temporary.path("copy"))
    try copy.prepare()
    try FileManager.default.copyItem(atPath: directory.database, toPath: copy.database)
    #expect(try accounts(open(copy)) == 2)
  }

  @Test func `whoever only read folds what a killed process left`() throws {
    let killed = DataDirectory(path: temporary.path("killed"))
    do {
      let office = try open()
      _ = try office.testPerson("Ada")
      try killed.prepare()
      for ending in ["", "-wal"] {
        try FileManager.default.copyItem(
          atPath: directory.database + ending, toPath: killed.database + ending)
      }
    }
    do { #expect(try accounts(open(killed)) == 1) }
    #expect(size(killed.database + "-wal") <= 0)
    #expect(try accounts(open(killed)) == 1)
  }

  @Test func `to look at it changes nothing, not even a log`() throws {
    let office = try open()
    _ = try office.testPerson("Ada")
    let looked = DataDirectory(path: temporary.path("looked"))
    try looked.prepare()
    for ending in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: directory.database + ending, toPath: looked.database + ending)
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: looked.database + "-wal"))
    do {
      let inspected = try Operator.inspect(looked, environment: office.environment).office
      #expect(try accounts(inspected) == 1)
      #expect(throws: BookingError.readOnly) { try inspected.testPerson("Bob") }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: looked.database + "-wal")) == before)
  }

  // Modes

  @Test func `a box office that others may get at is closed to them`() throws {
    do { _ = try open().testPerson("Ada") }
    chmod(directory.path, 0o777)
    chmod(directory.database, 0o666)
    #expect(directory.openPaths == [directory.path, directory.database])
    let office = try open()
    _ = try office.testPerson("Bob")
    #expect(try mode(directory.path) == 0o700)
    #expect(try mode(directory.database) == 0o600)
    #expect(try mode(directory.database + "-wal") == 0o600)
    #expect(directory.openPaths.isEmpty)
  }

  @Test(arguments: [0o755, 0o1777])
  func `a directory that others use for other things is neither closed to them nor made a box office`(
    mode: Int
  )
    throws
  {
    try temporary.write("mine", to: "data/notes.txt")
    chmod(directory.path, mode_t(mode))
    #expect(throws: BookingError.openToOthers(path: directory.path)) { try open() }
    #expect(try self.mode(directory.path) == mode)
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path) == ["notes.txt"])
  }
}

extension TimeSpan {
  fileprivate static func milliseconds(_ count: Int64) -> TimeSpan { TimeSpan(milliseconds: count) }
}
