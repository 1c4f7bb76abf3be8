import BookingWords
import TestSupport

@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingRules
@testable import BookingStore
@testable import BookingStoreSQLite

extension Account {
  /// What it is for the operator.
  var role: Role { grants.memberships.first { $0.seller == Seller.defaultSeller }?.role ?? .customer }
}

extension BoxOffice {
  /// A box office in memory, or on `directory` where processes or files matter. Everything it takes from outside is
  /// driven by the test.
  static func test(
    clock: TestClock = TestClock(), seed: UInt64 = 1, hasher: TestHasher = TestHasher(),
    gateway: any PaymentGateway = ClosedGateway(), delivery: any MessageDelivery = InMemoryDelivery(),
    policy: Policy = Policy(), shownMessages: Set<Channel> = Set(Channel.allCases),
    directory: DataDirectory? = nil
  ) throws -> BoxOffice {
    let environment = Environment(
      clock: clock.wall, randomness: .seeded(seed), passwords: hasher.hasher,
      commonPasswords: CommonPasswords { ["password", "letmein"].contains($0) }, gateway: gateway,
      delivery: delivery, writer: LetterWriter(), policy: policy, shownMessages: shownMessages)
    if let directory { return try Operator.open(directory, environment: environment).office }
    return BoxOffice(store: try SQLiteStore(), environment: environment)
  }

  convenience init(
    store: any Store, environment: Environment,
    images: any BlobStore = ImageFiles(directory: "/nonexistent/images")
  ) {
    let storage =
      (store as? SQLiteStore).map { Storage($0, images: images) }
      // One that stands before another: its tables can't be copied.
      ?? (try? SQLiteStore()).map { Storage($0, images: images).behind(store) }
    guard let storage else { preconditionFailure("no database in memory") }
    self.init(storage: storage, environment: environment)
  }

  /// Whoever has the directory.
  var `operator`: Operator { Operator(storage: storage, environment: environment) }

  func openOperatorSession() -> Principal { self.operator.visit().principal }

  /// How many messages went out.
  @discardableResult
  func deliverMessages(limit: Int = 50) throws(BookingError) -> Int {
    var report = WorkReport()
    return try deliverMessages(limit: limit, &report)
  }

  /// Somebody at the machine itself, where it doesn't matter who.
  func openSession() -> Principal { openSession(from: .machine(user: 0)) }

  func openSession(key: SSHKeyFingerprint?) throws(BookingError) -> Principal {
    try openSession(key: key, from: .network("192.0.2.1"))
  }

  /// Somebody with an account who has just logged in. The password is `correct horse battery`.
  func testPerson(
    _ name: String = "Ada", email: String? = nil, role: Role = .customer,
    at seller: Identifier<Seller> = Seller.defaultSeller, verified: Bool = true
  ) throws -> Principal {
    let email = email ?? "\(name.lowercased())@example.org"
    let now = clock.now()
    let account: Identifier<Account> = try store.write { transaction in
      let proven = verified ? now : nil
      let account: Identifier<Account> = try transaction.insert(
        """
        INSERT INTO accounts (name, email, email_key, phone, password_hash, email_verified_at, phone_verified_at,
          created_at)
        VALUES (\(name), \(email), \(email.lowercased()), \("+493012345678"),
          \("$argon2id$test$yrettab esroh tcerroc"), \(proven), \(proven), \(now))
        RETURNING id
        """)
      if role != .customer {
        try transaction.run(
          "INSERT INTO memberships (account_id, seller_id, role) VALUES (\(account), \(seller), \(role))"
        )
      }
      try audit(
        openOperatorSession(), .accountMade, .account(account),
        facts: role.rawValue, fingerprint: Fingerprint.account(account, transaction),
        transaction)
      return account
    }
    return try store.read { try loggedIn(openSession(), to: account, at: now, $0) }
  }
}

extension Operator {
  static func open(_ directory: DataDirectory, environment: BoxOffice.Environment) throws(BookingError)
    -> Operator
  {
    try open(SQLiteEngine(directory), environment: environment)
  }

  static func inspect(_ directory: DataDirectory, environment: BoxOffice.Environment) throws(BookingError)
    -> Operator
  {
    try inspect(SQLiteEngine(directory), environment: environment)
  }

  static func restore(
    _ path: String, into directory: DataDirectory, force: Bool = false, now: Timestamp
  ) throws(BookingError) -> RestoreReport {
    try restore(path, into: directory, of: SQLiteEngine(directory), force: force, now: now)
  }
}
