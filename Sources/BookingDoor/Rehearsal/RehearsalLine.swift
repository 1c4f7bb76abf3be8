import BookingModel
import Synchronization

/// A line without a network: what is sent is answered at once, until somebody cuts it.
package final class RehearsalLine: SyncLine {
  private struct State: Sendable {
    var server: SyncServer
    var reader = LineReader()
    var answers: [[UInt8]] = []
    /// Answers that still come; nil for all.
    var left: Int?
  }

  private let state: Mutex<State>

  package init(_ host: any SyncHost, words: @escaping @Sendable (BookingError) -> String = { $0.code }) {
    state = Mutex(State(server: SyncServer(host, words: words)))
  }

  /// - Parameter answers: so many more are heard: the last question may have been understood and not be answered.
  package func cut(after answers: Int = 0) { state.withLock { $0.left = answers } }

  package func send(_ bytes: [UInt8]) throws(BookingError) {
    try state.withLock { (state) throws(BookingError) -> Void in
      for line in try state.reader.take(bytes) where !state.server.hasEnded {
        state.answers += state.server.answers(to: line).map { Array($0.line.dropLast()) }
      }
    }
  }

  package func next(within wait: TimeSpan) throws(BookingError) -> [UInt8] {
    try state.withLock { (state) throws(BookingError) -> [UInt8] in
      guard state.left != 0, !state.answers.isEmpty else { throw .deviceTrouble(.shopUnreachable) }
      state.left = state.left.map { $0 - 1 }
      return state.answers.removeFirst()
    }
  }
}
