import BookingModel
import BookingStore

/// The sandbox's memory, open to the auditor.
final class SimulatedBooks: SandboxBooks, @unchecked Sendable {
  // Whoever has the turn is the only one to touch these.
  private var payments: [IdempotencyKey: SandboxPayment] = [:]
  private(set) var keys: [IdempotencyKey] = []

  func change<Value: Sendable>(_ key: IdempotencyKey, _ body: (inout SandboxPayment?) -> Value) throws
    -> Value
  {
    var payment = payments[key]
    defer {
      if payments[key] == nil, payment != nil { keys.append(key) }
      payments[key] = payment
    }
    return body(&payment)
  }

  func all() throws -> [IdempotencyKey: SandboxPayment] { payments }

  /// Minor units taken for a key by now, and given back.
  func movements(_ key: IdempotencyKey, now: Timestamp) -> (taken: Int64, givenBack: Int64) {
    guard let payment = payments[key] else { return (0, 0) }
    let isCaptured =
      switch payment.state {
      case .captured: true
      case .captures(let moment): moment <= now
      case .form, .secondStep, .failed, .cancelled: false
      }
    return (isCaptured ? payment.amount?.minorUnits ?? 0 : 0, payment.refunds.values.reduce(0, +))
  }
}
