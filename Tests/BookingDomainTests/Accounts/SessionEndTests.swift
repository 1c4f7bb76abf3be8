import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingRules
@testable import BookingStore

/// Whoever came in by what no longer opens the account is sent out at their next command.
struct SessionEndTests {
  private let shop: Shop
  private let email = "ada@example.org"
  private let fresh = "staple paper moon 7"

  init() throws { shop = try Shop() }

  private var office: BoxOffice { shop.office }

  private func logIn(_ email: String? = nil, _ password: String = AccountFixture.password) throws -> Principal
  {
    try office.logIn(office.openSession(), email: email ?? self.email, password: password)
  }

  private func reset(_ email: String? = nil) throws {
    let guest = office.openSession()
    try office.requestPasswordReset(guest, email: email ?? self.email)
    let code: String? = try office.store.read {
      try $0.value("SELECT secret FROM messages WHERE kind = 'resetCode' AND secret IS NOT NULL")
    }
    try office.resetPassword(
      guest, email: email ?? self.email, code: try #require(code), newPassword: fresh)
  }

  /// Everything that a session may ask for as its account.
  private func commands(_ session: Principal, _ type: Identifier<TicketType>) -> [() throws -> Void] {
    [
      { _ = try office.account(session) }, { _ = try office.tickets(session) },
      { _ = try office.orders(session) }, { _ = try office.cart(session) },
      { _ = try office.setQuantity(session, of: type, to: 1) }, { try office.emptyCart(session) },
      { _ = try office.placeOrder(session) }, { _ = try office.openCheckout(session) },
      { _ = try office.unpaidOrder(session) }, { _ = try office.changeName(session, to: "Mallory") },
      { _ = try office.messages(session) }, { _ = try office.preferences(session) },
      { try office.setPreference(session, "theme", to: "dark") }, { _ = try office.keys(session) },
      { _ = try office.undelivered(session) }, { try office.resendCode(session, .email) },
      { _ = try office.changePassword(session, old: AccountFixture.password, new: "mallory was here") },
      { _ = try office.authenticateAgain(session, Proof(password: AccountFixture.password)) },
      { _ = try office.managedOrders(session, OrderQuery()) },
    ]
  }

  @Test func `a mailed new password ends every session, whatever it asks for`() throws {
    let (_, type) = try shop.event(capacity: 9)
    let thief = try logIn()
    _ = try office.setQuantity(thief, of: type, to: 2)
    let order = try office.placeOrder(thief).details.order.id
    try reset()
    for command in commands(thief, type) {
      #expect(throws: BookingError.sessionEnded) { try command() }
    }
    #expect(throws: BookingError.sessionEnded) { try office.order(thief, order) }
    #expect(throws: BookingError.sessionEnded) {
      try office.submit(thief, order, .card(.test(.approved)))
    }
    #expect(try office.openCheckout(try logIn(email, fresh))?.details.order.id == order)
  }

  @Test func `a changed password ends every session but the one that changed it`() throws {
    let (_, type) = try shop.event(capacity: 9)
    let other = try logIn()
    let mine = try office.changePassword(try logIn(), old: AccountFixture.password, new: fresh)
    #expect(throws: BookingError.sessionEnded) { try office.tickets(other) }
    #expect(try office.setQuantity(mine, of: type, to: 1).places == 1)
    #expect(try office.account(mine)?.email == email)
  }

  @Test func `a second factor turned on or off ends every other session`() throws {
    let admin = "olga@example.org"
    _ = try office.testPerson("Olga", role: .admin)
    let (other, mine) = (try logIn(admin), try logIn(admin))
    let offer = try office.offerSecondFactor(mine)
    func code() throws -> String {
      try #require(TOTP.code(offer.secret, at: TOTP.step(at: shop.clock.now)))
    }
    let (proven, _) = try office.turnOnSecondFactor(mine, offer, code: try code())
    _ = try office.managedOrders(proven, OrderQuery())
    #expect(throws: BookingError.sessionEnded) { try office.managedOrders(other, OrderQuery()) }
    shop.clock.advance(.minutes(1))
    let proof = Proof(password: AccountFixture.password, code: try code())
    let again = try office.turnOffSecondFactor(proven, proof)
    _ = try office.managedOrders(again, OrderQuery())
    #expect(throws: BookingError.sessionEnded) { try office.managedOrders(proven, OrderQuery()) }
  }

  @Test func `another role ends every session`() throws {
    let before = try logIn()
    let account = try #require(before.account)
    _ = try office.store.write {
      try $0.run("INSERT INTO memberships (account_id, seller_id, role) VALUES (\(account), 1, 'organiser')")
    }
    #expect(throws: BookingError.sessionEnded) { try office.tickets(before) }
    _ = try office.tickets(try logIn())
  }

  @Test func `a session that a key let in ends with the password it stood beside`() throws {
    let key = try #require(SSHKeyFingerprint("SHA256:" + String(repeating: "A", count: 43)))
    let owner = try office.logIn(
      try office.openSession(key: key), email: email, password: AccountFixture.password)
    try office.bindKey(owner, name: "laptop")
    let visitor = try office.openSession(key: key)
    _ = try office.tickets(visitor)
    _ = try office.changePassword(owner, old: AccountFixture.password, new: fresh)
    #expect(throws: BookingError.sessionEnded) { try office.tickets(visitor) }
    _ = try office.tickets(try office.openSession(key: key))
  }

  @Test func `whoever read an account's messages reads none of them after its reset`() throws {
    let bob = try office.testPerson("Bob")
    // One session, two accounts: the second is still its own.
    let both = try office.logIn(bob, email: email, password: AccountFixture.password)
    #expect(both.provenAccounts.count == 2)
    try reset("bob@example.org")
    #expect(try office.messages(both).isEmpty)
    try reset()
    #expect(throws: BookingError.sessionEnded) { try office.messages(both) }
  }

  @Test func `somebody else's other account goes on`() throws {
    let bob = try office.testPerson("Bob")
    try reset()
    _ = try office.tickets(bob)
  }
}
