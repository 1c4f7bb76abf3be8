import BookingDomain

/// English: plain, short, and the words of the trade (email, refund, upcoming, sold out, capacity). Day before month, 24 hours.
public struct English: Words {
  public let format = Format(.en)

  public init() {}
}

// Errors
extension English {
  public func sentence(_ error: BookingError, _ audience: Audience) -> String {
    let (isCommand, isStaff) = (audience.place == .commands, audience.isStaff)
    func wait(_ until: Timestamp) -> String { self.wait(until, audience) }
    return switch error {
    case .notAllowed: "Your account isn't allowed to do this. Nothing was changed."
    case .logInNeeded: "Please log in first."
    case .sessionEnded: "Your access was changed elsewhere. Please log in again."
    case .verificationNeeded: "Please verify your email and phone first."
    case .passwordNeededAgain: "Please enter your password again first."
    case .proofNeeded: "This takes your password each time."
    case .wrongEmailOrPassword:
      switch audience.place {
      case .screens: "Email or password is not right. Try again, or press ^F for a new password."
      case .lines, .commands: "Email or password is not right."
      }
    case .secondFactorNeeded: "The code from your authenticator app is needed, too."
    case .wrongSecondFactor: "That isn't the current code, or it was used already. Take the next one."
    case .throttled(let until):
      switch audience.place {
      case .screens: "Too many tries. Wait \(wait(until)), or press ^F for a code by email."
      case .lines:
        "Too many tries. Wait \(wait(until)), or type back and choose that you forgot your password."
      case .commands: "Too many tries. Wait \(wait(until))."
      }
    case .mailedCodeNeeded(let until):
      "Many wrong passwords were tried. Log in with a code by email, or wait \(wait(until))."
    case .wrongCode(let left):
      left > 0
        ? "That isn't the code. \(count(left, one: "try", other: "tries")) left."
        : "That wasn't the code, and it is used up now. Ask for a new one."
    case .codeExpired: "This code has expired. Ask for a new one."
    case .tooManyCodes(let until): "No more codes for now. Wait \(wait(until))."
    case .tooManyLinks(let until): "It was emailed several times already. Wait \(wait(until))."
    case .tooManySignUps(let until): "Too many new accounts from here. Wait \(wait(until))."
    case .keyInUse: "Another account has this key. Revoke it there first."
    case .tooManyKeys(let most): "An account has at most \(keys(most)). Revoke one first."
    case .invalid(let problems):
      problems.isEmpty
        ? "Something in the form isn't right."
        : isCommand ? problems.map(sentence).joined(separator: " ") : sentence(problems[0])
    case .notFound(let missing): sentence(missing, audience)
    case .conflict: "Somebody else changed it meanwhile. Look at it again, then repeat your change."
    case .holdersAffected: "People have tickets for it: choose first what to tell them."
    case .notOnSale: "This is not on sale."
    case .saleNotStarted(let start):
      "On sale from \(format.dateAndTime(start, zone: audience.timeZone, now: audience.now))."
    case .saleEnded: "The sale has ended."
    case .soldOut: "Sold out. Places come back when others let theirs go."
    case .onlyLeft(let count):
      count == 0 ? "Nothing left just now." : "Only \(places(count)) left. Your cart is unchanged."
    case .limitPerOrder(let most): "At most \(format.number(most)) of these in one order."
    case .minimumPerOrder(let least): "At least \(format.number(least)) of these in one order."
    case .limitPerAccount(let most): "At most \(places(most)) for one account at one event."
    case .limitPerCart(let most): "A cart holds at most \(places(most))."
    case .limitHeld(let by, let most):
      switch by {
      case .account, .visit: "At most \(places(most)) can be held in one visit. Pay for some or let them go."
      case .key: "At most \(places(most)) can be held with one SSH key. Pay for some or let them go."
      case .network: "Your network holds \(places(most)), the most at once. Try again when some are paid."
      }
    case .heldTooLong(let by, let until):
      switch by {
      case .account, .visit: "You have held places here too long without paying. \(tryAgain(until, audience))"
      case .key: "Your SSH key has held places here too long without paying. \(tryAgain(until, audience))"
      case .network: "Your network has held places here too long without paying. \(tryAgain(until, audience))"
      }
    case .seatTaken(let seats):
      "Somebody was faster: \(format.list(seats)) \(form(seats.count, one: "is", other: "are")) taken."
    case .seatsNeeded: "Every place here has its seat: choose which ones."
    case .otherCurrency(let currency):
      switch audience.place {
      case .screens: "Your cart is in \(currency.code). Check out first (c), then buy this one."
      case .lines: "Your cart is in \(currency.code). Type cart and pay for it first, then buy this one."
      case .commands: "The cart is in \(currency.code)."
      }
    case .cartEmpty: "Your cart is empty."
    case .holdExpired: "Time ran out and the places were released. Choose them again."
    case .orderClosed(.expired): "The time to pay this order has run out. Nothing was charged."
    case .orderClosed(let status): "This order is \(word(status)) already."
    case .paymentUnderWay: "The payment is still under way. Nothing was cancelled; look again in a moment."
    case .gatewayUnreachable: "The payment service can't be reached. Nothing was charged; try again."
    case .amountNotTaken(let refusal): "\(reason(refusal)) Your cart is unchanged."
    case .onlyPlayMoney:
      isStaff
        ? "Real money was taken here, and the settings name no payment service now. `booking doctor` says more."
        : "Nothing can be paid here just now, and nothing was charged. The box office has to fix that first."
    case .notRefundable(let left): "At most \(format.money(left)) can be refunded."
    case .noTickets: "This order has no valid tickets. Nothing was sent."
    case .returnClosed: "These tickets can't be returned, or no longer. Nothing was changed."
    case .otherNumberOfOrders(let orders):
      "It has \(count(orders, one: "order", other: "orders")) by now. Nothing was cancelled."
    case .importRefused(let problems):
      "Nothing was imported because of \(count(problems.count, one: "row", other: "rows"))."
    case .importAbandoned:
      "The import stood still for so long that it was given up. Nothing was added: start it again."
    case .image(let error): reason(error)
    case .diskFull: "The disk is full. Nothing was changed."
    case .readOnly: "The data directory can't be written. Nothing was changed."
    case .noPermission(let path): "No permission for \(path)."
    case .damaged(let detail):
      isCommand
        ? "The database is damaged (\(detail)). Restore a backup: booking --data NEW restore FILE."
        : "The database is damaged. Restore a backup with `booking restore`."
    case .newerSchema(let found, let known):
      isCommand
        ? "The data were written by a newer booking (version \(found) of the tables, this one knows \(known)). Update booking."
        : "The data were written by a newer version of this program."
    case .notADataDirectory(let path):
      isCommand
        ? "\(path) is not a box office. booking --data DIR init makes a new one."
        : "\(path) is not a data directory."
    case .busy:
      isCommand
        ? "Too many others are writing just now. Nothing was changed; try again."
        : "Very many people are here just now. Nothing was changed; try again."
    case .replaced:
      isCommand
        ? "This box office was replaced by another, as by a restore. Nothing was changed; start the program again."
        : "This box office was replaced by another. Nothing was changed; leave, and open it again."
    case .tooFewFiles:
      isCommand
        ? "Too few files may be open at once here: ulimit -n says how many. Nothing was changed."
        : "Too few files may be open at once. Nothing was changed."
    case .openToOthers(let path):
      isCommand
        ? "\(path) is open to other users of this machine. If it is for the box office alone: chmod go-rwx \(path)"
        : "\(path) is open to other users of this machine."
    case .inUse(let holders):
      isCommand
        ? "The data directory is in use by \(processes(holders)). Nothing was changed; try again when that has ended."
        : "The data are being exchanged just now. Nothing was changed; try again."
    case .fileExists(let path): "\(path) exists already and is left as it is."
    case .unreadable(let path, let reason): "\(path) can't be read: \(cut(reason, to: 200))."
    case .unwritable(let path, let reason): "\(path) can't be written: \(cut(reason, to: 200))."
    case .storage(let detail):
      isStaff
        ? "The database refused: \(cut(detail, to: isCommand ? 500 : 120))"
        : "This did not work, and nothing was changed. Try again, or tell the box office."
    }
  }

  public func sentence(_ missing: Missing, _ audience: Audience) -> String {
    let isCommand = audience.place == .commands
    return switch missing {
    case .account: isCommand ? "There is no such account." : "This account is no longer there."
    case .event:
      isCommand
        ? "There is no such event. booking events --all lists all of them." : "This event is no longer there."
    case .key: "This key is no longer there."
    case .message: "This message is no longer there."
    case .order:
      isCommand
        ? "There is no such order. booking orders lists all of them." : "This order is no longer there."
    case .paymentPage: "The payment page of this order isn't open yet, or no longer."
    case .picture: "This picture is no longer there."
    case .seat: "There is no such seat."
    case .seatingPlan: "These tickets have no numbered seats."
    case .secondFactor: "This account has no second factor."
    case .ticket: isCommand ? "There is no such ticket." : "This ticket is no longer there."
    case .ticketType: "These tickets are no longer there."
    case .visit: "Your visit has ended. Start the program again."
    }
  }

  public func processes(_ holders: [DirectoryHolder]) -> String {
    guard !holders.isEmpty else { return "another process" }
    let shown = holders.prefix(5).map { "\($0.process) \(cut($0.command, to: 60))" }
    let more = holders.count - shown.count
    return format.list(shown + (more > 0 ? ["\(format.number(more)) more"] : []))
  }

  private func tryAgain(_ until: Timestamp, _ audience: Audience) -> String {
    "Try again at \(format.time(until, zone: audience.timeZone))."
  }

  private func places(_ number: Int) -> String { count(number, one: "place", other: "places") }
  private func keys(_ number: Int) -> String { count(number, one: "key", other: "keys") }
}

// Fields of forms and files
extension English {
  public func name(_ field: FieldProblem.Field) -> String {
    switch field {
    case .name: "Name"
    case .email: "Email"
    case .phone: "Phone"
    case .password: "Password"
    case .code: "Code"
    case .secondFactor: "Code from your app"
    case .keyName: "Name of the key"
    case .language: "Language"
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
    case .capacity: "Capacity"
    case .minPerOrder: "Min per order"
    case .maxPerOrder: "Max per order"
    case .saleStartsAt: "Sale starts"
    case .saleEndsAt: "Sale ends"
    case .seatingPlan: "Seating plan"
    case .status: "Status"
    case .cardNumber: "Card number"
    case .cardExpiry: "Expiry"
    case .cardSecurityCode: "Security code"
    }
  }

  public func sentence(_ problem: FieldProblem) -> String {
    if problem.field == .ticketTypes, problem.reason == .missing {
      return "Nothing would be on sale. Keep one of the tickets, or take the event off sale."
    }
    if problem.field == .ticketTypes, case .tooLong(let most) = problem.reason {
      return "An event has at most \(format.number(most)) kinds of tickets."
    }
    if problem.field == .title, problem.reason == .inUse {
      return "An event with this title, start and venue exists already."
    }
    return "\(name(problem.field)): \(reason(problem.reason))"
  }

  public func importRow(
    _ problems: [FieldProblem], at place: ImportPlace, column: (FieldProblem.Field) -> String
  ) -> String {
    let start =
      switch place {
      case .line(let number): "line \(number)"
      case .element(let number): "event \(number)"
      }
    let sentences = problems.map { problem in
      if problem.isOfWholeRow { return sentence(problem) }
      let ticket = problem.index.map { " of ticket type \($0 + 1)" } ?? ""
      let words = problem.reason == .missing ? "This is missing." : reason(problem.reason)
      return "\(column(problem.field))\(ticket): \(words)"
    }
    return "\(start): \(sentences.joined(separator: " "))"
  }

  public func reason(_ reason: FieldProblem.Reason) -> String {
    switch reason {
    case .missing: "Please fill this in."
    case .tooShort(let least): "At least \(characters(least))."
    case .tooLong(let most): "At most \(characters(most))."
    case .tooCommon: "Too many people use this password. Take a few words of your own."
    case .notAnEmail: "This does not look like an email address."
    case .notAPhoneNumber: "Start with + and the country: +49 170 1234567."
    case .notACountry: "Two letters: CA, DE, JP."
    case .notATimeZone: "A time zone like America/Halifax."
    case .notACurrency: "Three letters, the same for all tickets: EUR, USD, JPY."
    case .notANumber: "This must be a number, and not too large a one."
    case .notACode: "A code has six digits."
    case .outOfRange(let least, let most): "Between \(format.number(least)) and \(format.number(most))."
    case .amountOutOfRange(let least, let most): "Between \(format.money(least)) and \(format.money(most))."
    case .ambiguousAmount(let one, let other):
      "Is it \(one) or \(other)? Type it without separating thousands."
    case .notPayable(let refusal): self.reason(refusal)
    case .moreThanACart(let most): "At most \(format.number(most)): one order can't hold more."
    case .notADate: "In the years 2000 to 2199, and an event lasts a year at most."
    case .unreadTime(let problem): self.reason(problem)
    case .skippedTime(let time, let zone):
      "\(Self.time(time)) doesn't exist on \(format.date(time)) in \(zone): the clocks are put forward then."
    case .afterTheEvent: "The event is over by then: nobody could buy."
    case .endsBeforeStart: "It ends before it starts."
    case .notBeforeStart: "Doors open before the start, at most a day."
    case .inThePast: "This is in the past."
    case .lessThanSold(let sold):
      "\(count(sold, one: "place is", other: "places are")) sold or held already."
    case .inUse: "This is in use already."
    case .notAPlan(let problem): self.reason(problem)
    case .notAPoster(let error): self.reason(error)
    case .seatInUse(let label): "Seat \(label) is sold or held and can't leave the plan."
    case .unsafeCharacters: "Some characters can't be shown. Please remove them."
    case .unreadable: "This can't be read."
    case .unknown(let value): "\(cut(value, to: 60)) is not known."
    }
  }

  private func characters(_ number: Int) -> String { count(number, one: "character", other: "characters") }
  private static func time(_ time: LocalTime) -> String {
    "\(Format.two(time.hour)):\(Format.two(time.minute))"
  }

  public func reason(_ refusal: AmountRefusal) -> String {
    switch refusal {
    case .currency(let currency): "The payment service takes no \(currency.code)."
    case .lessThan(let least): "The payment service takes \(format.money(least)) or more."
    case .moreThan(let most): "The payment service takes at most \(format.money(most)) at once."
    case .notIn(let step): "The payment service takes steps of \(format.money(step)) only."
    }
  }

  public func reason(_ problem: TimeProblem) -> String {
    switch problem {
    case .missing: "Please fill this in."
    case .twoReadings(let one, let other):
      "\(format.date(one)) or \(format.date(other))? Type the month by its name."
    case .noTime(let day): "At what time? Like \(format.date(day)) 20:00."
    case .noDay: "On which day? Like 20 Dec 2026 20:00."
    case .noYear: "The year is missing. Like 20 Dec 2026 20:00."
    case .noSuchDay: "There is no such day."
    case .noSuchTime: "There is no such time of day."
    case .anotherWeekday(let other): "\(format.date(other)) is a \(format.weekdays[other.weekday])."
    case .unread(let part): "“\(cut(part, to: 20))” can't be read here. Like 20 Dec 2026 20:00."
    }
  }

  public func reason(_ problem: SeatingPlanProblem) -> String {
    let reason =
      switch problem.reason {
      case .noColon: "a row needs a colon, like A-F: 1-12"
      case .notARow(let text): "“\(text)” isn't a row: rows are A, F-A, 1-9 or R1-R9"
      case .notABlock(let most): "the name of a block has 1 to \(most) characters"
      case .notSeats(let text): "“\(text)” isn't a seat: seats are 4, 1-12 or 12-1; * is accessible, _ a gap"
      case .twice(let seat): "seat \(seat) appears twice"
      case .empty: "no seats yet"
      case .tooManySeats(let most): "at most \(format.number(most)) seats"
      case .tooWide(let most): "a row has room for \(format.number(most)) seats"
      }
    return "Line \(problem.line): \(reason)."
  }

  public func reason(_ error: ImageError) -> String {
    switch error {
    case .notAnImage: "That isn't a picture. A poster is a PNG, JPEG or WebP file."
    case .tooLarge(let bytes, let limit):
      "\(megabytes(bytes)) MB are too much: at most \(limit / 1_048_576) MB."
    case .tooManyPixels(let width, let height, let limit):
      "\(width) × \(height) is too large: at most \(limit / 1_000_000) megapixels."
    case .tooSmall(let width, let height, let least):
      "\(width) × \(height) is too small: at least \(least) pixels a side."
    case .damaged: "The file is damaged: it breaks off or contradicts itself."
    case .animated: "Moving pictures can't be posters. Take a still one."
    case .missing(let path): "There is no \(path)."
    case .notAFile(let path): "\(path) isn't a file."
    case .altered: "The stored file was changed. Import the picture again."
    case .diskFull: "The disk is full. Nothing was changed."
    case .readOnly: "The data directory can't be written. Nothing was changed."
    case .permissionDenied(let path): "No permission for \(path)."
    case .inputOutput(let path, let code): "\(path) can't be read or written (error \(code))."
    }
  }

  public func reason(_ failure: PaymentFailure) -> String {
    switch failure {
    case .declined: "The bank declined the card."
    case .insufficientFunds: "There is not enough money on the card."
    case .expiredCard: "The card has expired."
    case .wrongSecurityCode: "The security code is not right."
    case .authenticationFailed: "The bank's second step failed."
    case .refusedByGateway: "The payment service refused the payment."
    case .endedUnpaid: "The payment was ended before any money came."
    }
  }
}

// States
extension English {
  public func word(_ status: OrderStatus) -> String {
    switch status {
    case .pending: "awaiting payment"
    case .paid: "paid"
    case .expired: "expired"
    case .cancelled: "cancelled"
    }
  }
}

// Times and prices
extension English {
  public var earlierToday: String { "earlier today" }
  public var today: String { "today" }
  public var tomorrow: String { "tomorrow" }
  public var yesterday: String { "yesterday" }
  public func clock(of city: String) -> String { "\(city) time" }
  public func span(from start: String, to end: String) -> String { "\(start) to \(end)" }
  public func doors(_ time: String) -> String { "Doors \(time)" }
  public func ages(from least: Int) -> String { "ages \(least)+" }
  public func length(hours: Int, minutes: Int) -> String {
    minutes == 0 ? "\(hours) h" : "\(hours) h \(Format.two(minutes))"
  }
  public var free: String { "free" }
  public func from(price: String) -> String { "from \(price)" }
}

// Messages
extension English {
  public func greeting(_ name: String?) -> String { name.map { "Hello \($0)," } ?? "Hello," }

  public func letter(_ message: MessageContent) -> Letter {
    let (facts, order, code) = (message.facts, message.order, message.code)
    let minutes = format.minutes(message.minutes)
    switch message.kind {
    case .phoneCode: return .text("Booking: your code is \(code). It works for \(minutes).")
    case .emailCode:
      return Letter(
        "Confirm your email address",
        [
          "Your code is \(code)",
          "Type it into Booking to confirm this address. It works once, for \(minutes).",
          "If you didn't ask for it, ignore this email: without the code nobody can use your address.",
        ])
    case .resetCode:
      return Letter(
        "Your code for a new password",
        [
          "Your code is \(code)",
          "Type it into Booking to set a new password. It works once, for \(minutes).",
          "If you didn't ask for it, ignore this email and tell nobody the code: your password stays as it is.",
        ])
    case .accountExists:
      return Letter(
        "You already have an account",
        [
          "Somebody just signed up at Booking with your email address. You already have an account with it.",
          "If it was you, log in. If you forgot your password, ask for a code on the log-in screen.",
          "If it wasn't you, there is nothing to do: nobody else can use your address.",
        ])
    case .passwordChanged:
      return Letter(
        "Your password was changed",
        [
          "Your password for Booking has just been changed.",
          "If it wasn't you, set a new one now: ask for a code on the log-in screen.",
        ])
    case .keyAdded:
      return Letter(
        "A new SSH key for your account",
        [
          "The SSH key “\(facts.keyName ?? "")” now opens your account at Booking without a password.",
          "If it wasn't you, log in, revoke it under Account, SSH keys, and set a new password.",
        ])
    case .emailChanged:
      return Letter(
        "Your email address was changed",
        [
          "Your account at Booking now has another email address, and this one no longer belongs to it.",
          "If it wasn't you, tell the box office now: somebody else may be using your account.",
        ])
    case .phoneChanged where message.channel == .phone:
      return .text("Booking: your account has another phone number now. Wasn't it you? Tell the box office.")
    case .phoneChanged:
      return Letter(
        "Your phone number was changed",
        [
          "Your account at Booking now has another phone number.",
          "If it wasn't you, set a new password now and tell the box office.",
        ])
    case .secondFactorOn:
      return Letter(
        "Your account asks for a second factor",
        [
          "From now on your account at Booking asks for a code from your authenticator app after the password.",
          "If it wasn't you, ask the box office to remove it, and set a new password.",
        ])
    case .secondFactorOff:
      return Letter(
        "Your account no longer asks for a second factor",
        [
          "From now on your password alone opens your account at Booking.",
          "If it wasn't you, set a new password now and turn it on again under Account, Second factor.",
        ])
    case .orderConfirmed:
      return Letter(
        "Your tickets: order \(order)",
        ["Thank you. Your order \(order) is paid, and these are your tickets."]
          + lines(facts, codes: true)
          + [facts.amount.map { "Total: \(format.money($0)), all fees and taxes included" }].compactMap { $0 }
          + howToUse(message.attached))
    case .ticketsAgain:
      return Letter(
        "Your tickets again: order \(order)",
        ["Here are the tickets of your order \(order) once more. They are the same as before."]
          + lines(facts, codes: true) + howToUse(message.attached))
    case .eventChanged: return changed(message)
    case .payLink:
      return Letter(
        "Pay for your order \(order)",
        [
          "Here you pay \(facts.amount.map(format.money) ?? "") for your order \(order). The page is open for \(minutes):",
          facts.link ?? "",
          "If you didn't order anything, ignore this email: nothing is charged.",
        ])
    case .eventCancelled:
      return Letter(
        "Cancelled: \(facts.lines?.first?.event ?? "your event")",
        ["We are sorry: this event of your order \(order) is cancelled, and its tickets are no longer valid."]
          + lines(facts, codes: false)
          + (facts.refund == nil
            ? [
              "What you paid for it and haven't had back is refunded automatically. We'll email you when it's on its way."
            ] : refunded(message)))
    case .ticketsCancelled:
      return Letter(
        "Cancelled tickets: order \(order)",
        [
          form(
            message.places, one: "This ticket of your order \(order) was cancelled and is no longer valid:",
            other: "These tickets of your order \(order) were cancelled and are no longer valid:")
        ]
          + lines(facts, codes: true) + refunded(message))
    case .refundIssued:
      return Letter(
        "Your refund: order \(order)",
        [
          "We have refunded \(facts.amount.map(format.money) ?? "your money") of your order \(order) to the card you paid with.",
          "It can take your bank up to ten days to show it.",
        ])
    case .orderLate:
      return Letter(
        "Your payment came too late: order \(order)",
        ["The payment for your order \(order) reached us after these places had gone to others:"]
          + lines(facts, codes: false)
          + [
            "You'll be refunded in full, \(facts.amount.map(format.money) ?? ""), automatically. We are sorry."
          ])
    case .auditSeal:
      return Letter(
        "Booking: the last seal of its record",
        [
          "This is the last seal of what Booking has recorded, as it was when this was written:",
          facts.seal ?? "",
          "Keep it where nobody who runs Booking can change it. Saved to a file it tells, by booking check --anchor FILE, "
            + "whether anything that was recorded up to then has been altered or removed since.",
        ])
    }
  }

  /// What people with tickets read when their event has another title, time or place.
  private func changed(_ message: MessageContent) -> Letter {
    let facts = message.facts
    var news = "Changed"
    var paragraphs = ["An event of your order \(message.order) has changed."]
    if let change = facts.change {
      news =
        switch (change.hasNewTitle, change.hasNewTime, change.hasNewPlace) {
        case (true, false, false): "New title"
        case (false, true, false): change.isElsewhere ? "New date" : "New time"
        case (false, false, true): "New place"
        case (_, _, _): "Changed"
        }
      paragraphs += [
        occasion("It is now:", change.after, during(change.after)),
        occasion("It was:", change.before, during(change.before)),
      ]
    }
    paragraphs.append("Your tickets stay valid. There is nothing you need to do.")
    paragraphs += (facts.lines ?? []).map { line in
      (["\(format.number(line.quantity)) × \(line.ticketType)"] + tickets(line).map { "  \($0)" })
        .joined(separator: "\n")
    }
    if let returnBy = facts.returnBy, let zone = facts.change?.after.timeZone {
      let back =
        facts.refund.map { $0.isZero ? "" : " and get \(format.money($0)) back" } ?? " and get a refund"
      paragraphs.append(
        "If you can't come, you can return your tickets\(back) until \(moment(returnBy, zone: zone)): "
          + "log in to Booking, open the ticket and choose “return”.")
    }
    return Letter(
      "\(news): \(facts.change?.after.title ?? "your event")",
      paragraphs + (message.attached.isEmpty ? [] : howToUse(message.attached)))
  }

  private func during(_ occasion: EventEssentials) -> String {
    "\(moment(occasion.startsAt, doors: occasion.doorsAt, zone: occasion.timeZone)), until \(format.time(occasion.endsAt, zone: occasion.timeZone))"
  }

  private func lines(_ facts: MessageFacts, codes: Bool) -> [String] {
    (facts.lines ?? []).map { line in
      block(
        line.event,
        [
          moment(line.startsAt, doors: line.doorsAt, zone: line.timeZone), "\(line.venue), \(line.city)",
          "\(format.number(line.quantity)) × \(line.ticketType), \(format.money(line.unitPrice)) each",
        ] + (codes ? tickets(line) : []))
    }
  }

  private func tickets(_ line: MessageFacts.Line) -> [String] {
    line.tickets.map { "Ticket \($0.code)" + ($0.seat.map { ", seat \($0)" } ?? "") }
  }

  private func howToUse(_ attached: [AttachedFile]) -> [String] {
    let files =
      switch (attached.contains(.pages), attached.contains(.calendar)) {
      case (true, true): ["Attached: your tickets as a PDF, and a calendar file (.ics)."]
      case (true, false): ["Attached: your tickets as a PDF."]
      case (false, true): ["Attached: a calendar file (.ics)."]
      case (false, false): [String]()
      }
    return files + ["At the door show the QR code of each ticket, or read out the ticket code."]
  }

  private func refunded(_ message: MessageContent) -> [String] {
    message.refund.map { amount in
      amount.isZero
        ? ["Their price is not refunded."]
        : [
          "We refund \(format.money(amount)) to the card you paid with, and write again when it is on its way."
        ]
    } ?? []
  }

  public func moment(_ moment: Timestamp, doors: Timestamp?, zone: String) -> String {
    let opening = doors.map { " (doors \(format.time($0, zone: zone)))" } ?? ""
    return
      "\(format.date(moment, zone: zone)), \(format.time(moment, zone: zone)), \(clock(zone: zone))\(opening)"
  }
}

// Tickets
extension English {
  public var ticketLabels: TicketLabels {
    TicketLabels(
      heading: "TICKET", type: "Ticket", seat: "Seat", holder: "Name", order: "Order", code: "Code",
      atTheDoor: "Show the QR code at the door, on paper or on a screen, or read out the code.")
  }

  public func until(_ time: String) -> String { "until \(time)" }
  public func order(_ code: String) -> String { "Order \(code)" }
  public func seat(_ label: String) -> String { "seat \(label)" }
  public func qrCode(_ token: String) -> String { "QR code: \(token)" }
  public var void: String { "VOID" }
}
