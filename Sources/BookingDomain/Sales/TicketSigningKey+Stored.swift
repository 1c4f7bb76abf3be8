import BookingModel
import BookingStore
import BookingTickets

extension TicketSigningKey {
  /// The stored key; made on first use, in the same transaction.
  init(randomness: Randomness, now: Timestamp, _ transaction: any Transaction) throws {
    if let halves = try HouseKeys.signing(transaction) {
      guard let publicKey = halves.public else {
        throw BookingError.damaged(detail: "key that signs tickets")
      }
      self.init(stored: (publicKey, halves.secret))
      return
    }
    try self.init(randomness: randomness)
    try HouseKeys.insertSigning(public: publicKey, secret: secretKey, at: now, transaction)
  }
}
