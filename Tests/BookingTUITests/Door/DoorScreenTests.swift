import BookingRules
import BookingWords
import TerminalUI
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingPlain
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// The way to a gate, and what is decided there by the shop itself.
struct DoorScreenTests {
  /// A shop in which an event begins in an hour, with two tickets sold to Ada.
  private func shop(gates: [String] = []) throws -> (shop: Shop, event: Event) {
    let shop = try Shop()
    try shop.sell(2, of: "Northern Lights", to: "Ada")
    let me = shop.office.operator.visit()
    let event = try #require(
      try me.catalogue.events(EventQuery()).listings.map(\.event).first { $0.title == "Northern Lights" })
    for gate in gates { _ = try me.door.addGate(gate, of: event.id) }
    shop.clock.advance(event.startsAt - .hours(1) - shop.clock.now)
    try shop.account("Sam", role: .door)
    return (shop, event)
  }

  private func tokens(_ shop: Shop) throws -> [String] {
    let me = try shop.office.visit(shop.office.openSession()).session.logIn(
      email: "ada@example.org", password: Shop.password)
    return try shop.office.visit(me).orders.tickets().map(\.ticket.token)
  }

  @Test(arguments: Gallery.sizes) func `which list, at which gate`(_ size: Size) throws {
    let (shop, event) = try shop(gates: ["North", "South"])
    var stage = try Stage.admin(shop, size: size)
    stage.open(DoorScreen(event), in: .manage)
    stage.settle()
    try Gallery.expect(stage, "door")
    stage.open(AttendeesScreen(event), in: .manage)
    stage.settle()
    try Gallery.expect(stage, "attendees")
  }

  @Test func `a helper at the door lands at its choice of events, and comes to nothing else`() throws {
    let (shop, _) = try shop(gates: ["North", "South"])
    var stage = try Stage(shop)
    stage.logIn("sam")
    #expect(stage.shows("Which event's door?"))
    stage.press(.enter)
    #expect(stage.shows("Which list, at which gate?"))
    stage.press("j", .enter)
    stage.settle()
    #expect(stage.shows("Northern Lights · Admission · South"))
    #expect(stage.shows("0 of 2 in"))
    for character in "4do" { stage.press(Key(character)) }
    #expect(stage.shows("▸ 4do"))
  }

  @Test func `a ticket comes in once, by the shop's own desk, and at another gate it is said where`() throws {
    let (shop, _) = try shop(gates: ["North", "South"])
    let token = try tokens(shop)[0]
    var north = try Stage(shop)
    north.logIn("sam")
    north.press(.enter, .enter)
    var south = try Stage(shop)
    south.logIn("sam")
    south.press(.enter, "j", .enter)
    func scan(_ stage: inout Stage) {
      stage.wait(.seconds(1))
      for character in token { stage.press(Key(character)) }
      stage.press(.enter)
      stage.settle()
    }
    scan(&north)
    #expect(north.shows("Ada") && north.shows("Stalls"))
    #expect(north.shows("1 of 2 in"))
    scan(&south)
    #expect(south.shows("Already in since") && south.shows("North, let in by Sam"))
  }

  @Test func `what the command line asked for is opened at once, and what isn't there is said`() throws {
    let (shop, event) = try shop(gates: ["North", "South"])
    for (gate, opens) in [("south", true), ("west", false)] {
      var stage = try Stage(shop)
      stage.state.session.options.door = DoorWish(event: event.code.lowercased(), gate: gate)
      stage.run(stage.state.start())
      stage.type("sam@example.org")
      stage.press(.tab)
      stage.type(Shop.password)
      stage.press(.enter)
      stage.settle()
      #expect(stage.shows("Admission · South") == opens)
      #expect(stage.shows("There is no such event, list or gate") == !opens)
    }
  }

  @Test func `management comes to the door by D, and customers by no key`() throws {
    let (shop, _) = try shop()
    var stage = try Stage.admin(shop)
    stage.press("D")
    stage.settle()
    #expect(stage.shows("Admission"))
    var customer = try Stage(shop)
    customer.logIn("ada")
    customer.press("4", "D")
    #expect(!customer.shows("Admission"))
  }

  // For people with paper

  @Test func `the list for people with paper is in order of surname or seat, without void tickets`() throws {
    let event = try shop().event
    func attendee(_ holder: String, _ seat: String?, _ code: String) -> Attendee {
      let ticket = TestDesk.ticket(1, holder, seat: seat)
      return Attendee(
        ticket: DoorTicket(
          id: ticket.id, code: code, ticketType: ticket.ticketType, typeName: ticket.typeName, seat: seat,
          holder: holder, generation: 0, voidReason: nil, replaced: nil), order: "AAAA-BBBB", cameInAt: nil)
    }
    let all = [
      attendee("Grace Hopper", "B10", "1"), attendee("Ada Lovelace", "B9", "2"),
      attendee("Cher", nil, "3"), attendee("Émile Ångström", "A1", "4"),
    ]
    #expect(
      AttendeeOrder.name.sorted(all).map(\.ticket.holder)
        == ["Émile Ångström", "Cher", "Grace Hopper", "Ada Lovelace"])
    #expect(AttendeeOrder.seat.sorted(all).map { $0.ticket.seat ?? "-" } == ["A1", "B9", "B10", "-"])
    let text = AttendeeExport.text(all, of: event, .name, Stage.language.words, now: event.startsAt)
    #expect(text.contents.contains("[ ] Lovelace, Ada    B9    Balcony  AAAA-BBBB\n"))
    #expect(text.contents.contains("Attendees: 4 tickets, by name"))
    let pdf = try #require(
      AttendeeExport.pdf(all, of: event, .name, Stage.language.words, now: event.startsAt))
    #expect(pdf.bytes.starts(with: Array("%PDF-".utf8)) && pdf.name.hasSuffix("-attendees-name.pdf"))
  }

  // Line by line

  @Test func `a helper who hears the screen scans, looks up and takes back by one line each`() throws {
    let (shop, _) = try shop()
    let token = try tokens(shop)[0]
    var stage = try PlainStage(shop)
    stage.type("log in", "2", "sam@example.org", Shop.password)
    #expect(stage.type("door").contains("Which event's door?"))
    #expect(stage.type("1").contains("Northern Lights · Admission, online"))
    #expect(stage.type(token).hasPrefix("COME IN: Ada, Stalls"))
    #expect(stage.type(token).contains("NO: Ada, Stalls. Already in since"))
    #expect(stage.type("ada").contains("2 tickets found"))
    #expect(stage.type("undo").contains("The ticket is good again."))
    #expect(stage.type("figures").contains("0 of 2 in"))
    #expect(stage.type("nonsense that nobody is called").contains("No ticket matches"))
  }
}
