import Testing

@testable import BookingDomain
@testable import BookingFlows
@testable import BookingModel

/// A check-out as a machine: what happened goes in, what is to be done comes out. No screen, no box office, no clock.
struct CheckoutFlowTests {
  private let now = Timestamp(milliseconds: 1_000_000)

  private func money(_ units: Int64) -> Money { .euros(units) }

  private func cart(_ price: Int64, type: Int64 = 1) -> Cart {
    let type = TicketType(
      id: Identifier(type), event: Identifier(1), name: "Entry", price: money(price), capacity: 10,
      saleStartsAt: nil, saleEndsAt: nil, minPerOrder: 1, maxPerOrder: 6, seatingPlan: nil)
    return Cart(
      items: [Cart.Item(event: .fixture(now: now), ticketType: type, quantity: 1, seats: [])],
      expiresAt: now + .minutes(9)
    )
  }

  private func details(_ total: Int64 = 2400, _ status: OrderStatus = .pending, isCancelled: Bool = false)
    -> OrderDetails
  {
    .fixture(total, status, isCancelled: isCancelled, now: now)
  }

  private func checkout(_ stage: Checkout.Stage, _ details: OrderDetails? = nil) -> Checkout {
    Checkout(details: details ?? self.details(), stage: stage)
  }

  private func account(verified: Bool = true) -> Account {
    Account(
      id: Identifier(1), name: "Ada", email: "ada@example.org", phone: "+4930123456", isEmailVerified: true,
      isPhoneVerified: verified, grants: .none, createdAt: now)
  }

  /// With an order on the page at that stage.
  private func paying(_ stage: Checkout.Stage = .pay(.cardForm)) -> CheckoutFlow {
    var flow = CheckoutFlow()
    _ = flow.handle(.arrived(account(), cart(2400)), now: now)
    _ = flow.handle(.opened(.success(.init(order: nil, cart: cart(2400)))), now: now)
    _ = flow.handle(.stands(.success(checkout(stage))), now: now)
    return flow
  }

  @Test func `a guest is asked who it is for, somebody unproven for the codes`() {
    var flow = CheckoutFlow()
    #expect(flow.handle(.arrived(nil, cart(2400)), now: now) == [.turned])
    guard case .account = flow.step else { Issue.record("\(flow.step)"); return }
    #expect(flow.handle(.arrived(account(verified: false), cart(2400)), now: now) == [.turned])
    guard case .codes = flow.step else { Issue.record("\(flow.step)"); return }
    #expect(flow.handle(.arrived(account(), cart(2400)), now: now) == [.ask(.open)])
  }

  @Test func `a cart becomes an order, and is empty then`() {
    var flow = CheckoutFlow()
    _ = flow.handle(.arrived(account(), cart(2400)), now: now)
    #expect(
      flow.handle(.opened(.success(.init(order: nil, cart: cart(2400)))), now: now) == [.ask(.place)])
    #expect(
      flow.handle(.stands(.success(checkout(.pay(.cardForm)))), now: now)
        == [.holds(Cart()), .reload, .owes(details()), .shows(since: nil)])
    #expect(flow.alarm == now + .minutes(10))
  }

  @Test func `what costs nothing is confirmed before it is ordered`() {
    var flow = CheckoutFlow()
    _ = flow.handle(.arrived(account(), cart(0)), now: now)
    #expect(flow.handle(.opened(.success(.init(order: nil, cart: cart(0)))), now: now) == [.turned])
    guard case .free = flow.step else { Issue.record("\(flow.step)"); return }
    #expect(flow.handle(.takesFreeTickets, now: now) == [.ask(.place)])
  }

  @Test func `another price than the one in the cart is said, with both`() {
    var flow = CheckoutFlow()
    _ = flow.handle(.arrived(account(), cart(2400)), now: now)
    _ = flow.handle(.opened(.success(.init(order: nil, cart: cart(2400)))), now: now)
    let effects = flow.handle(.stands(.success(checkout(.pay(.cardForm), details(3000)))), now: now)
    #expect(effects.contains(.says(.priceChanged(money(3000), was: money(2400)))))
  }

  @Test func `a cart that holds something else than the order is left alone`() {
    var flow = CheckoutFlow()
    _ = flow.handle(.arrived(account(), cart(2400, type: 2)), now: now)
    _ = flow.handle(.opened(.success(.init(order: nil, cart: cart(2400, type: 2)))), now: now)
    let effects = flow.handle(.stands(.success(checkout(.pay(.cardForm)))), now: now)
    #expect(!effects.contains(.holds(Cart())))
  }

  @Test func `an order that waits is paid first, or it goes and the cart is ordered`() {
    var flow = CheckoutFlow()
    let earlier = CheckoutFlow.Opened(order: checkout(.pay(.cardForm)), cart: cart(500, type: 2))
    _ = flow.handle(.arrived(account(), cart(500, type: 2)), now: now)
    #expect(
      flow.handle(.opened(.success(earlier)), now: now) == [.holds(cart(500, type: 2)), .turned])
    var first = flow
    #expect(first.handle(.paysEarlier, now: now).contains(.shows(since: nil)))
    #expect(flow.handle(.dropsEarlier, now: now) == [.ask(.cancelOrder(Identifier(7)))])
    #expect(
      flow.handle(.orderCancelled(.success(cart(500, type: 2))), now: now)
        == [.owes(nil), .holds(cart(500, type: 2)), .ask(.place)])
  }

  @Test func `an answer is sent once, however often it is given`() {
    var flow = paying()
    let answer = CustomerAnswer.code("123456")
    #expect(flow.handle(.answers(answer), now: now) == [.ask(.submit(Identifier(7), answer))])
    #expect(flow.handle(.answers(answer), now: now).isEmpty)
    #expect(flow.handle(.glances, now: now).isEmpty)
  }

  @Test func `tickets are celebrated once`() {
    var flow = paying()
    let paid = details(2400, .paid)
    #expect(
      flow.handle(.stands(.success(checkout(.paid, paid))), now: now)
        == [.owes(nil), .bought(paid), .reload, .shows(since: .pay(.cardForm))])
    #expect(
      flow.handle(.stands(.success(checkout(.paid, paid))), now: now) == [.owes(nil), .shows(since: .paid)])
    #expect(flow.handle(.arrived(account(), Cart()), now: now) == [.leaves(.toOrder(paid))])
  }

  @Test func `while the bank thinks it is asked again, and nobody has to do anything`() {
    var flow = paying(.processing)
    #expect(flow.alarm == now + .seconds(2))
    #expect(flow.handle(.timePassed, now: now + .seconds(1)).isEmpty)
    #expect(flow.handle(.timePassed, now: now + .seconds(2)) == [.ask(.look(Identifier(7)))])
    #expect(flow.alarm == nil)
    // Not once more before that is answered.
    #expect(flow.handle(.looks, now: now + .seconds(3)).isEmpty)
  }

  @Test func `the time to pay ends in its second; what may be on its way elsewhere is asked about`() {
    var form = paying()
    let late = now + .minutes(10)
    #expect(form.handle(.timePassed, now: late) == [.owes(nil), .turned])
    guard case .late = form.step else { Issue.record("\(form.step)"); return }
    var page = paying(.pay(.link("https://pay.example.org")))
    #expect(page.handle(.timePassed, now: late).contains(.owes(nil)))
    #expect(page.checkout?.stage == .processing)
  }

  @Test func `an answer that is with the bank in the last second is waited for`() {
    var flow = paying()
    _ = flow.handle(.answers(.code("123456")), now: now)
    #expect(flow.handle(.timePassed, now: now + .minutes(11)).isEmpty)
  }

  @Test func `what is wanted back is asked for until the payment service has been heard`() {
    var flow = paying(.processing)
    #expect(flow.handle(.cancels, now: now) == [.ask(.cancelOrder(Identifier(7)))])
    #expect(flow.handle(.orderCancelled(.failure(.paymentUnderWay)), now: now) == [.says(.cancelling)])
    #expect(flow.isCancelling)
    #expect(flow.handle(.timePassed, now: now + .seconds(2)) == [.ask(.cancelOrder(Identifier(7)))])
    #expect(
      flow.handle(.orderCancelled(.success(cart(2400))), now: now)
        == [.owes(nil), .holds(cart(2400)), .leaves(.toCart), .says(.back(details(), cart(2400)))])
  }

  @Test func `what was paid before it could be given up is shown`() {
    var flow = paying(.processing)
    _ = flow.handle(.cancels, now: now)
    #expect(
      flow.handle(.orderCancelled(.failure(.orderClosed(.paid))), now: now) == [.ask(.look(Identifier(7)))])
    #expect(!flow.isCancelling)
  }

  @Test func `what the house has cancelled meanwhile is called so, and not offered again`() {
    var flow = paying()
    let called = details(2400, .pending, isCancelled: true)
    #expect(
      flow.handle(.stands(.success(checkout(.pay(.cardForm), called))), now: now) == [.owes(nil), .turned])
    #expect(flow.handle(.holdsAgain, now: now).isEmpty)
  }

  @Test func `an order that is refused because its time is over is read to see how it ended`() {
    var flow = paying()
    #expect(
      flow.handle(.stands(.failure(.orderClosed(.expired))), now: now) == [.ask(.read(Identifier(7)))])
    let over = details(2400, .expired)
    #expect(flow.handle(.ended(.success(over)), now: now) == [.owes(nil), .turned, .reload])
    #expect(flow.handle(.holdsAgain, now: now) == [.ask(.holdAgain(over))])
    let held = HoldAgainResult(cart: cart(2400), lost: [])
    #expect(
      flow.handle(.heldAgain(.success(held)), now: now)
        == [.holds(cart(2400)), .owes(nil), .leaves(.toCart), .says(.heldAgain(lost: []))])
  }

  @Test func `a look while something is typed counts only where it found something else`() {
    var flow = paying()
    #expect(flow.handle(.glances, now: now) == [.ask(.glance(Identifier(7)))])
    #expect(flow.handle(.glanced(.success(checkout(.pay(.cardForm)))), now: now).isEmpty)
    let paid = details(2400, .paid)
    #expect(flow.handle(.glanced(.success(checkout(.paid, paid))), now: now).contains(.bought(paid)))
  }

  @Test func `another try that is asked for too early is made once there is something to try again`() {
    var flow = paying(.failed(.declined))
    #expect(flow.handle(.looks, now: now) == [.ask(.look(Identifier(7)))])
    #expect(flow.handle(.triesAgain, now: now).isEmpty)
    let effects = flow.handle(.stands(.success(checkout(.failed(.declined)))), now: now)
    #expect(effects.last == .ask(.retry(Identifier(7))))
  }

  @Test func `a refusal leaves an order on the page, and without one there is nothing to stay on`() {
    var flow = paying()
    _ = flow.handle(.answers(.code("1")), now: now)
    #expect(
      flow.handle(.stands(.failure(.gatewayUnreachable)), now: now) == [
        .reload, .refused(.gatewayUnreachable),
      ])
    #expect(!flow.isSubmitting)
    var fresh = CheckoutFlow()
    _ = fresh.handle(.arrived(account(), cart(2400)), now: now)
    _ = fresh.handle(.opened(.success(.init(order: nil, cart: cart(2400)))), now: now)
    #expect(fresh.handle(.stands(.failure(.cartEmpty)), now: now) == [.reload, .turned])
    guard case .refused(.cartEmpty) = fresh.step else { Issue.record("\(fresh.step)"); return }
  }
}
