import BookingWords
import TerminalUI
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingRules
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

struct SeatsTests {
  let shop: Shop

  init() throws {
    shop = try Shop(events: 0)
    let now = shop.clock.now
    let price = Money(minorUnits: 3200, currency: try #require(Currency("EUR")))
    let admin = shop.office.openOperatorSession()
    let event = try shop.office.visit(admin).events.add(
      EventDraft(
        title: "Faust", summary: "", description: "", category: "Theatre", venue: "Grand Hall",
        city: "Halifax",
        country: "CA", timeZone: "America/Halifax", startsAt: now + .days(1),
        endsAt: now + .days(1) + .hours(2),
        ticketTypes: [
          .init(name: "Circle", price: price, capacity: 1, seatingPlan: "A-E: 1-4 _ 5-8\nF: 1-2* __ 5-8")
        ]))
    try shop.office.visit(admin).events.publish(event.id)
  }

  private func seats(_ width: Int = 80, _ height: Int = 24) throws -> Stage {
    var stage = try Stage(shop, size: Size(width: width, height: height))
    stage.press(.enter)
    stage.settle()
    stage.press(.enter)
    stage.settle()
    return stage
  }

  @Test func `an event with a plan leads to its seats`() throws {
    let stage = try seats()
    #expect(stage.shows("STAGE"))
    #expect(stage.shows("44 seats free") || stage.shows("46 seats free"))
  }

  @Test func `a seat is taken, seen in the cart, and let go`() throws {
    var stage = try seats()
    stage.press(.space)
    stage.settle()
    #expect(stage.shows("1 × €32.00"))
    #expect(stage.shows("cart 1"))
    stage.press(.space)
    stage.settle()
    #expect(!stage.shows("cart 1"))
  }

  /// Seats apart from one another, as somebody takes what is left.
  @Test(arguments: [(80, 24), (120, 40), (40, 12)])
  func `the page where one pays names event, date and every seat`(width: Int, height: Int) throws {
    try shop.account("Ada")
    var stage = try seats(width, height)
    stage.logIn("ada")
    let type = try #require(
      try shop.office.visit(stage.state.session.principal).catalogue.event(
        shop.office.visit(stage.state.session.principal).catalogue.events(EventQuery()).listings[0].event.id
      ).offers.first
    ).id
    let labels = ["A1", "A3", "B5", "B7", "C1", "C3", "D2", "D6", "E4", "F8"]
    stage.state.session.hold(
      try shop.office.visit(stage.state.session.principal).cart.setSeats(of: type, to: Set(labels)))
    stage.press("c", .enter)
    #expect(stage.shows("Faust"))
    guard width >= 72 else {
      return #expect(stage.shows("Faust · Wed 1 Jul") || stage.shows("Faust · Thu 2 Jul"))
    }
    #expect(stage.shows("Thu 2 Jul"))
    for label in labels { #expect(stage.shows(label), "\(label)") }
    stage.press(.control("t"), .enter)
    #expect(stage.shows("You are going!") && stage.shows("Seats A1, A3"))
    for label in labels { #expect(stage.shows(label), "\(label)") }
  }

  @Test func `the best seats in place of chosen ones can be undone`() throws {
    var stage = try seats()
    stage.press(.up, .up, .left, .space)
    let chosen = try #require(stage.state.session.cart.items.first?.seats)
    stage.press("b")
    let best = try #require(stage.state.session.cart.items.first?.seats)
    #expect(best.count == 2)
    #expect(stage.shows("\(chosen[0]) → "))
    stage.press("u")
    #expect(stage.state.session.cart.items.first?.seats == chosen)
  }

  @Test(arguments: [
    (["F11", "F12", "F13", "F14"], "F11–14"), (["A2", "A1", "B3"], "A1–2, B3"), (["Box 1"], "Box 1"),
    (["Parquet F9", "Parquet F10"], "Parquet F9–10"), (["Royal box", "A1"], "A1, Royal box"), ([], ""),
  ]) func `seats side by side are one piece`(_ labels: [String], _ words: String) {
    #expect(SeatOrder.words(labels) == words)
  }

  @Test(arguments: [40, 80]) func `the cart names each seat once, and when it is`(width: Int) throws {
    var stage = try seats(width, 24)
    stage.press(.space)
    stage.settle()
    let seat = try #require(stage.state.session.cart.items.first?.seats.first)
    stage.press("c")
    stage.settle()
    let row = try #require(stage.text.split(separator: "\n").first { $0.contains("\(seat) ·") })
    #expect(row.ranges(of: "\(seat) ·").count == 1)
    let start = try #require(stage.state.session.cart.items.first).event.startsAt
    #expect(
      row.contains(
        Language.english.words.format.dateAndTime(start, zone: "America/Halifax", now: shop.clock.now)))
  }

  @Test func `seats chosen faster than they are held are all on hold`() throws {
    var stage = try seats()
    stage.isSilent = true
    stage.press(.space, .right, .space, .right, .space)
    stage.answer()
    stage.settle()
    #expect(stage.shows("3 × €32.00 = €96.00"))
    #expect(stage.shows("cart 3"))
  }

  @Test func `a seat can't be chosen before the plan is read`() throws {
    var stage = try Stage(shop)
    stage.press(.enter)
    stage.isSilent = true
    stage.press(.enter, .space)
    #expect(stage.shows("One moment: the seats are being loaded."))
  }

  @Test func `b holds the best together`() throws {
    var stage = try seats()
    stage.press("+", "b")
    stage.settle()
    #expect(stage.shows("3 × €32.00 = €96.00"))
  }

  @Test func `the cursor goes to the best seats, wherever they are`() throws {
    var stage = try seats()
    stage.press(.end, .down, .down, .down, .right, .right, "b")
    stage.settle()
    let screen = try #require(stage.state.top?.screen as? SeatsScreen)
    let held = try #require(stage.state.session.cart.items.first?.seats)
    #expect(held.contains(screen.cursor))
    #expect(stage.shows("release seat"))
  }

  @Test func `a hall smaller than the screen stands in its middle`() throws {
    let plan = try SeatingPlan("A-D: 1-6")
    let layout = SeatLayout(plan, in: Rect(x: 0, y: 2, width: 80, height: 26), Language.english.words)
    let rows = plan.seats.compactMap { layout.point($0)?.y }
    let (first, last) = (try #require(rows.min()), try #require(rows.max()))
    // The stage stands two rows above the first one.
    #expect(abs((first - 2 - 2) - (27 - last)) <= 1)
    let columns = plan.seats.compactMap { layout.point($0)?.x }
    #expect(columns.max().map { $0 < 60 } == true && columns.min().map { $0 > 20 } == true)
  }

  @Test func `numbers stand above the seats they are true of, and nowhere else`() throws {
    func numbers(_ notation: String, width: Int) throws -> String {
      var canvas = Canvas(size: Size(width: width, height: 12))
      SeatLayout(try SeatingPlan(notation), in: canvas.bounds, Language.english.words).draw(on: &canvas) {
        _ in TextRun("□")
      }
      let rows = canvas.trimmedText.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let stage = try #require(rows.firstIndex { $0.contains("STAGE") })
      return rows[stage + 1].split(separator: " ").joined(separator: " ")
    }
    #expect(try numbers("A-C: 1-4 _ 5-11", width: 60) == "1 2 3 4 5 6 7 8 9 10 11")
    // The last row has other numbers there.
    #expect(try numbers("A-B: 1-4\nC: 2-5", width: 60).isEmpty)
    #expect(try numbers("A-D: 1-4\nE: 1-4 9", width: 60) == "1 2 3 4")
    #expect(try numbers("[Stalls]\nA-B: 1-3\n[Balcony]\nA: 1-3", width: 60) == "1 2 3")
    #expect(try numbers("A-C: 1-12", width: 20) == "1 5 10")
  }

  @Test(arguments: [1, 4, 10, 19, 33], [28, 40, 80])
  func `how many rows are out of sight is told in whole words, and every other row is seen`(
    seats: Int, width: Int
  ) throws {
    let plan = try SeatingPlan("A-N: 1-\(seats)")
    for row in ["A", "G", "N"] {
      var canvas = Canvas(size: Size(width: width, height: 8))
      let focus = plan.seats.first { $0.row == row }
      SeatLayout(plan, in: canvas.bounds, focus: focus, Language.english.words).draw(on: &canvas) { _ in
        TextRun("□")
      }
      let lines = canvas.trimmedText.split(separator: "\n").map(String.init)
      let seen = lines.filter { $0.contains("□") }.count
      let hidden = lines.compactMap { $0.firstMatch(of: /[▲▼] (\d+)( more rows?)?$/) }.compactMap {
        Int($0.1)
      }
      #expect(seen + hidden.reduce(0, +) == 14, "\(canvas.trimmedText)")
      #expect(lines.contains { $0.contains("\(row) ") && $0.contains("□") })
    }
  }

  @Test func `seats are read as people count them`() {
    let seats = ["F10", "B2", "F9", "A12", "A2"]
    #expect(seats.sorted(by: SeatOrder.isBefore) == ["A2", "A12", "B2", "F9", "F10"])
    #expect(!SeatOrder.isBefore(nil, nil))
  }

  @Test func `a seat lost to somebody else says so while one looks`() throws {
    var stage = try seats()
    guard let screen = stage.state.top?.screen as? SeatsScreen, let type = screen.map?.ticketType.id else {
      Issue.record("no seats")
      return
    }
    _ = try shop.office.visit(shop.office.openSession()).cart.setSeats(of: type, to: [screen.cursor])
    stage.refresh()
    #expect(stage.shows("was just taken by somebody else"))
    #expect(stage.shows("×"))
    stage.wait(.seconds(3))
    stage.press(.space)
    #expect(stage.shows("\(screen.cursor) is taken"))
  }

  @Test(arguments: [(120, 40), (80, 24), (40, 12), (60, 14)])
  func `the map fits and follows the cursor to every corner`(width: Int, height: Int) throws {
    var stage = try seats(width, height)
    for key in [Key.up, .left, .down, .right] {
      for _ in 0..<12 { stage.press(key) }
      guard let screen = stage.state.top?.screen as? SeatsScreen else { break }
      #expect(stage.shows(screen.cursor))
    }
    guard GoldenTests.sizes.contains(stage.state.session.size) else {
      return try Golden.expect(stage.text, "seats-\(width)x\(height)")
    }
    try Gallery.expect(stage, "seats")
  }
}
