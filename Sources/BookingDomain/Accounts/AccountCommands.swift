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
    return try store.read { try office.existingAccount(office.ownAccount(principal, $0), $0) }
  }

  /// - Throws: `.invalid`, `.logInNeeded`.
  public func changeName(to name: String) throws(BookingError) -> Account {
    let name = NormalizedText.normalised(name)
    if let reason = NewAccount.nameRule.reason(against: name) {
      throw .invalid([FieldProblem(.name, reason)])
    }
    return try store.write { transaction in
      let id = try office.ownAccount(principal, transaction)
      try Accounts.setName(name, of: id, transaction)
      try office.audit(
        principal, .nameChanged, .account(id),
        fingerprint: Fingerprint.account(id, transaction), transaction)
      return try office.existingAccount(id, transaction)
    }
  }
}

extension BoxOffice {
  /// - Throws: `.logInNeeded` where the account is gone.
  func existingAccount(_ id: Identifier<Account>, _ reader: any Reader) throws -> Account {
    guard let account = try Accounts.find(id, reader) else { throw BookingError.logInNeeded }
    return account
  }
}
