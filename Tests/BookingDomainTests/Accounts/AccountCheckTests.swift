import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

struct AccountCheckTests {
  private func broken(_ shop: AccountFixture) throws -> [String] {
    try shop.office.operator.check().findings.filter { !$0.holds }.map(\.name)
  }

  @Test func `sign-ups, resends, wrong codes and resets leave everything sound`() throws {
    let shop = try AccountFixture()
    let ada = try shop.verified()
    let eve = try shop.signUp("ada@example.org", phone: "+15550001111")
    try shop.office.visit(eve).accounts.resendCode(.email)
    for _ in 1...6 { _ = try? shop.office.visit(eve).accounts.verify(.email, code: "123456") }
    let guest = shop.office.visit(ada).session.logOut()
    for email in ["ada@example.org", "nobody@example.org"] {
      for _ in 1...2 { try shop.office.visit(guest).credentials.requestPasswordReset(email: email) }
    }
    try shop.office.visit(guest).credentials.resetPassword(
      email: "ada@example.org", code: try shop.code(.resetCode), newPassword: "staple paper moon 7")
    #expect(try broken(shop) == [])
    _ = try shop.office.operator.work()
    #expect(try broken(shop) == [])
    shop.clock.advance(.hours(30))
    _ = try shop.office.operator.work()
    #expect(try broken(shop) == [])
  }

  @Test(arguments: [
    ("UPDATE codes SET ended_at = 1", "a code that has ended waits in no message"),
    ("UPDATE codes SET tries_left = -1", "no code has more tries than it was given"),
    (
      "UPDATE codes SET ended_at = NULL",
      "an account has at most one open code for each purpose, and each session one by mail"
    ),
    ("UPDATE codes SET purpose = 'phone'", "no code is texted before the mail address is proved"),
    ("UPDATE accounts SET password_hash = 'secret'", "passwords are stored as hashes"),
    (
      "UPDATE messages SET facts = '{\"name\":\"' || secret || '\"}' WHERE secret IS NOT NULL",
      "facts of messages carry no code"
    ),
  ])
  func `what is broken is found`(_ damage: String, _ name: String) throws {
    let shop = try AccountFixture()
    try shop.office.visit(try shop.signUp()).accounts.resendCode(.email)
    #expect(try broken(shop) == [])
    _ = try shop.office.store.write { try $0.run(SQL(stringLiteral: damage)) }
    #expect(try broken(shop).contains(name))
  }
}
