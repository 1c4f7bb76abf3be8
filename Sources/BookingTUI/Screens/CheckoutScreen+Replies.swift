import BookingDomain
import TerminalUI

extension CheckoutScreen {
  func mailLink(_ turn: inout Turn<Self>) {
    guard let id = checkout?.details.order.id else { return }
    turn.command({ office, principal throws(BookingError) in try office.mailPayLink(principal, id) }) {
      Reply.mailed($0)
    }
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn<Self>) {
    switch reply {
    case .open(.success((let open?, let cart))):
      turn.session.cart = cart
      guard cart.isEmpty else {
        (step, choice, waitingSince) = (.earlier(open), 0, nil)
        return
      }
      show(open, &turn)
    case .open(.success((nil, _))): begin(&turn)
    case .open(.failure(let error)): step = .refused(error)
    case .checkout(.success(let checkout)): show(checkout, &turn)
    case .checkout(.failure(let error)): refuse(error, &turn)
    case .seen(.success(let seen)):
      if !page.isBusy, isForm, seen != checkout { show(seen, &turn) }
    case .seen(.failure): break
    case .ended(let result): if let known = checkout?.details { end((try? result.get()) ?? known) }
    case .givenUp(.success(let cart)): leave(with: cart, &turn)
    case .givenUp(.failure(.orderClosed)):
      isGivingUp = false
      placesNext = false
      ask(&turn)
    case .givenUp(.failure(.paymentUnderWay)):
      isGivingUp = true
      waitingSince = waitingSince ?? turn.session.now
      askAgainAt = turn.session.now + .seconds(2)
    case .givenUp(.failure(let error)), .mailed(.failure(let error)): turn.say(error)
    case .mailed(.success(let address)):
      turn.say("The link is on its way to \(SafeText(address)).", .success)
    case .heldAgain(.failure(.orderClosed(.paid))):
      turn.move(.reload)
      if let order { turn.move(.replace(CheckoutScreen(of: order))) } else { turn.pop() }
    case .heldAgain(.failure(let error)): step = .refused(error)
    case .heldAgain(.success(let held)):
      turn.session.cart = held.cart
      turn.session.unpaid = nil
      toCart(&turn)
      held.lost.isEmpty
        ? turn.say("All of them are yours again for a while.", .success)
        : turn.say("Gone meanwhile: \(held.lost.joined(separator: ", ")).", .warning)
    }
  }

  /// The cart becomes an order; one that costs nothing is confirmed first.
  private mutating func begin(_ turn: inout Turn<Self>) {
    if turn.session.cart.total?.isZero == true {
      step = .confirm
      waitingSince = nil
    } else {
      place(&turn)
    }
  }

  private mutating func leave(with cart: Cart, _ turn: inout Turn<Self>) {
    let given = checkout?.details
    isGivingUp = false
    turn.session.unpaid = nil
    turn.session.cart = cart
    if placesNext {
      placesNext = false
      step = .waiting
      return begin(&turn)
    }
    toCart(&turn)
    turn.say(Wording.givenUp(given, cart))
  }

  /// The cart is below where it was ordered from there.
  private func toCart(_ turn: inout Turn<Self>) {
    order == nil ? turn.pop() : turn.move(.replace(CartScreen()))
  }

  private mutating func refuse(_ error: BookingError, _ turn: inout Turn<Self>) {
    isAsking = false
    retriesNext = false
    waitingSince = nil
    page.isBusy = false
    turn.move(.reload)
    switch error {
    case .logInNeeded, .verificationNeeded: step = .who
    case .invalid: page.refuse(error, turn.session)
    case .orderClosed(.expired):
      guard let id = checkout?.details.id else { return step = .refused(error) }
      turn.ask({ office, principal throws(BookingError) in try office.order(principal, id) }) {
        Reply.ended($0)
      }
    default:
      if checkout == nil { step = .refused(error) } else { turn.say(error) }
    }
  }

  mutating func show(_ checkout: Checkout, _ turn: inout Turn<Self>) {
    isAsking = false
    let before = self.checkout?.stage
    step = .order(checkout)
    askAgainAt = nil
    if checkout.isCalledOff {
      turn.session.unpaid = nil
      return end(checkout.details)
    }
    // The places are the order's now, and no longer the cart's.
    if before == nil, order == nil, !holdsOthers(turn.session, checkout) {
      sayPrice(of: checkout.details.order, insteadOf: turn.session.cart.total, &turn)
      turn.session.cart = Cart()
    }
    if before == nil { turn.move(.reload) }
    turn.session.unpaid = checkout.details.order.status == .pending ? checkout.details : nil
    switch checkout.stage {
    case .pay(let shown):
      if shown != presentation || before != checkout.stage { build(shown) }
      page.isBusy = false
      waitingSince = nil
      if case .link = shown { askAgainAt = turn.session.now + .seconds(3) }
    case .processing:
      presentation = nil
      waitingSince = waitingSince ?? turn.session.now
      askAgainAt = turn.session.now + .seconds(2)
    case .failed(let failure):
      waitingSince = nil
      // Another card goes into the same form.
      if isForm, presentation == .cardForm || presentation == .secondStep, failure.isOfCard {
        declined = Wording.sentence(failure) + " Nothing was charged; your places are still held."
        return retry(&turn)
      }
      presentation = nil
    case .closed(.expired) where checkout.details.refunds.isEmpty: end(checkout.details)
    case .closed:
      presentation = nil
      waitingSince = nil
    case .paid: celebrate(checkout.details, isNew: before != .paid, &turn)
    }
    let retries = retriesNext
    retriesNext = false
    if retries, case .failed = checkout.stage { retry(&turn) }
  }

  /// What is to be paid is not what stood in the cart.
  private func sayPrice(of order: Order, insteadOf shown: Money?, _ turn: inout Turn<Self>) {
    guard let shown, shown != order.total else { return }
    turn.say("The price has changed: \(Format.price(order.total)) now, not \(Format.price(shown)).", .warning)
  }

  private mutating func celebrate(_ details: OrderDetails, isNew: Bool, _ turn: inout Turn<Self>) {
    (presentation, declined, waitingSince) = (nil, nil, nil)
    page = FormPage([], buttons: [])
    if isNew, turn.session.lastOrder?.id == details.id {
      // Paid on another page of this visit.
      return turn.move(.replace(OrderScreen(details)))
    }
    turn.session.lastOrder = details
    if isNew { turn.move(.reload) }
  }

  /// Whether what the cart holds is something else than what this order is for.
  private func holdsOthers(_ session: Session, _ checkout: Checkout) -> Bool {
    let ordered = Set(checkout.details.lines.map(\.eventOrder.ticketType))
    return session.cart.lines.contains { !ordered.contains($0.ticketType.id) }
  }
}

extension PaymentFailure {
  /// Whether another card, or the same once more, may do.
  var isOfCard: Bool {
    switch self {
    case .declined, .insufficientFunds, .expiredCard, .wrongSecurityCode, .authenticationFailed: true
    case .refusedByGateway, .endedUnpaid: false
    }
  }
}
