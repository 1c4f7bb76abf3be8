import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

struct VerificationTests {
  @Test func `both codes together make an account verified`() throws {
    let shop = try AccountFixture()
    let ada = try shop.signUp()
    let half = try shop.office.visit(ada).accounts.verify(.email, code: try shop.code(.emailCode))
    #expect(half.isEmailVerified)
    #expect(!half.isVerified)
    #expect(try shop.office.visit(ada).accounts.verify(.phone, code: try shop.code(.phoneCode)).isVerified)
  }

  @Test func `a code may be typed in groups`() throws {
    let shop = try AccountFixture()
    let ada = try shop.signUp()
    let code = try shop.code(.emailCode)
    #expect(
      try shop.office.visit(ada).accounts.verify(.email, code: " \(code.prefix(3))-\(code.suffix(3)) ")
        .isEmailVerified)
  }

  @Test func `the code of one address doesn't prove the other`() throws {
    let shop = try AccountFixture()
    let ada = try shop.signUp()
    let mailed = try shop.code(.emailCode)
    #expect(throws: BookingError.codeExpired) {
      try shop.office.visit(ada).accounts.verify(.phone, code: mailed)
    }
    _ = try shop.office.visit(ada).accounts.verify(.email, code: mailed)
    #expect(try mailed != shop.code(.phoneCode))
    #expect(throws: BookingError.wrongCode(triesLeft: 4)) {
      try shop.office.visit(ada).accounts.verify(.phone, code: mailed)
    }
  }

  @Test func `tries stay counted though the call was refused, and five are all`() throws {
    let shop = try AccountFixture()
    let ada = try shop.signUp()
    let code = try shop.code(.emailCode)
    let wrong = shop.others(than: code)
    for (left, other) in zip([4, 3, 2, 1, 0, 0], wrong + [wrong[0]]) {
      #expect(throws: BookingError.wrongCode(triesLeft: left)) {
        try shop.office.visit(ada).accounts.verify(.email, code: other)
      }
    }
    #expect(throws: BookingError.wrongCode(triesLeft: 0)) {
      try shop.office.visit(ada).accounts.verify(.email, code: code)
    }
    #expect(try shop.office.visit(ada).accounts.contactProofs()[.email] == .noCode)
  }

  @Test func `what can't be a code costs no try`() throws {
    let shop = try AccountFixture()
    let ada = try shop.signUp()
    let code = try shop.code(.emailCode)
    for (typed, reason) in [
      ("  ", FieldProblem.Reason.missing), ("12345", .notACode), ("12345O", .notACode),
    ] {
      #expect(throws: BookingError.invalid([FieldProblem(.code, reason)])) {
        try shop.office.visit(ada).accounts.verify(.email, code: typed)
      }
    }
    #expect(throws: BookingError.wrongCode(triesLeft: 4)) {
      try shop.office.visit(ada).accounts.verify(.email, code: shop.other(than: code))
    }
  }

  @Test func `the same wrong code once more costs no second try`() throws {
    let shop = try AccountFixture()
    let ada = try shop.signUp()
    let wrong = shop.others(than: try shop.code(.emailCode))
    for (code, left) in [(wrong[0], 4), (wrong[0], 4), (wrong[1], 3), (wrong[1], 3), (wrong[0], 2)] {
      #expect(throws: BookingError.wrongCode(triesLeft: left)) {
        try shop.office.visit(ada).accounts.verify(.email, code: code)
      }
    }
  }

  @Test func `the text goes out when the mailed code was right, and is told only then`() throws {
    let shop = try AccountFixture()
    let ada = try shop.signUp()
    #expect(throws: BookingError.verificationNeeded) {
      try shop.office.visit(ada).accounts.resendCode(.phone)
    }
    _ = try shop.office.visit(ada).accounts.changeContact(.phone, to: "+15550002222")
    #expect(try shop.outbox() == ["emailCode to ada@example.org"])
    _ = try shop.office.visit(ada).accounts.verify(.email, code: try shop.code(.emailCode))
    #expect(try shop.outbox().last == "phoneCode to +15550002222")
    let end = shop.clock.now + .minutes(10)
    #expect(
      try shop.office.visit(ada).accounts.contactProofs() == [.email: .proved, .phone: .onItsWay(until: end)])
    _ = try shop.office.deliverMessages()
    #expect(try shop.office.visit(ada).accounts.contactProofs()[.phone] == .sent(until: end))
    shop.clock.advance(.minutes(10))
    #expect(try shop.office.visit(ada).accounts.contactProofs()[.phone] == .noCode)
  }

  @Test func `a code ends after ten minutes`() throws {
    let shop = try AccountFixture()
    let ada = try shop.signUp()
    let code = try shop.code(.emailCode)
    shop.clock.advance(.minutes(10))
    #expect(throws: BookingError.codeExpired) {
      try shop.office.visit(ada).accounts.verify(.email, code: code)
    }
  }

  @Test func `a code works up to its last moment`() throws {
    let shop = try AccountFixture()
    let ada = try shop.signUp()
    shop.clock.advance(TimeSpan(milliseconds: 10 * 60 * 1000 - 1))
    #expect(
      try shop.office.visit(ada).accounts.verify(.email, code: try shop.code(.emailCode)).isEmailVerified)
  }

  @Test func `a new code ends the one before it and takes it out of the outbox`() throws {
    let shop = try AccountFixture()
    let ada = try shop.signUp()
    let old = try shop.code(.emailCode)
    try shop.office.visit(ada).accounts.resendCode(.email)
    let new = try shop.code(.emailCode)
    #expect(old != new)
    let waiting = try shop.office.store.read { reader in
      try reader.count("SELECT COUNT(*) FROM messages WHERE kind = 'emailCode' AND secret IS NOT NULL")
    }
    #expect(waiting == 1)
    #expect(throws: BookingError.wrongCode(triesLeft: 4)) {
      try shop.office.visit(ada).accounts.verify(.email, code: old)
    }
    #expect(try shop.office.visit(ada).accounts.verify(.email, code: new).isEmailVerified)
  }

  @Test func `three codes an hour are all, for an account however often it changes its address`() throws {
    let shop = try AccountFixture()
    let ada = try shop.signUp()
    let until = shop.clock.now + .hours(1)
    shop.clock.advance(.minutes(5))
    _ = try shop.office.visit(ada).accounts.changeContact(.email, to: "ada2@example.org")
    _ = try shop.office.visit(ada).accounts.changeContact(.email, to: "ada3@example.org")
    #expect(throws: BookingError.tooManyCodes(until: until)) {
      try shop.office.visit(ada).accounts.changeContact(.email, to: "ada4@example.org")
    }
    #expect(try shop.office.visit(ada).accounts.current()?.email == "ada3@example.org")
    shop.clock.advance(.minutes(55))
    try shop.office.visit(ada).accounts.resendCode(.email)
  }

  @Test func `a mistyped address is corrected and its code ended`() throws {
    let shop = try AccountFixture()
    let ada = try shop.signUp("ada@exampel.org")
    let old = try shop.code(.emailCode)
    #expect(
      try shop.office.visit(ada).accounts.changeContact(.email, to: "ada@example.org").email
        == "ada@example.org")
    #expect(throws: BookingError.wrongCode(triesLeft: 4)) {
      try shop.office.visit(ada).accounts.verify(.email, code: old)
    }
    #expect(
      try shop.office.visit(ada).accounts.verify(.email, code: try shop.code(.emailCode)).isEmailVerified)
  }

  @Test func `a proven address can't be changed unproven`() throws {
    let shop = try AccountFixture()
    let ada = try shop.verified()
    #expect(throws: BookingError.notAllowed) {
      try shop.office.visit(ada).accounts.changeContact(.phone, to: "+15550001111")
    }
  }

  @Test func `two may claim an address and only one proves it`() throws {
    let shop = try AccountFixture()
    let first = try shop.signUp("ada@example.org", phone: "+15550001111")
    let firstCode = try shop.code(.emailCode)
    let second = try shop.signUp("Ada@example.org", phone: "+15550002222")
    let secondCode = try shop.code(.emailCode)
    #expect(try shop.office.visit(second).accounts.verify(.email, code: secondCode).isEmailVerified)
    #expect(throws: BookingError.wrongCode(triesLeft: 4)) {
      try shop.office.visit(first).accounts.verify(.email, code: firstCode)
    }
    #expect(try shop.office.visit(first).accounts.current()?.isEmailVerified == false)
  }

  @Test func `moving to a known address sends no code there`() throws {
    let shop = try AccountFixture()
    _ = try shop.verified()
    let stranger = try shop.signUp("b@example.org", phone: "+15550001111")
    _ = try shop.office.visit(stranger).accounts.changeContact(.email, to: "ada@example.org")
    #expect(try shop.outbox().last == "accountExists to ada@example.org")
    #expect(throws: BookingError.wrongCode(triesLeft: 4)) {
      try shop.office.visit(stranger).accounts.verify(.email, code: "123456")
    }
  }

  @Test func `a guest has nothing to verify`() throws {
    let shop = try AccountFixture()
    #expect(throws: BookingError.logInNeeded) {
      try shop.office.visit(shop.office.openSession()).accounts.verify(.email, code: "123456")
    }
  }
}
