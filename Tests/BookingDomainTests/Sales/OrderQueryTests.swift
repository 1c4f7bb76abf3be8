import Testing

@testable import BookingDomain

struct OrderQueryTests {
  private let shop: Shop
  private let admin: Principal

  init() throws {
    shop = try Shop()
    admin = shop.office.openOperatorSession()
  }

  @Test func `an event's orders come newest first, each once, page by page`() throws {
    var draft = EventDraft.fixture(ticketTypes: [.fixture(name: "Floor"), .fixture(name: "Balcony")])
    draft.title = "Two kinds"
    let event = try shop.office.testEvent(draft, by: admin).id
    let types = try shop.office.event(shop.ada, event).offers.map(\.id)
    let elsewhere = try shop.event(capacity: 50).ticketType
    var expected: [Identifier<Order>] = []
    for number in 0..<7 {
      let buyer = try shop.office.testPerson("Buyer \(number)")
      try shop.buy(of: elsewhere, as: buyer)
      for type in types { _ = try shop.office.setQuantity(buyer, of: type, to: 1) }
      expected.insert(try shop.buy(of: types[0], as: buyer).details.order.id, at: 0)
    }
    var query = OrderQuery()
    query.event = event
    query.limit = 3
    var found: [Identifier<Order>] = []
    while true {
      let page = try shop.office.managedOrders(admin, query)
      #expect(page.allSatisfy { $0.places == 2 && $0.eventTitle == "Two kinds" })
      found += page.map(\.id)
      query.after = page.last?.id
      if page.count < query.limit { break }
    }
    #expect(found == expected)
  }

  @Test func `state and text narrow an event's orders and those of all`() throws {
    let (event, type) = try shop.event(capacity: 50)
    let bob = try shop.office.testPerson("Bob")
    let paid = try shop.buy(of: type, as: bob).details.order.id
    _ = try shop.office.setQuantity(shop.ada, of: type, to: 1)
    let waiting = try shop.office.placeOrder(shop.ada).details.order
    for eventOrAll in [event, nil] {
      func found(_ text: String, _ state: OrderQuery.State? = nil) throws -> [Identifier<Order>] {
        var query = OrderQuery()
        (query.event, query.text, query.state) = (eventOrAll, text, state)
        return try shop.office.managedOrders(admin, query).map(\.id)
      }
      #expect(try found("") == [waiting.id, paid])
      #expect(try found("", .paid) == [paid])
      #expect(try found("bob") == [paid])
      #expect(try found("ob") == [paid])
      #expect(try found(waiting.code) == [waiting.id])
      #expect(try found("ada@", .paid).isEmpty)
      #expect(try found("%").count == 2)
    }
  }
}
