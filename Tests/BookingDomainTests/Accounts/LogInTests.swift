import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel

struct LogInTests {
  private func logIn(_ shop: AccountFixture, _ email: String = "ada@example.org", _ password: String? = nil)
    throws
    -> Principal
  {
    try shop.office.visit(shop.office.openSession()).session.logIn(
      email: email, password: password ?? AccountFixture.password)
  }

  @Test func `the right password opens the account, however the address is written`() throws {
    let shop = try AccountFixture()
    let ada = try shop.verified()
    #expect(try logIn(shop, " ADA@Example.org ").account == ada.account)
  }

  @Test func `an account logs in before it is verified`() throws {
    let shop = try AccountFixture()
    let ada = try shop.signUp()
    #expect(try logIn(shop).account == ada.account)
  }

  @Test func `of several unproven claims the latest logs in, and its owner once there is one`() throws {
    let shop = try AccountFixture()
    let first = try shop.signUp("ada@example.org", phone: "+15550001111")
    let code = try shop.code(.emailCode)
    let second = try shop.signUp("ada@example.org", phone: "+15550002222")
    #expect(try logIn(shop).account == second.account)
    _ = try shop.office.visit(first).accounts.verify(.email, code: code)
    #expect(try logIn(shop).account == first.account)
  }

  @Test func `a claim to a known address logs in like one to an unknown address`() throws {
    let shop = try AccountFixture()
    let owner = try shop.verified()
    let other = "a different one altogether"
    let claims = try ["ada@example.org", "nobody@example.org"].map { email in
      let form = shop.form(email: email, password: other)
      return (email, try shop.office.visit(shop.office.openSession()).accounts.signUp(form).account)
    }
    for (email, claim) in claims { #expect(try logIn(shop, email, other).account == claim) }
    #expect(try logIn(shop).account == owner.account)
    for (email, _) in claims { #expect(shop.work { _ = try logIn(shop, email, other) } == 2) }
  }

  @Test func `unknown and known addresses are refused alike, at the same cost`() throws {
    let shop = try AccountFixture()
    _ = try shop.verified()
    for email in ["ada@example.org", "nobody@example.org", "not an address", ""] {
      #expect(throws: BookingError.wrongEmailOrPassword) { try logIn(shop, email, "wrong wrong wrong") }
      #expect(shop.work { _ = try logIn(shop, email, "wrong wrong wrong") } == 2)
    }
  }

  @Test func `after the free failures each one doubles the wait, known address or not`() throws {
    for email in ["ada@example.org", "nobody@example.org"] {
      let shop = try AccountFixture()
      _ = try shop.verified()
      for _ in 1...6 {
        #expect(throws: BookingError.wrongEmailOrPassword) { try logIn(shop, email, "wrong wrong wrong") }
      }
      #expect(throws: BookingError.throttled(until: shop.clock.now + .seconds(5))) {
        try logIn(shop, email, AccountFixture.password)
      }
      #expect(shop.work { _ = try logIn(shop, email) } == 0)
      shop.clock.advance(.seconds(5))
      #expect(throws: BookingError.wrongEmailOrPassword) { try logIn(shop, email, "wrong wrong wrong") }
      #expect(throws: BookingError.throttled(until: shop.clock.now + .seconds(10))) { try logIn(shop, email) }
    }
  }

  @Test func `a success forgives earlier failures`() throws {
    let shop = try AccountFixture()
    _ = try shop.verified()
    for _ in 1...3 {
      for _ in 1...5 { _ = try? logIn(shop, "ada@example.org", "wrong wrong wrong") }
      _ = try logIn(shop)
    }
  }

  @Test func `one account's failures don't slow another`() throws {
    let shop = try AccountFixture()
    _ = try shop.verified()
    for _ in 1...6 { _ = try? logIn(shop, "grace@example.org", "wrong wrong wrong") }
    _ = try logIn(shop)
  }

  @Test func `logging out makes a guest of the same visit who has proved nothing`() throws {
    let shop = try AccountFixture()
    let ada = try shop.verified()
    let guest = shop.office.visit(ada).session.logOut()
    #expect(guest.isGuest)
    #expect(guest.session == ada.session)
    #expect(guest.provenAccounts.isEmpty)
  }

  @Test func `typing the password again renews the proof`() throws {
    let shop = try AccountFixture()
    let ada = try shop.verified()
    shop.clock.advance(.minutes(20))
    let again = try shop.office.visit(ada).session.authenticateAgain(Proof(password: AccountFixture.password))
    #expect(again.authenticatedAt == shop.clock.now)
    #expect(again.session == ada.session)
    #expect(throws: BookingError.wrongEmailOrPassword) {
      try shop.office.visit(ada).session.authenticateAgain(Proof(password: "wrong wrong wrong"))
    }
  }

  @Test func `guessing at the second prompt is throttled like the first`() throws {
    let shop = try AccountFixture()
    let ada = try shop.verified()
    for _ in 1...6 {
      _ = try? shop.office.visit(ada).session.authenticateAgain(Proof(password: "wrong wrong wrong"))
    }
    #expect(throws: BookingError.throttled(until: shop.clock.now + .seconds(5))) { try logIn(shop) }
  }

  @Test func `an accented password is the same however the keyboard composes it`() throws {
    let shop = try AccountFixture()
    _ = try shop.office.visit(shop.office.openSession()).accounts.signUp(
      shop.form(password: "caf\u{E9} au lait noir"))
    _ = try logIn(shop, "ada@example.org", "cafe\u{301}\u{A0}au lait noir")
  }
}
