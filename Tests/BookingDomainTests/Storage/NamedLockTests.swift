import Foundation
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

/// What is written by many at once names what it locks, for engines that let several write.
struct NamedLockTests {
  private let shop: Shop
  private let store: LockWatch
  private let office: BoxOffice

  init() throws {
    shop = try Shop()
    store = LockWatch(shop.office.store)
    office = BoxOffice(storage: shop.office.storage.behind(store), environment: shop.office.environment)
  }

  /// What each write named: what it began with, and what it added.
  private func locks(_ body: () throws -> Void) rethrows -> [[Set<StoreLock>?]] {
    store.writes = []
    try body()
    return store.writes
  }

  @Test func `a purchase locks its places, its customer and its order, and never everything`() throws {
    let (event, type) = try shop.event()
    let account = try #require(shop.ada.account)
    let ada: Set<StoreLock> = [.account(account), .visit(shop.ada.session)]
    let visit = office.visit(shop.ada)
    #expect(
      try locks { _ = try visit.cart.setQuantity(of: type, to: 2) } == [[ada.union([.ticketType(type)])]])
    var order: Identifier<Order>?
    let placed = try locks { order = try visit.orders.place().details.order.id }
    let ordered: StoreLock = .order(try #require(order))
    #expect(placed == [[ada], [[ordered]]])
    let paid = try locks { _ = try visit.payments.submit(#require(order), .card(.test(.approved))) }
    #expect(paid == [[[ordered]], [[ordered], [.account(account), .ticketType(type)]]])
    let given = try locks {
      let tickets = try visit.orders.order(#require(order)).tickets.map(\.id)
      try office.operator.visit().management.cancelTickets(of: #require(order), Set(tickets), refund: true)
    }
    #expect(given == [[[ordered], [.event(event)], [.event(event)]], [[]], [[ordered]]])
  }

  @Test func `a free order locks the places that it sells`() throws {
    let type = try shop.event(price: 0).ticketType
    _ = try office.visit(shop.ada).cart.setQuantity(of: type, to: 1)
    let placed = try locks { _ = try office.visit(shop.ada).orders.place() }
    #expect(placed.count == 1 && placed[0].count == 2)
    #expect(placed[0].last == [.ticketType(type)])
  }

  @Test func `seats are locked as places are`() throws {
    let type = try shop.seatedEvent("A-B: 1-4").ticketType
    for hold in [
      { try office.visit(shop.ada).cart.setSeats(of: type, to: ["A1"]) },
      { try office.visit(shop.ada).cart.holdBestSeats(of: type, count: 2) },
    ] {
      let held = try locks { _ = try hold() }
      #expect(held.count == 1 && held[0].count == 1 && held[0][0]?.contains(.ticketType(type)) == true)
    }
  }

  @Test func `an attempt to log in locks its address, known or not, and its account once it is known`() throws
  {
    let guest = office.visit(office.openSession())
    let wrong = locks { _ = try? guest.session.logIn(email: "Nobody@example.org", password: "a guess") }
    #expect(wrong == [[[.logIn(email: "nobody@example.org")]]])
    let account = try #require(shop.ada.account)
    let right = try locks {
      _ = try guest.session.logIn(email: "ada@example.org", password: "correct horse battery")
    }
    let address: StoreLock = .logIn(email: "ada@example.org")
    #expect(right == [[[address]], [[address, .account(account), .visit(guest.principal.session)]]])
  }

  @Test func `whatever is locked later comes after what was locked before`() throws {
    let (one, other) = (try shop.event(price: 0).ticketType, try shop.event("Other").ticketType)
    try locks {
      for type in [other, one] {
        _ = try office.visit(shop.ada).cart.setQuantity(of: type, to: 1)
        let checkout = try office.visit(shop.ada).orders.place()
        guard checkout.stage != .paid else { continue }
        _ = try office.visit(shop.ada).payments.submit(
          checkout.details.order.id, .card(.test(.approved)))
      }
    }.forEach { steps in
      for (before, later) in zip(steps, steps.dropFirst()) {
        guard let last = before?.max(), let first = later?.min() else { continue }
        #expect(last < first)
      }
    }
  }

  @Test func `locks are taken in one order everywhere, and a name has the same key in every process`() {
    let all: [StoreLock] = [
      .order(Identifier(9)), .account(Identifier(1)), .account(Identifier(2)), .visit(SessionToken("a")),
      .logIn(email: "a"), .ticketType(Identifier(1)), .ticketType(Identifier(3)),
    ]
    #expect(Set(all).sorted() == all)
    #expect(StoreLock.logIn(email: "ada@example.org").place.key == -8_117_452_808_186_313_827)
  }

  /// Writes that lock everything, each by the function it stands in: rare ones, and the worker's, who is one.
  private static let rare: [String: Set<String>] = [
    "AccountCommands+ContactChange": ["beginContactChange", "finishContactChange"],
    "AccountCommands+Creation": ["create"],
    "AccountCommands+SignUp": ["signUp"],
    "AccountCommands+Verification": ["changeContact", "resendCode", "verify"],
    "AccountCommands": ["changeName"],
    "BoxOffice+AccountTidying": ["tidyAccounts"],
    "CredentialCommands+PasswordReset": ["requestPasswordReset", "resetPassword"],
    "CredentialCommands+SSHKeys": ["bindKey", "renameKey", "revokeKey"],
    "CredentialCommands+SecondFactor": ["turnOffSecondFactor", "turnOnSecondFactor"],
    "CredentialCommands": ["changePassword"],
    "Operator+Accounts": ["firstStart", "removeSecondFactor"],
    "Operator+SearchRebuild": ["rebuildSearch"],
    "BoxOffice+ImportFinishing": ["abandonImport", "finishImportStep", "writeWhenNoneWaits"],
    "BoxOffice+StrictImport": ["beginImport", "layDown"],
    "BoxOffice+EventNotices": ["tellHolders"],
    "EventCommands+Posters": ["importPoster", "removePoster"],
    "EventCommands+Publication": ["cancelWithSales", "publish", "remove", "unpublish"],
    "EventCommands": ["add", "change"],
    "DoorCommands": ["changeList", "renameGate"],
    "DoorCommands+Devices": ["closeIncident", "pairingCode", "revoke"],
    "Operator+Devices": ["pair", "sign"],
    "ManagementCommands+SendingAgain": ["resendMessage", "resendTickets"],
    "BoxOffice+Delivery": ["deliverMessages"],
    "Operator+TicketKeys": ["rotateTicketKey"],
    "Operator+Work": ["duePayments", "makeWaitingDue", "tidy"],
    "BoxOffice+EventCancellation": ["cancelSales"],
    "Operator+GatewayEvents": ["noteGatewayEvent"],
  ]

  @Test func `whatever locks everything is meant to`() throws {
    #expect(try Self.lockingEverything() == Self.rare)
  }

  /// By file, the functions with a write that names nothing.
  private static func lockingEverything() throws -> [String: Set<String>] {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/BookingDomain").standardizedFileURL
    let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    var found: [String: Set<String>] = [:]
    for case let file as URL in files where file.pathExtension == "swift" {
      var function = ""
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        if let match = line.firstMatch(of: /^  .*func (\w+)/) { function = String(match.1) }
        if line.contains(/store\.write(?: \{|\(\{)/) {
          found[file.deletingPathExtension().lastPathComponent, default: []].insert(function)
        }
      }
    }
    return found
  }
}

/// A store that keeps what each write locks.
private final class LockWatch: Store, @unchecked Sendable {
  private let inner: any Store
  var writes: [[Set<StoreLock>?]] = []

  init(_ inner: any Store) { self.inner = inner }

  func read<Value>(_ body: (any Reader) throws -> Value) throws(BookingError) -> Value {
    try inner.read(body)
  }

  func write<Value>(locking locks: Set<StoreLock>?, _ body: (any Transaction) throws -> Value)
    throws(BookingError) -> Value
  {
    try inner.write(locking: locks) { transaction in
      let watched = Watched(inner: transaction, taken: [locks])
      defer { writes.append(watched.taken) }
      return try body(watched)
    }
  }

  func schemaProblems() throws(BookingError) -> [String] { try inner.schemaProblems() }
  func integrityProblems() throws(BookingError) -> [String] { try inner.integrityProblems() }

  private final class Watched: Transaction {
    let inner: any Transaction
    var taken: [Set<StoreLock>?]

    init(inner: any Transaction, taken: [Set<StoreLock>?]) { (self.inner, self.taken) = (inner, taken) }

    func rows(_ sql: SQL) throws -> [SQLRow] { try inner.rows(sql) }
    func each(_ sql: SQL, _ body: (SQLRow) throws -> Void) throws { try inner.each(sql, body) }
    func run(_ sql: SQL) throws -> Int { try inner.run(sql) }
    func concern(_ topics: Set<Topic>?) { inner.concern(topics) }
    func lock(_ more: Set<StoreLock>) throws {
      taken.append(more)
      try inner.lock(more)
    }
  }
}
