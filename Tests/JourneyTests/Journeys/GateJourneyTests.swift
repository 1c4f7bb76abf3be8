import Foundation
import TerminalHarness
import TestSupport
import Testing

struct GateJourneyTests {
  private static let sam = Person(
    name: "Sam Porter", email: "sam@example.org", phone: "+447700900015", password: "a lantern by the door")

  /// A shop with an event that begins in an hour, and a helper for its door.
  private func shop() throws -> Shop {
    let shop = try Shop()
    let start = Date(timeIntervalSinceNow: 3_600)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let clock = calendar.dateComponents([.hour, .minute], from: start)
    let days = calendar.isDate(start, inSameDayAs: Date()) ? 0 : 1
    let time = String(format: "%02d:%02d", clock.hour ?? 0, clock.minute ?? 0)
    try shop.directory.write(
      """
      [{"title": "Lantern Night", "summary": "Tonight", "description": "Tonight.", "category": "Music",
        "venue": "The Yard", "city": "London", "country": "GB", "timeZone": "UTC", "startsInDays": \(days),
        "startTime": "\(time)", "durationMinutes": 120, "status": "published",
        "ticketTypes": [{"name": "Entry", "price": "10.00", "currency": "EUR", "capacity": 20}]}]
      """, to: "tonight.json")
    #expect(try shop.run("events", "import", "tonight.json", "--strict").status == 0)
    let made = try shop.run(
      "account", "create", "--role", "door", "--name", Self.sam.name, "--email", Self.sam.email, "--phone",
      Self.sam.phone, "--password-stdin", input: Self.sam.password + "\n")
    #expect(made.status == 0, "\(made.errors)")
    return shop
  }

  @Test func `a ticket that somebody buys opens the door once, read off their screen`() throws {
    let shop = try shop()
    let holder = try shop.checkout(by: .ada, "Lantern Night", "Entry")
    try holder.pay(card: "4242424242424242")
    try holder.waitFor("You are going!")
    try holder.press(.enter)
    try holder.waitFor("1 ticket")
    try holder.press(.enter)
    try holder.waitFor("VALID")
    try holder.press("f")
    let code = try holder.waitForQRCode()

    let gate = try shop.open(.standard, "gate")
    try gate.waitFor("Log in")
    try gate.fillLogIn(Self.sam)
    try gate.waitFor("Which event's door?")
    try gate.waitFor("Lantern Night")
    try gate.press(.enter)
    try gate.waitFor("Lantern Night · Admission")
    try gate.waitFor("0 of 1 in")
    // A scanner types it, with Enter, and later without.
    try gate.type(code + "\r")
    try gate.waitFor("Ada Lovelace")
    try gate.waitFor("1 of 1 in")
    // The same code within a moment is a scanner that read it twice.
    _ = gate.bytesWritten(within: .seconds(1), stoppingAtFirst: false)
    try gate.type(code)
    try gate.waitFor("Already in since")
    // Whoever is called so is found, and isn't let in twice.
    try gate.type("lovelace")
    try gate.waitFor("▸ lovelace")
    try gate.press(.enter)
    try gate.waitFor("1 ticket found")
    try gate.press(.escape)
    try gate.waitForQuiet()
    try gate.press(.control("u"))
    try gate.waitFor("Press ^U again")
    try gate.press(.control("u"))
    try gate.waitFor("taken back")
    try gate.waitFor("0 of 1 in")
    try shop.expectSound()
  }
}
