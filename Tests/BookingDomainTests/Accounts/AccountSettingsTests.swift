import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel

struct AccountSettingsTests {
  @Test func `a guest has no account`() throws {
    let shop = try AccountFixture()
    #expect(try shop.office.visit(shop.office.openSession()).accounts.current() == nil)
  }

  @Test func `a name can be changed, to one that can be shown`() throws {
    let shop = try AccountFixture()
    let ada = try shop.signUp()
    #expect(try shop.office.visit(ada).accounts.changeName(to: " Ada King ").name == "Ada King")
    #expect(throws: BookingError.invalid([FieldProblem(.name, .missing)])) {
      try shop.office.visit(ada).accounts.changeName(to: "  ")
    }
    #expect(throws: BookingError.invalid([FieldProblem(.name, .tooLong(100))])) {
      try shop.office.visit(ada).accounts.changeName(to: String(repeating: "a", count: 101))
    }
    #expect(throws: BookingError.invalid([FieldProblem(.name, .unsafeCharacters)])) {
      try shop.office.visit(ada).accounts.changeName(to: "Ada\u{202E}gniK")
    }
  }

  @Test func `the operator makes verified accounts with a role`() throws {
    let shop = try AccountFixture()
    let account = try shop.office.operator.visit().accounts.create(
      shop.form(email: "grace@example.org"), role: .admin)
    #expect(account.role == .admin)
    #expect(account.isVerified)
    let admin = try shop.office.visit(shop.office.openSession()).session.logIn(
      email: "grace@example.org", password: AccountFixture.password)
    #expect(try shop.office.visit(admin).accounts.current()?.role == .admin)
    #expect(try shop.outbox().isEmpty)
  }

  @Test func `an address that is somebody's already can't be given away`() throws {
    let shop = try AccountFixture()
    _ = try shop.verified()
    #expect(throws: BookingError.invalid([FieldProblem(.email, .inUse)])) {
      try shop.office.operator.visit().accounts.create(shop.form(email: "ADA@example.org"), role: .admin)
    }
  }

  @Test func `only admins and the operator make accounts, and an admin with a fresh password`() throws {
    let shop = try AccountFixture()
    let form = shop.form(email: "grace@example.org")
    let ada = try shop.verified()
    #expect(throws: BookingError.notAllowed) {
      try shop.office.visit(ada).accounts.create(form, role: .admin)
    }
    // Nobody's until it means something, not even by the operator.
    #expect(throws: BookingError.notAllowed) {
      try shop.office.operator.visit().accounts.create(form, role: .organiser)
    }
    #expect(throws: BookingError.logInNeeded) {
      try shop.office.visit(shop.office.openSession()).accounts.create(form, role: .admin)
    }
    let admin = try shop.office.testPerson("Root", role: .admin)
    shop.clock.advance(.minutes(16))
    #expect(throws: BookingError.passwordNeededAgain) {
      try shop.office.visit(admin).accounts.create(form, role: .customer)
    }
    #expect(shop.hasher.work == 1, "nothing is hashed for whoever isn't allowed")
  }

  @Test func `a change of password ends what older sessions may manage`() throws {
    let shop = try AccountFixture()
    let operatorSession = shop.office.openOperatorSession()
    _ = try shop.office.visit(operatorSession).accounts.create(shop.form(), role: .admin)
    let password = AccountFixture.password
    let thief = try shop.office.visit(shop.office.openSession()).session.logIn(
      email: "ada@example.org", password: password)
    shop.clock.advance(.seconds(1))
    let owner = try shop.office.visit(shop.office.openSession()).session.logIn(
      email: "ada@example.org", password: password)
    shop.clock.advance(.seconds(1))
    let again = try shop.office.visit(owner).credentials.changePassword(
      old: password, new: "staple paper moon 7")
    let form = shop.form(email: "eve@example.org")
    #expect(throws: BookingError.sessionEnded) {
      try shop.office.visit(thief).accounts.create(form, role: .admin)
    }
    #expect(try shop.office.visit(again).accounts.create(form, role: .customer).role == .customer)
  }

  @Test func `codes, failures and allowances that count for nothing any more are forgotten`() throws {
    let shop = try AccountFixture()
    _ = try shop.signUp()
    _ = try? shop.office.visit(shop.office.openSession()).session.logIn(
      email: "x@example.org", password: "wrong wrong wrong")
    #expect(try shop.office.tidyAccounts() == 0)
    shop.clock.advance(.hours(25))
    #expect(try shop.office.tidyAccounts() == 4, "two codes, a failure, a sign-up")
  }
}
