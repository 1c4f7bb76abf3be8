import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

struct CartTests {
  let shop: Shop
  let type: Identifier<TicketType>

  init() throws {
    shop = try Shop()
    type = try shop.event(capacity: 10).ticketType
  }

  @Test func `a guest holds places and sees what they cost`() throws {
    let guest = shop.office.openSession()
    let cart = try shop.office.visit(guest).cart.setQuantity(of: type, to: 2)
    #expect(cart.places == 2)
    #expect(cart.total?.formatted == "€64.00")
    #expect(cart.expiresAt == shop.clock.now + .minutes(10))
  }

  @Test func `held places are gone for others until the hold ends`() throws {
    _ = try shop.office.visit(shop.office.openSession()).cart.setQuantity(of: type, to: 9)
    #expect(throws: BookingError.onlyLeft(1)) {
      try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 2)
    }
    shop.clock.advance(.minutes(10))
    #expect(try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 2).places == 2)
  }

  @Test func `places count for nothing from the moment on when their hold ends`() throws {
    var policy = Policy()
    policy.placesPerAccountAndEvent = 3
    let shop = try Shop(policy: policy)
    let (type, other) = (try shop.event().ticketType, try shop.event("Second").ticketType)
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 3)
    let first = try shop.office.visit(shop.ada).orders.place().details.order
    let guest = shop.office.openSession()
    shop.clock.advance(.minutes(6))
    _ = try shop.office.visit(guest).cart.setQuantity(of: type, to: 3)
    _ = try shop.office.visit(guest).cart.setQuantity(of: other, to: 1)
    shop.clock.advance(first.payBy + policy.paymentGrace - shop.clock.now)
    #expect(try shop.office.operator.visit().management.dashboard(daysIn: "UTC").held == 4)
    let account = try #require(shop.ada.account)
    try shop.office.store.write { try shop.office.adoptCart(of: guest.session, by: account, $0) }
    #expect(try shop.office.visit(shop.ada).cart.current().places == 4)
  }

  @Test func `an event is sold until it ends, and not a moment longer`() throws {
    shop.clock.advance(.hours(25) + .minutes(59) + .seconds(59))
    #expect(try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 1).places == 1)
    shop.clock.advance(.seconds(1))
    #expect(throws: BookingError.notOnSale) {
      try shop.office.visit(shop.office.openSession()).cart.setQuantity(of: type, to: 1)
    }
    // What is held by then isn't ordered either.
    #expect(throws: BookingError.notOnSale) { try shop.office.visit(shop.ada).orders.place() }
    #expect(try shop.sold(type) == 0)
  }

  @Test func `the last place goes to one of two`() throws {
    let last = try shop.event("Tiny", capacity: 1).ticketType
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: last, to: 1)
    #expect(throws: BookingError.soldOut) {
      try shop.office.visit(shop.office.openSession()).cart.setQuantity(of: last, to: 1)
    }
  }

  @Test func `each success renews the whole cart up to the hard limit`() throws {
    let start = shop.clock.now
    let other = try shop.event("Second").ticketType
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 1)
    shop.clock.advance(.minutes(9))
    var cart = try shop.office.visit(shop.ada).cart.setQuantity(of: other, to: 1)
    #expect(cart.expiresAt == start + .minutes(19))
    shop.clock.advance(.minutes(9))
    cart = try shop.office.visit(shop.ada).cart.setQuantity(of: other, to: 2)
    #expect(cart.expiresAt == start + .minutes(28))
    shop.clock.advance(.minutes(9))
    cart = try shop.office.visit(shop.ada).cart.setQuantity(of: other, to: 1)
    #expect(cart.expiresAt == start + .minutes(30))
  }

  @Test func `a refused action extends nothing and changes nothing`() throws {
    let before = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 2)
    shop.clock.advance(.minutes(5))
    #expect(throws: BookingError.limitPerOrder(10)) {
      try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 11)
    }
    #expect(try shop.office.visit(shop.ada).cart.current() == before)
  }

  @Test func `an ended cart begins anew with a new limit`() throws {
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 2)
    shop.clock.advance(.minutes(31))
    #expect(try shop.office.visit(shop.ada).cart.current().isEmpty)
    let cart = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 1)
    #expect(cart.places == 1)
    #expect(cart.hardLimit == shop.clock.now + .minutes(30))
  }

  @Test func `zero lets the places go`() throws {
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 10)
    #expect(try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 0).isEmpty)
    #expect(try shop.office.visit(shop.office.openSession()).cart.setQuantity(of: type, to: 10).places == 10)
  }

  @Test func `a cart keeps to one currency`() throws {
    let yen = try shop.event("Noh", price: 4000, currency: "JPY").ticketType
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 1)
    let euro = try #require(Currency("EUR"))
    #expect(throws: BookingError.otherCurrency(euro)) {
      try shop.office.visit(shop.ada).cart.setQuantity(of: yen, to: 1)
    }
  }

  @Test func `minimum, cart limit and sale window are kept`() throws {
    let pairs = try shop.event("Pairs", minPerOrder: 2).ticketType
    #expect(throws: BookingError.minimumPerOrder(2)) {
      try shop.office.visit(shop.ada).cart.setQuantity(of: pairs, to: 1)
    }
    let second = try shop.event("B", capacity: 30, maxPerOrder: 30).ticketType
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 5)
    #expect(throws: BookingError.limitPerCart(20)) {
      try shop.office.visit(shop.ada).cart.setQuantity(of: second, to: 16)
    }
    let later = shop.clock.now + .hours(1)
    _ = try shop.office.store.write {
      try $0.run("UPDATE ticket_types SET sale_starts_at = \(later) WHERE id = \(second)")
    }
    #expect(throws: BookingError.saleNotStarted(later)) {
      try shop.office.visit(shop.ada).cart.setQuantity(of: second, to: 1)
    }
    _ = try shop.office.store.write {
      try $0.run(
        "UPDATE ticket_types SET sale_starts_at = NULL, sale_ends_at = \(shop.clock.now) WHERE id = \(second)"
      )
    }
    #expect(throws: BookingError.saleEnded) {
      try shop.office.visit(shop.ada).cart.setQuantity(of: second, to: 1)
    }
  }

  @Test func `an account's limit counts its tickets`() throws {
    let big = try shop.event("Big", capacity: 100, maxPerOrder: 20).ticketType
    try shop.buy(15, of: big)
    #expect(throws: BookingError.limitPerAccount(20)) {
      try shop.office.visit(shop.ada).cart.setQuantity(of: big, to: 6)
    }
    #expect(try shop.office.visit(shop.ada).cart.setQuantity(of: big, to: 5).places == 5)
  }

  @Test func `a guest's cart comes along at log-in and joins what the account held`() throws {
    let other = try shop.event("Second").ticketType
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: other, to: 1)
    let guest = shop.office.openSession()
    _ = try shop.office.visit(guest).cart.setQuantity(of: type, to: 2)
    let account = try #require(shop.ada.account)
    try shop.office.store.write { try shop.office.adoptCart(of: guest.session, by: account, $0) }
    #expect(try shop.office.visit(shop.ada).cart.current().places == 3)
    #expect(try shop.office.visit(guest).cart.current().isEmpty)
  }

  @Test func `carts that join keep to the hard limit of the one that stays`() throws {
    let guest = shop.office.openSession()
    _ = try shop.office.visit(guest).cart.setQuantity(of: type, to: 1)
    for _ in 0..<3 {
      shop.clock.advance(.minutes(9))
      _ = try shop.office.visit(guest).cart.setQuantity(of: type, to: 1)
    }
    let limit = try shop.office.visit(guest).cart.current().hardLimit
    let other = try shop.event("Second").ticketType
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: other, to: 1)
    let bystander = shop.office.openSession()
    let end = try shop.office.visit(bystander).cart.setQuantity(of: other, to: 1).expiresAt
    let account = try #require(shop.ada.account)
    try shop.office.store.write { try shop.office.adoptCart(of: guest.session, by: account, $0) }
    let cart = try shop.office.visit(shop.ada).cart.current()
    #expect(cart.places == 2)
    #expect(cart.expiresAt == limit)
    #expect(try shop.office.visit(bystander).cart.current().expiresAt == end, "nobody else's is shortened")
    #expect(try shop.broken() == [])
  }

  @Test func `a guest's cart in another currency wins over the account's older one`() throws {
    let yen = try shop.event("Noh", price: 4000, currency: "JPY").ticketType
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 1)
    let guest = shop.office.openSession()
    _ = try shop.office.visit(guest).cart.setQuantity(of: yen, to: 2)
    let account = try #require(shop.ada.account)
    try shop.office.store.write { try shop.office.adoptCart(of: guest.session, by: account, $0) }
    #expect(try shop.office.visit(shop.ada).cart.current().total?.formatted == "¥8,000")
    #expect(try shop.office.visit(shop.office.openSession()).cart.setQuantity(of: type, to: 10).places == 10)
  }

  @Test func `places beyond a limit are let go when carts join`() throws {
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 4)
    let guest = shop.office.openSession()
    let limited = try shop.event("Limited", maxPerOrder: 3).ticketType
    _ = try shop.office.visit(guest).cart.setQuantity(of: limited, to: 3)
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: limited, to: 2)
    let account = try #require(shop.ada.account)
    try shop.office.store.write { try shop.office.adoptCart(of: guest.session, by: account, $0) }
    #expect(try shop.office.visit(shop.ada).cart.current().items.map(\.quantity).sorted() == [3, 4])
  }
}
