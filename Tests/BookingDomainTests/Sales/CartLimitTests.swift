import Testing

@testable import BookingDomain
@testable import BookingModel

/// What a shop lets one cart hold counts wherever a number is offered, asked for or checked.
struct CartLimitTests {
  private let shop: Shop
  private let staff: Principal

  init() throws {
    var policy = Policy()
    policy.placesPerCart = 4
    shop = try Shop(policy: policy)
    staff = shop.office.openOperatorSession()
  }

  @Test func `an event offers no more than a cart can hold`() throws {
    let event = try shop.event(maxPerOrder: 10).event
    let details = try shop.office.visit(shop.ada).catalogue.event(event)
    #expect(details.mostPerOrder(details.offers[0]) == 4)
  }

  @Test func `so does a seat map, where the house is stricter by now than the event`() throws {
    let seated = try Shop()
    let type = try seated.seatedEvent("A: 1-9").ticketType
    var environment = seated.office.environment
    environment.policy.placesPerCart = 4
    let office = BoxOffice(store: seated.office.store, environment: environment)
    #expect(try seated.office.visit(seated.ada).cart.seatMap(type).mostPerOrder == 10)
    #expect(try office.visit(seated.ada).cart.seatMap(type).mostPerOrder == 4)
  }

  @Test func `an event is refused that asks for more than a cart can hold`() throws {
    var draft = EventDraft.fixture()
    draft.ticketTypes[0].minPerOrder = 5
    draft.ticketTypes[0].maxPerOrder = 5
    #expect {
      try shop.office.visit(staff).events.add(draft)
    } throws: { error in
      guard case .invalid(let problems) = error as? BookingError else { return false }
      return problems.contains { $0.reason == .moreThanACart(4) }
    }
  }
}
