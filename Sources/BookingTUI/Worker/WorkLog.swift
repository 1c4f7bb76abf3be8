import BookingDomain
import BookingModel
import BookingServices
import BookingWords
import Foundation
import Logging

/// What a round of work brought about, for whoever looks for an order in the log. Names orders, payments and messages; nobody's
/// name, address or card is known here.
struct WorkLog {
  let logger: Logger
  /// Logs are in English whatever anybody speaks.
  static let words = Language.english.words

  func note(_ report: WorkReport) {
    for done in report.done { note(done) }
    let counts = [
      "orders-undone": report.ordersUndone, "holders-told": report.holdersTold,
      "events-imported": report.eventsImported, "tidied": report.tidied,
    ]
    .filter { $0.value > 0 }
    if !counts.isEmpty { logger.info("round", metadata: counts.mapValues { "\($0)" }) }
    // A payment that waits for its customer is asked about every few seconds: that is no news.
    let asked = report.paymentsResumed + report.refundsResumed
    if asked > 0 { logger.debug("asked", metadata: ["calls": "\(asked)"]) }
  }

  private func note(_ done: WorkOutcome) {
    switch done {
    case .paid(let order, let amount, let reference):
      say(.info, "paid", ["order": order, "amount": amount.formatted, "reference": reference])
    case .paymentFailed(let order, let failure):
      say(.info, "payment failed", ["order": order, "why": failure.rawValue])
    case .paymentEnded(let order): say(.info, "payment ended, nothing was charged", ["order": order])
    case .paymentHeldUp(let order):
      say(
        .warning, "payment waits: its service takes no calls from this shop",
        ["order": order, "do": "booking doctor says why"])
    case .refunded(let order, let amount, let reference):
      say(.info, "refunded", ["order": order, "amount": amount.formatted, "reference": reference])
    case .refundRefused(let order, let amount):
      say(
        .error, "refund refused",
        [
          "order": order, "amount": amount.formatted,
          "do": "look at the balance at the payment service, then refund again in management",
        ])
    case .delivered(let message, let kind, let order):
      say(.info, "message delivered", Self.facts(message, kind, order))
    case .notDelivered(let message, let kind, let order, let problem, let next):
      say(
        .warning, "message not delivered",
        Self.facts(message, kind, order).merging([
          "answer": Redacted.text(Self.words.sentence(problem)), "next": "tried again at \(next.iso8601)",
        ]) { $1 })
    case .undeliverable(let message, let kind, let order, let problem):
      say(
        .warning, "message not delivered",
        Self.facts(message, kind, order).merging([
          "answer": Redacted.text(Self.words.sentence(problem)),
          "next": "given up; admins see it among the undelivered messages",
        ]) { $1 })
    }
  }

  private static func facts(_ message: Int64, _ kind: MessageKind, _ order: String?) -> [String: String] {
    var facts = ["message": "\(message)", "kind": kind.rawValue]
    facts["order"] = order
    return facts
  }

  private func say(_ level: Logger.Level, _ words: String, _ facts: [String: String]) {
    logger.log(level: level, "\(words)", metadata: facts.mapValues { "\($0)" })
  }
}
