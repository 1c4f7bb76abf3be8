import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

struct CheckoutTests {
  /// A customer with two places in the cart, on the pay page.
  private func atPay(width: Int = 80, height: Int = 24) throws -> Stage {
    var stage = try Stage(size: Size(width: width, height: height))
    try stage.shop.account("Ada")
    stage.logIn("ada")
    stage.press(.enter, .right, .enter, "c", .enter)
    return stage
  }

  private func pay(_ stage: inout Stage, _ number: String) {
    stage.type(number)
    stage.press(.tab)
    stage.type("12/29")
    stage.press(.tab)
    stage.type("123")
    stage.press(.enter)
  }

  @Test func `paying ends with an order code, tickets, and the words for the prompt`() throws {
    var stage = try atPay()
    #expect(stage.shows("TEST"))
    #expect(stage.shows("€64.00"))
    pay(&stage, "4242424242424242")
    #expect(stage.shows("You are going!"))
    let exitSummary = Interface.ExitSummary(stage.state.session).lines.map(\.string).joined(separator: "\n")
    #expect(exitSummary.contains("2 × Northern Lights"))
    #expect(exitSummary.contains("Grand Hall, Halifax"))
    stage.press(.enter)
    #expect(stage.shows("2 tickets"))
    stage.press(.enter)
    #expect(stage.shows("VALID"))
    #expect(stage.shows("1 of 2"))
  }

  @Test func `Enter before the tickets or the orders are read opens the first once they are`() throws {
    var stage = try atPay()
    pay(&stage, "4242424242424242")
    stage.isSilent = true
    stage.press(.enter, .enter)
    #expect(!stage.shows("There is no ticket here."))
    stage.answer()
    #expect(stage.shows("1 of 2"))
    stage.press(.escape)
    stage.isSilent = true
    stage.press("o", .enter)
    #expect(!stage.shows("There is no order here."))
    stage.answer()
    #expect(stage.state.top?.screen is OrderScreen)
  }

  @Test func `a declined card says so, keeps the places and takes another card`() throws {
    var stage = try atPay()
    pay(&stage, "4000000000000002")
    #expect(stage.shows("The bank declined the card."))
    #expect(stage.shows("Nothing was charged"))
    #expect(stage.shows("pay 10:00"))
    // The number is replaced by what is typed, the date stays.
    #expect(stage.shows("12/29"))
    stage.type("4242424242424242")
    stage.press(.tab, .tab)
    stage.type("123")
    stage.press(.enter)
    #expect(stage.shows("You are going!"))
  }

  @Test func `a card's number and date are set apart as they are typed`() throws {
    var stage = try atPay()
    stage.type("4242424242424242")
    stage.press(.tab)
    stage.type("1230")
    #expect(stage.shows("4242 4242 4242 4242"))
    #expect(stage.shows("12/30"))
    stage.press(.tab)
    stage.type("123")
    stage.press(.enter)
    #expect(stage.shows("You are going!"))
  }

  @Test func `c leads to the order that waits, and the header says so`() throws {
    var stage = try atPay()
    stage.open(EventsScreen(), in: .events)
    stage.settle()
    #expect(stage.shows("c pay €64 · 10:00"))
    stage.press("c")
    #expect(stage.shows("Pay €64.00"))
    // Leaving it there leaves it as it is.
    stage.press(.escape)
    #expect(stage.shows("c pay €64 · 10:00"))
    stage.press("c", .control("x"))
    #expect(stage.shows("Nothing was charged. Your places are back in the cart."))
    #expect(stage.state.top?.screen is CartScreen)
  }

  /// Another cart beside an order that waits.
  private func withBoth() throws -> Stage {
    var stage = try atPay()
    stage.open(EventsScreen(), in: .events)
    stage.settle()
    stage.press(.down, .enter, .enter, "c")
    #expect(stage.shows("You have an unpaid order (€64.00, 2 tickets: Northern Lights)."))
    return stage
  }

  @Test(arguments: GoldenTests.sizes)
  func `checking out asks first when another order waits`(_ size: Size) throws {
    var stage = try withBoth()
    stage.resize(size.width, size.height)
    stage.press(.enter)
    #expect(stage.shows("You have an unpaid order"))
    #expect(stage.shows("Pay €64 first"))
    #expect(stage.shows("Drop it, pay €24"))
  }

  @Test func `the order that waits is paid first, and the cart stays`() throws {
    var stage = try withBoth()
    stage.press(.enter, .enter)
    #expect(stage.shows("Pay €64.00"))
    pay(&stage, "4242424242424242")
    #expect(stage.shows("You are going!"))
    #expect(stage.state.session.cart.total?.formatted == "€24.00")
  }

  @Test func `the order that waits is let go, and the cart is paid`() throws {
    var stage = try withBoth()
    stage.press(.enter, .down, .enter)
    #expect(stage.shows("Pay €24.00"))
    pay(&stage, "4242424242424242")
    #expect(stage.shows("You are going!"))
    #expect(stage.state.session.unpaid == nil)
    let orders = try stage.shop.office.visit(stage.state.session.principal).orders.history()
    #expect(orders.map(\.order.status) == [.paid, .cancelled])
  }

  @Test func `the pay page says in that second that its time is up, and hold the same again`() throws {
    var stage = try atPay()
    stage.wait(.seconds(541))
    #expect(stage.shows("[ Pay €64.00 ]  00:59 left"))
    stage.wait(.seconds(58))
    #expect(stage.shows("00:01 left"))
    stage.wait(.seconds(1))
    #expect(stage.shows("Time is up"))
    #expect(!stage.shows("MM/YY"))
    stage.press(.enter)
    #expect(stage.shows("All your places are held for you again."))
    #expect(stage.state.session.cart.places == 2)
    stage.press(.enter)
    #expect(stage.shows("Pay €64.00"))
  }

  @Test func `nothing untrue is said about places that are gone`() throws {
    var stage = try atPay()
    stage.wait(.minutes(13))
    _ = try stage.shop.office.operator.work()
    stage.refresh()
    #expect(stage.shows("Time is up"))
    stage.press(.escape)
    #expect(!stage.shows("Your places are back"))
    #expect(stage.state.session.cart.isEmpty)
  }

  @Test func `an order that is paid on one page is an order like others on another`() throws {
    var stage = try atPay()
    stage.press(.control("p"))
    stage.type("go to acc")
    stage.press(.enter, .enter, .enter)
    #expect(stage.shows("Pay €64.00"))
    pay(&stage, "4242424242424242")
    #expect(stage.shows("You are going!"))
    stage.state.section = .events
    stage.refresh()
    stage.settle()
    #expect(!stage.shows("Pay €64.00"))
    #expect(!stage.shows("You are going!"))
  }

  @Test func `trying again while an answer is awaited tries again once it is there`() throws {
    var stage = try atPay()
    stage.isSilent = true
    pay(&stage, "4000000000000002")
    // Somebody else's commit makes the screen ask how things stand.
    stage.refresh()
    stage.answer()
    #expect(stage.shows("The bank declined the card."))
    pay(&stage, "4242424242424242")
    #expect(stage.shows("You are going!"))
  }

  @Test func `a card that is declined begins one other payment`() throws {
    var stage = try atPay()
    pay(&stage, "4000000000000002")
    stage.refresh()
    let order = try #require((stage.state.top?.screen as? CheckoutScreen)?.checkout?.details)
    #expect(order.payments.count == 2)
  }

  @Test func `a second step asks for the bank's code`() throws {
    var stage = try atPay()
    pay(&stage, "4000000000003220")
    #expect(stage.shows("Second step"))
    stage.type("123456")
    stage.press(.enter)
    #expect(stage.shows("You are going!"))
  }

  @Test func `an answer that got lost is found out by asking again`() throws {
    var stage = try atPay()
    pay(&stage, "4000000000000119")
    for _ in 0..<5 { stage.wait(.seconds(3)) }
    #expect(stage.shows("You are going!"))
  }

  @Test func `giving up puts the places back into the cart`() throws {
    var stage = try atPay()
    stage.press(.escape)
    #expect(stage.shows("Nothing was charged. Your places are back in the cart."))
    #expect(stage.shows("cart 2"))
  }

  @Test func `a guest logs in inside the checkout and keeps the cart`() throws {
    var stage = try Stage()
    try stage.shop.account("Ada")
    stage.press(.enter, .right, .enter, "c", .enter)
    #expect(stage.shows("Who is it for?"))
    stage.press(.down, .enter)
    stage.type("ada@example.org")
    stage.press(.tab)
    stage.type(Shop.password)
    stage.press(.enter)
    #expect(stage.shows("Pay €64.00"))
  }

  @Test func `a free order is confirmed and needs no card`() throws {
    var stage = try Stage()
    try stage.shop.account("Ada")
    stage.logIn("ada")
    stage.press("/")
    stage.type("robots")
    stage.press(.enter, .enter, .enter, "c", .enter)
    #expect(stage.shows("It's free"))
    stage.press(.enter)
    #expect(stage.shows("You are going!"))
  }

  @Test func `letters and digits go into the card form and nowhere else`() throws {
    var stage = try atPay()
    stage.type("1q2?3")
    #expect(!stage.hasQuit)
    #expect(stage.state.section == .events)
  }

  @Test func `card numbers are in no description of the state`() throws {
    var stage = try atPay()
    stage.press(.control("t"), .enter)
    let digits = "\(stage.state)".filter(\.isNumber)
    #expect(stage.shows("You are going!"))
    #expect(!digits.contains("4242424242424242"))
  }

  @Test func `a waiting order is found again under orders`() throws {
    var stage = try atPay()
    stage.press(.control("p"))
    stage.type("go to acc")
    stage.press(.enter, .enter)
    #expect(stage.shows("awaiting payment"))
    stage.press(.enter)
    #expect(stage.shows("Pay €64.00"))
  }
}
