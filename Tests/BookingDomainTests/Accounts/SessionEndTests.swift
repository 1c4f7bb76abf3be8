import TestSupport
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
    try office.visit(office.openSession()).session.logIn(email: email ?? self.email, password: password)
  }

  private func reset(_ email: String? = nil) throws {
    let guest = office.openSession()
    try office.visit(guest).credentials.requestPasswordReset(email: email ?? self.email)
    let code: String? = try office.store.read {
      try $0.value("SELECT secret FROM messages WHERE kind = 'resetCode' AND secret IS NOT NULL")
    }
    try office.visit(guest).credentials.resetPassword(
      email: email ?? self.email, code: try #require(code), newPassword: fresh)
  }

  /// Everything that a session may ask for as its account.
  private func commands(_ session: Principal, _ type: Identifier<TicketType>) -> [() throws -> Void] {
    [
      { _ = try office.visit(session).accounts.current() },
      { _ = try office.visit(session).orders.tickets() },
      { _ = try office.visit(session).orders.history() }, { _ = try office.visit(session).cart.current() },
      { _ = try office.visit(session).cart.setQuantity(of: type, to: 1) },
      { try office.visit(session).cart.empty() },
      { _ = try office.visit(session).orders.place() },
      { _ = try office.visit(session).payments.openCheckout() },
      { _ = try office.visit(session).orders.unpaid() },
      { _ = try office.visit(session).accounts.changeName(to: "Mallory") },
      { _ = try office.visit(session).messages.readable() },
      { _ = try office.visit(session).accounts.preferences() },
      { try office.visit(session).accounts.setPreference("theme", to: "dark") },
      { _ = try office.visit(session).credentials.keys() },
      { _ = try office.visit(session).messages.undelivered() },
      { try office.visit(session).accounts.resendCode(.email) },
      {
        _ = try office.visit(session).credentials.changePassword(
          old: AccountFixture.password, new: "mallory was here")
      },
      { _ = try office.visit(session).session.authenticateAgain(Proof(password: AccountFixture.password)) },
      { _ = try office.visit(session).management.orders(OrderQuery()) },
    ]
  }

  @Test func `a mailed new password ends every session, whatever it asks for`() throws {
    let (_, type) = try shop.event(capacity: 9)
    let thief = try logIn()
    _ = try office.visit(thief).cart.setQuantity(of: type, to: 2)
    let order = try office.visit(thief).orders.place().details.order.id
    try reset()
    for command in commands(thief, type) {
      #expect(throws: BookingError.sessionEnded) { try command() }
    }
    #expect(throws: BookingError.sessionEnded) { try office.visit(thief).orders.order(order) }
    #expect(throws: BookingError.sessionEnded) {
      try office.visit(thief).payments.submit(order, .card(.test(.approved)))
    }
    #expect(try office.visit(try logIn(email, fresh)).payments.openCheckout()?.details.order.id == order)
  }

  @Test func `a changed password ends every session but the one that changed it`() throws {
    let (_, type) = try shop.event(capacity: 9)
    let other = try logIn()
    let mine = try office.visit(try logIn()).credentials.changePassword(
      old: AccountFixture.password, new: fresh)
    #expect(throws: BookingError.sessionEnded) { try office.visit(other).orders.tickets() }
    #expect(try office.visit(mine).cart.setQuantity(of: type, to: 1).places == 1)
    #expect(try office.visit(mine).accounts.current()?.email == email)
  }

  @Test func `a second factor turned on or off ends every other session`() throws {
    let admin = "olga@example.org"
    _ = try office.testPerson("Olga", role: .admin)
    let (other, mine) = (try logIn(admin), try logIn(admin))
    let offer = try office.visit(mine).credentials.offerSecondFactor()
    func code() throws -> String {
      try #require(TOTP.code(offer.secret, at: TOTP.step(at: shop.clock.now)))
    }
    let (proven, _) = try office.visit(mine).credentials.turnOnSecondFactor(offer, code: try code())
    _ = try office.visit(proven).management.orders(OrderQuery())
    #expect(throws: BookingError.sessionEnded) { try office.visit(other).management.orders(OrderQuery()) }
    shop.clock.advance(.minutes(1))
    let proof = Proof(password: AccountFixture.password, code: try code())
    let again = try office.visit(proven).credentials.turnOffSecondFactor(proof)
    _ = try office.visit(again).management.orders(OrderQuery())
    #expect(throws: BookingError.sessionEnded) { try office.visit(proven).management.orders(OrderQuery()) }
  }

  @Test func `another role ends every session`() throws {
    let before = try logIn()
    let account = try #require(before.account)
    _ = try office.store.write {
      try $0.run("INSERT INTO memberships (account_id, seller_id, role) VALUES (\(account), 1, 'organiser')")
    }
    #expect(throws: BookingError.sessionEnded) { try office.visit(before).orders.tickets() }
    _ = try office.visit(try logIn()).orders.tickets()
  }

  @Test func `a session that a key let in ends with the password it stood beside`() throws {
    let key = try #require(SSHKeyFingerprint("SHA256:" + String(repeating: "A", count: 43)))
    let owner = try office.visit(try office.openSession(key: key)).session.logIn(
      email: email, password: AccountFixture.password)
    try office.visit(owner).credentials.bindKey(name: "laptop")
    let visitor = try office.openSession(key: key)
    _ = try office.visit(visitor).orders.tickets()
    _ = try office.visit(owner).credentials.changePassword(old: AccountFixture.password, new: fresh)
    #expect(throws: BookingError.sessionEnded) { try office.visit(visitor).orders.tickets() }
    _ = try office.visit(try office.openSession(key: key)).orders.tickets()
  }

  @Test func `whoever read an account's messages reads none of them after its reset`() throws {
    let bob = try office.testPerson("Bob")
    // One session, two accounts: the second is still its own.
    let both = try office.visit(bob).session.logIn(email: email, password: AccountFixture.password)
    #expect(both.provenAccounts.count == 2)
    try reset("bob@example.org")
    #expect(try office.visit(both).messages.readable().isEmpty)
    try reset()
    #expect(throws: BookingError.sessionEnded) { try office.visit(both).messages.readable() }
  }

  @Test func `somebody else's other account goes on`() throws {
    let bob = try office.testPerson("Bob")
    try reset()
    _ = try office.visit(bob).orders.tickets()
  }
}
