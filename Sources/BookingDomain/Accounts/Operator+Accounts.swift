import BookingModel
import BookingRules
import BookingStore

/// An account that the first start made, with its password in clear: shown once, to whoever ran it, and never kept.
public struct FirstAccount: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
  public let role: Role
  public let email: String
  public let password: String

  /// 60 random bits that can be read out: far beyond what a throttled log-in can be asked.
  public static func randomPassword(_ randomness: Randomness) -> String {
    PublicCode.make(groups: 3, randomness).lowercased()
  }

  public var description: String { "FirstAccount(\(email))" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Operator {
  /// The first accounts of a new box office, with random passwords, to be shown before `firstStart` makes them: an admin, and
  /// with `demo` a customer.
  public func firstAccounts(demo: Bool) -> [FirstAccount] {
    (demo ? [Role.admin, .customer] : [.admin]).map { role in
      FirstAccount(
        role: role, email: FirstAccounts.email(role),
        password: FirstAccount.randomPassword(environment.randomness))
    }
  }

  /// Makes them. Exactly one caller does, however many start at once; for everybody else, and at every later start, the
  /// answer is false.
  public func firstStart(_ accounts: [FirstAccount]) throws(BookingError) -> Bool {
    guard try store.read({ try Accounts.isEmpty($0) }) else { return false }
    // Hashing takes its time: before the transaction, where nobody waits for it.
    var people: [(role: Role, person: NewAccount, hash: String)] = []
    for account in accounts {
      let form = FirstAccounts.form(account.role, password: account.password)
      let person = try NewAccount(form, common: environment.commonPasswords, policy: policy)
      people.append((account.role, person, try office.hashed(person.password)))
    }
    let now = clock.now()
    return try store.write { transaction in
      guard try Accounts.isEmpty(transaction) else { return false }
      for (role, person, hash) in people {
        _ = try office.insertVerified(person, hash: hash, role: role, by: principal, now: now, transaction)
      }
      return true
    }
  }

  /// Whether nobody has an account yet.
  public func isNew() throws(BookingError) -> Bool { try store.read { try Accounts.isEmpty($0) } }

  /// For whoever lost the app and the recovery codes.
  /// - Throws: `.notFound` where the address is nobody's or there is none.
  public func removeSecondFactor(email: String) throws(BookingError) {
    let key = EmailAddress.key(of: email)
    guard let owner = try store.read({ try Accounts.owner(ofEmail: key, $0) }) else {
      throw .notFound(.account)
    }
    try store.write { try office.dropSecondFactor(of: owner, by: principal, $0) }
  }
}

/// Who the first accounts are.
private enum FirstAccounts {
  /// The domain `.test` belongs to nobody and never will (RFC 2606).
  static func email(_ role: Role) -> String { role == .admin ? "admin@booking.test" : "ada@booking.test" }

  static func form(_ role: Role, password: String) -> SignUpForm {
    // Numbers that are never given out (Ofcom, for drama).
    let isAdmin = role == .admin
    return SignUpForm(
      name: isAdmin ? "Sam Porter" : "Ada Lovelace", email: email(role),
      phone: isAdmin ? "+447700900001" : "+447700900002", password: password)
  }
}
