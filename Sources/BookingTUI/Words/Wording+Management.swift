import BookingDomain
import BookingModel
import BookingWords
import TerminalUI

// What management says about events and their money.
extension Wording {
  /// `2 people have 3 tickets`
  static func holders(_ affected: AffectedHolders) -> SafeText {
    let people = Format.count(affected.people, "person has", "people have")
    return "\(people) \(Format.count(affected.tickets, "ticket"))"
  }

  /// Why a refund takes a proof of its own.
  static func muchMoney(_ amount: Money, to customer: SafeText) -> SafeText {
    "\(SafeText(amount.formatted)) go back to \(customer). For that much, your password is asked for again."
  }

  /// What has to be mended, and what it means until then.
  static func sentence(_ trouble: OperatorAlert, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.sentence(trouble))
  }

  static let noPostersRemotely: SafeText =
    "Over SSH your own files are out of reach. Import posters where the box office runs."
  static let noEventHere: SafeText = "There is no event here. a adds one."
  static let onSaleAlready: SafeText = "It is on sale already. w takes it off sale."
  static let notOnSale: SafeText = "It isn't on sale. p publishes it."
  static let cancelledForGood: SafeText =
    "This event is cancelled and can't be edited; ticket holders can still see it."
  static let saveFirst: SafeText = "Save (^S) or leave (Esc) first."

  /// A state with a sign of its own, so that colour alone says nothing.
  static func status(_ event: Event, now: Timestamp) -> (text: SafeText, style: Style) {
    switch event.status {
    case .cancelled: ("✗ cancelled", .danger)
    case .draft: ("○ draft", .warning)
    case .published: event.endsAt <= now ? ("· over", .muted) : ("● on sale", .success)
    }
  }

  static func status(_ state: OrderState) -> (text: SafeText, style: Style) {
    switch state {
    case .paid: ("● paid", .success)
    case .pending: ("◐ awaiting payment", .warning)
    case .partlyRefunded: ("◐ partly refunded", .warning)
    case .refunded: ("○ refunded", .warning)
    case .refundedStillValid: ("◐ refunded, valid", .warning)
    case .cancelled: ("✗ cancelled", .danger)
    case .notPaid: ("· not paid", .muted)
    case .expired: ("· expired", .muted)
    }
  }

  /// Of an event nobody has paid for.
  static func nothingSold(_ event: Event, now: Timestamp) -> SafeText {
    event.status == .cancelled || event.endsAt <= now ? "Nothing was sold." : "Nothing is sold yet."
  }

  /// What taking an event off sale leaves as it is.
  static func staysValid(_ sales: EventSales) -> SafeText {
    sales.paidOrders == 0
      ? "Nobody has paid for it yet. p puts it back."
      : "The tickets of \(Format.count(sales.paidOrders, "order")) stay valid. p puts it back."
  }

  /// What taking a ticket type off sale does to those who have places of it.
  static func takesOffSale(_ ticket: TicketTypeFormInput) -> SafeText {
    let sold: SafeText =
      ticket.sold == 0 ? "" : "\(Format.count(ticket.sold, "ticket is", "tickets are")) sold and valid. "
    let held: SafeText =
      ticket.held == 0
      ? "" : "\(Format.count(ticket.held, "place is", "places are")) held; carts lose theirs once you save. "
    return "\(sold)\(held)Nobody else can buy it."
  }

  /// What cancelling an event does.
  static func cancels(_ sales: EventSales) -> SafeText {
    let orders = Format.count(sales.paidOrders, "order")
    guard let money = sales.toRefund, !money.isZero else {
      return "the tickets of \(orders) become void and the customers are told."
    }
    return
      "\(orders) will be refunded \(SafeText(money.formatted)), the tickets become void and the customers are told."
  }

  /// Why an event can't be put on sale, and which key helps.
  static func notPublished(_ problems: [FieldProblem]) -> SafeText {
    switch problems.first?.field {
    case .ticketTypes: "It has no tickets yet. e adds some, then p puts it on sale."
    case .startsAt: "It is over already. e gives it another date, then p puts it on sale."
    default: toMend(problems)
    }
  }
}

extension Wording {
  /// That a form can't be saved yet, and why.
  static func toMend(_ problems: [FieldProblem]) -> SafeText {
    guard let first = problems.first else { return "Something is not right in the form." }
    let more = problems.count - 1
    let rest: SafeText = more > 0 ? " And \(more) more." : ""
    return "Not saved yet. \(sentence(first))\(rest)"
  }
}

// What management says about orders
extension Wording {
  /// The name of the list of orders in this state.
  static func tab(_ state: OrderQuery.State) -> SafeText {
    switch state {
    case .paid: "Paid"
    case .pending: "Awaiting payment"
    case .refunded: "Refunded"
    case .partlyRefunded: "Partly refunded"
    case .cancelled: "Cancelled"
    case .notPaid: "Not paid"
    }
  }

  /// A payment as others than its customer see it.
  static func managed(_ state: PaymentState, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.managed(state))
  }
}
