import Foundation
import Testing

@testable import BookingDomain

struct MessageTextTests {
  private let noon = Timestamp(milliseconds: 1_782_907_200_000)

  private func message(
    _ kind: MessageKind, facts: MessageFacts, secret: String? = nil, channel: Channel = .email
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
          tickets: [.init(code: "TX-7Q4M-91KD", seat: "F9"), .init(code: "TX-7Q4M-91KE", seat: nil)])
      ], link: "https://pay.example.org/c/1")
  }

  @Test func `the mail with a payment page's address holds nothing that anybody typed`() throws {
    var facts = order
    facts.expiresAt = noon + .minutes(12)
    let text = try #require(MessageText(message(.payLink, facts: facts)))
    #expect(text.subject == "Pay for your order B7Q4-M91K")
    #expect(
      text.body == """
        Hello,

        Here you pay €64.00 for your order B7Q4-M91K. The page is open for 12 minutes:

        https://pay.example.org/c/1

        If you didn't order anything, ignore this email: nothing is charged.

        Booking

        """)
  }

  @Test func `a confirmation says what, when in the event's own zone, where, how much and the codes`() throws
  {
    let text = try #require(MessageText(message(.orderConfirmed, facts: order)))
    #expect(text.subject == "Your tickets: order B7Q4-M91K")
    #expect(
      text.body == """
        Hello Ada,

        Thank you. Your order B7Q4-M91K is paid, and these are your tickets.

        Northern Lights
          Thu 2 Jul 2026, 09:00, Halifax time
          Grand Hall, Halifax
          2 × Standing, €32.00 each
          Ticket TX-7Q4M-91KD, seat F9
          Ticket TX-7Q4M-91KE

        Total: €64.00, all fees and taxes included

        At the door show the QR code of each ticket, or read out the ticket code.

        Booking

        """)
  }

  @Test func `a confirmation says which files go along, and only those`() throws {
    func files(_ attached: [AttachedFile]) throws -> String? {
      try #require(MessageText(message(.orderConfirmed, facts: order), attached: attached)).body
        .split(separator: "\n").first { $0.hasPrefix("Attached") }.map(String.init)
    }
    #expect(try files([]) == nil)
    #expect(try files([.calendar]) == "Attached: a calendar file (.ics).")
    #expect(try files([.pages, .calendar]) == "Attached: your tickets as a PDF, and a calendar file (.ics).")
  }

  @Test func `after the greeting a sentence begins with a capital, and nothing is called a mail`() throws {
    for kind in MessageKind.allCases {
      let text = try #require(MessageText(message(kind, facts: order, secret: "012345")))
      let words = text.body.split { !$0.isLetter }.map { $0.lowercased() }
      #expect(!words.contains("mail") && !words.contains("mails"), "\(kind)")
      let paragraphs = text.body.split(separator: "\n\n")
      guard paragraphs.count > 1 else { continue }
      #expect(paragraphs[1].first?.isUppercase == true, "\(kind): \(paragraphs[1])")
    }
  }

  @Test func `facts from before seats were named are still read`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let json = try String(decoding: encoder.encode(#require(order.lines?.first)), as: UTF8.self)
    let tickets = #""tickets":[{"code":"TX-7Q4M-91KD","seat":"F9"},{"code":"TX-7Q4M-91KE"}]"#
    #expect(json.contains(tickets))
    let old = json.replacing(tickets, with: #""ticketCodes":["TX-7Q4M-91KD","TX-7Q4M-91KE"]"#)
    let line = try JSONDecoder().decode(MessageFacts.Line.self, from: Data(old.utf8))
    #expect(line.tickets.map(\.code) == ["TX-7Q4M-91KD", "TX-7Q4M-91KE"])
    #expect(line.tickets.map(\.seat) == [nil, nil])
  }

  @Test func `a text is one short line`() throws {
    let facts = MessageFacts(name: "Ada", expiresAt: noon + .minutes(10))
    let text = try #require(MessageText(message(.phoneCode, facts: facts, secret: "012345", channel: .phone)))
    #expect(text.subject.isEmpty)
    #expect(text.body == "Booking: your code is 012345. It works for 10 minutes.")
  }

  @Test func `a mail to an address that has proved nothing has the shop's words and the code only`() throws {
    let facts = MessageFacts(name: "Win: https://evil.example/claim", expiresAt: noon + .minutes(10))
    let text = try #require(MessageText(message(.emailCode, facts: facts, secret: "012345")))
    #expect(
      text.body == """
        Hello,

        Your code is 012345

        Type it into Booking to confirm this address. It works once, for 10 minutes.

        If you didn't ask for it, ignore this email: without the code nobody can use your address.

        Booking

        """)
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
    #expect(EventTime.text(noon, zone: "Mars/Olympus") == "Wed 1 Jul 2026, 12:00, UTC")
    #expect(EventTime.text(noon, zone: "Asia/Kolkata") == "Wed 1 Jul 2026, 17:30, Kolkata time")
    #expect(
      EventTime.text(noon, zone: "America/Argentina/Buenos_Aires")
        == "Wed 1 Jul 2026, 09:00, Buenos Aires time")
    #expect(EventTime.text(noon, zone: "Etc/UTC") == "Wed 1 Jul 2026, 12:00, UTC")
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
