import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel

struct PasswordResetTests {
  private let fresh = "staple paper moon 7"
  /// Whoever forgot the password: a code belongs to the session that asked for it.
  private let visitor = Principal(kind: .guest, session: SessionToken("forgetful"))

  private func reset(
    _ shop: AccountFixture, _ code: String, email: String = "ada@example.org", to password: String? = nil,
    by other: Principal? = nil
  ) throws {
    try shop.office.visit(other ?? visitor).credentials.resetPassword(
      email: email, code: code, newPassword: password ?? fresh)
  }

  private func request(_ shop: AccountFixture, _ email: String = "ada@example.org") throws {
    try shop.office.visit(visitor).credentials.requestPasswordReset(email: email)
  }

  @Test func `the mailed code sets a new password once, and its owner is told`() throws {
    let shop = try AccountFixture()
    let ada = try shop.verified()
    try request(shop, "ADA@example.org")
    let code = try shop.code(.resetCode)
    try reset(shop, code)
    #expect(
      try shop.outbox().suffix(2) == ["resetCode to ada@example.org", "passwordChanged to ada@example.org"])
    let guest = shop.office.openSession()
    #expect(
      try shop.office.visit(guest).session.logIn(email: "ada@example.org", password: fresh).account
        == ada.account)
    #expect(throws: BookingError.wrongEmailOrPassword) {
      try shop.office.visit(guest).session.logIn(email: "ada@example.org", password: AccountFixture.password)
    }
    #expect(throws: BookingError.codeExpired) { try reset(shop, code) }
  }

  @Test func `the mailed code stays good when the same visit then signs up with the address`() throws {
    let shop = try AccountFixture()
    _ = try shop.verified()
    try request(shop)
    let code = try shop.code(.resetCode)
    _ = try shop.office.visit(visitor).accounts.signUp(shop.form())
    try reset(shop, code)
  }

  @Test func `requests and tries are answered alike for a known and an unknown address`() throws {
    for email in ["ada@example.org", "nobody@example.org"] {
      let shop = try AccountFixture()
      _ = try shop.verified()
      #expect(throws: BookingError.codeExpired) { try reset(shop, "123456", email: email) }
      for _ in 1...3 { try request(shop, email) }
      #expect(throws: BookingError.tooManyCodes(until: shop.clock.now + .hours(1))) {
        try request(shop, email)
      }
      let wrong = shop.others(than: (try? shop.code(.resetCode)) ?? "")
      for (left, code) in zip([4, 3, 2], wrong) {
        #expect(throws: BookingError.wrongCode(triesLeft: left)) { try reset(shop, code, email: email) }
      }
      #expect(shop.work { try reset(shop, wrong[3], email: email) } == 1)
    }
  }

  @Test func `an unknown or unproven address gets no mail`() throws {
    let shop = try AccountFixture()
    _ = try shop.signUp()
    try request(shop, "ada@example.org")
    try request(shop, "nobody@example.org")
    #expect(try shop.outbox() == ["emailCode to ada@example.org"])
  }

  @Test func `a code works where it was asked for, and nobody else uses up its tries`() throws {
    let shop = try AccountFixture()
    _ = try shop.verified()
    try request(shop)
    let code = try shop.code(.resetCode)
    let stranger = shop.office.openSession(from: .network("198.51.100.7"))
    for other in shop.others(than: code) {
      #expect(throws: BookingError.codeExpired) { try reset(shop, other, by: stranger) }
    }
    #expect(throws: BookingError.codeExpired) { try reset(shop, code, by: stranger) }
    try shop.office.visit(stranger).credentials.requestPasswordReset(email: "ada@example.org")
    for other in shop.others(than: try shop.code(.resetCode)) { _ = try? reset(shop, other, by: stranger) }
    try reset(shop, code)
  }

  @Test func `a mailed code sets a new password whatever waits there are, and ends those of its place`()
    throws
  {
    let shop = try AccountFixture()
    _ = try shop.verified()
    for number in 1...30 {
      let guesser = number < 10 ? visitor : shop.office.openSession(from: .network("198.51.100.\(number)"))
      _ = try? shop.office.visit(guesser).session.logIn(
        email: "ada@example.org", password: "guess guess guess")
    }
    try request(shop)
    try reset(shop, try shop.code(.resetCode))
    _ = try shop.office.visit(visitor).session.logIn(email: "ada@example.org", password: fresh)
  }

  @Test func `a new password that is no good leaves the code as it was`() throws {
    let shop = try AccountFixture()
    _ = try shop.verified()
    try request(shop)
    let code = try shop.code(.resetCode)
    #expect(throws: BookingError.invalid([FieldProblem(.password, .tooShort(12))])) {
      try reset(shop, code, to: "short")
    }
    #expect(throws: BookingError.invalid([FieldProblem(.password, .tooPersonal)])) {
      try reset(shop, code, to: "Lovelace-1815")
    }
    try reset(shop, code)
  }

  @Test func `changing the password needs the old one, ends reset codes and tells the owner`() throws {
    let shop = try AccountFixture()
    let ada = try shop.verified()
    try request(shop)
    let code = try shop.code(.resetCode)
    #expect(throws: BookingError.wrongEmailOrPassword) {
      try shop.office.visit(ada).credentials.changePassword(old: "wrong wrong wrong", new: fresh)
    }
    let again = try shop.office.visit(ada).credentials.changePassword(
      old: AccountFixture.password, new: fresh)
    #expect(try shop.outbox().last == "passwordChanged to ada@example.org")
    #expect(throws: BookingError.codeExpired) { try reset(shop, code, to: "another one entirely") }
    _ = try shop.office.visit(again).session.authenticateAgain(Proof(password: fresh))
  }
}
