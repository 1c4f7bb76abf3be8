import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingWords

/// What is mailed and texted to people.
struct MessageWordsTests {
  private let noon = Timestamp(milliseconds: 1_782_907_200_000)

  private func message(
    _ kind: MessageKind, facts: MessageFacts, secret: String? = nil, channel: Channel = .email,
    language: String = "en"
  ) -> Message {
    Message(
      id: Identifier(1), account: nil, order: nil, channel: channel, recipient: "ada@example.org", kind: kind,
      facts: facts,
      secret: secret, state: .queued, createdAt: noon, language: language)
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
    let text = try #require(LetterWriter().write(message(.payLink, facts: facts), attached: []))
    #expect(text.subject == "Pay for your order B7Q4-M91K")
    #expect(
      text.body == """
        Hello,

        Pay €64.00 for your order B7Q4-M91K here. The page is open for 12 minutes:

        https://pay.example.org/c/1

        If you didn't order anything, ignore this email: nothing is charged.

        Booking

        """)
  }

  @Test func `a confirmation says what, when in the event's own zone, where, how much and the codes`() throws
  {
    let text = try #require(LetterWriter().write(message(.orderConfirmed, facts: order), attached: []))
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

        At the door, show the QR code of each ticket, or read out its code.

        Booking

        """)
  }

  @Test func `a confirmation says which files go along, and only those`() throws {
    func files(_ attached: [AttachedFile]) throws -> String? {
      try #require(LetterWriter().write(message(.orderConfirmed, facts: order), attached: attached)).body
        .split(separator: "\n").first { $0.hasPrefix("Attached") }.map(String.init)
    }
    #expect(try files([]) == nil)
    #expect(try files([.calendar]) == "Attached: a calendar file (.ics).")
    #expect(try files([.pages, .calendar]) == "Attached: your tickets as a PDF, and a calendar file (.ics).")
  }

  @Test func `after the greeting a sentence begins with a capital, and nothing is called a mail`() throws {
    for kind in MessageKind.allCases {
      let text = try #require(
        LetterWriter().write(message(kind, facts: order, secret: "012345"), attached: []))
      let words = text.body.split { !$0.isLetter }.map { $0.lowercased() }
      #expect(!words.contains("mail") && !words.contains("mails"), "\(kind)")
      let paragraphs = text.body.split(separator: "\n\n")
      guard paragraphs.count > 1 else { continue }
      #expect(paragraphs[1].first?.isUppercase == true, "\(kind): \(paragraphs[1])")
    }
  }

  @Test func `a text is one short line`() throws {
    let facts = MessageFacts(name: "Ada", expiresAt: noon + .minutes(10))
    let text = try #require(
      LetterWriter().write(message(.phoneCode, facts: facts, secret: "012345", channel: .phone), attached: [])
    )
    #expect(text.subject.isEmpty)
    #expect(text.body == "Booking: your code is 012345. It works for 10 minutes.")
  }

  @Test func `a mail to an address that has proved nothing has the shop's words and the code only`() throws {
    let facts = MessageFacts(name: "Win: https://evil.example/claim", expiresAt: noon + .minutes(10))
    let text = try #require(
      LetterWriter().write(message(.emailCode, facts: facts, secret: "012345"), attached: []))
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
      let text = try #require(
        LetterWriter().write(message(kind, facts: order, secret: "012345"), attached: []))
      let needsCode = [.emailCode, .phoneCode, .resetCode].contains(kind)
      #expect(text.body.contains("012345") == needsCode)
      #expect((LetterWriter().write(message(kind, facts: order), attached: []) == nil) == needsCode)
      #expect(kind == .phoneCode || !text.subject.isEmpty)
      #expect(!text.subject.contains("012345"))
    }
  }

  @Test func `a cancelled event isn't promised more money than it cost`() throws {
    let text = try #require(LetterWriter().write(message(.eventCancelled, facts: order), attached: []))
    #expect(!text.body.contains("€64.00"))
  }

  @Test func `an unknown zone falls back to UTC and says so`() {
    #expect(English().moment(noon, zone: "Mars/Olympus") == "Wed 1 Jul 2026, 12:00, UTC")
    #expect(English().moment(noon, zone: "Asia/Kolkata") == "Wed 1 Jul 2026, 17:30, Kolkata time")
    #expect(
      English().moment(noon, zone: "America/Argentina/Buenos_Aires")
        == "Wed 1 Jul 2026, 09:00, Buenos Aires time")
    #expect(English().moment(noon, zone: "Etc/UTC") == "Wed 1 Jul 2026, 12:00, UTC")
  }

  @Test func `each message is in its reader's language, with the same facts`() throws {
    let text = try #require(
      LetterWriter().write(message(.orderConfirmed, facts: order, language: "de"), attached: [.calendar]))
    #expect(text.subject == "Ihre Tickets: Bestellung B7Q4-M91K")
    #expect(
      text.body == """
        Guten Tag Ada,

        vielen Dank! Ihre Bestellung B7Q4-M91K ist bezahlt. Hier sind Ihre Tickets.

        Northern Lights
          Donnerstag, 2. Juli 2026, 09:00 Uhr, Ortszeit Halifax
          Grand Hall, Halifax
          2 × Standing, je 32,00\u{A0}€
          Ticket TX-7Q4M-91KD, Platz F9
          Ticket TX-7Q4M-91KE

        Summe: 64,00\u{A0}€, inklusive aller Gebühren und Steuern

        Im Anhang: eine Kalenderdatei (.ics).

        Zeigen Sie am Einlass den QR-Code jedes Tickets, oder nennen Sie den Ticketcode.

        Booking

        """)
  }

  @Test func `a language that is no longer spoken here is English`() throws {
    let text = LetterWriter().write(message(.passwordChanged, facts: order, language: "xx"), attached: [])
    #expect(text?.subject == "Your password was changed")
  }

  @Test(arguments: Language.all)
  func `no message says another's words, and every one has all that it is about`(_ language: Language) throws
  {
    var facts = order
    facts.keyName = "laptop"
    facts.seal = "SEAL"
    var seen = Set<String>()
    for kind in MessageKind.allCases {
      let message = message(kind, facts: facts, secret: "012345", language: language.code)
      let text = try #require(LetterWriter().write(message, attached: []))
      #expect(seen.insert(text.subject + text.body).inserted, "\(kind)")
      #expect(message.language == "en" || !text.body.contains("Your ") && !text.body.contains("Hello"))
      if kind == .keyAdded { #expect(text.body.contains("laptop")) }
      if kind == .auditSeal { #expect(text.body.contains("\n\nSEAL\n\n")) }
      if kind == .payLink { #expect(text.body.contains("\n\nhttps://pay.example.org/c/1\n\n")) }
    }
  }

  @Test(arguments: Language.all)
  func `a text message fits into one`(_ language: Language) throws {
    var facts = order
    facts.expiresAt = noon + .minutes(10)
    for kind in [MessageKind.phoneCode, .phoneChanged] {
      let message = message(kind, facts: facts, secret: "012345", channel: .phone, language: language.code)
      let body = try #require(LetterWriter().write(message, attached: [])).body
      // GSM 7-bit has German's letters, and 160 of them a text.
      #expect(body.count <= 160, "\(body)")
    }
  }
}
