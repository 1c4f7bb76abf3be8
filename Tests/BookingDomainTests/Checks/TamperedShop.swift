import GRDB
import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingRules
@testable import BookingStore
@testable import BookingStoreSQLite

/// A shop with rows of every kind, and copies of it to alter by hand.
final class TamperedShop {
  private let temporary: TemporaryDirectory
  private let shop: BoxOffice
  private let clock = TestClock()
  private let gateway: FaultyGateway
  private let pristine: any DatabaseWriter
  /// What is altered: a copy, made anew each time.
  private let copy: SQLiteStore
  private let office: BoxOffice

  init() throws {
    temporary = try TemporaryDirectory()
    gateway = FaultyGateway(SandboxGateway(books: InMemorySandboxBooks(), clock: clock.wall))
    let plain = try BoxOffice.test(clock: clock, gateway: gateway)
    let images = ImageFiles(directory: temporary.path("images"))
    shop = BoxOffice(store: plain.store, environment: plain.environment, images: images)
    pristine = try #require(plain.store as? SQLiteStore).writer()
    copy = try SQLiteStore()
    office = BoxOffice(store: copy, environment: plain.environment, images: images)
    try live()
  }

  /// What `check` finds wrong once `statement` is carried out by a hand with a database tool; nil where the database
  /// refuses the statement or nothing changes.
  func broken(after statement: String, isChange: Bool = true) throws -> [String]? {
    try pristine.backup(to: copy.writer())
    var isRefused = false
    try copy.writer().writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      defer { try? database.execute(sql: "PRAGMA foreign_keys = ON") }
      do {
        try database.execute(sql: statement)
        isRefused = isChange && database.changesCount == 0
      } catch {
        isRefused = true
      }
    }
    return isRefused ? nil : try office.operator.check().findings.filter { !$0.holds }.map(\.name)
  }

  /// What tells of a change.
  enum Teller: String { case check, anchor, gateway }

  /// Who tells of it once `change` was made, by somebody with the data and without any key.
  ///
  /// - Parameter works: whether background work runs before anybody asks, and seals what has no seal.
  func tellers(works: Bool, of change: (SQLiteStore) throws -> Void) throws -> Set<Teller> {
    try pristine.backup(to: copy.writer())
    let anchor = try #require(try office.operator.auditAnchor())
    try copy.writer().writeWithoutTransaction { try $0.execute(sql: "PRAGMA foreign_keys = OFF") }
    try change(copy)
    if works { _ = try office.operator.work([.tidying]) }
    var tellers: Set<Teller> = []
    let check = try office.operator.check(anchors: [anchor]).findings.filter { !$0.holds }.map(\.name)
    if check.contains(SealCheck.kept) { tellers.insert(.anchor) }
    if check.contains(where: { $0 != SealCheck.kept }) { tellers.insert(.check) }
    if try !office.operator.checkGateways().isClean { tellers.insert(.gateway) }
    return tellers
  }

  func untouched() throws -> [String] { try #require(try broken(after: "SELECT 1", isChange: false)) }

  func rows(_ sql: String) throws -> [Row] { try pristine.read { try Row.fetchAll($0, sql: sql) } }

  // MARK: The days before

  private func live() throws {
    let admin = shop.openOperatorSession()
    for (name, role) in [("Ada", Role.customer), ("Bob", .customer), ("Grace", .admin)] {
      _ = try shop.visit(admin).accounts.create(form(name), role: role)
    }
    let ada = try logIn("Ada")
    let bob = try logIn("Bob")
    try bindKeys("Ada")
    try turnOnSecondFactor("Grace")
    let hall = try event("Faust", plan: "A-B: 1-4*", by: admin)
    try shop.visit(admin).events.importPoster(hall.event, bytes: SamplePicture.quarters().jpeg())
    let field = try event("Northern Lights", by: admin)
    let gone = try event("Second", by: admin)
    let small = try event("Third", capacity: 2, by: admin)
    // Seats and standing places, paid; a part of the money given back.
    _ = try shop.visit(ada).cart.setSeats(of: hall.type, to: ["A2", "A3"])
    _ = try shop.visit(ada).cart.setQuantity(of: field.type, to: 2)
    let order = try pay(ada)
    try shop.visit(admin).management.refund(
      order.id, amount: Money(minorUnits: 1000, currency: order.total.currency))
    // Tickets cancelled one by one: with the money, without it, all of a line, free ones.
    _ = try shop.visit(ada).cart.setSeats(of: hall.type, to: ["A1", "B4"])
    _ = try shop.visit(ada).cart.setQuantity(of: field.type, to: 2)
    let changed = try pay(ada)
    let tickets = try shop.visit(admin).orders.order(changed.id).tickets
    try shop.visit(admin).management.cancelTickets(
      of: changed.id, [tickets[0].id, tickets[2].id, tickets[3].id], refund: true)
    _ = try shop.visit(bob).cart.setQuantity(of: field.type, to: 2)
    let kept = try pay(bob)
    // Some tickets are signed by one key, some by another.
    try shop.operator.rotateTicketKey()
    let ticket = try #require(try shop.visit(admin).orders.order(kept.id).tickets.first)
    try shop.visit(admin).management.cancelTickets(of: kept.id, [ticket.id], refund: false)
    // Codes made anew, by their holder and by staff, and another day that nobody is told of.
    let known = try shop.visit(ada).orders.order(order.id).tickets[0].id
    try shop.visit(ada).orders.reissue(known, of: order.id)
    try shop.visit(admin).management.reissue(known, of: order.id, because: "lost the phone")
    try postpone(field.event, by: admin)
    // One of two events cancelled, a ticket type with holds removed.
    _ = try shop.visit(bob).cart.setQuantity(of: gone.type, to: 1)
    _ = try shop.visit(bob).cart.setQuantity(of: field.type, to: 1)
    _ = try pay(bob)
    _ = try shop.visit(bob).cart.setQuantity(of: gone.type, to: 1)
    _ = try pay(bob)
    try shop.visit(admin).events.cancel(gone.event)
    // Declined and given up; late money whose places are gone.
    _ = try shop.visit(ada).cart.setQuantity(of: field.type, to: 1)
    let declined = try shop.visit(ada).orders.place().details.order.id
    _ = try shop.visit(ada).payments.submit(declined, .card(.test(.declined)))
    _ = try shop.visit(ada).payments.retry(declined)
    _ = try shop.visit(ada).payments.cancel(declined)
    try shop.visit(ada).cart.empty()
    _ = try shop.visit(ada).cart.setQuantity(of: small.type, to: 2)
    let late = try shop.visit(ada).orders.place().details.order.id
    _ = try shop.visit(ada).payments.submit(late, .card(.test(.slow)))
    gateway.setDown(true)
    clock.advance(.minutes(15))
    gateway.setDown(false)
    _ = try shop.visit(bob).cart.setQuantity(of: small.type, to: 2)
    _ = try pay(bob)
    _ = try shop.visit(admin).management.resendTickets(order.id, to: "ada@example.net")
    try move(hall.event, by: admin)
    for _ in 0..<4 {
      _ = try shop.operator.work()
      clock.advance(.minutes(1))
    }
    try evening(field.event, field.type)
    try now(ada, bob, hall.type, field.type)
  }

  /// At a door: two devices that couldn't hear each other, one of them revoked, and whatever happens there.
  private func evening(_ event: Identifier<Event>, _ type: Identifier<TicketType>) throws {
    let admin = shop.openOperatorSession()
    let visit = shop.visit(admin)
    let gate = try visit.door.addGate("North", of: event)
    let list = try visit.door.addList(
      .init(
        name: "Admission", ticketTypes: [type], gates: [gate.id], opensAt: clock.now - .hours(1),
        closesAt: clock.now + .days(40)), of: event)
    let desk = try visit.door.desk(list: list.id, gate: gate.id)
    var tickets: [DoorTicketID] = []
    try shop.store.read { reader in
      try DoorTickets.each(of: event, now: clock.now, reader) {
        if $0.voidReason == nil { tickets.append($0.id) }
      }
    }
    let first = try desk.admit(tickets[0], .entry)
    try desk.undo(first.scan, note: "too early")
    _ = try desk.admit(tickets[0], .entry)
    _ = try desk.override(try desk.admit(tickets[0], .entry).scan, note: "went out")
    _ = try desk.scan("4006381333931", .entry, layout: nil)
    var all: [TestSeries] = []
    for name in ["north-1", "north-2"] {
      let code = try visit.door.pairingCode(for: event, gate: gate.id, name: name).code
      let device = try shop.operator.pair(
        code, publicKey: TestSeries.publicKey(of: name), from: .network("192.0.2.7"))
      var series = TestSeries(device, list.id)
      series.add(tickets[1], at: clock.now, clockError: .seconds(2))
      series.add(.undo, .entered, tickets[1], at: clock.now)
      series.add(tickets[1], at: clock.now)
      all.append(series)
    }
    for series in all { _ = try shop.operator.upload(series.scans, from: series.device, clockError: nil) }
    try visit.door.revoke(all[1].device.id)
    try visit.door.closeIncident(try #require(visit.door.incidents(of: event).last).id, note: "two sisters")
    _ = try visit.door.pairingCode(for: event, name: "north-3")
  }

  /// What is under way: an order waiting for its money, carts, codes, guesses.
  private func now(
    _ ada: Principal, _ bob: Principal, _ seats: Identifier<TicketType>, _ places: Identifier<TicketType>
  ) throws {
    _ = try shop.visit(bob).cart.setSeats(of: seats, to: ["B1"])
    _ = try shop.visit(bob).orders.place()
    _ = try shop.visit(ada).cart.setQuantity(of: places, to: 1)
    _ = try shop.visit(shop.openSession()).cart.setQuantity(of: places, to: 3)
    _ = try shop.visit(ada).credentials.changePassword(
      old: AccountFixture.password, new: "another long pass phrase")
    _ = try shop.visit(bob).accounts.changeName(to: "Robert")
    try changeContacts(bob)
    for _ in 0..<7 {
      _ = try? shop.visit(shop.openSession()).session.logIn(email: "grace@example.org", password: "a guess")
    }
    _ = try shop.operator.work()
    _ = try shop.visit(shop.openSession()).accounts.signUp(form("Carl"))
    try beginImports()
    _ = try shop.store.write { try AuditSeal.seal(limit: 500, $0) }
  }

  /// One that is decided, some of whose events have come, and one that isn't.
  private func beginImports() throws {
    let admin = shop.openOperatorSession()
    let poster = try shop.storePoster(SamplePicture.quarters().png)
    for isDecided in [true, false] {
      let events = (1...25).map { number in
        BoxOffice.EvaluatedEvent(
          line: number,
          event: ImportedEvent(
            draft: .fixture(title: "\(isDecided) \(number)").tidied, status: .published, code: nil),
          poster: isDecided || number > 23 ? poster : nil)
      }
      let id = try shop.beginImport(admin)
      try shop.layDown(events, in: id)
      guard isDecided else { continue }
      try shop.decide(id, of: 25, DuplicateFinder(events.map { ($0.line, $0.event) }), admin)
      _ = try shop.finishImportStep()
    }
  }

  /// Both changed, and another number that waits for its code.
  private func changeContacts(_ person: Principal) throws {
    var person = try shop.visit(person).session.authenticateAgain(Proof(password: AccountFixture.password))
    for (channel, address) in [(Channel.email, "bob@example.net"), (.phone, "+15550002222")] {
      try shop.visit(person).accounts.beginContactChange(channel, to: address)
      let code = try shop.store.read {
        try $0.value("SELECT secret FROM messages WHERE recipient = \(address)", as: String.self)
      }
      person = try shop.visit(person).accounts.finishContactChange(channel, code: #require(code))
    }
    try shop.visit(person).accounts.beginContactChange(.phone, to: "+15550003333")
  }

  private func form(_ name: String) -> SignUpForm {
    SignUpForm(
      name: name, email: "\(name.lowercased())@example.org", phone: "+15550001111",
      password: AccountFixture.password)
  }

  private func logIn(_ name: String, from visitor: Principal? = nil) throws -> Principal {
    try shop.visit(visitor ?? shop.openSession()).session.logIn(
      email: "\(name.lowercased())@example.org",
      password: AccountFixture.password)
  }

  /// One that lets its owner in, and one that did.
  private func bindKeys(_ name: String) throws {
    for letter in ["A", "B"] {
      let key = try #require(SSHKeyFingerprint("SHA256:" + String(repeating: letter, count: 43)))
      let person = try logIn(name, from: shop.openSession(key: key))
      try shop.visit(person).credentials.bindKey(name: "laptop \(letter)")
      if letter == "A" {
        try shop.visit(person).credentials.revokeKey(
          #require(shop.visit(person).credentials.keys().first?.id))
      }
    }
  }

  /// With one of the recovery codes used.
  private func turnOnSecondFactor(_ name: String) throws {
    let person = try logIn(name)
    let offer = try shop.visit(person).credentials.offerSecondFactor()
    let code = try #require(TOTP.code(offer.secret, at: TOTP.step(at: clock.now)))
    let (proven, recovery) = try shop.visit(person).credentials.turnOnSecondFactor(offer, code: code)
    _ = try shop.visit(proven).session.authenticateAgain(
      Proof(password: AccountFixture.password, code: recovery.first))
  }

  private func pay(_ buyer: Principal) throws -> Order {
    let order = try shop.visit(buyer).orders.place().details.order
    #expect(try shop.visit(buyer).payments.submit(order.id, .card(.test(.approved))).stage == .paid)
    return order
  }

  private func move(_ event: Identifier<Event>, by admin: Principal) throws {
    let details = try shop.visit(admin).catalogue.event(event)
    var draft = EventDraft(details)
    draft.venue = "Small Hall"
    _ = try shop.visit(admin).events.change(
      event, draft, revision: details.event.revision,
      telling: .everybody(returnBy: clock.now + .days(3)))
  }

  private func postpone(_ event: Identifier<Event>, by admin: Principal) throws {
    let details = try shop.visit(admin).catalogue.event(event)
    var draft = EventDraft(details)
    draft.startsAt = draft.startsAt + .days(1)
    draft.endsAt = draft.endsAt + .days(1)
    _ = try shop.visit(admin).events.change(
      event, draft, revision: details.event.revision, telling: .nobody)
  }

  private func event(_ title: String, capacity: Int = 20, plan: String? = nil, by admin: Principal) throws
    -> (event: Identifier<Event>, type: Identifier<TicketType>)
  {
    var draft = EventDraft.fixture(
      title: title, ticketTypes: [.fixture(name: "Places", capacity: capacity), .fixture(name: "Box")])
    draft.ticketTypes[0].seatingPlan = plan
    if plan != nil {
      draft.doorsAt = draft.startsAt - .hours(1)
      draft.terms = .fixture
    }
    let event = try shop.testEvent(draft, by: admin)
    return (event.id, try #require(shop.visit(admin).catalogue.event(event.id).offers.first?.id))
  }
}
