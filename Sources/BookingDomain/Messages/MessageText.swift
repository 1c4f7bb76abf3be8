/// All words of all messages, in English. A second language is a second one of these.
struct MessageText: Equatable {
  /// Empty for a text to a phone.
  let subject: String
  let body: String

  /// The message in words; nil for one whose code is gone.
  init?(_ message: Message) {
    let facts = message.facts
    let order = facts.orderCode ?? ""
    // Rounded up: the message is written a moment after its code.
    let minutes = facts.expiresAt.map { (($0 - message.createdAt).milliseconds + 59_999) / 60_000 } ?? 0
    let paragraphs: [String]
    switch message.kind {
    case .phoneCode:
      guard let code = message.secret else { return nil }
      subject = ""
      body = "Booking: your code is \(code). It works for \(minutes) minutes."
      return
    case .emailCode:
      guard let code = message.secret else { return nil }
      subject = "Confirm your email address"
      paragraphs = [
        "your code is \(code)",
        "Type it into Booking to confirm this address. It works once, for \(minutes) minutes.",
        "If you didn't sign up, leave it: without the code nobody can use your address.",
      ]
    case .resetCode:
      guard let code = message.secret else { return nil }
      subject = "Your code for a new password"
      paragraphs = [
        "your code is \(code)",
        "Type it into Booking to set a new password. It works once, for \(minutes) minutes.",
        "If you didn't ask for it, leave it and tell nobody: your password stays as it is.",
      ]
    case .accountExists:
      subject = "You have an account already"
      paragraphs = [
        "somebody just signed up at Booking with your address, and you have an account with it.",
        "If it was you, log in; if you forgot your password, ask for a code on the log-in screen.",
        "If it wasn't you, there is nothing to do: they can't use your address.",
      ]
    case .passwordChanged:
      subject = "Your password was changed"
      paragraphs = [
        "your password for Booking has just been changed.",
        "If it wasn't you, set a new one at once: ask for a code on the log-in screen.",
      ]
    case .keyAdded:
      subject = "A new SSH key for your account"
      paragraphs = [
        "the SSH key “\(facts.keyName ?? "")” now opens your account at Booking without a password.",
        "If it wasn't you, log in, revoke it under Account, SSH keys, and set a new password.",
      ]
    case .secondFactorOn:
      subject = "Your account asks for a second factor"
      paragraphs = [
        "from now on your account at Booking asks for a code from your authenticator app after the password.",
        "If it wasn't you, ask whoever runs the machine to remove it, and set a new password.",
      ]
    case .secondFactorOff:
      subject = "Your account no longer asks for a second factor"
      paragraphs = [
        "from now on your password alone opens your account at Booking.",
        "If it wasn't you, set a new password at once and turn it on again under Account, Second factor.",
      ]
    case .orderConfirmed:
      subject = "Your tickets: order \(order)"
      paragraphs =
        ["thank you. Your order \(order) is paid, and these are your tickets."]
        + Self.lines(facts, codes: true)
        + [facts.amount.map { "Total, with all fees and taxes: \($0.formatted)" }].compactMap { $0 }
        + ["At the door show the QR code from My tickets, or read out the ticket code."]
    case .eventCancelled:
      subject = "Cancelled: \(facts.lines?.first?.event ?? "your event")"
      paragraphs =
        ["we are sorry: this event of your order \(order) is cancelled, and its tickets are no longer valid."]
        + Self.lines(facts, codes: false)
        + ["What you paid for it comes back to you by itself. We write again when it is on its way."]
    case .refundIssued:
      subject = "Your refund: order \(order)"
      paragraphs = [
        "we have sent \(facts.amount?.formatted ?? "your money") of your order \(order) back to the card you paid with.",
        "Banks take up to ten days to show it.",
      ]
    case .orderLate:
      subject = "Your payment came too late: order \(order)"
      paragraphs =
        ["the payment for your order \(order) reached us when the places had gone to others:"]
        + Self.lines(facts, codes: false)
        + ["You get all of it back, \(facts.amount?.formatted ?? ""), without doing anything. We are sorry."]
    }
    body = Self.letter(to: facts.name, paragraphs)
  }

  private static func letter(to name: String?, _ paragraphs: [String]) -> String {
    ([name.map { "Hello \($0)," } ?? "Hello,"] + paragraphs + ["Booking"]).joined(separator: "\n\n") + "\n"
  }

  /// One paragraph for each line of the order.
  private static func lines(_ facts: MessageFacts, codes: Bool) -> [String] {
    (facts.lines ?? []).map { line in
      let places = "\(line.quantity) × \(line.ticketType), \(line.unitPrice.formatted) each"
      let tickets = codes ? line.ticketCodes.map { "  Ticket \($0)" } : []
      return
        ([
          line.event, "  " + EventTime.text(line.startsAt, zone: line.timeZone),
          "  \(line.venue), \(line.city)",
        ]
        + ["  " + places] + tickets).joined(separator: "\n")
    }
  }
}
