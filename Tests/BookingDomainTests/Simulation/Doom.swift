import Foundation

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

/// What befalls a process at its Nth call to the store or the gateway.
final class Doom: @unchecked Sendable {
  enum Kind: CaseIterable, Sendable {
    case diesBefore, diesAfter, busy, diskFull, unreachable, refusesAllCalls, requestLost, answerLost
  }

  let kind: Kind
  private let lock = NSLock()
  private var callsLeft: Int
  private var isDead = false

  init(_ kind: Kind, atCall number: Int) {
    self.kind = kind
    callsLeft = number
  }

  /// Whether the process came as far as the call.
  var hasCome: Bool { lock.withLock { callsLeft <= 0 } }

  /// What happens at the next call; a dead process makes none.
  func next() throws(BookingError) -> Kind? {
    let (dead, now) = lock.withLock {
      callsLeft -= 1
      if !isDead, callsLeft == 0, kind == .diesBefore { isDead = true }
      return (isDead, callsLeft == 0)
    }
    if dead { throw .storage("dead") }
    return now ? kind : nil
  }

  func die() { lock.withLock { isDead = true } }
}

struct DoomedStore: Store {
  let inner: any Store
  let doom: Doom

  func read<Value>(_ body: (any Reader) throws -> Value) throws(BookingError) -> Value {
    _ = try doom.next()
    return try inner.read(body)
  }

  func write<Value>(locking locks: Set<StoreLock>?, _ body: (any Transaction) throws -> Value)
    throws(BookingError) -> Value
  {
    let kind = try doom.next()
    if kind == .busy { throw .busy }
    let value = try inner.write(locking: locks) { transaction in
      let value = try body(transaction)
      if kind == .diskFull { throw BookingError.diskFull }
      return value
    }
    if kind == .diesAfter {
      doom.die()
      throw .storage("dead")
    }
    return value
  }

  func schemaProblems() throws(BookingError) -> [String] { try inner.schemaProblems() }
  func integrityProblems() throws(BookingError) -> [String] { try inner.integrityProblems() }
}

struct DoomedGateway: PaymentGateway {
  let inner: any PaymentGateway
  let doom: Doom

  var name: String { inner.name }
  var paymentTimeout: TimeSpan { inner.paymentTimeout }

  func begin(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome {
    try call { () throws(GatewayError) in try inner.begin(request) }
  }
  func submit(_ answer: CustomerAnswer, key: IdempotencyKey) throws(GatewayError) -> PaymentOutcome {
    try call { () throws(GatewayError) in try inner.submit(answer, key: key) }
  }
  func status(of request: PaymentRequest) throws(GatewayError) -> PaymentOutcome {
    try call { () throws(GatewayError) in try inner.status(of: request) }
  }
  func cancel(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome {
    try call { () throws(GatewayError) in try inner.cancel(request) }
  }
  func refund(_ request: RefundRequest) throws(GatewayError) -> RefundOutcome {
    try call { () throws(GatewayError) in try inner.refund(request) }
  }

  private func call<Value>(_ body: () throws(GatewayError) -> Value) throws(GatewayError) -> Value {
    let kind: Doom.Kind?
    do { kind = try doom.next() } catch { throw .unreachable }
    switch kind {
    case .unreachable: throw .unreachable
    case .refusesAllCalls: throw .refusesAllCalls
    case .requestLost: throw .unknown
    default: break
    }
    let value = try body()
    if kind == .diesAfter { doom.die() }
    if kind == .diesAfter || kind == .answerLost { throw .unknown }
    return value
  }
}
