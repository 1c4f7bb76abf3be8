import Testing

@testable import BookingDomain
@testable import BookingModel

struct FirstStartTests {
  @Test func `the first start makes an admin and a customer who can log in`() throws {
    let office = try BoxOffice.test()
    let accounts = try #require(try office.firstStart(office.openOperatorSession(), demo: true))
    #expect(accounts.map(\.role) == [.admin, .customer])
    for account in accounts {
      let person = try office.logIn(office.openSession(), email: account.email, password: account.password)
      #expect(try office.account(person)?.role == account.role)
      #expect(try office.account(person)?.isVerified == true)
    }
  }

  @Test func `without the demo there is only an admin`() throws {
    let office = try BoxOffice.test()
    #expect(try office.firstStart(office.openOperatorSession(), demo: false)?.map(\.role) == [.admin])
  }

  @Test func `a second start gets nothing`() throws {
    let office = try BoxOffice.test()
    _ = try office.firstStart(office.openOperatorSession(), demo: true)
    #expect(try office.firstStart(office.openOperatorSession(), demo: true) == nil)
  }

  @Test func `somebody's own first account counts as a start`() throws {
    let office = try BoxOffice.test()
    _ = try office.testPerson("Grace", role: .admin)
    #expect(try office.firstStart(office.openOperatorSession(), demo: true) == nil)
  }

  @Test func `only the operator starts`() throws {
    let office = try BoxOffice.test()
    #expect(throws: BookingError.notAllowed) { try office.firstStart(office.openSession(), demo: true) }
  }

  @Test func `passwords are not in what a log would print`() throws {
    let office = try BoxOffice.test()
    let account = try #require(try office.firstStart(office.openOperatorSession(), demo: false)?.first)
    var dumped = ""
    dump(account, to: &dumped)
    #expect(!"\(account) \(dumped) \(String(reflecting: account))".contains(account.password))
  }
}

extension BoxOffice {
  /// The accounts that were made; nil where somebody was first.
  fileprivate func firstStart(_ principal: Principal, demo: Bool) throws -> [FirstAccount]? {
    let accounts = firstAccounts(demo: demo)
    return try firstStart(principal, accounts) ? accounts : nil
  }
}
