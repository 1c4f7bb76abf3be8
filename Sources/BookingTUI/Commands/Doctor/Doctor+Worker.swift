import BookingStore
import ArgumentParser
import BookingDomain
import BookingFiles
import BookingModel
import BookingServices
import BookingWords
import Foundation
import TerminalUI

extension Doctor {
  /// Whether a worker runs, and whether what it has in hand is what lies on the disk.
  ///
  /// - Parameter onDisk: settings and secrets as they are there; nil where they can't be taken.
  func worker(_ settings: Settings, _ onDisk: WorkerSettings?) -> [DoctorFinding] {
    guard settings.needsWorker || settings.stripe != nil else { return [] }
    guard isLed else {
      return [
        .problem(
          "worker: none runs, so nobody can pay and no message goes out",
          do: "booking worker --data \(directory.path)   (as a service: docs/operations.md)")
      ]
    }
    guard let status = WorkerStatus.read(directory) else {
      return [
        .advice(
          "worker: one runs and doesn't say what it works with: it is of another version, or has just begun",
          do: "ask again in a minute; if it still is so: sudo systemctl restart booking-worker")
      ]
    }
    let findings = differences(status, settings, onDisk) + troubles(status)
    return findings.isEmpty ? [.fine("worker: one runs (\(Self.words(status)))")] : findings
  }

  private var isLed: Bool {
    guard access(directory.workerLock, F_OK) == 0,
      let lead = try? BoxOffice.engine(directory).leadership()
    else { return false }
    return (try? lead.take()) == false
  }

  private static func words(_ status: WorkerStatus) -> String {
    var payments = status.gateway
    if let isLive = status.isLive, status.gateway == Settings.Gateway.stripe.rawValue {
      payments += isLive ? ", live" : ", test mode"
    }
    return
      "\(status.version), \(payments), mail \(status.mailServer ?? "outbox"), sms \(status.sms ?? "outbox")"
  }

  private func differences(_ status: WorkerStatus, _ settings: Settings, _ onDisk: WorkerSettings?)
    -> [DoctorFinding]
  {
    var findings: [DoctorFinding] = []
    if status.version != Booking.configuration.version {
      findings.append(
        .problem(
          "worker: the one that runs is \(status.version), this program is \(Booking.configuration.version)",
          do: "sudo systemctl restart booking-worker"))
    }
    // Another file that is tried, or one that can't be taken, is not what it ought to have in hand.
    guard file == nil, let onDisk else { return findings }
    let changed = Set(status.stamps.keys).union(onDisk.stamps.keys)
      .filter { status.stamps[$0] != onDisk.stamps[$0] }.sorted()
    if !changed.isEmpty {
      let names = changed.map {
        $0.hasPrefix(directory.path + "/") ? String($0.dropFirst(directory.path.count + 1)) : $0
      }
      findings.append(
        .problem(
          "worker: it works with what it read \(DurationText.words(clock.now() - status.readAt)) ago; since then there is "
            + "another \(names.joined(separator: ", "))",
          do: "sudo systemctl reload booking-worker"))
    }
    return findings
  }

  /// What it heard last of those outside, where that was no good.
  private func troubles(_ status: WorkerStatus) -> [DoctorFinding] {
    status.services.sorted { $0.key < $1.key }.flatMap { service, entry -> [DoctorFinding] in
      let answered =
        entry.answeredAt.map { ", which last answered \(DurationText.words(clock.now() - $0)) ago" } ?? ""
      return entry.troubles.sorted { $0.key < $1.key }.map { call, ongoing in
        .problem(
          "worker: for \(DurationText.words(clock.now() - ongoing.since)) no use of \(service)\(answered): \(call): "
            + ongoing.trouble.words,
          do: ongoing.trouble.remedy)
      }
    }
  }

  /// What waits, and for how long: what the worker can't end by itself, or should have ended by now.
  func waiting(_ settings: Settings, _ metrics: Metrics?) -> [DoctorFinding] {
    guard let metrics else { return [] }
    var findings: [DoctorFinding] = []
    if metrics.heldUp > 0 {
      findings.append(
        .problem(
          "waiting: \(Self.count(metrics.heldUp, "order")) can't be paid, for \(DurationText.words(metrics.longestHeldUp)): the "
            + "payment service takes no calls from here",
          do: "mend what is said of Stripe and of the clock; the worker then goes on by itself"))
    }
    let late = Self.limits(metrics).filter { settings.needsWorker && $0.age > $0.limit }
    findings += late.map { .problem("waiting: \($0.what)", do: $0.remedy) }
    let messages = Self.queued(metrics)
    if metrics.queued.values.contains(where: { $0 > 0 }), !late.contains(where: { $0.what == messages }) {
      findings.append(.fine("waiting: \(messages)"))
    }
    findings += metrics.unfinishedImports.map {
      .advice("imports: \(Booking.words.sentence($0))", do: "booking worker --once finishes it, too")
    }
    if metrics.refusedRefunds > 0 {
      findings.append(
        .problem(
          "refunds: \(metrics.refusedRefunds) refused by the payment service",
          do: "look at the balance there, then refund again in management (g on the order)"))
    }
    if metrics.undelivered > 0 {
      findings.append(
        .advice(
          "messages: \(metrics.undelivered) could not be delivered",
          do: "admins see them among the orders, with m, and why"))
    }
    return findings
  }

  /// What should have come to its end by now, and how long it may take.
  private static func limits(_ metrics: Metrics) -> [(
    age: TimeSpan, limit: TimeSpan, what: String, remedy: String
  )] {
    let answers = "journalctl -u booking-worker says what Stripe answers"
    let unknown = count(metrics.payments[.unknown] ?? 0, "payment")
    return [
      (
        metrics.oldestUnbegun, .minutes(5),
        "an order for \(DurationText.words(metrics.oldestUnbegun)), and its customer has no page to pay on",
        "is there a worker? \(answers)"
      ),
      (
        metrics.oldestQueued, .minutes(10), queued(metrics),
        "journalctl -u booking-worker says why; then: sudo systemctl reload booking-worker"
      ),
      (
        metrics.oldestUnknown, .hours(1),
        "\(unknown) of which nobody knows whether the money came, the oldest for \(DurationText.words(metrics.oldestUnknown))",
        "\(answers); nothing is lost, it is asked again"
      ),
      (
        metrics.oldestRefund, .hours(1), "a refund for \(DurationText.words(metrics.oldestRefund))",
        "\(answers): often the balance there is too low"
      ),
    ]
  }

  private static func queued(_ metrics: Metrics) -> String {
    let messages = count(metrics.queued.values.reduce(0, +), "message")
    return "\(messages), the oldest for \(DurationText.words(metrics.oldestQueued))"
  }

  private static func count(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }
}
