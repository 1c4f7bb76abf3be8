import BookingModel
import BookingStore

extension Operator {
  /// The last seal as it is now, to be kept outside; nil before the first.
  ///
  /// It is a number and a hash, and tells nothing of what was sealed.
  public func auditAnchor() throws(BookingError) -> AuditAnchor? {
    try store.read { try AuditHead.find($0) }.flatMap { AuditAnchor($0) }
  }

  /// Whether a day is over since the last seal went out by mail, and somebody wants it.
  func isSealMailDue(now: Timestamp, _ reader: any Reader) throws -> Bool {
    guard environment.sealsTo != nil else { return false }
    return try AuditHead.isMailDue(since: now - policy.sealMail, reader)
  }

  /// Queues the mail with the last seal, once a day. Returns how many.
  func mailSeal(now: Timestamp, _ transaction: any Transaction) throws -> Int {
    guard let address = environment.sealsTo, try isSealMailDue(now: now, transaction),
      let anchor = try AuditHead.find(transaction).flatMap({ AuditAnchor($0) })
    else { return 0 }
    try AuditHead.markMailed(now: now, transaction)
    try office.queueMessage(
      .auditSeal, by: .email, to: address, account: nil, facts: MessageFacts(seal: anchor.text), transaction)
    return 1
  }
}
