import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

/// Limits on what is held at once, across accounts and visits: by visit, by SSH key, by network.
struct HeldPlacesTests {
  let shop: Shop
  let type: Identifier<TicketType>
  let key: SSHKeyFingerprint

  init() throws {
    shop = try Shop()
    type = try shop.event(capacity: 500, maxPerOrder: 20).ticketType
    key = try #require(SSHKeyFingerprint("SHA256:" + String(repeating: "k", count: 43)))
  }

  private func visitor(_ network: String, key: SSHKeyFingerprint? = nil) throws -> Principal {
    try shop.office.openSession(key: key, from: .network(network))
  }

  @Test func `a network holds a hundred places at once, whoever its visitors are`() throws {
    for _ in 0..<5 { _ = try shop.office.visit(visitor("192.0.2.1")).cart.setQuantity(of: type, to: 20) }
    let last = try visitor("192.0.2.1")
    #expect(throws: BookingError.limitHeld(.network, 100)) {
      try shop.office.visit(last).cart.setQuantity(of: type, to: 1)
    }
    #expect(try shop.office.visit(visitor("192.0.2.2")).cart.setQuantity(of: type, to: 20).places == 20)
    shop.clock.advance(.minutes(10))
    #expect(try shop.office.visit(last).cart.setQuantity(of: type, to: 1).places == 1)
    #expect(try shop.broken() == [])
  }

  @Test func `a key holds forty places at once, from wherever it comes`() throws {
    _ = try shop.office.visit(visitor("192.0.2.1", key: key)).cart.setQuantity(of: type, to: 20)
    _ = try shop.office.visit(visitor("192.0.2.2", key: key)).cart.setQuantity(of: type, to: 19)
    let third = try visitor("192.0.2.3", key: key)
    #expect(try shop.office.visit(third).cart.setQuantity(of: type, to: 1).places == 1)
    #expect(throws: BookingError.limitHeld(.key, 40)) {
      try shop.office.visit(third).cart.setQuantity(of: type, to: 2)
    }
    #expect(try shop.office.visit(third).cart.current().places == 1)
  }

  @Test func `a visit holds forty places at once, by whatever accounts`() throws {
    var visitor = shop.office.openSession()
    let other = try shop.event(capacity: 500, maxPerOrder: 20).ticketType
    for name in ["Bob", "Eve"] {
      _ = try shop.office.testPerson(name)
      visitor = try shop.office.visit(visitor).session.logIn(
        email: "\(name.lowercased())@example.org", password: AccountFixture.password)
      _ = try shop.office.visit(visitor).cart.setQuantity(of: type, to: 20)
      visitor = shop.office.visit(visitor).session.logOut()
    }
    #expect(throws: BookingError.limitHeld(.visit, 40)) {
      try shop.office.visit(visitor).cart.setQuantity(of: other, to: 1)
    }
  }

  @Test func `places of an order that waits for money count, sold ones don't`() throws {
    let ada = Principal(
      kind: shop.ada.kind, session: shop.ada.session, credentials: shop.ada.credentials,
      authenticatedAt: shop.clock.now, key: key, origin: .network("192.0.2.1"))
    _ = try shop.office.visit(ada).cart.setQuantity(of: type, to: 20)
    let order = try shop.office.visit(ada).orders.place().details.order.id
    _ = try shop.office.visit(visitor("192.0.2.1", key: key)).cart.setQuantity(of: type, to: 20)
    let third = try visitor("192.0.2.1", key: key)
    #expect(throws: BookingError.limitHeld(.key, 40)) {
      try shop.office.visit(third).cart.setQuantity(of: type, to: 1)
    }
    _ = try shop.office.visit(ada).payments.submit(order, .card(.test(.approved)))
    #expect(try shop.office.visit(third).cart.setQuantity(of: type, to: 20).places == 20)
  }

  @Test func `seats count as places do`() throws {
    let seated = try shop.seatedEvent("A: 1-30").ticketType
    _ = try shop.office.visit(visitor("192.0.2.1", key: key)).cart.setQuantity(of: type, to: 20)
    _ = try shop.office.visit(visitor("192.0.2.1", key: key)).cart.setQuantity(of: type, to: 15)
    let third = try visitor("192.0.2.1", key: key)
    _ = try shop.office.visit(third).cart.holdBestSeats(of: seated, count: 5)
    #expect(throws: BookingError.limitHeld(.key, 40)) {
      try shop.office.visit(third).cart.holdBestSeats(of: seated, count: 6)
    }
    #expect(try shop.office.visit(third).cart.holdBestSeats(of: seated, count: 4).places == 4)
  }

  @Test func `fewer places are never refused`() throws {
    let guests = try (0..<5).map { _ in try visitor("192.0.2.1") }
    for guest in guests { _ = try shop.office.visit(guest).cart.setQuantity(of: type, to: 20) }
    #expect(try shop.office.visit(guests[0]).cart.setQuantity(of: type, to: 3).places == 3)
  }

  @Test func `what nobody holds any more is forgotten by the worker`() throws {
    _ = try shop.office.visit(visitor("192.0.2.1", key: key)).cart.setQuantity(of: type, to: 2)
    #expect(try shop.count("SELECT COUNT(*) FROM visits") == 1)
    shop.clock.advance(.hours(4))
    _ = try shop.office.operator.work()
    #expect(try shop.count("SELECT COUNT(*) FROM visits") == 0)
    #expect(try shop.count("SELECT COUNT(*) FROM allowances") == 0)
  }

  @Test func `neither address nor key stands in the tables`() throws {
    _ = try shop.office.visit(visitor("192.0.2.1", key: key)).cart.setQuantity(of: type, to: 2)
    let row = try #require(
      try shop.office.store.read { try $0.first("SELECT ssh_key, network FROM visits") })
    for value: String in try [row.get("ssh_key"), row.get("network")] {
      #expect(value.count == 32)
      #expect(!value.contains("192"))
    }
  }

  @Test func `sign-ups are counted by visit, key and network, and come back`() throws {
    // Each sign-up asks for a code as well, of which there are fewer.
    var policy = Policy()
    (policy.codesPerKeyAndHour, policy.codesPerNetworkAndHour) = (1000, 1000)
    let shop = try AccountFixture(policy: policy)
    func signUp(_ number: Int, _ network: String, _ key: SSHKeyFingerprint?) throws {
      let guest = try shop.office.openSession(key: key, from: .network(network))
      _ = try shop.office.visit(guest).accounts.signUp(
        shop.form(email: "\(number)@example.org", phone: "+49 30 1\(1_000_000 + number)"))
    }
    for number in 0..<20 { try signUp(number, "192.0.2.\(number)", key) }
    #expect(throws: BookingError.tooManySignUps(until: shop.clock.now + .minutes(3))) {
      try signUp(20, "192.0.2.77", key)
    }
    for number in 100..<160 { try signUp(number, "198.51.100.1", nil) }
    #expect(throws: BookingError.tooManySignUps(until: shop.clock.now + .minutes(1))) {
      try signUp(160, "198.51.100.1", nil)
    }
    shop.clock.advance(.minutes(1))
    try signUp(161, "198.51.100.1", nil)
  }
}
