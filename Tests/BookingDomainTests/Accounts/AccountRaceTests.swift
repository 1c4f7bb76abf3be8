import Foundation
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingStore

/// Several processes' worth of connections on one data directory, all at once.
struct AccountRaceTests {
  private let directory: TemporaryDirectory
  private let clock = TestClock()
  private let hasher = TestHasher()

  init() throws { directory = try TemporaryDirectory() }

  private func office(
    _ delivery: any MessageDelivery = InMemoryDelivery(), seed: UInt64 = 1
  ) throws -> BoxOffice {
    try BoxOffice.test(
      clock: clock, seed: seed, hasher: hasher, delivery: delivery,
      directory: DataDirectory(path: directory.path))
  }

  private let form = SignUpForm(
    name: "Ada", email: "ada@example.org", phone: "+15550001111", password: AccountFixture.password)

  /// Runs `body` `count` times at once and collects how each ended.
  private func atOnce(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) -> [BookingError?] {
    let results = Results()
    DispatchQueue.concurrentPerform(iterations: count) { index in
      do {
        try body(index)
        results.add(nil)
      } catch {
        results.add(error as? BookingError)
      }
    }
    return results.all
  }

  @Test func `guessing a code from many sides at once gets five tries all the same`() throws {
    let offices = try (1...4).map { try office(seed: UInt64($0)) }
    let ada = try offices[0].visit(offices[0].openSession()).accounts.signUp(form)
    let code: String = try #require(
      try offices[0].store.read { try $0.value("SELECT secret FROM messages WHERE kind = 'emailCode'") })
    let wrong = (0..<30).map { "0000\($0 + 10)" }.filter { $0 != code }
    let ends = atOnce(20) { _ = try offices[$0 % 4].visit(ada).accounts.verify(.email, code: wrong[$0]) }
    for left in 1...4 { #expect(ends.filter { $0 == .wrongCode(triesLeft: left) }.count == 1) }
    #expect(ends.filter { $0 == .wrongCode(triesLeft: 0) }.count == 16)
    #expect(throws: BookingError.wrongCode(triesLeft: 0)) {
      try offices[1].visit(ada).accounts.verify(.email, code: code)
    }
  }

  @Test func `a code proves an address once though it is typed twice at once`() throws {
    let offices = try (1...4).map { try office(seed: UInt64($0)) }
    let ada = try offices[0].visit(offices[0].openSession()).accounts.signUp(form)
    let code: String = try #require(
      try offices[0].store.read { try $0.value("SELECT secret FROM messages WHERE kind = 'emailCode'") })
    let ends = atOnce(8) { _ = try offices[$0 % 4].visit(ada).accounts.verify(.email, code: code) }
    #expect(ends.allSatisfy { $0 == nil })
    let proofs = try offices[0].store.read {
      try $0.count("SELECT COUNT(*) FROM audit_entries WHERE action = 'address proved'")
    }
    #expect(proofs == 1)
  }

  @Test func `many guesses at once don't slip past the throttle`() throws {
    let offices = try (1...4).map { try office(seed: UInt64($0)) }
    let ends = atOnce(24) { index in
      let office = offices[index % 4]
      _ = try office.visit(office.openSession()).session.logIn(
        email: "ada@example.org", password: "guess guess guess")
    }
    #expect(ends.filter { $0 == .wrongEmailOrPassword }.count == 6)
    #expect(ends.filter { $0 == .throttled(until: clock.now + .seconds(5)) }.count == 18)
    #expect(hasher.work == 2 * 6, "Every log-in checks two hashes, and a throttled one none.")
  }

  @Test func `two who prove one address at once don't both get it`() throws {
    let offices = try (1...2).map { try office(seed: UInt64($0)) }
    let people = try (0...1).map { index in
      try offices[index].visit(offices[index].openSession()).accounts.signUp(
        SignUpForm(
          name: "Ada", email: "ada@example.org", phone: "+1555000111\(index)",
          password: AccountFixture.password))
    }
    let codes = try offices[0].store.read { reader in
      try reader.rows("SELECT secret FROM messages WHERE kind = 'emailCode' ORDER BY id").map {
        try $0.get("secret", as: String.self)
      }
    }
    let ends = atOnce(2) { _ = try offices[$0].visit(people[$0]).accounts.verify(.email, code: codes[$0]) }
    #expect(ends.filter { $0 == nil }.count == 1)
    #expect(ends.filter { $0 == .wrongCode(triesLeft: 4) }.count == 1)
  }

  @Test func `workers on one directory share the outbox and deliver each message once`() throws {
    let delivery = InMemoryDelivery()
    let offices = try (1...4).map { try office(delivery, seed: UInt64($0)) }
    for index in 0..<20 {
      _ = try offices[0].visit(offices[0].openSession(from: .network("192.0.2.\(index)"))).accounts.signUp(
        SignUpForm(
          name: "Ada", email: "ada\(index)@example.org", phone: "+155500011\(10 + index)",
          password: AccountFixture.password))
    }
    #expect(atOnce(8) { _ = try offices[$0 % 4].deliverMessages() }.allSatisfy { $0 == nil })
    #expect(delivery.messages.count == 20)
    #expect(delivery.attempts == 20)
  }
}

private final class Results: @unchecked Sendable {
  private let lock = NSLock()
  private var collected: [BookingError?] = []
  var all: [BookingError?] { lock.withLock { collected } }
  func add(_ result: BookingError?) { lock.withLock { collected.append(result) } }
}
