import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingTUI

struct ManagedOrdersTests {
  private func stage(size: Size = Size(width: 80, height: 24)) throws -> Stage {
    let house = try House()
    try house.sell(2, of: "Northern Lights", to: "Ada")
    house.clock.advance(.minutes(3))
    try house.sell(1, of: "Blue Hour Trio", to: "Ben")
    return try Stage.admin(house, size: size)
  }

  @Test func `o shows the orders of the selected event only`() throws {
    var stage = try stage()
    stage.press("o")
    #expect(stage.shows("Orders of Northern Lights"))
    #expect(stage.shows("Ada"))
    #expect(!stage.shows("Ben"))
  }

  @Test func `capital O shows all orders, the newest first`() throws {
    var stage = try stage()
    stage.press("O")
    #expect(stage.shows("Blue Hour Trio"))
    #expect(stage.shows("1/2"))
    stage.press("/")
    stage.type("ada")
    #expect(stage.shows("1/1"))
    #expect(!stage.shows("Ben"))
    stage.type("zzz")
    #expect(stage.shows("Nothing found for “adazzz”."))
  }

  @Test func `left and right go through the states`() throws {
    var stage = try stage()
    stage.press("O", .right)
    #expect(stage.shows("1/2"))
    stage.press(.right)
    #expect(stage.shows("No order is like that."))
  }

  @Test func `an event nobody ordered says so`() throws {
    var stage = try stage()
    stage.press(.down, .down, "o")
    #expect(stage.shows("Nobody has ordered this yet."))
  }

  @Test func `an order shows its places, tickets and money`() throws {
    var stage = try stage()
    stage.press("o", .enter)
    #expect(stage.shows("ada@example.org"))
    #expect(stage.shows("2 × Stalls"))
    #expect(stage.shows("✓ valid"))
    #expect(stage.shows("€64.00"))
  }

  @Test func `a refund offers all that is left, and asks with the safe answer first`() throws {
    var stage = try stage()
    stage.press("o", .enter, "r")
    #expect(stage.shows("Give money back"))
    #expect(stage.shows("64.00"))
    stage.press(.enter)
    #expect(stage.shows("Give €64.00 back?"))
    stage.press(.enter)
    #expect(!stage.shows("given back"))
  }

  @Test func `part of the money goes back, and the rest can follow`() throws {
    var stage = try stage()
    stage.press("o", .enter, "r", .control("u"))
    stage.type("10")
    stage.press(.enter, .right, .enter)
    stage.prove()
    #expect(stage.shows("€10.00 is on its way back."))
    #expect(stage.shows("−€10.00"))
    #expect(stage.shows("given back"))
    stage.press("r")
    #expect(stage.shows("At most €54.00"))
    stage.press(.enter, .right, .enter)
    stage.prove()
    stage.wait(.seconds(30))
    stage.press("r")
    #expect(stage.shows("All of it has been given back already."))
  }

  @Test func `more than was paid is refused before anything is asked`() throws {
    var stage = try stage()
    stage.press("o", .enter, "r", .control("u"))
    stage.type("64.01")
    stage.press(.enter)
    #expect(stage.shows("✗ At most €64.00 can be given back."))
    stage.press(.control("u"), .enter)
    #expect(stage.shows("✗ An amount like 64.00."))
    stage.press(.escape)
    #expect(!stage.shows("Give money back"))
  }

  @Test func `what the box office refuses meanwhile is said, and the order read anew`() throws {
    var stage = try stage()
    stage.press("o", .enter, "r", .enter)
    let office = stage.house.office
    let session = office.openOperatorSession()
    var query = OrderQuery()
    query.text = "ada"
    let order = try #require(try office.managedOrders(session, query).first)
    try office.refund(
      session, order.id, amount: Money(minorUnits: 5000, currency: order.order.total.currency))
    stage.press(.right, .enter)
    stage.prove()
    #expect(stage.shows("At most €14.00 can be given back."))
    #expect(stage.shows("−€50.00"))
  }

  @Test func `each refund takes the password, and a wrong one moves nothing`() throws {
    var stage = try stage()
    stage.press("o", .enter)
    for round in 1...2 {
      stage.press("r", .control("u"))
      stage.type("10")
      stage.press(.enter, .right, .enter)
      #expect(stage.shows("Your password, please"))
      stage.type("wrong wrong wrong")
      stage.press(.enter)
      #expect(stage.shows("This is not your password."))
      #expect(try stage.house.refunds() == round - 1)
      stage.prove()
      #expect(stage.shows("€10.00 is on its way back."))
      #expect(try stage.house.refunds() == round)
      stage.wait(.seconds(30))
    }
    stage.press("r", .enter, .right, .enter, .escape)
    #expect(try stage.house.refunds() == 2)
  }

  @Test func `an old proof is renewed by the same question`() throws {
    var stage = try stage()
    stage.press("o", .enter)
    stage.wait(.minutes(10))
    stage.press("k")
    stage.wait(.minutes(6))
    stage.press("r", .enter, .right, .enter)
    stage.prove()
    #expect(stage.shows("€64.00 is on its way back."))
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40)])
  func `orders are as they were approved`(width: Int, height: Int) throws {
    var stage = try stage(size: Size(width: width, height: height))
    stage.press("O")
    try Gallery.expect(stage, "managed-orders")
    stage.press(.down, .enter)
    try Gallery.expect(stage, "managed-order")
    stage.press("r")
    try Gallery.expect(stage, "refund")
  }
}

extension Stage {
  /// The password, where it is asked for.
  fileprivate mutating func prove() {
    #expect(shows("Your password, please"))
    type(House.password)
    press(.enter)
  }
}

extension House {
  fileprivate func refunds() throws -> Int {
    try office.store.read { try $0.count("SELECT COUNT(*) FROM refunds") }
  }
}
