import BookingModel

/// Where the sandbox remembers its payments: in memory, or in a file of its own beside the shop's.
public protocol SandboxBooks: Sendable {
  /// Reads and writes one payment, alone in the world while it does.
  func change<Value: Sendable>(_ key: IdempotencyKey, _ body: (inout SandboxPayment?) -> Value) throws
    -> Value
  /// Every payment there is.
  func all() throws -> [IdempotencyKey: SandboxPayment]
}

/// A payment as the sandbox knows it. No card number is part of it.
public struct SandboxPayment: Sendable, Equatable, Codable {
  package enum State: Sendable, Equatable, Codable {
    case form, secondStep, captured
    case captures(Timestamp)
    case failed(PaymentFailure)
    case cancelled
  }

  package var amount: Money?
  /// Nil for payments from before it was kept.
  package var orderCode: String?
  package var state: State
  /// Minor units by idempotency key.
  package var refunds: [String: Int64] = [:]

  package init(amount: Money? = nil, orderCode: String? = nil, state: State, refunds: [String: Int64] = [:]) {
    self.amount = amount
    self.orderCode = orderCode
    self.state = state
    self.refunds = refunds
  }
}
