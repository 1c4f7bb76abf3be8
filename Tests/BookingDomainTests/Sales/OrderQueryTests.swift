import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

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
    let types = try shop.office.visit(shop.ada).catalogue.event(event).offers.map(\.id)
    let elsewhere = try shop.event(capacity: 50).ticketType
    var expected: [Identifier<Order>] = []
    for number in 0..<7 {
      let buyer = try shop.office.testPerson("Buyer \(number)")
      try shop.buy(of: elsewhere, as: buyer)
      for type in types { _ = try shop.office.visit(buyer).cart.setQuantity(of: type, to: 1) }
      expected.insert(try shop.buy(of: types[0], as: buyer).details.order.id, at: 0)
    }
    var query = OrderQuery()
    query.event = event
    query.limit = 3
    var found: [Identifier<Order>] = []
    while true {
      let page = try shop.office.visit(admin).management.orders(query)
      #expect(page.allSatisfy { $0.places == 2 && $0.eventTitle == "Two kinds" })
      found += page.map(\.id)
      query.after = page.last?.id
      if page.count < query.limit { break }
    }
    #expect(found == expected)
  }

  @Test func `staff find orders by whatever they are told at the door or on the phone`() throws {
    var draft = EventDraft.fixture(ticketTypes: [
      .fixture(name: "Balcony"), .fixture(name: "Standing", price: 1250),
    ])
    draft.title = "Winter Jazz Night"
    draft.ticketTypes[0].seatingPlan = "A-B: 1-9"
    let event = try shop.office.testEvent(draft, by: admin)
    let types = try shop.office.visit(admin).catalogue.event(event.id).offers.map(\.id)
    let lovelace = try shop.office.testPerson("Ada Lovelace", email: "countess@example.org")
    _ = try shop.office.visit(lovelace).cart.setSeats(of: types[0], to: ["B7", "B8"])
    let order = try shop.buy(1, of: types[1], as: lovelace).details.order
    let other = try shop.buy(3, of: types[1], as: shop.office.testPerson("Ben")).details.order
    try shop.buy(of: shop.event("Blue Hour").ticketType, as: lovelace)
    _ = try shop.office.store.write {
      try $0.run("UPDATE accounts SET phone = '+441632960123' WHERE email = 'countess@example.org'")
    }
    let ticket = try #require(try shop.office.visit(admin).orders.order(order.id).tickets.first?.code)
    func found(_ text: String, of event: Identifier<Event>? = nil) throws -> [Identifier<Order>] {
      var query = OrderQuery()
      (query.text, query.event) = (text, event)
      return try shop.office.visit(admin).management.orders(query).map(\.id)
    }
    let codes = [
      ticket, ticket.lowercased(), ticket.replacing("-", with: " "), String(ticket.dropFirst(3)),
      String(ticket.prefix(7)), order.code.lowercased().replacing("-", with: " "),
      order.code.replacing("-", with: ""), String(order.code.prefix(6)),
    ]
    for text in codes + [
      "Balcony B7", "b7 lovelace", "lovelace jazz", "NIGHT ada", order.total.decimalText,
      order.total.formatted,
    ] {
      #expect(try found(text) == [order.id], "\(text)")
      #expect(try found(text, of: event.id) == [order.id], "\(text)")
    }
    for text in ["01632 960123", "+44 1632 960123", "lovelace", "countess@"] {
      #expect(try found(text).count == 2, "\(text)")
      #expect(try found(text, of: event.id) == [order.id], "\(text)")
    }
    #expect(try found("37,50") == [other.id])
    #expect(try found("jazz").count == 2)
    for text in ["lovelace blues", "Balcony B6", "TX-0000-0000"] {
      #expect(try found(text).isEmpty, "\(text)")
    }
    #expect(try shop.office.visit(admin).management.order(code: ticket)?.id == order.id)
    #expect(try shop.office.visit(admin).management.order(code: order.code.lowercased())?.id == order.id)
    #expect(try shop.office.visit(admin).management.order(code: "lovelace") == nil)
  }

  @Test func `a name is found in whatever form, case and spelling it is typed`() throws {
    var draft = EventDraft.fixture(ticketTypes: [.fixture(name: "Loge Élysée")])
    draft.title = "東京国際フォーラム Straßenfest"
    let event = try shop.office.testEvent(draft, by: admin)
    let type = try shop.office.visit(admin).catalogue.event(event.id).offers[0].id
    let person = try shop.office.testPerson("Łukasz Müller-Ørsted", email: "lukasz@example.org")
    let order = try shop.buy(1, of: type, as: person).details.order.id
    try shop.buy(of: shop.event("Blue Hour").ticketType, as: shop.office.testPerson("Ben"))
    _ = try shop.office.store.write {
      try $0.run("UPDATE accounts SET phone = '+442079460958' WHERE email = 'lukasz@example.org'")
    }
    for text in [
      "lukasz", "ŁUKASZ", "Lukasz  muller", "MÜLLER", "Mu\u{308}ller", "orsted", "国際", "strassen",
      "STRASSENFEST",
      "elysee", "LOGE", "+44 (0)20 7946 0958", "020 7946 0958", "\u{A0}müller\u{3000}",
    ] {
      var query = OrderQuery()
      query.text = text
      #expect(try shop.office.visit(admin).management.orders(query).map(\.id) == [order], "\(text)")
    }
  }

  @Test func `state and text narrow an event's orders and those of all`() throws {
    let (event, type) = try shop.event(capacity: 50)
    let bob = try shop.office.testPerson("Bob")
    let bought = try shop.buy(of: type, as: bob).details.order
    let paid = bought.id
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 1)
    let waiting = try shop.office.visit(shop.ada).orders.place().details.order
    for eventOrAll in [event, nil] {
      func found(_ text: String, _ state: OrderQuery.State? = nil) throws -> [Identifier<Order>] {
        var query = OrderQuery()
        (query.event, query.text, query.state) = (eventOrAll, text, state)
        return try shop.office.visit(admin).management.orders(query).map(\.id)
      }
      #expect(try found("") == [waiting.id, paid])
      #expect(try found("", .paid) == [paid])
      #expect(try found("bob") == [paid])
      #expect(try found("ob") == [paid])
      #expect(try found(waiting.code) == [waiting.id])
      #expect(try found("ada@", .paid).isEmpty)
      #expect(try found("%").count == 2)
    }
    for order in [waiting, bought] {
      var query = OrderQuery()
      query.text = order.code
      #expect(try shop.office.visit(admin).management.orders(query).map(\.id) == [order.id])
    }
    _ = try shop.office.visit(shop.ada).payments.cancel(waiting.id)
    for (state, orders) in [(OrderQuery.State.notPaid, [waiting.id]), (.cancelled, [])] {
      var query = OrderQuery()
      query.state = state
      #expect(try shop.office.visit(admin).management.orders(query).map(\.id) == orders)
    }
  }
}
