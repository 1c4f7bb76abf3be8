import BookingDomain
import BookingWords
import TerminalUI

extension Wording {
  static func word(_ status: OrderStatus, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.word(status))
  }

  static func word(_ state: OrderState) -> SafeText {
    switch state {
    case .pending: "awaiting payment"
    case .paid: "paid"
    case .partlyRefunded: "partly refunded"
    case .refunded: "refunded"
    case .refundedStillValid: "refunded, tickets valid"
    case .cancelled: "cancelled"
    case .notPaid: "not paid"
    case .expired: "expired"
    }
  }

  /// A ticket's state, as it stands on it.
  static func word(_ ticket: Ticket) -> SafeText {
    switch ticket.voidReason {
    case nil: "valid"
    case .eventCancelled: "event cancelled"
    case .cancelled: "cancelled"
    case .refunded: "refunded"
    }
  }

  /// The same, stamped on it.
  static func stamp(_ ticket: Ticket) -> SafeText {
    switch ticket.voidReason {
    case nil: "VALID"
    case .eventCancelled: "EVENT CANCELLED"
    case .cancelled: "CANCELLED"
    case .refunded: "REFUNDED"
    }
  }

  static func word(_ status: EventStatus) -> SafeText {
    switch status {
    case .draft: "draft"
    case .published: "on sale"
    case .cancelled: "cancelled"
    }
  }

  static func word(_ state: PaymentState) -> SafeText {
    switch state {
    case .created, .submitted: "on its way"
    case .awaitingCustomer: "waiting for you"
    case .unknown: "being asked about"
    case .confirmed: "paid"
    case .failed: "not taken"
    case .cancelled: "cancelled"
    }
  }

  static func word(_ state: RefundState) -> SafeText {
    switch state {
    case .created, .submitted, .unknown: "on its way"
    case .confirmed: "refunded"
    case .failed: "refused by the bank"
    }
  }

  static func word(_ kind: MessageKind) -> SafeText {
    switch kind {
    case .emailCode: "code for the email address"
    case .phoneCode: "code for the phone"
    case .resetCode: "code for a new password"
    case .accountExists: "note that there is an account"
    case .passwordChanged: "note that the password was changed"
    case .keyAdded: "note that a key was added"
    case .emailChanged: "note that the email address was changed"
    case .phoneChanged: "note that the phone number was changed"
    case .secondFactorOn: "note that a second factor was turned on"
    case .secondFactorOff: "note that a second factor was turned off"
    case .orderConfirmed: "tickets"
    case .eventCancelled: "cancellation"
    case .ticketsCancelled: "cancelled tickets"
    case .refundIssued: "refund"
    case .orderLate: "late payment"
    case .payLink: "payment link"
    case .eventChanged: "event changed"
    case .ticketsAgain: "tickets, sent again"
    case .auditSeal: "the record's last seal"
    }
  }

  /// After tickets were returned.
  static func returned(_ money: Money) -> SafeText {
    money.isZero
      ? "Returned. There was nothing to refund." : "Returned. \(SafeText(money.formatted)) will be refunded."
  }

  /// What somebody who returns a ticket gets, or all of `together` that can be returned with it, to follow a sentence.
  static func returns(_ ticket: TicketDetails, of together: [TicketDetails]) -> SafeText {
    let one = ReturnTerms.refund([ticket].compactMap(\.offer))
    let all = ReturnTerms.refund(together.compactMap(\.offer))
    guard let one, let all else { return " Its money was refunded before." }
    if all.isZero { return "" }
    let sum = SafeText(one.formatted)
    return together.count > 1
      ? " \(sum) goes back to the card you paid with; for all \(together.count), \(SafeText(all.formatted))."
      : " \(sum) goes back to the card you paid with."
  }

  /// That tickets can be returned, for what.
  static func offer(_ tickets: [TicketDetails], until: SafeText) -> SafeText {
    let refund = ReturnTerms.refund(tickets.compactMap(\.offer))
    guard let refund, !refund.isZero else { return "Tickets can be returned until \(until)." }
    return "Tickets can be returned until \(until), for \(SafeText(refund.formatted))."
  }

  /// What could not be delivered, for the person it was meant for.
  static func sentence(_ message: UndeliveredMessage) -> SafeText {
    let what: SafeText = message.channel == .email ? "The email" : "The text message"
    return
      "\(what) to \(SafeText(message.recipient)) (\(word(message.kind))) could not be delivered: \(reason(message))."
  }

  /// Why nobody could deliver it, with what the server said: `Mailbox rejected (550 5.1.1 No such mailbox)`.
  static func reason(_ message: UndeliveredMessage) -> SafeText {
    let answer = "the mail server says: "
    guard message.problem.hasPrefix(answer) else { return SafeText(message.problem) }
    let words = String(message.problem.dropFirst(answer.count))
    // RFC 3463: the second number of an enhanced code says what it is about.
    let meaning: SafeText =
      if words.firstMatch(of: /^5\d\d 5\.1\./) != nil {
        "Mailbox rejected"
      } else if words.firstMatch(of: /^5\d\d 5\.2\.2/) != nil || words.hasPrefix("552") {
        "Mailbox full"
      } else if words.firstMatch(of: /^5\d\d 5\.7\./) != nil {
        "Refused by their mail server's rules"
      } else {
        "Refused by their mail server"
      }
    return "\(meaning) (\(SafeText(words)))"
  }

  static func word(_ reason: RefundReason) -> SafeText {
    switch reason {
    case .latePayment: "the money came after the places were gone"
    case .eventCancelled: "the event was cancelled"
    case .ticketsCancelled: "tickets cancelled"
    case .goodwill: "goodwill"
    case .duplicatePayment: "the order had been paid already"
    }
  }

  /// How many places there are, in words; the exact number only where it matters.
  static func words(_ availability: Availability) -> (text: SafeText, style: Style) {
    let left = availability.available
    if availability.capacity == 0 { return ("no tickets yet", .muted) }
    if left == 0 {
      return availability.sold >= availability.capacity ? ("sold out", .danger) : ("all held", .warning)
    }
    if left <= 5 { return ("last \(left)", Style(.warning, .bold)) }
    if left * 10 <= availability.capacity || left <= 20 { return ("\(left) left", .warning) }
    if left * 3 <= availability.capacity { return ("going fast", .accent) }
    return ("available", .success)
  }

  /// Whether a ticket type can be bought now; nil when it can.
  static func closed(_ offer: EventDetails.Offer, _ event: Event, now: Timestamp) -> SafeText? {
    if event.status == .cancelled { return "cancelled" }
    if event.status == .draft { return "not published" }
    if event.endsAt <= now { return "over" }
    if let start = offer.ticketType.saleStartsAt, now < start {
      return "on sale from \(Format.dateAndTime(start, zone: event.timeZone, now: now))"
    }
    if let end = offer.ticketType.saleEndsAt, end <= now { return "sale has ended" }
    return nil
  }

  /// Of an order whose payment nobody can ask about: its service is set no more.
  static func unattended(_ order: Order) -> SafeText {
    "This payment can't be looked after just now: the shop has changed its payment service. "
      + "The order \(SafeText(order.code)) is kept, and money that you paid will be found. Please ask the shop."
  }
}
