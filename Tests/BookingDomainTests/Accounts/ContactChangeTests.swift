import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

/// A proven address gives way to another only by a code that went there, and the old one hears of it.
struct ContactChangeTests {
  private let fixture: AccountFixture
  private let office: BoxOffice
  private let ada: Principal

  init() throws {
    fixture = try AccountFixture()
    office = fixture.office
    ada = try fixture.verified()
  }

  private func broken() throws -> [String] {
    try office.operator.check().findings.filter { !$0.holds }.map(\.name).filter {
      $0 != "passwords are stored as hashes"
    }
  }

  @Test func `an email is changed by a code to the new one, and the old one is told`() throws {
    try office.visit(ada).accounts.beginContactChange(.email, to: "Ada.L@example.net")
    #expect(try office.visit(ada).accounts.current()?.email == "ada@example.org")
    let account = try #require(
      try office.visit(office.visit(ada).accounts.finishContactChange(.email, code: fixture.code(.emailCode)))
        .accounts.current())
    #expect(account.email == "Ada.L@example.net" && account.isEmailVerified)
    #expect(
      try fixture.outbox().suffix(2) == ["emailCode to Ada.L@example.net", "emailChanged to ada@example.org"])
    #expect(try broken() == [])
    let again = try office.visit(office.openSession()).session.logIn(
      email: "ada.l@example.net", password: AccountFixture.password)
    #expect(again.account == ada.account)
    #expect(throws: BookingError.wrongEmailOrPassword) {
      try office.visit(office.openSession()).session.logIn(
        email: "ada@example.org", password: AccountFixture.password)
    }
  }

  @Test func `a phone is changed by a code to the new one; the old number and the email are told`() throws {
    try office.visit(ada).accounts.beginContactChange(.phone, to: "+49 170 1234567")
    let account = try #require(
      try office.visit(office.visit(ada).accounts.finishContactChange(.phone, code: fixture.code(.phoneCode)))
        .accounts.current())
    #expect(account.phone == "+491701234567")
    #expect(
      try fixture.outbox().suffix(3) == [
        "phoneCode to +491701234567", "phoneChanged to +49301234567", "phoneChanged to ada@example.org",
      ])
    #expect(try broken() == [])
  }

  @Test func `another email ends every other session, another phone none`() throws {
    let elsewhere = try office.visit(office.openSession()).session.logIn(
      email: "ada@example.org", password: AccountFixture.password)
    try office.visit(ada).accounts.beginContactChange(.phone, to: "+49 170 1234567")
    let here = try office.visit(ada).accounts.finishContactChange(.phone, code: fixture.code(.phoneCode))
    #expect(try office.visit(elsewhere).accounts.current() != nil)
    try office.visit(here).accounts.beginContactChange(.email, to: "ada.l@example.net")
    let renewed = try office.visit(here).accounts.finishContactChange(.email, code: fixture.code(.emailCode))
    #expect(try office.visit(renewed).accounts.current()?.email == "ada.l@example.net")
    #expect(throws: BookingError.sessionEnded) { try office.visit(elsewhere).accounts.current() }
    #expect(throws: BookingError.sessionEnded) { try office.visit(here).accounts.current() }
  }

  @Test func `a wrong code changes nothing and costs a try`() throws {
    try office.visit(ada).accounts.beginContactChange(.email, to: "ada@example.net")
    let code = try fixture.code(.emailCode)
    #expect(throws: BookingError.wrongCode(triesLeft: 4)) {
      try office.visit(ada).accounts.finishContactChange(.email, code: fixture.other(than: code))
    }
    fixture.clock.advance(.minutes(11))
    #expect(throws: BookingError.codeExpired) {
      try office.visit(ada).accounts.finishContactChange(.email, code: code)
    }
    #expect(try office.visit(ada).accounts.current()?.email == "ada@example.org")
    #expect(try broken() == [])
  }

  @Test func `a change that waits for an address the account has, or beside one it never proved, is found`()
    throws
  {
    let rule = "an address that is to replace another is another one, and the other is proved"
    try office.visit(ada).accounts.beginContactChange(.email, to: "ada@example.net")
    #expect(try broken() == [])
    try alter("UPDATE contact_changes SET address = 'ada@example.org'")
    #expect(try broken().contains(rule))
    try alter("UPDATE contact_changes SET address = 'ada@example.net'")
    try alter("UPDATE accounts SET email_verified_at = NULL")
    #expect(try broken().contains(rule))
  }

  private func alter(_ sql: SQL) throws { _ = try office.store.write { try $0.run(sql) } }

  @Test func `without a change under way no code is right`() throws {
    #expect(throws: BookingError.codeExpired) {
      try office.visit(ada).accounts.finishContactChange(.email, code: "123456")
    }
  }

  @Test func `somebody else's address looks like any other, and its owner is told instead`() throws {
    _ = try fixture.verified("bob@example.org", phone: "+49 30 7654321")
    try office.visit(ada).accounts.beginContactChange(.email, to: "bob@example.org")
    #expect(try fixture.outbox().last == "accountExists to bob@example.org")
    #expect(throws: BookingError.self) {
      try office.visit(ada).accounts.finishContactChange(.email, code: "123456")
    }
    #expect(try office.visit(ada).accounts.current()?.email == "ada@example.org")
    #expect(try broken() == [])
  }

  @Test func `in a demo a change to somebody's address shows a code like any other`() throws {
    _ = try fixture.verified("bob@example.org", phone: "+49 30 7654321")
    func shown(to address: String) throws -> [String] {
      try office.visit(ada).accounts.beginContactChange(.email, to: address)
      let message = try #require(try office.visit(ada).messages.readable().first { $0.recipient == address })
      return [message.subject, message.body.replacing(/[0-9]{6}/, with: "CODE")]
    }
    #expect(try shown(to: "bob@example.org") == shown(to: "nobody@example.org"))
  }

  @Test func `an address that somebody proves meanwhile is a wrong code`() throws {
    try office.visit(ada).accounts.beginContactChange(.email, to: "new@example.org")
    let code = try fixture.code(.emailCode)
    _ = try fixture.verified("new@example.org", phone: "+49 30 7654321")
    #expect(throws: BookingError.wrongCode(triesLeft: 4)) {
      try office.visit(ada).accounts.finishContactChange(.email, code: code)
    }
    #expect(try broken() == [])
  }

  @Test func `it takes a password of a short while ago, an address, and another one`() throws {
    #expect(throws: BookingError.invalid([FieldProblem(.email, .inUse)])) {
      try office.visit(ada).accounts.beginContactChange(.email, to: "ADA@example.org")
    }
    #expect(throws: BookingError.invalid([FieldProblem(.phone, .notAPhoneNumber)])) {
      try office.visit(ada).accounts.beginContactChange(.phone, to: "12")
    }
    fixture.clock.advance(.minutes(16))
    #expect(throws: BookingError.passwordNeededAgain) {
      try office.visit(ada).accounts.beginContactChange(.email, to: "ada@example.net")
    }
    let eve = try fixture.signUp("eve@example.org")
    #expect(throws: BookingError.verificationNeeded) {
      try office.visit(eve).accounts.beginContactChange(.email, to: "eve@example.net")
    }
    #expect(throws: BookingError.logInNeeded) {
      try office.visit(office.openSession()).accounts.beginContactChange(.email, to: "eve@example.net")
    }
  }

  @Test func `a code for a new password that went to the old address ends`() throws {
    let visitor = office.openSession()
    try office.visit(visitor).credentials.requestPasswordReset(email: "ada@example.org")
    let reset = try fixture.code(.resetCode)
    try office.visit(ada).accounts.beginContactChange(.email, to: "ada@example.net")
    _ = try office.visit(ada).accounts.finishContactChange(.email, code: fixture.code(.emailCode))
    for email in ["ada@example.org", "ada@example.net"] {
      #expect(throws: BookingError.self) {
        try office.visit(visitor).credentials.resetPassword(
          email: email, code: reset, newPassword: "another long pass phrase")
      }
    }
  }
}
