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

extension BoxOffice {
  /// Makes the first accounts of a new box office: an admin, and with `demo` a customer. Their passwords are random.
  ///
  /// Exactly one caller gets them, however many start at once; everybody else, and every later start, gets nil.
  /// - Throws: `.notAllowed` for anyone but the operator.
  public func firstStart(_ principal: Principal, demo: Bool) throws(BookingError) -> [FirstAccount]? {
    guard principal.kind == .operator else { throw .notAllowed }
    guard try store.read({ try isNew($0) }) else { return nil }
    // Hashing takes its time: before the transaction, where nobody waits for it.
    var people: [(role: Role, person: NewAccount, hash: String)] = []
    for role in demo ? [Role.admin, .customer] : [.admin] {
      let form = FirstStart.form(role, password: FirstAccount.randomPassword(environment.randomness))
      let person = try NewAccount(form, common: environment.commonPasswords, policy: policy)
      people.append((role, person, try hashed(person.password)))
    }
    let now = clock.now()
    let isFirst = try store.write { transaction in
      guard try isNew(transaction) else { return false }
      for (role, person, hash) in people {
        _ = try insertVerified(person, hash: hash, role: role, by: principal, now: now, transaction)
      }
      return true
    }
    guard isFirst else { return nil }
    return people.map {
      FirstAccount(role: $0.role, email: $0.person.email.text, password: $0.person.password)
    }
  }

  /// Whether nobody has an account yet.
  public func isNew() throws(BookingError) -> Bool { try store.read { try isNew($0) } }

  private func isNew(_ reader: any Reader) throws -> Bool {
    try reader.first("SELECT id FROM accounts LIMIT 1") == nil
  }
}

/// Who the first accounts are.
private enum FirstStart {
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
