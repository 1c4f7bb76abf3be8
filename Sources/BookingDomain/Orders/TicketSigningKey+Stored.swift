import BookingModel
import BookingStore
import BookingTickets

extension TicketSigningKey {
  /// The stored key; made on first use, in the same transaction.
  init(randomness: Randomness, now: Timestamp, _ transaction: any Transaction) throws {
    if let halves = try TicketSigningKeys.newest(transaction) {
      self.init(stored: halves)
      return
    }
    try self.init(randomness: randomness)
    try TicketSigningKeys.insert(public: publicKey, secret: secretKey, at: now, transaction)
  }
}
