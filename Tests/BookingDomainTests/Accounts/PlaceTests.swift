import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingModel

/// Nobody locks anybody else out, and guessing is as hopeless from many places as from one.
struct PlaceTests {
  private let shop: AccountFixture
  private let email = "ada@example.org"
  private let home = Origin.network("192.0.2.1")

  init() throws {
    shop = try AccountFixture()
    let ada = try shop.verified()
    _ = shop.office.visit(ada).session.logOut()
    _ = try logIn(home)
  }

  private var office: BoxOffice { shop.office }

  @discardableResult
  private func logIn(_ origin: Origin, _ password: String = AccountFixture.password, to email: String? = nil)
    throws -> Principal
  {
    try office.visit(office.openSession(from: origin)).session.logIn(
      email: email ?? self.email, password: password)
  }

  private func elsewhere(_ number: Int) -> Origin { .network("198.51.\(number / 250).\(number % 250)") }

  /// How many passwords are looked at in a day, by whoever tries at every chance.
  private func guesses(from places: Int, at email: String) -> Int {
    let before = shop.hasher.work
    // Each minute: a wait never ends sooner than it is tried.
    for minute in 0..<(24 * 60) {
      for place in 0..<min(places, minute == 0 ? places : 30) {
        while (try? guess(elsewhere(place), at: email)) == true {}
      }
      shop.clock.advance(.minutes(1))
    }
    return (shop.hasher.work - before) / 2
  }

  /// Whether the password was looked at.
  private func guess(_ origin: Origin, at email: String) throws -> Bool {
    do {
      try logIn(origin, "guess guess guess", to: email)
      return true
    } catch BookingError.wrongEmailOrPassword { return true } catch { return false }
  }

  @Test func `whoever was here before is let in whatever others type`() throws {
    for number in 0..<40 { _ = try? guess(elsewhere(number), at: email) }
    for _ in 0..<10 { _ = try? guess(elsewhere(1), at: email) }
    try logIn(home)
    #expect(throws: BookingError.mailedCodeNeeded(until: shop.clock.now + .hours(1))) {
      try logIn(elsewhere(99))
    }
  }

  @Test func `an account knows the places it was opened from last, and forgets no other account's`() throws {
    _ = try office.testPerson("Bob")
    try logIn(home, to: "bob@example.org")
    for number in 0..<Policy().knownPlacesPerAccount {
      shop.clock.advance(.seconds(1))
      try logIn(elsewhere(number))
    }
    for number in 100..<140 {
      for email in [email, "bob@example.org"] { _ = try? guess(elsewhere(number), at: email) }
    }
    try logIn(home, to: "bob@example.org")
    try logIn(elsewhere(0))
    #expect(throws: BookingError.mailedCodeNeeded(until: shop.clock.now + .hours(1))) { try logIn(home) }
  }

  @Test func `a key that opened the account is known wherever it comes from, another is not`() throws {
    let keys = try ["A", "B"].map {
      try #require(SSHKeyFingerprint("SHA256:" + String(repeating: $0, count: 43)))
    }
    func visitor(_ key: Int, _ place: Int) throws -> Principal {
      try office.openSession(key: keys[key], from: elsewhere(place))
    }
    _ = try office.visit(visitor(0, 500)).session.logIn(email: email, password: AccountFixture.password)
    for number in 0..<40 { _ = try? guess(elsewhere(number), at: email) }
    _ = try office.visit(visitor(0, 3)).session.logIn(email: email, password: AccountFixture.password)
    #expect(throws: BookingError.self) {
      try office.visit(visitor(1, 77)).session.logIn(email: email, password: AccountFixture.password)
    }
  }

  @Test func `a new place comes in by a mailed code, known address or not`() throws {
    for number in 0..<40 {
      for email in [email, "nobody@example.org"] { _ = try? guess(elsewhere(number), at: email) }
    }
    for email in [email, "nobody@example.org"] {
      let visitor = office.openSession(from: elsewhere(99))
      #expect(throws: BookingError.mailedCodeNeeded(until: shop.clock.now + .hours(1))) {
        try office.visit(visitor).session.logIn(email: email, password: AccountFixture.password)
      }
      try office.visit(visitor).credentials.requestPasswordReset(email: email)
      #expect(throws: BookingError.wrongCode(triesLeft: 4)) {
        try office.visit(visitor).session.logIn(
          email: email, password: AccountFixture.password, mailedCode: "999999")
      }
    }
    let visitor = office.openSession(from: elsewhere(101))
    try office.visit(visitor).credentials.requestPasswordReset(email: email)
    let code = try shop.code(.resetCode)
    for _ in 1...3 {
      #expect(throws: BookingError.wrongEmailOrPassword) {
        try office.visit(visitor).session.logIn(email: email, password: "wrong wrong wrong", mailedCode: code)
      }
    }
    let cost = shop.work {
      _ = try office.visit(visitor).session.logIn(
        email: email, password: AccountFixture.password, mailedCode: code)
    }
    #expect(cost == 2)
    // Known from now on, and the code is used up.
    try logIn(elsewhere(101))
    #expect(throws: BookingError.codeExpired) {
      try office.visit(visitor).session.logIn(
        email: email, password: AccountFixture.password, mailedCode: code)
    }
  }

  @Test func `a mailed code gives five looks at the password`() throws {
    let visitor = office.openSession(from: elsewhere(1))
    try office.visit(visitor).credentials.requestPasswordReset(email: email)
    let code = try shop.code(.resetCode)
    let before = shop.hasher.work
    for _ in 1...9 {
      _ = try? office.visit(visitor).session.logIn(
        email: email, password: "wrong wrong wrong", mailedCode: code)
    }
    #expect((shop.hasher.work - before) / 2 == 5)
  }

  @Test func `a day of guessing gets as little from ten thousand places as from one`() throws {
    #expect(guesses(from: 1, at: email) == 42)
    shop.clock.advance(.hours(48))
    #expect(guesses(from: 10_000, at: email) == 44)
    try logIn(home)
    #expect(try office.operator.check().findings.filter { !$0.holds } == [])
  }

  @Test func `a day of guessing at a nobody gets the same`() {
    #expect(guesses(from: 1, at: "nobody@example.org") == 42)
  }

  @Test func `a day of asking for codes gets a hundred tries at most, from however many places`() throws {
    var asked = 0
    for hour in 0..<24 {
      for place in 0..<10 {
        let visitor = office.openSession(from: elsewhere(hour * 10 + place))
        asked += (try? office.visit(visitor).credentials.requestPasswordReset(email: email)) == nil ? 0 : 1
      }
      shop.clock.advance(.hours(1))
    }
    #expect(asked == Policy().codesPerAddressAndDay)
    #expect(asked * Policy().codeTries == 100)
  }

  @Test func `what others asked for keeps nobody from a code who was here before`() throws {
    for place in 0..<40 {
      _ = try? office.visit(office.openSession(from: elsewhere(place))).credentials.requestPasswordReset(
        email: email)
    }
    #expect(throws: BookingError.self) {
      try office.visit(office.openSession(from: elsewhere(99))).credentials.requestPasswordReset(email: email)
    }
    try office.visit(office.openSession(from: home)).credentials.requestPasswordReset(email: email)
  }

  @Test
  func `one visitor gets a handful of codes an hour, to whatever addresses, by session, key and address`()
    throws
  {
    let key = try #require(SSHKeyFingerprint("SHA256:" + String(repeating: "C", count: 43)))
    var number = 0
    func sent(_ visitor: (Int) throws -> Principal) throws -> Int {
      (0..<60).filter { index in
        number += 1
        return
          (try? office.visit(visitor(index)).credentials.requestPasswordReset(email: "a\(number)@example.org"))
          != nil
      }.count
    }
    let session = office.openSession(from: elsewhere(1))
    #expect(try sent { _ in session } == 6)
    #expect(try sent { try office.openSession(key: key, from: elsewhere(100 + $0)) } == 6)
    #expect(try sent { _ in office.openSession(from: elsewhere(2)) } == 12)
    #expect(try sent { _ in office.openSession(from: .machine(user: 9)) } == 30)
  }

  @Test func `a reset makes strangers of all places but the one it was made from`() throws {
    let visitor = office.openSession(from: elsewhere(1))
    try office.visit(visitor).credentials.requestPasswordReset(email: email)
    let fresh = "staple paper moon 7"
    try office.visit(visitor).credentials.resetPassword(
      email: email, code: shop.code(.resetCode), newPassword: fresh)
    for number in 10..<50 { _ = try? guess(elsewhere(number), at: email) }
    try logIn(elsewhere(1), fresh)
    #expect(throws: BookingError.mailedCodeNeeded(until: shop.clock.now + .hours(1))) {
      try logIn(home, fresh)
    }
  }

  @Test func `texts of new accounts leave some of the day's to those who proved an address before`() throws {
    var policy = Policy()
    policy.smsPerDay = 8
    let shop = try AccountFixture(policy: policy)
    // Signed up long ago, and still without a proved phone.
    let old = try shop.signUp("old@example.org", phone: "+15550009999")
    _ = try shop.office.visit(old).accounts.verify(.email, code: try shop.code(.emailCode))
    shop.clock.advance(.hours(25))
    for number in 0..<10 {
      let visitor = shop.office.openSession(from: elsewhere(number))
      let person = try shop.office.visit(visitor).accounts.signUp(
        shop.form(email: "new\(number)@example.org", phone: "+1555000100\(number)"))
      _ = try shop.office.visit(person).accounts.verify(.email, code: try shop.code(.emailCode))
      _ = try shop.office.deliverMessages()
      #expect(
        try shop.office.visit(person).accounts.contactProofs()[.phone]
          == (number < 6 ? .sent(until: shop.clock.now + .minutes(10)) : .heldBack))
    }
    try shop.office.visit(old).accounts.resendCode(.phone)
    _ = try shop.office.deliverMessages()
    #expect(shop.delivery.messages.last?.recipient == "+15550009999")
  }
}
