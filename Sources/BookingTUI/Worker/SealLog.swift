import BookingDomain
import BookingModel
import Logging

/// Writes the audit log's last seal into the worker's log, once an hour and at the worker's end: the log is kept by others, and
/// `booking check --anchor` compares with it.
struct SealLog {
  let owner: Operator
  let logger: Logger
  private var noted: AuditAnchor?
  private var at: ContinuousClock.Instant?

  init(owner: Operator, logger: Logger) {
    self.owner = owner
    self.logger = logger
  }

  mutating func noteHourly() {
    if let at, at.duration(to: .now) < .seconds(3600) { return }
    at = .now
    note()
  }

  /// Where there is a new one.
  mutating func note() {
    guard let anchor = try? owner.auditAnchor(), anchor != noted else { return }
    noted = anchor
    logger.notice("\(anchor.text)")
  }
}
