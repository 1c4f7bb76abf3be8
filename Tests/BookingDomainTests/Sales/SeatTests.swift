import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingRules
@testable import BookingStore

struct SeatingPlanTests {
  @Test func `rows, aisles, gaps and accessible places are read`() throws {
    let plan = try SeatingPlan("A-C: 1-3 _ 4-6\n-\nD: 1-2* __ 5")
    #expect(plan.seats.count == 21)
    #expect(plan.seats.first?.label == "A1")
    #expect(plan.seats.first { $0.label == "B4" }?.x == 4)
    #expect(
      plan.seats.first { $0.label == "D5" } == .init(label: "D5", row: "D", y: 4, x: 4, isAccessible: false))
    #expect(plan.seats.filter(\.isAccessible).map(\.label) == ["D1", "D2"])
    #expect(plan.width == 7 && plan.height == 5)
  }

  @Test func `blocks name their seats apart`() throws {
    let plan = try SeatingPlan("[Stalls]; A: 1-2; [Circle]; A: 1-2")
    #expect(plan.seats.map(\.label) == ["Stalls A1", "Stalls A2", "Circle A1", "Circle A2"])
    #expect(plan.blocks.map(\.y) == [0, 1])
  }

  @Test func `numbered rows and rows after Z have labels of their own`() throws {
    #expect(try SeatingPlan("9-10: 1").seats.map(\.label) == ["9-1", "10-1"])
    #expect(try SeatingPlan("Z-AB: 1").seats.map(\.label) == ["Z1", "AA1", "AB1"])
  }

  @Test(arguments: [
    ("A-F 1-12", 1), ("A: 1-3\nB: one", 2), ("", 1), ("A: 1\nA: 1", 2), ("A: 1-200", 1),
    ("A-: 1", 1),
    ("A: -", 1), ("[]", 1), ("A:", 1), ("A-3: 1", 1),
  ])
  func `a plan that can't be read names its line`(notation: String, line: Int) {
    #expect { try SeatingPlan(notation) } throws: { ($0 as? SeatingPlanProblem)?.line == line }
  }

  @Test func `any text at all is read or refused`() {
    let pieces = [
      "A", "-", ":", "1", "12", "_", "*", " ", "\n", "[", "]", ";", "Z", "é", "99999999999999999999",
    ]
    var state: UInt64 = 7
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<Int(state >> 60) {
        state = state &* 6_364_136_223_846_793_005 &+ 1
        text += pieces[Int(state >> 33) % pieces.count]
      }
      state = state &* 6_364_136_223_846_793_005 &+ 1
      if let plan = try? SeatingPlan(text) {
        #expect(!plan.seats.isEmpty && plan.width <= SeatingPlan.widest)
      }
    }
  }

  @Test func `the best places are together and near the middle`() throws {
    let plan = try SeatingPlan("A-E: 1-9")
    let best = BestSeats.choose(3, free: plan.seats, width: plan.width, height: plan.height)
    #expect(best.map(\.label) == ["C4", "C5", "C6"])
    let scattered = plan.seats.filter { ["A1", "A3", "E9"].contains($0.label) }
    #expect(BestSeats.choose(2, free: scattered, width: plan.width, height: plan.height).count == 2)
    #expect(BestSeats.choose(4, free: scattered, width: plan.width, height: plan.height).isEmpty)
  }
}

struct SeatTests {
  let shop: Shop
  let event: Identifier<Event>
  let type: Identifier<TicketType>

  init() throws {
    shop = try Shop()
    (event, type) = try shop.seatedEvent("A-B: 1-4")
  }

  private func hold(_ buyer: Principal, _ labels: String...) throws -> Cart {
    try shop.office.visit(buyer).cart.setSeats(of: type, to: Set(labels))
  }

  @Test func `a held seat is taken for others and yours for you`() throws {
    #expect(try hold(shop.ada, "A1", "A2").items.first?.seats == ["A1", "A2"])
    let map = try shop.office.visit(shop.office.openSession()).cart.seatMap(type)
    #expect(map.states["A1"] == .taken && map.free == 6)
    #expect(try shop.office.visit(shop.ada).cart.seatMap(type).yours == ["A1", "A2"])
  }

  @Test func `one seat goes to one of two, and the refused cart keeps what it had`() throws {
    let bob = try shop.office.testPerson("Bob")
    _ = try hold(shop.ada, "A1")
    _ = try hold(bob, "B1")
    #expect(throws: BookingError.seatTaken(["A1"])) { try hold(bob, "A1", "A2") }
    #expect(try shop.office.visit(bob).cart.current().items.first?.seats == ["B1"])
  }

  @Test func `of carts that met each seat is the cart's until its own hold ends`() throws {
    _ = try hold(shop.ada, "A1")
    shop.clock.advance(.minutes(5))
    let guest = shop.office.openSession()
    _ = try hold(guest, "A2")
    let account = try #require(shop.ada.account)
    try shop.office.store.write { try shop.office.adoptCart(of: guest.session, by: account, $0) }
    #expect(try shop.office.visit(shop.ada).cart.current().items.map(\.seats) == [["A1", "A2"]])
    shop.clock.advance(.minutes(5))
    #expect(try shop.office.visit(shop.ada).cart.current().items.map(\.seats) == [["A2"]])
  }

  @Test func `a seat whose hold ended is free at once, before anybody tidied`() throws {
    let bob = try shop.office.testPerson("Bob")
    _ = try hold(shop.ada, "A1")
    shop.clock.advance(.minutes(10))
    #expect(try hold(bob, "A1").places == 1)
    #expect(try shop.office.visit(shop.ada).cart.current().isEmpty)
  }

  @Test func `seats are chosen, not counted, but may be let go by number`() throws {
    #expect(throws: BookingError.seatsNeeded) {
      try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 1)
    }
    _ = try hold(shop.ada, "A1", "A2")
    #expect(try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 0).isEmpty)
  }

  @Test func `tickets name their seats`() throws {
    _ = try hold(shop.ada, "B2", "B3")
    let order = try shop.office.visit(shop.ada).orders.place().details.order.id
    let paid = try shop.office.visit(shop.ada).payments.submit(order, .card(.test(.approved)))
    #expect(paid.details.tickets.compactMap(\.seat).sorted() == ["B2", "B3"])
    #expect(try shop.broken() == [])
  }

  @Test func `the best two are held at once`() throws {
    _ = try hold(shop.ada, "A2")
    let bob = try shop.office.testPerson("Bob")
    let cart = try shop.office.visit(bob).cart.holdBestSeats(of: type, count: 2)
    #expect(cart.places == 2)
    #expect(throws: BookingError.onlyLeft(7)) {
      try shop.office.visit(bob).cart.holdBestSeats(of: type, count: 8)
    }
  }

  @Test func `late money takes its very seats again, or goes back`() throws {
    for isTaken in [false, true] {
      let label = isTaken ? "A1" : "B1"
      _ = try hold(shop.ada, label)
      let order = try shop.office.visit(shop.ada).orders.place().details.order.id
      _ = try shop.office.visit(shop.ada).payments.submit(order, .card(.test(.slow)))
      shop.gateway.setDown(true)
      shop.clock.advance(.minutes(15))
      _ = try shop.office.operator.work()
      shop.gateway.setDown(false)
      if isTaken { _ = try hold(try shop.office.testPerson("Bob"), label) }
      try shop.settle(rounds: 2)
      let details = try shop.office.visit(shop.ada).orders.order(order)
      #expect(details.order.status == (isTaken ? .expired : .paid))
      #expect(details.tickets.compactMap(\.seat) == (isTaken ? [] : [label]))
    }
    #expect(try shop.broken() == [])
  }

  @Test func `a plan changes around its claims`() throws {
    _ = try hold(shop.ada, "A1")
    #expect(throws: BookingError.invalid([FieldProblem(.seatingPlan, .seatInUse("A1"))])) {
      try shop.change(event, plan: "B: 1-4")
    }
    try shop.change(event, plan: "A-C: 1-4")
    #expect(try shop.office.visit(shop.ada).cart.seatMap(type).states.count == 12)
    #expect(try shop.office.visit(shop.ada).cart.current().places == 1)
  }
}
