import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

struct ShopDeskTests {
  @Test func `a code lets in once, and then says when, where and by whom`() throws {
    let door = try DoorShop()
    let gate = try door.office.visit(door.lead).door.addGate("North", of: door.event)
    let desk = try door.desk(gate: gate.id)
    let token = try door.tickets()[0].ticket.token
    let first = try desk.scan(token, .entry, layout: nil)
    #expect(first.reason == .entered && first.ticket?.holder == "Ada" && first.ticket?.typeName == "Standing")
    door.shop.clock.advance(.minutes(3))
    let second = try desk.scan(token, .entry, layout: nil)
    #expect(second.reason == .alreadyIn && second.verdict == .no)
    #expect(
      second.earlier?.scan == first.scan && second.earlier?.gate == "North" && second.earlier?.by == "Hal")
    #expect(try door.broken() == [])
  }

  @Test func `another gate knows of it at once`() throws {
    let door = try DoorShop()
    let token = try door.tickets()[0].ticket.token
    #expect(try door.desk().scan(token, .entry, layout: nil).reason == .entered)
    #expect(try door.desk(door.lead).scan(token, .entry, layout: nil).reason == .alreadyIn)
  }

  @Test func `what isn't one of ours is a row, and lets nobody in`() throws {
    let door = try DoorShop()
    let desk = try door.desk()
    let token = try door.tickets()[0].ticket.token
    // A letter of its signature is another one.
    let place = token.index(token.endIndex, offsetBy: -20)
    let forged = token[..<place] + (token[place] == "A" ? "B" : "A") + token[token.index(after: place)...]
    #expect(try desk.scan(String(forged), .entry, layout: nil).reason == .forged)
    #expect(try desk.scan("4006381333931", .entry, layout: nil).reason == .foreign)
    #expect(try desk.scan("TX-0000-0000", .entry, layout: nil).reason == .noSuchTicket)
    #expect(try door.shop.count("SELECT COUNT(*) FROM scans WHERE kind = 'refusal'") == 3)
    #expect(try door.broken() == [])
  }

  @Test func `a ticket that was cancelled stays out`() throws {
    let door = try DoorShop()
    let ticket = try door.tickets()[0]
    try door.office.operator.visit().management.cancelTickets(
      of: ticket.ticket.order, [ticket.id], refund: false)
    #expect(try door.desk().scan(ticket.ticket.token, .entry, layout: nil).reason == .cancelled)
    #expect(try door.desk().scan(ticket.ticket.code, .entry, layout: nil).reason == .cancelled)
  }

  @Test func `another event's ticket stays out, and its event is named where one may know of it`() throws {
    let door = try DoorShop()
    let other = try door.shop.event("Faust")
    try door.shop.buy(1, of: other.ticketType)
    let ticket = try #require(try door.tickets().first { $0.event.id == other.event })
    for text in [ticket.ticket.token, ticket.ticket.code] {
      let answer = try door.desk().scan(text, .entry, layout: nil)
      #expect(answer.reason == .otherEvent && answer.instead == "Faust" && answer.ticket == nil)
    }
  }

  @Test func `doors open two hours before and close with the event`() throws {
    let door = try DoorShop()
    let token = try door.tickets()[0].ticket.token
    let list = try door.list()
    door.shop.clock.advance(.hours(-2))
    let early = try door.desk().scan(token, .entry, layout: nil)
    #expect(early.reason == .tooEarly && early.bound == list.opensAt)
    door.shop.clock.advance(.hours(5) + .minutes(30))
    #expect(try door.desk().scan(token, .entry, layout: nil).reason == .tooLate)
  }

  @Test func `a list is for its types, and names another one`() throws {
    let door = try DoorShop()
    _ = try door.list()
    let seats = try door.shop.seatedEvent("A: 1")
    #expect(throws: BookingError.notFound(.ticketType)) {
      try door.office.visit(door.lead).door.addList(
        .init(name: "Backstage", ticketTypes: [seats.ticketType]), of: door.event)
    }
    let other: Identifier<TicketType> = try door.office.store.write { transaction in
      try transaction.insert(
        """
        INSERT INTO ticket_types (event_id, position, name, price, currency, capacity, min_per_order, max_per_order)
        VALUES (\(door.event), 1, 'Box', 0, 'EUR', 5, 1, 5) RETURNING id
        """)
    }
    let backstage = try door.office.visit(door.lead).door.addList(
      .init(name: "Backstage", ticketTypes: [other]), of: door.event)
    let desk = try door.office.visit(door.helper).door.desk(list: backstage.id, gate: nil)
    let answer = try desk.scan(try door.tickets()[0].ticket.token, .entry, layout: nil)
    #expect(answer.reason == .notOnList && answer.instead == "Admission")
  }

  @Test func `somebody takes back their own scan for ten minutes, a lead any, with a reason`() throws {
    let door = try DoorShop()
    let (desk, lead) = (try door.desk(), try door.desk(door.lead))
    let token = try door.tickets()[0].ticket.token
    let first = try desk.scan(token, .entry, layout: nil)
    try desk.undo(first.scan, note: nil)
    #expect(throws: BookingError.conflict) { try desk.undo(first.scan, note: nil) }
    let second = try desk.scan(token, .entry, layout: nil)
    #expect(second.reason == .entered)
    #expect(throws: BookingError.invalid([FieldProblem(.note, .missing)])) {
      try lead.undo(second.scan, note: nil)
    }
    door.shop.clock.advance(.minutes(11))
    #expect(throws: BookingError.undoTooLate) { try desk.undo(second.scan, note: nil) }
    try lead.undo(second.scan, note: "the wrong one")
    #expect(try desk.scan(token, .entry, layout: nil).reason == .entered)
    #expect(try door.broken() == [])
  }

  @Test func `a lead lets in whom the rules refused, once, and the record says why`() throws {
    let door = try DoorShop()
    let token = try door.tickets()[0].ticket.token
    _ = try door.desk().scan(token, .entry, layout: nil)
    let refused = try door.desk().scan(token, .entry, layout: nil)
    #expect(throws: BookingError.notAllowed) { try door.desk().override(refused.scan, note: "a friend") }
    let lead = try door.desk(door.lead)
    let answer = try lead.override(refused.scan, note: "went out to smoke")
    #expect(answer.reason == .overridden && answer.verdict == .comeIn)
    #expect(throws: BookingError.notOverridable) { try lead.override(refused.scan, note: "again") }
    #expect(
      try door.shop.count("SELECT COUNT(*) FROM audit_entries WHERE action = 'admission overridden'") == 1)
    #expect(try door.broken() == [])
  }

  @Test func `in and out: whoever leaves comes in again`() throws {
    let door = try DoorShop()
    let list = try door.list()
    try door.office.visit(door.lead).door.changeList(list.id, to: .init(name: "Admission", entry: .inAndOut))
    let desk = try door.desk()
    let token = try door.tickets()[0].ticket.token
    #expect(try desk.scan(token, .exit, layout: nil).reason == .notInside)
    for reason in [ScanReason.entered, .alreadyIn] {
      #expect(try desk.scan(token, .entry, layout: nil).reason == reason)
    }
    #expect(try desk.figures().inside == 1)
    #expect(try desk.scan(token, .exit, layout: nil).reason == .left)
    let figures = try desk.figures()
    #expect((figures.inside, figures.admitted, figures.expected) == (0, 1, 2))
    #expect(figures.refusals == [.notInside: 1, .alreadyIn: 1])
    #expect(try desk.scan(token, .entry, layout: nil).reason == .entered)
    #expect(try door.broken() == [])
  }

  @Test func `a search finds by name, code and the end of a phone number, and admits one`() throws {
    let door = try DoorShop()
    let desk = try door.desk()
    #expect(try desk.search("ad") == [])
    #expect(try desk.search("ada").count == 2)
    #expect(try desk.search("5678").count == 2)
    #expect(try desk.search("nobody") == [])
    let found = try #require(try desk.search(try door.tickets()[0].ticket.code).first)
    #expect(try desk.admit(found.id, .entry).reason == .entered)
    #expect(try desk.admit(found.id, .entry).reason == .alreadyIn)
  }

  @Test func `a gate's log-in lasts until an hour after the end, an override wants the password anew`() throws
  {
    let door = try DoorShop()
    let (desk, lead) = (try door.desk(), try door.desk(door.lead))
    let token = try door.tickets()[0].ticket.token
    _ = try desk.scan(token, .entry, layout: nil)
    let refused = try desk.scan(token, .entry, layout: nil)
    door.shop.clock.advance(.minutes(20))
    #expect(try desk.scan(token, .entry, layout: nil).reason == .alreadyIn)
    #expect(throws: BookingError.passwordNeededAgain) { try lead.override(refused.scan, note: "let go") }
    door.shop.clock.advance(.minutes(40) + .hours(3))
    #expect(throws: BookingError.doorClosed) { try desk.scan(token, .entry, layout: nil) }
    #expect(throws: BookingError.doorClosed) { try desk.figures() }
    #expect(try door.office.visit(door.helper).door.events() == [])
  }

  @Test func `another password ends a gate's session`() throws {
    let door = try DoorShop()
    let desk = try door.desk()
    _ = try door.office.visit(door.helper).credentials.changePassword(
      old: "correct horse battery", new: "another good pass phrase")
    #expect(throws: BookingError.sessionEnded) { try desk.search("ada") }
    #expect(throws: BookingError.sessionEnded) {
      try desk.scan(try door.tickets()[0].ticket.token, .entry, layout: nil)
    }
  }

  @Test func `a helper may scan and nothing else`() throws {
    let door = try DoorShop()
    let mine = door.office.visit(door.helper)
    #expect(try mine.door.events().map(\.id) == [door.event])
    #expect(throws: BookingError.notAllowed) { try mine.door.attendees(of: door.event) }
    #expect(throws: BookingError.notAllowed) { try mine.door.addGate("North", of: door.event) }
    #expect(throws: BookingError.notAllowed) { try mine.door.pairingCode(for: door.event, name: "north-1") }
    #expect(throws: BookingError.notAllowed) { try mine.door.incidents(of: door.event) }
    #expect(throws: BookingError.notAllowed) { try mine.management.orders(OrderQuery()) }
    #expect(throws: BookingError.notAllowed) { try door.office.visit(door.lead).events.publish(door.event) }
    let expected = try door.office.visit(door.lead).door.attendees(of: door.event)
    #expect(expected.map(\.ticket.holder) == ["Ada", "Ada"] && expected.allSatisfy { $0.cameInAt == nil })
    _ = try door.desk().scan(try door.tickets()[0].ticket.token, .entry, layout: nil)
    #expect(try door.office.visit(door.lead).door.attendees(of: door.event).count { $0.cameInAt != nil } == 1)
  }
}
