import BookingSystem
import BookingWords
import Foundation
import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingRules
@testable import BookingStore
@testable import BookingStoreSQLite
@testable import BookingTickets

/// Data directories that earlier programs made are taken over, and everything in them goes on.
struct EarlierShopTests {
  @Test(arguments: EarlierShop.all)
  func `it is brought up to date once, and every check holds`(shop: EarlierShop) throws {
    let house = try TakenOver(shop)
    try house.expectSound()
    #expect(try SQLiteEngine(house.directory).versions().schema == Schema.version)
    house.office.operator.close()
    let again = try TakenOver.open(house.directory, house.clock)
    #expect(try again.operator.check().findings.allSatisfy { $0.count == 0 })
  }

  /// As `booking doctor` advises before the new program's first start.
  @Test(arguments: EarlierShop.all)
  func `looked at only, it stays as it is, and its backup brings it back with a seal that holds`(
    shop: EarlierShop
  ) throws {
    let place = try TemporaryDirectory(named: "before")
    let (data, archive) = (place.path("data"), place.path("before.tar"))
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    let (directory, clock) = (DataDirectory(path: data), shop.clock())
    try shop.write(to: directory)
    let version = try SQLiteEngine(directory).versions().schema
    // Whoever looks holds the directory until the end of this block.
    do {
      let looking = try Operator.inspect(directory, environment: TakenOver.environment(directory, clock))
      let report = try looking.check()
      #expect(report.findings.count == 1)
      #expect(!report.isClean && !report.knowsTables)
      _ = try looking.backup(of: directory, to: archive)
      looking.close()
    }
    #expect(try SQLiteEngine(directory).versions().schema == version)

    let anchors = try AuditAnchor.all(inFile: archive)
    #expect(anchors.count == 1)
    let back = DataDirectory(path: place.path("back"))
    _ = try Operator.restore(archive, into: back, now: clock.now)
    #expect(try SQLiteEngine(back).versions().schema == version)
    for directory in [directory, back] {
      let owner = try TakenOver.open(directory, clock).operator
      #expect(try owner.check(anchors: anchors).findings.filter { !$0.holds }.map(\.name) == [])
      owner.close()
    }
  }

  @Test(arguments: EarlierShop.all)
  func `tickets from then still say what they said, and their signatures hold`(shop: EarlierShop) throws {
    let house = try TakenOver(shop)
    let tickets = try house.office.visit(try house.logIn("ada")).orders.tickets()
    #expect(tickets.map(\.ticket.token) == shop.tokens)
    // Also once another key signs.
    try house.office.operator.rotateTicketKey()
    let keys = try house.office.operator.ticketKeys().map(\.publicKey)
    let (ring, newest) = (try #require(TicketKeyRing(keys)), try #require(TicketKeyRing([keys[0]])))
    for token in shop.tokens { #expect(ring.verified(token) != nil && newest.verified(token) == nil) }
    #expect(tickets.allSatisfy { $0.ticket.token.hasPrefix("1.") })
    try house.expectSound()
    #expect(tickets.compactMap(\.ticket.seat).sorted() == ["A1", "A2"])
  }

  @Test(arguments: EarlierShop.all)
  func `tickets from then stay good until they are made anew, wherever their event goes`(shop: EarlierShop)
    throws
  {
    let house = try TakenOver(shop)
    let (office, ada) = (house.office, try house.logIn("ada"))
    let ring = { () throws -> TicketKeyRing in
      try #require(TicketKeyRing(office.operator.ticketKeys().map(\.publicKey)))
    }
    let ticket = try #require(
      try office.visit(ada).orders.tickets().first {
        !$0.ticket.isVoid && $0.event.startsAt > house.clock.now
      })
    let old = try #require(try ring().verified(ticket.ticket.token))
    func door() throws -> DoorTicket? {
      try office.store.read { try Tickets.door(old.id, event: ticket.event.id, $0) }
    }
    #expect(old.facts == nil)
    #expect(try door()?.code == ticket.ticket.code)
    let owner = office.openOperatorSession()
    let details = try office.visit(owner).catalogue.event(ticket.event.id)
    var draft = EventDraft(details)
    draft.startsAt = draft.startsAt + .days(1)
    draft.endsAt = draft.endsAt + .days(1)
    _ = try office.visit(owner).events.change(
      ticket.event.id, draft, revision: details.event.revision, telling: .everybody())
    #expect(try door()?.generation == 0)
    try office.visit(ada).orders.reissue(ticket.id, of: ticket.ticket.order)
    let renewed = try #require(try office.visit(ada).orders.tickets().first { $0.id == ticket.id })
    let new = try #require(try ring().verified(renewed.ticket.token))
    #expect(new.id == old.id && new.facts?.generation == 1)
    #expect(try door()?.generation == 1)
    try house.settle()
    try house.expectSound()
  }

  @Test(arguments: EarlierShop.all)
  func `the second factor from then lets in, and so does a recovery code, once`(shop: EarlierShop) throws {
    let house = try TakenOver(shop)
    #expect(throws: BookingError.secondFactorNeeded) { try house.logIn("grace") }
    #expect(
      try house.office.visit(try house.logIn("grace", code: house.code())).accounts.current()?.role == .admin)
    _ = try house.logIn("grace", code: shop.recoveryCode)
    #expect(throws: BookingError.wrongSecondFactor) { try house.logIn("grace", code: shop.recoveryCode) }
  }

  @Test(arguments: EarlierShop.all)
  func `the key that was left lets in, the revoked one doesn't`(shop: EarlierShop) throws {
    let house = try TakenOver(shop)
    let office = house.office
    let known = try #require(SSHKeyFingerprint("SHA256:" + String(repeating: "a", count: 43)))
    let revoked = try #require(SSHKeyFingerprint("SHA256:" + String(repeating: "b", count: 43)))
    #expect(
      try office.visit(try office.openSession(key: known)).accounts.current()?.email == "ada@example.org")
    #expect(try office.openSession(key: revoked).isGuest)
  }

  @Test(arguments: EarlierShop.all)
  func `buying, refunding and cancelling go on`(shop: EarlierShop) throws {
    let house = try TakenOver(shop)
    let office = house.office
    // Whatever waited for money has run out.
    house.clock.advance(.hours(1))
    try house.settle()
    let ada = try house.logIn("ada")
    let quartet = try #require(
      try office.visit(ada).catalogue.events(EventQuery()).listings.first {
        $0.event.title == "Harbour Quartet"
      })
    let balcony = try #require(
      try office.visit(ada).catalogue.event(quartet.id).offers.first { $0.ticketType.name == "Balcony" })
    _ = try office.visit(ada).cart.setQuantity(of: balcony.id, to: 2)
    let bought = try office.visit(ada).orders.place().details.order.id
    let card = CardForm(
      number: SandboxCard.approved.rawValue, expiryMonth: 12, expiryYear: 2099, securityCode: "123")
    #expect(try office.visit(ada).payments.submit(bought, .card(card)).stage == .paid)
    try house.settle()
    try house.expectSound()

    let grace = try house.logIn("grace", code: house.code())
    // What was left of an order that was refunded in part then, and places that were sold then.
    let seated = try #require(
      try office.visit(ada).orders.history().first { $0.tickets.contains { $0.seat == "A1" } })
    let place = try #require(seated.tickets.first { $0.seat == "A1" })
    let given = try office.visit(grace).management.cancelTickets(
      of: seated.order.id, [place.id], refund: true, try house.proof())
    #expect(given.minorUnits == 3200)
    try house.settle()
    try house.expectSound()
    #expect(try office.visit(ada).orders.order(seated.order.id).order.refunded.minorUnits == 6400)

    // Ada's two, and Ivan's; those whose money had gone back long ago hold tickets too.
    try office.visit(grace).events.cancel(quartet.id, .init(orders: 4, try house.proof()))
    try house.settle()
    try house.expectSound()
  }

  @Test func `messages from then can be read, and new ones are in the language of their account`() throws {
    let house = try TakenOver(.closedLists)
    let ada = try house.logIn("ada")
    let known = try house.office.visit(ada).messages.readable()
    #expect(known.count > 15)
    #expect(known.contains { $0.body.contains("Harbour Quartet") })
    _ = try house.office.visit(ada).credentials.changePassword(
      old: EarlierShop.password, new: "another long pass phrase")
    let language: String? = try house.office.store.read {
      try $0.value("SELECT language FROM messages WHERE kind = 'passwordChanged'")
    }
    #expect(language == "de")
  }
}

/// An earlier program's shop, opened by this one.
private struct TakenOver {
  let shop: EarlierShop
  let clock: TestClock
  let directory: DataDirectory
  let office: BoxOffice
  private let place: TemporaryDirectory

  init(_ shop: EarlierShop) throws {
    self.shop = shop
    clock = shop.clock()
    place = try TemporaryDirectory(named: "earlier")
    directory = DataDirectory(path: place.path)
    try shop.write(to: directory)
    office = try Self.open(directory, clock)
  }

  static func open(_ directory: DataDirectory, _ clock: TestClock) throws -> BoxOffice {
    try Operator.open(directory, environment: environment(directory, clock)).office
  }

  static func environment(_ directory: DataDirectory, _ clock: TestClock) -> BoxOffice.Environment {
    .init(
      clock: clock.wall, randomness: .seeded(7), passwords: .live,
      commonPasswords: CommonPasswords { _ in false },
      gateway: SandboxGateway(books: SandboxDatabase(directory), clock: clock.wall),
      delivery: InMemoryDelivery(), writer: LetterWriter())
  }

  func logIn(_ name: String, code: String? = nil) throws -> Principal {
    try office.visit(office.openSession()).session.logIn(
      email: "\(name)@example.org", password: EarlierShop.password, code: code)
  }

  /// Six digits of now, from the app that Grace has had since then.
  func code() throws -> String {
    clock.advance(.minutes(1))
    return try #require(TOTP.code(shop.secondFactor, at: TOTP.step(at: clock.now)))
  }

  func proof() throws -> Proof { Proof(password: EarlierShop.password, code: try code()) }

  func settle() throws {
    for _ in 0..<8 {
      _ = try office.operator.work()
      clock.advance(.minutes(1))
    }
  }

  func expectSound() throws {
    #expect(try office.operator.check().findings.filter { $0.count > 0 }.map(\.name) == [])
  }
}
