import Foundation
import GRDB
import TestSupport
import BookingWords
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingRules
@testable import BookingStore
@testable import BookingStoreSQLite
@testable import BookingTickets

/// A data directory that the first release's own program made (`Fixtures/README.md`) is taken over, and everything in it goes on.
struct EarlierShopTests {
  private let clock = TestClock(Timestamp(milliseconds: 1_762_000_860_000))
  private let place: TemporaryDirectory
  private let directory: DataDirectory
  private let office: BoxOffice

  init() throws {
    place = try TemporaryDirectory(named: "earlier")
    directory = DataDirectory(path: place.path)
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/first-release")
    for name in ["booking", "sandbox"] {
      let statements = try String(contentsOf: fixture.appending(path: name + ".sql"), encoding: .utf8)
      let queue = try DatabaseQueue(path: place.path(name + ".sqlite"))
      try queue.writeWithoutTransaction { try $0.execute(sql: statements) }
      try queue.close()
    }
    office = try Self.open(directory, clock)
  }

  private static func open(_ directory: DataDirectory, _ clock: TestClock) throws -> BoxOffice {
    try BoxOffice.open(
      directory,
      environment: .init(
        clock: clock.wall, randomness: .seeded(7), passwords: .live,
        commonPasswords: CommonPasswords { _ in false },
        gateway: SandboxGateway(books: SandboxDatabase(directory), clock: clock.wall),
        delivery: InMemoryDelivery(), writer: LetterWriter()))
  }

  private static let password = "correct horse battery"
  private static let secondFactor: [UInt8] = [
    147, 123, 142, 191, 217, 205, 5, 190, 110, 231, 20, 47, 117, 219, 89, 140, 174, 195, 200, 15,
  ]
  private static let recoveryCode = "jppe-5kdy-t0av"

  private func logIn(_ name: String, code: String? = nil) throws -> Principal {
    try office.logIn(
      office.openSession(), email: "\(name)@example.org", password: Self.password, code: code)
  }

  /// Six digits of now, from the app that Grace has had since then.
  private func code() throws -> String {
    clock.advance(.minutes(1))
    return try #require(TOTP.code(Self.secondFactor, at: TOTP.step(at: clock.now)))
  }

  private func proof() throws -> Proof { Proof(password: Self.password, code: try code()) }

  private func settle() throws {
    for _ in 0..<8 {
      _ = try office.work()
      clock.advance(.minutes(1))
    }
  }

  private func expectSound() throws {
    #expect(try office.check().findings.filter { $0.count > 0 }.map(\.name) == [])
  }

  @Test func `it is brought up to date once, and every check holds`() throws {
    try expectSound()
    #expect(try SQLiteEngine(directory).versions().schema == Schema.version)
    office.close()
    let again = try Self.open(directory, clock)
    #expect(try again.check().findings.allSatisfy { $0.count == 0 })
  }

  @Test func `tickets from then still say what they said, and their signatures hold`() throws {
    let tickets = try office.tickets(try logIn("ada"))
    #expect(tickets.map(\.ticket.token) == Self.tokens)
    let key: [UInt8] = try #require(
      try office.store.read { try $0.value("SELECT public FROM house_keys WHERE purpose = 'tickets'") })
    for token in Self.tokens { #expect(TicketToken.verified(token, publicKey: key) != nil) }
    #expect(tickets.compactMap(\.ticket.seat).sorted() == ["A1", "A2"])
  }

  @Test func `the second factor from then lets in, and so does a recovery code, once`() throws {
    #expect(throws: BookingError.secondFactorNeeded) { try logIn("grace") }
    #expect(try office.account(try logIn("grace", code: code()))?.role == .admin)
    _ = try logIn("grace", code: Self.recoveryCode)
    #expect(throws: BookingError.wrongSecondFactor) { try logIn("grace", code: Self.recoveryCode) }
  }

  @Test func `the key that was left lets in, the revoked one doesn't`() throws {
    let known = try #require(SSHKeyFingerprint("SHA256:" + String(repeating: "a", count: 43)))
    let revoked = try #require(SSHKeyFingerprint("SHA256:" + String(repeating: "b", count: 43)))
    #expect(try office.account(try office.openSession(key: known))?.email == "ada@example.org")
    #expect(try office.openSession(key: revoked).isGuest)
  }

  @Test func `buying, refunding and cancelling go on`() throws {
    let ada = try logIn("ada")
    let quartet = try #require(
      try office.events(ada, EventQuery()).listings.first { $0.event.title == "Harbour Quartet" })
    let balcony = try #require(
      try office.event(ada, quartet.id).offers.first { $0.ticketType.name == "Balcony" })
    _ = try office.setQuantity(ada, of: balcony.id, to: 2)
    let bought = try office.placeOrder(ada).details.order.id
    let card = CardForm(
      number: SandboxCard.approved.rawValue, expiryMonth: 12, expiryYear: 2099, securityCode: "123")
    #expect(try office.submit(ada, bought, .card(card)).stage == .paid)
    try settle()
    try expectSound()

    let grace = try logIn("grace", code: code())
    // What was left of an order that the first release refunded in part, and places that it sold.
    let seated = try #require(try office.orders(ada).first { $0.tickets.contains { $0.seat == "A1" } })
    let place = try #require(seated.tickets.first { $0.seat == "A1" })
    let given = try office.cancelTickets(
      grace, of: seated.order.id, [place.id], refund: true, try proof())
    #expect(given.minorUnits == 3200)
    try settle()
    try expectSound()
    #expect(try office.order(ada, seated.order.id).order.refunded.minorUnits == 6400)

    // Ada's two, and Ivan's; those whose money had gone back long ago hold tickets too.
    try office.cancelEvent(grace, quartet.id, .init(orders: 4, try proof()))
    try settle()
    try expectSound()
  }

  private static let tokens = [
    """
    1.6WAB6VQF5OCBQWXVUUMESLLWM4.2AGEUXCYZYOVJW7ERHCKMVEROJGCXGT6PWYF7Y7BU6IEHUAKMLK36ZMQZWGY7YYXIU67TA5PQ3K7RFJP4YUF2UJNANUDUT5ZKJ5AQDQ
    """,
    """
    1.2K3KRG2AJOVMETOKQUADLKPIFY.I7TYQ2VT25ABFMNX4APRI3BCREI4KLYVARVLYTA5I37XI7YHEDXYZZI5GGZ5ONOJ6YRAXOR663A24DMDR3HUC5YIXFNNAK7MKRYLCAY
    """,
    """
    1.UQEUNPEGDBLXI54GS6J4Q2AMN4.WUW4N5LZJWQBCCDC2AABKUQJK6TCNFYDYKAEVYQM4IOC6VCEXYTPKT7QK7HNNCRR6TQIMLDHSMYWLIQXOSYQ43XPJ7SUMH4WGIWM2AY
    """,
    """
    1.VPGDWNHYHX5KCVDAQJMLCUZ5L4.DY7UVPFTXCJXDIKJLFU7ZZAJDFTM4JXGJUOLDU2ZUUJDC7H2U73CEEO22YQOCHABPUFANNSOS6JH2TV6PALS3EUG46SKD54DFI4JWBI
    """,
    """
    1.XYRSTK6JIY6D4L7LOWEC6FDJ34.5NHDF2FEFL5LWBSFANJUUZR3TJPYK6DLCT5DQIECDFSGVDLPKQQ4OTYZMVPTD7K3DXRII4N72EEWCDP7KQ4RJ2YXLYSLUC6HJVRKSAI
    """,
  ]
}
