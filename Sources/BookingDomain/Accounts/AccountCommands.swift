import BookingModel
import BookingRules
import BookingStore

/// The visitor's own account: who they are, where they are reached, how they like things.
public struct AccountCommands: Commands {
  let office: BoxOffice
  let principal: Principal

  /// The principal's own account with its role; nil for a guest.
  public func current() throws(BookingError) -> Account? {
    guard principal.account != nil else { return nil }
    return try office.existingAccount(try office.ownAccount(principal))
  }

  /// - Throws: `.invalid`, `.logInNeeded`.
  public func changeName(to name: String) throws(BookingError) -> Account {
    let id = try office.ownAccount(principal)
    let name = NormalizedText.normalised(name)
    if let reason = NewAccount.nameRule.reason(against: name) {
      throw .invalid([FieldProblem(.name, reason)])
    }
    try store.write { transaction in
      try Accounts.setName(name, of: id, transaction)
      try office.audit(
        principal, .nameChanged, .account(id),
        fingerprint: Fingerprint.account(id, transaction), transaction)
    }
    return try office.existingAccount(id)
  }
}

extension BoxOffice {
  /// - Throws: `.logInNeeded` where the account is gone.
  func existingAccount(_ id: Identifier<Account>) throws(BookingError) -> Account {
    guard let account = try store.read({ try Accounts.find(id, $0) }) else { throw .logInNeeded }
    return account
  }
}
