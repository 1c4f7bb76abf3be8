import TestSupport
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
    let person = try shop.office.visit(guest).accounts.signUp(shop.form(email: email))
    _ = try shop.office.visit(person).accounts.verify(.email, code: try shop.code(.emailCode))
    _ = try shop.office.visit(person).accounts.verify(.phone, code: try shop.code(.phoneCode))
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
    try shop.office.visit(ada).credentials.bindKey(name: "laptop")
    #expect(try shop.outbox().last == "keyAdded to ada@example.org")
    shop.clock.advance(.hours(1))
    let back = try shop.office.openSession(key: key)
    #expect(back.account == ada.account)
    #expect(back.isLetInByKey)
    #expect(back.provenAccounts.isEmpty, "codes in messages stay unread")
    #expect(try shop.office.visit(back).messages.readable().isEmpty)
    let keys = try shop.office.visit(back).credentials.keys()
    #expect(keys.map(\.name) == ["laptop"])
    #expect(keys.first?.lastUsedAt == shop.clock.now)
    #expect(try shop.office.openSession(key: other).isGuest)
  }

  @Test func `binding takes a verified account, a key and a password typed a short while ago`() throws {
    let shop = try AccountFixture()
    let guest = try shop.office.openSession(key: key)
    #expect(throws: BookingError.logInNeeded) {
      try shop.office.visit(guest).credentials.bindKey(name: "laptop")
    }
    let new = try shop.office.visit(guest).accounts.signUp(shop.form())
    #expect(throws: BookingError.verificationNeeded) {
      try shop.office.visit(new).credentials.bindKey(name: "laptop")
    }
    let keyless = try shop.verified("grace@example.org", phone: "+15550001111")
    #expect(throws: BookingError.notAllowed) {
      try shop.office.visit(keyless).credentials.bindKey(name: "laptop")
    }
    let ada = try visitor(shop, "mary@example.org", key: key)
    shop.clock.advance(.minutes(16))
    #expect(throws: BookingError.passwordNeededAgain) {
      try shop.office.visit(ada).credentials.bindKey(name: "laptop")
    }
    let proven = try shop.office.visit(ada).session.authenticateAgain(
      Proof(password: AccountFixture.password))
    #expect(throws: BookingError.invalid([FieldProblem(.keyName, .missing)])) {
      try shop.office.visit(proven).credentials.bindKey(name: "  ")
    }
    try shop.office.visit(proven).credentials.bindKey(name: "laptop")
    try shop.office.visit(proven).credentials.bindKey(name: "old laptop")
    #expect(try shop.office.visit(proven).credentials.keys().map(\.name) == ["old laptop"])
  }

  @Test func `whoever came in by a key alone binds no other`() throws {
    let shop = try AccountFixture()
    try shop.office.visit(try visitor(shop, key: key)).credentials.bindKey(name: "laptop")
    let back = try shop.office.openSession(key: key)
    #expect(throws: BookingError.passwordNeededAgain) {
      try shop.office.visit(back).credentials.bindKey(name: "mine")
    }
  }

  @Test func `a key belongs to one account, and to another only after it was revoked`() throws {
    let shop = try AccountFixture()
    let ada = try visitor(shop, key: key)
    try shop.office.visit(ada).credentials.bindKey(name: "laptop")
    let grace = try shop.office.visit(shop.office.openSession(key: key)).session.logIn(
      email: "ada@example.org", password: AccountFixture.password)
    #expect(grace.account == ada.account)
    let guest = shop.office.visit(ada).session.logOut()
    #expect(guest.isGuest && guest.key == key)
    let mary = try shop.office.visit(guest).accounts.signUp(
      shop.form(email: "mary@example.org", phone: "+15550001111"))
    _ = try shop.office.visit(mary).accounts.verify(.email, code: try shop.code(.emailCode))
    _ = try shop.office.visit(mary).accounts.verify(.phone, code: try shop.code(.phoneCode))
    #expect(throws: BookingError.keyInUse) { try shop.office.visit(mary).credentials.bindKey(name: "laptop") }
    let id = try #require(try shop.office.visit(ada).credentials.keys().first?.id)
    #expect(throws: BookingError.notFound(.key)) { try shop.office.visit(mary).credentials.revokeKey(id) }
    #expect(throws: BookingError.notFound(.key)) {
      try shop.office.visit(mary).credentials.renameKey(id, to: "mine")
    }
    try shop.office.visit(ada).credentials.revokeKey(id)
    #expect(throws: BookingError.notFound(.key)) {
      try shop.office.visit(ada).credentials.renameKey(id, to: "mine again")
    }
    try shop.office.visit(mary).credentials.bindKey(name: "laptop")
    #expect(try shop.office.openSession(key: key).account == mary.account)
  }

  @Test func `a session that a key let in ends as an account when the key is revoked`() throws {
    let shop = try AccountFixture()
    let ada = try visitor(shop, key: key)
    try shop.office.visit(ada).credentials.bindKey(name: "laptop")
    let back = try shop.office.openSession(key: key)
    _ = try shop.office.visit(back).orders.tickets()
    try shop.office.visit(ada).credentials.revokeKey(
      try #require(try shop.office.visit(ada).credentials.keys().first?.id))
    for refused in [
      { _ = try shop.office.visit(back).orders.tickets() },
      { _ = try shop.office.visit(back).orders.history() },
      { _ = try shop.office.visit(back).accounts.current() },
      { _ = try shop.office.visit(back).credentials.keys() },
      { _ = try shop.office.visit(back).accounts.changeName(to: "Eve") },
    ] as [() throws -> Void] { #expect(throws: BookingError.keyRevoked) { try refused() } }
    #expect(try shop.office.openSession(key: key).isGuest)
    _ = try shop.office.visit(ada).orders.tickets()
  }

  @Test func `a new password by a mailed code ends every key`() throws {
    let shop = try AccountFixture()
    let ada = try visitor(shop, key: key)
    try shop.office.visit(ada).credentials.bindKey(name: "laptop")
    let guest = shop.office.openSession()
    try shop.office.visit(guest).credentials.requestPasswordReset(email: "ada@example.org")
    try shop.office.visit(guest).credentials.resetPassword(
      email: "ada@example.org", code: try shop.code(.resetCode),
      newPassword: "another good one")
    #expect(try shop.office.openSession(key: key).isGuest)
  }

  @Test func `a key is never enough for management, whatever was bound before`() throws {
    let shop = try AccountFixture()
    let ada = try visitor(shop, key: key)
    try shop.office.visit(ada).credentials.bindKey(name: "laptop")
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
    #expect(throws: BookingError.sessionEnded) { try shop.office.visit(before).catalogue.events(managed) }
    let staff = try shop.office.visit(try shop.office.openSession(key: key)).session.logIn(
      email: "ada@example.org", password: AccountFixture.password)
    #expect(throws: BookingError.notAllowed) {
      try shop.office.visit(staff).credentials.bindKey(name: "laptop")
    }
  }

  @Test func `an account has a limited number of keys`() throws {
    var policy = Policy()
    policy.keysPerAccount = 1
    let shop = try AccountFixture(policy: policy)
    let ada = try visitor(shop, key: key)
    try shop.office.visit(ada).credentials.bindKey(name: "laptop")
    let second = try shop.office.visit(shop.office.openSession(key: other)).session.logIn(
      email: "ada@example.org", password: AccountFixture.password)
    #expect(throws: BookingError.tooManyKeys(1)) {
      try shop.office.visit(second).credentials.bindKey(name: "desktop")
    }
  }
}
