import BookingServices
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingSession
@testable import BookingTUI

/// What waits too long, as the doctor tells of it.
struct DoctorWaitingTests {
  private func findings(
    _ settings: String = "[mail]\nserver = \"localhost\"\nfrom = \"a@example.org\"\n",
    _ change: (inout Metrics) -> Void
  ) throws -> [DoctorFinding] {
    let root = try TemporaryDirectory()
    try root.write(settings, to: "shop/booking.toml")
    let directory = DataDirectory(path: root.path("shop"))
    var metrics = Metrics()
    change(&metrics)
    return Doctor(directory: directory, environment: [:])
      .waiting(try Settings.read(directory: directory.path, environment: [:]), metrics)
  }

  private static let late: [(words: String, @Sendable (inout Metrics) -> Void)] = [
    (
      "waiting: 1 order can't be paid, for 12 minutes",
      {
        $0.heldUp = 1
        $0.longestHeldUp = .minutes(12)
      }
    ),
    (
      "waiting: an order for 6 minutes, and its customer has no page to pay on",
      { $0.oldestUnbegun = .minutes(6) }
    ),
    (
      "waiting: 2 messages, the oldest for 11 minutes",
      {
        $0.queued = [.email: 1, .phone: 1]
        $0.oldestQueued = .minutes(11)
      }
    ),
    (
      "waiting: 1 payment of which nobody knows",
      {
        $0.payments[.unknown] = 1
        $0.oldestUnknown = .hours(2)
      }
    ),
    ("waiting: a refund for 2 hours", { $0.oldestRefund = .hours(2) }),
    ("refunds: 3 refused by the payment service", { $0.refusedRefunds = 3 }),
  ]

  @Test func `what waits too long has to be mended, and says for how long`() throws {
    for (words, change) in Self.late {
      let found = try findings { change(&$0) }
      #expect(found.count == 1 && found[0].isProblem, "\(words)")
      #expect(found.first?.words.hasPrefix(words) == true, "\(found)")
      #expect(found.first?.remedy?.isEmpty == false)
    }
  }

  @Test func `what waits for a moment only is well, and nothing that waits is nothing to say`() throws {
    let none = try findings { _ in }
    #expect(none.isEmpty)
    let moments = try findings {
      $0.queued = [.email: 1]
      $0.oldestQueued = .minutes(2)
      $0.oldestUnbegun = .minutes(1)
      $0.oldestRefund = .minutes(30)
      $0.oldestUnknown = .minutes(30)
    }
    #expect(moments == [.fine("waiting: 1 message, the oldest for 2 minutes")])
  }

  @Test func `without a worker to wait for, age is nothing to mend`() throws {
    let found = try findings("") { $0.oldestQueued = .hours(9) }
    #expect(found.isEmpty)
  }
}
