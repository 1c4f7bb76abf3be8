import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingRules
@testable import BookingStore

/// To hold, let go and hold again wins nothing: time held without paying is rationed for each event.
struct HoldBudgetTests {
  let shop: Shop
  let type: Identifier<TicketType>

  init() throws {
    shop = try Shop()
    type = try shop.event(capacity: 200, maxPerOrder: 20).ticketType
  }

  /// Tries to hold a place each minute, lets it go each nine; the share of minutes in which it had one.
  private func share(of visitor: Principal, hours: Int) throws -> Double {
    var held = 0
    for minute in 0..<hours * 60 {
      if minute % 9 == 8 { try shop.office.visit(visitor).cart.empty() }
      if (try? shop.office.visit(visitor).cart.setQuantity(of: type, to: 1 + minute % 2)) != nil { held += 1 }
      shop.clock.advance(.minutes(1))
    }
    return Double(held) / Double(hours * 60)
  }

  @Test func `an hour at once, then a third of the time`() throws {
    #expect(try share(of: shop.ada, hours: 1) == 1)
    let share = try share(of: shop.ada, hours: 20)
    #expect((0.25...0.36).contains(share), "\(share)")
    #expect(try shop.broken() == [])
  }

  @Test func `the screen learns when there is time again`() throws {
    for _ in 0..<3 {
      _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 2)
      shop.clock.advance(.minutes(9))
      _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 1)
      shop.clock.advance(.minutes(11))
    }
    // 3 × 19 minutes were taken, and 20 of 60 came back.
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 2)
    for _ in 0..<2 {
      shop.clock.advance(.minutes(9))
      _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 1)
    }
    shop.clock.advance(.minutes(12))
    var until = shop.clock.now
    #expect {
      try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 1)
    } throws: { error in
      guard case BookingError.heldTooLong(.account, let opens) = error else { return false }
      until = opens
      return true
    }
    #expect(until > shop.clock.now)
    #expect(until < shop.clock.now + .minutes(60))
    shop.clock.advance(until - shop.clock.now)
    #expect(try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 1).places == 1)
  }

  @Test func `the same again is no trouble for somebody who was too slow`() throws {
    for _ in 0..<3 {
      let cart = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 2)
      shop.clock.advance(.minutes(11))
      #expect(try shop.office.visit(shop.ada).cart.holdAgain(again: cart.items[0]).places == 2)
      shop.clock.advance(.minutes(2))
      try shop.office.visit(shop.ada).cart.empty()
    }
  }

  @Test func `what was not used is given back, and what is paid counts for nothing`() throws {
    for _ in 0..<30 {
      _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 2)
      try shop.office.visit(shop.ada).cart.empty()
    }
    let other = try shop.event(capacity: 200, maxPerOrder: 20).ticketType
    for _ in 0..<9 {
      _ = try shop.office.visit(shop.ada).cart.setQuantity(of: other, to: 1)
      shop.clock.advance(.minutes(8))
      let order = try shop.office.visit(shop.ada).orders.place().details.order.id
      shop.clock.advance(.minutes(8))
      _ = try shop.office.visit(shop.ada).payments.submit(order, .card(.test(.approved)))
    }
    #expect(try shop.count("SELECT COUNT(*) FROM allowances WHERE free_at > \(shop.clock.now)") == 0)
    #expect(try shop.broken() == [])
  }

  @Test func `an order that is given up costs the time it took`() throws {
    var rounds = 0
    while rounds < 50 {
      do { _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 2) } catch { break }
      let order = try shop.office.visit(shop.ada).orders.place().details.order.id
      shop.clock.advance(.minutes(9))
      _ = try shop.office.visit(shop.ada).payments.cancel(order)
      try shop.office.visit(shop.ada).cart.empty()
      rounds += 1
    }
    #expect((6...10).contains(rounds), "\(rounds) times nine minutes")
    #expect(try shop.broken() == [])
  }

  @Test func `an account takes over what its guest has held`() throws {
    let guest = shop.office.openSession()
    _ = try shop.office.visit(guest).cart.setQuantity(of: type, to: 2)
    shop.clock.advance(.minutes(9))
    let bob = try shop.office.testPerson("Bob")
    _ = try shop.office.visit(guest).session.logIn(
      email: "bob@example.org", password: AccountFixture.password)
    let account = try #require(bob.account)
    let freeAt: Timestamp? = try shop.office.store.read {
      try $0.value("SELECT free_at FROM allowances WHERE subject = \(Subject.account(account).text)")
    }
    #expect(freeAt == shop.clock.now + .minutes(30))
  }

  @Test func `a key and a network are counted across accounts and visits`() throws {
    let key = try #require(SSHKeyFingerprint("SHA256:" + String(repeating: "k", count: 43)))
    var refusal: BookingError?
    for _ in 0..<20 where refusal == nil {
      let guest = try shop.office.openSession(key: key, from: .network("192.0.2.1"))
      do { _ = try shop.office.visit(guest).cart.setQuantity(of: type, to: 1) } catch { refusal = error }
      shop.clock.advance(.minutes(10))
    }
    guard case .heldTooLong(.key, _) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    // Its network has many times as much: others come from there too.
    let other = shop.office.openSession(from: .network("192.0.2.1"))
    #expect(try shop.office.visit(other).cart.setQuantity(of: type, to: 2).places == 2)
  }

  @Test func `a network that holds all it may has an hour, too`() throws {
    var rounds = 0
    while rounds < 30 {
      let guests = (0..<5).map { _ in shop.office.openSession(from: .network("192.0.2.1")) }
      do {
        for guest in guests { _ = try shop.office.visit(guest).cart.setQuantity(of: type, to: 20) }
      } catch {
        guard case .heldTooLong(.network, _) = error else { throw error }
        break
      }
      shop.clock.advance(.minutes(10))
      rounds += 1
    }
    #expect((6...9).contains(rounds), "\(rounds) times ten minutes")
  }

  @Test func `each event has its own`() throws {
    while (try? shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 1)) != nil {
      shop.clock.advance(.minutes(10))
    }
    let other = try shop.event().ticketType
    #expect(try shop.office.visit(shop.ada).cart.setQuantity(of: other, to: 1).places == 1)
  }

  @Test func `a clock that was put right keeps nobody waiting for as long as it was wrong`() throws {
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 1)
    try shop.office.visit(shop.ada).cart.empty()
    shop.clock.advance(.hours(20))
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 1)
    try shop.buy(of: type)
    shop.clock.advance(TimeSpan(milliseconds: -TimeSpan.hours(20).milliseconds))
    #expect(try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 1).places == 1)
  }
}

struct TokenBucketTests {
  private let hour = TokenBucket(amount: 60, recovery: .hours(3))
  private let now = Timestamp(milliseconds: 1_800_000_000_000)

  @Test func `what is spent comes back evenly`() {
    let spent = hour.spending(20, freeAt: nil, now: now)
    #expect(spent == now + .hours(1))
    #expect(hour.spending(20, freeAt: spent, now: now + .minutes(30)) == now + .hours(2))
    #expect(hour.spending(-20, freeAt: spent, now: now) == now)
  }

  @Test func `it opens when enough has come back`() {
    let all = hour.spending(60, freeAt: nil, now: now)
    #expect(hour.opens(for: 10, freeAt: all, now: now) == now + .minutes(30))
    #expect(hour.opens(for: 10, freeAt: nil, now: now) <= now)
    #expect(hour.opens(for: 60, freeAt: nil, now: now) == now)
  }

  @Test func `nothing takes longer than twice its recovery`() {
    var freeAt: Timestamp?
    for _ in 0..<10 { freeAt = hour.spending(60, freeAt: freeAt, now: now) }
    #expect(freeAt == now + .hours(6))
    #expect(hour.opens(for: 60, freeAt: freeAt, now: now) == now + .hours(6))
  }
}
