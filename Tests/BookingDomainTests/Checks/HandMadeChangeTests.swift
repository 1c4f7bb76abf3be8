import Testing

@testable import BookingDomain
@testable import BookingModel

/// Changes that keep the tables in step with one another, made by somebody with a database tool: each is told by `check`, by a
/// seal that was kept outside, or by the gateway's books. What nobody can tell stands in `HandMadeChange.untold`.
struct HandMadeChangeTests {
  @Test func `nobody tells of a change where there was none`() throws {
    let shop = try TamperedShop()
    #expect(try shop.tellers(works: false) { _ in } == [])
    #expect(try shop.tellers(works: true) { _ in } == [])
  }

  @Test(arguments: HandMadeChange.told)
  func `a change in step with all other tables is told`(change: HandMadeChange) throws {
    let tellers = try TamperedShop().tellers(works: change.works) { try change.make($0) }
    #expect(tellers.isSuperset(of: change.tellers), "\(change.name): \(tellers)")
  }

  @Test(arguments: HandMadeChange.untold)
  func `what is listed as told by nobody isn't`(change: HandMadeChange) throws {
    let tellers = try TamperedShop().tellers(works: change.works) { try change.make($0) }
    #expect(tellers == [], "\(change.name)")
  }
}
