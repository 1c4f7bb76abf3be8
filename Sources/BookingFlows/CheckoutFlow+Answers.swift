import BookingDomain
import BookingModel

// What is answered
extension CheckoutFlow {
  mutating func end(_ details: OrderDetails) -> [Effect] {
    (step, waitingSince, askAgainAt) = (.late(details), nil, nil)
    return [.owes(nil), .turned]
  }

  mutating func learn(_ event: Event, _ now: Timestamp) -> [Effect] {
    switch event {
    case .opened(.success(let opened)):
      guard let open = opened.order else { return begin(opened.cart, now) }
      seen = opened.cart
      guard !opened.cart.isEmpty else { return [.holds(opened.cart)] + show(open, now) }
      (step, waitingSince) = (.earlier(open), nil)
      return [.holds(opened.cart), .turned]
    case .stands(.success(let checkout)): return show(checkout, now)
    case .glanced(.success(let found)):
      guard case .pay(let shown) = checkout?.stage, !shown.isElsewhere, !isSubmitting, found != checkout
      else { return [] }
      return show(found, now)
    case .ended(let result):
      guard let known = checkout?.details else { return [] }
      return end((try? result.get()) ?? known) + [.reload]
    case .orderCancelled(.success(let cart)): return leave(with: cart, now)
    case .orderCancelled(.failure(let error)): return notCancelled(error, now)
    case .heldAgain(.success(let held)):
      return [.holds(held.cart), .owes(nil), .leaves(.toCart), .says(.heldAgain(lost: held.lost))]
    case .heldAgain(.failure(.orderClosed(.paid))): return [.reload, .leaves(.again)]
    case .opened(.failure(let error)), .heldAgain(.failure(let error)):
      step = .refused(error)
      return [.turned]
    case .stands(.failure(let error)): return refuse(error)
    // What is typed goes on; it is asked again soon.
    case .glanced(.failure): return []
    case .arrived, .paysEarlier, .dropsEarlier, .takesFreeTickets, .answers, .triesAgain, .cancels,
      .holdsAgain,
      .looks, .glances, .timePassed:
      return []
    }
  }

  mutating func leave(with cart: Cart, _ now: Timestamp) -> [Effect] {
    let given = checkout?.details
    isCancelling = false
    let known: [Effect] = [.owes(nil), .holds(cart)]
    guard placesNext else { return known + [.leaves(.toCart), .says(.back(given, cart))] }
    (placesNext, step, seen) = (false, .waiting, cart)
    return known + begin(cart, now)
  }

  mutating func notCancelled(_ error: BookingError, _ now: Timestamp) -> [Effect] {
    switch error {
    case .orderClosed:
      (isCancelling, placesNext) = (false, false)
      return ask(now)
    case .paymentUnderWay:
      isCancelling = true
      waitingSince = waitingSince ?? now
      askAgainAt = now + CheckoutFlow.pauseForBank
      return [.says(.cancelling)]
    default: return [.refused(error)]
    }
  }

  mutating func refuse(_ error: BookingError) -> [Effect] {
    (isAsking, isSubmitting, retriesNext, waitingSince) = (false, false, false, nil)
    switch error {
    case .logInNeeded, .verificationNeeded:
      step = error == .logInNeeded ? .account : .codes
      return [.reload, .turned]
    // Its time is over, or the shop ended it: what is there says which.
    case .orderClosed(.expired) where checkout != nil:
      return checkout.map { [.ask(.read($0.details.id))] } ?? []
    default:
      guard checkout == nil || error == .orderClosed(.expired) else { return [.reload, .refused(error)] }
      step = .refused(error)
      return [.reload, .turned]
    }
  }

  mutating func show(_ checkout: Checkout, _ now: Timestamp) -> [Effect] {
    isAsking = false
    isSubmitting = false
    let before = self.checkout?.stage
    step = .order(checkout)
    askAgainAt = nil
    if checkout.isCalledOff { return end(checkout.details) }
    var effects = before == nil ? took(checkout.details) : []
    effects.append(.owes(checkout.details.order.status == .pending ? checkout.details : nil))
    switch checkout.stage {
    case .pay(let shown):
      waitingSince = nil
      if shown.isElsewhere { askAgainAt = now + CheckoutFlow.pauseForPage }
    case .processing:
      waitingSince = waitingSince ?? now
      askAgainAt = now + CheckoutFlow.pauseForBank
    case .closed(.expired) where checkout.details.refunds.isEmpty: return effects + end(checkout.details)
    case .failed, .closed: waitingSince = nil
    case .paid:
      waitingSince = nil
      if before != .paid { effects += [.bought(checkout.details), .reload] }
    }
    effects.append(.shows(since: before))
    let retries = retriesNext
    retriesNext = false
    if retries, case .failed = checkout.stage { effects += retry(now) }
    return effects
  }

  /// An order is there that was not: the places are its own now, and no longer the cart's.
  func took(_ details: OrderDetails) -> [Effect] {
    let ordered = Set(details.eventOrders.map(\.eventOrder.ticketType))
    guard order == nil, seen.items.allSatisfy({ ordered.contains($0.ticketType.id) }) else {
      return [.reload]
    }
    var effects: [Effect] = [.holds(Cart()), .reload]
    if let shown = seen.total, shown != details.order.total {
      effects.append(.says(.priceChanged(details.order.total, was: shown)))
    }
    return effects
  }
}

extension Presentation {
  /// Whether the customer pays on a page of the payment service.
  fileprivate var isElsewhere: Bool { if case .link = self { true } else { false } }
}
