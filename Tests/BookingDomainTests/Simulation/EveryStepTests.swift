import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

/// Each thing a shop does, interrupted at its first call to the store or the gateway, at its second, and so on to the
/// last: what is left settles, and nobody loses a place or a cent.
struct EveryStepTests {
  @Test(arguments: Doom.Kind.allCases)
  func `a purchase`(kind: Doom.Kind) throws {
    try StepScene.everyStep(kind) { scene, office in try scene.buy(through: office, .approved) }
  }

  @Test(arguments: Doom.Kind.allCases)
  func `holding, letting go, and holding again`(kind: Doom.Kind) throws {
    try StepScene.everyStep(kind) { scene, office in
      for places in [2, 0, 1] {
        _ = try office.visit(scene.shop.ada).cart.setQuantity(of: scene.type, to: places)
      }
    }
  }

  @Test(arguments: Doom.Kind.allCases)
  func `a second try after a declined card`(kind: Doom.Kind) throws {
    try StepScene.everyStep(kind) { scene, office in
      try scene.buy(through: office, .declined)
      let order = try #require(try office.visit(scene.shop.ada).payments.openCheckout()).details.order.id
      _ = try office.visit(scene.shop.ada).payments.retry(order)
      _ = try office.visit(scene.shop.ada).payments.submit(order, .card(.test(.approved)))
    }
  }

  @Test(arguments: Doom.Kind.allCases)
  func `saying what one speaks, and a purchase`(kind: Doom.Kind) throws {
    try StepScene.everyStep(kind) { scene, office in
      try office.visit(scene.shop.ada).accounts.setPreference("language", to: "de")
      try scene.buy(through: office, .approved)
    }
  }

  @Test(arguments: Doom.Kind.allCases)
  func `a new key that signs tickets, and a purchase`(kind: Doom.Kind) throws {
    try StepScene.everyStep(
      kind, before: { scene in try scene.buy(through: scene.shop.office, .approved) },
      { scene, office in
        let key = try office.operator.rotateTicketKey()
        // Whoever was told so has it sign.
        try scene.buy(through: office, .approved)
        #expect(try scene.shop.office.operator.ticketKeys().first == key)
      })
  }

  @Test(arguments: Doom.Kind.allCases)
  func `letting somebody in, taking it back, and what a device tells`(kind: Doom.Kind) throws {
    try StepScene.everyStep(
      kind,
      before: { scene in
        try scene.shop.buy(2, of: scene.type)
        let door = scene.shop.office.operator.visit().door
        _ = try door.addList(
          .init(name: "Admission", opensAt: scene.shop.clock.now - .hours(1)), of: scene.event)
        let code = try door.pairingCode(for: scene.event, name: "north-1").code
        _ = try scene.shop.office.operator.pair(
          code, publicKey: TestSeries.publicKey(of: "north-1"), from: .network("192.0.2.7"))
      },
      { scene, office in
        let list = try #require(try office.operator.visit().door.lists(of: scene.event).first)
        let desk = try office.operator.visit().door.desk(list: list.id, gate: nil)
        let ticket = try #require(try desk.search("ada").first)
        let answer = try desk.admit(ticket.id, .entry)
        // Whoever was told so is in, whatever comes.
        #expect(
          try scene.shop.count("SELECT COUNT(*) FROM scans WHERE sequence = \(answer.scan.sequence)") == 1)
        if answer.reason == .entered { try desk.undo(answer.scan, note: "another person") }
        let device = try #require(try office.operator.device(publicKey: TestSeries.publicKey(of: "north-1")))
        var series = TestSeries(device, list.id)
        series.add(ticket.id, at: scene.shop.clock.now)
        _ = try office.operator.upload(series.scans, from: device, clockError: nil)
        #expect(try scene.shop.count("SELECT COUNT(*) FROM scans WHERE device_id IS NOT NULL") == 1)
      })
  }

  @Test(arguments: Doom.Kind.allCases)
  func `giving up`(kind: Doom.Kind) throws {
    try StepScene.everyStep(kind) { scene, office in
      let order = try scene.order(through: office)
      _ = try office.visit(scene.shop.ada).payments.cancel(order)
    }
  }

  @Test(arguments: Doom.Kind.allCases)
  func `cancelling an event with two orders`(kind: Doom.Kind) throws {
    try StepScene.everyStep(
      kind,
      before: { scene in
        try scene.shop.buy(2, of: scene.type)
        try scene.shop.buy(1, of: scene.type, as: try scene.shop.office.testPerson("Bob"))
      },
      { scene, office in try office.operator.visit().events.cancel(scene.event) })
  }

  @Test(arguments: Doom.Kind.allCases)
  func `moving an event with two orders`(kind: Doom.Kind) throws {
    try StepScene.everyStep(
      kind,
      before: { scene in
        try scene.shop.buy(2, of: scene.type)
        try scene.shop.buy(1, of: scene.type, as: try scene.shop.office.testPerson("Bob"))
      },
      { scene, office in
        let staff = office.openOperatorSession()
        let details = try office.visit(staff).catalogue.event(scene.event)
        var draft = EventDraft(details)
        draft.venue = "Small Hall"
        _ = try office.visit(staff).events.change(
          scene.event, draft, revision: details.event.revision, telling: .everybody())
      })
  }

  @Test(arguments: Doom.Kind.allCases, [HolderNotification.everybody(), .nobody])
  func `moving an event with two orders to another day`(kind: Doom.Kind, told: HolderNotification) throws {
    try StepScene.everyStep(
      kind,
      before: { scene in
        try scene.shop.buy(2, of: scene.type)
        try scene.shop.buy(1, of: scene.type, as: try scene.shop.office.testPerson("Bob"))
      },
      { scene, office in
        let staff = office.openOperatorSession()
        let details = try office.visit(staff).catalogue.event(scene.event)
        var draft = EventDraft(details)
        draft.startsAt = draft.startsAt + .days(2)
        draft.endsAt = draft.endsAt + .days(2)
        _ = try office.visit(staff).events.change(
          scene.event, draft, revision: details.event.revision, telling: told)
        // Whoever was told so knows that every ticket is good on the new day, or will be.
        #expect(try scene.shop.count("SELECT COUNT(*) FROM event_notices") == 1)
      })
  }

  @Test(arguments: Doom.Kind.allCases)
  func `another code for a ticket, by its holder and by staff`(kind: Doom.Kind) throws {
    try StepScene.everyStep(
      kind, before: { scene in try scene.shop.buy(2, of: scene.type) },
      { scene, office in
        let ticket = try #require(try office.visit(scene.shop.ada).orders.tickets().first).ticket
        try office.visit(scene.shop.ada).orders.reissue(ticket.id, of: ticket.order)
        try office.operator.visit().management.reissue(ticket.id, of: ticket.order, because: "lost the phone")
        // Whoever was told so has it.
        #expect(
          try scene.shop.count("SELECT generation FROM tickets WHERE id = \(ticket.id)") == 3)
      })
  }

  @Test(arguments: Doom.Kind.allCases)
  func `returning a ticket of an event that was moved`(kind: Doom.Kind) throws {
    try StepScene.everyStep(
      kind,
      before: { scene in
        try scene.shop.buy(2, of: scene.type)
        let office = scene.shop.office
        let staff = office.openOperatorSession()
        let details = try office.visit(staff).catalogue.event(scene.event)
        var draft = EventDraft(details)
        draft.city = "Elsewhere"
        _ = try office.visit(staff).events.change(
          scene.event, draft, revision: details.event.revision,
          telling: .everybody(returnBy: scene.shop.clock.now + .hours(12)))
      },
      { scene, office in
        let ticket = try #require(
          try office.visit(scene.shop.ada).orders.tickets().first { !$0.ticket.isVoid })
        try office.visit(scene.shop.ada).orders.returnTickets(of: ticket.ticket.order, [ticket.id])
      })
  }

  @Test(arguments: Doom.Kind.allCases)
  func `giving a part of the money back`(kind: Doom.Kind) throws {
    try StepScene.everyStep(
      kind, before: { scene in try scene.shop.buy(2, of: scene.type) },
      { scene, office in
        let euro = try #require(Currency("EUR"))
        let order = try #require(try office.visit(scene.shop.ada).orders.history().first).order.id
        try office.operator.visit().management.refund(order, amount: Money(minorUnits: 1000, currency: euro))
      })
  }

  @Test(arguments: Doom.Kind.allCases)
  func `cancelling one of two tickets with its money, and the other without`(kind: Doom.Kind) throws {
    try StepScene.everyStep(
      kind, before: { scene in try scene.shop.buy(2, of: scene.type) },
      { scene, office in
        let order = try #require(try office.visit(scene.shop.ada).orders.history().first)
        let staff = office.openOperatorSession()
        for (ticket, refund) in zip(order.tickets, [true, false]) where !ticket.isVoid {
          try office.visit(staff).management.cancelTickets(of: order.id, [ticket.id], refund: refund)
        }
      })
  }

  @Test(arguments: Doom.Kind.allCases)
  func `trying a refused refund again`(kind: Doom.Kind) throws {
    try StepScene.everyStep(
      kind,
      before: { scene in
        try scene.shop.buy(2, of: scene.type)
        scene.shop.gateway.refuseRefunds(true)
        try scene.cancelOneTicket()
        scene.shop.gateway.refuseRefunds(false)
      },
      after: { scene in
        let details = try #require(try scene.shop.office.visit(scene.shop.ada).orders.history().first)
        guard details.refunds.contains(where: { $0.state == .failed }) else { return }
        try scene.shop.office.operator.visit().management.retryRefunds(details.order.id)
      },
      { scene, office in
        let order = try #require(try office.visit(scene.shop.ada).orders.history().first).order.id
        try office.operator.visit().management.retryRefunds(order)
      })
  }

  @Test(arguments: Doom.Kind.allCases)
  func `mailing the address of a payment page`(kind: Doom.Kind) throws {
    try StepScene.everyStep(
      kind,
      before: { scene in
        scene.shop.gateway.showPages(true)
        _ = try scene.order(through: scene.shop.office)
      },
      { scene, office in
        let ada = scene.shop.ada
        let order = try #require(try office.visit(ada).payments.openCheckout()).details.order.id
        _ = try office.visit(ada).payments.mailLink(order)
        _ = try office.visit(ada).payments.checkout(order)
        // Whoever was told so gets it, once.
        #expect(try scene.shop.count("SELECT COUNT(*) FROM messages WHERE kind = 'payLink'") == 1)
      })
  }

  @Test(arguments: Doom.Kind.allCases, Channel.allCases)
  func `another email or phone`(kind: Doom.Kind, channel: Channel) throws {
    try StepScene.everyStep(kind) { scene, office in
      let bob = try scene.shop.office.testPerson("Bob")
      let address = channel == .email ? "bob@example.net" : "+491701234567"
      try office.visit(bob).accounts.beginContactChange(channel, to: address)
      let code: String? = try scene.shop.office.store.read {
        try $0.value("SELECT secret FROM messages WHERE recipient = \(address)")
      }
      let renewed = try office.visit(bob).accounts.finishContactChange(channel, code: #require(code))
      // Whoever was told so has it, and the session it was done in is another one.
      let account = try #require(try scene.shop.office.visit(renewed).accounts.current())
      #expect((channel == .email ? account.email : account.phone) == address)
      guard channel == .email else { return }
      #expect(throws: BookingError.sessionEnded) { try scene.shop.office.visit(bob).accounts.current() }
    }
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
    try StepScene.everyStep(kind) { scene, office in
      let report = try office.operator.visit().events.importAll(from: file, strict: true)
      // Whoever was told so has all of them, whatever comes.
      #expect(report.imported == 5)
      try scene.shop.office.finishImports()
      #expect(try scene.imported() == 5)
    }
  }

  @Test(arguments: Doom.Kind.allCases)
  func `background work on a lost payment`(kind: Doom.Kind) throws {
    try StepScene.everyStep(
      kind,
      before: { scene in
        try scene.buy(through: scene.shop.office, .lostAfter)
        scene.shop.clock.advance(.seconds(30))
      },
      { _, office in _ = try office.operator.work() })
  }
}
