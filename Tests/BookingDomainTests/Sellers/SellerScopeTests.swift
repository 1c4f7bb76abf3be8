import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

/// Every list, figure, picture and search of management is of the sellers whose things the asker may see.
struct SellerScopeTests {
  private let sellers: TwoSellers
  private var office: BoxOffice { sellers.office }
  private var own: TwoSellers.Side { sellers.own }
  private var other: TwoSellers.Side { sellers.other }

  init() throws { sellers = try TwoSellers() }

  /// Each side as its own member sees it: the seller's organiser, and somebody who is the same for the operator.
  private var members: [(Principal, TwoSellers.Side, stranger: TwoSellers.Side)] {
    [(sellers.organiser, other, own), (sellers.staff, own, other)]
  }

  @Test func `events, their categories and their cities are the seller's own`() throws {
    var query = EventQuery()
    query.managed = true
    for (member, side, stranger) in members {
      let page = try office.visit(member).catalogue.events(query)
      #expect(Set(page.listings.map(\.id)) == Set([side.onSale.id, side.draft.id, side.cancelled.id]))
      #expect(page.total == 3)
      let facets = try office.visit(member).catalogue.facets(managed: true)
      #expect(facets.categories == [side.onSale.category])
      #expect(facets.cities == [side.onSale.city])
      for sort in EventQuery.Sort.allCases {
        var found = query
        (found.sort, found.text) = (sort, stranger.onSale.title)
        #expect(try office.visit(member).catalogue.events(found).total == 0)
        found.text = side.onSale.title
        #expect(try office.visit(member).catalogue.events(found).listings.map(\.id) == [side.onSale.id])
      }
    }
    #expect(try office.visit(sellers.admin).catalogue.events(query).total == 6)
    // What is on sale is for everybody to buy.
    #expect(try office.visit(sellers.organiser).catalogue.events(EventQuery()).total == 2)
  }

  @Test func `another seller's draft and figures aren't there`() throws {
    for (member, side, stranger) in members {
      #expect(try office.visit(member).catalogue.event(side.draft.id).event == side.draft)
      for hidden in [stranger.draft, stranger.cancelled] {
        #expect(throws: BookingError.notFound(.event)) { try office.visit(member).catalogue.event(hidden.id) }
        #expect(throws: BookingError.notFound(.event)) {
          try office.visit(member).catalogue.find(code: hidden.code)
        }
      }
      let asked = [stranger.draft, stranger.cancelled, side.draft, stranger.onSale].map(\.id)
      #expect(
        try office.visit(member).catalogue.details(of: asked).map(\.event) == [side.draft, stranger.onSale])
      #expect(try office.visit(member).catalogue.event(stranger.onSale.id).offSale.isEmpty)
      #expect(throws: BookingError.notFound(.event)) {
        try office.visit(member).events.sales(stranger.onSale.id)
      }
      #expect(try office.visit(member).events.sales(side.onSale.id).paidOrders == 3)
    }
  }

  @Test func `orders are found, counted and added up as far as they are the seller's`() throws {
    for (member, side, stranger) in members {
      let all = try office.visit(member).management.orders(OrderQuery())
      #expect(all.map(\.id).contains(sellers.mixed))
      #expect(all.count == 4)
      #expect(all.allSatisfy { $0.eventTitle.hasPrefix(String(side.onSale.title.prefix(5))) })
      #expect(all.allSatisfy { $0.otherEvents == 0 })
      let price = try #require(try office.visit(member).catalogue.event(side.onSale.id).offers.first)
        .ticketType.price
      let part = try #require(all.first { $0.id == sellers.mixed })
      #expect((part.places, part.order.total) == (1, price))
      let strangers = try office.visit(sellers.admin).orders.order(stranger.order)
      let theirs = try office.visit(sellers.admin).orders.order(sellers.mixed)
      for text in [
        strangers.order.code, strangers.tickets[0].code, stranger.onSale.title,
        "\(stranger.onSale.title.prefix(5)) seat",
        strangers.order.total.decimalText, theirs.order.total.decimalText,
      ] {
        var query = OrderQuery()
        query.text = text
        #expect(try office.visit(member).management.orders(query).isEmpty, "\(text)")
      }
      #expect(try office.visit(member).management.order(code: strangers.order.code) == nil)
      var query = OrderQuery()
      query.event = stranger.onSale.id
      #expect(try office.visit(member).management.orders(query).isEmpty)
      query = OrderQuery()
      query.state = .partlyRefunded
      #expect(try office.visit(member).management.orders(query).map(\.id) == [side.order])
    }
    #expect(try office.visit(sellers.admin).management.orders(OrderQuery()).count == 7)
  }

  @Test func `of an order that two sold something of, each sees their part and no payment of the whole`()
    throws
  {
    for (member, side, stranger) in members {
      let part = try office.visit(member).orders.order(sellers.mixed)
      #expect(part.eventOrders.map(\.event.id) == [side.onSale.id])
      #expect(part.tickets.map(\.event) == [side.onSale.id])
      #expect(part.order.total == part.eventOrders[0].eventOrder.price)
      #expect(part.payments.isEmpty && part.refunds.isEmpty)
      let whole = try office.visit(member).orders.order(side.order)
      #expect(whole == (try office.visit(sellers.admin).orders.order(side.order)))
      #expect(whole.refunds.count == 1)
      #expect(throws: BookingError.notFound(.order)) { try office.visit(member).orders.order(stranger.order) }
      // Money and messages of an order are everybody's who sold something of it.
      let euro = Money(minorUnits: 100, currency: part.order.total.currency)
      #expect(throws: BookingError.notAllowed) {
        try office.visit(member).management.refund(sellers.mixed, amount: euro)
      }
      #expect(throws: BookingError.notAllowed) {
        try office.visit(member).management.resendTickets(sellers.mixed)
      }
    }
    #expect(try office.visit(sellers.admin).orders.order(sellers.mixed).tickets.count == 2)
  }

  @Test func `what may be done with an order is what its commands let through, and nothing else`() throws {
    let euro = Currency(stored: "EUR")
    let people = [sellers.organiser, sellers.staff, sellers.admin, office.openOperatorSession()]
    for person in people {
      let seen = try office.visit(person).management.orders(OrderQuery()).map(\.id)
      for order in Set(seen + [sellers.mixed]) {
        let permissions = try office.visit(person).management.details(of: order).permissions
        // What nobody can do for another reason is refused for that reason.
        let attempts: [(Permission, () throws -> Void)] = [
          (
            .refund,
            {
              try office.visit(person).management.refund(order, amount: Money(minorUnits: 0, currency: euro))
            }
          ),
          (
            .cancelTickets,
            { _ = try office.visit(person).management.cancelTickets(of: order, [], refund: false) }
          ),
          (
            .sendMessages,
            { _ = try office.visit(person).management.resendTickets(order, to: "other@example.net") }
          ),
        ]
        for (permission, attempt) in attempts {
          do {
            try attempt()
            #expect(permissions.contains(permission))
          } catch let error as BookingError {
            #expect((error != .notAllowed) == permissions.contains(permission), "\(permission): \(error)")
          }
        }
      }
    }
    #expect(
      try office.visit(sellers.admin).management.details(of: sellers.mixed).permissions
        == [.refund, .cancelTickets, .sendMessages])
    #expect(try office.visit(sellers.staff).management.details(of: sellers.mixed).permissions.isEmpty)
  }

  @Test func `the dashboard adds up one's own, and tells of the shop's trouble who runs it`() throws {
    _ = try office.visit(sellers.shop.ada).cart.setQuantity(of: own.ticketType, to: 3)
    _ = try office.visit(sellers.shop.ada).cart.setQuantity(of: other.ticketType, to: 2)
    let office = office.operator.equipped(with: troubled()).office
    let whole = try office.visit(sellers.admin).management.dashboard(daysIn: "UTC")
    #expect((whole.held, whole.undelivered, whole.ordersToday) == (5, 2, 7))
    #expect(whole.troubles == [.workerAway, .refundsRefused(2)])
    for (member, side, _) in members {
      let part = try office.visit(member).management.dashboard(daysIn: "UTC")
      #expect(part.held == (side.seller == Seller.defaultSeller ? 3 : 2))
      #expect((part.undelivered, part.ordersToday) == (1, 4))
      #expect(part.coming.map(\.id) == [side.onSale.id])
      #expect(part.troubles.isEmpty)
      // Two and one for their orders, one for the cancelled event, one of the order of both.
      let price = try #require(try office.visit(member).catalogue.event(side.onSale.id).offers.first)
        .ticketType.price
      #expect(part.sales.map(\.today.gross) == [price * 5])
    }
    sellers.shop.clock.advance(.minutes(9))
    #expect(
      try office.visit(sellers.organiser).management.dashboard(daysIn: "UTC").expiring.map(\.event.id) == [
        other.onSale.id
      ])
  }

  private func troubled() -> BoxOffice.Environment {
    var environment = office.environment
    environment.machineAlerts = { [.workerAway] }
    return environment
  }

  @Test func `undelivered messages are those about one's own orders, and the accounts' are the operator's`()
    throws
  {
    _ = try office.store.write {
      try $0.run(
        """
        UPDATE messages SET state = 'failed', last_problem = 'no such mailbox', settled_at = \(sellers.shop.clock.now)
        WHERE order_id IS NULL
        """)
    }
    let everything = try office.visit(sellers.admin).management.undelivered().map(\.id)
    for (member, side, stranger) in members {
      #expect(try office.visit(member).management.undelivered().map(\.id) == [side.message])
      #expect(throws: BookingError.notFound(.message)) {
        try office.visit(member).management.resendMessage(stranger.message)
      }
      #expect(everything.contains(side.message))
      try office.visit(member).management.resendMessage(side.message)
    }
  }

  @Test func `a message about an order of two sellers is sent again by whoever runs the shop`() throws {
    _ = try office.store.write {
      try $0.run(
        """
        UPDATE messages SET state = 'failed', last_problem = 'no such mailbox', settled_at = \(sellers.shop.clock.now)
        WHERE order_id = \(sellers.mixed)
        """)
    }
    for (member, side, _) in members {
      let found = try office.visit(member).management.undelivered()
      #expect(found.contains { $0.order == sellers.mixed })
      #expect(found.filter(\.isSendable).map(\.id) == [side.message])
      for message in found where !message.isSendable {
        #expect(throws: BookingError.notAllowed) {
          try office.visit(member).management.resendMessage(message.id)
        }
      }
    }
    let all = try office.visit(sellers.admin).management.undelivered()
    #expect(all.count > 2 && all.allSatisfy(\.isSendable))
  }

  @Test func `a picture is seen by whoever may see an event that shows it`() throws {
    let guest = office.openSession()
    for (member, side, stranger) in members {
      #expect(try office.visit(member).catalogue.image(side.poster).id == side.poster)
      _ = try office.visit(member).catalogue.imageBytes(side.poster)
      _ = try office.visit(member).catalogue.preview(side.poster)
      for (somebody, poster) in [(member, stranger.poster), (guest, side.poster), (side.buyer, side.poster)] {
        #expect(throws: BookingError.notFound(.picture)) {
          try office.visit(somebody).catalogue.image(poster)
        }
        #expect(throws: BookingError.notFound(.picture)) {
          try office.visit(somebody).catalogue.imageBytes(poster)
        }
        #expect(throws: BookingError.notFound(.picture)) {
          try office.visit(somebody).catalogue.preview(poster)
        }
      }
    }
    for side in [own, other] {
      try office.visit(sellers.admin).events.publish(side.draft.id)
      _ = try office.visit(guest).catalogue.preview(side.poster)
    }
  }

  @Test func `whoever has tickets keeps the poster of an event that is taken off sale`() throws {
    try office.visit(sellers.admin).events.publish(other.draft.id)
    let type = try #require(try office.visit(sellers.shop.ada).catalogue.event(other.draft.id).offers.first)
      .id
    try sellers.shop.buy(1, of: type)
    try office.visit(sellers.admin).events.unpublish(other.draft.id)
    _ = try office.visit(sellers.shop.ada).catalogue.preview(other.poster)
    #expect(throws: BookingError.notFound(.picture)) {
      try office.visit(own.buyer).catalogue.preview(other.poster)
    }
  }

  @Test func `an event that is added belongs to the seller for whom it is added`() throws {
    var draft = EventDraft.fixture()
    (draft.startsAt, draft.endsAt) = (own.draft.startsAt, own.draft.endsAt)
    let event = try office.visit(sellers.organiser).events.add(draft, of: TwoSellers.otherSeller)
    #expect(event.seller == TwoSellers.otherSeller)
    #expect(throws: BookingError.notAllowed) { try office.visit(sellers.organiser).events.add(draft) }
    #expect(throws: BookingError.notAllowed) {
      try office.visit(sellers.staff).events.add(draft, of: TwoSellers.otherSeller)
    }
  }
}
