import BookingDomain
import BookingModel

/// A customer who pays on a page of the gateway's own, in their own browser: the shop hears of it when it asks.
extension SimulatedBuyer {
  func payAtPage(_ checkout: Checkout) throws -> Result<Checkout, BookingError> {
    let order = checkout.details.order.id
    if random.chance(0.5) { try mailLink(of: order) }
    if random.chance(0.8), let key = checkout.details.payments.last(where: { $0.state.isOpen })?.key {
      let page = SandboxGateway(books: world.books, clock: world.clock.wall)
      let card = random.chance(0.6) ? .approved : random.pick(SandboxCard.allCases) ?? .approved
      let form = CardForm(number: card.rawValue, expiryMonth: 12, expiryYear: 2030, securityCode: "123")
      // What the page answers is shown there; the shop asks for itself.
      var outcome = try? page.submit(.card(form), key: key)
      if outcome == .awaitingCustomer(.secondStep) {
        outcome = try? page.submit(.code(SandboxCard.secondStepCode), key: key)
      }
      if case .confirmed = outcome { world.mark(.paidAtPage) }
    }
    pause(500...20_000)
    return try attempt("checkout") { () throws(BookingError) in
      try office.visit(principal).payments.checkout(order)
    }
  }

  /// Now and then for an order that is somebody else's, or more often than may be.
  private func mailLink(of own: Identifier<Order>) throws {
    let order = random.chance(0.1) ? world.newestOpenOrder() : own
    for _ in 0..<(random.chance(0.2) ? 3 : 1) {
      let result = try attempt("mailPayLink(\(order.rawValue))") { () throws(BookingError) in
        try office.visit(principal).payments.mailLink(order)
      }
      switch result {
      case .success: world.mark(.payLinkMailed)
      case .failure(.tooManyLinks): world.mark(.payLinkTooOften)
      case .failure: break
      }
    }
  }
}
