import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// Whoever moves an event that people have tickets for is asked what they shall hear.
struct HoldersScreenTests {
  private let shop: Shop

  init() throws {
    shop = try Shop()
    try shop.sell(2, of: "Northern Lights", to: "Ada")
    try shop.sell(1, of: "Northern Lights", to: "Bob")
  }

  /// The form, with another venue and five days later, saved.
  private func moved(_ size: Size = Size(width: 80, height: 24)) throws -> Stage {
    var stage = try Stage.admin(shop, size: size)
    stage.press("/")
    stage.type("Northern")
    stage.press(.enter, "e", .pageDown, .home)
    stage.type("Small ")
    for _ in 0..<4 { stage.press(.tab) }
    stage.type("202607092000")
    stage.press(.tab)
    stage.type("202607092200")
    stage.press(.control("s"))
    stage.settle()
    return stage
  }

  private func mails() throws -> [OutgoingMessage] {
    while try !shop.office.operator.work().isIdle {}
    return shop.delivery.messages.filter { $0.body.contains("has changed") }
  }

  private func venue() throws -> String? {
    try shop.office.visit(shop.office.openSession(from: .machine(user: 0))).catalogue.events(EventQuery())
      .listings
      .first { $0.event.title == "Northern Lights" }?.event.venue
  }

  @Test func `the question says how many have tickets and what they will read`() throws {
    let stage = try moved(Size(width: 120, height: 40))
    #expect(stage.shows("2 people have 3 tickets"))
    #expect(stage.shows("Subject: Changed: Northern Lights"))
    #expect(stage.shows("It is now:"))
    #expect(stage.shows("Thu 9 Jul 2026, 20:00"))
    #expect(stage.shows("save, tell 2 people"))
    #expect(try venue() == "Grand Hall")
    #expect(try mails().isEmpty)
  }

  @Test func `somebody else's change while the question is open is told, and theirs can be loaded`() throws {
    var stage = try moved()
    let office = shop.office.openOperatorSession()
    let event = try #require(
      try shop.office.visit(office).catalogue.events(EventQuery()).listings.first {
        $0.event.title == "Northern Lights"
      })
    var draft = EventDraft(try shop.office.visit(office).catalogue.event(event.id))
    draft.title = "Northern Lights, newly named"
    _ = try shop.office.visit(office).events.change(
      event.id, draft, revision: event.event.revision, telling: .nobody)
    stage.press(.enter)
    stage.settle()
    #expect(stage.shows("Changed meanwhile"))
    stage.press(.right, .enter)
    stage.settle()
    #expect(stage.shows("Northern Lights, newly named"))
    #expect(!stage.shows("● not saved"))
    #expect(try mails().isEmpty)
  }

  @Test func `telling them saves, and each gets a message with the offer to return`() throws {
    var stage = try moved()
    stage.press(.left, .enter)
    stage.settle()
    #expect(stage.shows("Saved."))
    let mails = try mails()
    #expect(mails.map(\.recipient) == ["ada@example.org", "bob@example.org"])
    #expect(mails.allSatisfy { $0.body.contains("you can return your tickets") })
    #expect(try venue() == "Small Grand Hall")
  }

  @Test func `without returns none are offered`() throws {
    var stage = try moved()
    stage.press("r")
    #expect(stage.shows("No returns."))
    stage.press(.enter)
    stage.settle()
    #expect(try mails().allSatisfy { !$0.body.contains("return your tickets") })
  }

  @Test func `saving quietly asks once more, and nobody hears of it`() throws {
    var stage = try moved()
    stage.press("n")
    #expect(stage.shows("They will not hear of the change."))
    stage.press(.enter)
    #expect(try venue() == "Grand Hall")
    stage.press("n", .right, .enter)
    stage.settle()
    #expect(try venue() == "Small Grand Hall")
    #expect(try mails().isEmpty)
  }

  @Test func `going back finds the form as it was typed`() throws {
    var stage = try moved()
    stage.press(.escape)
    #expect(stage.shows("Small Grand Hall"))
    #expect(try venue() == "Grand Hall")
  }

  @Test(arguments: GoldenTests.sizes)
  func `the question is as it was approved`(_ size: Size) throws {
    try Gallery.expect(moved(size), "holders")
  }
}
