public import BookingDomain
public import BookingModel

/// From a cart to tickets, without a face: who it is for, the money, and what came of it. Screens, lines and whatever else
/// shows it tell it what happened (`Event`) and do what it says (`Effect`). A stop anywhere is picked up where it was: what
/// counts is kept by the box office.
public struct CheckoutFlow: Sendable {
  public enum Step: Sendable {
    /// Nobody is logged in.
    case account
    /// An address is not proven yet.
    case codes
    /// Another order waits for its money: it is paid first, or it goes.
    case earlier(Checkout)
    /// A free order is confirmed before it is placed: there is no other step to think in.
    case free
    /// Asked, and not answered yet.
    case waiting
    case order(Checkout)
    /// The time to pay is over, or the shop ended it.
    case late(OrderDetails)
    case refused(BookingError)
  }

  /// What the customer does, what the clock says and what the box office answers.
  public enum Event: Sendable {
    /// The customer has come to it, or back to it: who they are by now, and the cart that they have seen.
    case arrived(Account?, Cart)
    case paysEarlier, dropsEarlier
    case takesFreeTickets
    case answers(CustomerAnswer)
    case triesAgain
    case cancels
    /// Places whose time to pay is over are wanted once more.
    case holdsAgain
    /// Asks how it stands by now.
    case looks
    /// The same while something is being typed: what is found counts only if it is something else.
    case glances
    case timePassed

    case opened(Result<Opened, BookingError>)
    case stands(Result<Checkout, BookingError>)
    case glanced(Result<Checkout, BookingError>)
    case ended(Result<OrderDetails, BookingError>)
    case orderCancelled(Result<Cart, BookingError>)
    case heldAgain(Result<HoldAgainResult, BookingError>)
  }

  /// The order that waits for money, and what the cart holds besides.
  public struct Opened: Sendable {
    public let order: Checkout?
    public let cart: Cart

    public init(order: Checkout?, cart: Cart) {
      self.order = order
      self.cart = cart
    }
  }

  /// What is to be done now.
  public enum Effect: Sendable, Equatable {
    case ask(Request)
    /// It has come to another step than the order's: see `step`.
    case turned
    /// How the order stands is known anew; `since` is what was shown before, nil where it is there for the first time.
    case shows(since: Checkout.Stage?)
    /// What the cart holds now.
    case holds(Cart)
    /// The order that may still be paid; nil when none does any more.
    case owes(OrderDetails?)
    /// What is shown elsewhere of cart and orders is stale.
    case reload
    /// Refused, with everything as it was.
    case refused(BookingError)
    case says(Remark)
    /// There are tickets, for the first time.
    case bought(OrderDetails)
    case leaves(Exit)
  }

  public enum Remark: Sendable, Equatable {
    /// What is to be paid is not what stood in the cart.
    case priceChanged(Money, was: Money)
    /// Nothing was charged, and the places are where they were before, as far as they could be had.
    case back(OrderDetails?, Cart)
    /// The payment service has to be heard first: that is waited for.
    case cancelling
    case heldAgain(lost: [Cart.Item])
  }

  public enum Exit: Sendable, Equatable {
    /// To where the customer came from.
    case back
    case toCart
    /// To an order that was paid, as to any other.
    case toOrder(OrderDetails)
    /// It was paid meanwhile: to the same once more.
    case again
  }

  /// The order to pay; nil where the cart is to become one.
  public let order: Identifier<Order>?
  public internal(set) var step = Step.waiting
  /// Since when an answer is awaited.
  public internal(set) var waitingSince: Timestamp?
  /// The customer's answer is with the payment service.
  public internal(set) var isSubmitting = false
  /// Asked how it stands, or to try again.
  public internal(set) var isAsking = false
  /// The customer wants the money left alone and the places back, and the payment service was not heard yet.
  public internal(set) var isCancelling = false
  var askAgainAt: Timestamp?
  /// Asked for while an answer was awaited: done when it is there, if there is still something to try again.
  var retriesNext = false
  /// What was an earlier order goes, and the cart is ordered then.
  var placesNext = false
  /// The cart as the customer has seen it.
  var seen = Cart()

  public init(of order: Identifier<Order>? = nil) { self.order = order }

  public var checkout: Checkout? {
    if case .order(let checkout) = step { checkout } else { nil }
  }

  /// Until when the customer may pay what is shown; nil where nothing is to be paid by them any more.
  public var payBy: Timestamp? {
    guard let checkout, checkout.details.order.status == .pending else { return nil }
    switch checkout.stage {
    case .pay, .failed: return checkout.details.order.payBy
    case .processing, .paid, .closed: return nil
    }
  }

  /// When `timePassed` is to come; nil when nothing changes by itself.
  public var alarm: Timestamp? { [askAgainAt, payBy].compactMap(\.self).min() }

  public mutating func handle(_ event: Event, now: Timestamp) -> [Effect] {
    switch event {
    case .arrived(let account, let cart): return arrive(account, cart, now)
    case .paysEarlier:
      guard case .earlier(let earlier) = step else { return [] }
      return show(earlier, now)
    case .dropsEarlier:
      guard case .earlier(let earlier) = step else { return [] }
      (placesNext, waitingSince, step) = (true, now, .order(earlier))
      return cancelOrder()
    case .takesFreeTickets:
      guard case .free = step else { return [] }
      return send(.place, now)
    case .answers(let answer):
      guard let id = checkout?.details.id, !isSubmitting else { return [] }
      (isSubmitting, waitingSince) = (true, now)
      return [.ask(.submit(id, answer))]
    case .triesAgain: return retry(now)
    case .cancels: return cancelOrder()
    case .holdsAgain:
      guard case .late(let details) = step, !details.isCalledOff else { return [] }
      (waitingSince, step) = (now, .waiting)
      return [.ask(.holdAgain(details))]
    case .looks: return look(now)
    case .glances:
      guard let id = checkout?.details.id, !isSubmitting else { return [] }
      return [.ask(.glance(id))]
    case .timePassed: return tick(now)
    case .opened, .stands, .glanced, .ended, .orderCancelled, .heldAgain: return learn(event, now)
    }
  }
}

// What is asked
extension CheckoutFlow {
  mutating func arrive(_ account: Account?, _ cart: Cart, _ now: Timestamp) -> [Effect] {
    if let checkout {
      // What was celebrated once is an order like others.
      return checkout.stage == .paid ? [.leaves(.toOrder(checkout.details))] : ask(now)
    }
    guard let account, account.isVerified else {
      step = account == nil ? .account : .codes
      return [.turned]
    }
    seen = cart
    waitingSince = waitingSince ?? now
    step = .waiting
    return order == nil ? [.ask(.open)] : ask(now)
  }

  /// The cart becomes an order; one that costs nothing is confirmed first.
  mutating func begin(_ cart: Cart, _ now: Timestamp) -> [Effect] {
    guard cart.total?.isZero == true else { return send(.place, now) }
    (step, waitingSince) = (.free, nil)
    return [.turned]
  }

  mutating func look(_ now: Timestamp) -> [Effect] {
    guard let checkout, checkout.stage != .paid else { return [] }
    return isCancelling ? cancelOrder() : ask(now)
  }

  mutating func ask(_ now: Timestamp) -> [Effect] {
    guard let id = checkout?.details.id ?? order, !isAsking else { return [] }
    return send(.look(id), now)
  }

  mutating func retry(_ now: Timestamp) -> [Effect] {
    guard let id = checkout?.details.id else { return [] }
    guard !isAsking else {
      retriesNext = true
      return []
    }
    return send(.retry(id), now)
  }

  mutating func send(_ request: Request, _ now: Timestamp) -> [Effect] {
    isAsking = true
    waitingSince = waitingSince ?? now
    if checkout == nil { step = .waiting }
    return [.ask(request)]
  }

  mutating func cancelOrder() -> [Effect] {
    askAgainAt = nil
    guard let id = checkout?.details.id else { return [.leaves(.back)] }
    return [.ask(.cancelOrder(id))]
  }

  mutating func tick(_ now: Timestamp) -> [Effect] {
    var effects: [Effect] = []
    if let payBy, payBy <= now, !isSubmitting { effects += endInTime(now) }
    guard let due = askAgainAt, due <= now else { return effects }
    askAgainAt = nil
    return effects + look(now)
  }

  /// The time is over. A page elsewhere may have taken the money in the last second: the payment service is asked. What is
  /// typed here has taken none.
  mutating func endInTime(_ now: Timestamp) -> [Effect] {
    guard let checkout else { return [] }
    guard case .pay(.link) = checkout.stage else { return end(checkout.details) }
    step = .order(
      Checkout(details: checkout.details, stage: .processing, hasCallableGateway: checkout.hasCallableGateway)
    )
    askAgainAt = now + CheckoutFlow.pauseForBank
    return [.owes(nil)]
  }

  static let pauseForBank = TimeSpan.seconds(2)
  static let pauseForPage = TimeSpan.seconds(3)
}
