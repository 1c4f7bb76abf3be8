import Foundation
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingStore

/// A shop in which two sell: the operator and somebody else. Each has an event on sale, a draft with a poster, a cancelled
/// event, an order of which something was refunded, and a message that nobody could deliver; one order has something of both.
struct TwoSellers {
  static let otherSeller = Identifier<Seller>(2)

  /// What one of them has. No word of it is in anything of the other's.
  struct Side {
    let seller: Identifier<Seller>
    let onSale: Event
    let draft: Event
    let cancelled: Event
    let ticketType: Identifier<TicketType>
    let buyer: Principal
    let order: Identifier<Order>
    let message: Identifier<Message>
    /// The draft's.
    let poster: Identifier<ImageRecord>
    /// Of the event on sale, with a seating plan.
    let seated: Identifier<TicketType>
    /// The gateway would not give its money back.
    let refused: Identifier<Order>
    /// Of the event on sale.
    let door: Door
  }

  struct Door {
    let gate: Identifier<Gate>
    let list: Identifier<CheckInList>
    let device: Identifier<GateDevice>
    let incident: Identifier<DoorIncident>

    /// - Parameter rows: how many of each there are.
    init(_ shop: Shop, _ event: Identifier<Event>, _ word: String, shade: UInt8, rows: Int = 1) throws {
      let visit = shop.office.operator.visit()
      for number in 1..<rows {
        _ = try visit.door.addGate("\(word) \(number)", of: event)
        _ = try visit.door.addList(.init(name: "\(word) \(number)"), of: event)
      }
      gate = try visit.door.addGate("\(word) gate", of: event).id
      list = try visit.door.addList(.init(name: "\(word) list"), of: event).id
      let code = try visit.door.pairingCode(for: event, gate: gate, name: "\(word) device").code
      let paired = try shop.office.operator.pair(
        code, publicKey: TestSeries.publicKey(of: "\(word) device"), from: .network("192.0.2.9"))
      device = paired.id
      var series = TestSeries(paired, list)
      for number in 0..<UInt8(rows) {
        let id = try #require(DoorTicketID(publicID: [UInt8](repeating: shade &+ number, count: 12)))
        series.add(id, at: shop.clock.now)
      }
      _ = try shop.office.operator.upload(series.scans, from: paired, clockError: nil)
      incident = try #require(try visit.door.incidents(of: event).first).id
    }
  }

  let directory: TemporaryDirectory
  let shop: Shop
  let own: Side
  let other: Side
  /// Somebody's who bought of both.
  let mixed: Identifier<Order>
  /// Who sells for the other, for the operator, and who runs all of it.
  let organiser: Principal
  let staff: Principal
  let admin: Principal

  var office: BoxOffice { shop.office }

  init() throws {
    directory = try TemporaryDirectory()
    // Files tell the time they were made by the machine's clock.
    let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    shop = try Shop(directory: DataDirectory(path: directory.path), clock: TestClock(now))
    _ = try shop.office.store.write {
      try $0.run("INSERT INTO sellers (id, name) VALUES (\(Self.otherSeller), 'Village Hall')")
    }
    organiser = try shop.office.testPerson("Olga", role: .organiser, at: Self.otherSeller)
    staff = try shop.office.testPerson("Stan", role: .organiser)
    admin = try shop.office.testPerson("Grace", role: .admin)
    own = try Self.side(
      in: shop, Seller.defaultSeller, "Harbour", category: "Music", city: "Halifax", price: 3200,
      shade: 200)
    other = try Self.side(
      in: shop, Self.otherSeller, "Quiet", category: "Readings", city: "Truro", price: 1700, shade: 90)
    let both = try shop.office.testPerson("Mixa")
    _ = try shop.office.visit(both).cart.setQuantity(of: own.ticketType, to: 1)
    mixed = try shop.buy(1, of: other.ticketType, as: both).details.order.id
  }

  private static func side(
    in shop: Shop, _ seller: Identifier<Seller>, _ word: String, category: String, city: String,
    price: Int64, shade: UInt8
  ) throws -> Side {
    let (office, operatorSession) = (shop.office, shop.office.openOperatorSession())
    func event(_ title: String, isOnSale: Bool) throws -> Event {
      var draft = EventDraft.fixture(
        title: "\(word) \(title)", summary: "\(word) evenings", category: category,
        venue: "\(word) Hall", city: city,
        ticketTypes: [
          .fixture(name: "\(word) seat", price: price), .fixture(name: "\(word) stalls", price: price),
        ])
      draft.ticketTypes[1].seatingPlan = "A: 1-4"
      draft.startsAt = shop.clock.now + .days(30)
      draft.endsAt = shop.clock.now + .days(31)
      let id = try office.visit(operatorSession).events.add(draft, of: seller).id
      if isOnSale { try office.visit(operatorSession).events.publish(id) }
      return try office.visit(operatorSession).catalogue.event(id).event
    }
    let (onSale, draft) = (try event("Nights", isOnSale: true), try event("Plans", isOnSale: false))
    let gone = try event("Regrets", isOnSale: true)
    let buyer = try office.testPerson("\(word)fan")
    let types = try [onSale, gone].map {
      try #require(try office.visit(buyer).catalogue.event($0.id).offers.first).id
    }
    try shop.buy(1, of: types[1], as: buyer)
    try office.visit(operatorSession).events.cancel(gone.id)
    let order = try shop.buy(2, of: types[0], as: buyer).details.order
    try office.visit(operatorSession).management.refund(
      order.id, amount: Money(minorUnits: 100, currency: order.total.currency))
    let poster = try office.visit(operatorSession).events.importPoster(
      draft.id, bytes: SamplePicture(40, 60) { x, _ in [shade, UInt8(x), 30] }.jpeg())
    let refused = try shop.buy(1, of: types[0], as: buyer).details.order
    shop.gateway.refuseRefunds(true)
    try office.visit(operatorSession).management.refund(
      refused.id, amount: Money(minorUnits: 100, currency: order.total.currency))
    shop.gateway.refuseRefunds(false)
    let message: Identifier<Message> = try office.store.write { transaction in
      try transaction.run(
        """
        UPDATE messages SET state = 'failed', last_problem = 'no such mailbox', settled_at = \(shop.clock.now)
        WHERE order_id = \(order.id) AND kind = 'orderConfirmed'
        """)
      return try #require(
        try transaction.value(
          "SELECT id FROM messages WHERE order_id = \(order.id) AND kind = 'orderConfirmed'"))
    }
    let door = try Door(shop, onSale.id, word, shade: shade)
    return Side(
      seller: seller, onSale: onSale,
      draft: try office.visit(operatorSession).catalogue.event(draft.id).event,
      cancelled: try office.visit(operatorSession).catalogue.event(gone.id).event, ticketType: types[0],
      buyer: buyer,
      order: order.id, message: message, poster: poster.id,
      seated: try #require(try office.visit(buyer).catalogue.event(onSale.id).offers.last).id,
      refused: refused.id, door: door)
  }
}
