import BookingModel
import Synchronization

/// The sessions that this process has heard of, so that asking for one takes one request and not two. Losing them costs nothing.
final class StripeSessionNames: Sendable {
  private let names = Mutex<[IdempotencyKey: String]>([:])

  /// Far more than are ever open at a time.
  private static let most = 10_000

  subscript(key: IdempotencyKey) -> String? {
    get { names.withLock { $0[key] } }
    set {
      names.withLock { names in
        if names.count >= Self.most { names.removeAll() }
        names[key] = newValue
      }
    }
  }
}
