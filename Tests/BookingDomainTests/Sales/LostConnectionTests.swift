import Dispatch
import Synchronization
import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingStore

/// Carts, roles and background work seen from several programs on one data directory.
struct LostConnectionTests {
  private let temporary: TemporaryDirectory
  private let directory: DataDirectory
  private let clock = TestClock()
  private let gateway: CountingGateway
  private let delivery = InMemoryDelivery()
  private let type: Identifier<TicketType>
  private let event: Identifier<Event>

  init() throws {
    temporary = try TemporaryDirectory()
    directory = DataDirectory(path: temporary.path("data"))
    gateway = CountingGateway(SandboxGateway(books: InMemorySandboxBooks(), clock: clock.wall))
    let office = try BoxOffice.test(clock: clock, gateway: gateway, directory: directory)
    let admin = office.openOperatorSession()
    for (name, role) in [("Ada", Role.customer), ("Grace", .admin)] {
      _ = try office.visit(admin).accounts.create(
        SignUpForm(
          name: name, email: "\(name.lowercased())@example.org", phone: "+15550001111",
          password: AccountFixture.password),
        role: role)
    }
    let made = try office.testEvent(.fixture(ticketTypes: [.fixture(capacity: 30)]), by: admin)
    event = made.id
    type = try #require(office.visit(admin).catalogue.event(made.id).offers.first?.id)
  }

  /// Another program, as far as the directory can tell.
  private func program(seed: UInt64) throws -> BoxOffice {
    try .test(clock: clock, seed: seed, gateway: gateway, delivery: delivery, directory: directory)
  }

  private func logIn(_ name: String, _ office: BoxOffice) throws -> Principal {
    try office.visit(office.openSession()).session.logIn(
      email: "\(name)@example.org", password: AccountFixture.password)
  }

  @Test func `after a lost connection the same account finds its cart, until the hold ends`() throws {
    do {
      let lost = try program(seed: 2)
      _ = try lost.visit(logIn("ada", lost)).cart.setQuantity(of: type, to: 3)
    }
    clock.advance(.minutes(9))
    let office = try program(seed: 3)
    let ada = try logIn("ada", office)
    #expect(try office.visit(ada).cart.current().places == 3)
    clock.advance(.minutes(1))
    #expect(try office.visit(ada).cart.current().isEmpty)
    #expect(try office.visit(logIn("grace", office)).cart.setQuantity(of: type, to: 10).places == 10)
  }

  @Test func `a guest's places are held until their end when the connection is lost, and free then`() throws {
    do {
      let lost = try program(seed: 2)
      for _ in 0..<3 { _ = try lost.visit(lost.openSession()).cart.setQuantity(of: type, to: 9) }
    }
    let office = try program(seed: 3)
    let ada = try logIn("ada", office)
    #expect(throws: BookingError.onlyLeft(3)) { try office.visit(ada).cart.setQuantity(of: type, to: 4) }
    clock.advance(.minutes(10))
    #expect(try office.visit(ada).cart.setQuantity(of: type, to: 4).places == 4)
  }

  @Test func `one account at many terminals has one cart`() throws {
    let programs = try (2...5).map { try program(seed: UInt64($0)) }
    let sessions = try programs.map { try logIn("ada", $0) }
    DispatchQueue.concurrentPerform(iterations: 16) { index in
      _ = try? programs[index % 4].visit(sessions[index % 4]).cart.setQuantity(of: type, to: 1 + index % 5)
    }
    #expect(try programs[0].store.read { try $0.count("SELECT COUNT(*) FROM carts") } == 1)
    let carts = try zip(programs, sessions).map { try $0.visit($1).cart.current() }
    #expect(carts.allSatisfy { $0 == carts[0] && (1...5).contains($0.places) })
  }

  @Test func `who is no admin any more is refused at the very next command`() throws {
    let (office, other) = (try program(seed: 2), try program(seed: 3))
    let grace = try logIn("grace", office)
    try office.visit(grace).events.unpublish(event)
    _ = try other.store.write { try $0.run("DELETE FROM memberships") }
    // Whoever was let in with another role comes in anew.
    #expect(throws: BookingError.sessionEnded) { try office.visit(grace).events.publish(event) }
    #expect(throws: BookingError.sessionEnded) { try office.visit(grace).management.orders(OrderQuery()) }
  }

  @Test func `many workers at once pay back once and tell once`() throws {
    let office = try program(seed: 2)
    let ada = try logIn("ada", office)
    for _ in 0..<6 {
      _ = try office.visit(ada).cart.setQuantity(of: type, to: 1)
      let order = try office.visit(ada).orders.place().details.order.id
      _ = try office.visit(ada).payments.submit(order, .card(.test(.approved)))
    }
    gateway.isDown = true
    try office.operator.visit().events.cancel(event)
    gateway.isDown = false
    clock.advance(.minutes(5))
    let programs = try (10...13).map { try program(seed: UInt64($0)) }
    DispatchQueue.concurrentPerform(iterations: 12) { index in
      do { while try !programs[index % 4].operator.work().isIdle {} } catch { Issue.record(error) }
    }
    #expect(gateway.refunds.count == 6)
    #expect(gateway.refunds.values.allSatisfy { $0 == 1 })
    let ids = delivery.messages.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(
      try office.store.read { try $0.count("SELECT COUNT(*) FROM refunds WHERE state = 'confirmed'") } == 6)
    #expect(try office.operator.unsettled() == [])
    #expect(try office.operator.check().findings.filter { !$0.holds }.map(\.name) == [])
  }
}

/// A gateway that counts how often each refund arrives.
private final class CountingGateway: PaymentGateway, @unchecked Sendable {
  private let inner: SandboxGateway
  private let lock = Mutex(State())

  private struct State {
    var refunds: [String: Int] = [:]
    var isDown = false
  }

  init(_ inner: SandboxGateway) { self.inner = inner }

  var refunds: [String: Int] { lock.withLock { $0.refunds } }
  var isDown: Bool {
    get { lock.withLock { $0.isDown } }
    set { lock.withLock { $0.isDown = newValue } }
  }

  var name: String { inner.name }
  var paymentTimeout: TimeSpan { inner.paymentTimeout }

  func begin(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome { try inner.begin(request) }
  func submit(_ answer: CustomerAnswer, key: IdempotencyKey) throws(GatewayError) -> PaymentOutcome {
    try inner.submit(answer, key: key)
  }
  func status(of request: PaymentRequest) throws(GatewayError) -> PaymentOutcome {
    try inner.status(of: request)
  }
  func cancel(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome { try inner.cancel(request) }
  func refund(_ request: RefundRequest) throws(GatewayError) -> RefundOutcome {
    if isDown { throw .unreachable }
    lock.withLock { $0.refunds[request.key.rawValue, default: 0] += 1 }
    return try inner.refund(request)
  }
}
