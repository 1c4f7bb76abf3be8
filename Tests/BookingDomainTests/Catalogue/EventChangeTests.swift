import BookingWords
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

/// An event that people have tickets for is moved: they hear of it, or somebody decided that they don't.
struct EventChangeTests {
  private let shop: Shop
  private let delivery = Attaching()
  private let office: BoxOffice
  private let staff: Principal

  /// Keeps messages with what would go along.
  private final class Attaching: MessageDelivery, @unchecked Sendable {
    private(set) var messages: [OutgoingMessage] = []
    var attachedFiles: [AttachedFile] { [.pages, .calendar] }
    func deliver(_ message: OutgoingMessage) throws(DeliveryError) { messages.append(message) }
  }

  init() throws {
    shop = try Shop()
    var environment = shop.office.environment
    environment.delivery = delivery
    office = BoxOffice(store: shop.office.store, environment: environment)
    staff = office.openOperatorSession()
  }

  private func change(
    _ event: Identifier<Event>, telling holders: HolderNotification? = nil, _ edit: (inout EventDraft) -> Void
  ) throws -> Event {
    let details = try office.visit(staff).catalogue.event(event)
    var draft = EventDraft(details)
    edit(&draft)
    return try office.visit(staff).events.change(
      event, draft, revision: details.event.revision, telling: holders)
  }

  private func later(_ draft: inout EventDraft) {
    draft.startsAt = draft.startsAt + .days(5)
    draft.endsAt = draft.endsAt + .days(5)
  }

  /// Those about changes.
  private func news() throws -> [OutgoingMessage] {
    _ = try office.operator.work()
    return delivery.messages.filter { $0.body.contains("has changed") }
  }

  private func record() throws -> [String] {
    try office.store.read {
      try $0.rows("SELECT facts FROM audit_entries WHERE action = 'event changed' ORDER BY id")
        .map { try $0.get("facts") }
    }
  }

  @Test func `nothing is saved before somebody says what people with tickets hear`() throws {
    let (event, type) = try shop.event()
    try shop.buy(2, of: type)
    try shop.buy(1, of: type, as: office.testPerson("Bob"))
    let edits: [(inout EventDraft) -> Void] = [
      later, { $0.venue = "Elsewhere" }, { $0.title = "Southern Lights" },
      { $0.doorsAt = $0.startsAt - .hours(1) }, { $0.timeZone = "America/Toronto" },
    ]
    for edit in edits {
      do {
        _ = try change(event, edit)
        Issue.record("saved without a question")
      } catch BookingError.holdersAffected(let affected) {
        #expect(affected.people == 2 && affected.tickets == 3)
      }
    }
    #expect(try office.visit(staff).catalogue.event(event).event.revision == 1)
    #expect(try news().isEmpty)
  }

  @Test func `what is no news, or concerns nobody, asks nothing`() throws {
    let (event, type) = try shop.event()
    _ = try change(event, later)
    try shop.buy(1, of: type)
    _ = try change(event) { $0.summary = "Better than ever" }
    #expect(try news().isEmpty)
    #expect(try record() == ["", ""])
  }

  @Test func `everybody reads what was and what is, and gets a new calendar`() throws {
    let (event, type) = try shop.event()
    let (_, other) = try shop.event("Second")
    _ = try office.visit(shop.ada).cart.setQuantity(of: other, to: 1)
    try shop.buy(2, of: type)
    try shop.buy(1, of: type, as: office.testPerson("Bob"))
    let moved = try change(event, telling: .everybody()) {
      later(&$0)
      $0.venue = "Small Hall"
    }
    let mails = try news()
    #expect(mails.map(\.recipient) == ["ada@example.org", "bob@example.org"])
    let mail = try #require(mails.first)
    #expect(mail.subject == "Changed: Northern Lights")
    #expect(
      mail.body.contains(
        """
        It is now:
          Northern Lights
          Tue 7 Jul 2026, 09:00, Halifax time, until 11:00
          Small Hall, Halifax, CA

        It was:
          Northern Lights
          Thu 2 Jul 2026, 09:00, Halifax time, until 11:00
          Grand Hall, Halifax, CA
        """))
    #expect(mail.tickets.map(\.event.id) == [event, event])
    // On another day they have other codes, and what goes along has them.
    let codes = try office.visit(shop.ada).orders.tickets().filter { $0.event.id == event }
    #expect(mail.tickets.map(\.ticket.token) == codes.map(\.ticket.token))
    #expect(mail.body.contains("have new QR codes"))
    #expect(
      mail.tickets.allSatisfy { $0.event.revision == moved.revision && $0.event.updatedAt == shop.clock.now })
    #expect(mail.body.contains("Attached: your tickets as a PDF, and a calendar file (.ics)."))
    #expect(!mail.body.contains("return your tickets"))
    #expect(try record() == ["2 people have 3 tickets and will be told"])
    #expect(try shop.broken() == [])
  }

  @Test func `a return is offered until a moment that lies ahead and before the event`() throws {
    let (event, type) = try shop.event()
    try shop.buy(1, of: type)
    do {
      _ = try change(event, later)
    } catch BookingError.holdersAffected(let affected) {
      #expect(affected.suggestedReturnBy == shop.clock.now + .days(6))
      #expect(English().preview(affected.example, returnBy: nil).subject == "New date: Northern Lights")
      #expect(
        English().preview(affected.example, returnBy: shop.clock.now).body.contains(
          "you can return your tickets"))
      #expect(
        English().preview(affected.example, returnBy: nil).body.hasPrefix(
          "Hello Ada,\n\nAn event of your order "))
    }
    for (wrong, reason) in [
      (TimeSpan.days(0), FieldProblem.Reason.inThePast), (.days(7), .notBeforeStart),
    ] {
      #expect(throws: BookingError.invalid([FieldProblem(.returnBy, reason)])) {
        try change(event, telling: .everybody(returnBy: shop.clock.now + wrong), later)
      }
    }
    _ = try change(event, telling: .everybody(returnBy: shop.clock.now + .days(3)), later)
    #expect(
      try #require(news().first).body.contains("until Sat 4 Jul 2026, 09:00, Halifax time"))
    #expect(try record() == ["1 person has 1 ticket, will be told and may return them"])
  }

  @Test func `another hour or another hall in the same town offers no return`() throws {
    let (event, type) = try shop.event()
    try shop.buy(1, of: type)
    for edit: (inout EventDraft) -> Void in [
      { $0.startsAt = $0.startsAt + .minutes(30) }, { $0.venue = "Small Hall" },
    ] {
      do {
        _ = try change(event, edit)
        Issue.record("saved without a question")
      } catch BookingError.holdersAffected(let affected) {
        #expect(affected.suggestedReturnBy == nil)
      }
    }
  }

  @Test func `telling nobody is a choice that the audit log keeps`() throws {
    let (event, type) = try shop.event()
    try shop.buy(1, of: type)
    _ = try change(event, telling: .nobody, later)
    #expect(try news().isEmpty)
    #expect(try record() == ["1 person has 1 ticket; nobody is told"])
    #expect(try shop.broken() == [])
  }

  @Test func `who pays after the change for what they ordered before it is told, others aren't`() throws {
    let (event, type) = try shop.event()
    try shop.buy(1, of: type)
    let bob = try office.testPerson("Bob")
    _ = try office.visit(bob).cart.setQuantity(of: type, to: 1)
    let waiting = try office.visit(bob).orders.place().details.order.id
    _ = try change(event, telling: .everybody(), later)
    #expect(try news().map(\.recipient) == ["ada@example.org"])
    _ = try office.visit(bob).payments.submit(waiting, .card(.test(.approved)))
    try shop.buy(1, of: type, as: office.testPerson("Carl"))
    #expect(try news().map(\.recipient) == ["ada@example.org", "bob@example.org"])
    #expect(try shop.broken() == [])
  }

  @Test func `two changes are told one after the other`() throws {
    let (event, type) = try shop.event()
    try shop.buy(1, of: type)
    _ = try change(event, telling: .everybody(), later)
    _ = try change(event, telling: .everybody()) { $0.title = "Southern Lights" }
    #expect(try news().map(\.subject) == ["New date: Northern Lights", "New title: Southern Lights"])
  }

  @Test func `an event that is over concerns nobody any more`() throws {
    let (event, type) = try shop.event()
    try shop.buy(1, of: type)
    shop.clock.advance(.days(3))
    _ = try change(event) { $0.title = "Southern Lights" }
    #expect(try news().isEmpty)
  }
}
