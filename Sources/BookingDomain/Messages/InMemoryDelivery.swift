import Foundation

/// Keeps messages in memory, for tests and simulation. A repetition replaces the message it repeats.
public final class InMemoryDelivery: MessageDelivery, @unchecked Sendable {
  private let lock = NSLock()
  private var kept: [Int64: OutgoingMessage] = [:]
  private var calls = 0
  private var failure: DeliveryError?

  public init() {}

  /// Everything delivered, oldest first.
  public var messages: [OutgoingMessage] {
    lock.withLock { kept.values.sorted { $0.id < $1.id } }
  }

  /// How often a delivery was tried, repetitions and failures included.
  public var attempts: Int { lock.withLock { calls } }

  /// Makes each delivery from now on fail like this; nil lets them succeed again.
  public func fail(with error: DeliveryError?) { lock.withLock { failure = error } }

  public func deliver(_ message: OutgoingMessage) throws(DeliveryError) {
    let refusal = lock.withLock {
      calls += 1
      if failure == nil { kept[message.id] = message }
      return failure
    }
    if let refusal { throw refusal }
  }

  public func copy(of id: Int64) -> OutgoingMessage? { lock.withLock { kept[id] } }
}
