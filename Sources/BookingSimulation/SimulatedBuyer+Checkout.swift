import BookingDomain
import BookingModel

extension SimulatedBuyer {
  func buy() throws {
    if principal.isGuest {
      if random.chance(0.2) { _ = try placeOrder() }
      try logIn()
      guard !principal.isGuest else { return }
    }
    if let checkout = try placeOrder() { try pay(checkout) }
  }

  private func placeOrder() throws -> Checkout? {
    let open = world.openOrder(ofAccount: principal.account)
    let result = try attempt("placeOrder") { () throws(BookingError) in
      try office.visit(principal).orders.place()
    }
    promise = nil
    switch result {
    case .success(let checkout):
      if checkout.details.order.id == open { world.mark(.orderAskedTwice) }
      if checkout.stage == .paid, checkout.details.order.total.isZero { world.mark(.freeOrder) }
      return checkout
    case .failure(.logInNeeded): world.mark(.guestOrders)
    case .failure(.holdExpired): world.mark(.holdEnded)
    case .failure(.notOnSale): world.mark(.saleStopped)
    case .failure: break
    }
    return nil
  }

  /// Goes on from wherever the order stands, for some time.
  func pay(_ checkout: Checkout) throws {
    let order = checkout.details.order.id
    var current = checkout
    var wasUnsure = false
    for _ in 0..<random.pick(3...9) {
      let next: Result<Checkout, BookingError>
      switch current.stage {
      case .paid:
        if wasUnsure { world.mark(.lostAnswerFound) }
        return paid(current)
      case .closed: return
      case .pay(let presentation):
        if random.chance(0.08) { return try dropOrder(order) }
        if random.chance(0.08) { return pause(1000...60_000) }
        if random.chance(0.1) { pause(60_000...800_000) } else { pause(500...15_000) }
        if case .link = presentation {
          next = try payAtPage(current)
          break
        }
        let answer = answer(to: presentation)
        next = try attempt("submit") { () throws(BookingError) in
          try office.visit(principal).payments.submit(order, answer)
        }
      case .processing:
        wasUnsure = true
        if current.isHeldUp { world.mark(.heldUp) }
        if random.chance(0.1) {
          return try dropOrder(order, isUnsent: current.details.payments.last?.state == .created)
        }
        pause(500...30_000)
        next = try attempt("checkout") { () throws(BookingError) in
          try office.visit(principal).payments.checkout(order)
        }
      case .failed(let failure):
        if failure == .authenticationFailed { world.mark(.secondStepFailed) }
        if random.chance(0.2) { return try dropOrder(order) }
        if random.chance(0.1) { return }
        next = try attempt("retryPayment") { () throws(BookingError) in
          try office.visit(principal).payments.retry(order)
        }
      }
      switch next {
      case .success(let checkout): current = checkout
      case .failure(.orderClosed):
        world.mark(.paidTooLate)
        return
      case .failure: pause(500...5000)
      }
    }
  }

  private func paid(_ checkout: Checkout) {
    if checkout.details.payments.contains(where: { $0.state == .failed }) { world.mark(.declinedThenPaid) }
    world.acknowledged.append(checkout.details.order.id)
    world.askAcknowledged()
    let places = checkout.details.eventOrders.filter { !$0.eventOrder.isCancelled }.reduce(0) {
      $0 + $1.eventOrder.remainingQuantity
    }
    let tickets = checkout.details.tickets.filter { !$0.isVoid }.count
    if places != tickets {
      world.fail("a customer sees the tickets of a paid order", "\(name): \(tickets) for \(places)")
    }
  }

  private func dropOrder(_ order: Identifier<Order>, isUnsent: Bool = false) throws {
    let result = try attempt("cancelCheckout") { () throws(BookingError) in
      try office.visit(principal).payments.cancel(order)
    }
    promise = nil
    switch result {
    case .success(let cart):
      if !cart.isEmpty { world.mark(.gaveUp) }
      if isUnsent { world.mark(.gaveUpUnsent) }
    case .failure(.orderClosed(.paid)): world.mark(.gaveUpTooLate)
    case .failure(.paymentUnderWay): world.mark(.gaveUpUnsure)
    case .failure: break
    }
  }

  private func answer(to presentation: Presentation) -> CustomerAnswer {
    if case .secondStep = presentation {
      let isRight = random.chance(0.7)
      if isRight { world.mark(.secondStepPassed) }
      return .code(isRight ? SandboxCard.secondStepCode : "000000")
    }
    let card = random.chance(0.5) ? .approved : random.pick(SandboxCard.allCases) ?? .approved
    return .card(
      CardForm(
        number: card.rawValue, expiryMonth: 12, expiryYear: random.chance(0.03) ? 2020 : 2030,
        securityCode: "123"))
  }
}
