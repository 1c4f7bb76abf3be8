import TestSupport
import Testing

@testable import BookingDomain

/// Each thing a shop does, interrupted at its first call to the store or the gateway, at its second, and so on to the
/// last: what is left settles, and nobody loses a place or a cent.
struct EveryStepTests {
  @Test(arguments: Doom.Kind.allCases)
  func `a purchase`(kind: Doom.Kind) throws {
    try everyStep(kind) { scene, office in try scene.buy(through: office, .approved) }
  }

  @Test(arguments: Doom.Kind.allCases)
  func `holding, letting go, and holding again`(kind: Doom.Kind) throws {
    try everyStep(kind) { scene, office in
      for places in [2, 0, 1] { _ = try office.setQuantity(scene.shop.ada, of: scene.type, to: places) }
    }
  }

  @Test(arguments: Doom.Kind.allCases)
  func `a second try after a declined card`(kind: Doom.Kind) throws {
    try everyStep(kind) { scene, office in
      try scene.buy(through: office, .declined)
      let order = try #require(try office.openCheckout(scene.shop.ada)).details.order.id
      _ = try office.retryPayment(scene.shop.ada, order)
      _ = try office.submit(scene.shop.ada, order, .card(.test(.approved)))
    }
  }

  @Test(arguments: Doom.Kind.allCases)
  func `giving up`(kind: Doom.Kind) throws {
    try everyStep(kind) { scene, office in
      let order = try scene.order(through: office)
      _ = try office.cancelCheckout(scene.shop.ada, order)
    }
  }

  @Test(arguments: Doom.Kind.allCases)
  func `cancelling an event with two orders`(kind: Doom.Kind) throws {
    try everyStep(
      kind,
      before: { scene in
        try scene.shop.buy(2, of: scene.type)
        try scene.shop.buy(1, of: scene.type, as: try scene.shop.office.testPerson("Bob"))
      },
      { scene, office in try office.cancelEvent(office.openOperatorSession(), scene.event) })
  }

  @Test(arguments: Doom.Kind.allCases)
  func `moving an event with two orders`(kind: Doom.Kind) throws {
    try everyStep(
      kind,
      before: { scene in
        try scene.shop.buy(2, of: scene.type)
        try scene.shop.buy(1, of: scene.type, as: try scene.shop.office.testPerson("Bob"))
      },
      { scene, office in
        let staff = office.openOperatorSession()
        let details = try office.event(staff, scene.event)
        var draft = EventDraft(details)
        draft.venue = "Small Hall"
        _ = try office.changeEvent(
          staff, scene.event, draft, revision: details.event.revision, telling: .everybody())
      })
  }

  @Test(arguments: Doom.Kind.allCases)
  func `returning a ticket of an event that was moved`(kind: Doom.Kind) throws {
    try everyStep(
      kind,
      before: { scene in
        try scene.shop.buy(2, of: scene.type)
        let office = scene.shop.office
        let staff = office.openOperatorSession()
        let details = try office.event(staff, scene.event)
        var draft = EventDraft(details)
        draft.city = "Elsewhere"
        _ = try office.changeEvent(
          staff, scene.event, draft, revision: details.event.revision,
          telling: .everybody(returnBy: scene.shop.clock.now + .hours(12)))
      },
      { scene, office in
        let ticket = try #require(try office.tickets(scene.shop.ada).first { !$0.ticket.isVoid })
        try office.returnTickets(scene.shop.ada, of: ticket.ticket.order, [ticket.id])
      })
  }

  @Test(arguments: Doom.Kind.allCases)
  func `giving a part of the money back`(kind: Doom.Kind) throws {
    try everyStep(
      kind, before: { scene in try scene.shop.buy(2, of: scene.type) },
      { scene, office in
        let euro = try #require(Currency("EUR"))
        let order = try #require(try office.orders(scene.shop.ada).first).order.id
        try office.refund(
          office.openOperatorSession(), order, amount: Money(minorUnits: 1000, currency: euro))
      })
  }

  @Test(arguments: Doom.Kind.allCases)
  func `cancelling one of two tickets with its money, and the other without`(kind: Doom.Kind) throws {
    try everyStep(
      kind, before: { scene in try scene.shop.buy(2, of: scene.type) },
      { scene, office in
        let order = try #require(try office.orders(scene.shop.ada).first)
        let staff = office.openOperatorSession()
        for (ticket, refund) in zip(order.tickets, [true, false]) where !ticket.isVoid {
          try office.cancelTickets(staff, of: order.id, [ticket.id], refund: refund)
        }
      })
  }

  @Test(arguments: Doom.Kind.allCases)
  func `a strict import`(kind: Doom.Kind) throws {
    let directory = try TemporaryDirectory()
    let events = (1...5).map { number in
      """
      {"title": "Imported \(number)", "category": "Music", "venue": "Grand Hall", "city": "Halifax", "country": "CA",
       "timeZone": "America/Halifax", "start": "2026-12-04T20:00", "end": "2026-12-04T22:00",
       "ticketTypes": [{"name": "Floor", "price": 10, "currency": "CAD", "capacity": 9}]}
      """
    }
    let file = try CatalogueFile(
      path: directory.write("[" + events.joined(separator: ",") + "]", to: "events.json"))
    try everyStep(kind) { scene, office in
      let report = try office.importEvents(office.openOperatorSession(), from: file, strict: true)
      // Whoever was told so has all of them, whatever comes.
      #expect(report.imported == 5)
      try scene.shop.office.finishImports()
      #expect(try scene.imported() == 5)
    }
  }

  @Test(arguments: Doom.Kind.allCases)
  func `background work on a lost payment`(kind: Doom.Kind) throws {
    try everyStep(
      kind,
      before: { scene in
        try scene.buy(through: scene.shop.office, .lostAfter)
        scene.shop.clock.advance(.seconds(30))
      },
      { _, office in _ = try office.work() })
  }

  private struct Scene {
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
      _ = try office.setQuantity(shop.ada, of: type, to: 2)
      return try office.placeOrder(shop.ada).details.order.id
    }

    func buy(through office: BoxOffice, _ card: SandboxCard) throws {
      let order = try order(through: office)
      let checkout = try office.submit(shop.ada, order, .card(.test(card)))
      guard checkout.stage == .paid else { return }
      // Whoever was told so has their tickets, whatever comes.
      #expect(try shop.office.order(shop.ada, order).tickets.count == 2)
    }

    func imported() throws -> Int {
      try shop.count("SELECT COUNT(*) FROM events WHERE title LIKE 'Imported %'")
    }

    /// What waits for somebody, or differs from what the gateway says.
    func unsettled() throws -> [String] {
      var problems = try shop.broken()
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
      for order in try shop.office.orders(shop.ada) {
        for payment in order.payments {
          let isTaken =
            if case .confirmed = try shop.gateway.status(of: payment.request(for: order.order)) { true } else
            { false }
          if isTaken != (payment.state == .confirmed) { problems.append("payment \(payment.state)") }
        }
      }
      return problems
    }
  }

  private func everyStep(
    _ kind: Doom.Kind, before: (Scene) throws -> Void = { _ in },
    _ act: (Scene, BoxOffice) throws -> Void
  ) throws {
    for call in 1...200 {
      let scene = try Scene()
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
      // Half an hour: longer than any order waits for its money.
      try scene.shop.settle(rounds: 15)
      #expect(try scene.unsettled() == [], "\(kind) at call \(call)")
      if !doom.hasCome {
        #expect(call > 3)
        return
      }
    }
    Issue.record("it never came to its end")
  }
}
