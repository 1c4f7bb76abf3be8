import Testing

@testable import BookingDomain
@testable import BookingModel

/// A ticket type that was taken off sale is on sale again when somebody puts it back.
struct TicketTypeSaleTests {
  private let shop: Shop
  private let staff: Principal
  private let event: Identifier<Event>
  private let type: Identifier<TicketType>

  init() throws {
    shop = try Shop()
    staff = shop.office.openOperatorSession()
    (event, type) = try shop.event(capacity: 10)
  }

  /// The same types, or what `change` makes of them.
  private func save(_ change: (inout EventDraft) -> Void) throws {
    let details = try shop.office.visit(staff).catalogue.event(event)
    var draft = EventDraft(details)
    change(&draft)
    _ = try shop.office.visit(staff).events.change(event, draft, revision: details.event.revision)
  }

  private func takeOffSale() throws { try save { $0.ticketTypes = [.fixture(name: "Seated", price: 9900)] } }

  private func putBack() throws {
    let offSale = try shop.office.visit(staff).catalogue.event(event).offSale
    try save { draft in
      draft.ticketTypes += offSale.map { offer in
        var type = EventDraft.TicketTypeDraft.fixture(name: offer.ticketType.name, price: 3200)
        (type.id, type.capacity) = (offer.id, offer.ticketType.capacity)
        return type
      }
    }
  }

  @Test func `it is the same one, with what was sold of it`() throws {
    try shop.buy(2, of: type)
    try takeOffSale()
    #expect(throws: BookingError.self) { try shop.buy(1, of: type) }
    try putBack()
    let offers = try shop.office.visit(shop.ada).catalogue.event(event).offers
    #expect(offers.map(\.ticketType.name) == ["Seated", "Standing"])
    #expect(offers[1].id == type && offers[1].availability.sold == 2 && offers[1].availability.available == 8)
    try shop.buy(1, of: type)
    #expect(try shop.sold(type) == 3)
    #expect(try shop.broken() == [])
  }

  @Test func `an order that may still be paid keeps its places while it is off sale and after`() throws {
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 3)
    let order = try shop.office.visit(shop.ada).orders.place().details.order.id
    try takeOffSale()
    let offSale = try #require(try shop.office.visit(staff).catalogue.event(event).offSale.first)
    #expect(offSale.availability == Availability(capacity: 3, sold: 0, held: 3))
    try putBack()
    #expect(try shop.office.visit(shop.ada).payments.submit(order, .card(.test(.approved))).stage == .paid)
    #expect(try shop.sold(type) == 3)
    #expect(try shop.broken() == [])
  }

  @Test func `not with fewer places than are sold`() throws {
    try shop.buy(4, of: type)
    try takeOffSale()
    let error = #expect(throws: BookingError.self) {
      try save { draft in
        var back = EventDraft.TicketTypeDraft.fixture(name: "Standing", price: 3200)
        (back.id, back.capacity) = (type, 3)
        draft.ticketTypes.append(back)
      }
    }
    #expect(error == .invalid([FieldProblem(.capacity, .lessThanSold(4), at: 1)]))
  }
}
