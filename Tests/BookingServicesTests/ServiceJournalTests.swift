import BookingModel
import BookingWords
import Logging
import Synchronization
import TestSupport
import Testing

@testable import BookingServices

struct ServiceJournalTests {
  private let clock = TestClock()
  private let lines = Lines()
  private let journal: ServiceJournal

  /// What was logged, by level.
  private final class Lines: Sendable {
    let all = Mutex<[(Logger.Level, String)]>([])

    func at(_ level: Logger.Level) -> [String] { all.withLock { $0.filter { $0.0 == level }.map(\.1) } }
  }

  private struct Handler: LogHandler {
    let lines: Lines
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.MetadataValue? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let facts = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      lines.all.withLock { $0.append((event.level, "\(event.message) \(facts.joined(separator: " "))")) }
    }
  }

  init() {
    let lines = lines
    journal = ServiceJournal(clock: clock.wall, logger: Logger(label: "test") { _ in Handler(lines: lines) })
  }

  private let refused = ServiceProblem(.logIn, .says("401 no"), .smsAccount)

  @Test func `a cause is said once, with what to do, however many orders meet it`() {
    for number in 0..<100 { journal.failed(.stripe, "POST /v1/refunds", refused, order: "ORDER-\(number)") }
    #expect(
      lines.at(.warning) == [
        "Stripe is of no use answer=401 no call=POST /v1/refunds do=look at sms.account and sms.api order=ORDER-0"
      ])
    let other = ServiceProblem(.right, .says("403 no"), .stripeRight)
    journal.failed(.stripe, "POST /v1/refunds", other)
    #expect(lines.at(.warning).count == 2)
    #expect(journal.isRefused)
  }

  @Test func `its end is said, and how long it took`() {
    journal.failed(.mail, "mail", refused)
    clock.advance(.minutes(5))
    #expect(journal.entries[.mail]?.troubles["mail"]?.since == clock.now - .minutes(5))
    journal.answered(.mail, "mail")
    #expect(lines.at(.notice) == ["the mail server answers again after=5 minutes call=mail"])
    #expect(!journal.isRefused)
    #expect(journal.entries[.mail]?.answeredAt == clock.now)
    journal.answered(.mail, "mail")
    #expect(lines.at(.notice).count == 1)
  }

  @Test func `one call that is refused isn't mended by another that is taken`() {
    journal.failed(.stripe, "POST /v1/refunds", refused)
    journal.answered(.stripe, "GET /v1/balance")
    #expect(journal.isRefused)
  }

  @Test func `a clock that is off by more than a minute is named once, and when it is right again`() {
    #expect(journal.compare(.stripe, date: clock.now + .seconds(40)) == nil)
    for _ in 0..<3 {
      #expect(journal.compare(.stripe, date: clock.now + .minutes(15)) == .minutes(15))
    }
    #expect(
      lines.at(.error) == [
        "this machine's clock is 15 minutes behind compared-with=Stripe do=set this machine's clock: timedatectl set-ntp true"
      ])
    #expect(journal.compare(.stripe, date: clock.now) == nil)
    #expect(lines.at(.notice).count == 1)
    #expect(journal.compare(.stripe, date: nil) == nil)
  }
}
