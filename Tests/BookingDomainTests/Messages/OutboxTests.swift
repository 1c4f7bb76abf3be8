import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingModel
@testable import BookingRules
@testable import BookingStore

struct OutboxTests {
  private func states(_ shop: AccountFixture) throws -> [String] {
    try shop.office.store.read { reader in
      try reader.rows("SELECT state FROM messages ORDER BY id").map { try $0.get("state") }
    }
  }

  private func secrets(_ shop: AccountFixture) throws -> Int {
    try shop.office.store.read { try $0.count("SELECT COUNT(*) FROM messages WHERE secret IS NOT NULL") }
  }

  @Test func `due messages go out once, and their codes are blanked`() throws {
    let shop = try AccountFixture()
    _ = try shop.signUp()
    let code = try shop.code(.emailCode)
    #expect(try shop.office.deliverMessages() == 1)
    #expect(shop.delivery.messages.map(\.recipient) == ["ada@example.org"])
    #expect(shop.delivery.messages[0].body.contains(code))
    #expect(try states(shop) == ["delivered"])
    #expect(try secrets(shop) == 0)
    #expect(try shop.office.deliverMessages() == 0)
    #expect(shop.delivery.attempts == 1)
  }

  @Test func `a delivered code still works`() throws {
    let shop = try AccountFixture()
    let ada = try shop.signUp()
    let code = try shop.code(.emailCode)
    _ = try shop.office.deliverMessages()
    #expect(try shop.office.visit(ada).accounts.verify(.email, code: code).isEmailVerified)
  }

  @Test func `what went out stays delivered when its code ends`() throws {
    let shop = try AccountFixture()
    _ = try shop.signUp()
    _ = try shop.office.deliverMessages()
    shop.clock.advance(.minutes(10))
    _ = try shop.signUp("bob@example.org")
    _ = try shop.office.deliverMessages()
    #expect(try states(shop) == ["delivered", "delivered"])
  }

  @Test func `background work delivers`() throws {
    let shop = try AccountFixture()
    _ = try shop.signUp()
    #expect(try shop.office.operator.work().messagesDelivered == 1)
  }

  @Test func `no more than asked for go out in one round`() throws {
    let shop = try AccountFixture()
    for email in ["ada@example.org", "bob@example.org"] { _ = try shop.signUp(email) }
    #expect(try shop.office.deliverMessages(limit: 1) == 1)
    #expect(try states(shop) == ["delivered", "queued"])
  }

  @Test func `a temporary failure is tried again later, each time waiting longer`() throws {
    let shop = try AccountFixture()
    _ = try shop.verified()
    _ = try shop.office.deliverMessages()
    _ = try shop.office.visit(
      try shop.office.visit(shop.office.openSession()).session.logIn(
        email: "ada@example.org", password: AccountFixture.password)
    ).credentials.changePassword(
      old: AccountFixture.password, new: "staple paper moon 7")
    shop.delivery.fail(with: .temporary(.service(.mailSays("450 server busy"))))
    let before = shop.delivery.attempts
    var tries: [Int] = []
    for _ in 0..<8 {
      #expect(try shop.office.deliverMessages() == 0)
      tries.append(shop.delivery.attempts - before)
      shop.clock.advance(.seconds(30))
    }
    // Tried at 0 s, 30 s, 90 s, 210 s.
    #expect(tries == [1, 2, 2, 3, 3, 3, 3, 4])
    shop.delivery.fail(with: nil)
    shop.clock.advance(.hours(2))
    #expect(try shop.office.deliverMessages() == 1)
  }

  @Test func `waits grow to two hours and no further`() {
    let waits = [1, 2, 3, 8, 9, 10, 1000].map {
      MessageRetry.wait(after: $0, policy: Policy()).milliseconds / 1000
    }
    #expect(waits == [30, 60, 120, 3840, 7200, 7200, 7200])
  }

  @Test func `a permanent failure ends a message and blanks its code`() throws {
    let shop = try AccountFixture()
    _ = try shop.signUp()
    let code = try shop.code(.emailCode)
    shop.delivery.fail(with: .permanent(.service(.mailSays("550 no such user, your code is \(code)"))))
    #expect(try shop.office.deliverMessages() == 0)
    #expect(try states(shop) == ["failed"])
    #expect(try secrets(shop) == 0)
    let problems = try shop.office.store.read { reader in
      try reader.rows("SELECT last_problem FROM messages WHERE kind = 'emailCode'").map {
        DeliveryProblem(stored: try $0.get("last_problem"))
      }
    }
    #expect(problems == [.service(.mailSays("550 no such user, your code is …"))])
  }

  @Test(arguments: [
    MessageFate.failed(.service(.mailSays("550 no such user"))), .expired,
    .postponed(.service(.mailSays("450 busy")), until: Timestamp(milliseconds: 4_000_000_000_000)),
  ])
  func `who was too slow settles nothing that somebody else has taken over, but a delivery`(
    _ fate: MessageFate
  )
    throws
  {
    let shop = try AccountFixture()
    _ = try shop.signUp()
    func take() throws -> LeasedMessage {
      let now = shop.clock.now
      return try #require(
        try shop.office.store.write { try Messages.take(until: now + .minutes(1), at: now, $0) })
    }
    func settle(_ message: LeasedMessage, as fate: MessageFate) throws -> Bool {
      let now = shop.clock.now
      return try shop.office.store.write {
        try Messages.settle(message.id, message.attempt, as: fate, at: now, $0)
      }
    }
    let slow = try take()
    shop.clock.advance(.minutes(2))
    let next = try take()
    #expect(slow.id == next.id)
    #expect(try !settle(slow, as: fate))
    #expect(try states(shop) == ["queued"])
    #expect(try secrets(shop) == 1)
    #expect(try settle(next, as: fate))
    if case .postponed = fate {
      // What went out went out, whoever has it by now.
      #expect(try settle(slow, as: .delivered))
      #expect(try states(shop) == ["delivered"])
    }
  }

  @Test func `a code that ends in the outbox is blanked and never sent`() throws {
    let shop = try AccountFixture()
    _ = try shop.signUp()
    shop.clock.advance(.minutes(10))
    #expect(try shop.office.deliverMessages() == 0)
    #expect(try states(shop) == ["expired"])
    #expect(try secrets(shop) == 0)
    #expect(shop.delivery.attempts == 0)
  }

  @Test
  func `a code that outlives its end is no finding while nobody works, and is one once work has passed it`()
    throws
  {
    let shop = try AccountFixture()
    func isFound() throws -> Bool {
      try shop.office.operator.check().findings.contains {
        !$0.holds && $0.name.hasPrefix("no code is in clear")
      }
    }
    _ = try shop.signUp()
    shop.clock.advance(.hours(2))
    #expect(try !isFound())
    _ = try shop.signUp("bob@example.org")
    #expect(try shop.office.deliverMessages() == 1)
    _ = try shop.office.store.write { transaction in
      try transaction.run(
        "UPDATE messages SET state = 'queued', secret = '123456', settled_at = NULL WHERE state = 'expired'")
    }
    #expect(try isFound())
  }

  @Test func `a code that is used, replaced or worn out leaves the outbox`() throws {
    let shop = try AccountFixture()
    let ada = try shop.signUp()
    _ = try shop.office.visit(ada).accounts.verify(.email, code: try shop.code(.emailCode))
    let phone = try shop.code(.phoneCode)
    for other in shop.others(than: phone) {
      _ = try? shop.office.visit(ada).accounts.verify(.phone, code: other)
    }
    #expect(try states(shop) == ["expired", "expired"])
    #expect(try secrets(shop) == 0)
  }

  @Test func `two workers never deliver one message at the same time`() throws {
    let office = Handle()
    let delivery = NestingDelivery(office)
    office.value = try BoxOffice.test(delivery: delivery)
    let open = try #require(office.value)
    for name in ["ada", "bob"] {
      _ = try open.visit(open.openSession()).accounts.signUp(
        SignUpForm(
          name: name, email: "\(name)@example.org", phone: "+15550001111", password: AccountFixture.password))
    }
    #expect(try open.deliverMessages() == 1)
    // The second worker, started in the middle of the first delivery, took the other message and no other.
    #expect(delivery.delivered == [2, 1])
  }

  @Test func `a worker that stops before noting a delivery leaves it to be repeated under the same id`()
    throws
  {
    let shop = try AccountFixture()
    _ = try shop.signUp()
    let before = try shop.office.store.read { try $0.rows("SELECT state, secret, attempts FROM messages") }
    #expect(try shop.office.deliverMessages() == 1)
    // As the tables were left by a process killed between delivering and noting it.
    let lease = shop.clock.now + Policy().messageLease
    let secret = before[0].values[1]
    guard case .text(let code) = secret else { return #expect(Bool(false)) }
    _ = try shop.office.store.write {
      try $0.run(
        "UPDATE messages SET state = 'queued', secret = \(code), settled_at = NULL, next_attempt_at = \(lease)"
      )
    }
    #expect(try shop.office.deliverMessages() == 0)
    shop.clock.advance(Policy().messageLease)
    #expect(try shop.office.deliverMessages() == 1)
    #expect(shop.delivery.attempts == 2)
    #expect(shop.delivery.messages.count == 1)
  }

  @Test func `a message nobody can read doesn't hold up those behind it`() throws {
    let shop = try AccountFixture()
    for email in ["ada@example.org", "bob@example.org"] { _ = try shop.signUp(email) }
    _ = try shop.office.store.write { try $0.run("UPDATE messages SET facts = '{' WHERE id = 1") }
    #expect(try shop.office.deliverMessages() == 1)
    #expect(try states(shop) == ["failed", "delivered"])
  }
}

private final class Handle: @unchecked Sendable {
  var value: BoxOffice?
}

/// Lets a second worker run in the middle of each delivery.
private final class NestingDelivery: MessageDelivery, @unchecked Sendable {
  private let office: Handle
  private(set) var delivered: [Int64] = []

  init(_ office: Handle) { self.office = office }

  func deliver(_ message: OutgoingMessage) throws(DeliveryError) {
    if message.id == 1 { _ = try? office.value?.deliverMessages() }
    delivered.append(message.id)
  }
}
