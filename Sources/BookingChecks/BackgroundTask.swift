import BookingModel
import Dispatch

/// Something worked out on another thread while this one goes on.
final class BackgroundTask<Value: Sendable>: @unchecked Sendable {
  private let group = DispatchGroup()
  // Written before the group is left, read after it was waited for.
  private var result: Result<Value, any Error>?

  init(_ body: @escaping @Sendable () throws -> Value) {
    DispatchQueue.global().async(group: group) { self.result = Result(catching: body) }
  }

  /// Waits for it.
  func value() throws -> Value {
    group.wait()
    guard let result else { throw BookingError.storage("no result") }
    return try result.get()
  }
}
