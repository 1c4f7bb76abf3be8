import Foundation

@testable import BookingDomain
@testable import BookingModel

/// A gateway behind a line that can be cut, before or after a request arrives.
final class FaultyGateway: PaymentGateway, @unchecked Sendable {
  enum Fault { case unreachable, refusesAllCalls, lostAnswer }

  private let inner: SandboxGateway
  private let lock = NSLock()
  private var faults: [Fault] = []
  private var isDown = false
  private var isClosed = false
  /// What the shop knows it by.
  let name: String
  private var refusesRefunds = false
  private var showsPages = false

  init(_ inner: SandboxGateway, name: String = SandboxGateway.name) {
    self.inner = inner
    self.name = name
  }

  var isPlay: Bool { name == SandboxGateway.name }
  var paymentTimeout: TimeSpan { inner.paymentTimeout }

  /// The next calls fail so, one after the other.
  func fail(_ next: Fault...) { lock.withLock { faults = next } }
  /// Customers pay on a page elsewhere.
  func showPages(_ shows: Bool) { lock.withLock { showsPages = shows } }
  func refuseRefunds(_ refuses: Bool) { lock.withLock { refusesRefunds = refuses } }
  func setDown(_ down: Bool) { lock.withLock { isDown = down } }
  /// As with a wrong key.
  func setClosed(_ closed: Bool) { lock.withLock { isClosed = closed } }

  func begin(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome {
    try call { () throws(GatewayError) in self.shown(try self.inner.begin(request)) }
  }
  func submit(_ answer: CustomerAnswer, key: IdempotencyKey) throws(GatewayError) -> PaymentOutcome {
    try call { () throws(GatewayError) in try self.inner.submit(answer, key: key) }
  }
  func status(of request: PaymentRequest) throws(GatewayError) -> PaymentOutcome {
    try call { () throws(GatewayError) in self.shown(try self.inner.status(of: request)) }
  }
  func cancel(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome {
    try call { () throws(GatewayError) in try self.inner.cancel(request) }
  }
  func records() throws(GatewayError) -> [GatewayRecord] {
    try call { () throws(GatewayError) in try self.inner.records() }
  }
  func refund(_ request: RefundRequest) throws(GatewayError) -> RefundOutcome {
    if lock.withLock({ refusesRefunds }) { return .refused }
    return try call { () throws(GatewayError) in try self.inner.refund(request) }
  }

  private func shown(_ outcome: PaymentOutcome) -> PaymentOutcome {
    guard lock.withLock({ showsPages }), case .awaitingCustomer = outcome else { return outcome }
    return .awaitingCustomer(.link("https://pay.example.org/page"))
  }

  private func call<Value>(_ body: () throws(GatewayError) -> Value) throws(GatewayError) -> Value {
    let (fault, down, closed) = lock.withLock {
      (faults.isEmpty ? nil : faults.removeFirst(), isDown, isClosed)
    }
    if closed || fault == .refusesAllCalls { throw .refusesAllCalls }
    if down || fault == .unreachable { throw .unreachable }
    let value = try body()
    if fault == .lostAnswer { throw .unknown }
    return value
  }
}
