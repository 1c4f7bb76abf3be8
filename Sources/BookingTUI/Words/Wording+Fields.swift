import BookingDomain
import TerminalUI

extension Wording {
  /// Where the code for a new password is, whether or not there is somebody to get one.
  static func resetCode(for email: String, _ session: Session) -> SafeText {
    session.options.access.shownMessages.contains(.email)
      ? "Nothing is sent from here. If \(SafeText(email)) has an account, the email with a code lies in outbox/ of the data directory."
      : "If \(SafeText(email)) has an account here, a code went there."
  }

  /// What a form calls a field.
  static func name(_ field: FieldProblem.Field) -> SafeText {
    switch field {
    case .name: "Name"
    case .email: "Email"
    case .phone: "Phone"
    case .password: "Password"
    case .code: "Code"
    case .secondFactor: "Code from your app"
    case .keyName: "Name of the key"
    case .title: "Title"
    case .summary: "Summary"
    case .description: "Description"
    case .category: "Category"
    case .venue: "Venue"
    case .city: "City"
    case .country: "Country"
    case .timeZone: "Time zone"
    case .startsAt: "Starts"
    case .endsAt: "Ends"
    case .returnBy: "Returns until"
    case .doorsAt: "Doors open"
    case .ageLimit: "Age limit"
    case .refundPolicy: "Refunds"
    case .poster: "Poster"
    case .ticketTypes: "Tickets"
    case .ticketTypeName: "Ticket name"
    case .price: "Price"
    case .currency: "Currency"
    case .capacity: "Places"
    case .minPerOrder: "Min per order"
    case .maxPerOrder: "Max per order"
    case .saleStartsAt: "Sale starts"
    case .saleEndsAt: "Sale ends"
    case .seatingPlan: "Seating plan"
    case .status: "Status"
    case .cardNumber: "Card number"
    case .cardExpiry: "Expiry"
    case .cardSecurityCode: "Security code"
    case .cardHolder: "Name on card"
    }
  }

  /// What is wrong with a field, where the field is not beside it.
  static func sentence(_ problem: FieldProblem) -> SafeText {
    switch (problem.field, problem.reason) {
    case (.ticketTypes, .missing):
      "Nothing would be on sale. Keep one of the tickets, or take the event off sale."
    case (.ticketTypes, .tooLong(let most)): "An event has at most \(most) kinds of tickets."
    default: "\(name(problem.field)): \(reason(problem.reason))"
    }
  }

  /// What is wrong with a field, to stand right below it.
  static func reason(_ reason: FieldProblem.Reason) -> SafeText {
    switch reason {
    case .missing: "Please fill this in."
    case .tooShort(let least): "At least \(Format.count(least, "character"))."
    case .tooLong(let most): "At most \(Format.count(most, "character"))."
    case .tooCommon: "Too many use this password. Take a few words of your own."
    case .notAnEmail: "This does not look like an email address."
    case .notAPhoneNumber: "Start with + and the country: +49 170 1234567."
    case .notACountry: "Two letters: CA, DE, JP."
    case .notATimeZone: "A time zone like America/Halifax."
    case .notACurrency: "Three letters: EUR, USD, JPY."
    case .notANumber: "This must be a number."
    case .notACode: "A code has six digits."
    case .outOfRange(let least, let most): "Between \(least) and \(most)."
    case .amountOutOfRange(let least, let most):
      "Between \(SafeText(least.formatted)) and \(SafeText(most.formatted))."
    case .ambiguousAmount(let one, let other):
      "Is it \(SafeText(one)) or \(SafeText(other))? Type it without separating thousands."
    case .notPayable(let refusal): sentence(refusal)
    case .moreThanACart(let most): "At most \(most): one order can't hold more."
    case .notADate: "In the years 2000 to 2199, and an event lasts a year at most."
    case .unreadTime(let problem): sentence(problem)
    case .skippedTime(let time, let zone): skipped(time, zone)
    case .afterTheEvent: "The event is over by then: nobody could buy."
    case .endsBeforeStart: "It ends before it starts."
    case .notBeforeStart: "Doors open before the start, at most a day."
    case .inThePast: "This is in the past."
    case .lessThanSold(let sold): "\(Format.count(sold, "place")) sold already."
    case .inUse: "This is in use already."
    case .notAPlan(let problem): sentence(problem)
    case .notAPoster(let error): sentence(error)
    case .seatInUse(let label): "Seat \(SafeText(label)) is sold or held and can't leave the plan."
    case .unsafeCharacters: "Some characters can't be shown. Please remove them."
    case .unreadable: "This can't be read."
    case .unknown(let value): "\(SafeText(CommandWording.cut(value, to: 60))) is not known."
    }
  }

  /// Why the payment service can't take an amount.
  static func sentence(_ refusal: AmountRefusal) -> SafeText {
    switch refusal {
    case .currency(let currency): "The payment service takes no \(SafeText(currency.code))."
    case .lessThan(let least): "The payment service takes \(SafeText(least.formatted)) or more."
    case .moreThan(let most): "The payment service takes at most \(SafeText(most.formatted)) at once."
    case .notIn(let step): "The payment service takes steps of \(SafeText(step.formatted)) only."
    }
  }

  /// That a time is one the clocks pass over when summer time begins.
  private static func skipped(_ time: LocalTime, _ zone: String) -> SafeText {
    let parts = time.description.split(separator: "T").map { SafeText(String($0)) }
    return "\(parts[1]) doesn't exist on \(parts[0]) in \(SafeText(zone)): the clocks are put forward then."
  }
}
