import Testing

@testable import BookingSession
@testable import BookingTUI

struct WorkerBackoffTests {
  @Test func `after failures the pauses double, up to a minute, and begin anew after a round that worked`() {
    var pause = WorkerBackoff()
    #expect((0..<8).map { _ in pause.afterFailure() } == [1, 2, 4, 8, 16, 32, 60, 60])
    _ = pause.afterIdle(due: nil)
    #expect(pause.afterFailure() == 1)
  }

  @Test func `it sleeps until something is due, and half a minute at most`() {
    var pause = WorkerBackoff()
    #expect(pause.afterIdle(due: 5) == 5)
    #expect(pause.afterIdle(due: 3600) == 30)
    #expect(pause.afterIdle(due: nil) == 30)
  }

  @Test func `what is overdue and can't be done now keeps nobody busy`() {
    var pause = WorkerBackoff()
    #expect((0..<8).map { _ in pause.afterIdle(due: -1) } == [0.5, 1, 2, 4, 8, 16, 30, 30])
  }
}
