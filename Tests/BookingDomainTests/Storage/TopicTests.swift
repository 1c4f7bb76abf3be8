import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingStore
@testable import BookingStoreSQLite

/// What a commit says it is about, against what it changed.
struct TopicTests {
  private let temporary: TemporaryDirectory
  private let shop: Shop
  private let store: WatchedStore
  private let office: BoxOffice
  /// Somebody who looks on from another process.
  private let looking: BoxOffice
  private let feed: any ChangeFeed

  init() throws {
    temporary = try TemporaryDirectory()
    let directory = DataDirectory(path: temporary.path("data"))
    shop = try Shop(directory: directory)
    store = WatchedStore(shop.office.store)
    office = BoxOffice(storage: shop.office.storage.behind(store), environment: shop.office.environment)
    looking = try BoxOffice.test(clock: shop.clock, seed: 9, directory: directory)
    feed = try #require(looking.changes)
  }

  /// What two people and whoever looks at an event see.
  private struct Sight: Equatable {
    let events: [EventDetails]
    let carts: [Cart]
    let orders: [[OrderDetails]]
    let tickets: [[TicketDetails]]
  }

  private func sight(_ events: [Identifier<Event>], _ people: [Principal]) throws -> Sight {
    Sight(
      events: try events.map { try looking.visit(people[0]).catalogue.event($0) },
      carts: try people.map { try looking.visit($0).cart.current() },
      orders: try people.map { try looking.visit($0).orders.history() },
      tickets: try people.map { try looking.visit($0).orders.tickets() })
  }

  @Test
  func `whoever is shown an event or has a cart, orders or tickets hears of every commit that changes them`()
    throws
  {
    let (standing, type) = try shop.event(capacity: 10)
    let (seated, seat) = try shop.seatedEvent("A: 1-4")
    let (free, freeType) = try shop.event("Open day", price: 0)
    let people = [shop.ada, try shop.office.testPerson("Bob")]
    let events = [standing, seated, free]
    var before = try sight(events, people)
    _ = feed.take()
    var heard = 0
    var unheard: [String] = []
    store.committed = {
      let now = try sight(events, people)
      let changes = feed.take()
      defer { before = now }
      func expect(_ isSame: Bool, _ topic: Topic, _ what: String) {
        if !isSame, !changes.touch([topic]) { unheard.append("commit \(store.commits): \(what)") }
        if isSame, !changes.touch([topic]) { heard += 1 }
      }
      for (index, event) in events.enumerated() {
        expect(now.events[index] == before.events[index], .event(event), "event \(index)")
      }
      for (index, person) in people.enumerated() {
        guard let account = person.account else { continue }
        expect(
          now.carts[index] == before.carts[index] && now.orders[index] == before.orders[index]
            && now.tickets[index] == before.tickets[index], .account(account), "person \(index)")
      }
    }
    let (ada, bob) = (people[0], people[1])
    _ = try office.visit(ada).cart.setQuantity(of: type, to: 2)
    _ = try office.visit(bob).cart.setQuantity(of: type, to: 3)
    _ = try office.visit(ada).cart.setSeats(of: seat, to: ["A1", "A2"])
    _ = try office.visit(ada).cart.setQuantity(of: type, to: 1)
    _ = try office.visit(bob).cart.setQuantity(of: type, to: 0)
    _ = try office.visit(bob).cart.setQuantity(of: freeType, to: 1)
    _ = try office.visit(bob).orders.place()
    let order = try office.visit(ada).orders.place().details.order.id
    _ = try office.visit(ada).payments.submit(order, .card(.test(.approved)))
    _ = try office.visit(bob).cart.setQuantity(of: type, to: 1)
    let given = try office.visit(bob).orders.place().details.order.id
    _ = try office.visit(bob).payments.cancel(given)
    try office.visit(bob).cart.empty()
    _ = try office.operator.work()
    _ = try office.store.write { try $0.run("UPDATE events SET status = 'cancelled' WHERE id = \(standing)") }
    try office.cancelSales(of: standing, by: office.openOperatorSession())
    _ = try office.operator.work()
    #expect(unheard == [])
    #expect(store.commits > 12)
    #expect(heard > 20, "Whom a commit is nothing to is spared it.")
  }
}
