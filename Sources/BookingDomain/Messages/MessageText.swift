/// All words of all messages, in English. A second language is a second one of these.
struct MessageText: Equatable {
  /// Empty for a text to a phone.
  let subject: String
  let body: String

  /// The message in words; nil for one whose code is gone.
  ///
  /// - Parameter attached: the files that go along.
  init?(_ message: Message, attached: [AttachedFile] = []) {
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
        "Your code is \(code)",
        "Type it into Booking to confirm this address. It works once, for \(minutes) minutes.",
        "If you didn't ask for it, ignore this email: without the code nobody can use your address.",
      ]
    case .resetCode:
      guard let code = message.secret else { return nil }
      subject = "Your code for a new password"
      paragraphs = [
        "Your code is \(code)",
        "Type it into Booking to set a new password. It works once, for \(minutes) minutes.",
        "If you didn't ask for it, ignore this email and tell nobody the code: your password stays as it is.",
      ]
    case .accountExists:
      subject = "You already have an account"
      paragraphs = [
        "Somebody just signed up at Booking with your email address. You already have an account with it.",
        "If it was you, log in. If you forgot your password, ask for a code on the log-in screen.",
        "If it wasn't you, there is nothing to do: nobody else can use your address.",
      ]
    case .passwordChanged:
      subject = "Your password was changed"
      paragraphs = [
        "Your password for Booking has just been changed.",
        "If it wasn't you, set a new one now: ask for a code on the log-in screen.",
      ]
    case .keyAdded:
      subject = "A new SSH key for your account"
      paragraphs = [
        "The SSH key “\(facts.keyName ?? "")” now opens your account at Booking without a password.",
        "If it wasn't you, log in, revoke it under Account, SSH keys, and set a new password.",
      ]
    case .emailChanged:
      subject = "Your email address was changed"
      paragraphs = [
        "Your account at Booking now has another email address, and this one no longer belongs to it.",
        "If it wasn't you, tell the box office now: somebody else may be using your account.",
      ]
    case .phoneChanged where message.channel == .phone:
      subject = ""
      body = "Booking: your account has another phone number now. Wasn't it you? Tell the box office."
      return
    case .phoneChanged:
      subject = "Your phone number was changed"
      paragraphs = [
        "Your account at Booking now has another phone number.",
        "If it wasn't you, set a new password now and tell the box office.",
      ]
    case .secondFactorOn:
      subject = "Your account asks for a second factor"
      paragraphs = [
        "From now on your account at Booking asks for a code from your authenticator app after the password.",
        "If it wasn't you, ask the box office to remove it, and set a new password.",
      ]
    case .secondFactorOff:
      subject = "Your account no longer asks for a second factor"
      paragraphs = [
        "From now on your password alone opens your account at Booking.",
        "If it wasn't you, set a new password now and turn it on again under Account, Second factor.",
      ]
    case .orderConfirmed:
      subject = "Your tickets: order \(order)"
      paragraphs =
        ["Thank you. Your order \(order) is paid, and these are your tickets."]
        + Self.lines(facts, codes: true)
        + [facts.amount.map { "Total: \($0.formatted), all fees and taxes included" }].compactMap { $0 }
        + Self.howToUse(attached)
    case .ticketsAgain:
      subject = "Your tickets again: order \(order)"
      paragraphs =
        ["Here are the tickets of your order \(order) once more. They are the same as before."]
        + Self.lines(facts, codes: true) + Self.howToUse(attached)
    case .eventChanged:
      let changed = Self.changed(facts)
      subject = changed.subject
      paragraphs = changed.paragraphs + (attached.isEmpty ? [] : Self.howToUse(attached))
    case .payLink:
      guard let link = facts.link else { return nil }
      subject = "Pay for your order \(order)"
      paragraphs = [
        "Here you pay \(facts.amount?.formatted ?? "") for your order \(order). The page is open for \(minutes) minutes:",
        link,
        "If you didn't order anything, ignore this email: nothing is charged.",
      ]
    case .eventCancelled:
      subject = "Cancelled: \(facts.lines?.first?.event ?? "your event")"
      paragraphs =
        ["We are sorry: this event of your order \(order) is cancelled, and its tickets are no longer valid."]
        + Self.lines(facts, codes: false)
        + (facts.refund == nil
          ? [
            "What you paid for it and haven't had back is refunded automatically. We'll email you when it's on its way."
          ]
          : Self.refunded(facts))
    case .ticketsCancelled:
      let many = (facts.lines ?? []).reduce(0) { $0 + $1.quantity } > 1
      subject = "Cancelled tickets: order \(order)"
      paragraphs =
        [
          many
            ? "These tickets of your order \(order) were cancelled and are no longer valid:"
            : "This ticket of your order \(order) was cancelled and is no longer valid:"
        ]
        + Self.lines(facts, codes: true) + Self.refunded(facts)
    case .auditSeal:
      subject = "Booking: the last seal of its record"
      paragraphs = [
        "This is the last seal of what Booking has recorded, as it was when this was written:",
        facts.seal ?? "",
        "Keep it where nobody who runs Booking can change it. Saved to a file it tells, by booking check --anchor FILE, "
          + "whether anything that was recorded up to then has been altered or removed since.",
      ]
    case .refundIssued:
      subject = "Your refund: order \(order)"
      paragraphs = [
        "We have refunded \(facts.amount?.formatted ?? "your money") of your order \(order) to the card you paid with.",
        "It can take your bank up to ten days to show it.",
      ]
    case .orderLate:
      subject = "Your payment came too late: order \(order)"
      paragraphs =
        ["The payment for your order \(order) reached us after these places had gone to others:"]
        + Self.lines(facts, codes: false)
        + ["You'll be refunded in full, \(facts.amount?.formatted ?? ""), automatically. We are sorry."]
    }
    // Whoever reads it may have nothing to do with the account: no word of theirs is in it.
    let isForAnybody = [.emailCode, .payLink, .ticketsAgain].contains(message.kind)
    body = Self.letter(to: isForAnybody ? nil : facts.name, paragraphs)
  }

  static func tickets(_ line: MessageFacts.Line) -> [String] {
    line.tickets.map { "  Ticket \($0.code)" + ($0.seat.map { ", seat \($0)" } ?? "") }
  }

  private static func howToUse(_ attached: [AttachedFile]) -> [String] {
    let files =
      switch (attached.contains(.pages), attached.contains(.calendar)) {
      case (true, true): ["Attached: your tickets as a PDF, and a calendar file (.ics)."]
      case (true, false): ["Attached: your tickets as a PDF."]
      case (false, true): ["Attached: a calendar file (.ics)."]
      case (false, false): [String]()
      }
    return files + ["At the door show the QR code of each ticket, or read out the ticket code."]
  }

  static func letter(to name: String?, _ paragraphs: [String]) -> String {
    ([name.map { "Hello \($0)," } ?? "Hello,"] + paragraphs + ["Booking"]).joined(separator: "\n\n") + "\n"
  }

  /// What becomes of the price of tickets that were cancelled. Nothing is said of money that went back before.
  private static func refunded(_ facts: MessageFacts) -> [String] {
    guard let amount = facts.refund ?? facts.amount, facts.refund?.isZero != true,
      (facts.lines ?? []).contains(where: { !$0.unitPrice.isZero })
    else { return [] }
    return amount.isZero
      ? ["Their price is not refunded."]
      : ["We refund \(amount.formatted) to the card you paid with, and write again when it is on its way."]
  }

  /// One paragraph for each line of the order.
  private static func lines(_ facts: MessageFacts, codes: Bool) -> [String] {
    (facts.lines ?? []).map { line in
      let places = "\(line.quantity) × \(line.ticketType), \(line.unitPrice.formatted) each"
      let tickets = codes ? Self.tickets(line) : []
      return
        ([
          line.event, "  " + EventTime.text(line.startsAt, doors: line.doorsAt, zone: line.timeZone),
          "  \(line.venue), \(line.city)",
        ]
        + ["  " + places] + tickets).joined(separator: "\n")
    }
  }
}
