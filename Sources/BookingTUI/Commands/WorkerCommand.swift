import ArgumentParser
import BookingDomain
import Foundation

struct WorkerCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Finish what was left: payments, refunds, messages, expired holds.",
    discussion: """
      Every open session does the same in between; a worker does it while nobody is there. Any number may run beside each \
      other. Ends at Ctrl-C or SIGTERM, after the round that is under way.
      """)

  @ParentCommand var booking: Booking
  @OptionGroup var location: DataLocation
  @Flag(help: "One round after the other until nothing is left to do now, then end.")
  var once = false

  var outer: DataLocation { booking.location }

  func run() throws {
    let office = try open().office
    var ending = EndingSignals()
    var pause = 0.5
    var tidied: ContinuousClock.Instant?
    repeat {
      // Looking at every picture's file is too much for each round.
      if tidied.map({ $0.duration(to: .now) > .seconds(3600) }) ?? true {
        try office.tidyImages()
        tidied = .now
      }
      let report = try office.work()
      if report.isIdle {
        if once { return }
        // Sessions look after their own; what is left is never in a hurry.
        pause = min(pause * 2, 10)
      } else {
        pause = 0.5
        Console.say(Self.sentence(report))
      }
    } while !ending.come(within: once ? 0 : pause)
  }

  private static func sentence(_ report: WorkReport) -> String {
    let parts = [
      (report.paymentsResumed, "payments"), (report.refundsResumed, "refunds"),
      (report.ordersUndone, "orders undone"),
      (report.messagesDelivered, "messages"), (report.tidied, "things tidied"),
    ]
    return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}

/// SIGINT and SIGTERM, as something to wait for: the round that is under way is finished.
private struct EndingSignals {
  private var set = sigset_t()

  init() {
    sigemptyset(&set)
    sigaddset(&set, SIGINT)
    sigaddset(&set, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Whether one came within that time.
  mutating func come(within seconds: Double) -> Bool {
    var time = timespec(tv_sec: Int(seconds), tv_nsec: Int(seconds.truncatingRemainder(dividingBy: 1) * 1e9))
    return sigtimedwait(&set, nil, &time) > 0
  }
}
