import BookingDomain
import TerminalUI

extension CheckoutScreen {
  func mailLink(_ context: inout StepContext<Self>) {
    guard let id = checkout?.details.order.id else { return }
    context.command({ office, principal throws(BookingError) in try office.mailPayLink(principal, id) }) {
      Reply.mailed($0)
    }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .open(.success((let open?, let cart))):
      context.session.hold(cart)
      guard cart.isEmpty else {
        (step, choice, waitingSince) = (.earlier(open), 0, nil)
        return
      }
      show(open, &context)
    case .open(.success((nil, _))): begin(&context)
    case .open(.failure(let error)): step = .refused(error)
    case .checkout(.success(let checkout)): show(checkout, &context)
    case .checkout(.failure(let error)): refuse(error, &context)
    case .seen(.success(let seen)):
      if !page.isBusy, isForm, seen != checkout { show(seen, &context) }
    case .seen(.failure): break
    case .ended(let result): if let known = checkout?.details { end((try? result.get()) ?? known) }
    case .orderCancelled(.success(let cart)): leave(with: cart, &context)
    case .orderCancelled(.failure(.orderClosed)):
      isCancelling = false
      placesNext = false
      ask(&context)
    case .orderCancelled(.failure(.paymentUnderWay)):
      isCancelling = true
      waitingSince = waitingSince ?? context.session.now
      askAgainAt = context.session.now + .seconds(2)
    case .orderCancelled(.failure(let error)), .mailed(.failure(let error)): context.say(error)
    case .mailed(.success(let address)):
      context.say("The link is on its way to \(SafeText(address)).", .success)
    case .heldAgain(.failure(.orderClosed(.paid))):
      context.move(.reload)
      if let order { context.move(.replace(CheckoutScreen(of: order))) } else { context.pop() }
    case .heldAgain(.failure(let error)): step = .refused(error)
    case .heldAgain(.success(let held)):
      context.session.hold(held.cart)
      context.session.owe(nil)
      toCart(&context)
      held.lost.isEmpty
        ? context.say("All of them are yours again for a while.", .success)
        : context.say("Gone meanwhile: \(held.lost.joined(separator: ", ")).", .warning)
    }
  }

  /// The cart becomes an order; one that costs nothing is confirmed first.
  private mutating func begin(_ context: inout StepContext<Self>) {
    if context.session.cart.total?.isZero == true {
      step = .confirm
      waitingSince = nil
    } else {
      place(&context)
    }
  }

  private mutating func leave(with cart: Cart, _ context: inout StepContext<Self>) {
    let given = checkout?.details
    isCancelling = false
    context.session.owe(nil)
    context.session.hold(cart)
    if placesNext {
      placesNext = false
      step = .waiting
      return begin(&context)
    }
    toCart(&context)
    context.say(Wording.orderCancelled(given, cart))
  }

  /// The cart is below where it was ordered from there.
  private func toCart(_ context: inout StepContext<Self>) {
    order == nil ? context.pop() : context.move(.replace(CartScreen()))
  }

  private mutating func refuse(_ error: BookingError, _ context: inout StepContext<Self>) {
    isAsking = false
    retriesNext = false
    waitingSince = nil
    page.isBusy = false
    context.move(.reload)
    switch error {
    case .logInNeeded, .verificationNeeded: step = .who
    case .invalid: page.refuse(error, context.session)
    case .orderClosed(.expired):
      guard let id = checkout?.details.id else { return step = .refused(error) }
      context.ask({ office, principal throws(BookingError) in try office.order(principal, id) }) {
        Reply.ended($0)
      }
    default:
      if checkout == nil { step = .refused(error) } else { context.say(error) }
    }
  }

  mutating func show(_ checkout: Checkout, _ context: inout StepContext<Self>) {
    isAsking = false
    let before = self.checkout?.stage
    step = .order(checkout)
    askAgainAt = nil
    if checkout.isCalledOff {
      context.session.owe(nil)
      return end(checkout.details)
    }
    // The places are the order's now, and no longer the cart's.
    if before == nil, order == nil, !holdsOthers(context.session, checkout) {
      sayPrice(of: checkout.details.order, insteadOf: context.session.cart.total, &context)
      context.session.hold(Cart())
    }
    if before == nil { context.move(.reload) }
    context.session.owe(checkout.details.order.status == .pending ? checkout.details : nil)
    switch checkout.stage {
    case .pay(let shown):
      if shown != presentation || before != checkout.stage { build(shown) }
      page.isBusy = false
      waitingSince = nil
      if case .link = shown { askAgainAt = context.session.now + .seconds(3) }
    case .processing:
      presentation = nil
      waitingSince = waitingSince ?? context.session.now
      askAgainAt = context.session.now + .seconds(2)
    case .failed(let failure):
      waitingSince = nil
      // Another card goes into the same form.
      if isForm, presentation == .cardForm || presentation == .secondStep, failure.isOfCard {
        declined = Wording.sentence(failure) + " Nothing was charged; your places are still held."
        return retry(&context)
      }
      presentation = nil
    case .closed(.expired) where checkout.details.refunds.isEmpty: end(checkout.details)
    case .closed:
      presentation = nil
      waitingSince = nil
    case .paid: celebrate(checkout.details, isNew: before != .paid, &context)
    }
    let retries = retriesNext
    retriesNext = false
    if retries, case .failed = checkout.stage { retry(&context) }
  }

  /// What is to be paid is not what stood in the cart.
  private func sayPrice(of order: Order, insteadOf shown: Money?, _ context: inout StepContext<Self>) {
    guard let shown, shown != order.total else { return }
    context.say(
      "The price has changed: \(Format.price(order.total)) now, not \(Format.price(shown)).", .warning)
  }

  private mutating func celebrate(_ details: OrderDetails, isNew: Bool, _ context: inout StepContext<Self>) {
    (presentation, declined, waitingSince) = (nil, nil, nil)
    page = FormPage([], buttons: [])
    if isNew, context.session.lastOrder?.id == details.id {
      // Paid on another page of this visit.
      return context.move(.replace(OrderScreen(details)))
    }
    context.session.buy(details)
    if isNew { context.move(.reload) }
  }

  /// Whether what the cart holds is something else than what this order is for.
  private func holdsOthers(_ session: Session, _ checkout: Checkout) -> Bool {
    let ordered = Set(checkout.details.eventOrders.map(\.eventOrder.ticketType))
    return session.cart.items.contains { !ordered.contains($0.ticketType.id) }
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
