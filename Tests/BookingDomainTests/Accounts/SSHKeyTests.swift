import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

struct SSHKeyTests {
  private static let line =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGcrE6XZPr0zNoGbkSzMNqqEMUVT0q4CPHIRNtOFbgVz comment"
  private let key = SSHKeyFingerprint(ofKey: SSHKeyTests.line)
  private let other = SSHKeyFingerprint("SHA256:" + String(repeating: "A", count: 43))

  /// Signed up, verified, at a terminal to which this key led.
  private func visitor(_ shop: AccountFixture, _ email: String = "ada@example.org", key: SSHKeyFingerprint?)
    throws
    -> Principal
  {
    let guest = try shop.office.openSession(key: key)
    let person = try shop.office.signUp(guest, shop.form(email: email))
    _ = try shop.office.verify(person, .email, code: try shop.code(.emailCode))
    _ = try shop.office.verify(person, .phone, code: try shop.code(.phoneCode))
    return person
  }

  @Test func `a key's fingerprint is what ssh-keygen prints`() {
    #expect(key?.text == "SHA256:qXKmiciD9WpCnY/leAhxlKbZJ8r9x3KnwUiYFeMMiFI")
    #expect(SSHKeyFingerprint(key?.text ?? "") == key)
    for text in [
      "", "SHA256:", "SHA256:short", "MD5:" + String(repeating: "A", count: 43),
      "SHA256:" + String(repeating: "é", count: 43),
    ] {
      #expect(SSHKeyFingerprint(text) == nil)
    }
    for text in ["", "ssh-ed25519", "ssh-ed25519 !!!", "ssh-ed25519 ="] {
      #expect(SSHKeyFingerprint(ofKey: text) == nil)
    }
  }

  @Test func `a new key is a guest's, and its session knows it`() throws {
    let shop = try AccountFixture()
    let guest = try shop.office.openSession(key: key)
    #expect(guest.isGuest)
    #expect(guest.key == key)
  }

  @Test func `a bound key brings its owner in, and nothing is proved by it`() throws {
    let shop = try AccountFixture()
    let ada = try visitor(shop, key: key)
    try shop.office.bindKey(ada, name: "laptop")
    #expect(try shop.outbox().last == "keyAdded to ada@example.org")
    shop.clock.advance(.hours(1))
    let back = try shop.office.openSession(key: key)
    #expect(back.account == ada.account)
    #expect(back.isLetInByKey)
    #expect(back.provenAccounts.isEmpty, "codes in messages stay unread")
    #expect(try shop.office.messages(back).isEmpty)
    let keys = try shop.office.keys(back)
    #expect(keys.map(\.name) == ["laptop"])
    #expect(keys.first?.lastUsedAt == shop.clock.now)
    #expect(try shop.office.openSession(key: other).isGuest)
  }

  @Test func `binding takes a verified account, a key and a password typed a short while ago`() throws {
    let shop = try AccountFixture()
    let guest = try shop.office.openSession(key: key)
    #expect(throws: BookingError.logInNeeded) { try shop.office.bindKey(guest, name: "laptop") }
    let new = try shop.office.signUp(guest, shop.form())
    #expect(throws: BookingError.verificationNeeded) { try shop.office.bindKey(new, name: "laptop") }
    let keyless = try shop.verified("grace@example.org", phone: "+15550001111")
    #expect(throws: BookingError.notAllowed) { try shop.office.bindKey(keyless, name: "laptop") }
    let ada = try visitor(shop, "mary@example.org", key: key)
    shop.clock.advance(.minutes(16))
    #expect(throws: BookingError.passwordNeededAgain) { try shop.office.bindKey(ada, name: "laptop") }
    let proven = try shop.office.authenticateAgain(ada, Proof(password: AccountFixture.password))
    #expect(throws: BookingError.invalid([FieldProblem(.keyName, .missing)])) {
      try shop.office.bindKey(proven, name: "  ")
    }
    try shop.office.bindKey(proven, name: "laptop")
    try shop.office.bindKey(proven, name: "old laptop")
    #expect(try shop.office.keys(proven).map(\.name) == ["old laptop"])
  }

  @Test func `whoever came in by a key alone binds no other`() throws {
    let shop = try AccountFixture()
    try shop.office.bindKey(try visitor(shop, key: key), name: "laptop")
    let back = try shop.office.openSession(key: key)
    #expect(throws: BookingError.passwordNeededAgain) { try shop.office.bindKey(back, name: "mine") }
  }

  @Test func `a key belongs to one account, and to another only after it was revoked`() throws {
    let shop = try AccountFixture()
    let ada = try visitor(shop, key: key)
    try shop.office.bindKey(ada, name: "laptop")
    let grace = try shop.office.logIn(
      shop.office.openSession(key: key), email: "ada@example.org", password: AccountFixture.password)
    #expect(grace.account == ada.account)
    let guest = shop.office.logOut(ada)
    #expect(guest.isGuest && guest.key == key)
    let mary = try shop.office.signUp(guest, shop.form(email: "mary@example.org", phone: "+15550001111"))
    _ = try shop.office.verify(mary, .email, code: try shop.code(.emailCode))
    _ = try shop.office.verify(mary, .phone, code: try shop.code(.phoneCode))
    #expect(throws: BookingError.keyInUse) { try shop.office.bindKey(mary, name: "laptop") }
    let id = try #require(try shop.office.keys(ada).first?.id)
    #expect(throws: BookingError.notFound(.key)) { try shop.office.revokeKey(mary, id) }
    #expect(throws: BookingError.notFound(.key)) { try shop.office.renameKey(mary, id, to: "mine") }
    try shop.office.revokeKey(ada, id)
    try shop.office.bindKey(mary, name: "laptop")
    #expect(try shop.office.openSession(key: key).account == mary.account)
  }

  @Test func `a session that a key let in ends as an account when the key is revoked`() throws {
    let shop = try AccountFixture()
    let ada = try visitor(shop, key: key)
    try shop.office.bindKey(ada, name: "laptop")
    let back = try shop.office.openSession(key: key)
    _ = try shop.office.tickets(back)
    try shop.office.revokeKey(ada, try #require(try shop.office.keys(ada).first?.id))
    for refused in [
      { _ = try shop.office.tickets(back) }, { _ = try shop.office.orders(back) },
      { _ = try shop.office.account(back) },
      { _ = try shop.office.keys(back) }, { _ = try shop.office.changeName(back, to: "Eve") },
    ] as [() throws -> Void] { #expect(throws: BookingError.sessionEnded) { try refused() } }
    #expect(try shop.office.openSession(key: key).isGuest)
    _ = try shop.office.tickets(ada)
  }

  @Test func `a new password by a mailed code ends every key`() throws {
    let shop = try AccountFixture()
    let ada = try visitor(shop, key: key)
    try shop.office.bindKey(ada, name: "laptop")
    let guest = shop.office.openSession()
    try shop.office.requestPasswordReset(guest, email: "ada@example.org")
    try shop.office.resetPassword(
      guest, email: "ada@example.org", code: try shop.code(.resetCode),
      newPassword: "another good one")
    #expect(try shop.office.openSession(key: key).isGuest)
  }

  @Test func `a key is never enough for management, whatever was bound before`() throws {
    let shop = try AccountFixture()
    let ada = try visitor(shop, key: key)
    try shop.office.bindKey(ada, name: "laptop")
    let id = try #require(ada.account)
    let before = try shop.office.openSession(key: key)
    try shop.office.store.write { transaction in
      _ = try transaction.run(
        "INSERT INTO memberships (account_id, seller_id, role) VALUES (\(id), \(Seller.defaultSeller), \(Role.admin))"
      )
    }
    #expect(try shop.office.openSession(key: key).isGuest, "the role came later than the key")
    var managed = EventQuery()
    managed.managed = true
    #expect(throws: BookingError.sessionEnded) { try shop.office.events(before, managed) }
    let staff = try shop.office.logIn(
      try shop.office.openSession(key: key), email: "ada@example.org", password: AccountFixture.password)
    #expect(throws: BookingError.notAllowed) { try shop.office.bindKey(staff, name: "laptop") }
  }

  @Test func `an account has a limited number of keys`() throws {
    var policy = Policy()
    policy.keysPerAccount = 1
    let shop = try AccountFixture(policy: policy)
    let ada = try visitor(shop, key: key)
    try shop.office.bindKey(ada, name: "laptop")
    let second = try shop.office.logIn(
      shop.office.openSession(key: other), email: "ada@example.org", password: AccountFixture.password)
    #expect(throws: BookingError.tooManyKeys(1)) { try shop.office.bindKey(second, name: "desktop") }
  }
}
