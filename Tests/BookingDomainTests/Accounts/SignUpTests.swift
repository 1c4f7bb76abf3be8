import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

struct SignUpTests {
  @Test func `signing up makes an unverified customer and mails a code; the text waits for it`() throws {
    let shop = try AccountFixture()
    let ada = try shop.signUp()
    let account = try #require(try shop.office.visit(ada).accounts.current())
    #expect(account.name == "Ada Lovelace")
    #expect(account.email == "ada@example.org")
    #expect(account.phone == "+49301234567")
    #expect(account.role == .customer)
    #expect(!account.isVerified)
    #expect(try shop.outbox() == ["emailCode to ada@example.org"])
    #expect(try shop.office.visit(ada).accounts.contactProofs()[.phone] == .later)
  }

  @Test func `people are written to in the language they signed up in, and in another once they say so`()
    throws
  {
    let shop = try AccountFixture()
    var form = shop.form()
    form.language = "de"
    let ada = try shop.office.visit(shop.office.openSession()).accounts.signUp(form)
    try shop.office.visit(ada).accounts.setPreference("language", to: "fr")
    try shop.office.visit(ada).accounts.resendCode(.email)
    let locales = try shop.office.store.read {
      try $0.rows("SELECT language FROM messages ORDER BY id").map { try $0.get("language") as String }
    }
    #expect(locales == ["de", "fr"])
    #expect(try shop.office.operator.check().findings.filter { !$0.holds } == [])
  }

  @Test func `a language is two small letters, or refused`() throws {
    let shop = try AccountFixture()
    for language in ["", "DE", "d", "deu", "de\u{1B}", "é"] {
      var form = shop.form()
      form.language = language
      let refused = BookingError.invalid([FieldProblem(.language, .unknown(language))])
      #expect(throws: refused) { try shop.office.visit(shop.office.openSession()).accounts.signUp(form) }
    }
    let ada = try shop.signUp()
    #expect(throws: BookingError.invalid([FieldProblem(.language, .unknown("German"))])) {
      try shop.office.visit(ada).accounts.setPreference("language", to: "German")
    }
  }

  @Test func `every field that needs mending is named at once`() throws {
    let shop = try AccountFixture()
    let form = shop.form(name: " ", email: "ada", phone: "12", password: "short")
    #expect(
      throws: BookingError.invalid([
        FieldProblem(.name, .missing), FieldProblem(.email, .notAnEmail),
        FieldProblem(.phone, .notAPhoneNumber),
        FieldProblem(.password, .tooShort(12)),
      ])
    ) { try shop.office.visit(shop.office.openSession()).accounts.signUp(form) }
    #expect(shop.hasher.work == 0)
  }

  @Test func `a name can't smuggle control characters`() throws {
    let shop = try AccountFixture()
    let form = shop.form(name: "Ada\u{1B}[2J")
    #expect(throws: BookingError.invalid([FieldProblem(.name, .unsafeCharacters)])) {
      try shop.office.visit(shop.office.openSession()).accounts.signUp(form)
    }
  }

  @Test func `an address that has proved nothing gets nothing but its code`() throws {
    let shop = try AccountFixture()
    let before = try shop.signUp("victim@example.org")
    _ = try shop.office.visit(before).accounts.changeName(to: "Win: https://evil.example/claim")
    let stranger = try shop.office.visit(before).credentials.changePassword(
      old: AccountFixture.password, new: "another long pass phrase")
    try shop.office.visit(stranger).accounts.resendCode(.email)
    _ = try shop.office.deliverMessages()
    let mails = shop.delivery.messages.filter { $0.channel == .email }
    #expect(mails.map(\.subject) == ["Confirm your email address"])
    #expect(mails.allSatisfy { !$0.body.contains("evil") })
    #expect(try shop.office.operator.check().findings.filter { !$0.holds } == [])
  }

  @Test func `signing up with a known address looks the same and tells its owner`() throws {
    let shop = try AccountFixture()
    let owner = try shop.verified()
    let stranger = try shop.signUp("ADA@example.org", phone: "+15550001111")
    let account = try #require(try shop.office.visit(stranger).accounts.current())
    #expect(account.email == "ADA@example.org")
    #expect(!account.isVerified)
    #expect(try shop.outbox().last == "accountExists to ada@example.org")
    let told: Identifier<Account>? = try shop.office.store.read {
      try $0.value("SELECT account_id FROM messages WHERE kind = 'accountExists'")
    }
    #expect(told == owner.account)
  }

  @Test func `signing up costs one password hash whether the address is known or not`() throws {
    let shop = try AccountFixture()
    _ = try shop.verified()
    #expect(shop.work { _ = try shop.signUp("ada@example.org") } == 1)
    #expect(shop.work { _ = try shop.signUp("grace@example.org") } == 1)
  }

  @Test func `known and unknown addresses meet the same limit of codes`() throws {
    for known in [true, false] {
      let shop = try AccountFixture()
      if known { _ = try shop.verified() }
      shop.clock.advance(.hours(2))
      for number in 1...3 { _ = try shop.signUp("ada@example.org", phone: "+1555000111\(number)") }
      #expect(throws: BookingError.tooManyCodes(until: shop.clock.now + .hours(1))) {
        try shop.signUp("ada@example.org", phone: "+15550001114")
      }
    }
  }

  @Test func `a sign-up that is refused leaves nothing behind`() throws {
    let shop = try AccountFixture()
    for _ in 1...3 { _ = try shop.signUp("ada@example.org") }
    #expect(throws: BookingError.tooManyCodes(until: shop.clock.now + .hours(1))) {
      try shop.signUp("ada@example.org")
    }
    #expect(try shop.office.store.read { try $0.count("SELECT COUNT(*) FROM accounts") } == 3)
    #expect(try shop.outbox().count == 3)
  }

  @Test func `whoever is logged in already can't sign up`() throws {
    let shop = try AccountFixture()
    let ada = try shop.signUp()
    #expect(throws: BookingError.notAllowed) {
      try shop.office.visit(ada).accounts.signUp(shop.form(email: "b@example.org"))
    }
  }
}
