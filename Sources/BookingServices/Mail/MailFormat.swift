import BookingDomain
import BookingModel
import BookingWords

/// Messages as files: mail by RFC 5322 and MIME, in ASCII with UTF-8 inside; texts with the same kind of header.
enum MailFormat {
  /// - Throws: `.permanent` for a recipient that would break the header it stands in.
  static func mail(_ message: OutgoingMessage, from sender: MailSender) throws(DeliveryError) -> String {
    try envelope(message, from: sender).joined(separator: "\r\n") + "\r\n"
      + MailPart.text(message.body, kind: "plain").text
  }

  private static func envelope(_ message: OutgoingMessage, from sender: MailSender) throws(DeliveryError)
    -> [String]
  {
    [
      "From: \(try mailbox(sender))",
      "To: \(try address(message.recipient))",
      "Subject: \(EncodedWords.encoded(message.subject))",
      "Date: \(MailDate.text(message.createdAt))",
      "Message-ID: \(messageID(message, sender))",
      "Content-Language: \(message.language)",
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
    ]
  }

  /// The same mail as a mail server gets it: with a page beside the text, and the tickets as files.
  static func letter(_ message: OutgoingMessage, from sender: MailSender) throws(DeliveryError) -> String {
    let name = "\(message.id)-\(message.createdAt.milliseconds)"
    let words = MailPart.parts(
      [
        .text(message.body, kind: "plain"),
        .text(
          HTMLBody.page(title: message.subject, body: message.body, language: message.language), kind: "html"),
      ], kind: "alternative", boundary: "words-\(name)")
    let files = files(of: message)
    let content = files.isEmpty ? words : .parts([words] + files, kind: "mixed", boundary: "mail-\(name)")
    return try envelope(message, from: sender).joined(separator: "\r\n") + "\r\n" + content.text
  }

  private static func files(of message: OutgoingMessage) -> [MailPart] {
    guard let order = message.tickets.first?.orderCode else { return [] }
    let language = Language.spoken(message.language)
    var files: [MailPart] = []
    if let pages = TicketPDF.render(message.tickets, posters: message.posters, language.words) {
      files.append(.file(pages, type: "application/pdf", name: "tickets-\(order.lowercased()).pdf"))
    }
    let events = message.tickets.reduce(into: [Event]()) { events, ticket in
      if !events.contains(where: { $0.id == ticket.event.id }) { events.append(ticket.event) }
    }
    for event in events {
      let tickets = message.tickets.filter { $0.event.id == event.id }
      files.append(
        .file(
          Array(TicketCalendar.text(tickets, now: message.createdAt, language).utf8),
          type: "text/calendar; charset=utf-8",
          name: "\(event.code.lowercased()).ics"))
    }
    return files
  }

  static func text(_ message: OutgoingMessage, from sender: MailSender) throws(DeliveryError) -> String {
    let headers = [
      "To: \(try address(message.recipient))",
      "Date: \(MailDate.text(message.createdAt))",
      "Message-ID: \(messageID(message, sender))",
    ]
    return (headers + ["", ""]).joined(separator: "\n") + message.body
  }

  /// Reads what `mail` or `text` wrote; nil for anything else.
  static func read(_ bytes: [UInt8], channel: Channel, id: Int64) -> OutgoingMessage? {
    // What mail has as CRLF: Swift would see it as one character.
    let bytes = channel == .email ? bytes.filter { $0 != 13 } : bytes
    guard let text = String(validating: bytes, as: UTF8.self), let end = text.firstRange(of: "\n\n") else {
      return nil
    }
    let headers = headers(text[..<end.lowerBound])
    let rest = String(text[end.upperBound...])
    guard let recipient = headers["To"], let stamp = headers["Message-ID"],
      let createdAt = createdAt(messageID: stamp, id: id)
    else { return nil }
    guard let body = channel == .email ? QuotedPrintable.decoded(rest) : rest else { return nil }
    return OutgoingMessage(
      id: id, channel: channel, recipient: recipient, subject: EncodedWords.decoded(headers["Subject"] ?? ""),
      body: body, createdAt: createdAt)
  }

  /// Stable for the life of the message: mail programs know a repetition by it.
  private static func messageID(_ message: OutgoingMessage, _ sender: MailSender) -> String {
    "<\(message.id).\(message.createdAt.milliseconds)@\(sender.domain)>"
  }

  private static func createdAt(messageID: String, id: Int64) -> Timestamp? {
    let parts = messageID.dropFirst().split { $0 == "." || $0 == "@" }
    guard messageID.first == "<", parts.count >= 2, Int64(parts[0]) == id else { return nil }
    return Int64(parts[1]).map { Timestamp(milliseconds: $0) }
  }

  /// An address that is safe in a header: visible ASCII without the characters that mean something there.
  static func address(_ text: String) throws(DeliveryError) -> String {
    let isSafe = text.utf8.allSatisfy { (33...126).contains($0) && !#",;:<>()[]\""#.utf8.contains($0) }
    guard isSafe, !text.isEmpty, text.utf8.count <= 254 else {
      throw .permanent(.notAnAddress)
    }
    return text
  }

  private static func mailbox(_ sender: MailSender) throws(DeliveryError) -> String {
    "\(EncodedWords.phrase(sender.name)) <\(try address(sender.address))>"
  }

  private static func headers(_ head: Substring) -> [String: String] {
    var headers: [String: String] = [:]
    // A folded line goes on with a space.
    for line in head.replacing("\n ", with: " ").split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...]
      headers[String(line[..<colon])] = String(value.first == " " ? value.dropFirst() : value)
    }
    return headers
  }
}
