import BookingDomain
import BookingModel
import Foundation
import TestSupport
import Testing

@testable import BookingServices

extension PeerTests {
  struct Mail {
    private let peers: Peers
    private let time = Timestamp(milliseconds: 1_782_907_200_123)

    init() throws { peers = try Peers() }

    private func message(
      to recipient: String = "ada@example.org", subject: String = "Grüße",
      body: String = "Hello Ada,\n\n.\n\nBooking\n"
    ) -> OutgoingMessage {
      OutgoingMessage(
        id: 7, channel: .email, recipient: recipient, subject: subject, body: body, createdAt: time)
    }

    private func delivery(
      _ port: String = "mail_starttls", _ encryption: MailSettings.Encryption = .starttls,
      password: String = "correct-horse-battery", trusts: Bool = true
    ) throws -> SMTPDelivery {
      var settings = try Market.mail(peers, port, encryption)
      if !trusts { settings.authorities = nil }
      return SMTPDelivery(
        settings, password: Secret(password), times: TransferTimes(connect: .seconds(2), whole: .seconds(5)))
    }

    @Test(arguments: [("mail_starttls", "starttls"), ("mail_tls", "tls")])
    func `mail goes out encrypted and logged in, as words and as a page`(_ port: String, _ encryption: String)
      throws
    {
      try delivery(port, try #require(MailSettings.Encryption(rawValue: encryption))).deliver(message())
      let mail = try #require(try peers.mails().first)
      #expect(mail.tls)
      #expect(mail.from == "tickets@example.org")
      #expect(mail.to == ["ada@example.org"])
      #expect(mail.header("Message-ID") == "<7.1782907200123@example.org>")
      #expect(mail.header("Content-Type") == "multipart/alternative; boundary=\"=_words-7-1782907200123\"")
      #expect(mail.text.contains("Content-Type: text/plain"))
      #expect(mail.text.contains("Content-Type: text/html"))
    }

    @Test func `this machine is talked to without encryption, others never`() throws {
      var settings = try Market.mail(peers, "mail_plain", .none)
      settings.user = nil
      try SMTPDelivery(settings, password: nil).deliver(message())
      #expect(try peers.mails().map(\.tls) == [false])
      settings.host = "mail.example.org"
      #expect(throws: DeliveryError.temporary(.service(.mailNeedsEncryption))) {
        try SMTPDelivery(settings, password: nil).deliver(message())
      }
    }

    @Test func `a server without encryption gets neither mail nor password`() throws {
      #expect(throws: DeliveryError.temporary(.service(.mailHasNoEncryption))) {
        try delivery("mail_no_tls").deliver(message())
      }
      #expect(try peers.mails().isEmpty)
    }

    @Test func `a certificate nobody vouches for is not believed`() throws {
      #expect(throws: DeliveryError.self) { try delivery(trusts: false).deliver(message()) }
      #expect(try peers.mails().isEmpty)
    }

    @Test func `a wrong password is for the house to mend, and not the end of a message`() throws {
      #expect(throws: DeliveryError.temporary(.service(.mailRefusesLogIn))) {
        try delivery(password: "wrong").deliver(message())
      }
    }

    @Test(arguments: ["connect", "ehlo", "mail", "rcpt", "data", "end"])
    func `a server that is in trouble is asked again later`(_ phase: String) throws {
      for code in [451, 0] {
        try peers.failMail(phase, code)
        #expect { try delivery().deliver(message()) } throws: { error in
          if case DeliveryError.temporary = error { true } else { false }
        }
      }
      #expect(try peers.mails().isEmpty)
      try delivery().deliver(message())
      #expect(try peers.mails().count == 1)
    }

    @Test(arguments: ["mail", "rcpt", "data", "end"])
    func `a no to this message is for good`(_ phase: String) throws {
      try peers.failMail(phase, 550, text: "5.1.1 No such mailbox")
      #expect(throws: DeliveryError.permanent(.service(.mailSays("550 5.1.1 No such mailbox")))) {
        try delivery().deliver(message())
      }
    }

    @Test func `a reply of several lines is kept as one sentence`() {
      var reply = ReplyLines()
      func add(_ line: String) { Array(line.utf8).withUnsafeBytes { reply.add($0) } }
      for line in [
        "250 2.1.0 Ok\r\n", "550-5.7.26 This mail has been blocked\r\n", "550 5.7.26 by\u{1b}[2J us.\r\n",
        "221 Bye\r\n",
      ] {
        add(line)
      }
      #expect(reply.text == "550 5.7.26 This mail has been blocked by [2J us.")
      add("421\r\n")
      #expect(reply.text == "421")
    }

    @Test(arguments: ["connect", "ehlo"])
    func `a no to everybody is not`(_ phase: String) throws {
      try peers.failMail(phase, 554)
      #expect { try delivery().deliver(message()) } throws: { error in
        if case DeliveryError.temporary = error { true } else { false }
      }
    }

    @Test func `a message whose answer got lost comes again under the same name`() throws {
      try peers.failMail("after", 0)
      #expect(throws: DeliveryError.self) { try delivery().deliver(message()) }
      try delivery().deliver(message())
      let names = try peers.mails().map { $0.header("Message-ID") }
      #expect(names.count == 2)
      #expect(Set(names).count == 1)
    }

    @Test func `nothing in a message becomes a header or ends it early`() throws {
      try delivery().deliver(
        message(subject: "Hi\r\nBcc: eve@example.org", body: "one\r\n.\r\nMAIL FROM:<eve@example.org>\n"))
      let mail = try #require(try peers.mails().first)
      #expect(try peers.mails().count == 1)
      #expect(mail.to == ["ada@example.org"])
      #expect(mail.header("Bcc") == nil)
      #expect(mail.header("Subject") == "Hi  Bcc: eve@example.org")
      #expect(throws: DeliveryError.permanent(.notAnAddress)) {
        try delivery().deliver(message(to: "ada@example.org>\r\nRCPT TO:<eve@example.org"))
      }
    }

    @Test func `tickets come along as a document and an appointment`() throws {
      let market = try Market()
      _ = try market.buy()
      try market.settle()
      let mail = try #require(try peers.mails().first)
      #expect(mail.text.contains("application/pdf"))
      #expect(mail.text.contains("filename=\"northern-lights"))
      #expect(mail.text.contains("text/calendar"))
    }

    @Test func `a mail server that is away for a day loses no message and sends none twice`() throws {
      let market = try Market()
      try peers.failMail("connect", 0, count: 1_000_000)
      let orders = try [market.buy(1), market.buy(2)]
      let end = market.clock.now + .hours(24)
      while market.clock.now < end {
        while try !market.worker.operator.work().isIdle {}
        try market.pass(.minutes(1))
      }
      #expect(try peers.mails().isEmpty)
      try peers.post("mail_control", "/_peer/reset")
      try market.settle()
      let subjects = try peers.mails().compactMap { $0.header("Subject") }.sorted()
      let codes = try orders.map { try market.session.visit(market.ada).orders.order($0).order.code }
      #expect(subjects == codes.map { "Your tickets: order \($0)" }.sorted())
      #expect(try market.problems() == [])
    }
  }
}
