import TerminalHarness
import TestSupport
import Testing

/// Numbered seats, from the map to the ticket, by keyboard alone.
struct SeatPurchaseTests {
  @Test(arguments: [TerminalSize.standard, .wide])
  func `seats are picked on the map, the best ones added, paid for and named on the tickets`(
    size: TerminalSize
  ) throws {
    let shop = try Shop()
    try shop.addSeatedHall()
    let other = try shop.openSeats(size)
    let terminal = try shop.openSeats(size)
    try terminal.press(.up, .left)
    try terminal.waitFor("B3 is free")
    try terminal.press(.space)
    try terminal.waitFor("B3  1 × €20.00")
    try terminal.press(.right, .space)
    try terminal.waitFor("B3–4  2 × €20.00 = €40.00")
    // Whoever looks at the same map sees it happen.
    try other.waitFor("22 seats free")
    try terminal.press(.right, .space)
    try terminal.waitFor("3 × €20.00")
    try terminal.press(.space)
    try terminal.waitFor("2 × €20.00")
    try other.press("b")
    try other.waitFor("2 × €20.00 = €40.00")
    // The legend has one of these signs.
    try terminal.waitUntil("two taken seats") { $0.text.filter { $0 == "■" }.count == 3 }

    try terminal.press("c")
    try terminal.waitFor("B3–4")
    try terminal.waitFor("€40.00")
    try terminal.checkOut(as: .ada)
    try terminal.pay(card: "4242424242424242")
    try terminal.waitFor("You are going!")
    try terminal.press(.enter)
    try terminal.waitFor("2 tickets")
    try terminal.press(.enter)
    try terminal.waitFor("B3")
    try terminal.press(.right)
    try terminal.waitFor("B4")
    try terminal.press(.control("c"))
    #expect(try terminal.waitForExit() == .success)
    try expectGivenBack(terminal)
    #expect(terminal.screen.contains("2 × Seated Hall"))
    try shop.expectSound()
  }
}

extension Shop {
  /// Four rows of six seats.
  fileprivate func addSeatedHall() throws {
    try directory.write(
      """
      [{"title": "Seated Hall", "category": "Music", "venue": "Hall", "city": "Halifax", "country": "CA",
        "timeZone": "America/Halifax", "startsInDays": 10, "startTime": "20:00", "durationMinutes": 90,
        "status": "published",
        "ticketTypes": [{"name": "Stalls", "price": "20.00", "currency": "EUR", "seatingPlan": "A-D: 1-6"}]}]
      """, to: "seated.json")
    let outcome = try run("events", "import", "seated.json", "--strict")
    try #require(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  /// Somebody at the map of the hall.
  fileprivate func openSeats(_ size: TerminalSize) throws -> TerminalSession {
    let terminal = try open(size)
    try terminal.waitForEvents()
    try terminal.open(event: "seated", shows: "choose seats")
    try terminal.press(.enter)
    try terminal.waitFor("STAGE")
    return terminal
  }
}
