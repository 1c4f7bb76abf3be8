import BookingDomain
import BookingModel
import BookingScreens
import CProcess
import Foundation

/// Runs what the interface asks for, away from the loop: reads on two threads, commands one after the other on a third,
/// which also does the background work of the box office whenever it has nothing better to do.
///
/// Unchecked because `condition` guards every mutable property.
final class EffectExecutor<Message: Sendable>: @unchecked Sendable {
  typealias Job = @Sendable () -> Message

  private let condition = NSCondition()
  private var queries: [Job] = []
  private var commands: [Job] = []
  private var isClosed = false
  private var hasEnded = false
  private let upkeep: Operator?
  private let mailbox: Mailbox<Message>

  /// - Parameter upkeep: whose work is done meanwhile; nil where there is no shop.
  init(upkeep: Operator?, mailbox: Mailbox<Message>) {
    self.upkeep = upkeep
    self.mailbox = mailbox
  }

  func start() {
    for _ in 0..<2 { Thread { self.serveQueries() }.start() }
    Thread { self.serveCommands() }.start()
  }

  func run(_ lane: Effect.Lane, _ job: @escaping Job) {
    condition.lock()
    switch lane {
    case .query: queries.append(job)
    case .command: commands.append(job)
    }
    condition.broadcast()
    condition.unlock()
  }

  /// Nothing new is begun. Waits for the command that is under way and for what it gave rise to, at most so many
  /// seconds: the mail of a person who pays and leaves at once is on its way when the prompt comes back. What takes
  /// longer is left to whoever comes next.
  func finish(within seconds: Double) {
    let end = Date(timeIntervalSinceNow: seconds)
    condition.lock()
    defer { condition.unlock() }
    isClosed = true
    condition.broadcast()
    while !hasEnded, condition.wait(until: end) {}
  }

  private enum Wakeup {
    case job(Job)
    case idle, closed
  }

  private func serveQueries() {
    while case .job(let job) = wait(\.queries, until: nil) { mailbox.post(job()) }
  }

  private func serveCommands() {
    var pause = Pause.short
    // Whether a command may have left something to do.
    var owesWork = false
    var isTidy = false
    while true {
      switch wait(\.commands, until: Date(timeIntervalSinceNow: pause)) {
      case .closed:
        if owesWork { _ = try? upkeep?.work() }
        return end()
      case .job(let job):
        owesWork = true
        mailbox.post(job())
        pause = Pause.afterCommand
      case .idle:
        owesWork = false
        if !isTidy { tidy() }
        isTidy = true
        // With something to do the next round comes soon, else later and later; never all sessions at once.
        let isBusy = (try? upkeep?.work()).map { !$0.isIdle } ?? false
        if !isBusy { giveMemoryBack() }
        let next = isBusy ? Pause.short : max(pause * 2, Pause.short)
        pause = min(next, Pause.long) * Double.random(in: 0.8...1.2)
      }
    }
  }

  /// Clears away what a stop left behind. It looks at every picture there is: too much for each round of work, too much
  /// before the first frame, and no command waits for it.
  private func tidy() {
    guard let upkeep else { return }
    Thread.detachNewThread { _ = try? upkeep.tidyImages() }
  }

  /// What starting and browsing left free goes back to the system: many sessions share a machine, and most of them rest.
  private func giveMemoryBack() {
    #if canImport(Glibc)
      malloc_trim(0)
    #endif
  }

  private func end() {
    condition.lock()
    hasEnded = true
    condition.broadcast()
    condition.unlock()
  }

  private func wait(_ queue: ReferenceWritableKeyPath<EffectExecutor, [Job]>, until due: Date?) -> Wakeup {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if isClosed { return .closed }
      if !self[keyPath: queue].isEmpty { return .job(self[keyPath: queue].removeFirst()) }
      if let due {
        if !condition.wait(until: due) { return .idle }
      } else {
        condition.wait()
      }
    }
  }
}

/// Seconds until the background work is looked after.
private enum Pause {
  static let afterCommand = 0.02
  static let short = 2.0
  static let long = 30.0
}
