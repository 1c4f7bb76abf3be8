import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingStore
@testable import BookingTUI
@testable import TerminalUI

struct ManagedOrdersTests {
  private func stage(size: Size = Size(width: 80, height: 24)) throws -> Stage {
    let shop = try Shop()
    try shop.sell(2, of: "Northern Lights", to: "Ada")
    shop.clock.advance(.minutes(3))
    try shop.sell(1, of: "Blue Hour Trio", to: "Ben")
    return try Stage.admin(shop, size: size)
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
    stage.type("ada north")
    #expect(stage.shows("1/1"))
    #expect(!stage.shows("Ben"))
    stage.type("zzz")
    #expect(stage.shows("Nothing found for “ada northzzz”."))
  }

  @Test func `left and right go through the states`() throws {
    var stage = try stage()
    stage.press("O", .right)
    #expect(stage.shows("1/2"))
    stage.press(.right)
    #expect(stage.shows("No matching orders."))
  }

  @Test func `an event nobody ordered says so`() throws {
    var stage = try stage()
    stage.press(.down, .down, "o")
    #expect(stage.shows("No orders for this event yet."))
  }

  @Test func `an order shows its places, tickets and money`() throws {
    var stage = try stage()
    stage.press("o", .enter)
    #expect(stage.shows("ada@example.org"))
    #expect(stage.shows("2 × Stalls"))
    #expect(stage.shows("Sat 4 Jul 17:00"))
    #expect(stage.shows("✓ valid"))
    #expect(stage.shows("€64.00"))
  }

  @Test
  func `one of two tickets is cancelled with its price, after a question whose safe answer comes first`()
    throws
  {
    var stage = try stage()
    stage.press("o", .enter, "r", .enter)
    #expect(stage.shows("Choose tickets first: Space, or a for all."))
    stage.press(.space)
    #expect(stage.shows("[x] Stalls") && stage.shows("[ ] Stalls"))
    #expect(stage.shows("Ada gets €32.00 back on the card that paid. 1 ticket becomes void"))
    stage.press(.enter, .enter)
    #expect(try stage.shop.refunds() == 0, "the tickets are kept")
    stage.press(.enter, .right, .enter)
    #expect(stage.shows("1 ticket cancelled, €32.00 refunded."))
    #expect(stage.shows("◐ partly refunded") && stage.shows("✗ refunded") && stage.shows("✓ valid"))
    #expect(stage.shows("Net") && stage.shows("€32.00"))
    let event = try #require(
      try stage.shop.office.visit(stage.shop.office.openSession()).catalogue.events(EventQuery()).listings
        .first)
    #expect(event.availability.sold == 1, "its place is free in the same moment")
  }

  @Test func `all tickets are cancelled without their money`() throws {
    var stage = try stage()
    stage.press("o", .enter, "r", "a", "m")
    #expect(stage.shows("2 tickets become void and go back on sale. The money is kept."))
    stage.press(.enter, .right, .enter)
    #expect(stage.shows("2 tickets cancelled."))
    #expect(try stage.shop.refunds() == 0)
    #expect(stage.shows("✗ cancelled") && !stage.shows("✓ valid"))
    stage.press("r")
    #expect(!stage.shows("Cancel tickets of"))
  }

  @Test func `a goodwill amount that can be read in two ways is refused with both`() throws {
    var stage = try stage()
    stage.press("o", .enter, "g", .control("u"))
    stage.type("1,200")
    stage.press(.enter)
    #expect(stage.shows("✗ Is it 1200 or 1.2? Type it without"))
  }

  @Test func `a goodwill refund offers all that is left, and asks with the safe answer first`() throws {
    var stage = try stage()
    stage.press("o", .enter, "g")
    #expect(stage.shows("Goodwill refund"))
    #expect(stage.shows("64.00"))
    stage.press(.enter)
    #expect(stage.shows("Refund €64.00?"))
    stage.press(.enter)
    #expect(try stage.shop.refunds() == 0)
  }

  @Test func `an amount that is typed takes the place of the one that is offered`() throws {
    var stage = try stage()
    stage.press("o", .enter, "g")
    stage.type("10")
    stage.press(.enter)
    #expect(stage.shows("Refund €10.00?"))
  }

  @Test func `part of the money goes back, and the rest can follow`() throws {
    var stage = try stage()
    stage.press("o", .enter, "g", .control("u"))
    stage.type("10")
    stage.press(.enter, .right, .enter)
    #expect(stage.shows("€10.00 refunded."))
    #expect(stage.shows("◐ partly refunded"))
    #expect(stage.shows("−€10.00"))
    #expect(stage.shows("€54.00"), "what is left")
    stage.press("g")
    #expect(stage.shows("At most €54.00"))
    stage.press(.enter, .right, .enter)
    #expect(stage.shows("◐ refunded, valid"))
    #expect(stage.shows("✓ valid"))
    #expect(stage.shows("Net") && stage.shows("€0.00") && !stage.shows("free"))
    stage.wait(.seconds(30))
    stage.press("g")
    #expect(stage.shows("All of it was refunded already."))
    #expect(stage.shows("r cancel tickets") && !stage.shows("r refund tickets"))
    stage.press("r")
    #expect(!stage.shows("keep the money"))
    stage.press("a", .enter)
    #expect(stage.shows("Cancel 2 tickets?") && stage.shows("Nothing is left to refund."))
  }

  @Test func `more than was paid is refused before anything is asked`() throws {
    var stage = try stage()
    stage.press("o", .enter, "g", .control("u"))
    stage.type("64.01")
    stage.press(.enter)
    #expect(stage.shows("✗ At most €64.00 can be refunded."))
    stage.press(.control("u"), .enter)
    #expect(stage.shows("✗ An amount like 64.00."))
    stage.press(.escape)
    #expect(!stage.shows("Goodwill refund"))
  }

  @Test func `what the box office refuses meanwhile is said, and the order read anew`() throws {
    var stage = try stage()
    stage.press("o", .enter, "g", .enter)
    let office = stage.shop.office
    let session = office.openOperatorSession()
    var query = OrderQuery()
    query.text = "ada"
    let order = try #require(try office.visit(session).management.orders(query).first)
    try office.visit(session).management.refund(
      order.id, amount: Money(minorUnits: 5000, currency: order.order.total.currency))
    stage.press(.right, .enter)
    #expect(stage.shows("At most €14.00 can be refunded."))
    #expect(stage.shows("−€50.00"))
  }

  @Test func `beyond the policy's sum each refund takes the password, and a wrong one moves nothing`() throws
  {
    var stage = try Stage.admin(Self.dearShop())
    stage.press("O", .enter)
    for round in 1...2 {
      stage.press("g", .control("u"))
      stage.type("600")
      stage.press(.enter, .right, .enter)
      #expect(stage.shows("Your password, please"))
      stage.type("wrong wrong wrong")
      stage.press(.enter)
      #expect(stage.shows("That isn't your password."))
      #expect(try stage.shop.refunds() == round - 1)
      stage.prove()
      #expect(stage.shows("CHF 600.00 refunded."))
      #expect(try stage.shop.refunds() == round)
      stage.wait(.seconds(30))
    }
    stage.press("r", .space, .enter, .right, .enter)
    #expect(stage.shows("Your password, please"))
    stage.press(.escape)
    #expect(try stage.shop.refunds() == 2)
  }

  @Test func `an old proof is renewed by the same question`() throws {
    var stage = try stage()
    stage.press("o", .enter)
    stage.wait(.minutes(10))
    stage.press("k")
    stage.wait(.minutes(6))
    stage.press("g", .enter, .right, .enter)
    stage.prove()
    #expect(stage.shows("€64.00 refunded."))
  }

  /// The lines of the screen with one of these words.
  private func lines(_ stage: Stage, _ words: String) -> [String] {
    stage.text.split(separator: "\n").filter { $0.contains(words) }.map(String.init)
  }

  @Test func `where there is room an order is a line, and its event stands there unless all are of one`()
    throws
  {
    var stage = try stage(size: Size(width: 120, height: 40))
    stage.press("O")
    let line = try #require(lines(stage, "ZBRP-7VM6").first)
    for words in ["Ada  ada@example.org", "Northern Lights", " 2  1 Jul 12:00 ", "● paid", "€64.00"] {
      #expect(line.contains(words), "\(words)")
    }
    #expect(stage.shows("Event") && stage.shows("Places"))
    stage.press(.escape, "o")
    #expect(lines(stage, "Northern Lights") == ["  Orders of Northern Lights"])
    #expect(stage.shows("Customer") && !stage.shows("Event "))
  }

  @Test func `of an order of another year the day is enough`() throws {
    let shop = try Shop()
    try shop.sell(1, of: "Northern Lights", to: "Ada")
    shop.clock.advance(.days(365))
    var stage = try Stage.admin(shop, size: Size(width: 120, height: 40))
    stage.press("O")
    #expect(lines(stage, "● paid").first?.contains("1  1 Jul 2026 ") == true)
  }

  @Test func `in the smallest room an order that is refunded in part says how much`() throws {
    var stage = try stage(size: Size(width: 40, height: 12))
    stage.press("O", .down, .enter, "g", .control("u"))
    stage.type("10")
    stage.press(.enter, .right, .enter, .escape)
    #expect(stage.shows("◐ €10.00 refunded · "))
  }

  @Test func `what was refunded has a column as soon as anything was`() throws {
    var stage = try stage(size: Size(width: 120, height: 40))
    stage.press("O")
    #expect(!lines(stage, "Customer").contains { $0.contains("Refunded") })
    stage.press(.down, .enter, "g", .control("u"))
    stage.type("10")
    stage.press(.enter, .right, .enter, .escape)
    #expect(lines(stage, "Customer").contains { $0.contains("Refunded") })
    let line = try #require(lines(stage, "−€10.00").first)
    #expect(line.contains("◐ partly refunded") && line.contains("€64.00 "))
  }

  /// Six tickets of more than a million francs each are sold.
  private static func dearShop() throws -> Shop {
    let shop = try Shop(events: 0)
    let operatorSession = shop.office.openOperatorSession()
    var draft = try #require(Shop.drafts(now: shop.clock.now).first)
    draft.ticketTypes[0].price = Money(minorUnits: 123_456_789, currency: Currency(stored: "CHF"))
    draft.ticketTypes.removeLast()
    try shop.office.visit(operatorSession).events.publish(
      shop.office.visit(operatorSession).events.add(draft).id)
    try shop.sell(6, of: "Northern Lights", to: "Ada")
    return shop
  }

  @Test func `however large, an amount is never cut`() throws {
    var stage = try Stage.admin(Self.dearShop(), size: Size(width: 100, height: 30))
    stage.press("O")
    #expect(lines(stage, "● paid").first?.contains("CHF 7,407,407.34") == true)
  }

  @Test func `between its two forms the list keeps selection and sight`() throws {
    let shop = try Shop()
    for index in 1...40 { try shop.sell(1, of: "The Glass Orchard", to: "Buyer\(index)") }
    var stage = try Stage.admin(shop, size: Size(width: 120, height: 30))
    stage.press("O")
    #expect(lines(stage, "● paid").count == 21)
    stage.press(.pageDown)
    #expect(stage.shows("22/40") && lines(stage, "▌").first?.contains("Buyer19 ") == true)
    stage.resize(80, 24)
    #expect(stage.shows("22/40") && lines(stage, "▌").first?.contains("Buyer19 ") == true)
    #expect(lines(stage, "● paid").count == 8)
    stage.press(.pageDown)
    #expect(stage.shows("30/40"))
    stage.resize(120, 30)
    #expect(stage.shows("30/40") && lines(stage, "▌").first?.contains("Buyer11 ") == true)
    // The fifth line of the table, which is not the fifth of two lines each.
    let top = try #require(
      stage.text.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("Customer") })
    let fifth = stage.text.split(separator: "\n", omittingEmptySubsequences: false)[top + 5]
    stage.send(.input(.mouse(Mouse(.press, button: .left, at: Point(x: 20, y: top + 5)))))
    #expect(lines(stage, "▌").first?.dropFirst(4) == fifth.dropFirst(4))
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func `what was searched for is marked where it was found`(width: Int, height: Int) throws {
    var stage = try stage(size: Size(width: width, height: height))
    func marked() -> String {
      // The chosen tab above the list is underlined as well.
      let cells = view(stage.state).cells.dropFirst(5 * width).filter {
        $0.style.attributes.contains(.underline)
      }
      return String(String.UnicodeScalarView(cells.compactMap { Unicode.Scalar($0.glyph.base) }))
    }
    stage.press("O", "/")
    for (search, found) in [("zbrp", "ZBRP"), ("ada@", "ada@"), ("en", "en")] {
      stage.press(.control("u"))
      stage.type(search)
      #expect(marked() == found)
    }
  }

  @Test func `an email that was searched for stands where the name would, where there is no room for both`()
    throws
  {
    let shop = try Shop()
    try shop.sell(1, of: "Northern Lights", to: "Maximiliane-Wilhelmine")
    var stage = try Stage.admin(shop, size: Size(width: 100, height: 30))
    stage.press("O")
    #expect(stage.shows("Maximiliane-W"))
    stage.press("/")
    stage.type("maximiliane-wilhelmine@")
    #expect(stage.shows("1/1") && lines(stage, "● paid").first?.contains("maximiliane-w") == true)
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40)])
  func `the list is as it was approved`(width: Int, height: Int) throws {
    var stage = try stage(size: Size(width: width, height: height))
    let shop = stage.shop
    let ada = try #require(
      try shop.office.operator.visit().management.orders(OrderQuery()).last)
    try shop.office.operator.visit().management.refund(
      ada.id,
      amount: Money(minorUnits: 3200, currency: ada.order.total.currency))
    try shop.sell(2, of: "Kaiju Night", to: "Chiyo")
    try shop.order(["Salt & Smoke", "The Glass Orchard"], for: "Eve")
    stage.press("O")
    try Gallery.expect(stage, "managed-orders")
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40)])
  func `an order is as it was approved`(width: Int, height: Int) throws {
    var stage = try stage(size: Size(width: width, height: height))
    stage.press("O")
    stage.press(.down, .enter)
    try Gallery.expect(stage, "managed-order")
    stage.press("g")
    try Gallery.expect(stage, "refund")
    stage.press(.escape, "r", .space)
    try Gallery.expect(stage, "cancel-tickets")
  }
}

extension Stage {
  /// The password, where it is asked for.
  fileprivate mutating func prove() {
    #expect(shows("Your password, please"))
    type(Shop.password)
    press(.enter)
  }
}

extension Shop {
  /// An order of two places for each of these events that nobody has paid yet.
  fileprivate func order(_ titles: [String], for name: String) throws {
    try account(name)
    let buyer = try office.visit(office.openSession()).session.logIn(
      email: "\(name.lowercased())@example.org", password: Shop.password)
    for title in titles {
      let listings = try office.visit(buyer).catalogue.events(EventQuery()).listings
      let event = try #require(listings.first { $0.event.title == title })
      let type = try #require(try office.visit(buyer).catalogue.event(event.id).offers.first).id
      _ = try office.visit(buyer).cart.setQuantity(of: type, to: 2)
    }
    _ = try office.visit(buyer).orders.place()
  }

  fileprivate func refunds() throws -> Int {
    try office.store.read { try $0.count("SELECT COUNT(*) FROM refunds") }
  }
}
