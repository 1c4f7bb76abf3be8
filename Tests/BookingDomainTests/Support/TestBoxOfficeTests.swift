import Testing

@testable import BookingDomain

struct TestBoxOfficeTests {
  @Test func `two test box offices with one seed hand out the same sessions`() throws {
    let first = try BoxOffice.test(seed: 7).openSession().session
    #expect(try BoxOffice.test(seed: 7).openSession().session == first)
    #expect(try BoxOffice.test(seed: 8).openSession().session != first)
  }

  @Test func `a test clock moves only by hand`() throws {
    let clock = TestClock()
    let start = clock.now
    #expect(clock.wall.now() == start)
    clock.advance(.minutes(3))
    #expect(clock.wall.now() - start == .minutes(3))
  }

  @Test func `a test admin is an admin`() throws {
    let office = try BoxOffice.test()
    let admin = try office.testPerson("Grace", role: .admin)
    let account = try #require(admin.account)
    #expect(try office.store.read { try office.role(of: account, $0) } == .admin)
  }
}
