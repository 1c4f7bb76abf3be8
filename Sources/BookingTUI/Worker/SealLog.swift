import BookingDomain
import BookingModel
import Logging

/// Writes the audit log's last seal into the worker's log, once an hour and at the worker's end: the log is kept by others, and
/// `booking check --anchor` compares with it.
struct SealLog {
  let office: BoxOffice
  let logger: Logger
  private var noted: AuditAnchor?
  private var at: ContinuousClock.Instant?

  init(office: BoxOffice, logger: Logger) {
    self.office = office
    self.logger = logger
  }

  mutating func noteHourly() {
    if let at, at.duration(to: .now) < .seconds(3600) { return }
    at = .now
    note()
  }

  /// Where there is a new one.
  mutating func note() {
    guard let anchor = try? office.auditAnchor(), anchor != noted else { return }
    noted = anchor
    logger.notice("\(anchor.text)")
  }
}
