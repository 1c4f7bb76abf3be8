import BookingModel
import BookingStore
import BookingTickets

extension BoxOffice {
  /// What signs tickets; the first one is made at its first use, in the same transaction.
  func ticketKey(now: Timestamp, _ transaction: any Transaction) throws -> TicketSigningKey {
    guard let stored = try TicketSigningKeys.newest(transaction) else {
      return try makeTicketKey(by: .worker, now: now, transaction)
    }
    return TicketSigningKey(stored: (stored.publicKey, stored.secretKey))
  }

  /// Signs from now on.
  func makeTicketKey(by principal: Principal, now: Timestamp, _ transaction: any Transaction) throws
    -> TicketSigningKey
  {
    let key = try TicketSigningKey(randomness: environment.randomness)
    let id = try TicketSigningKeys.insert(key, at: now, transaction)
    try audit(
      principal, .ticketKeyMade, .ticketKey(id), facts: key.id.text,
      fingerprint: Fingerprint.ticketKey(id, transaction), transaction)
    return key
  }
}
