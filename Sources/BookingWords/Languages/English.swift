import BookingModel

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
    case .keyRevoked:
      "The SSH key that let you in no longer opens your account. Please log in with your password."
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
    case .ticketVoid: "This ticket is no longer valid and can't get another code."
    case .tooManyTicketCodes(let most):
      "This ticket has had \(format.number(most)) codes, and there can't be another. The last one stays good."
    case .returnClosed: "These tickets can't be returned, or no longer. Nothing was changed."
    case .otherNumberOfOrders(let orders):
      "It has \(count(orders, one: "order", other: "orders")) by now. Nothing was cancelled."
    case .doorClosed: "The door of this event is closed by now."
    case .undoTooLate: "That is too long ago to be taken back here. A door lead can."
    case .notOverridable:
      "Nobody can decide this otherwise: no ticket of this event was read, or it was used since."
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
    case .deviceTrouble(let trouble): sentence(trouble, audience)
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
    case .unreadable(let path, let reason): "\(path) can't be read: \(self.reason(reason))."
    case .unwritable(let path, let reason): "\(path) can't be written: \(self.reason(reason))."
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
    case .checkInList: "This list is no longer there."
    case .gate: "This gate is no longer there."
    case .gateDevice: "This device is no longer there."
    case .incident: "This incident is no longer there."
    case .scan: "This scan is no longer there."
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
    case .note: "Reason"
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
      return "\(self.column(of: problem, column))\(ticket): \(words)"
    }
    return "\(start): \(sentences.joined(separator: " "))"
  }

  public func reason(_ reason: FieldProblem.Reason) -> String {
    switch reason {
    case .missing: "Please fill this in."
    case .tooShort(let least): "At least \(characters(least))."
    case .tooLong(let most): "At most \(characters(most))."
    case .tooCommon: "Too many people use this password. Take a few words of your own."
    case .tooPersonal: "Whoever knows your name or email could guess this. Take a few other words."
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
      "Is it \(format.typed(one)) or \(format.typed(other))? Type it without separating thousands."
    case .feeAbovePrice(let fee): "The fee of \(format.money(fee)) is more than you would get."
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
    case .notASellers(let problem): self.reason(problem)
    case .notAPoster(let error): self.reason(error)
    case .seatInUse(let label): "Seat \(label) is sold or held and can't leave the plan."
    case .unsafeCharacters: "Some characters can't be shown. Please remove them."
    case .unreadable: "This can't be read."
    case .unknown(let value): "\(cut(value, to: 60)) is not known."
    case .namelessColumn(let column): "Column \(column) has a value but no name."
    case .unknownField: "There is no such field."
    case .outsideFolder: "The path leads out of the file's folder."
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

  public func reason(_ problem: SellerProblem) -> String {
    switch problem {
    case .notAnIBAN: "An IBAN begins with two letters and two digits, like DE89 3704 0044 0532 0130 00."
    case .ibanCountry(let country): "No country's IBANs begin with \(country)."
    case .ibanLength(let country, let expected, let found):
      "\(found < expected ? "Too short" : "Too long") for \(country): an IBAN has \(characters(expected)) there, and this is \(format.number(found))."
    case .ibanCharacter(let country, let character, let place):
      "“\(character)” can't be character \(format.number(place)) of an IBAN of \(country)."
    case .ibanCheckDigits: "Something is mistyped: the check digits at the start don't fit the rest."
    case .outsideSEPA(let country): "No SEPA transfer reaches an account in \(country)."
    case .vatIDCountry(let country):
      "VAT IDs of \(cut(country, to: 10)) aren't known here. They begin with two letters, like DE136695976."
    case .vatIDLength(let country, let expected, let found, let example):
      "\(country) has \(lengths(expected, to: "to")) characters after the letters, not \(format.number(found)): \(example)."
    case .vatIDShape(let country, let example): "Not a VAT ID of \(country), which looks like \(example)."
    case .vatIDCheckDigits(let country):
      "Something is mistyped: the check digit of this VAT ID of \(country) doesn't fit the rest."
    case .notADateOfBirth: "A date of birth, like 1990-05-17."
    case .tooYoung(let years): "Sellers are at least \(format.number(years)) years old."
    }
  }

  public func sentence(_ trouble: DeviceTrouble, _ audience: Audience) -> String {
    switch trouble {
    case .notPaired(let path):
      "There is no paired device in \(path). booking device pair CODE --from user@host:port pairs it."
    case .alreadyPaired(let name): "This device is paired already, as \(cut(name, to: 40))."
    case .inUse(let path): "Another program is scanning with the device in \(path)."
    case .noSnapshot:
      "This device hasn't heard from the shop yet. It needs the network once before it can work alone."
    case .tooOld(let since):
      "This device last heard from the shop \(format.hours(age(since, audience))) ago, which is too long ago to decide alone. Connect it once."
    case .wiped: "The event is over, and what this device knew about it is gone."
    case .revoked: "This device was revoked. Nothing is left on it; ask the door lead."
    case .otherSnapshot:
      "This wasn't made by your shop for this event, or somebody changed it. Nothing was taken from it."
    case .otherList: "There is no such list at this gate."
    case .shopUnreachable: "The shop doesn't answer."
    case .notUnderstood(let line):
      "Line \(line) was cut off or isn't one of ours. What came before it is kept."
    case .tooLong(let line): "Line \(line) is too long. What came before it is kept."
    case .otherVersion(let version):
      "The other end speaks version \(version) of the exchange. Update booking on both machines."
    case .onlyShop: "Only the shop can do that, not another gate."
    case .shopSaid(let words): cut(words, to: 300)
    case .noSuchScan:
      "There is nothing to take back or let in: somebody did it already, or a newer scan came in between."
    case .noteMissing: "A reason is needed."
    case .listClosed: "This device has no list to search in, or it hasn't been opened."
    }
  }

  public func reason(_ problem: FileProblem) -> String {
    switch problem {
    case .missing: "no such file"
    case .notAFile: "not a file"
    case .notADirectory: "it is a file, not a directory"
    case .isADirectory: "a directory"
    case .tooLarge(let mebibytes): "larger than \(format.number(mebibytes)) MiB"
    case .system(let words): cut(words, to: 200)
    case .empty: "it is empty"
    case .damagedUTF16: "damaged UTF-16"
    case .notUTF8: "not UTF-8; spreadsheets offer it as “CSV UTF-8”"
    case .unclosedQuote(let line): "the quote opened on line \(line) is never closed"
    case .textAfterQuote(let line): "text follows a closing quote on line \(line)"
    case .unknownColumn(let name): "the header has an unknown column, \(cut(name, to: 60))"
    case .columnTwice(let name): "the header has the column \(name) twice"
    case .notEvents: "not a JSON array of events"
    case .notJSON(.mistake(let line, let column)):
      "not JSON, there is a mistake at line \(line), column \(column)"
    case .notJSON(.numberTooLarge(let number)): "not JSON, the number \(number) is too large"
    case .notJSON(.cutOff): "not JSON, it is cut off"
    case .notJSON(.damaged): "not JSON, it is damaged"
    case .notABackup: "not a backup of booking"
    case .damaged: "it is damaged"
    case .cutOff: "it is cut off"
    case .becameShorter: "it became shorter"
    case .noSums: "a backup without its sums"
    case .damagedSums: "its sums are damaged"
    case .otherThanItsSums: "its content is not what its sums say"
    case .noSeal: "no seal in it"
    case .noDirectory(let folder): "there is no directory \(folder)"
    case .noFilesIn(let folder): "no file can be made in \(folder)"
    }
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

  public func word(_ state: OrderState) -> String {
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

  public func word(_ reason: VoidReason?) -> String {
    switch reason {
    case nil: "valid"
    case .eventCancelled: "event cancelled"
    case .cancelled: "cancelled"
    case .refunded: "refunded"
    }
  }

  public func stamp(_ reason: VoidReason?) -> String {
    switch reason {
    case nil: "VALID"
    case .eventCancelled: "EVENT CANCELLED"
    case .cancelled: "CANCELLED"
    case .refunded: "REFUNDED"
    }
  }

  public func word(_ status: EventStatus) -> String {
    switch status {
    case .draft: "draft"
    case .published: "on sale"
    case .cancelled: "cancelled"
    }
  }

  public func word(_ state: PaymentState) -> String {
    switch state {
    case .created, .submitted: "on its way"
    case .awaitingCustomer: "waiting for you"
    case .unknown: "being asked about"
    case .confirmed: "paid"
    case .failed: "not taken"
    case .cancelled: "cancelled"
    }
  }

  public func managed(_ state: PaymentState) -> String {
    state == .awaitingCustomer ? "waiting for the customer" : word(state)
  }

  public func word(_ state: RefundState) -> String {
    switch state {
    case .created, .submitted, .unknown: "on its way"
    case .confirmed: "refunded"
    case .failed: "refused by the bank"
    }
  }

  public func word(_ reason: RefundReason) -> String {
    switch reason {
    case .latePayment: "the money came after the places were gone"
    case .eventCancelled: "the event was cancelled"
    case .ticketsCancelled: "tickets cancelled"
    case .goodwill: "goodwill"
    case .duplicatePayment: "the order had been paid already"
    }
  }

  public func word(_ kind: MessageKind) -> String {
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
    case .ticketReplaced: "ticket with a new code"
    case .auditSeal: "the record's last seal"
    }
  }

  public func word(_ role: Role) -> String {
    switch role {
    case .customer: "customer"
    case .organiser: "organiser"
    case .door: "door helper"
    case .doorLead: "door lead"
    case .admin: "admin"
    }
  }

  public func sentence(_ unfinished: UnfinishedImport) -> String {
    let file = unfinished.file.isEmpty ? "a file" : unfinished.file
    let events = count(unfinished.count, one: "event", other: "events")
    return
      "An import of \(file) is still being added (\(format.number(unfinished.added)) of \(events)); the worker or the next import finishes it."
  }

  public func sentence(_ trouble: OperatorAlert) -> String {
    switch trouble {
    case .settings(let error): "Settings: the last good ones are used. \(summary(error))"
    case .workerAway: "The worker is not running: payments and messages wait. `booking doctor` says more."
    case .onlyPlayMoney:
      "Nothing is sold: real money was taken here, and the settings name no payment service. `booking doctor`"
    case .ordersHeldUp(let orders):
      "\(count(orders, one: "order", other: "orders")) can't be paid: the payment service takes no calls. `booking doctor`"
    case .refundsRefused(let refunds):
      "\(count(refunds, one: "refund was", other: "refunds were")) refused by the payment service. t on the order tries again."
    case .importUnfinished(let unfinished): sentence(unfinished)
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
          "Somebody just tried to sign up for Booking with your email address. You already have an account with it.",
          "If this was you, log in. If you forgot your password, ask for a code on the log-in screen.",
          "If this wasn't you, there is nothing to do: nobody else can use your address.",
        ])
    case .passwordChanged:
      return Letter(
        "Your password was changed",
        [
          "Your password for Booking has just been changed.",
          "If this wasn't you, set a new one now: ask for a code on the log-in screen.",
        ])
    case .keyAdded:
      return Letter(
        "A new SSH key for your account",
        [
          "The SSH key “\(facts.keyName ?? "")” now opens your Booking account without a password.",
          "If this wasn't you, log in, revoke it under Account, SSH keys, and set a new password.",
        ])
    case .emailChanged:
      return Letter(
        "Your email address was changed",
        [
          "Your Booking account now has another email address, and this one no longer belongs to it.",
          "If this wasn't you, tell the box office now: somebody else may be using your account.",
        ])
    case .phoneChanged where message.channel == .phone:
      return .text(
        "Booking: your account has another phone number now. If this wasn't you, tell the box office.")
    case .phoneChanged:
      return Letter(
        "Your phone number was changed",
        [
          "Your Booking account now has another phone number.",
          "If this wasn't you, set a new password now and tell the box office.",
        ])
    case .secondFactorOn:
      return Letter(
        "Your account asks for a second factor",
        [
          "From now on your Booking account asks for a code from your authenticator app after the password.",
          "If this wasn't you, ask the box office to remove it, and set a new password.",
        ])
    case .secondFactorOff:
      return Letter(
        "Your account no longer asks for a second factor",
        [
          "From now on your password alone opens your Booking account.",
          "If this wasn't you, set a new password now and turn it on again under Account, Second factor.",
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
    case .ticketReplaced:
      return Letter(
        "New code for your ticket: order \(order)",
        [
          "This ticket of your order \(order) has a new QR code:"
        ] + lines(facts, codes: true) + [
          "The code it had before no longer opens the door, on paper or on a phone. Please use the new one.",
          "If you didn't ask for it, ask the box office.",
        ] + howToUse(message.attached))
    case .eventChanged: return changed(message)
    case .payLink:
      return Letter(
        "Pay for your order \(order)",
        [
          "Pay \(facts.amount.map { "\(format.money($0)) " } ?? "")for your order \(order) here. The page is open for \(minutes):",
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
          "We have refunded \(facts.amount.map(format.money) ?? "your money") for your order \(order) to the card you paid with.",
          "It can take up to ten days to appear on your statement.",
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
          "This is the last seal of what Booking had recorded when this was written:",
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
    paragraphs.append(
      facts.hasNewCodes == true
        ? "Your tickets stay valid, and have new QR codes: those you printed or saved before no longer open the door."
        : "Your tickets stay valid. There is nothing you need to do.")
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
    return files + ["At the door, show the QR code of each ticket, or read out its code."]
  }

  private func refunded(_ message: MessageContent) -> [String] {
    message.refund.map { amount in
      amount.isZero
        ? ["The price is not refunded."]
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

// Groups of keys
extension English {
  public func group(_ group: KeyGroup) -> String {
    switch group {
    case .account: "Account"
    case .cart: "Cart"
    case .checkout: "Checkout"
    case .codes: "Codes"
    case .dashboard: "Dashboard"
    case .door: "Door"
    case .events: "Events"
    case .everywhere: "Everywhere"
    case .filter: "Filter"
    case .find: "Find"
    case .form: "Form"
    case .go: "Go"
    case .keys: "Keys"
    case .manage: "Manage"
    case .messages: "Messages"
    case .move: "Move"
    case .order: "Order"
    case .orders: "Orders"
    case .password: "Password"
    case .poster: "Poster"
    case .read: "Read"
    case .refund: "Refund"
    case .returns: "Returns"
    case .save: "Save"
    case .seats: "Seats"
    case .settings: "Settings"
    case .ticket: "Ticket"
    case .tickets: "Tickets"
    }
  }
}

// Management
extension English {
  public func label(_ key: ManagementKey) -> String {
    switch key {
    case .open: keyOpen
    case .nextList: "next list"
    case .previousList: "previous list"
    case .sort: keySort
    case .filter: keyFilter
    case .showAll: keyShowAll
    case .scroll: keyScroll
    case .scrollDown: keyScrollDown
    case .scrollUp: keyScrollUp
    case .pageDown: keyPageDown
    case .pageUp: keyPageUp
    case .back: keyBack
    case .dashboard: "dashboard"
    case .openEvent: "open the event"
    case .nextCurrency: "next currency"
    case .previousCurrency: "previous currency"
    case .undeliveredMessages: "undelivered messages"
    case .addEvent: "add"
    case .edit: "edit"
    case .publish: "publish"
    case .takeOffSale: "take off sale"
    case .orders: "orders"
    case .allOrders: "all orders"
    case .poster: "poster"
    case .cancelEvent: "cancel event"
    case .deleteEvent: "delete event"
    case .deleteDraft: "delete draft"
    case .ticketTypes: "ticket types"
    case .save: "save"
    case .close: "close"
    case .addTickets: "add tickets"
    case .changeTickets: keyChange
    case .removeTickets: "remove"
    case .putBackOnSale: "put back on sale"
    case .moveUp: "move up"
    case .moveDown: "move down"
    case .allTickets: "all tickets"
    case .nextPart: "next part"
    case .previousPart: "previous part"
    case .manage: sectionManage
    case .saveAndTell(let people): "save, tell \(count(people, one: "person", other: "people"))"
    case .tell(let people): "tell \(format.number(people))"
    case .tellNobody: "tell nobody"
    case .nobody: "none"
    case .offerReturns: "offer returns"
    case .noReturns: "no returns"
    case .earlierOrLater: "earlier or later"
    case .dayLater: "a day later"
    case .preview: "preview"
    case .complete: "complete"
    case .makePoster: "make it the poster"
    case .chooseAnother: "choose another"
    case .removePoster: "remove the poster"
    case .move: keyMove
    case .refundTickets: "refund tickets"
    case .cancelTickets: "cancel tickets"
    case .retryRefund: "try refund again"
    case .goodwillRefund: "goodwill refund"
    case .sendTicketsAgain: "send the tickets again"
    case .copyCode: keyCopyCode
    case .goOn: keyGoOn
    case .notNow: promptNotNow
    case .choose: keyChoose
    case .chooseAll: "all"
    case .chooseNone: "none"
    case .keepMoney: "keep the money"
    case .refundMoney: "refund the money"
    case .cancelChosen: "cancel them"
    case .refund(let amount): "refund \(format.money(amount))"
    case .order: "order"
    case .sendAgain: "send again"
    case .correctAddress: "correct the address"
    case .copyAddress: "copy the address"
    }
  }

  public func hint(_ hint: ManagementHint) -> String {
    switch hint {
    case .goBack: keyGoBack
    case .showMessages: "show them"
    case .showAllEvents: eventsShowAll
    case .showAllOrders: "show all orders"
    case .showOtherLists: "show other lists"
    case .addEvent: "add one"
    case .addTickets: "add some"
    case .offerReturns: "offer them"
    case .chooseAnother: "choose another"
    }
  }

  public var password: String { "password" }

  public func refusal(_ refusal: ManagementRefusal) -> String {
    switch refusal {
    case .noUpcomingEvent: "There is no upcoming event."
    case .noEvent: "There is no event here. a adds one."
    case .onSaleAlready: "It is on sale already. w takes it off sale."
    case .notOnSale: "It isn't on sale. p publishes it."
    case .cancelledForGood: "This event is cancelled and can't be edited; ticket holders can still see it."
    case .postersNotOverSSH:
      "Over SSH your own files are out of reach. Import posters where the box office runs."
    case .pictureBeingKept: "One moment: the picture is being saved."
    case .noTicketsToChange: "There are no tickets yet. a adds some."
    case .ticketsOffSale: "It is off sale. x puts it back."
    case .ticketsTakenOut: "It is removed. x puts it back."
    case .beingSaved: "It is being saved."
    case .saveFirst: "Save (^S) or leave (Esc) first."
    case .noOrder: "There is no order to open."
    case .orderBeingRead: "The order is still loading."
    case .neverPaid: "It was never paid, so it has no tickets."
    case .noValidTickets: "None of its tickets are valid any more."
    case .allRefunded: "All of it was refunded already."
    case .nothingPaid: "Nothing was paid, so nothing can be refunded."
    case .noneChosen: "Choose tickets first: Space, or a for all."
    case .noMessage: "There is no message."
    case .messageOfNoOrder: "This message isn't about an order."
    case .codeEnded: "This code has expired. They can ask for a new one."
    }
  }
}

// Management: the dashboard
extension English {
  public var dashboard: String { "Dashboard" }
  public func salesToday(_ date: String) -> String { "Sales today, \(date)" }
  public func twoWeeks(_ currency: Currency) -> String { "Two weeks in \(currency.code), before refunds" }
  public var soldHeading: String { "Sold" }
  public var holdsHeading: String { "Holds" }
  public func undelivered(_ messages: Int) -> String {
    "\(count(messages, one: "message was", other: "messages were")) not delivered."
  }
  public var nothingSoldInTwoWeeks: String { "Nothing sold in the last two weeks." }
  public func ordersToday(_ orders: Int, hasBars: Bool, moreCurrencies currencies: Int) -> String {
    var words = "\(count(orders, one: "order", other: "orders")) today"
    if hasBars { words += "; each bar is a day" }
    if currencies > 0 { words += "; \(count(currencies, one: "more currency", other: "more currencies"))" }
    return words
  }
  public func refunded(_ refunded: Money, net: Money) -> String {
    "− \(format.money(refunded)) refunded = \(self.net(net))"
  }
  public func net(_ money: Money) -> String { "net \(format.money(money))" }
  public func onYesterday(_ percent: Int) -> String { "\(format.percent(percent)) on yesterday" }
  public var nothingYesterday: String { "vs. nothing yesterday" }
  public var asYesterday: String { "same as yesterday" }
  public var noUpcoming: String { "No upcoming events." }
  public func held(_ places: Int) -> String {
    places == 0
      ? "No places are on hold." : "\(count(places, one: "place is", other: "places are")) on hold."
  }
  public func expiring(_ places: Int) -> String {
    "\(count(places, one: "hold", other: "holds")) expiring"
  }
}

// Management: events and their posters
extension English {
  public var eventSearch: String { "title, venue or city" }

  public func tab(_ tab: ManagedTab) -> String {
    switch tab {
    case .coming: "Upcoming"
    case .onSale: "On sale"
    case .drafts: "Drafts"
    case .cancelled: "Cancelled"
    case .past: "Past"
    case .all: "All"
    }
  }

  public func nothing(in tab: ManagedTab) -> String {
    switch tab {
    case .coming: "No upcoming events."
    case .onSale: "No events are on sale."
    case .drafts: "There are no drafts."
    case .cancelled: "No cancelled events."
    case .past: "No past events yet."
    case .all: "No events yet."
    }
  }

  public var over: String { "over" }
  public var noTickets: String { "no tickets" }
  public func sold(_ sold: Int, of capacity: Int) -> String {
    "\(format.number(sold))/\(format.number(capacity))"
  }

  public var noTicketTypes: String { "No tickets yet." }
  public var noLongerOnSale: String { "no longer on sale" }
  public func more(_ count: Int) -> String { "\(format.number(count)) more" }
  public func ticketTypes(_ first: Int, to last: Int, of count: Int) -> String {
    "\(format.number(first))–\(format.number(last)) of \(self.count(count, one: "ticket type", other: "ticket types"))"
  }
  public func paidOrders(_ orders: Int) -> String { count(orders, one: "paid order", other: "paid orders") }
  public func gross(_ gross: Money, refunded: Money) -> String {
    "\(format.money(gross)) − \(format.money(refunded)) refunded"
  }
  public func nothingSold(isOver: Bool) -> String { isOver ? "Nothing was sold." : "Nothing sold yet." }
  public var lastSevenDays: String { "Last seven days" }
  public func soldInSevenDays(_ places: Int) -> String {
    places == 0 ? "none sold" : placeCount(places)
  }
  public var nothingSoldInSevenDays: String { "Nothing sold in the last seven days." }

  public func takingOffSale(_ title: String, paidOrders: Int) -> QuestionWords {
    let paid =
      paidOrders == 0
      ? "Nobody has paid for it yet."
      : "The tickets of \(count(paidOrders, one: "order stay", other: "orders stay")) valid."
    return QuestionWords(
      "Take it off sale?", "“\(title)” disappears from the events. \(paid) p puts it back.",
      stay: "Keep it on sale", act: "Take it off sale")
  }

  public func cancelling(_ title: String, paidOrders: Int, refund: Money?) -> QuestionWords {
    let orders = count(paidOrders, one: "order", other: "orders")
    let text =
      if let refund {
        "\(orders) will be refunded \(format.money(refund)), the tickets become void and the customers are told."
      } else {
        "the tickets of \(orders) become void and the customers are told."
      }
    return QuestionWords(
      "Cancel this event?", "“\(title)”: \(text) This can't be undone.", stay: "Keep the event",
      act: "Cancel the event")
  }

  public func cancellingUnsold(_ title: String) -> QuestionWords {
    QuestionWords(
      "Cancel this event?",
      "Nobody has a valid ticket for “\(title)”, but it was ordered: it is cancelled and stays with its orders. Anyone paying just now is told. This can't be undone.",
      stay: "Keep the event", act: "Cancel the event")
  }

  public func deleting(_ title: String, isDraft: Bool) -> QuestionWords {
    QuestionWords(
      isDraft ? "Delete this draft?" : "Delete this event?",
      "Nobody has paid for “\(title)”. It is deleted with its poster. This can't be undone.",
      stay: "Keep it", act: "Delete it")
  }

  public func countToCancel(_ title: String) -> String {
    "To cancel “\(title)”, type how many orders it has, and your password."
  }
  public var ordersCounted: String { "Orders" }
  public func published(_ title: String) -> String { "“\(title)” is on sale." }
  public func takenOffSale(_ title: String) -> String { "“\(title)” is off sale. p puts it back." }
  public func deleted(_ title: String) -> String { "“\(title)” is deleted." }
  public func cancelled(_ title: String, orders: Int) -> String {
    "“\(title)” is cancelled with \(count(orders, one: "order", other: "orders")). Customers are told by email."
  }

  public func notPublished(_ problems: [FieldProblem]) -> String {
    let field = problems.first?.field
    if field == .ticketTypes { return "It has no tickets yet. e adds some, then p puts it on sale." }
    if field == .startsAt { return "It is over already. e gives it another date, then p puts it on sale." }
    return toMend(problems)
  }

  public func poster(of title: String) -> String { "Poster of \(title)" }
  public var picturePath: String { "path of a picture" }
  public var noPictureHere: String { "No picture here: PNG, JPEG or WebP." }
  public var noPosterYet: String { "No poster yet" }
  public var posterNow: String { "Current poster" }
  public var reading: String { "reading…" }
  public func noFolder(_ path: String) -> String { "There is no folder \(path), or it can't be read." }
  public var picture: String { "Picture" }
  public func picture(width: Int, height: Int, bytes: Int) -> String {
    "\(width) × \(height) · \(format.number(max(1, bytes / 1024))) kB"
  }
  public func posterFor(_ title: String) -> String { "for \(title)" }
  public func removingPoster(_ title: String) -> QuestionWords {
    QuestionWords(
      "Remove the poster?", "“\(title)” is shown with a lettered card until it has another.", stay: "Keep it",
      act: "Remove it")
  }
  public func posterSet(_ title: String) -> String { "“\(title)” has its poster." }
  public var posterRemoved: String { "The poster is removed." }
}

// Management: the form of an event, and its ticket holders
extension English {
  public var newEvent: String { "New event" }

  public func name(_ section: EventFormSection) -> String {
    switch section {
    case .basics: "Event"
    case .place: "Time and place"
    case .tickets: "Tickets"
    }
  }

  public func hint(_ field: EventFormHint) -> String {
    switch field {
    case .category: "Music, Theatre, Talks"
    case .currency: "three letters, used for all prices"
    case .summary: "one sentence for the list"
    case .ageLimit: "in years; empty for everybody"
    case .refundPolicy: "shown before people buy"
    case .country: "two letters: CA, DE, JP"
    case .timeZone: "type the city: Halifax"
    case .startsAt: "local time at the venue · c calendar"
    case .doorsAt: "may be left empty"
    case .ticketTypeName: "Stalls, Standing, Child"
    case .places: "places"
    case .saleStartsAt: "empty: right away"
    case .saleEndsAt: "empty: until the event is over"
    case .plan: "A-F: 1-6 _ 7-12  4* accessible  [Balcony]  empty row: -"
    }
  }

  public func priceHint(_ currency: Currency?) -> String {
    let price = "with fees and taxes; 0 is free"
    return currency.map { "\($0.code), \(price)" } ?? price
  }

  public var dateExample: String { "20 Dec 8pm" }
  public var timeVocabulary: TimeVocabulary { .english }
  public var hour: String { "hour" }
  public var planExample: String { "A-F: 1-6 _ 7-12" }
  public var seatingLabel: String { "Seating" }
  public var generalAdmission: String { "general admission" }
  public var numberedSeats: String { "numbered seats" }
  public var saving: String { "saving…" }
  public var unsaved: String { "not saved" }

  public func toMend(_ problems: [FieldProblem]) -> String {
    guard let first = problems.first else { return "Something is not right in the form." }
    let more = problems.count - 1
    return "Not saved yet. \(sentence(first))\(more > 0 ? " And \(format.number(more)) more." : "")"
  }

  public var saved: String { "Saved." }
  public var savedAsDraft: String { "Saved as a draft. i adds a poster, p puts it on sale." }
  public var leavingUnsaved: QuestionWords {
    QuestionWords(
      "Leave without saving?", "What you changed here is not saved yet.", stay: "Stay here",
      between: "Save and leave", act: "Discard it")
  }
  public var eventChangedMeanwhile: QuestionWords {
    QuestionWords(
      "Changed meanwhile", "Somebody else changed this event in the meantime. Nothing of yours is saved yet.",
      stay: "Keep my text here", between: "Load theirs", act: "Save mine over it")
  }

  public var unnamedTicket: String { "no name yet" }
  public var nothingForSale: String { "Nothing is for sale yet." }
  public func seatCount(_ seats: Int) -> String { count(seats, one: "seat", other: "seats") }
  public func accessibleSeats(_ seats: Int) -> String { "\(format.number(seats)) accessible" }
  public func rowsNotShown(_ rows: Int) -> String { "\(count(rows, one: "row", other: "rows")) not shown" }
  public var offSale: String { "off sale" }
  public func offSale(sold: Int) -> String { "off sale, \(format.number(sold)) sold" }
  public var takenOut: String { "removed" }

  public func takingOffSale(ticketType: String, sold: Int, held: Int) -> QuestionWords {
    var sentences: [String] = []
    if sold > 0 { sentences.append("\(count(sold, one: "ticket is", other: "tickets are")) sold and valid.") }
    if held > 0 {
      sentences.append(
        "\(count(held, one: "place is", other: "places are")) held; carts lose theirs once you save.")
    }
    sentences += ["Nobody else can buy it.", "x puts it back."]
    return QuestionWords(
      "Take it off sale?", "“\(ticketType)”: \(sentences.joined(separator: " "))", stay: "Keep it on sale",
      act: "Take it off sale")
  }

  public func removed(_ ticketType: String, onSave: Bool) -> String {
    onSave ? "“\(ticketType)” is removed once you save." : "“\(ticketType)” is removed."
  }
  public func goesOffSale(_ ticketType: String) -> String { "“\(ticketType)” goes off sale once you save." }
  public func goesBackOnSale(_ ticketType: String) -> String {
    "“\(ticketType)” is on sale again once you save."
  }

  public var inTheList: String { "In the list" }
  public var titlePlaceholder: String { "Title" }
  public var datePlaceholder: String { "date" }
  public var placePlaceholder: String { "place" }
  public var noTicketsInPreview: String { "no tickets yet" }

  public var tellHolders: String { "Tell ticket holders" }
  public func holders(_ people: Int, tickets: Int) -> String {
    "\(count(people, one: "person has", other: "people have")) \(count(tickets, one: "ticket", other: "tickets"))"
  }
  public var noReturns: String { "No returns." }
  public var theyWillRead: String { "They will read this email:" }
  public func subject(_ subject: String) -> String { "Subject: \(subject)" }
  public func savingQuietly(_ people: Int, tickets: Int) -> QuestionWords {
    QuestionWords(
      "Save without telling anybody?",
      "\(holders(people, tickets: tickets)). They will not hear of the change.", stay: "Stay here",
      act: "Save quietly")
  }
}

// Management: orders and messages
extension English {
  public func orders(of event: String) -> String { "Orders of \(event)" }
  public var findOrder: String { "find an order" }
  public var orderSearch: String { "code, name, email, title, seat, amount" }

  public func tab(_ state: OrderQuery.State?) -> String {
    switch state {
    case nil: "All"
    case .paid: "Paid"
    case .pending: "Awaiting payment"
    case .refunded: "Refunded"
    case .partlyRefunded: "Partly refunded"
    case .cancelled: "Cancelled"
    case .notPaid: "Not paid"
    }
  }

  public func column(_ column: OrderColumn) -> String {
    switch column {
    case .code: "Code"
    case .customer: "Customer"
    case .event: "Event"
    case .places: "Places"
    case .ordered: "Ordered"
    case .state: "State"
    case .total: "Total"
    case .refunded: "Refunded"
    }
  }

  public func short(_ state: OrderState) -> String {
    state == .refundedStillValid ? "refunded, valid" : word(state)
  }
  public func placeCount(_ places: Int) -> String {
    places == 0 ? "no places" : count(places, one: "place", other: "places")
  }
  public func event(_ title: String, andMore more: Int) -> String {
    more == 0 ? title : "\(title) and \(format.number(more)) more"
  }
  public var noMatchingOrders: String { "No matching orders." }
  public func nobodyOrdered(ofOneEvent: Bool) -> String {
    ofOneEvent ? "No orders for this event yet." : "No orders yet."
  }

  public func heading(_ section: OrderSection) -> String {
    switch section {
    case .places: "Places"
    case .tickets: "Tickets"
    case .money: "Payments"
    }
  }
  public func ordered(_ time: String) -> String { "ordered \(time)" }
  public func paid(_ time: String) -> String { "paid \(time)" }
  public func awaitingPayment(until time: String) -> String { "awaiting payment until \(time)" }
  public var nothingToPay: String { "nothing to pay" }
  public var netOfOrder: String { "Net" }
  public func cancelledPlaces(_ places: Int) -> String { "\(format.number(places)) cancelled" }
  public func by(gateway: String) -> String { "by \(gateway)" }

  public var goodwillTitle: String { "Goodwill refund" }
  public func atMost(_ left: Money, of total: Money) -> String {
    "At most \(format.money(left)) of \(format.money(total))."
  }
  public var ticketsStayValid: String { "The tickets stay valid." }
  public func amount(like example: String) -> String { "An amount like \(format.typed(example))." }
  public func refunding(_ amount: Money, to customer: String) -> QuestionWords {
    let sum = format.money(amount)
    return QuestionWords(
      "Refund \(sum)?",
      "\(customer) gets \(sum) back on the card that paid. The tickets stay valid. This can't be undone.",
      stay: "Don't refund", act: "Refund \(sum)")
  }
  public func retrying(_ amount: Money, to customer: String) -> QuestionWords {
    let sum = format.money(amount)
    return QuestionWords(
      "Try the refund again?",
      "The payment service refused to refund \(sum). It will be asked once more; \(customer) gets an email when the money is on its way.",
      stay: "Not now", act: "Refund \(sum)")
  }
  public func refunded(_ amount: Money) -> String { "\(format.money(amount)) refunded." }
  public func askedAgain(_ amount: Money) -> String {
    "The payment service was asked again for \(format.money(amount))."
  }
  public func muchMoney(_ amount: Money, to customer: String) -> String {
    "\(format.money(amount)) will be refunded to \(customer). An amount this large needs your password again."
  }

  public func cancelTickets(of order: String) -> String { "Cancel tickets of \(order)" }
  public func chosen(_ tickets: Int, of all: Int) -> String {
    "\(format.number(tickets)) of \(format.number(all))"
  }
  public var noTicketIsValid: String { "No ticket of this order is valid any more." }
  public var chooseTickets: String { "Choose the tickets to cancel." }

  public func consequence(_ cancellation: TicketCancellation) -> String {
    let tickets = cancellation.tickets
    let what =
      cancellation.seats.isEmpty
      ? count(tickets, one: "ticket", other: "tickets") : cancellation.seats.joined(separator: ", ")
    let void =
      "\(what) \(form(tickets, one: "becomes void and goes", other: "become void and go")) back on sale."
    return switch cancellation.price {
    case .free: void
    case .nothingLeft: "\(void) Nothing is left to refund."
    case .kept: "\(void) The money is kept."
    case .refunded(let amount, let customer):
      "\(customer) gets \(format.money(amount)) back on the card that paid. \(void)"
    }
  }

  public func cancelling(_ cancellation: TicketCancellation) -> QuestionWords {
    let act =
      if case .refunded(let amount, _) = cancellation.price {
        "Refund \(format.money(amount))"
      } else {
        "Cancel \(count(cancellation.tickets, one: "ticket", other: "tickets"))"
      }
    return QuestionWords(
      "\(act)?", "\(consequence(cancellation)) This can't be undone.", stay: "Keep the tickets", act: act)
  }

  public func cancelled(_ tickets: Int, refund: Money?) -> String {
    let cancelled = "\(count(tickets, one: "ticket", other: "tickets")) cancelled"
    return refund.map { "\(cancelled), \(format.money($0)) refunded." } ?? "\(cancelled)."
  }

  public var undeliveredTitle: String { "Undelivered messages" }
  public var allDelivered: String { "No failed messages in the last 30 days." }
  public func about(order: String) -> String { "order \(order)" }
  public func sendAgain(to name: String) -> String { "Send again to \(name)" }
  public func sendTicketsAgain(of order: String) -> String { "Send the tickets of \(order) again" }
  public var otherAddressOnce: String {
    "Used for this message only; the account keeps its own address."
  }
  public var send: String { "Send" }
  public func sent(to address: String) -> String { "Sent to \(address)." }
  public func sentAgain(to address: String) -> String { "Sent again to \(address)." }
}

// Commands
extension English {
  public func misuse(_ words: String) -> String {
    "Error: \(words)"
  }
  public func sentence(_ mistake: CommandLineMistake) -> String {
    switch mistake {
    case .unknownOption(let option, let nearest):
      "There is no option \(cut(option, to: 60))." + (nearest.map { " Did you mean \($0)?" } ?? "")
    case .missingValue(let option): "The value of \(option) is missing."
    case .missing(let arguments): "Missing: \(arguments.joined(separator: ", "))."
    case .unexpected(let arguments): "Nothing takes \(cut(arguments.joined(separator: ", "), to: 60)) here."
    case .invalid(let value, let option, let known):
      "\(cut(value, to: 60)) can't be \(option)."
        + (known.isEmpty ? "" : " One of these can: \(known.joined(separator: ", ")).")
    case .needlessValue(let value, let option): "\(option) takes no value, and \(cut(value, to: 60)) is one."
    case .missingCommand: "A command is missing."
    }
  }
  public func usage(_ line: String) -> String {
    "Usage: \(line)"
  }
  public func seeHelp(_ command: String) -> String {
    "  See '\(command) --help' for more information."
  }
  public func chooseOne(_ one: String, _ other: String) -> String {
    "Choose one of \(one) and \(other)."
  }
  public func tooLarge(_ option: String) -> String {
    "\(option) is too large."
  }
  public func meansNothing(_ assignment: String, _ known: [String]) -> String {
    "\(assignment) means nothing. It is \(format.choice(known))."
  }
  public func outputUnwritable(_ reason: String, _ consequence: String) -> String {
    "Standard output can't be written (\(reason)). \(consequence)"
  }
  public func outputFailed(_ reason: String) -> String {
    "The output can't be written: \(reason)."
  }
  public var dataNamesDirectory: String { "--data and BOOKING_DATA name a directory." }
  public var screensNeedTerminal: String {
    "The screens need a terminal. --plain works line by line without one; booking --help lists the commands."
  }
  public var settingsGoOn: String { "The settings as they were before go on." }
  public func crashed(report: String) -> String { "The program crashed; a report is in \(report)" }
  public var mendSettingsFirst: String {
    "Nothing was done. Mend that first: docs/operations.md lists every setting."
  }
  public func progress(_ done: Int, _ total: Int) -> String {
    "\(format.number(done)) of \(format.number(total))"
  }
  public func passwordShownOnce(_ email: String, _ password: String) -> String {
    "The password for \(email), shown only now: \(password)"
  }
  public var noAccountMade: String { "No account was made." }
  public var nothingMade: String { "Nothing was made." }
  public func canLogIn(_ email: String, _ role: Role) -> String {
    "\(email) can log in now, as \(word(role))."
  }
  public var passwordsNotOverSSH: String {
    "Passwords are not shown over SSH: leave --generate-password out and type one."
  }
  public var noPasswordOnInput: String { "--password-stdin found no password on standard input." }
  public var askPassword: String { "Password (12 characters or more): " }
  public var askPasswordAgain: String { "The same again: " }
  public var nobodyCanTypePassword: String { "Nobody can type a password here: use --password-stdin." }
  public var passwordsDiffer: String { "The two passwords differ. No account was made." }
  public func noSecondFactor(_ email: String) -> String {
    "There is no account \(email) with a second factor."
  }
  public func logsInByPassword(_ email: String) -> String {
    "\(email) logs in by password alone now."
  }
  public var noTicketKeys: String { "No ticket has been signed yet." }
  public func ticketKeyMade(_ name: String) -> String {
    "Key \(name) signs tickets from now on. Those sold before stay valid. Give every gate the new list: booking tickets keys."
  }
  public func newBoxOffice(_ path: String) -> String {
    "A new box office is being made in \(path)."
  }
  public func boxOfficeAlready(_ path: String) -> String {
    "\(path) is a box office already. Nothing was changed."
  }
  public var sampleMissing: String {
    "The sample catalogue (data/sample) is not beside the program. Nothing was made: init without --sample does without."
  }
  public var sampleLabel: String { "The sample catalogue " }
  public func sampleBrought(_ events: Int) -> String {
    "The sample catalogue brought \(count(events, one: "event", other: "events"))."
  }
  public var passwordsUnread: String {
    "The accounts are made, and nobody could read their passwords. booking account create makes one with a password of your own."
  }
  public var firstPasswordsNotOverSSH: String {
    "Passwords are not shown over SSH. Make an account with one of your own:"
  }
  public var firstPasswords: String { "These passwords are shown only now:" }
  public var noUpcomingEvents: String { "No upcoming events. booking events import FILE brings some." }
  public var noEventMatches: String { "No event matches." }
  public func agesAndOver(_ age: Int) -> String {
    "\(age) and over"
  }
  public func ticketsLeft(_ left: Int, of capacity: Int, sold: Int, held: Int) -> String {
    "\(format.number(left)) of \(format.number(capacity)) left, \(format.number(sold)) sold, \(format.number(held)) held"
  }
  public func ticketsOffSale(sold: Int) -> String {
    "no longer on sale, \(format.number(sold)) sold"
  }
  public var noTicketsYet: String { "no tickets yet" }
  public func imported(_ events: Int, leftOut: Int) -> String {
    "\(count(events, one: "event", other: "events")) imported, \(format.number(leftOut)) left out."
  }
  public func eventsExistAlready(_ events: Int) -> String {
    "\(count(events, one: "event exists", other: "events exist")) already, with the same title, start and venue."
  }
  public func moreRows(_ rows: Int, areEvents: Bool) -> String {
    "… and \(format.number(rows)) more \(areEvents ? form(rows, one: "event", other: "events") : form(rows, one: "line", other: "lines")) with mistakes."
  }
  public var noOrders: String { "No orders." }
  public var noOrderMatches: String { "No order matches." }
  public func orderHead(_ code: String, _ state: OrderState) -> String {
    "Order \(code), \(word(state))"
  }
  public func orderLine(
    _ quantity: Int, _ type: String, _ price: Money, _ event: String, cancelled: Int
  ) -> String {
    "\(format.number(quantity)) × \(type), \(format.money(price)) each, \(event)\(cancelled > 0 ? ", \(format.number(cancelled)) cancelled" : "")"
  }
  public func payment(_ state: PaymentState, _ amount: Money) -> String {
    "payment \(managed(state))  \(format.money(amount))"
  }
  public func refund(_ state: RefundState, _ reason: RefundReason, _ amount: Money) -> String {
    "refund \(word(state)), \(word(reason))  \(format.money(amount))"
  }
  public func noOrder(_ code: String) -> String {
    "There is no order \(code). booking orders lists all of them."
  }
  public func notATicket(_ typed: String, of order: String) -> String {
    "\(typed) is not a ticket of \(order)."
  }
  public var voidAlready: String {
    "A ticket of these is void already. Nothing was changed; booking orders show CODE tells."
  }
  public func noTicketsBecause(_ status: OrderStatus) -> String {
    "The order is \(status == .pending ? "not paid yet" : "not paid"): it has no tickets."
  }
  public var noRefusedRefund: String {
    "No refund of it was refused that could be tried again. Nothing was changed."
  }
  public var orderHasNoValidTickets: String { "The order has no valid tickets." }
  public var sayWhatOfMoney: String { "Say --refund or --keep-money." }
  public func cancelled(_ tickets: Int, of order: String, refunded: Money) -> String {
    "\(count(tickets, one: "ticket", other: "tickets")) of \(order) cancelled\(refunded.isZero ? "" : ", \(format.money(refunded)) refunded")."
  }
  public var giveAmount: String { "Give an amount, --all or --again." }
  public func askedAgain(_ money: Money, _ order: String) -> String {
    "The payment service was asked again for \(format.money(money)) of \(order)."
  }
  public func ambiguousAmount(_ typed: String, _ one: String, _ other: String) -> String {
    "\(typed) can be read as \(one) and as \(other): write it plainly."
  }
  public var nothingRefundable: String { "Nothing of it can be refunded." }
  public func notAnAmount(_ typed: String, _ currency: Currency) -> String {
    "\(typed) is not an amount in \(currency.code); write it like 12.50."
  }
  public func refunded(_ money: Money, of order: String) -> String {
    "\(format.money(money)) of \(order) refunded."
  }
  public func hasNewCode(_ ticket: String) -> String {
    "\(ticket) has a new code, which is on its way to its holder."
  }
  public func ticketsOnTheirWay(_ order: String, _ address: String) -> String {
    "The tickets of \(order) are on their way to \(address)."
  }
  public var nameNewFile: String { "Name the file that is to be made." }
  public var nameBackup: String { "Name the backup." }
  public func backedUp(_ file: String, pictures: Int, others: [String], bytes: Int) -> String {
    "\(file): \((["the database", count(pictures, one: "picture", other: "pictures")] + others).joined(separator: ", ")), \(count(bytes, one: "byte", other: "bytes"))."
  }
  public var hostKeyInBackup: String {
    "Whoever has the host key can pass for this server: only you may read the file (mode 0600)."
  }
  public var secretsNotInBackup: String { "The files with secrets are not in it." }
  public func movedAside(_ path: String) -> String {
    "What was there is in \(path)."
  }
  public func restored(_ file: String, _ path: String) -> String {
    "\(file) is restored in \(path)."
  }
  public func broughtToo(_ files: [String]) -> String {
    "From the backup as well: \(format.list(files))."
  }
  public func keptHere(_ files: [String]) -> String {
    "\(format.list(files)) \(form(files.count, one: "stays as it was", other: "stay as they were")) here; --force takes the backup's."
  }
  public var putSecretsBack: String {
    "Files with secrets are in no backup: put them back, then ask booking doctor."
  }
  public func playMoneyAfterReal(_ gateways: [String]) -> String {
    "These books took real money by \(format.list(gateways)), and the settings here take play money: nothing is sold until booking.toml names the payment service again."
  }
  public func waitingFor(_ holders: [DirectoryHolder]) -> String {
    "Waiting: the data directory is in use by \(processes(holders))."
  }
  public var checkHolds: String { "ok" }
  public var checkBroken: String { "BROKEN" }
  public func checksBroken(_ broken: Int, of all: Int) -> String {
    "\(format.number(broken)) of \(count(all, one: "check", other: "checks")) found something."
  }
  public func checksHold(_ all: Int) -> String {
    "All \(count(all, one: "check holds", other: "checks hold"))."
  }
  public func lastSeal(_ text: String) -> String {
    "The last seal: \(text)"
  }
  public var noTicketsOfYours: String { "You have no tickets yet." }
  public var onlyForVisits: String { "This is what the ssh server of booking serve runs for a visitor." }
  public func cannotConfine(_ step: ConfinementStep) -> String {
    "The session can't be confined here (\(name(step)))."
  }
  private func name(_ step: ConfinementStep) -> String {
    switch step {
    case .hiding: "hide"
    case .memory: "limit the memory"
    case .openFiles: "limit the open files"
    case .processor: "limit the processor"
    case .coreDumps: "switch core dumps off"
    case .programs: "forbid other programs"
    case .beginningWithFiles: "begin with the files"
    case .allowing(let path): "allow \(path)"
    case .keepingToFiles: "keep to the files"
    }
  }
  public var keyUnknown: String {
    "Nobody's account knows your key. Log in on the screens, then add it under Account, SSH keys."
  }
  public var screensNeedSSHTerminal: String { "This needs a terminal: ssh -t." }
  public var terminalUnnamed: String {
    "TERM is not the name of a terminal. TERM=xterm-256color often works."
  }
  public var closedForNow: String {
    "The box office is closed for the moment. Please come back a little later."
  }
  public func dayBroke(_ seed: UInt64, _ rule: String) -> String {
    "Day \(seed) broke a rule: \(rule)."
  }
  public func daysHeld(_ days: Int, steps: Int, seconds: Int, rate: String) -> String {
    "\(days) days, \(steps) steps, \(seconds) s (\(rate) days/s). Every rule held."
  }
  public func rareReached(_ reached: Int, of all: Int) -> String {
    "\(reached) of \(all) rare situations reached."
  }
  public func missed(_ mark: String) -> String {
    "missed: \(mark)"
  }
  public var mustReachAll: String { "A run this long must get into every one of them." }
  public func dayHeld(_ seed: UInt64, steps: Int, digest: String) -> String {
    "Day \(seed): \(steps) steps, every rule held. Digest \(digest)."
  }
  public var cannotHide: String { "This process can't be hidden from others." }
  public var webhooksNeedSecret: String {
    "--webhooks needs stripe.webhook_secret_file: events without a signature are not believed."
  }
  public func unknownTerminal(_ name: String) -> String {
    "This terminal is not known here (TERM is \(name)). TERM=xterm-256color often works."
  }
  public func terminalNotTaken(_ call: String, _ code: Int32) -> String {
    "The terminal could not be taken: \(call), error \(code)."
  }
  public var noTerminal: String {
    "The screens need a terminal. booking --help lists the commands that don't."
  }

  public func bounds(_ option: String, _ least: Int, _ most: Int?) -> String {
    most.map { "\(option) is from \(format.number(least)) to \(format.number($0))." }
      ?? "\(option) is \(format.number(least)) or more."
  }

  public func importWaiting(_ events: Int, _ reason: ImportDelay) -> String {
    "\(format.number(events)) of them are not in the lists yet (\(why(reason))). They are kept, and come with booking worker, an open screen or the next import."
  }

  public func importStopped(_ events: Int, _ reason: ImportDelay) -> String {
    "It ended before \(count(events, one: "event", other: "events")) (\(why(reason))). What was imported stays: do the same again for the others."
  }

  private func why(_ reason: ImportDelay) -> String {
    switch reason {
    case .diskFull: "the disk is full"
    case .busy: "too many others are writing"
    case .readOnly: "the disk can't be written"
    case .other: "booking check says more"
    }
  }

  public var eventColumns: [String] { ["CODE", "START", "TITLE", "CITY", "FROM", "LEFT", "STATUS"] }
  public var eventLabels: EventLabels {
    EventLabels(
      code: "code", status: "status", start: "start", end: "end", place: "place", category: "category",
      doors: "doors", ages: "ages")
  }
  public func label(_ term: FieldProblem.Field) -> String { name(term).lowercased() }

  public var orderColumns: [String] {
    ["CODE", "ORDERED", "CUSTOMER", "EVENT", "PLACES", "TOTAL", "REFUNDED", "STATE"]
  }
  public var orderLabels: OrderLabels {
    OrderLabels(
      customer: "customer", ordered: "ordered", paid: "paid", total: "total", refunded: "refunded", net: "net"
    )
  }

  public var visitOffer: [String] {
    [
      "Without a command the box office opens on your screen. With one it answers and ends:",
      "  events [--json]   what is on", "  tickets           yours, if your account knows your key",
      "  plain             everything line by line, for screen readers; with ssh -t",
      "  gate              let people in, if your account may; with ssh -t", "  version, help",
    ]
  }
}

// Serving by ssh
extension English {
  public var serveNeedsUser: String {
    "Root serves nobody: whoever broke out of a session would be root. --user NAME names an account without rights, and sessions run as that one."
  }
  public func serveIsRoot(_ name: String) -> String {
    "\(name) is root under another name. Name an account without rights."
  }
  public func serveNotThatUser(_ name: String) -> String {
    "Only root can serve as \(name). Leave --user out, or start it as root."
  }
  public func serveNoSuchUser(_ name: String) -> String {
    "There is no account \(name). As root: useradd --system --home-dir / --no-create-home --shell /bin/sh --groups tty \(name)"
  }
  public func serveNoShell(_ user: String, _ shell: String) -> String {
    "sshd starts every session through the account's shell, and that of \(user) is \(shell). As root: usermod --shell /bin/sh \(user)"
  }
  public var serveNoServer: String {
    "sshd is not installed. On Debian and Ubuntu, as root: apt install openssh-server"
  }
  public var serveNoKeyMaker: String {
    "ssh-keygen is not installed. On Debian and Ubuntu, as root: apt install openssh-client"
  }
  public func serveNoTerminals(_ user: String) -> String {
    "\(user) can't open terminals for visitors: here that takes the group tty. As root: usermod --append --groups tty \(user), and then log in anew."
  }
  public func serveTaken(_ address: String) -> String {
    "\(address) is taken: another program listens there. --listen ADDRESS:PORT chooses another place."
  }
  public func servePrivilegedPort(_ port: Int) -> String {
    "Ports below 1024 are root's, and so is \(port). docs/operations.md says how a service gets one."
  }
  public func serveNotAnAddress(_ host: String) -> String {
    "\(host) is not an address of this machine."
  }
  public func serveUnusablePath(_ path: String) -> String {
    "\(path) has characters that sshd's configuration can't carry. Choose another directory."
  }
  public func serveSettingsInEnvironment(_ names: [String]) -> String {
    "Visitors' sessions see no environment, and would take \(format.list(names)) for not set. Settings belong into booking.toml."
  }
  public func serveForeignDirectory(_ path: String, _ user: String) -> String {
    "\(user) can't read and write \(path). As root: chown -R \(user) \(path)"
  }
  public func serveUnreachableProgram(_ path: String, _ user: String) -> String {
    "\(user) can't run \(path), or not the libraries it needs. Put both where everybody can, as /usr/local."
  }
  public func serveRefusedConfiguration(_ words: String) -> String {
    "sshd refuses its configuration: \(words)"
  }
  public func serveEnded(_ status: Int32) -> String {
    "sshd ended by itself (\(status)): see its words above."
  }
  public func systemFailed(_ call: String, _ reason: String) -> String {
    "\(call) failed: \(reason)."
  }
  public func visitsFull(_ count: Int) -> String {
    "All \(format.number(count)) places at the counter are taken just now. Come back in a moment."
  }
  public func visitsFromAddress(_ count: Int) -> String {
    "Your address has \(format.number(count)) visits open already. Close one, or come back in a moment."
  }
  public func visitsWithKey(_ count: Int) -> String {
    "Your key has \(format.number(count)) visits open already. Close one, or come back in a moment."
  }
  public var visitsTooMuchMemory: String { "The counter is too busy just now. Come back in a moment." }
  public var serveNoLandlock: String {
    "This kernel has no Landlock: a visit is kept from other programs and processes, not from the account's other files. docs/security.md says what that means."
  }
  public func serveWritableHome(_ user: String, _ home: String) -> String {
    "\(user) may write into its home \(home), where a shell looks for files to run. As root: usermod --home / \(user)"
  }
  public var serveHiddenProcesses: String {
    "/proc hides processes here: --memory counts nothing, and connections without a session are left to sshd alone."
  }
  public func visitorsType(_ line: String) -> String {
    "Visitors type:  \(line)"
  }
  public var serveNeedsKey: String {
    "A visitor needs an SSH key, any will do: ssh-keygen makes one. docs/operations.md says how others get in."
  }
  public var serveKeyless: String { "Any SSH key is remembered; without one visitors are guests." }
  public var serveStops: String { "Ctrl-C stops." }
  public var serveClosed: String { "Closed." }
}

// Line by line
extension English {
  public func typed(_ word: PlainWord) -> [String] {
    switch word {
    case .help: ["help", "?"]
    case .again: ["repeat"]
    case .back: ["back"]
    case .home: ["home"]
    case .cart: ["cart"]
    case .quit: ["quit", "exit"]
    case .yes: ["yes", "y"]
    case .no: ["no", "n"]
    case .events: ["events", "all events"]
    case .yourCart: ["your cart", "my cart"]
    case .tickets: ["tickets", "your tickets", "my tickets"]
    case .account:
      [
        "account", "your account", "my account", "log in", "login", "log on", "sign in", "sign up",
        "register",
      ]
    case .more: ["more"]
    case .all: ["all"]
    case .kinds: ["kinds", "kind"]
    case .find: ["find", "search"]
    case .about: ["about"]
    case .best: ["best"]
    case .free: ["free"]
    case .seats: ["seats"]
    case .release: ["release", "drop"]
    case .pay: ["pay", "checkout", "check"]
    case .remove: ["remove"]
    case .undo: ["undo"]
    case .hold: ["hold"]
    case .drop: ["drop"]
    case .mail: ["mail"]
    case .test: ["test"]
    case .save: ["save"]
    case .calendar: ["calendar"]
    case .giveBack: ["return"]
    case .both: ["both"]
    case .new: ["new"]
    case .earlier: ["earlier"]
    case .off: ["off"]
    case .messages: ["messages"]
    case .resend: ["resend"]
    case .correct: ["correct"]
    case .door: ["door", "the door"]
    case .wayIn: ["in"]
    case .wayOut: ["out"]
    case .figures: ["figures"]
    case .anyway: ["anyway"]
    }
  }

  public func choices(_ offers: [PlainOffer]) -> String {
    let parts = offers.enumerated().map { words(of: $1, isFirst: $0 == 0) }
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return "\(parts.dropLast().joined(separator: ", ")), or \(last)"
  }

  private func words(of offer: PlainOffer, isFirst: Bool) -> String {
    switch offer {
    case .word(let word): told(word)
    case .menu(let count): "Choose 1 to \(format.number(count))"
    case .search: "search for an event"
    case .searchWords: isFirst ? "Words to search for" : "words to search for"
    case .number: "Number"
    case .eventNumber: "Event number"
    case .ticketNumber: "Ticket number"
    case .remove: "remove and a number"
    case .holdAgain: "hold to hold the same again"
    case .payEarlier: "pay to pay that order first"
    case .dropEarlier: "drop to let it go"
    case .goOn: "Enter to go on"
    case .askAgain: "Enter to check again"
    case .tryAgain: "Enter to try again"
    case .mailLink: "mail to have the link emailed to you"
    case .best: "best and a number"
    case .seatNames: "seat names"
    case .returnOne: "return and a number"
    case .returnAll: "return all"
    case .newCode: "new and a number for a new code"
    case .email: "Your email"
    case .rightEmail: "The right email"
    case .rightPhone: "The right phone number"
    case .code(.email): "Code from the email"
    case .code(.phone): "Code from the text message"
    case .codeSent(let address): "Code sent to \(address)"
    case .anotherCode: "new for another code"
    case .codeFromApp: "The code that your app shows"
    case .turnOff: "off to turn it off"
    case .leaveMessages: "Enter to go back"
    }
  }

  public func question(_ question: PlainQuestion) -> String {
    switch question {
    case .leave: "Leave and let them go? yes or no"
    case .getTickets: "Get the tickets? yes or back"
    case .pressEnter: "Press Enter"
    case .name: "Your name"
    case .email: "Your email"
    case .phone: "Your phone, with + and the country code"
    case .newPassword: "A password of at least 12 characters (not shown as you type)"
    case .password: "Your password (not shown as you type)"
    case .oldPassword: "Your old password (not shown as you type)"
    case .otherPassword: "Your new password, at least 12 characters"
    case .otherName: "Your new name"
    case .otherEmail: "Your new email address"
    case .otherPhone: "Your new phone number with its country code, like +49 170 1234567"
    case .appCode: "The code from your app, or a recovery code"
    case .mailedCode: "The code from the email"
    case .bankCode: "Code from the bank (the test bank's is 123456)"
    case .cardNumber: "Card number, or test for a test card"
    case .cardExpiry: "Expiry, month and year like 12/28"
    case .cardSecurityCode: "Security code, three digits"
    }
  }

  public func plainHelp(_ topic: PlainTopic) -> [String] {
    switch topic {
    case .everywhere:
      [
        "repeat says this page again.", "back goes one step back, home to the beginning.",
        "cart opens your cart.", "quit leaves; what you bought is safe.",
      ]
    case .home: ["Type a number from 1 to 4.", "Or type words to search, for example: Lisbon."]
    case .events:
      [
        "Type an event's number to open it.", "more reads the next ten.",
        "Words search titles, artists, venues and cities. find searches for any word, even one that does something here: find tickets.",
        "kinds lists the kinds of events.", "kind and a name, like kind music, reads only those.",
        "all reads all events again.",
      ]
    case .event:
      [
        "Type the number before a kind of ticket to hold places of it.",
        "about reads what the event is about.", "The price that is read is the whole price.",
      ]
    case .seats:
      [
        "best 2 holds the best two seats side by side.",
        "Seat names, like C4 C5, hold exactly these seats besides those you have.",
        "release C4 lets a seat go, release all lets them all go.",
        "free reads the free seats, row by row.", "free C reads those of row C.",
        "seats says which ones you hold.",
      ]
    case .cart:
      [
        "pay goes on to your details and the payment.", "remove 1 takes the first line out.",
        "undo puts back what you took out.", "A line's number opens its event, to change how many.",
      ]
    case .checkout:
      [
        "Only test card numbers are taken, and none is kept. test fills one in.",
        "Nothing is charged before you say yes. back gives up paying; your places stay in the cart.",
      ]
    case .orders:
      ["A number reads that order, or goes on paying for it.", "Its tickets are read under Your tickets."]
    case .tickets:
      [
        "A number reads the tickets of that line, with their codes for the door.",
        "Then save writes them to a text file, calendar to a calendar file.",
      ]
    case .logIn: ["Type your email and press Enter, then your password."]
    case .carts:
      ["both keeps all places, new only what you chose now, earlier only what was in your cart."]
    case .signUp:
      [
        "Four questions, then two codes: one comes by email, then one by text message.",
        "A few words of your own make a good password.",
      ]
    case .verify(let isDemo):
      [
        "Type the six digits you were sent: first by email, then by text message. Each code is good for ten minutes.",
        "resend sends another code.", "correct changes the address it goes to.",
      ] + (isDemo ? ["messages reads what would have been sent: nothing leaves this machine."] : [])
    }
  }

  public var plainHello: [String] {
    ["Booking, line by line.", "At any question you may type: help, repeat, back, home, cart, quit."]
  }
  public var plainUnknown: String { "That is not one of the choices. Type help to hear them." }
  public var plainGoodbye: String { "Goodbye." }
  public var plainStays: String { "You stay, and your places stay held." }
  public func plainLeaving(_ places: Int, _ left: TimeSpan) -> String {
    "\(count(places, one: "place is", other: "places are")) held for \(duration(left)) more. Without an account they are let go when you leave."
  }
  public var plainHoldsEnded: String {
    "Time ran out: your places were released. Type cart to hold the same again."
  }
  public func plainHeldFor(_ left: TimeSpan) -> String {
    "Your places are held for \(duration(left)) more."
  }

  public var plainHome: String { "Home." }
  public func plainMenu(_ entry: PlainMenuEntry) -> String {
    switch entry {
    case .events: "1. Events"
    case .emptyCart: "2. Your cart: empty"
    case .cart(let number, let left):
      "2. Your cart: \(places(number)), held for \(duration(left))"
    case .unpaid(let total): "2. Your cart: an unpaid order of \(price(total))"
    case .tickets: "3. Your tickets"
    case .account(let name): "4. Your account: \(name)"
    case .logIn: "4. Log in or sign up"
    }
  }

  public func plainNothingFound(_ text: String?) -> String {
    text.map { "Nothing found for \($0)." } ?? "No matching events."
  }
  public func plainEvents(_ shown: PlainEventList) -> String {
    let kind = shown.category.map { "\($0), " } ?? ""
    let found = shown.text.map { "found for \($0), " } ?? ""
    let all = "\(shown.isExact ? "" : "more than ")\(format.number(shown.total))"
    return "Events, \(kind)\(found)\(format.number(shown.first)) to \(format.number(shown.last)) of \(all)."
  }
  public var plainLastEvent: String { "That was the last one." }
  public var plainChooseKind: String { "Type kind and one of these names." }
  public func plainDoors(_ time: String) -> String { "Doors open at \(time)." }
  public func plainAges(from least: Int) -> String { "For ages \(least) and over." }
  public var plainOffers: String { "Tickets, each at its whole price:" }
  public func plainOffer(
    _ type: String, _ price: Money, _ state: String, isSeated: Bool, held: Int
  ) -> String {
    "\(type), \(self.price(price)), \(state)\(isSeated ? ", numbered seats" : "")\(held > 0 ? ", \(format.number(held)) in your cart" : "")"
  }
  public func plainHowMany(_ type: String, from least: Int, to most: Int, held: Int) -> String {
    let range = most > least ? "\(format.number(least)) to \(format.number(most))" : format.number(least)
    return "How many \(type)? \(range)\(held > 0 ? ", 0 for none" : ""), or back"
  }
  public var plainNumberNeeded: String { "Please type a number." }

  public func plainFreeSeats(_ type: String, _ free: Int, of all: Int) -> String {
    "\(type): \(format.number(free)) of \(format.number(all)) seats \(form(free, one: "is", other: "are")) free."
  }
  public func plainYourSeats(_ labels: [String]) -> String {
    labels.isEmpty ? "You hold none yet." : "You hold \(labels.joined(separator: ", "))."
  }
  public var plainHowManyBest: String { "How many? Type it like best 2." }
  public func plainNoSeat(_ name: String) -> String {
    "There is no seat \(name). Type free to hear the free ones."
  }
  public func plainRow(_ row: String, _ runs: [String]) -> String {
    "Row \(row): \(runs.joined(separator: ", "))"
  }
  public func plainRun(_ first: String, _ last: String) -> String { "\(first) to \(last)" }
  public func plainNoneFree(inRow: Bool) -> String {
    inRow ? "No seat is free there." : "No seat is free just now."
  }

  public func plainCart(_ left: TimeSpan) -> String { "Your cart, held for \(duration(left))." }
  public var plainCartExpired: String {
    "Time ran out and your places were released. They may still be free:"
  }
  public func plainTotal(_ total: Money) -> String {
    "Total \(price(total)), all fees and taxes included."
  }
  public var plainWhichLine: String { "Which line? Type it like remove 1." }
  public var plainNothingToUndo: String { "There is nothing to undo." }
  public func plainRemoved(_ quantity: Int, _ type: String) -> String {
    "\(format.number(quantity)) × \(type) removed. Type undo to put it back."
  }
  public func plainHeld(_ what: String, _ left: TimeSpan) -> String {
    "\(what) held for \(duration(left)). Type cart to check out."
  }

  public var plainAccountNeeded: String { "Tickets are bought with an account. Your places stay held." }
  public var plainProofNeeded: String { "Email and phone are verified once, then you can pay." }
  public var plainFree: String { "It costs nothing." }
  public func plainPays(_ total: Money) -> String { "Pay \(price(total)) now? yes or back" }
  public var plainConfirmPaying: String { "Type yes to pay, or back." }
  public func plainOrder(_ code: String) -> String { "Order \(code):" }
  public func plainLine(
    _ quantity: Int, _ title: String, _ type: String, _ start: String, seats: String
  ) -> String {
    "\(format.number(quantity)) × \(title), \(type), \(start)\(seats.isEmpty ? "" : ", seats \(seats)")"
  }
  public func plainTestPayment(_ total: Money) -> String {
    "\(price(total)) to pay by card. This is a test: no real money moves."
  }
  public var plainSecondStep: String { "The bank wants a second step." }
  public func plainPayHere(_ link: String) -> String { "Pay here, then press Enter: \(link)" }
  public func plainWaiting(_ code: String) -> String { "Waiting for the bank. Order \(code) is safe." }
  public var plainPlacesKept: String { "Your places are held, and nothing was charged." }
  public func plainBought(_ total: Money, _ code: String) -> String {
    "You are going! \(price(total)), order \(code)."
  }

  public func plainOrders(last count: Int?) -> String {
    count.map { "Your last \(format.number($0)) orders." } ?? "Your orders."
  }
  public func plainOrder(_ code: String, of ordered: String, _ state: String) -> String {
    "Order \(code) of \(ordered), \(state)."
  }
  public func plainTicket(_ code: String, seat: String?, isVoid: Bool) -> String {
    "Ticket \(code)\(seat.map { ", seat \($0)" } ?? "")\(isVoid ? ", no longer valid" : "")"
  }
  public func plainSeats(_ seats: String) -> String { "Seats \(seats)" }
  public func plainRefund(_ refund: Refund) -> String {
    "\(format.money(refund.amount)) \(word(refund.state)): \(word(refund.reason))."
  }
  public var plainTickets: String { "Your tickets." }
  public var plainLogInForTickets: String { "Log in, and your tickets are read here." }
  public func plainTicket(_ number: Int, of count: Int, _ ticket: TicketDetails) -> String {
    let place = ticket.ticket.seat.map { ", \(seat($0))" } ?? ""
    return
      "Ticket \(format.number(number)) of \(format.number(count)): code \(ticket.ticket.code), \(ticket.ticketTypeName)\(place), \(ticket.ticket.holder), \(word(ticket.ticket.voidReason))"
  }
  public func plainReturning(_ tickets: Int) -> String {
    "Return \(count(tickets, one: "ticket", other: "tickets"))? yes, or back"
  }
  public var plainWhichTicket: String { "Say which: return 1, or return all." }
  public var plainWhichCode: String { "Say which ticket: new 1." }
  public var plainRenewing: String { "A new code? yes, or back" }
  public func plainReturn(_ refund: Money?) -> String {
    let void = "They are no longer valid then."
    guard let refund else { return "\(void) Their money was refunded before." }
    return refund.isZero ? void : "\(void) \(format.money(refund)) goes back to the card you paid with."
  }

  public var plainWho: [String] { ["1. Sign up", "2. Log in", "3. I forgot my password"] }
  public func plainAccount(_ choice: PlainAccountChoice) -> String {
    switch choice {
    case .verify: "Verify email and phone, needed before you can buy"
    case .orders: "Your orders"
    case .messages: "Messages"
    case .name: "Change your name"
    case .password: "Change your password"
    case .email: "Change your email"
    case .phone: "Change your phone number"
    case .secondFactor: "Second factor, a code at each log-in"
    case .logOut: "Log out"
    }
  }
  public func plainAddress(_ address: String, isVerified: Bool) -> String {
    "\(address), \(isVerified ? "verified" : "not verified yet")"
  }
  public var plainSignUp: String { "Sign up. Your cart comes along." }
  public var plainLogIn: String { "Log in." }
  public var plainDemos: String { "To try it out:" }
  public func plainDemo(_ email: String, _ password: String?, isStaff: Bool) -> String {
    "\(email)\(password.map { ", password \($0)" } ?? ""), \(isStaff ? "box-office manager" : "buys tickets")"
  }
  public var plainCartsMeet: String { "Your cart already held places." }
  public var plainForgotten: String { "We'll email you a code, then you choose a new password." }
  public var plainNameStays: String { "Tickets you have keep the name they were bought with." }
  public var plainOldThenNew: String { "First the old password, then the new one." }
  public var plainNotYourPassword: String { "This is not your password." }
  public var plainProvesNew: String { "A code proves the new one. The old one is told of the change." }
  public func plainFactorIsOn(recoveryCodes: Int) -> String {
    "Each log-in asks for a code from your authenticator app. \(count(recoveryCodes, one: "recovery code", other: "recovery codes")) left."
  }
  public func plainAddKey(_ key: String) -> [String] {
    [
      "Add this key to an authenticator app: \(key)",
      "Then type the code that it shows. From then on each log-in asks for one.",
    ]
  }

  public func plainCodeShown(_ address: String) -> String {
    "Type messages to read the code for \(address): nothing is sent from here."
  }
  public func plainNoCode(_ address: String) -> String {
    "No code is open for \(address). Type resend to ask for one."
  }
  public var plainCorrected: String { "Corrected." }
  public func plainProved(_ channel: Channel) -> String {
    switch channel {
    case .email: "Your email is verified."
    case .phone: "Your phone is verified."
    }
  }
  public var plainTypeCode: String { "Please type the code." }

  public var plainNoMessages: String { "No messages yet." }
  public func plainMessage(to recipient: String, _ subject: String) -> String {
    "To \(recipient): \(subject)"
  }
}

// Services outside
extension English {
  public func name(_ service: ExternalService) -> String {
    switch service {
    case .stripe: "Stripe"
    case .mail: "the mail server"
    case .sms: "the text service"
    }
  }

  public func sentence(_ problem: DeliveryProblem) -> String {
    switch problem {
    case .service(.mailSays(let answer)): refusal(MailRefusal(answer), answer)
    case .service(let answer): sentence(answer)
    case .notAnAddress: "this isn't an email address"
    case .notAPhoneNumber: "this isn't a phone number"
    case .outbox(let reason): "the outbox can't keep it: \(reason)"
    case .unreadable: "the message can't be read any more"
    case .tooManyToThisNumber: "too many texts to this number today"
    case .tooManyToday: "too many texts today"
    }
  }

  public func sentence(_ answer: ServiceAnswer) -> String {
    switch answer {
    case .says(let text): text
    case .mailSays(let text): "the mail server says: \(text)"
    case .smsStatus(let status, let code):
      "the text service answers \(status)\(code.map { " (\($0))" } ?? "")"
    case .nothing(.mail, let server, let text): "the mail server \(server): \(text)"
    case .nothing(_, let server, let text): "\(server): \(text)"
    case .certificateTime(let service, let server, let text):
      "\(sentence(.nothing(service, from: server, text))): its certificate is not valid at this machine's time"
    case .noLibrary: "libcurl is missing"
    case .needsHTTPS(let server): "\(server): this address needs https"
    case .mailNeedsEncryption: "the mail server needs encryption"
    case .mailHasNoEncryption: "the mail server offers no encryption"
    case .mailRefusesLogIn: "the mail server refuses the log-in"
    case .strangeBooks(let payment, let isLive):
      "doesn't know the newest payment of this shop, \(payment) (\(mode(isLive)))"
    }
  }

  public func sentence(_ remedy: ServiceRemedy) -> String {
    switch remedy {
    case .wait: "nothing: it is asked again"
    case .waitForStripe: "nothing: it is asked again; status.stripe.com says more"
    case .readAnswer: "look at what it says; it is tried again"
    case .setClock: "set this machine's clock: timedatectl set-ntp true"
    case .installLibrary: "sudo apt-get install libcurl4"
    case .stripeKey:
      "look at the key in stripe.secret_key_file; dashboard.stripe.com, Developers, API keys, has the right one"
    case .stripeRight:
      "give the restricted key the right that is named: dashboard.stripe.com, Developers, API keys"
    case .stripeAccount:
      "look whether the key is of the right account, and live where the shop takes real money"
    case .mailLogIn: "look at mail.user, and at the password in mail.password_file"
    case .mailEncryption: "set mail.encryption to starttls or tls"
    case .mailPort: "look at the port in mail.server: 587 mostly, or 465 with mail.encryption = \"tls\""
    case .mailAuthority:
      "name its certificate in mail.authorities_file, if it has one of its own; else look who answers there"
    case .mailStartTLS:
      "set mail.encryption = \"starttls\", which port 587 wants, or name the port for tls, 465 mostly"
    case .mailTLS: "set mail.encryption = \"tls\", which port 465 wants, or take port 587"
    case .mailServer: "look at mail.server, and at the firewall"
    case .smsLogIn: "look at sms.account, and at the token in sms.token_file"
    case .smsAccount: "look at sms.account and sms.api"
    case .address(let setting): "look at the address in \(setting), and at the firewall"
    case .certificate:
      "look who answers there: its certificate is none that this machine trusts (ca-certificates)"
    }
  }

  public func clock(behind ahead: TimeSpan) -> String {
    let size = roughly(TimeSpan(milliseconds: abs(ahead.milliseconds)))
    return ahead.milliseconds > 0 ? "\(size) behind" : "\(size) ahead"
  }

  private func mode(_ isLive: Bool) -> String {
    isLive ? "live: real money" : "test mode: no real money"
  }
}

// The doctor
extension English {
  public func sign(_ rating: DoctorRating) -> String {
    switch rating {
    case .fine: "ok    "
    case .advice: "advice"
    case .problem: "MEND  "
    }
  }
  public func doctorThingsToMend(_ count: Int) -> String {
    count == 1 ? "One thing has to be mended." : "\(format.number(count)) things have to be mended."
  }

  public func doctorMistake(_ sentence: String) -> Advice {
    Advice("settings: \(sentence)", do: "docs/operations.md lists every setting")
  }
  public func doctorSettings(_ path: String?) -> String {
    path.map { "settings: \($0) has no mistake" }
      ?? "settings: none, so the sandbox takes the money and messages stay in the outbox"
  }
  public var doctorGoesOn: Advice {
    Advice("settings: the shop goes on with those from before", do: "mend the above; nothing else")
  }
  public func doctorRenamed(_ former: String, _ name: String) -> Advice {
    Advice("settings: \(former) is called \(name) now", do: "rename it; the old name is still understood")
  }
  public func doctorVariables(_ names: [String], _ path: String) -> Advice {
    Advice(
      "settings: nothing that is started elsewhere knows of \(names.joined(separator: ", "))",
      do: "write them into \(path), so that every session has the same")
  }

  public func doctorProgram(_ version: String, tables: Int) -> String {
    "\(version), for tables of version \(tables)"
  }
  public var doctorNoCurl: Advice {
    Advice(
      "libcurl is missing: it talks to Stripe and mail servers", do: "sudo apt-get install libcurl4")
  }
  public func doctorUnencrypted(_ version: String) -> Advice {
    Advice(
      "libcurl \(version) can't encrypt, so no key and no mail leaves this machine",
      do: "sudo apt-get install libcurl4, the one that comes with OpenSSL")
  }
  public func doctorSpeechless(_ version: String, _ protocols: [String]) -> Advice {
    Advice(
      "libcurl \(version) doesn't speak \(protocols.joined(separator: ", "))",
      do: "install one that does: sudo apt-get install libcurl4")
  }
  public func doctorCurl(_ version: String, _ encryption: String) -> String {
    "libcurl \(version), encrypts with \(encryption), speaks https, smtp and smtps"
  }
  public var doctorNoCairo: Advice {
    Advice(
      "cairo and Pango are missing: they draw the tickets that go by mail",
      do: "sudo apt-get install libpangocairo-1.0-0")
  }
  public func doctorCairo(_ cairo: String, _ pango: String) -> String { "cairo \(cairo), Pango \(pango)" }
  public var doctorFonts: String { "fonts: every script's" }
  public func doctorNoFont(_ scripts: TicketScripts, _ package: String) -> Advice {
    let written =
      switch scripts {
      case .european: "Latin, Greek and Cyrillic"
      case .southernAndEastern: "Hindi, Thai, Hebrew, Arabic and others"
      case .eastAsian: "Chinese, Japanese and Korean"
      case .emoji: "emoji"
      }
    return Advice(
      "fonts: none for \(written), which tickets may need", do: "sudo apt-get install \(package)")
  }
  public var doctorZones: String { "time zones: there" }
  public var doctorNoZones: Advice {
    Advice("time zones: unknown, so events have no time of day", do: "sudo apt-get install tzdata")
  }
  public var doctorPasswords: String { "passwords: too common ones are known" }
  public var doctorNoPasswords: Advice {
    Advice("passwords: there is no list of too common ones", do: "sudo apt-get install john-data")
  }
  public var doctorNoServer: Advice {
    Advice("sshd is missing, and visitors came by it before", do: "sudo apt-get install openssh-server")
  }
  public func doctorServer(_ version: String?) -> String { "sshd: \(version ?? "of an unknown version")" }
  public var doctorConfined: String { "visits by ssh: kept to their files by Landlock" }
  public var doctorUnconfined: Advice {
    Advice(
      "visits by ssh: this kernel has no Landlock, which would keep code that took one over from other files",
      do: "a kernel from 5.13 on with landlock in its list of security modules (docs/security.md)")
  }
  public func doctorWritableHome(_ user: String, _ home: String) -> Advice {
    Advice(
      "account: \(user) may write into its home \(home), where a shell looks for files to run",
      do: "as root: usermod --home / \(user)")
  }

  public func doctorNoDirectory(_ path: String) -> Advice {
    Advice("data directory: \(path) is not there", do: "booking --data \(path) init")
  }
  public func doctorOpenPath(_ path: String) -> Advice {
    Advice("data directory: others may look into \(path)", do: "chmod go-rwx \(path)")
  }
  public var doctorForeignDirectory: Advice {
    Advice(
      "data directory: it belongs to another user than you",
      do: "run booking as its owner, or give it to you: chown -R")
  }
  public func doctorLittleRoom(mebibytes: Int) -> Advice {
    Advice("disk: only \(format.number(mebibytes)) MiB are free", do: "make room before it is full")
  }
  public func doctorRoom(gibibytes: Int) -> String { "disk: \(format.number(gibibytes)) GiB are free" }
  public func doctorTables(_ version: Int, _ engine: String) -> String {
    "data: tables of version \(version), SQLite \(engine)"
  }
  public func doctorOldTables(_ version: Int, _ engine: String, known: Int) -> Advice {
    Advice(
      "\(doctorTables(version, engine)): this program will bring them up to \(known)",
      do: "booking backup FILE first, then open it once: there is no way back but the backup")
  }
  public func doctorData(_ sentence: String, _ remedy: DataRemedy) -> Advice {
    let remedy =
      switch remedy {
      case .update: "install the booking that wrote them, or a newer one"
      case .restore: "booking --data NEW restore FILE, with the latest backup"
      case .permission: "run booking as the owner of the data directory"
      case .wait: "look which process writes without end; it may be a backup"
      case .room: "make room, or make the disk writable"
      case .check: "booking check says more"
      case .initialise(let path): "booking --data \(path) init, or name another directory with --data"
      }
    return Advice("data: \(sentence)", do: remedy)
  }
  public func doctorPlayMoney(_ gateways: [String]) -> Advice {
    Advice(
      "payments: real money was taken here by \(gateways.joined(separator: ", ")), and the settings take play money, so that nothing is sold",
      do:
        "put booking.toml and the key back, as docs/operations.md says; to try things out: booking --data NEW init"
    )
  }
  public func doctorOrphans(_ payments: Int, _ gateway: String) -> Advice {
    Advice(
      "payments: \(format.number(payments)) begun with \(gateway) can't end, since it is set no more",
      do: "keep [\(gateway)] with its key in booking.toml until they have; only payments.gateway changes")
  }

  public func doctorTerminal(named name: String?) -> Advice {
    Advice("terminal: TERM is \(name ?? "not set")", do: "export TERM=xterm-256color")
  }
  public func doctorLocale(_ locale: String?) -> Advice {
    Advice(
      locale.map { "terminal: the locale \($0) is not UTF-8" } ?? "terminal: no locale is set",
      do: "export LANG=C.UTF-8")
  }
  public func doctorSmall(_ width: Int, _ height: Int) -> Advice {
    Advice("terminal: \(width)x\(height) is smaller than 40x12", do: "enlarge the window")
  }
  public func doctorTerminal(_ name: String, _ width: Int, _ height: Int) -> String {
    "terminal: \(name), \(width)x\(height)"
  }

  public func doctorService(_ login: ServiceLogIn) -> String {
    switch login {
    case .stripe(let isLive):
      "Stripe: takes the log-in, and the key may do what is needed (\(mode(isLive)))"
    case .mail(let server): "mail: takes the log-in (\(server))"
    case .sms(let from): "sms: takes the log-in (\(from))"
    }
  }
  public func doctorService(
    _ service: ExternalService, _ trouble: ServiceTrouble, _ answer: ServiceAnswer, _ remedy: ServiceRemedy
  ) -> Advice {
    let what =
      switch trouble {
      case .logIn: "refuses the log-in: "
      case .right: "the key may not do all that is needed: "
      case .line: "can't be reached: "
      case .elsewhere: "has trouble of its own: "
      case .otherBooks, .clock, .encryption: ""
      }
    return Advice("\(topic(service)): \(what)\(sentence(answer))", do: sentence(remedy))
  }
  private func topic(_ service: ExternalService) -> String {
    switch service {
    case .stripe: "Stripe"
    case .mail: "mail"
    case .sms: "sms"
    }
  }
  public func doctorClock(as service: ExternalService) -> String { "clock: as \(name(service))'s" }
  public func doctorClock(_ ahead: TimeSpan, of service: ExternalService) -> Advice {
    Advice(
      "clock: this machine's is \(clock(behind: ahead)), as \(name(service)) has it: payments are refused, codes and holds end at the wrong time",
      do: "set it: timedatectl set-ntp true")
  }
  public var doctorSandbox: Advice {
    Advice("payments: the sandbox takes no real money", do: "payments.gateway = \"stripe\"")
  }
  public var doctorNoMail: Advice {
    Advice("mail: stays in outbox/, customers read theirs on the screen", do: "set mail.server")
  }
  public var doctorNoSMS: Advice {
    Advice(
      "sms: messages stay in outbox/, customers read theirs on the screen, so phone numbers prove nothing",
      do: "set sms.account")
  }

  public func doctorNoWorker(_ path: String) -> Advice {
    Advice(
      "worker: none runs, so nobody can pay and no message goes out",
      do: "booking worker --data \(path)   (as a service: docs/operations.md)")
  }
  public var doctorSilentWorker: Advice {
    Advice(
      "worker: one runs and doesn't say what it works with: it is of another version, or has just begun",
      do: "ask again in a minute; if it still is so: sudo systemctl restart booking-worker")
  }
  public func doctorWorker(_ worker: WorkerFacts) -> String {
    let money = worker.isLive.map { $0 ? ", live" : ", test mode" } ?? ""
    return
      "worker: one runs (\(worker.version), \(worker.gateway)\(money), mail \(worker.mail ?? "outbox"), sms \(worker.sms ?? "outbox"))"
  }
  public func doctorOtherVersion(_ running: String, _ here: String) -> Advice {
    Advice(
      "worker: the one that runs is \(running), this program is \(here)",
      do: "sudo systemctl restart booking-worker")
  }
  public func doctorOutdated(_ age: TimeSpan, _ files: [String]) -> Advice {
    Advice(
      "worker: it works with what it read \(roughly(age)) ago; since then there is another \(files.joined(separator: ", "))",
      do: "sudo systemctl reload booking-worker")
  }
  public func doctorNoUse(_ outage: ServiceOutage) -> Advice {
    let answered = outage.answered.map { ", which last answered \(roughly($0)) ago" } ?? ""
    return Advice(
      "worker: for \(roughly(outage.age)) no use of \(outage.service)\(answered): \(outage.call): \(sentence(outage.answer))",
      do: sentence(outage.remedy))
  }
  public func doctorHeldUp(_ orders: Int, _ age: TimeSpan) -> Advice {
    Advice(
      "waiting: \(count(orders, one: "order", other: "orders")) can't be paid, for \(roughly(age)): the payment service takes no calls from here",
      do: "mend what is said of Stripe and of the clock; the worker then goes on by itself")
  }
  public func doctorUnbegun(_ age: TimeSpan) -> Advice {
    Advice(
      "waiting: an order for \(roughly(age)), and its customer has no page to pay on",
      do: "is there a worker? \(stripeAnswers)")
  }
  public func doctorQueued(_ messages: Int, _ age: TimeSpan) -> String {
    "waiting: \(count(messages, one: "message", other: "messages")), the oldest for \(roughly(age))"
  }
  public func doctorLate(_ messages: Int, _ age: TimeSpan) -> Advice {
    Advice(
      doctorQueued(messages, age),
      do: "journalctl -u booking-worker says why; then: sudo systemctl reload booking-worker")
  }
  public func doctorUnknown(_ payments: Int, _ age: TimeSpan) -> Advice {
    Advice(
      "waiting: \(count(payments, one: "payment", other: "payments")) of which nobody knows whether the money came, the oldest for \(roughly(age))",
      do: "\(stripeAnswers); nothing is lost, it is asked again")
  }
  public func doctorRefund(_ age: TimeSpan) -> Advice {
    Advice(
      "waiting: a refund for \(roughly(age))", do: "\(stripeAnswers): often the balance there is too low")
  }
  private var stripeAnswers: String { "journalctl -u booking-worker says what Stripe answers" }
  public func doctorImport(_ unfinished: UnfinishedImport) -> Advice {
    Advice("imports: \(sentence(unfinished))", do: "booking worker --once finishes it, too")
  }
  public func doctorRefused(_ refunds: Int) -> Advice {
    Advice(
      "refunds: \(format.number(refunds)) refused by the payment service",
      do: "look at the balance there, then refund again in management (g on the order)")
  }
  public func doctorUndelivered(_ messages: Int) -> Advice {
    Advice(
      "messages: \(format.number(messages)) could not be delivered",
      do: "admins see them among the orders, with m, and why")
  }
}

// Devices
extension English {
  public var fromNeedsDevice: String { "--from and --peer are for a device: --device DIR." }
  public var deviceHasItsEvent: String { "A device is paired for one event: leave --event out." }
  public func devicePaired(_ name: String, _ event: String) -> String {
    "Paired as \(name) for \(event). This device can let people in without a network now."
  }
  public func deviceMet(_ scans: Int, queued: Int) -> String {
    "\(count(scans, one: "scan", other: "scans")) known here, \(format.number(queued)) not with the shop yet."
  }
  public func deviceExported(_ scans: Int, _ path: String) -> String {
    "\(count(scans, one: "scan", other: "scans")) written to \(path)."
  }
  public func deviceImported(_ scans: Int) -> String {
    "\(count(scans, one: "new scan", other: "new scans")) taken in."
  }
  public func doubleEntry(_ entries: [Passage], in zone: String) -> String {
    let places = entries.map { "\($0.gate ?? $0.by) \(format.time($0.at, zone: zone))" }
    return "In twice with one ticket: \(places.joined(separator: ", "))"
  }
}

// The drill
extension English {
  public func drillHasOrders(_ path: String) -> String {
    "\(path) has orders. A drill would mix its own with them: --force does it all the same."
  }
  public func drillHoarderBounds(buyers: Int) -> String {
    "With --hoarders there is a place for each buyer, and \(format.number(buyers)) buyers at most."
  }
  public var drillNoKills: String { "--kills goes without --hoarders." }
  public func drillAccounts(_ done: Int, of all: Int) -> String {
    "Accounts: \(progress(done, all))"
  }
  public var drillStandstill: String { "The drill came to a standstill." }
  public func drillNotUnderstood(_ line: String) -> String { "not understood: \(line)" }
  public var drillProgramEnded: String { "the program ended by itself" }
  public var drillProgramEndedBadly: String { "the program ended badly" }

  public func drillSold(_ sold: Int, of expected: Int, refused: Int, errors: Int, kills: Int) -> String {
    "\(format.number(sold)) of \(count(expected, one: "place", other: "places")) sold, \(count(refused, one: "buyer", other: "buyers")) refused, \(count(errors, one: "error", other: "errors")), \(format.number(kills)) killed"
  }
  public func drillWaits(half: Int, most: Int, ordersPerSecond: Double) -> String {
    "waits: half within \(half) ms, 99 of 100 within \(most) ms; \(format.tenths(ordersPerSecond)) orders a second"
  }
  public func drillLost(_ orders: Int) -> String {
    orders == 0
      ? "No acknowledged order was lost."
      : "\(count(orders, one: "acknowledged order was", other: "acknowledged orders were")) lost."
  }
  public func drillSettled(_ seconds: Double?) -> String {
    seconds.map { "Everything was settled after \(format.tenths($0)) s." } ?? "Not everything was settled."
  }
  public func drillChecks(_ broken: [String]) -> String {
    broken.isEmpty ? "Every check holds." : "Broken: \(broken.joined(separator: "; "))"
  }

  public func drillTime(_ factor: Int) -> String {
    "Time passed \(factor) times as fast: holds and limits were divided by \(factor)."
  }
  public func drillServed(_ served: Int, of buyers: Int, hoarders: Int, last: Double) -> String {
    "\(format.number(served)) of \(count(buyers, one: "buyer", other: "buyers")) got their place beside \(count(hoarders, one: "hoarder", other: "hoarders")), the last after \(format.tenths(last)) s"
  }
  public func drillMost(_ most: HoardCount, limits: HoardCount) -> String {
    "Most places held at one moment: \(most.visit) by a visit (at most \(limits.visit)), \(most.key) by an SSH key (\(limits.key)), \(most.network) by a network (\(limits.network))"
  }
  public func drillRefusals(_ count: Int) -> String {
    "Hoarders were refused \(self.count(count, one: "time", other: "times"))."
  }
  public func drillFree(_ seconds: Double?) -> String {
    seconds.map { "All that was not sold was free \(format.tenths($0)) s after the hoarders had gone." }
      ?? "Places were not free after the hoarders had gone."
  }
  public func drillErrors(_ errors: [String]) -> String {
    errors.first.map { "\(count(errors.count, one: "error", other: "errors")), the first: \($0)" }
      ?? "No errors."
  }

  public var drillGatesAlone: String { "--gates and --offline go together." }
  public func drillGates(_ gates: Int, people: Int, copies: Int, kills: Int) -> String {
    "\(format.number(people)) people at \(count(gates, one: "gate", other: "gates")) that don't hear each other, \(format.number(copies)) copied codes, \(format.number(kills)) killed, one stolen"
  }
  public func drillUnion(_ entries: Int, missing: Int, lost: Int) -> String {
    "\(count(entries, one: "entry", other: "entries")) after the union, \(format.number(missing)) missing, \(count(lost, one: "answer", other: "answers")) without a row"
  }
  public func drillTwice(_ named: Int, of twice: Int, refused: Int, wrong: Int) -> String {
    "\(format.number(named)) of \(count(twice, one: "double entry", other: "double entries")) named, \(format.number(wrong)) named wrongly, \(count(refused, one: "copy", other: "copies")) refused at once"
  }
  public func drillStolen(_ isRefused: Bool) -> String {
    isRefused
      ? "The stolen device was refused, and nothing is left on it." : "The stolen device wasn't refused."
  }
  public func drillChains(_ broken: Int) -> String {
    broken == 0
      ? "Every device's scans follow one another."
      : "\(count(broken, one: "series of scans is", other: "series of scans are")) broken."
  }
  public func drillAnswers(_ wait: Double, took: Double) -> String {
    "99 of 100 answers within \(format.tenths(wait)) ms; it took \(format.tenths(took)) s"
  }
}

// Settings
extension English {
  public func sentence(_ reason: SettingsProblem.Reason, at place: String) -> String {
    switch reason {
    case .syntax(let line):
      "\(place), line \(line): this is not TOML. A setting looks like  server = \"smtp.example.org:587\"."
    case .twice(let line):
      "\(place), line \(line): this is set a second time. Each setting, and each [table], may appear only once."
    case .unreadable: "\(place) can't be read. Look at its owner and mode."
    case .notUTF8: "\(place) is not a text file in UTF-8. docs/operations.md shows what it looks like."
    case .unknown(let nearest): "\(place) is not a setting. The nearest one is \(nearest)."
    case .fileMissing: "\(place) is not there, and the settings name it."
    case .missing: "\(place) is missing, and what else is set needs it."
    case .notText: "\(place) has a value that is neither plain text nor a whole number."
    case .notOneOf(let known): "\(place) is one of \(known.joined(separator: ", "))."
    case .notAServer: "\(place) is a name and a port, like smtp.example.org:587."
    case .notAListener: "\(place) is not an address to listen at, like 127.0.0.1:9190."
    case .taken: "\(place) can't be listened at: something else does, or it isn't this machine's."
    case .notAWebAddress: "\(place) is an address that begins with https://."
    case .notAnAddress: "\(place) is not an email address."
    case .notAPhoneNumber: "\(place) is not a phone number with its country's code, like +14155550100."
    case .notAFileName: "\(place) names no file."
    case .notACount: "\(place) is a whole number from 1 on."
    case .unprotected:
      "\(place) can be none only for a mail server on this machine: otherwise set it to starttls or tls."
    case .empty: "\(place) is empty."
    case .severalLines: "\(place) has more than one line: the secret alone belongs into it."
    case .readableByOthers: "\(place) holds a secret and can be read by others: chmod 600 \(place)"
    case .notOwn:
      "\(place) holds a secret and belongs to somebody else: chown it to the user who runs the worker."
    case .notASecretKey: "\(place) holds no secret key of Stripe: those begin with sk_ or rk_."
    }
  }
  public func place(_ source: SettingsSource) -> String {
    switch source {
    case .line(let file, let line): "\(file), line \(line)"
    case .file(let name), .variable(let name): name
    }
  }
  public func andMore(_ sentences: Int) -> String {
    "And \(format.number(sentences)) more."
  }
}

// Help
extension English {
  public func help(_ command: HelpedCommand) -> CommandHelp {
    switch command {
    case .booking:
      CommandHelp(
        "A box office in the terminal.",
        "Without a subcommand the box office opens on the screen. Everything lies in one data directory: --data, else BOOKING_DATA, else $XDG_DATA_HOME/booking, else ~/.local/share/booking.\n\nExit codes: 0 done, or done already; 1 refused, failed, or a check that found something, with a sentence on standard error; 2 done in part: rows left out of an import; 64 a command line that can't be understood.\n\nbooking --generate-completion-script bash (or zsh, or fish) prints what completes its words in that shell."
      )
    case .account:
      CommandHelp(
        "Make accounts, and let people in again.")
    case .accountCreate:
      CommandHelp(
        "Make a verified account.",
        "The password is asked for without an echo, twice; with --password-stdin it is the first line of standard input; with --generate-password it is random and shown once, which is refused over SSH."
      )
    case .accountRemoveSecondFactor:
      CommandHelp(
        "Let somebody in by password alone who lost the app and the recovery codes.",
        "Make sure first that it is really they who ask. They are told by email, and can turn it on again.")
    case .backup:
      CommandHelp(
        "Copy everything to one new file, while the shop is open.",
        "The file is a tar archive of the database, the pictures, booking.toml, the ssh server's host key and their SHA-256 sums, readable by its owner only: it holds people's addresses, the shop's keys, and the key by which visitors know the server. The files with secrets are not in it. Keep it on another disk, and try booking restore once in a while."
      )
    case .check:
      CommandHelp(
        "Prove that the data are sound: money, places, tickets, messages, pictures.",
        "Reads only, and is safe while the shop is open. Ends with 1 when something is wrong.\n\nWhoever can change the data can make the record's seals anew, unless the last one is known outside: --anchor compares with those that a backup, a worker's log or a saved mail has. --gateway asks the payment services what they took and gave back; it needs their keys, as the worker does."
      )
    case .device:
      CommandHelp(
        "Let a machine at a door decide without a network.",
        "A device has a directory of its own: its key, what the shop told it, what it scanned. It is paired once, with a code that a door lead reads out, over the system's ssh."
      )
    case .devicePair:
      CommandHelp(
        "Pair this machine with a shop, by a code of eight characters.",
        "The code is good for one device and ten minutes. Afterwards the device knows everything it needs to work alone."
      )
    case .deviceScan:
      CommandHelp(
        "Let people in with this device, line by line.",
        "A line is a code, from a scanner that types or from a person; an empty line says how things stand. With the shop or with another gate it exchanges scans by itself whenever it can; without both it decides alone."
      )
    case .deviceMeet: CommandHelp("Exchange scans with the shop, or with another gate.")
    case .deviceExport: CommandHelp("Write all scans to a new file, for gates without a network.")
    case .deviceImport: CommandHelp("Take in the scans that another device exported.")
    case .deviceAnswer:
      CommandHelp(
        "Answer another gate over standard input and output.",
        "It stands in authorized_keys of this machine, beside the other device's key: restrict,command=\"booking device answer south-1 --device DIR\" ssh-ed25519 …"
      )
    case .doctor:
      CommandHelp(
        "Look whether everything is as it must be to go live, and say what to do about what isn't.",
        "Checks booking.toml and the variables, the data directory, versions, libraries, this terminal, what the settings name (it asks Stripe what the key may do, and logs in to the mail server), this machine's clock, what the running worker has in hand, and what waits and for how long. Nothing is sent and nothing is changed. Ends with 1 when something has to be mended."
      )
    case .door:
      CommandHelp(
        "Prepare an event's door: lists, gates, devices, who is expected.",
        "With --data it is the owner of the directory who asks: every event's door, without a password."
      )
    case .doorAttendees:
      CommandHelp(
        "List everybody with a valid ticket, and when they came in.")
    case .doorDevices:
      CommandHelp(
        "List an event's devices, revoked ones too.")
    case .doorGates:
      CommandHelp(
        "List an event's gates, or add one.")
    case .doorIncidents:
      CommandHelp(
        "List what happened at a door and somebody has to look at.")
    case .doorLists:
      CommandHelp(
        "List who may come in when.")
    case .doorPair:
      CommandHelp(
        "Make a code by which one device becomes this event's.",
        "It is good once, for ten minutes and five tries: the device types it."
      )
    case .doorRevoke:
      CommandHelp(
        "Revoke a device: what its key asks is refused from now on.")
    case .drill:
      CommandHelp(
        "Prove it with real processes: many buyers, few places, sudden deaths.",
        "Makes an event and an account for each buyer, starts a process for each, and lets all of them buy one place at the same moment: hold, order, sandbox payment, ticket. With --kills so many of them die by SIGKILL at any moment and come back. At the end everything must settle, no acknowledged order may be lost, and every check must hold. Ends with 1 otherwise.\n\nWith --hoarders so many visitors who never pay, each with an account, an SSH key and an address of its own, try to keep the places from honest buyers, fifty of whom sit behind one address. A clock that runs 120 times as fast divides all holds and limits. Nobody may hold more than their limits, every buyer must get a place, and once the hoarders have gone what is left must be free. It takes two minutes at most.\n\nWith --gates and --offline so many gates, each a process on a device of its own, let people in for an hour of the drill's clock without hearing of each other. Some are killed while they answer, one is stolen and revoked. Afterwards every entry must be known once and every double one named. It takes two minutes at most.\n\nWhat it made stays in the data directory: use one that is for drills."
      )
    case .events:
      CommandHelp(
        "List, show, import and export events.")
    case .eventsExport:
      CommandHelp(
        "Write all events as JSON or CSV, for booking events import.",
        "Drafts, past and cancelled events are among them; orders are not.")
    case .eventsImport:
      CommandHelp(
        "Add the events of a JSON or CSV file.",
        "Rows with mistakes are reported with their line, the first hundred of them, and left out; the others are added. With --strict nothing is added unless everything is right, and nobody sees any of it before. Posters are looked for beside the file. Ends with 2 when rows were left out, or are still to come because something kept them from being added at once.\n\nThe names of fields and columns: title, summary, description, category, venue, city, country (DE), timeZone (Europe/Berlin), start and end (2026-12-04T20:00, local) or startsInDays with startTime and durationMinutes, doors (19:00, when they open), ageLimit (18), refundPolicy (a sentence), status (draft, published), poster (a path beside the file); of a ticket type, in JSON in ticketTypes, in CSV one row each: name (in CSV ticket), price (32.50), currency (EUR), capacity, minPerOrder, maxPerOrder, saleStart, saleEnd, seatingPlan. CSV rows with the same event column are one event."
      )
    case .eventsList:
      CommandHelp(
        "List events: upcoming ones on sale, or all of them.")
    case .eventsShow:
      CommandHelp(
        "Show one event with its tickets.")
    case .gate:
      CommandHelp(
        "Let people in: scan, type or search.",
        "Opens the door of an event for an account that may work there: an account of the role door, or whoever manages events. Scanners that type need nothing set up. Letters and digits are text here; commands are on Ctrl and function keys, F1 shows them. Nobody is logged out for pressing no key until an hour after the event's end. With --device this machine is the gate, paired by booking device pair: it lets people in without a network, says so in its header, and comes back to its shop by itself."
      )
    case .initialise:
      CommandHelp(
        "Make a new box office, with its first admin. Needs no terminal.",
        "Where there is a box office already nothing is changed, which is no failure. The admin's password is random and shown once, here. Over SSH it is not shown: make an account with booking account create and a password of your own."
      )
    case .ordersCancel:
      CommandHelp(
        "Cancel tickets of an order: they become void, their places are on sale again.",
        "Without --ticket all tickets that are still valid. Say whether their price goes back; for free ones there is nothing to say. The customer is told by email. This can't be undone."
      )
    case .orders:
      CommandHelp(
        "List, show, cancel and refund orders; send their tickets again.")
    case .ordersList:
      CommandHelp(
        "List orders, the newest first.",
        "Words find codes of orders and tickets, customers, phone numbers, events, seats (\"Balcony B7\") and amounts; every one of them has to be there."
      )
    case .ordersRefund:
      CommandHelp(
        "Refund an amount out of goodwill; the tickets stay valid.",
        "To take tickets back as well: booking orders cancel CODE --refund. What the payment service refused to give back it is asked for once more by --again."
      )
    case .ordersNewCode:
      CommandHelp(
        "Have a ticket say another code: the one it had stops working at once.",
        "For somebody whose phone is lost, or whose ticket others have seen. They get the new one by email, and the door refuses the old one and says why. The reason stands in the audit log."
      )
    case .ordersResend:
      CommandHelp(
        "Send an order's tickets again.",
        "The account's own address stays as it is.")
    case .ordersShow:
      CommandHelp(
        "Show one order with its places, tickets and money.")
    case .restore:
      CommandHelp(
        "Bring a backup back into a data directory, and check it.",
        "Refused where there is a box office already. With --force that one is moved aside, into replaced-… in the same directory, unless somebody has it open: they are named, and with --wait waited for. booking.toml and the ssh server's host key come back as well, where there are none or with --force. Ends with 1 when the check finds something."
      )
    case .serve:
      CommandHelp(
        "Let visitors in by ssh, with a private sshd, until Ctrl-C.",
        "Host key and configuration lie in ssh/ of the data directory. Visitors get the box office and nothing else: no shell, no files, no forwarding. Root is refused unless --user names an account without rights, which this process then becomes."
      )
    case .simulate(let complete):
      CommandHelp(
        "Prove the sales engine on simulated days full of crashes and faults.",
        "Every day follows from its seed alone: customers, management and workers at once, killed between any two steps, with a bad line to the gateway, a full disk, a jumping clock. Every invariant of the shop is asked all along. Touches no data directory. Ends with 1 when something is wrong; a run of \(format.number(complete)) days or more also when it missed a rare situation."
      )
    case .tickets:
      CommandHelp("Show the keys that sign tickets, or have a new one sign them.")
    case .ticketsAttendees:
      CommandHelp(
        "Print who is expected at an event.",
        "A line for each valid ticket, with a box to tick, in order of the last word of the name or of the seat. --pdf writes pages to print instead."
      )
    case .ticketsKeys:
      CommandHelp(
        "List the keys by which a gate knows the shop's tickets, without network.",
        "One a line, the newest first, which signs: its name; its public half, in base 32; since when it signs. There is nothing secret in it."
      )
    case .ticketsRotateKey:
      CommandHelp(
        "Have a new key sign tickets from now on.",
        "Tickets that were sold before stay valid: the keys that signed them are kept. Give every gate the new list first thing. Whoever stole the old key can go on making tickets that look as if they had been sold before: gates that must not let them in have to ask the shop."
      )
    case .worker:
      CommandHelp(
        "Finish what was left: payments, refunds, messages, expired holds.",
        "As long as booking.toml names no payment service and no mail server, every open session does the same in between. With them only a worker can: it alone has the keys. Any number may run; one works, the others wait to take its place. Ends at Ctrl-C or SIGTERM, after the round that is under way. Logs to standard error."
      )
    }
  }

  public func help(_ option: HelpedOption) -> String {
    switch option {
    case .gateEvent: "The event's code; without it those to choose from are shown."
    case .gateList: "The name of a check-in list."
    case .gateName: "The name of the gate."
    case .serial: "A serial scanner: /dev/ttyACM0."
    case .attendeeOrder: "name or seat."
    case .pdfFile: "Where to write the PDF; a file that is there is not written over."
    case .oneObject: "One object."
    case .doorJSON: "An array for programs."
    case .newGate: "Add a gate of this name first."
    case .deviceName: "As the device is called: north-1."
    case .deviceGate: "The gate at which it stands."
    case .searchableDevice: "Let it carry a list to search in, sealed with what its lead types."
    case .role: "customer, admin, door (lets people in) or door-lead."
    case .phone: "With the country's code: +14155550100."
    case .passwordStdin: "Read the password from standard input."
    case .generatePassword: "Make a random password and show it, once."
    case .eventWords: "Only events with words that begin like these."
    case .allEvents: "Drafts, past and cancelled events too."
    case .category: "Only this category."
    case .city: "Only this city."
    case .sort: "date, price or title."
    case .limit: "At most this many."
    case .once: "One round after the other until nothing is left to do now, then end."
    case .metrics: "Answer Prometheus at this address, as 127.0.0.1:9090."
    case .webhooks:
      "Take Stripe's webhooks at this address, like 127.0.0.1:8081. Not needed; see docs/operations.md."
    case .seeds: "How many days."
    case .firstSeed: "The first day's seed."
    case .oneSeed: "Simulate this day only, and tell more of it."
    case .jobs: "Days at the same time; as many as there are processors unless given."
    case .verbose: "Name what holds, too."
    case .anchor: "A file that keeps seals: a backup, a worker's log, an email. May be repeated."
    case .gateway: "Compare with the books of the payment services, too."
    case .importFile: "A .json or .csv file of at most 64 MiB."
    case .strict: "All or nothing."
    case .ticketToCancel: "The code of a ticket to cancel; may be given several times."
    case .ticketForNewCode: "The code of the ticket, where CODE names an order."
    case .because: "The reason, for the audit log."
    case .refund: "Give the price back, to the card that paid."
    case .keepMoney: "Keep the money."
    case .orderAfterwards: "Print the order as it is then, as one object."
    case .amount: "How much, in the order's currency: 12.50."
    case .allThatIsLeft: "All that is left."
    case .again: "What the payment service refused, once more."
    case .data: "The data directory."
    case .language:
      "\(format.choice(Language.all.map(\.code))); without it what LC_ALL, LC_MESSAGES or LANG say."
    case .orderWords: "Only orders in which these words are found."
    case .orderEvent: "Only orders for the event with this code."
    case .orderState: "paid, pending, refunded (partly or whole), partly-refunded, cancelled or not-paid."
    case .arrayOfOrders: "An array of orders."
    case .listen: "ADDRESS:PORT, or a port of this machine alone; port 0 takes a free one."
    case .serveUser: "The account that serves, when root starts it."
    case .printConfig: "Print the configuration and end: for an sshd of your own."
    case .settingsFile: "Try this file, as if it were the booking.toml of the data directory."
    case .accountEmail: "The account's email."
    case .buyers: "How many buyers, a process each (default: 1000; with --hoarders 60, in one process)."
    case .places: "How many places they are after."
    case .kills: "How many times a buyer's process is killed, at random."
    case .hoarders: "How many try to keep the places without paying."
    case .gateDevice:
      "The directory of a paired device: lets people in without a shop on this machine, and without a network."
    case .otherGates:
      "Another gate that is met while the shop doesn't answer, as user@host:port; may be given several times."
    case .deviceDirectory: "The device's directory; made where there is none."
    case .wayOut: "They go out: scan them as leaving."
    case .deviceShop: "The shop, as user@host:port."
    case .devicePeer: "Another gate, as user@host:port, instead of the shop."
    case .pairingCode: "The code that the door lead reads out."
    case .scanFile: "A file of scans."
    case .peerName: "What the shop calls the device at the other end."
    case .drillGates: "Drill so many gates instead, with --offline."
    case .drillOffline: "For an hour of the drill's clock no gate hears of any other."
    case .drillPeople: "How many people come to the gates, with a ticket each."
    case .drillCopies: "How many of their codes are shown once more, at another gate."
    case .oneJSONObject: "Print one JSON object."
    case .forceDrill: "Even in a data directory with orders."
    case .eventCode: "The event's code, as booking events lists it."
    case .resendTo: "An address to send them to, if not to the account's."
    case .orderObject: "Print the order as one object."
    case .orderCode: "The order's code, or that of one of its tickets."
    case .posters: "Write the posters there and name them in the export, for a file beside that folder."
    case .newFile: "A file that does not exist yet."
    case .eventsJSON: "An array of events, as booking events import reads it."
    case .eventsCSV: "One row for each ticket type, as booking events import reads it."
    case .color: "truecolor, 256, 16 or monochrome; without it what the terminal says of itself."
    case .theme: "velvet, dark, light or contrast."
    case .mouse: "Clicks and the wheel."
    case .plain: "Line by line, without colours or cursor: for screen readers and pipes."
    case .sample: "Load the sample catalogue and make a demo customer."
    case .backupFile: "What booking backup wrote."
    case .forceRestore: "Move the box office that is there aside."
    case .waitForOthers: "Wait until nobody has the directory open, instead of refusing."
    case .sessions: "Visitors at the same time."
    case .sessionsPerAddress: "Of these from one address (of IPv6 one /64 network)."
    case .sessionsPerKey: "Of these with one key."
    case .memory: "MiB of memory for all visits: while those that run use more, nobody else is let in."
    }
  }

  public func heading(_ heading: HelpHeading) -> String {
    switch heading {
    case .overview: "OVERVIEW"
    case .usage: "USAGE"
    case .arguments: "ARGUMENTS"
    case .options: "OPTIONS"
    case .subcommands: "SUBCOMMANDS"
    case .screens: "SCREENS"
    case .limits: "LIMITS"
    }
  }
}

// Keys, header, and what lies over a screen
extension English {
  public var keyLabels: KeyLabels {
    KeyLabels(
      space: "Space", tab: "Tab", escape: "Esc", home: "Home", end: "End", pageUp: "PgUp", pageDown: "PgDn",
      insert: "Ins", delete: "Del")
  }
  public var keyBack: String { "back" }
  public var keyGoBack: String { "go back" }
  public var keyCommands: String { "commands" }
  public var keyHelp: String { "help" }
  public var keySettings: String { "settings" }
  public var keyQuit: String { "quit" }
  public var keyQuitNow: String { "quit now" }
  public var keyUndo: String { "undo" }
  public func keyGoTo(_ section: String) -> String { "go to \(section)" }
  public var keyOpenCart: String { "open the cart" }
  public func keyPay(_ total: String) -> String { "pay \(total)" }
  public var keyTypePassword: String { "type the password" }
  public var keyMove: String { "move" }
  public var keyDown: String { "down" }
  public var keyPageUp: String { "page up" }
  public var keyPageDown: String { "page down" }
  public var keyFirst: String { "go to the first" }
  public var keyLast: String { "go to the last" }
  public var keyOpen: String { "open" }
  public var keyShow: String { "show" }
  public var keyChoose: String { "choose" }
  public var keyNext: String { "next" }
  public var keyChange: String { "change" }
  public var keyGoOn: String { "go on" }
  public var keyDone: String { "done" }
  public var keyFind: String { "find" }
  public var keyToTheList: String { "to the list" }
  public var keyClear: String { "clear" }
  public var keyNextMatch: String { "next match" }
  public var keyPreviousMatch: String { "previous match" }
  public var keyShowAll: String { "show all" }
  public var keyScrollDown: String { "scroll down" }
  public var keyScrollUp: String { "scroll up" }
  public var keyCopyAll: String { "copy all" }
  public var sectionEvents: String { "Events" }
  public var sectionTickets: String { "Tickets" }
  public var sectionAccount: String { "Account" }
  public var sectionManage: String { "Manage" }
  public var guest: String { "guest" }
  public func headerCart(_ places: Int) -> String { "cart \(format.number(places))" }
  public var headerPayWithin: String { "pay within" }
  public func headerPay(_ total: String?) -> String { total.map { "pay \($0)" } ?? "pay" }
  public func headerUnpaid(_ total: String?) -> String { total.map { "unpaid \($0)" } ?? "unpaid" }
  public var hurry: String { "hurry" }
  public func windowNeeds(_ columns: Int, _ rows: Int) -> String { "needs \(columns)x\(rows) characters," }
  public func windowHas(_ columns: Int, _ rows: Int) -> String { "has \(columns)x\(rows)." }
  public var windowEnlarge: String { "Enlarge the window or press q." }
  public var paletteTitle: String { "Commands" }
  public var palettePrompt: String { "Type a command" }
  public var paletteNothing: String { "No matching command." }
  public var helpTitle: String { "Keys" }
  public var helpMore: String { "more" }
  public var idleTitle: String { "Still there?" }
  public func idleLogOut(_ left: String) -> String { "You'll be logged out in \(left)." }
  public var idleAnyKey: String { "Any key keeps you logged in." }
  public var promptTitle: String { "Your password, please" }
  public var promptRenewal: String { "You haven't typed your password for a while. Type it again to go on." }
  public var promptWrong: String { "That isn't your password." }
  public var promptNotNow: String { "not now" }
  public var oneMoment: String { "One moment…" }
  public var leaveTitle: String { "Leave?" }
  public func leaveWords(_ places: Int, _ left: String) -> String {
    "\(self.places(places)) \(form(places, one: "is", other: "are")) held for another \(left). Without an account, they are released when you leave."
  }
  public var leaveStay: String { "Stay" }
  public var leaveGo: String { "Release and leave" }
  public var anyKeyCloses: String { "any key closes" }
  public func codeNeedsRoom(_ columns: Int, _ rows: Int) -> String {
    "The QR code needs \(columns)x\(rows) characters: enlarge the window."
  }
  public func codeNeedsRoomToClose(_ columns: Int, _ rows: Int) -> String {
    "The QR code needs \(columns)x\(rows) characters: enlarge the window. Any key closes."
  }
  public var holdsEnded: String {
    "Time ran out: your places were released. Open the cart (c) to hold them again."
  }
  public func payTimeOver(_ order: String) -> String { "The time to pay for order \(order) has run out." }
  public var loggedOutWhileIdle: String {
    "You were logged out because no key was pressed for a while. Your tickets are safe."
  }
  public var changedMeanwhile: String {
    "That changed in the meantime, so nothing was done. Please look again."
  }
  public var noSuspendRemotely: String { "The program can't be suspended over SSH. Ctrl-C quits." }
  public func copied(_ text: String) -> String { "Copied \(text) (if your terminal supports it)." }
  public var copiedAll: String { "Copied (if your terminal supports it)." }
  public var copiedAddress: String { "Address copied (if your terminal supports it)." }
  public var copiedKey: String { "Key copied (if your terminal supports it)." }
  public var locked: String { "Your password is needed from time to time." }
  public var lockedKey: String { "type it" }
  public var lockedRow: String { "type your password to go on" }
  public func nothingFound(_ search: String) -> String { "Nothing found for “\(search)”." }
  public func moreLines(_ count: Int) -> String {
    "\(self.count(count, one: "more line", other: "more lines"))"
  }
  public func andOthers(_ count: Int) -> String { "and \(format.number(count)) more" }
  public func oneOf(_ index: Int, _ all: Int) -> String {
    "\(format.number(index)) of \(format.number(all))"
  }
  public func tickets(_ count: Int) -> String { self.count(count, one: "ticket", other: "tickets") }
  public func places(_ count: Int) -> String { self.count(count, one: "place", other: "places") }
  public var codeRefused: String { "This code was refused. Type another." }
  public var hintSixDigits: String { "six digits" }
  public var hintSecondFactor: String { "six digits, or a recovery code" }
  public var hintPassword: String { "at least 12 characters · ^R shows them" }
  public var hintPhone: String { "with the country code: +49 170 1234567" }
}

// Events and seats
extension English {
  public var eventsPlaceholder: String { "title, artist, venue or city" }
  public var eventsInvitation: String { "find an event" }
  public var eventsAll: String { "All" }
  public var eventsNoneToOpen: String { "There is no event to open." }
  public var eventsNoneMatch: String { "No matching events." }
  public var eventsNoneOnSale: String { "Nothing is on sale yet." }
  public var eventsShowAll: String { "show all events" }
  public var eventsAddFirst: String { "add the first event" }
  public func eventsFound(_ count: Int, isExact: Bool) -> String {
    isExact ? self.count(count, one: "event", other: "events") : "\(format.number(count))+ events"
  }
  public var keyFilter: String { "filter" }
  public var keyNextCategory: String { "next category" }
  public var keyPreviousCategory: String { "previous category" }
  public var keySort: String { "sort" }
  public func sorted(_ order: String) -> String { "Sorted: \(order)." }
  public func pricesIn(_ currency: Currency) -> String { "prices in \(currency.code)" }
  public var filterTitle: String { "Filter" }
  public var filterWhen: String { "When" }
  public var filterAvailability: String { "Availability" }
  public var filterSort: String { "Sort" }
  public var filterAll: String { "all" }
  public var filterAnyPrice: String { "any" }
  public var filterAnyAvailability: String { "any" }
  public var filterWithTickets: String { "with tickets left" }
  public var filterAvailable: String { "available" }
  public func filterUpTo(_ price: Money) -> String { "up to \(format.money(price))" }
  public var periodAny: String { "any date" }
  public var periodThisWeek: String { "this week" }
  public var periodWeekend: String { "this weekend" }
  public var periodMonth: String { "next 30 days" }
  public var sortByDate: String { "soonest first" }
  public var sortByPrice: String { "price by currency" }
  public var sortByTitle: String { "by title" }
  public var keyNextValue: String { "next value" }
  public func stock(_ stock: Stock) -> String {
    switch stock {
    case .none: "no tickets yet"
    case .soldOut: "sold out"
    case .allHeld: "all on hold"
    case .last(1): "last one"
    case .last(let left): "last \(format.number(left))"
    case .left(let left): "\(format.number(left)) left"
    case .goingFast: "going fast"
    case .plenty: "available"
    }
  }
  public func closed(_ closure: SaleClosure) -> String {
    switch closure {
    case .cancelled: "cancelled"
    case .notPublished: "not published"
    case .over: "over"
    case .notYet(let start): "on sale from \(start)"
    case .ended: "sale has ended"
    }
  }
  public func closed(_ ticketType: String, _ closure: SaleClosure) -> String {
    "\(ticketType): \(closed(closure))."
  }
  public var eventNotOnSale: String { "This event is no longer on sale." }
  public var eventIsGone: String { "This event no longer exists." }
  public var eventNoTickets: String { "There are no tickets yet." }
  public var eventWhen: String { "When" }
  public var eventWhere: String { "Where" }
  public var eventMap: String { "Map" }
  public var eventTickets: String { "Tickets" }
  public func eventTicket(_ position: String) -> String { "ticket \(position)" }
  public func inCart(_ count: Int) -> String { "\(format.number(count)) in cart" }
  public var offerSeats: String { "seats ›" }
  public func term(_ field: FieldProblem.Field, _ text: String) -> String { "\(name(field)): \(text)" }
  public var keyTicket: String { "ticket" }
  public var keyNextTicket: String { "next ticket" }
  public var keyPreviousTicket: String { "previous ticket" }
  public var keyHowMany: String { "how many" }
  public var keyOneMore: String { "one more" }
  public var keyAddToCart: String { "add to cart" }
  public var keyChooseSeats: String { "choose seats" }
  public var keyRemoveFromCart: String { "remove from cart" }
  public var keyUpdateCart: String { "update cart" }
  public var removedFromCart: String { "Removed from your cart." }
  public func heldInCart(_ quantity: Int, _ ticketType: String, minutes: Int) -> String {
    "\(format.number(quantity)) × \(ticketType) held for \(format.minutes(minutes)). Press c for the cart."
  }
  public func seatsTitle(_ event: String) -> String { "\(event), seats" }
  public func each(_ price: Money) -> String { "\(format.money(price)) each" }
  public var seatFree: String { "free" }
  public var seatTaken: String { "taken" }
  public var seatYours: String { "yours" }
  public var seatLost: String { "just lost" }
  public var seatAccessible: String { "accessible" }
  public func seatIsFree(_ seat: String) -> String { "\(seat) is free" }
  public func seatIsYours(_ seat: String) -> String { "\(seat) is yours" }
  public func seatIsTaken(_ seat: String) -> String { "\(seat) is taken" }
  public func seatRefused(_ seat: String) -> String { "\(seat) is taken." }
  public func seatLostNow(_ seat: String) -> String { "\(seat) was just taken by somebody else." }
  public var seatsReading: String { "One moment: the seats are being loaded." }
  public var seatsNone: String { "There are no seats here." }
  public func seatsFree(_ count: Int) -> String { self.count(count, one: "seat free", other: "seats free") }
  public func seatsCart(_ sum: Money) -> String { "cart (\(format.shortMoney(sum)))" }
  public var stage: String { "STAGE" }
  public func rowsHidden(_ count: Int) -> String { self.count(count, one: "more row", other: "more rows") }
  public var keyReleaseSeat: String { "release seat" }
  public var keyChooseSeat: String { "choose seat" }
  public var keyRowBelow: String { "row below" }
  public var keySeatLeft: String { "seat to the left" }
  public var keySeatRight: String { "seat to the right" }
  public func keyBestSeats(_ count: Int) -> String { "best \(format.number(count)) together" }
  public var keyHowManyTogether: String { "how many together" }
  public var keyFewerTogether: String { "fewer together" }
}

// The cart
extension English {
  public var cartTitle: String { "Cart" }
  public var cartHeading: String { "Your cart" }
  public var cartHeldFor: String { "held for" }
  public var cartIsEmpty: String { "Your cart is empty." }
  public var total: String { "Total" }
  public var feesIncluded: String { "all fees and taxes included" }
  public var allIncluded: String { "all included" }
  public var keyBrowseEvents: String { "browse events" }
  public var keyPayNow: String { "pay now" }
  public func keyHoldAgain(_ places: Int) -> String { "hold \(self.places(places)) again" }
  public var keyHoldSameAgain: String { "hold the same again" }
  public var keyCheckOut: String { "check out" }
  public var keyRemove: String { "remove" }
  public func keyPayUnpaid(_ total: Money) -> String { "pay the unpaid \(format.shortMoney(total))" }
  public var keyOpenEvent: String { "open the event" }
  public func removed(_ quantity: Int, _ ticketType: String) -> String {
    "\(format.number(quantity)) × \(ticketType) removed."
  }
  public var allHeldAgain: String { "All your places are held for you again." }
  public func line(_ item: Cart.Item) -> String {
    let seats =
      item.seats.isEmpty
      ? "" : ", \(form(item.seats.count, one: "seat", other: "seats")) \(item.seats.joined(separator: ", "))"
    return
      "\(format.number(item.quantity)) × \(item.event.title), \(item.ticketType.name)\(seats), \(price(item.price))"
  }
  public func gone(_ items: [Cart.Item]) -> String {
    "Gone in the meantime: \(items.map { "\(format.number($0.quantity)) × \($0.event.title)" }.joined(separator: ", "))."
  }
  public var meetingTitle: String { "Your cart already held places" }
  public func meeting(_ meeting: CartMerge) -> String {
    let earlier = meeting.earlier.items.map(line).joined(separator: "; ")
    let chosen = meeting.chosen.items.map(line).joined(separator: "; ")
    return meeting.canJoin
      ? "In it: \(earlier). You chose now: \(chosen)."
      : "In it: \(earlier). You chose now: \(chosen). They are in two currencies and can't be paid together."
  }
  public var meetingOnlyThese: String { "Only these" }
  public var meetingBoth: String { "Keep both" }
  public var meetingEarlier: String { "Keep the earlier" }
  public var timeRanOut: String { "Time ran out" }
  public var placesReleased: String { "Your places were released. They may still be available:" }
  public func holdAgainAt(_ time: String) -> String { "You can hold them again at \(time)." }
  public func unpaidOrder(_ total: Money, tickets: Int, _ titles: String) -> String {
    "You have an unpaid order (\(price(total)), \(self.tickets(tickets)): \(titles))."
  }
  public var payUnpaidKey: String { "p pays it." }
  public func titles(_ first: String, andMore count: Int) -> String {
    "\(first) and \(format.number(count)) more"
  }
  public func priceChanged(_ price: Money, was before: Money) -> String {
    "The price has changed: it is \(self.price(price)) now, not \(self.price(before))."
  }
  public func orderDropped(_ places: DroppedPlaces) -> String {
    switch places {
    case .backInCart: "Nothing was charged. Your places are back in the cart."
    case .released: "Nothing was charged. The places have been released in the meantime."
    case .releasedBesideCart:
      "Nothing was charged. That order's places were released; your cart is unchanged."
    }
  }
  public func cartPriceNow(_ item: Cart.Item, was before: Money) -> String {
    "\(item.event.title), \(item.ticketType.name): \(price(item.ticketType.price)) each now, not \(price(before))."
  }
  public func cartMoved(_ event: Event, _ time: String) -> String {
    "\(event.title) was moved: \(time), \(event.venue), \(event.city)."
  }
  public func cartCancelled(_ event: String) -> String {
    "\(event) was cancelled. Its places are no longer in your cart."
  }
  public func cartNotOnSale(_ what: String) -> String {
    "\(what) is no longer on sale. Its places are no longer in your cart."
  }
  public func orderedCancelled(_ event: String) -> String {
    "\(event) was cancelled: its price will be refunded once you have paid."
  }
}

// Checkout
extension English {
  public var checkoutTitle: String { "Checkout" }
  public var checkoutSteps: [String] { ["cart", "details", "pay", "done"] }
  public var checkoutWho: String { "Who is it for?" }
  public var checkoutWhoLead: String {
    "You buy tickets with an account, so that they can't get lost. Your cart comes along."
  }
  public var checkoutAlmost: String { "Almost there" }
  public var checkoutAlmostLead: String {
    "Your email and phone are verified once, then you can pay. Your places stay on hold."
  }
  public var checkoutCodes: String { "Enter the two codes" }
  public var checkoutCodesWords: String { "one by email, one by text message" }
  public var checkoutSignUpWords: String { "a minute, two codes" }
  public var checkoutLogInWords: String { "you have an account" }
  public var checkoutEarlier: String { "You have an unpaid order" }
  public func payableFor(_ left: String) -> String { "It can be paid for another \(left)." }
  public func payEarlier(_ total: Money) -> String { "Pay \(format.shortMoney(total)) first" }
  public var payEarlierWords: String { "your cart is kept" }
  public func dropEarlier(_ total: Money?) -> String {
    total.map { "Drop it, pay \(format.shortMoney($0))" } ?? "Drop it, pay these"
  }
  public var dropEarlierWords: String { "its places are released" }
  public var freeTitle: String { "It's free" }
  public func freeGet(_ name: String?) -> String {
    name.map { "get the tickets for \($0)" } ?? "get the tickets"
  }
  public var payTitle: String { "Pay by card" }
  public var paySecondStep: String { "Second step" }
  public var payBadge: String { "TEST" }
  public var payNoMoney: String { "no real money" }
  public var payShort: String { "pay" }
  public var paySecondStepShort: String { "second step," }
  public func payButton(_ total: Money?) -> String { total.map { "Pay \(format.money($0))" } ?? "Pay" }
  public func payLastMinute(_ left: String) -> String { "\(left) left" }
  public var hintCardNumber: String { "a test number: ^T fills one in" }
  public var hintCardExpiry: String { "MM/YY, in the future" }
  public var hintSecurityCode: String { "any three digits" }
  public var bankCode: String { "Code from the bank" }
  public var hintBankCode: String { "the test bank says 123456" }
  public var cardNumberProblem: String { "A card number has 12 to 19 digits." }
  public var cardExpiryProblem: String { "Month and year, like 12/28." }
  public var testNumbers: String { "Test numbers" }
  public func testNumber(_ card: SandboxCard) -> String {
    switch card {
    case .approved: "pays"
    case .declined: "is declined"
    case .secondStep: "asks for a code: 123456"
    case .lostAfter: "times out, money taken"
    case .lostBefore: "times out, nothing taken"
    case .noFunds: "has too little money"
    case .slow: "takes a while"
    }
  }
  public var askingBank: String { "asking the bank…" }
  public var waitingForBank: String { "Waiting for the bank. This page updates by itself." }
  public func orderIsSafe(_ order: String) -> String { "You can leave this page; order \(order) is safe." }
  public var cancellingPayment: String { "Cancelling the payment. Your places come back then." }
  public var paymentNotStarted: String { "The payment can't be started just now. We'll keep trying." }
  public var paymentsHeldUp: String {
    "We can't take payments just now. The box office knows, and we'll keep trying."
  }
  public func placesHeldUntil(_ time: String) -> String {
    "Your places are held until \(time), and nothing was charged."
  }
  public func paymentFailed(_ failure: PaymentFailure) -> String {
    "\(reason(failure)) Nothing was charged; your places are still held."
  }
  public func payLinkTitle(_ total: Money) -> String { "Pay \(format.money(total))" }
  public func payLinkOrder(_ order: String) -> String { "order \(order)" }
  public var payLinkLead: String { "Open this page in a browser. Never type a card number here." }
  public var payLinkCamera: String { "Or point your phone's camera at the code." }
  public func payLinkMail(_ address: String, hasCode: Bool) -> String {
    hasCode ? "m emails it to \(address), f shows a QR code" : "m emails it to \(address)"
  }
  public var payLinkCode: String { "f shows a QR code for your phone" }
  public func payLinkEnlarge(_ columns: Int, _ rows: Int) -> String {
    "For a QR code, enlarge the window to \(columns)x\(rows)."
  }
  public var payLinkWaiting: String { "Waiting for your payment." }
  public var pageUpdates: String { "This page updates by itself." }
  public func linkMailed(_ address: String) -> String { "The link is on its way to \(address)." }
  public func payTooLate(_ order: String) -> String {
    "Time is up: order \(order) was not paid, and nothing was charged. Its places are released; they may still be available."
  }
  public func payCalledOff(_ order: String, _ event: String?) -> String {
    let what = event.map { "\($0) was" } ?? "All its events were"
    return "\(what) cancelled. Order \(order) was not paid, and nothing was charged."
  }
  public func orderClosed(_ order: String, _ status: OrderStatus, _ refund: Refund?) -> String {
    guard let refund else { return "Order \(order) is \(word(status)). Nothing was charged." }
    return
      "Order \(order) is \(word(status)). \(format.money(refund.amount)) is \(word(refund.state)): \(word(refund.reason))."
  }
  public func paymentUnattended(_ order: String) -> String {
    "We can't look after this payment just now: the shop has changed its payment service. Order \(order) is kept, and money that you paid will be found. Please ask the shop."
  }
  public var purchaseTitle: String { "You are going!" }
  public func purchaseOrder(_ order: String) -> String { "Order \(order)" }
  public var purchaseTickets: String { "show the tickets" }
  public func purchaseSeats(_ count: Int, _ seats: String) -> String {
    "\(form(count, one: "Seat", other: "Seats")) \(seats)"
  }
  public var summaryCancelled: String { "cancelled, its price will be refunded" }
  public var summaryUnderTickets: String { "Your tickets are in the Tickets section." }
  public var keyGetTickets: String { "get the tickets" }
  public var keyTryAgain: String { "try again" }
  public var keyLeave: String { "leave" }
  public var keyLeaveCancelling: String { "leave, it goes on without you" }
  public var keyMailLink: String { "email me the link" }
  public var keyCopyAddress: String { "copy the address" }
  public var keyShowAddress: String { "the address" }
  public var keyQRCode: String { "QR code" }
  public var keyTestCard: String { "fill in a test card" }
  public var keyMyTickets: String { "my tickets" }
  public var keyBackToCart: String { "back to the cart" }
  public var keyPayLater: String { "pay later" }
  public var keyDropOrder: String { "drop this order" }
}

// Orders and tickets
extension English {
  public var ordersTitle: String { "Orders" }
  public var orderTitle: String { "Order" }
  public var ordersNone: String { "You haven't ordered anything yet." }
  public var ordersNoneHere: String { "There is no order here." }
  public var orderNoTickets: String { "This order has no tickets." }
  public func refundUnderWay(_ amount: Money, _ state: RefundState) -> String {
    "\(format.money(amount)) refund \(word(state))"
  }
  public func refundedAmount(_ amount: Money) -> String { "\(format.money(amount)) refunded" }
  public func orderPayment(_ state: PaymentState, _ failure: PaymentFailure?) -> String {
    switch state {
    case .created, .submitted: "Payment on its way"
    case .awaitingCustomer: "Payment waiting for you"
    case .unknown: "Payment being looked into"
    case .confirmed: "Paid"
    case .failed: failure.map { "Not charged: \(reason($0))" } ?? "Not charged"
    case .cancelled: "Payment cancelled"
    }
  }
  public func orderRefund(_ state: RefundState, _ reason: RefundReason) -> String {
    switch state {
    case .created, .submitted, .unknown: "Refund on its way: \(word(reason))"
    case .confirmed: "Refunded: \(word(reason))"
    case .failed: "Refund refused by the bank: \(word(reason))"
    }
  }
  public var lineCancelled: String { "cancelled" }
  public func lineCancelled(_ count: Int) -> String { "\(format.number(count)) cancelled" }
  public var keyTickets: String { "tickets" }
  public var keyOrders: String { "orders" }
  public var keyCopyCode: String { "copy the code" }
  public var keyScroll: String { "scroll" }
  public var ticketsUpcoming: String { "Upcoming" }
  public var ticketsPast: String { "Past" }
  public var ticketsLogIn: String { "Log in to see your tickets." }
  public var ticketsLogInKey: String { "log in or sign up" }
  public var ticketsNone: String { "No tickets yet." }
  public var ticketsNonePast: String { "No past tickets yet." }
  public var ticketsNoneHere: String { "There is no ticket here." }
  public var ticketsShowUpcoming: String { "show upcoming tickets" }
  public var ticketOver: String { "over" }
  public var ticketsVoid: String { "CANCELLED" }
  public func ticketsValid(_ valid: Int, of all: Int) -> String {
    "\(format.number(valid)) of \(tickets(all))"
  }
  public var ticketTitle: String { "Ticket" }
  public var ticketReturn: String { "Return" }
  public func returnUntil(_ time: String) -> String { "until \(time)" }
  public var ticketVoid: String { "This ticket is no longer valid." }
  public var ticketCancelled: String { "This ticket was cancelled and is no longer valid." }
  public var ticketCodeHint: String { "f shows its QR code on the full screen" }
  public func savedAs(_ path: String) -> String { "Saved as \(path)." }
  public func notSaved(_ problem: ExportProblem) -> String {
    switch problem {
    case .noDirectory: "The file wasn't saved: no directory here can be written."
    case .namesTaken: "The file wasn't saved: there are too many files of that name."
    case .system(let reason): "The file wasn't saved: \(reason)."
    }
  }
  public var keyUpcomingTickets: String { "upcoming tickets" }
  public var keyPastTickets: String { "past tickets" }
  public var keyFullScreen: String { "full screen" }
  public var keyReturn: String { "return" }
  public var keyNewCode: String { "new code" }
  public var newCodeTitle: String { "New code for this ticket?" }
  public var newCodeQuestion: String {
    "The code it has now stops working at once, on paper and on every phone. You'll see the new one here, and we'll email it to you."
  }
  public var newCodeMake: String { "Make a new code" }
  public var newCodeKeep: String { "Keep the code" }
  public var newCodeMade: String { "This is the new code. The one before no longer works." }
  public var keyCalendarFile: String { "calendar file" }
  public var keyTextFile: String { "text file" }
  public var returnTitle: String { "Return your ticket?" }
  public func returnWords(_ one: Money?, all: Money?, tickets: Int) -> String {
    let lead = "It is no longer valid then, and its place goes to others."
    guard let one, let all else { return "\(lead) Its price was refunded before." }
    if all.isZero { return lead }
    return tickets > 1
      ? "\(lead) \(format.money(one)) goes back to the card you paid with; for all \(format.number(tickets)), \(format.money(all))."
      : "\(lead) \(format.money(one)) goes back to the card you paid with."
  }
  public var returnKeep: String { "Keep it" }
  public var returnOne: String { "Return this ticket" }
  public func returnAll(_ count: Int) -> String { "Return all \(format.number(count))" }
  public func returned(_ money: Money) -> String {
    money.isZero
      ? "Returned. There was nothing to refund." : "Returned. \(format.money(money)) will be refunded."
  }
  public func returnOffer(until time: String, for refund: Money?) -> String {
    refund.map { "Tickets can be returned until \(time), for \(format.money($0))." }
      ?? "Tickets can be returned until \(time)."
  }
  public func undelivered(_ channel: Channel, _ recipient: String, _ kind: MessageKind, _ reason: String)
    -> String
  {
    let what = channel == .email ? "The email" : "The text message"
    return "\(what) to \(recipient) (\(word(kind))) could not be delivered: \(reason)."
  }
  public func refusal(_ refusal: MailRefusal, _ answer: String) -> String {
    let meaning =
      switch refusal {
      case .mailbox: "Mailbox rejected"
      case .full: "Mailbox full"
      case .policy: "Refused by their mail server's rules"
      case .other: "Refused by their mail server"
      }
    return "\(meaning) (\(answer))"
  }
}

// Accounts
extension English {
  public var logInTitle: String { "Log in" }
  public var logInLead: String { "Customers and staff use the same form." }
  public var logInLeadCheckout: String { "Your cart is waiting for you." }
  public var logInLeadMailedCode: String {
    "Many wrong passwords were tried for this account. If there is one, a code was emailed to it."
  }
  public var hintReveal: String { "^R shows what you type" }
  public var buttonLogIn: String { "Log in" }
  public var buttonSignUpInstead: String { "Sign up instead" }
  public var mailedCode: String { "Code from the email" }
  public var keySignUp: String { "sign up" }
  public var keyForgotPassword: String { "forgot password" }
  public func welcome(_ name: String) -> String { "Welcome, \(name)." }
  public var demoShownOnce: String { "To try it out (shown only now):" }
  public var demoShownBefore: String { "Demo accounts (passwords were shown at first start):" }
  public var demoAdmin: String { "box-office manager" }
  public var demoCustomer: String { "buys tickets" }
  public var loggedOut: String { "Logged out. See you." }
  public var signUpTitle: String { "Sign up" }
  public var signUpLead: String { "Two codes come next: one by email, then one by text message." }
  public var hintName: String { "as it should appear on your tickets" }
  public var hintEmail: String { "tickets and codes go there" }
  public var hintNewPassword: String { "at least 12 characters, a few words are fine · ^R shows them" }
  public var buttonSignUp: String { "Sign up" }
  public var buttonHaveAccount: String { "I have an account" }
  public var keyLogInInstead: String { "log in instead" }
  public var keyLogIn: String { "log in" }
  public func verifyTitle(_ channel: Channel) -> String {
    channel == .email ? "Confirm your email (1 of 2)" : "Confirm your phone (2 of 2)"
  }
  public func correctTitle(_ channel: Channel) -> String {
    channel == .email ? "Correct your email" : "Correct your phone number"
  }
  public var correctLead: String { "We'll send a new code there; the old one stops working." }
  public func verifyLead(_ channel: Channel, isShownHere: Bool) -> String {
    switch (channel, isShownHere) {
    case (.email, true):
      "Nothing is sent from here: ^O shows the code. It is good for ten minutes. A text message to your phone comes next."
    case (.phone, true): "Nothing is sent from here: ^O shows the code. It is good for ten minutes."
    case (.email, false):
      "Check your email. The code is good for ten minutes. A text message to your phone comes next."
    case (.phone, false): "Check your phone. The code is good for ten minutes."
    }
  }
  public var verifyUndeliveredLead: String { "Correct the address, or send it again." }
  public func verifyFor(_ address: String) -> String { "for \(address)" }
  public func codeSent(_ channel: Channel, _ address: String) -> String {
    channel == .email ? "A code was emailed to \(address)." : "A code was texted to \(address)."
  }
  public func codeOnItsWay(_ address: String) -> String { "A code is on its way to \(address)." }
  public var codeHeldBack: String {
    "Too many text messages went out today. Yours has to wait; try again tomorrow."
  }
  public func noCode(_ address: String) -> String { "No code is open for \(address). ^S asks for one." }
  public func isConfirmed(_ address: String) -> String { "\(address) is confirmed" }
  public func codeLabel(_ channel: Channel) -> String {
    channel == .email ? "Code from the email" : "Code from the text message"
  }
  public var buttonConfirm: String { "Confirm" }
  public var buttonSendCodeThere: String { "Send a code there" }
  public var keyKeepOldAddress: String { "keep the old one" }
  public var keyMessages: String { "messages" }
  public func keySendAgain(_ channel: Channel) -> String {
    channel == .email ? "send the email again" : "send the text again"
  }
  public func keyCorrect(_ channel: Channel) -> String {
    channel == .email ? "correct the email" : "correct the phone"
  }
  public var corrected: String { "Corrected. A code is on its way there." }
  public func sentAgain(_ channel: Channel) -> String {
    channel == .email ? "Another email is on its way." : "Another text is on its way."
  }
  public func verified(_ name: String) -> String { "Verified. Welcome, \(name)." }
  public var forgottenTitle: String { "Reset your password" }
  public var forgottenLead: String { "We'll email you a code." }
  public func resetCode(for email: String, isShownHere: Bool) -> String {
    isShownHere
      ? "Nothing is sent from here. If \(email) has an account, the email with a code is in outbox/ of the data directory."
      : "If \(email) has an account here, we've emailed a code to it."
  }
  public var resetCodeGood: String { "It works here, for ten minutes." }
  public var newPassword: String { "New password" }
  public var hintResetCode: String { "six digits, from the email" }
  public var buttonSendMeCode: String { "Send me a code" }
  public var buttonSetPassword: String { "Set the password" }
  public var passwordIsSet: String { "Your new password is set. Log in with it." }
  public var keyAnotherAddress: String { "another address" }
  public var accountTitle: String { "Account" }
  public func accountEntry(_ entry: AccountEntry) -> String {
    switch entry {
    case .verify: "Verify email and phone"
    case .orders: "My orders"
    case .messages: "Messages"
    case .settings: "Settings"
    case .name: "Change my name"
    case .email: "Change my email"
    case .phone: "Change my phone"
    case .password: "Change my password"
    case .secondFactor: "Second factor"
    case .keys: "SSH keys"
    case .logOut: "Log out"
    }
  }
  public func accountEntryWords(_ entry: AccountEntry) -> String {
    switch entry {
    case .verify: "needed before you can buy"
    case .orders: "everything you bought here"
    case .messages: "emails and texts we sent you"
    case .settings: "language, colours, mouse"
    case .name: "used on new tickets"
    case .email, .phone: "a code goes to the new one"
    case .password: "the old one is asked for"
    case .secondFactor: "a code from your phone at each log-in"
    case .keys: "log in without a password"
    case .logOut: "your tickets are kept"
    }
  }
  public var addressVerified: String { "verified" }
  public var addressUnverified: String { "not verified yet" }
  public var changeNameTitle: String { "Change my name" }
  public var changeNameLead: String { "Tickets you already have keep the name they were bought with." }
  public var buttonChange: String { "Change it" }
  public func helloName(_ name: String) -> String { "Hello, \(name)." }
  public var changePasswordTitle: String { "Change my password" }
  public var oldPassword: String { "Old password" }
  public var wrongOldPassword: String { "This isn't your old password." }
  public var passwordChanged: String {
    "Your password has been changed. You are logged out everywhere else."
  }
  public func changeContactTitle(_ channel: Channel) -> String {
    channel == .email ? "Change my email" : "Change my phone"
  }
  public func changeContactLead(_ channel: Channel) -> String {
    channel == .email
      ? "A code goes to the new address. We'll tell the old one about the change."
      : "A code goes to the new number by text message. We'll tell the old one about the change."
  }
  public func changeContactSent(_ address: String) -> String {
    "A code was sent to \(address). Nothing changes until you type it."
  }
  public func newContact(_ channel: Channel) -> String { channel == .email ? "New email" : "New phone" }
  public var buttonSendCode: String { "Send the code" }
  public var buttonSendAnother: String { "Send another code" }
  public func contactChanged(_ channel: Channel) -> String {
    channel == .email
      ? "Your email has been changed. You are logged out everywhere else."
      : "Your phone number has been changed."
  }
  public var secondFactorTitle: String { "Second factor" }
  public var secondFactorLead: String {
    "Add the key to an authenticator app, then type the code that it shows. From then on each log-in asks for one."
  }
  public var hintAppCode: String { "six digits, new each half minute" }
  public var buttonTurnOn: String { "Turn it on" }
  public var secondFactorKey: String { "The key" }
  public var secondFactorScan: String { "^F shows it as a QR code to scan." }
  public var scanCaption: String { "for your authenticator app" }
  public var keyTurnOff: String { "turn it off" }
  public var keyScan: String { "QR code to scan" }
  public var keyCopyKey: String { "copy the key" }
  public func secondFactorOn(since date: String) -> String {
    "On since \(date): each log-in asks for a code from your authenticator app."
  }
  public func recoveryCodesLeft(_ count: Int) -> String {
    "\(self.count(count, one: "recovery code", other: "recovery codes")) left. For new ones, turn it off and on again."
  }
  public var turnOffLead: String { "Once it is off, your password alone opens your account." }
  public var recoveryTitle: String { "Your recovery codes" }
  public var recoveryLead: String {
    "Write them down now: they are never shown again. Each lets you in once without your app."
  }
  public var secondFactorIsOn: String { "Your second factor is on." }
  public var secondFactorIsOff: String { "Your second factor is off." }
  public var keysTitle: String { "SSH keys" }
  public var keysNone: String { "No key opens your account without a password yet." }
  public var keysNoneHere: String { "There is no key here." }
  public var keysAddYours: String { "add the key you came with" }
  public var keysCameWithout: String { "You came without a key. Connect by SSH with one to add it." }
  public var keysNotForStaff: String { "Staff log in by password: a key is never enough for them." }
  public var keysVerifyFirst: String { "Verify your email and phone first." }
  public var keysHereAlready: String { "The key of this visit is already in the list." }
  public var keyAddKey: String { "add this key" }
  public var keyRename: String { "rename" }
  public var keyRevoke: String { "revoke" }
  public var revokeTitle: String { "Revoke this key?" }
  public func revokeWords(_ name: String) -> String {
    "“\(name)” no longer opens your account. Anyone logged in with it is logged out."
  }
  public var revokeKeep: String { "Keep it" }
  public var revokeConfirm: String { "Revoke it" }
  public func revoked(_ name: String) -> String { "“\(name)” is revoked." }
  public var keyOfThisVisit: String { "you came with this one" }
  public func keyAdded(_ date: String) -> String { "added \(date)" }
  public func keyLastUsed(_ time: String) -> String { "last used \(time)" }
  public var addKeyTitle: String { "Log in without a password next time?" }
  public var addKeyLead: String {
    "You came with an SSH key. With it, ssh brings you straight in; you can revoke it under Account at any time."
  }
  public var addKeyName: String { "my key" }
  public var hintKeyName: String { "what you will know it by" }
  public var buttonRememberKey: String { "Remember this key" }
  public var buttonNotNow: String { "Not now" }
  public var keyRemembered: String { "From now on, this key brings you straight in." }
  public var renameKeyTitle: String { "Rename the key" }
  public var buttonRename: String { "Rename it" }
  public var messagesTitle: String { "Messages" }
  public var messagesNone: String { "Nothing has been sent to you yet." }
  public func messagesNote(_ shown: Set<Channel>) -> String {
    shown == [.phone]
      ? "texts aren't sent from here"
      : shown == [.email] ? "email isn't sent from here" : "demo: nothing left this machine"
  }
  public func channel(_ channel: Channel) -> String { channel == .email ? "email" : "text" }
  public var messageTo: String { "To" }
  public var settingsTitle: String { "Settings" }
  public var settingsKept: String { "Kept with your account, wherever you log in." }
  public var settingsForVisit: String { "For this visit only. Log in to keep them." }
  public var keyPreviousValue: String { "previous value" }
  public var settingTheme: String { "Theme" }
  public var settingThemeWords: String { "velvet, dark, light or contrast" }
  public var settingColors: String { "Colours" }
  public func settingColorsWords(_ detected: String) -> String { "detected: \(detected)" }
  public var settingMouse: String { "Mouse" }
  public var settingMouseWords: String { "off: the mouse selects text to copy" }
  public var settingMotion: String { "Motion" }
  public var settingMotionWords: String { "spinners and highlights" }
  public var settingLanguage: String { "Language" }
  public var settingLanguageWords: String { "of the screens, and of emails, texts and tickets" }
  public func isOn(_ isOn: Bool) -> String { isOn ? "on" : "off" }
}

// At the door
extension English {
  public func label(_ key: DoorKey) -> String {
    switch key {
    case .clear: "clear"
    case .undo: "undo"
    case .override: "let in anyway"
    case .turn: "in or out"
    case .figures: "figures"
    case .scans: "scans"
    case .help: keyHelp
    case .leave: "leave the gate"
    case .quit: keyQuitNow
    case .repaint: "paint anew"
    case .up: "previous"
    case .down: "next"
    case .admit: "let in, twice"
    case .door: "door"
    case .print: "attendees"
    case .sortByName: "by name"
    case .sortBySeat: "by seat"
    case .saveText: "save text"
    case .savePDF: "save PDF"
    }
  }

  public func place(_ standing: GateStanding) -> String {
    ([standing.title, standing.list] + (standing.gate.map { [$0] } ?? [])).joined(separator: " · ")
  }

  public func mode(_ standing: GateStanding) -> String {
    let gates =
      standing.unheard == 0 ? "" : ", \(count(standing.unheard, one: "gate", other: "gates")) unheard"
    switch standing.mode {
    case .online: return "online" + gates
    case .near(let since):
      return "SHOP UNREACHABLE since \(format.time(since, zone: standing.timeZone))" + gates
    case .alone(let since):
      return "ALONE since \(format.time(since, zone: standing.timeZone))" + gates
    }
  }

  public func toUpload(_ scans: Int) -> String { "\(count(scans, one: "scan", other: "scans")) to upload" }

  public func shortMode(_ standing: GateStanding) -> String {
    switch standing.mode {
    case .online: "online"
    case .near(let since): "NO SHOP \(format.time(since, zone: standing.timeZone))"
    case .alone(let since): "ALONE \(format.time(since, zone: standing.timeZone))"
    }
  }

  public func inside(_ inside: Int, of expected: Int) -> String {
    "\(format.number(inside)) of \(format.number(expected)) in"
  }

  public func way(_ direction: DoorDirection) -> String {
    switch direction {
    case .entry: "way in"
    case .exit: "WAY OUT"
    }
  }

  public func waiting(_ codes: Int) -> String { "\(count(codes, one: "code", other: "codes")) waiting" }
  public func possiblyTwice(_ tickets: Int) -> String {
    "up to \(count(tickets, one: "ticket", other: "tickets")) could be in twice"
  }

  public func scanPrompt(canSearch: Bool) -> String {
    canSearch ? "scan a code, or type a name or a seat" : "scan a code, or type a ticket's code"
  }
  public var overridePrompt: String { "Why are they let in? Type a reason, then ⏎" }
  public var undoPrompt: String { "Why is it taken back? Type a reason, then ⏎" }
  public var readingCode: String { "reading …" }

  public func word(_ reason: ScanReason) -> String {
    switch reason {
    case .entered, .overridden: "COME IN"
    case .left: "GOODBYE"
    case .unknown, .foreign, .incomplete: "LOOK"
    case .forged, .noSuchTicket, .otherEvent, .replaced, .cancelled, .refunded, .eventCancelled, .notOnList,
      .tooEarly, .tooLate, .alreadyIn, .notInside, .homeGate:
      "NO"
    }
  }
  public var wordTakenBack: String { "TAKEN BACK" }
  public var wordNobody: String { "NOBODY" }
  public var wordNotRead: String { "TRY AGAIN" }

  public func why(_ answer: ScanAnswer, zone: String, now: Timestamp) -> String? {
    let bound = answer.bound.map { format.dateAndTime($0, zone: zone, now: now) }
    switch answer.reason {
    case .entered, .left: return nil
    case .overridden: return "Let in anyway."
    case .unknown: return "Let in. It's signed by the shop, but not on this gate's list: probably sold late."
    case .foreign: return "That's not one of our tickets."
    case .incomplete: return "Only part of a code was read. Scan it again."
    case .forged: return "Not our ticket: nobody here signed it."
    case .noSuchTicket: return "No ticket has that code."
    case .otherEvent:
      return answer.instead.map { "It's for another event: \($0)." }
        ?? "It's for another event or another day."
    case .replaced:
      guard let replaced = answer.ticket?.replaced else { return "There is a newer code for this ticket." }
      let day = format.date(replaced.at, zone: zone, now: now, hasWeekday: false)
      switch replaced.reason {
      case .askedFor: return "Replaced on \(day). Ask for the new code."
      case .eventMoved: return "The event moved: there has been a new code since \(day)."
      case .renamed: return "Passed on to somebody else on \(day)."
      }
    case .cancelled: return "This ticket was cancelled."
    case .refunded: return "This ticket was refunded."
    case .eventCancelled: return "This event is cancelled."
    case .notOnList:
      return answer.instead.map { "Not on this list. It's on: \($0)." } ?? "Not on this list."
    case .tooEarly: return bound.map { "Too early: good from \($0)." } ?? "Too early."
    case .tooLate: return bound.map { "Too late: good until \($0)." } ?? "Too late."
    case .alreadyIn: return answer.earlier == nil ? "Already in." : nil
    case .notInside: return "They haven't come in, so they can't go out."
    case .homeGate:
      return answer.instead.map { "Please send them to this gate: \($0)." } ?? "It belongs to another gate."
    }
  }

  public func earlier(_ passage: Passage, zone: String, now: Timestamp) -> String {
    let at = format.time(passage.at, zone: zone)
    let day = format.date(passage.at, zone: zone, now: now)
    let when = day == format.date(now, zone: zone, now: now) ? at : "\(day) \(at)"
    let place = passage.gate.map { ", \($0)" } ?? ""
    return switch passage.direction {
    case .entry: "Already in since \(when)\(place), let in by \(passage.by)"
    case .exit: "Went out at \(when)\(place), scanned by \(passage.by)"
    }
  }

  public func takenBack(_ holder: String?) -> String {
    holder.map { "\($0) is not in. The ticket is good again." } ?? "The ticket is good again."
  }
  public func nobodyFound(_ words: String) -> String { "No ticket matches “\(words)”." }
  public func scanAgain(_ refusal: String) -> String { "\(refusal) Scan it again." }
  public var nothingScanned: String { "Ready. Nothing has been scanned here yet." }

  public func obstacle(_ obstacle: DoorObstacle) -> String {
    switch obstacle {
    case .nothingToUndo: "Nobody has come in here whom you could take back."
    case .nothingToOverride: "The last scan was not refused."
    case .leadOnly: "Only a door lead can do that."
    case .noSearch: "There is no list to search here. Scan the code, or type TX and what follows."
    case .busy: "Still waiting for an answer."
    case .tooFewLetters(let least): "Type at least \(count(least, one: "letter", other: "letters"))."
    case .pressAgain(let key):
      switch key {
      case .undo: "Press ^U again to take back the last entry."
      case .leave: "Press ^X again to leave the gate."
      case .quit: "Press ^C again to quit."
      case .clear, .override, .turn, .figures, .scans, .help, .repaint, .up, .down, .admit, .door, .print,
        .sortByName, .sortBySeat, .saveText, .savePDF:
        "Press it again."
      }
    }
  }

  public func scannerLost(_ path: String) -> String {
    "The scanner at \(path) is gone. Plug it in and open the gate again."
  }
  public func scannerUnreadable(_ path: String, _ reason: String) -> String {
    "\(path) can't be read as a scanner: \(reason)."
  }
  public var serialNeedsScreens: String {
    "--serial needs the screens; line by line, type or pipe the codes instead."
  }
  public var openGateFirst: String { "A code was scanned, but no gate is open here." }

  public func found(_ tickets: Int) -> String { "\(count(tickets, one: "ticket", other: "tickets")) found" }
  public var enterChooses: String { "↑↓ choose, ⏎ take" }
  public func enterAdmits(_ holder: String) -> String { "⏎ once more lets in \(holder)" }
  public func state(_ void: VoidReason) -> String {
    switch void {
    case .cancelled: "cancelled"
    case .refunded: "refunded"
    case .eventCancelled: "event cancelled"
    }
  }

  public var lastScans: String { "Last scans" }
  public func short(_ reason: ScanReason) -> String {
    switch reason {
    case .entered: "came in"
    case .left: "went out"
    case .overridden: "let in anyway"
    case .unknown: "not on the list"
    case .foreign: "not ours"
    case .incomplete: "part of a code"
    case .forged: "forged"
    case .noSuchTicket: "no such ticket"
    case .otherEvent: "other event"
    case .replaced: "replaced"
    case .cancelled: "cancelled"
    case .refunded: "refunded"
    case .eventCancelled: "event cancelled"
    case .notOnList: "not on this list"
    case .tooEarly: "too early"
    case .tooLate: "too late"
    case .alreadyIn: "already in"
    case .notInside: "not inside"
    case .homeGate: "other gate"
    }
  }
  public var isTakenBack: String { "taken back" }
  public var notAnswered: String { "not answered" }

  public func name(_ figure: DoorFigure) -> String {
    switch figure {
    case .inside: "Inside now"
    case .admitted: "Came in"
    case .expected: "Expected"
    case .refused: "Refused"
    case .overrides: "Let in anyway"
    case .incidents: "Open incidents"
    case .byGate: "By gate"
    case .pace: "Entries, every 5 minutes"
    }
  }
  public var allGates: String { "all gates" }
  public func heardAt(_ time: String) -> String { "heard \(time)" }
  public func allIn(by time: String) -> String { "All in by \(time) at this pace" }
  public var paceUnknown: String { "Too few have come to say when all are in." }

  public var chooseDoor: String { "Which list, at which gate?" }
  public var chooseDoorEvent: String { "Which event's door?" }
  public func doorOpen(_ list: CheckInList, zone: String, now: Timestamp) -> String {
    let times =
      "\(format.dateAndTime(list.opensAt, zone: zone, now: now)) – \(format.time(list.closesAt, zone: zone))"
    return switch list.entry {
    case .once: "\(times), once"
    case .daily: "\(times), once a day"
    case .inAndOut: "\(times), in and out"
    }
  }
  public var anyGate: String { "no gate in particular" }
  public var noDoorEvents: String { "No event has its door open to you." }
  public var noLists: String { "This event has no check-in list yet." }
  public var noSuchDoor: String { "There is no such event, list or gate. Choose one that is there." }

  public func attendeeHeading(_ tickets: Int) -> String {
    "Attendees: \(count(tickets, one: "ticket", other: "tickets"))"
  }
  public func column(_ column: AttendeeColumn) -> String {
    switch column {
    case .holder: "Name"
    case .seat: "Seat"
    case .type: "Ticket"
    case .order: "Order"
    case .came: "In"
    }
  }
  public func page(_ number: Int, of count: Int) -> String {
    "Page \(format.number(number)) of \(format.number(count))"
  }
  public func sorted(bySeat: Bool) -> String { bySeat ? "by seat" : "by name" }
  public func asOf(_ time: String) -> String { "As of \(time)" }
  public var nobodyExpected: String { "Nobody has a ticket yet." }
  public var noPDFHere: String { "PDFs need cairo and Pango: install libcairo2 and libpango-1.0-0." }

  public var plainDoorHelp: [String] {
    [
      "Scan a code, or type a ticket's code, a name or a seat, and press Enter.",
      "A number lets in whom a search found.",
      "Also: undo, in, out, figures, anyway and a reason, back.",
    ]
  }
  public var plainDoorPrompt: String { "Code or name" }
  public var plainDoorOffer: String { "Type door to let people in." }
}
