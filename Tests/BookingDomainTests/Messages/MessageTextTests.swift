import Testing

@testable import BookingDomain

struct MessageTextTests {
  private let noon = Timestamp(milliseconds: 1_782_907_200_000)

  private func message(
    _ kind: MessageKind, facts: MessageFacts, secret: String? = nil, channel: Contact = .email
  ) -> Message {
    Message(
      id: Identifier(1), account: nil, order: nil, channel: channel, recipient: "ada@example.org", kind: kind,
      facts: facts,
      secret: secret, state: .queued, createdAt: noon)
  }

  private var order: MessageFacts {
    MessageFacts(
      name: "Ada", orderCode: "B7Q4-M91K", amount: Money(minorUnits: 6400, currency: Currency(stored: "EUR")),
      lines: [
        MessageFacts.Line(
          event: "Northern Lights", venue: "Grand Hall", city: "Halifax", timeZone: "America/Halifax",
          startsAt: noon + .days(1), ticketType: "Standing", quantity: 2,
          unitPrice: Money(minorUnits: 3200, currency: Currency(stored: "EUR")),
          ticketCodes: ["TX-7Q4M-91KD", "TX-7Q4M-91KE"])
      ])
  }

  @Test func `a confirmation says what, when in the event's own zone, where, how much and the codes`() throws
  {
    let text = try #require(MessageText(message(.orderConfirmed, facts: order)))
    #expect(text.subject == "Your tickets: order B7Q4-M91K")
    #expect(
      text.body == """
        Hello Ada,

        thank you. Your order B7Q4-M91K is paid, and these are your tickets.

        Northern Lights
          Thu 2 Jul 2026, 09:00 (America/Halifax)
          Grand Hall, Halifax
          2 × Standing, €32.00 each
          Ticket TX-7Q4M-91KD
          Ticket TX-7Q4M-91KE

        Total, with all fees and taxes: €64.00

        At the door show the QR code from My tickets, or read out the ticket code.

        Booking

        """)
  }

  @Test func `a text is one short line`() throws {
    let facts = MessageFacts(name: "Ada", expiresAt: noon + .minutes(10))
    let text = try #require(MessageText(message(.phoneCode, facts: facts, secret: "012345", channel: .phone)))
    #expect(text.subject.isEmpty)
    #expect(text.body == "Booking: your code is 012345. It works for 10 minutes.")
  }

  @Test func `every kind of message has words, and a code where it needs one`() throws {
    for kind in MessageKind.allCases {
      let text = try #require(MessageText(message(kind, facts: order, secret: "012345")))
      let needsCode = [.emailCode, .phoneCode, .resetCode].contains(kind)
      #expect(text.body.contains("012345") == needsCode)
      #expect((MessageText(message(kind, facts: order)) == nil) == needsCode)
      #expect(kind == .phoneCode || !text.subject.isEmpty)
      #expect(!text.subject.contains("012345"))
    }
  }

  @Test func `a cancelled event isn't promised more money than it cost`() throws {
    let text = try #require(MessageText(message(.eventCancelled, facts: order)))
    #expect(!text.body.contains("€64.00"))
  }

  @Test func `an unknown zone falls back to UTC and says so`() {
    #expect(EventTime.text(noon, zone: "Mars/Olympus") == "Wed 1 Jul 2026, 12:00 (UTC)")
    #expect(EventTime.text(noon, zone: "Asia/Kolkata") == "Wed 1 Jul 2026, 17:30 (Asia/Kolkata)")
  }

  @Test func `facts come back from the outbox as they went in`() throws {
    let office = try BoxOffice.test()
    _ = try office.store.write {
      try office.queueMessage(
        .orderConfirmed, by: .email, to: "ada@example.org", account: nil, facts: order, $0)
    }
    let row = try #require(
      try office.store.read { try $0.first("SELECT \(part: Message.columns) FROM messages") })
    #expect(try Message(row: row).facts == order)
  }
}
