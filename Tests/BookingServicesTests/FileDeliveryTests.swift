import BookingDomain
import BookingModel
import Foundation
import TestSupport
import Testing

@testable import BookingServices

struct FileDeliveryTests {
  private let directory: TemporaryDirectory
  private let time = Timestamp(milliseconds: 1_782_907_200_123)

  init() throws { directory = try TemporaryDirectory() }

  private func message(
    _ id: Int64 = 42, channel: Channel = .email, to recipient: String = "ada@example.org",
    subject: String = "Confirm your email address", body: String = "Hello Ada,\n\nyour code is 012345\n"
  ) -> OutgoingMessage {
    OutgoingMessage(
      id: id, channel: channel, recipient: recipient, subject: subject, body: body, createdAt: time)
  }

  private func contents(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: directory.path + "/" + name)), as: UTF8.self)
  }

  @Test func `mail becomes a file any mail program opens`() throws {
    try FileDelivery(directory: directory.path).deliver(message(subject: "Grüße", body: "Für Ada: 5 = 5\n"))
    #expect(
      try contents("message-42.eml")
        == [
          "From: \"Booking\" <no-reply@booking.invalid>",
          "To: ada@example.org",
          "Subject: =?utf-8?B?R3LDvMOfZQ==?=",
          "Date: Wed, 01 Jul 2026 12:00:00 +0000",
          "Message-ID: <42.1782907200123@booking.invalid>",
          "Content-Language: en",
          "Auto-Submitted: auto-generated",
          "MIME-Version: 1.0",
          "Content-Type: text/plain; charset=utf-8",
          "Content-Transfer-Encoding: quoted-printable",
          "",
          "F=C3=BCr Ada: 5 =3D 5",
          "",
        ].joined(separator: "\r\n"))
  }

  @Test func `a text becomes a file a person reads`() throws {
    let delivery = FileDelivery(directory: directory.path)
    try delivery.deliver(
      message(channel: .phone, to: "+49301234567", subject: "", body: "Your code is 012345."))
    #expect(
      try contents("message-42.txt") == """
        To: +49301234567
        Date: Wed, 01 Jul 2026 12:00:00 +0000
        Message-ID: <42.1782907200123@booking.invalid>

        Your code is 012345.
        """)
  }

  @Test(arguments: [
    "Hello", "Grüße an Zoë", "日本語の件名がとても長くて一行には入りきらないのでいくつかの部分に分けられます", "👩‍👩‍👧‍👧 und = und _ und ?",
    "=?utf-8?B?eA==?=",
    String(repeating: "long and plain ", count: 12), "", "  spaces around  ",
  ])
  func `what was delivered reads back as it was`(_ text: String) throws {
    let delivery = FileDelivery(directory: directory.path)
    for (channel, recipient) in [(Channel.email, "ada@example.org"), (.phone, "+49301234567")] {
      let id: Int64 = channel == .email ? 1 : 2
      let sent = message(
        id, channel: channel, to: recipient, subject: channel == .email ? text : "",
        body: "\(text)\n\n\(text) \n\n.\nFrom \(text)")
      try delivery.deliver(sent)
      #expect(delivery.copy(of: id) == sent)
    }
  }

  @Test func `no line is longer than mail allows and every one ends as mail does`() throws {
    let long = String(repeating: "Zoë sagt = etwas Längeres ", count: 40)
    let mail = try MailFormat.mail(message(subject: long, body: long + "\n" + long), from: MailSender())
    let lines = mail.utf8.split(separator: 10, omittingEmptySubsequences: false)
    #expect(lines.dropLast().allSatisfy { $0.last == 13 })
    #expect(lines.allSatisfy { $0.count <= 77 })
    #expect(mail.utf8.allSatisfy { $0 < 127 })
  }

  @Test func `nothing in a subject begins a header of its own`() throws {
    for subject in [
      "Hi\r\nBcc: eve@example.org", "Hi\nBcc: eve@example.org", "Hi\u{2028}Bcc: x", "Hi\u{0}\u{1B}[2J",
    ] {
      let delivery = FileDelivery(directory: directory.path)
      try delivery.deliver(message(subject: subject))
      let headers = try contents("message-42.eml").components(separatedBy: "\r\n\r\n")[0]
      #expect(!headers.components(separatedBy: "\r\n").contains { $0.hasPrefix("Bcc") })
      #expect(!headers.unicodeScalars.contains { $0.value < 32 && $0 != "\r" && $0 != "\n" })
      #expect(delivery.copy(of: 42)?.subject.contains("\n") == false)
    }
  }

  @Test(arguments: [
    "", "a@b.org\r\nBcc: c@d.org", "a@b.org, c@d.org", "Ada <a@b.org>", "ä@b.org", "a b@c.org",
  ])
  func `a recipient that would break its header is refused for good`(_ recipient: String) throws {
    for channel in Channel.allCases {
      #expect(throws: DeliveryError.permanent(.notAnAddress)) {
        try FileDelivery(directory: directory.path).deliver(message(channel: channel, to: recipient))
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).isEmpty)
  }

  @Test func `delivering again replaces the file, leaves nothing beside it and lets only its owner read`()
    throws
  {
    let delivery = FileDelivery(directory: directory.path)
    for body in ["first\n", "second\n"] { try delivery.deliver(message(body: body)) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path) == ["message-42.eml"])
    #expect(delivery.copy(of: 42)?.body == "second\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: directory.path + "/message-42.eml")
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  @Test func `a missing outbox is worth another try`() throws {
    #expect(throws: DeliveryError.self) {
      try FileDelivery(directory: directory.path + "/gone").deliver(message())
    }
    do throws(DeliveryError) {
      try FileDelivery(directory: directory.path + "/gone").deliver(message())
    } catch {
      guard case .temporary = error else { return #expect(Bool(false)) }
    }
  }

  @Test func `what isn't one of ours is no copy`() throws {
    let delivery = FileDelivery(directory: directory.path)
    #expect(delivery.copy(of: 42) == nil)
    for text in [
      "", "hello", "To: a@b.org\r\n\r\nx", "To: a@b.org\r\nMessage-ID: <7.1@x>\r\n\r\nx",
      "To: a\r\nMessage-ID: <42.1@x>\r\n\r\n=ZZ",
    ] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: directory.path + "/message-42.eml"))
      #expect(delivery.copy(of: 42) == nil)
    }
    try FileManager.default.removeItem(atPath: directory.path + "/message-42.eml")
    try FileManager.default.createSymbolicLink(
      atPath: directory.path + "/message-42.eml", withDestinationPath: "/etc/passwd")
    #expect(delivery.copy(of: 42) == nil)
  }
}
