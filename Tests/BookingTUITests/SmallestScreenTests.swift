import TerminalUI
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// At 40x12 too a buyer reads which places of which day they are about, and whether a ticket is valid.
struct SmallestScreenTests {
  /// Ada, logged in, with seats of an event with a long title in her cart.
  private func stage() throws -> Stage {
    let shop = try Shop(events: 0)
    let now = shop.clock.now
    let price = Money(minorUnits: 3200, currency: try #require(Currency("EUR")))
    let admin = shop.office.openOperatorSession()
    let event = try shop.office.visit(admin).events.add(
      EventDraft(
        title: "The Tragical History of Faust", summary: "", description: "", category: "Theatre",
        venue: "Grand Hall", city: "Halifax", country: "CA", timeZone: "America/Halifax",
        startsAt: now + .days(1), endsAt: now + .days(1) + .hours(2),
        ticketTypes: [.init(name: "Circle", price: price, capacity: 1, seatingPlan: "A-E: 1-8")]))
    try shop.office.visit(admin).events.publish(event.id)
    try shop.account("Ada-Wilhelmina")
    var stage = try Stage(shop, size: Size(width: 40, height: 12))
    stage.logIn("ada-wilhelmina")
    stage.press(.enter, .enter, "b")
    stage.settle()
    stage.press("c", .enter)
    return stage
  }

  private func line(_ stage: Stage, with words: String) -> String {
    stage.text.split(separator: "\n").map(String.init).first { $0.contains(words) } ?? ""
  }

  @Test func `the pay page and the last page name the seats`() throws {
    var stage = try stage()
    let paid = line(stage, with: "The Tr")
    #expect(paid.contains("… · Thu 2 Jul 09:00 · C4–5"), "\(stage.text)")
    stage.press(.control("t"), .enter)
    #expect(stage.shows("You are going!"))
    #expect(stage.shows("Seats C4–5"), "\(stage.text)")
  }

  @Test func `an order's tickets say whether they are valid, and what is out of sight says so`() throws {
    var stage = try stage()
    stage.press(.control("t"), .enter, "2", "o", .enter)
    #expect(line(stage, with: "TX-").hasSuffix("VALID"), "\(stage.text)")
    #expect(stage.shows("2 more lines"), "\(stage.text)")
    for _ in 0..<20 { stage.press(.down) }
    #expect(stage.shows("Paid") && !stage.shows("more lines"))
    // No key is lost below the end.
    stage.press(.up)
    #expect(stage.shows("more lines"))
  }
}
