import BookingWords
import Foundation
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingServices

/// What people with tickets get when their event was moved, as it goes to a mail server.
struct ChangedEventMailTests {
  private let noon = Timestamp(milliseconds: 1_782_907_200_000)

  private var event: Event {
    Event(
      id: Identifier(1), code: "SALT-4K7Q", seller: Seller.defaultSeller, title: "Salt & Smoke", summary: "",
      description: "", category: "Food", venue: "Harbour <Market>", city: "Porto", country: "PT",
      timeZone: "Europe/Lisbon", startsAt: noon + .days(2), endsAt: noon + .days(2) + .hours(2),
      status: .published, image: nil, revision: 4, updatedAt: noon, doorsAt: noon + .days(2) - .hours(1))
  }

  private func letter() throws -> String {
    let after = EventEssentials(event)
    var before = after
    (before.startsAt, before.endsAt, before.doorsAt) = (noon + .days(1), noon + .days(1) + .hours(2), nil)
    let facts = MessageFacts(
      name: "Ada", orderCode: "B7Q4-M91K",
      lines: [
        MessageFacts.Line(
          event: event.title, venue: event.venue, city: event.city, timeZone: event.timeZone,
          startsAt: event.startsAt, ticketType: "Table", quantity: 1,
          unitPrice: Money(minorUnits: 3200, currency: Currency(stored: "EUR")),
          tickets: [.init(code: "TX-7Q4M-91KD", seat: "F9")])
      ], eventCode: event.code, change: EventChange(before: before, after: after),
      returnBy: noon + .days(1))
    let text = try #require(
      LetterWriter().write(
        Message(
          id: Identifier(1), account: nil, order: Identifier(1), channel: .email,
          recipient: "ada@example.org", kind: .eventChanged, facts: facts, secret: nil, state: .queued,
          createdAt: noon), attached: [.pages, .calendar]))
    var message = OutgoingMessage(
      id: 1, channel: .email, recipient: "ada@example.org", subject: text.subject, body: text.body,
      createdAt: noon)
    let ticket = Ticket(
      id: Identifier(1), code: "TX-7Q4M-91KD", token: "1.A.B", order: Identifier(1), event: event.id,
      ticketType: Identifier(1), holder: "Ada", seat: "F9", voidReason: nil)
    message.tickets = [
      TicketDetails(ticket: ticket, event: event, ticketTypeName: "Table", orderCode: "B7Q4-M91K")
    ]
    return try MailFormat.letter(
      message, from: MailSender(name: "Booking", address: "tickets@example.org"))
  }

  /// The decoded parts of a letter whose lines are quoted-printable.
  private func words(_ letter: String) -> String {
    letter.replacing("=\r\n", with: "").replacing("=3D", with: "=").replacing("\r\n", with: "\n")
  }

  @Test func `the text and the page say what was, what is, and until when tickets may be returned`() throws {
    let letter = words(try letter())
    #expect(letter.contains("Subject: New date: Salt & Smoke"))
    for part in [
      "It is now:", "It was:", "Ticket TX-7Q4M-91KD, seat F9", "until Thu 2 Jul 2026, 13:00, Lisbon time",
    ] {
      #expect(letter.components(separatedBy: part).count == 3, "\(part): once as text, once as a page")
    }
    #expect(letter.contains("Fri 3 Jul 2026, 13:00, Lisbon time (doors 12:00), until 15:00"))
    #expect(letter.contains("Harbour &lt;Market&gt;"))
  }

  @Test func `the calendar that goes along replaces the one from before`() throws {
    let letter = try letter()
    let encoded = try #require(letter.components(separatedBy: "text/calendar").last)
      .components(separatedBy: "\r\n\r\n")[1].components(separatedBy: "\r\n--")[0].replacing("\r\n", with: "")
    let calendar = String(decoding: try #require(Data(base64Encoded: encoded)), as: UTF8.self)
    #expect(calendar.contains("UID:B7Q4-M91K-SALT-4K7Q@booking\r\n"))
    #expect(calendar.contains("SEQUENCE:4\r\n"))
    #expect(calendar.contains("LAST-MODIFIED:20260701T120000Z\r\n"))
    #expect(calendar.contains("DTSTART:20260703T120000Z\r\n"))
  }
}
