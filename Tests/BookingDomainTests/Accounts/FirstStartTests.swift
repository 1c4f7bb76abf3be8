import Testing

@testable import BookingDomain
@testable import BookingModel

struct FirstStartTests {
  @Test func `the first start makes an admin and a customer who can log in`() throws {
    let office = try BoxOffice.test()
    let accounts = try #require(try office.operator.firstStart(demo: true))
    #expect(accounts.map(\.role) == [.admin, .customer])
    for account in accounts {
      let person = try office.visit(office.openSession()).session.logIn(
        email: account.email, password: account.password)
      #expect(try office.visit(person).accounts.current()?.role == account.role)
      #expect(try office.visit(person).accounts.current()?.isVerified == true)
    }
  }

  @Test func `without the demo there is only an admin`() throws {
    let office = try BoxOffice.test()
    #expect(try office.operator.firstStart(demo: false)?.map(\.role) == [.admin])
  }

  @Test func `a second start gets nothing`() throws {
    let office = try BoxOffice.test()
    _ = try office.operator.firstStart(demo: true)
    #expect(try office.operator.firstStart(demo: true) == nil)
  }

  @Test func `somebody's own first account counts as a start`() throws {
    let office = try BoxOffice.test()
    _ = try office.testPerson("Grace", role: .admin)
    #expect(try office.operator.firstStart(demo: true) == nil)
  }

  @Test func `passwords are not in what a log would print`() throws {
    let office = try BoxOffice.test()
    let account = try #require(try office.operator.firstStart(demo: false)?.first)
    var dumped = ""
    dump(account, to: &dumped)
    #expect(!"\(account) \(dumped) \(String(reflecting: account))".contains(account.password))
  }
}

extension Operator {
  /// The accounts that were made; nil where somebody was first.
  fileprivate func firstStart(demo: Bool) throws -> [FirstAccount]? {
    let accounts = firstAccounts(demo: demo)
    return try firstStart(accounts) ? accounts : nil
  }
}
