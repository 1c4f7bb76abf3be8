import BookingModel
import BookingRules
import BookingStore

extension AccountCommands {
  /// Makes a verified account with a role. For the operator and for admins.
  /// - Throws: `.invalid`, with `.inUse` where the address is somebody's already; `.notAllowed` for an organiser's.
  public func create(_ form: SignUpForm, role: Role) throws(BookingError) -> Account {
    try store.read { try office.authorise(principal, .createAccounts, of: .shop, $0) }
    guard Role.assignable.contains(role) else { throw .notAllowed }
    let person = try NewAccount(form, common: environment.commonPasswords, policy: policy)
    let hash = try office.hashed(person.password)
    let now = clock.now()
    return try store.write { transaction in
      try office.authorise(principal, .createAccounts, of: .shop, transaction)
      guard try Accounts.owner(ofEmail: person.email.key, transaction) == nil else {
        throw BookingError.invalid([FieldProblem(.email, .inUse)])
      }
      let id = try office.insertVerified(
        person, hash: hash, role: role, by: principal, now: now, transaction)
      return try office.existingAccount(id, transaction)
    }
  }
}

extension BoxOffice {
  func insertVerified(
    _ person: NewAccount, hash: String, role: Role, by principal: Principal, now: Timestamp,
    _ transaction: any Transaction
  ) throws -> Identifier<Account> {
    let id = try insertAccount(person, hash: hash, verifiedAt: now, now: now, transaction)
    if !role.permissions.isEmpty {
      try Memberships.insert(id, at: Seller.defaultSeller, as: role, transaction)
    }
    try audit(
      principal, .accountMade, .account(id), facts: role.rawValue,
      fingerprint: Fingerprint.account(id, transaction), transaction)
    return id
  }
}
