import BookingModel
import BookingRules
import BookingStore

/// Where visitors come from: an SSH key, an address, a user at the machine itself. An account knows the places it was opened
/// from, so that other people's failures don't stop its owner.
extension BoxOffice {
  /// The place that the principal's failures count for at these accounts, and whether one of them was opened from there.
  ///
  /// A key that opened it before stands for its owner alone, wherever they are. Any other proves nothing: keys cost nothing.
  func place(
    of principal: Principal, at accounts: [Identifier<Account>], with secret: KeyedSecret? = nil,
    _ transaction: any Transaction
  ) throws -> (text: String, isKnown: Bool) {
    let secret = try secret ?? throttleSecret(transaction)
    for text in [principal.key?.text, principal.origin.text].compactMap(\.self) {
      let hash = try secret.hash("place", text)
      for account in accounts
      where try KnownPlaces.contains(hash, of: account, transaction) {
        return (text, true)
      }
    }
    return (principal.origin.text, false)
  }

  /// From now on the account knows where the principal comes from.
  func rememberPlaces(
    of principal: Principal, at account: Identifier<Account>, with secret: KeyedSecret? = nil,
    _ transaction: any Transaction
  ) throws {
    let secret = try secret ?? throttleSecret(transaction)
    for text in [principal.key?.text, principal.origin.text].compactMap(\.self) {
      try KnownPlaces.put(secret.hash("place", text), of: account, at: clock.now(), transaction)
    }
    try KnownPlaces.keepNewest(policy.knownPlacesPerAccount, of: account, transaction)
  }

  /// One of them may have been a thief's.
  func forgetPlaces(of account: Identifier<Account>, _ transaction: any Transaction) throws {
    try KnownPlaces.delete(of: account, transaction)
  }
}
