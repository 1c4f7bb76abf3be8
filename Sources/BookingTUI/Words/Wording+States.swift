import BookingModel
import BookingWords
import TerminalUI

extension Wording {
  static func word(_ status: OrderStatus, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.word(status))
  }

  static func word(_ state: OrderState, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.word(state))
  }

  /// A ticket's state, as it stands on it.
  static func word(_ ticket: Ticket, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.word(ticket.voidReason))
  }

  /// The same, stamped on it.
  static func stamp(_ ticket: Ticket, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.stamp(ticket.voidReason))
  }

  static func word(_ status: EventStatus, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.word(status))
  }

  static func word(_ state: PaymentState, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.word(state))
  }

  static func word(_ state: RefundState, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.word(state))
  }

  static func word(_ kind: MessageKind, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.word(kind))
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

  static func word(_ reason: RefundReason, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.word(reason))
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
