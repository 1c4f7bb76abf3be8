import BookingWords
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingRules
@testable import BookingStore
@testable import BookingTickets

/// A ticket's code from the sale to the door: what it says, and how it is made anew.
struct TicketCodeTests {
  private let shop: Shop
  private let office: BoxOffice
  private let staff: Principal
  private let event: Identifier<Event>
  private let type: Identifier<TicketType>

  init() throws { try self.init(policy: Policy()) }

  private init(policy: Policy) throws {
    shop = try Shop(policy: policy)
    office = shop.office
    staff = office.openOperatorSession()
    (event, type) = try shop.event()
  }

  private func presented(_ ticket: Ticket) throws -> PresentedTicket {
    let keys = try office.operator.ticketKeys().map(\.publicKey)
    let ring = try #require(TicketKeyRing(keys))
    return try #require(ring.verified(ticket.token))
  }

  private func door(_ ticket: Ticket) throws -> DoorTicket {
    let id = try presented(ticket).id
    return try #require(try office.store.read { try Tickets.door(id, event: event, $0) })
  }

  private func tickets() throws -> [Ticket] {
    try office.visit(shop.ada).orders.tickets().map(\.ticket)
  }

  /// What the door says to it, half an hour before the start.
  private func answer(_ ticket: Ticket) throws -> ScanReason {
    let details = try office.visit(staff).catalogue.event(event).event
    let list = CheckInList(
      id: Identifier(1), event: event, name: "Admission", entry: .once,
      opensAt: details.startsAt - .hours(2), closesAt: details.endsAt)
    let place = AdmissionRule.Place(
      event: TicketFacts.reference(eventCode: details.code), timeZone: details.timeZone, list: list, gate: nil
    )
    return AdmissionRule.decide(
      try presented(ticket), .init(ticket: try door(ticket), passages: []), at: place, .entry,
      now: details.startsAt - .minutes(30)
    ).reason
  }

  private func move(telling holders: HolderNotification, _ edit: (inout EventDraft) -> Void) throws {
    let details = try office.visit(staff).catalogue.event(event)
    var draft = EventDraft(details)
    edit(&draft)
    _ = try office.visit(staff).events.change(
      event, draft, revision: details.event.revision, telling: holders)
  }

  private func later(by span: TimeSpan) -> (inout EventDraft) -> Void {
    { draft in
      draft.startsAt = draft.startsAt + span
      draft.endsAt = draft.endsAt + span
    }
  }

  // What it says

  @Test func `a ticket says its event, its type and when it is good, and is let in`() throws {
    let ticket = try #require(try shop.buy(2, of: type).details.tickets.first)
    let details = try office.visit(shop.ada).catalogue.event(event).event
    let facts = try #require(try presented(ticket).facts)
    #expect(facts.event == TicketFacts.reference(eventCode: details.code))
    #expect(facts.ticketType == UInt16(truncatingIfNeeded: type.rawValue))
    #expect(facts.generation == 1)
    #expect(facts.validFrom < details.startsAt && details.endsAt < facts.validUntil)
    let door = try door(ticket)
    #expect(
      door
        == DoorTicket(
          id: try presented(ticket).id, code: ticket.code, ticketType: type, typeName: "Standing", seat: nil,
          holder: "Ada", generation: 1, voidReason: nil, replaced: nil))
    #expect(try office.store.read { try Tickets.door(code: ticket.code, event: event, $0) } == door)
    #expect(try answer(ticket) == .entered)
    #expect(try shop.broken() == [])
  }

  // Another code

  @Test func `whoever asks for another code has one, is told, and the door refuses the one before`() throws {
    let before = try shop.buy(2, of: type).details.tickets
    shop.clock.advance(.minutes(5))
    try office.visit(shop.ada).orders.reissue(before[0].id, of: before[0].order)
    let after = try tickets()
    #expect(after[0].token != before[0].token && after[1].token == before[1].token)
    #expect(after[0].code == before[0].code)
    #expect(try presented(after[0]).facts?.generation == 2)
    #expect(try [before[0], after[0], before[1]].map(answer) == [.replaced, .entered, .entered])
    #expect(try door(before[0]).replaced == TicketReplacement(reason: .askedFor, at: shop.clock.now))
    let mail = try #require(
      try office.visit(shop.ada).messages.readable().first { $0.body.contains("new QR code") })
    #expect(mail.subject.hasPrefix("New code for your ticket"))
    #expect(mail.body.contains(before[0].code) && !mail.body.contains(before[1].code))
    let entry = try office.store.read { reader in
      try reader.first("SELECT actor, facts FROM audit_entries WHERE action = 'ticket code asked for'")
    }
    #expect(try entry?.get("facts", as: String.self) == before[0].code)
    #expect(try shop.broken() == [])
  }

  @Test func `staff say why they have a code made anew`() throws {
    let ticket = try #require(try shop.buy(of: type).details.tickets.first)
    for nothing in ["", "  ", "x"] {
      #expect(throws: BookingError.self) {
        try office.visit(staff).management.reissue(ticket.id, of: ticket.order, because: nothing)
      }
    }
    #expect(try tickets().map(\.token) == [ticket.token])
    try office.visit(staff).management.reissue(ticket.id, of: ticket.order, because: "phone stolen")
    #expect(try answer(ticket) == .replaced)
    let facts: String? = try office.store.read {
      try $0.value("SELECT facts FROM audit_entries WHERE action = 'ticket code replaced'")
    }
    #expect(facts == "\(ticket.code), phone stolen")
    #expect(try shop.broken() == [])
  }

  @Test func `nobody has another's ticket made anew, nor one of another order`() throws {
    let ticket = try #require(try shop.buy(of: type).details.tickets.first)
    let other = try #require(try shop.buy(of: type).details.tickets.first)
    let eve = try office.testPerson("Eve")
    #expect(throws: BookingError.notFound(.order)) {
      try office.visit(eve).orders.reissue(ticket.id, of: ticket.order)
    }
    #expect(throws: BookingError.notFound(.ticket)) {
      try office.visit(shop.ada).orders.reissue(ticket.id, of: other.order)
    }
    #expect(throws: BookingError.logInNeeded) {
      try office.visit(office.openSession()).orders.reissue(ticket.id, of: ticket.order)
    }
    #expect(Set(try tickets().map(\.token)) == [ticket.token, other.token])
  }

  @Test func `a void ticket gets no code`() throws {
    let order = try shop.buy(2, of: type).details
    try office.visit(staff).management.cancelTickets(
      of: order.order.id, [order.tickets[0].id], refund: false)
    #expect(throws: BookingError.ticketVoid) {
      try office.visit(shop.ada).orders.reissue(order.tickets[0].id, of: order.order.id)
    }
    #expect(throws: BookingError.ticketVoid) {
      try office.visit(staff).management.reissue(
        order.tickets[0].id, of: order.order.id, because: "phone stolen")
    }
    #expect(try shop.broken() == [])
  }

  @Test func `a ticket has so many codes and no more, and its holder leaves some to staff`() throws {
    var policy = Policy()
    policy.ticketCodes = 4
    policy.ticketCodesByHolder = 2
    let few = try TicketCodeTests(policy: policy)
    let ticket = try #require(try few.shop.buy(of: few.type).details.tickets.first)
    try few.office.visit(few.shop.ada).orders.reissue(ticket.id, of: ticket.order)
    #expect(throws: BookingError.tooManyTicketCodes(2)) {
      try few.office.visit(few.shop.ada).orders.reissue(ticket.id, of: ticket.order)
    }
    for _ in 3...4 {
      try few.office.visit(few.staff).management.reissue(ticket.id, of: ticket.order, because: "phone stolen")
    }
    #expect(throws: BookingError.tooManyTicketCodes(4)) {
      try few.office.visit(few.staff).management.reissue(ticket.id, of: ticket.order, because: "phone stolen")
    }
    // Its last code stays when the event moves, and nothing stands in that event's way.
    let last = try few.tickets().map(\.token)
    try few.move(telling: .everybody(), few.later(by: .days(3)))
    #expect(try few.tickets().map(\.token) == last)
    #expect(try few.shop.broken() == [])
  }

  @Test func `the last that a code can count is the last there is`() throws {
    let ticket = try #require(try shop.buy(of: type).details.tickets.first)
    for _ in 2...255 {
      try office.visit(staff).management.reissue(ticket.id, of: ticket.order, because: "phone stolen")
    }
    #expect(throws: BookingError.tooManyTicketCodes(255)) {
      try office.visit(staff).management.reissue(ticket.id, of: ticket.order, because: "phone stolen")
    }
    let last = try #require(try tickets().first)
    #expect(try presented(last).facts?.generation == 255)
    #expect(try shop.broken() == [])
  }

  // Another day

  @Test(arguments: [HolderNotification.everybody(), .nobody])
  func `tickets of an event that goes to another day are made anew, and are good then`(
    told: HolderNotification
  ) throws {
    let before = try shop.buy(2, of: type).details.tickets
    let bob = try office.testPerson("Bob")
    try shop.buy(of: type, as: bob)
    try move(telling: told, later(by: .days(5)))
    let after = try tickets()
    #expect(Set(after.map(\.token)).isDisjoint(with: before.map(\.token)))
    #expect(try before.map(answer) == [.replaced, .replaced])
    #expect(try after.map(answer) == [.entered, .entered])
    #expect(try door(before[0]).replaced?.reason == .eventMoved)
    let mails = try office.visit(shop.ada).messages.readable().filter { $0.body.contains("has changed") }
    #expect(mails.count == (told == .nobody ? 0 : 1))
    #expect(mails.allSatisfy { $0.body.contains("have new QR codes") })
    // Who buys now has a first code.
    let carl = try office.testPerson("Carl")
    let bought = try #require(try shop.buy(of: type, as: carl).details.tickets.first)
    #expect(try presented(bought).facts?.generation == 1)
    #expect(try shop.broken() == [])
    try shop.settle(rounds: 3)
    #expect(try presented(bought).facts?.generation == 1)
    #expect(try shop.broken() == [])
  }

  @Test func `a delay, another hall or another name leaves every printed ticket good`() throws {
    let before = try shop.buy(2, of: type).details.tickets
    try move(telling: .everybody(), later(by: .minutes(30)))
    try move(telling: .nobody) { $0.endsAt = $0.endsAt + .minutes(90) }
    try move(telling: .everybody()) { $0.venue = "Small Hall" }
    try move(telling: .nobody) { $0.title = "Southern Lights" }
    #expect(try tickets().map(\.token) == before.map(\.token))
    #expect(try before.map(answer) == [.entered, .entered])
    let mails = try office.visit(shop.ada).messages.readable().filter { $0.body.contains("has changed") }
    #expect(mails.count == 2 && mails.allSatisfy { !$0.body.contains("QR codes") })
    #expect(try shop.broken() == [])
  }

  @Test func `there and back again, tickets are good on the day it is`() throws {
    let ticket = try #require(try shop.buy(of: type).details.tickets.first)
    try move(telling: .nobody, later(by: .days(2)))
    try move(telling: .everybody(), later(by: TimeSpan(milliseconds: -TimeSpan.days(2).milliseconds)))
    let now = try #require(try tickets().first)
    #expect(try presented(now).facts?.generation == 3)
    #expect(try answer(now) == .entered && answer(ticket) == .replaced)
    #expect(try shop.broken() == [])
  }

  @Test func `a code that says another day than the event's is found`() throws {
    try shop.buy(of: type)
    _ = try office.store.write { transaction in
      try transaction.run(
        "UPDATE events SET starts_at = starts_at + 864000000, ends_at = ends_at + 864000000 WHERE id = \(event)"
      )
    }
    #expect(try shop.broken().contains("the operator signed every ticket"))
  }
}
