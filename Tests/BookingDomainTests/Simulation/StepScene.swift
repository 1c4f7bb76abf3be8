import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

/// A shop in which something is done step by step, and what must be left of it.
struct StepScene {
  let shop: Shop
  let event: Identifier<Event>
  let type: Identifier<TicketType>

  init() throws {
    var policy = Policy()
    policy.rowsPerImportStep = 2
    policy.eventsPerImportStep = 2
    shop = try Shop(policy: policy)
    (event, type) = try shop.event(capacity: 4)
  }

  func order(through office: BoxOffice) throws -> Identifier<Order> {
    _ = try office.visit(shop.ada).cart.setQuantity(of: type, to: 2)
    return try office.visit(shop.ada).orders.place().details.order.id
  }

  func buy(through office: BoxOffice, _ card: SandboxCard) throws {
    let order = try order(through: office)
    let checkout = try office.visit(shop.ada).payments.submit(order, .card(.test(card)))
    guard checkout.stage == .paid else { return }
    // Whoever was told so has their tickets, whatever comes.
    #expect(try shop.office.visit(shop.ada).orders.order(order).tickets.count == 2)
  }

  func cancelOneTicket() throws {
    let order = try #require(try shop.office.visit(shop.ada).orders.history().first)
    let ticket = try #require(order.tickets.first { !$0.isVoid })
    try shop.office.operator.visit().management.cancelTickets(of: order.id, [ticket.id], refund: true)
  }

  func imported() throws -> Int {
    try shop.count("SELECT COUNT(*) FROM events WHERE title LIKE 'Imported %'")
  }

  /// What waits for somebody, or differs from what the gateway says.
  func unsettled() throws -> [String] {
    var problems = try shop.broken()
    problems += try shop.office.operator.checkGateways().findings.filter { !$0.holds }.map(\.name)
    let waiting = try shop.count(
      """
      SELECT (SELECT COUNT(*) FROM payments WHERE state IN ('created', 'submitted', 'awaitingCustomer', 'unknown'))
        + (SELECT COUNT(*) FROM refunds WHERE state <> 'confirmed')
        + (SELECT COUNT(*) FROM orders WHERE status = 'pending')
        + (SELECT COUNT(*) FROM claims WHERE expires_at IS NOT NULL)
        + (SELECT COUNT(*) FROM event_notices WHERE finished_at IS NULL)
        + (SELECT COUNT(*) FROM imports)
      """)
    if ![0, 5].contains(try imported()) { problems.append("half an import") }
    if waiting > 0 { problems.append("\(waiting) things wait") }
    for order in try shop.office.visit(shop.ada).orders.history() {
      for payment in order.payments {
        let isTaken =
          if case .confirmed = try shop.gateway.status(of: payment.request(for: order.order)) { true } else {
            false
          }
        if isTaken != (payment.state == .confirmed) { problems.append("payment \(payment.state)") }
      }
    }
    return problems
  }

  /// Does it again and again, each time interrupted one call later.
  ///
  /// - Parameters:
  ///   - before: what it needs, uninterrupted.
  ///   - after: what a person does who finds it undone.
  static func everyStep(
    _ kind: Doom.Kind, before: (StepScene) throws -> Void = { _ in },
    after: (StepScene) throws -> Void = { _ in }, _ act: (StepScene, BoxOffice) throws -> Void
  ) throws {
    for call in 1...200 {
      let scene = try StepScene()
      try before(scene)
      let doom = Doom(kind, atCall: call)
      var environment = scene.shop.office.environment
      environment.gateway = DoomedGateway(inner: scene.shop.gateway, doom: doom)
      let office = BoxOffice(
        store: DoomedStore(inner: scene.shop.office.store, doom: doom), environment: environment)
      do {
        try act(scene, office)
      } catch let error as BookingError {
        #expect(doom.hasCome, "call \(call): \(error)")
      }
      try after(scene)
      // Half an hour: longer than any order waits for its money.
      try scene.shop.settle(rounds: 15)
      #expect(try scene.unsettled() == [], "\(kind) at call \(call)")
      if !doom.hasCome {
        #expect(call > 2)
        return
      }
    }
    Issue.record("it never came to its end")
  }
}
