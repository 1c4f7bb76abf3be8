import BookingWords
import TerminalUI
import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingStore
@testable import BookingTUI

/// The pay page of a payment service that has a page of its own, with a worker that alone can reach it.
struct PayLinkTests {
  /// As long as such addresses are.
  private static let link =
    "https://checkout.stripe.com/c/pay/cs_test_a1B2c3#" + String(repeating: "fidkdWxOYHwnPyd1", count: 20)

  private func atPay(width: Int = 80, height: Int = 24, attended: Set<String> = ["hosted"]) throws -> Stage {
    var stage = try Stage(
      Shop(gateway: ClosedGateway.hosted, attended: attended), size: Size(width: width, height: height))
    try stage.shop.account("Ada")
    stage.logIn("ada")
    stage.press(.enter, .right, .enter, "c", .enter)
    return stage
  }

  /// What the worker does when it is told, and what the session then sees.
  private func answer(_ stage: inout Stage, _ state: String, _ presentation: String? = nil) throws {
    let office = stage.shop.office
    _ = try office.store.write {
      try $0.run("UPDATE payments SET state = \(state), presentation = \(presentation)")
    }
    stage.refresh()
    stage.wait(.seconds(5))
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 12)])
  func `the page shows where to pay, and nothing to type a card into`(_ width: Int, _ height: Int) throws {
    var stage = try atPay(width: width, height: height)
    try answer(&stage, "awaitingCustomer", "link:" + Self.link)
    #expect(stage.shows("https://checkout.stripe.com/c/pay/"))
    #expect(stage.shows("€64.00"))
    #expect(!stage.shows("MM/YY"))
    stage.press("y")
    #expect(stage.copied == [Self.link])
  }

  @Test func `its code stands beside it where there is room, and alone where there is little`() throws {
    var stage = try atPay(width: 160, height: 50)
    try answer(&stage, "awaitingCustomer", "link:" + Self.link)
    #expect(stage.shows("camera"))
    #expect(stage.shows("▄▀"))
    var small = try atPay(width: 84, height: 46)
    try answer(&small, "awaitingCustomer", "link:" + Self.link)
    #expect(!small.shows("▄▀"))
    small.press("f")
    #expect(small.shows("▄▀"))
    small.press("f")
    #expect(!small.shows("▄▀"))
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 12)])
  func `a customer is told that the house has to mend something`(_ width: Int, _ height: Int) throws {
    var stage = try atPay(width: width, height: height)
    try answer(&stage, "submitted", "link:" + Self.link)
    #expect(stage.shows("Waiting for the bank"))
    let office = stage.shop.office
    _ = try office.store.write { try $0.run("UPDATE payments SET held_up_at = 1") }
    stage.refresh()
    stage.wait(.seconds(5))
    #expect(stage.shows("We can't take payments") && !stage.shows("Waiting for the bank"))
    #expect(stage.shows("nothing was charged"))
    _ = try office.store.write { try $0.run("UPDATE payments SET held_up_at = NULL") }
    stage.refresh()
    stage.wait(.seconds(5))
    #expect(stage.shows("Waiting for the bank"))
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func `a key mails its address to the account, and to nobody else`(_ width: Int, _ height: Int) throws {
    var stage = try atPay(width: width, height: height)
    try answer(&stage, "awaitingCustomer", "link:" + Self.link)
    #expect(stage.shows("m emails it to ada@example.org"))
    stage.press("m")
    #expect(stage.shows("The link is on its way to ada@example.org."))
    let office = stage.shop.office
    func mails() throws -> [(recipient: String, body: String)] {
      try office.store.read { reader in
        try reader.rows("SELECT \(part: Message.columns) FROM messages WHERE kind = 'payLink'").map {
          let message = try Message(row: $0)
          return (message.recipient, LetterWriter().write(message, attached: [])?.body ?? "")
        }
      }
    }
    let mail = try #require(try mails().first)
    #expect(mail.recipient == "ada@example.org")
    #expect(mail.body.contains("\n\n" + Self.link + "\n\n"))
    #expect(mail.body.contains("€64.00"))
    // Nothing that anybody typed.
    #expect(!mail.body.contains("Ada") && !mail.body.contains("Northern"))
    #expect(
      try office.operator.check().findings.filter { !$0.holds }.map(\.name).filter { $0.contains("message") }
        == [])
    stage.press("m", "m")
    stage.press("m")
    #expect(stage.shows("It was emailed several times already."))
    #expect(try mails().count == 3)
  }

  @Test func `it is mailed to the customer only, and while it can be paid`() throws {
    var stage = try atPay()
    try answer(&stage, "awaitingCustomer", "link:" + Self.link)
    let office = stage.shop.office
    let ada = stage.state.session.principal
    let order = try #require(try office.visit(ada).orders.history().first).order.id
    try stage.shop.account("Eve")
    let eve = try office.visit(office.openSession()).session.logIn(
      email: "eve@example.org", password: Shop.password)
    #expect(throws: BookingError.notFound(.order)) { try office.visit(eve).payments.mailLink(order) }
    #expect(throws: BookingError.logInNeeded) {
      try office.visit(office.openSession()).payments.mailLink(order)
    }
    stage.shop.clock.advance(.hours(3))
    #expect(throws: BookingError.orderClosed(.expired)) { try office.visit(ada).payments.mailLink(order) }
  }

  @Test func `line by line it is mailed as well`() throws {
    var stage = try PlainStage(Shop(gateway: ClosedGateway.hosted, attended: ["hosted"]))
    try stage.shop.account("Ada")
    stage.type("4", "2", "ada@example.org", Shop.password, "home", "1", "1", "1", "2", "cart", "pay")
    _ = try stage.shop.office.store.write {
      try $0.run("UPDATE payments SET state = 'awaitingCustomer', presentation = \("link:" + Self.link)")
    }
    #expect(stage.type("").contains("Pay here, then press Enter: https://"))
    #expect(stage.prompt == "Enter to check again, mail to have the link emailed to you, or back")
    #expect(stage.type("mail") == "The link is on its way to ada@example.org.")
  }

  @Test func `it turns to paid by itself`() throws {
    var stage = try atPay()
    try answer(&stage, "awaitingCustomer", "link:" + Self.link)
    let office = stage.shop.office
    try office.store.write { transaction in
      let order = try #require(
        try transaction.first("SELECT \(part: Order.columns) FROM orders").map { try Order(row: $0) })
      let payment = try #require(try Payments.of(order.id, transaction).last)
      try office.confirm(payment, order, reference: "pi_1", now: stage.shop.clock.now, transaction)
    }
    stage.refresh()
    #expect(stage.shows("You are going!"))
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 12)])
  func `a payment that nobody begins says so after seconds, and where the places are`(
    _ width: Int, _ height: Int
  ) throws {
    var stage = try atPay(width: width, height: height)
    #expect(!stage.shows("bank"))
    stage.wait(.seconds(6))
    #expect(!stage.shows("bank"))
    #expect(stage.shows("can't be started just"))
    #expect(stage.shows("Your places are held until"))
  }

  /// A worker runs and asks, and the payment service doesn't answer: no page was ever shown.
  @Test(arguments: ["submitted", "unknown"])
  func `a payment that the service doesn't begin is no wait for the bank`(state: String) throws {
    var stage = try atPay()
    try answer(&stage, state)
    stage.wait(.seconds(6))
    #expect(!stage.shows("bank"))
    #expect(stage.shows("can't be started just"))
    #expect(stage.shows("Your places are held until"))
    #expect(try stage.shop.office.operator.metrics().oldestUnbegun > .seconds(0) || state == "unknown")
    try answer(&stage, state, "link:" + Self.link)
    #expect(stage.shows("Waiting for the bank"))
  }

  @Test(arguments: [(80, 24), (120, 40), (160, 50), (84, 46)])
  func `the page says what is paid for: event, date and places`(_ width: Int, _ height: Int) throws {
    var stage = try atPay(width: width, height: height)
    try answer(&stage, "awaitingCustomer", "link:" + Self.link)
    for words in [
      "Northern Lights · ", "Sat 4 Jul 17:00", "2 × Stalls", "Waiting for your payment", "https://",
    ] {
      #expect(stage.shows(words), "\(words)")
    }
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 12)])
  func `whatever else it says, the address stands there whole`(_ width: Int, _ height: Int) throws {
    var stage = try atPay(width: width, height: height)
    let link = "https://pay.example.org/c/cs_test_a1B2c3d4e5f6"
    try answer(&stage, "awaitingCustomer", "link:" + link)
    let text = stage.text.filter { !$0.isWhitespace && $0 != "\n" }
    #expect(text.contains(link))
    #expect(stage.shows("Waiting for your payment") && stage.shows("Northern Lights · "))
  }

  @Test func `a payment that nobody has begun is given up at once, and the cart is not stuck on it`() throws {
    var stage = try atPay()
    stage.wait(.seconds(6))
    stage.press(.escape)
    #expect(stage.shows("Nothing was charged. Your places are back in the cart."))
    #expect(stage.state.session.cart.places == 2)
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 12)])
  func `a payment whose service is set no more is not said to be under way`(_ width: Int, _ height: Int)
    throws
  {
    var stage = try atPay(width: width, height: height, attended: ["sandbox"])
    try answer(&stage, "unknown")
    #expect(!stage.shows("Waiting for the bank"))
    #expect(stage.shows("can't look after"))
    #expect(stage.shows("Please ask the shop"))
    stage.press(.escape)
    #expect(!stage.shows("can't look after"))
    #expect(!stage.shows("Cancelling the payment"))
  }

  @Test func `giving up waits until the payment is called off, then the places are back`() throws {
    var stage = try atPay()
    try answer(&stage, "awaitingCustomer", "link:" + Self.link)
    stage.press(.escape)
    #expect(stage.shows("Cancelling the payment"))
    try answer(&stage, "cancelled")
    #expect(stage.shows("Your cart"))
    #expect(stage.state.session.cart.items.map(\.quantity) == [2])
  }
}

extension ClosedGateway {
  /// One with pages of its own that only the worker reaches.
  static var hosted: ClosedGateway { ClosedGateway(name: "hosted", paymentTimeout: .minutes(40)) }
}
