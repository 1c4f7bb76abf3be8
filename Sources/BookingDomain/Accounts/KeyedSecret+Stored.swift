import BookingModel
import BookingRules
import BookingStore

extension KeyedSecret {
  /// The stored secret; made on first use, in the same transaction.
  init(
    _ purpose: KeyedSecrets.Purpose, randomness: Randomness, now: Timestamp, _ transaction: any Transaction
  )
    throws
  {
    if let stored = try KeyedSecrets.find(purpose, transaction) {
      self.init(stored)
      return
    }
    let key = randomness.bytes(32)
    try KeyedSecrets.insert(purpose, secret: key, at: now, transaction)
    self.init(key)
  }
}
