import BookingModel
import BookingStore
import Synchronization

/// Books that end with the process, for tests and simulation.
public final class InMemorySandboxBooks: SandboxBooks {
  private let payments = Mutex<[IdempotencyKey: SandboxPayment]>([:])

  public init() {}

  public func change<Value: Sendable>(_ key: IdempotencyKey, _ body: (inout SandboxPayment?) -> Value) throws
    -> Value
  {
    payments.withLock { body(&$0[key]) }
  }

  public func all() throws -> [IdempotencyKey: SandboxPayment] { payments.withLock { $0 } }
}
