import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

/// Whatever only reads asks the database as often for twenty rows as for one: on another machine each time is a round trip.
struct RowByRowTests {
  @Test func `no command that only reads does so row by row, whoever asks`() throws {
    let (few, many) = (try Scene(rows: 1), try Scene(rows: 20))
    var reading: Set<String> = []
    // What an import reads of pictures at its end depends on whether anybody keeps one at that moment: a process that is just
    // being started counts.
    for command in MatrixCommand.all where command.name != "EventCommands.importAll" {
      for asker in Asker.allCases {
        guard let one = few.asked(command, by: asker), let twenty = many.asked(command, by: asker) else {
          continue
        }
        if !one.isEmpty { reading.insert(command.name) }
        let more = Self.more(twenty, than: one)
        #expect(twenty.count == one.count, "\(command.name), asked by \(asker): \(more)")
      }
    }
    // What has lists, by name: none of them was passed over as one that writes.
    let lists: Set = [
      "CatalogueCommands.details", "CatalogueCommands.event", "CatalogueCommands.events",
      "CatalogueCommands.facets", "CartCommands.current", "CartCommands.seatMap", "CredentialCommands.keys",
      "EventCommands.sales", "ManagementCommands.dashboard", "ManagementCommands.order",
      "ManagementCommands.orders", "ManagementCommands.undelivered", "MessageCommands.readable",
      "MessageCommands.undelivered", "OrderCommands.history", "OrderCommands.order", "OrderCommands.tickets",
      "PaymentCommands.checkout",
    ]
    #expect(lists.subtracting(reading) == [])
  }

  @Test func `nothing that the owner of the directory reads is read row by row`() throws {
    let readings: [(String, (Operator) throws -> Void)] = [
      ("metrics", { _ = try $0.metrics() }),
      ("mostHeld", { _ = try $0.mostHeld() }),
      ("nextWork", { _ = try $0.nextWork() }),
      ("auditAnchor", { _ = try $0.auditAnchor() }),
      ("realGateways", { _ = try $0.realGateways() }),
      ("unfinishedImports", { _ = try $0.unfinishedImports() }),
    ]
    let (few, many) = (try Scene(rows: 1), try Scene(rows: 20))
    for (name, read) in readings {
      let one = try few.store.asked { try read(few.office.operator) }
      let twenty = try many.store.asked { try read(many.office.operator) }
      #expect(!one.isEmpty, "\(name)")
      #expect(twenty.count == one.count, "\(name): \(Self.more(twenty, than: one))")
    }
  }

  /// The statements that stand more often in the first.
  private static func more(_ statements: [String], than others: [String]) -> [String] {
    let counts = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
    return Dictionary(statements.map { ($0, 1) }, uniquingKeysWith: +)
      .filter { $0.value > counts[$0.key] ?? 0 }.map { "\($0.value) x \($0.key)" }
  }

  /// A shop with so many rows of everything that a list shows, and a box office that counts what is read of it.
  private struct Scene {
    let sellers: TwoSellers
    let store: CountedStore
    let office: BoxOffice
    private let side: TwoSellers.Side
    private let target: MatrixTarget

    init(rows: Int) throws {
      sellers = try TwoSellers()
      side = try sellers.grown(by: rows)
      store = CountedStore(sellers.office.store)
      office = BoxOffice(
        storage: sellers.office.storage.behind(store), environment: sellers.office.environment)
      target = try sellers.target(side)
    }

    /// What a command asks; nil for one that wants to write.
    func asked(_ command: MatrixCommand, by asker: Asker) -> [String]? {
      let visit = sellers.visit(of: asker, to: side, at: office)
      var writes = false
      let statements = store.asked {
        do { try command.ask(visit, target) } catch { writes = error as? BookingError == .readOnly }
      }
      return writes ? nil : statements
    }
  }
}

extension TwoSellers {
  /// The operator's side with so many rows more of what lists show: events on sale with as many kinds of tickets and seats, one
  /// order of all of these, orders, refunds, notices, messages that didn't arrive, keys, and a cart.
  fileprivate func grown(by rows: Int) throws -> Side {
    let (boss, buyer) = (office.operator.visit(), office.visit(own.buyer))
    let events = try (0..<rows).map { number in
      var draft = EventDraft.fixture(
        title: "Row \(number)",
        ticketTypes: (0..<rows).map { .fixture(name: "Kind \($0)") } + [.fixture(name: "Seats")])
      draft.ticketTypes[rows].seatingPlan = "A: 1-\(rows)"
      draft.startsAt = shop.clock.now + .days(30)
      draft.endsAt = shop.clock.now + .days(31)
      let id = try boss.events.add(draft).id
      try boss.events.publish(id)
      return try boss.catalogue.event(id)
    }
    let (types, event) = (events.map { $0.offers[0].id }, events[0].event.id)
    for type in types { try shop.buy(of: type, as: own.buyer) }
    for type in types.dropLast() { _ = try buyer.cart.setQuantity(of: type, to: 1) }
    let order = try shop.buy(of: types[rows - 1], as: own.buyer).details.order
    for _ in 0..<rows {
      try boss.management.refund(
        order.id, amount: Money(minorUnits: 1, currency: order.total.currency))
    }
    for number in 1...rows {
      let details = try boss.catalogue.event(event)
      var draft = EventDraft(details)
      draft.title = "Row 0, changed \(number) times"
      _ = try boss.events.change(
        event, draft, revision: details.event.revision, telling: .everybody(returnBy: nil))
    }
    for type in types { _ = try buyer.cart.setQuantity(of: type, to: 1) }
    let message: Identifier<Message> = try office.store.write { transaction in
      let account = try #require(own.buyer.account)
      try transaction.run(
        """
        UPDATE messages SET state = 'failed', last_problem = 'no such mailbox', settled_at = \(shop.clock.now)
        WHERE account_id = \(account) AND kind = 'orderConfirmed'
        """)
      for letter in "ABCDEFGHIJKLMNOPQRST".prefix(rows) {
        let key = try #require(SSHKeyFingerprint("SHA256:" + String(repeating: letter, count: 43)))
        try SSHKeys.insert(key, named: "\(letter)", of: account, at: shop.clock.now, transaction)
      }
      return try #require(
        try transaction.value(
          "SELECT id FROM messages WHERE order_id = \(order.id) AND kind = 'orderConfirmed'"))
    }
    return Side(
      seller: own.seller, onSale: try boss.catalogue.event(event).event, draft: own.draft,
      cancelled: own.cancelled, ticketType: types[0], buyer: own.buyer, order: order.id, message: message,
      poster: own.poster, seated: events[0].offers[rows].id, refused: own.refused,
      door: try TwoSellers.Door(shop, event, "Row", shade: UInt8(100 + rows), rows: rows))
  }
}
