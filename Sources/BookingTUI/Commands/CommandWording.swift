import BookingDomain
import TerminalUI

/// What a command says on standard error when it is refused: what happened, and what to do about it.
enum CommandWording {
  static func sentence(for error: BookingError) -> String {
    switch error {
    case .invalid(let problems): "Refused: " + problems.map(sentence(for:)).joined(separator: "; ") + "."
    case .importRefused(let problems):
      "Nothing was imported because of \(problems.count == 1 ? "1 row" : "\(problems.count) rows")."
    case .importGivenUp:
      "The import stood still for so long that it was given up. Nothing was added: start it again."
    case .image(let error): sentence(for: error)
    case .notFound: "There is no such event. booking events --all lists all of them."
    case .changedMeanwhile: "Somebody else changed it meanwhile. Look again, then repeat."
    case .fileExists(let path): "\(path) exists already and is left as it is."
    case .unreadable(let path, let reason): "\(path) can't be read: \(cut(reason, to: 200))."
    case .unwritable(let path, let reason): "\(path) can't be written: \(cut(reason, to: 200))."
    case .diskFull: "The disk is full. Nothing was changed."
    case .readOnly: "The data directory is on a disk that can't be written. Nothing was changed."
    case .noPermission(let path): "No permission for \(path)."
    case .damaged(let detail):
      "The database is damaged (\(detail)). Restore a backup: booking --data NEW restore FILE."
    case .newerSchema(let found, let known):
      "The data were written by a newer booking (version \(found) of the tables, this one knows \(known)). Update booking."
    case .notADataDirectory(let path):
      "\(path) is not a box office. booking --data DIR init makes a new one."
    case .busy: "Too many others are writing just now. Nothing was changed; try again."
    case .replaced:
      "This box office was replaced by another, as by a restore. Nothing was changed; start the program again."
    case .tooFewFiles: "Too few files may be open at once here: ulimit -n says how many. Nothing was changed."
    case .openToOthers(let path):
      "\(path) is open to other users of this machine. If it is for the box office alone: chmod go-rwx \(path)"
    case .inUse(let holders):
      "The data directory is in use\(names(of: holders)). Nothing was changed; try again when that has ended."
    case .storage(let detail): "The database refused: \(detail)."
    case .notAllowed, .logInNeeded, .sessionEnded, .verificationNeeded, .passwordNeededAgain, .proofNeeded,
      .wrongEmailOrPassword,
      .secondFactorNeeded, .wrongSecondFactor:
      "This is not allowed from here."
    case .keyInUse, .tooManyKeys: "The key can't be bound to this account."
    case .throttled, .mailedCodeNeeded, .wrongCode, .codeExpired, .tooManyCodes, .tooManyLinks,
      .tooManySignUps:
      "Too many tries. Wait a while."
    case .holdersAffected: "People have tickets for it."
    case .notOnSale, .saleNotStarted, .saleEnded: "The event is not on sale."
    case .soldOut, .onlyLeft, .limitPerOrder, .minimumPerOrder, .limitPerAccount, .limitPerCart, .limitHeld,
      .heldTooLong, .seatTaken,
      .seatsNeeded,
      .otherCurrency, .cartEmpty, .holdExpired:
      "These places are not available."
    case .onlyPlayMoney:
      "Real money was taken here, and the settings name no payment service now. booking doctor says what to do."
    case .amountNotTaken(let refusal): Wording.sentence(refusal).string
    case .notRefundable(let left): "At most \(left.formatted) of it can be refunded."
    case .orderClosed, .paymentUnderWay, .gatewayUnreachable, .otherNumberOfOrders, .noTickets, .returnClosed:
      "The order can't be changed that way now."
    }
  }

  static func sentence(for error: TerminalError) -> String {
    switch error {
    case .notATerminal: "The screens need a terminal. booking --help lists the commands that don't."
    case .unknownTerminal(let name):
      "This terminal is not known here (TERM is \(name)). TERM=xterm-256color often works."
    case .system(let call, let code): "The terminal could not be taken: \(call), error \(code)."
    }
  }

  /// `line 12: title: is missing; country: is not an ISO country`
  static func sentence(for problem: ImportProblem, noun: String = "line") -> String {
    "\(noun) \(problem.line): " + problem.problems.map(sentence(for:)).joined(separator: "; ")
  }

  static func sentence(for problem: FieldProblem) -> String {
    if problem.field == .ticketTypes, case .tooLong(let most) = problem.reason {
      return "ticketTypes has more than \(most) kinds of tickets"
    }
    if problem.field == .title, problem.reason == .inUse {
      return "an event with this title, start and venue exists already"
    }
    let ticket = problem.index.map { " of ticket type \($0 + 1)" } ?? ""
    return "\(name(of: problem.field))\(ticket) \(words(for: problem.reason))"
  }

  private static func words(for reason: FieldProblem.Reason) -> String {
    switch reason {
    case .missing: "is missing"
    case .tooShort(let least): "is shorter than \(least) characters"
    case .tooLong(let most): "is longer than \(most)"
    case .tooCommon: "is too easy to guess"
    case .notAnEmail: "is not an email address"
    case .notAPhoneNumber: "is not a phone number with its country's code, like +14155550100"
    case .notACountry: "is not a two-letter ISO country"
    case .notATimeZone: "is not a time zone, like Europe/Lisbon"
    case .notACurrency: "is not a currency, or not that of the event's other tickets"
    case .notANumber: "is not a number, or too large"
    case .notACode: "is not a code of six digits"
    case .outOfRange(let least, let most): "is not between \(least) and \(most)"
    case .amountOutOfRange(let least, let most): "is not between \(least.formatted) and \(most.formatted)"
    case .ambiguousAmount(let one, let other):
      "can be read as \(one) and as \(other): write it without a separator for thousands"
    case .notPayable(let refusal): "can't be paid: \(Wording.sentence(refusal).string)"
    case .moreThanACart(let most): "is more than the \(most) places that one order can have"
    case .skippedTime(let time, let zone):
      "is \(time), which doesn't exist in \(zone): the clocks are put forward then"
    case .afterTheEvent: "is after the event's end: nobody could buy"
    case .notADate: "is not a date and time, like 2026-12-04T20:00"
    case .unreadTime(let problem): "can't be read: \(Wording.sentence(problem).string)"
    case .notBeforeStart: "is after the start, or more than a day before it"
    case .endsBeforeStart: "is before the start"
    case .inThePast: "is in the past"
    case .lessThanSold(let sold): "is less than the \(sold) places that are sold or held"
    case .inUse: "is in use already"
    case .notAPlan(let problem): "is not a seating plan: \(Wording.sentence(problem).string)"
    case .notAPoster(let error): "can't be taken: \(sentence(for: error))"
    case .seatInUse(let seat): "lacks the seat \(seat), which is sold or held"
    case .unsafeCharacters: "has characters that steer a terminal"
    case .unreadable: "can't be read"
    case .unknown(let text): "is not known here: \(cut(text, to: 60))"
    }
  }

  /// What somebody else wrote, no longer than a line can bear.
  static func cut(_ text: String, to count: Int) -> String {
    let start = text.prefix(count)
    return start.endIndex == text.endIndex ? text : start + "\u{2026}"
  }

  /// ` by 123 booking serve, 124 booking worker`
  static func names(of holders: [DirectoryLock.Holder]) -> String {
    guard !holders.isEmpty else { return " by another process" }
    let shown = holders.prefix(5).map { "\($0.process) \(cut($0.command, to: 60))" }
    let more = holders.count > shown.count ? " and \(holders.count - shown.count) more" : ""
    return " by " + shown.joined(separator: ", ") + more
  }

  private static func name(of field: FieldProblem.Field) -> String {
    switch field {
    case .timeZone: "timeZone"
    case .startsAt: "start"
    case .doorsAt: "doors"
    case .endsAt: "end"
    case .ticketTypes: "ticketTypes"
    case .ticketTypeName: "name"
    case .saleStartsAt: "saleStart"
    case .saleEndsAt: "saleEnd"
    default: field.rawValue
    }
  }

  private static func sentence(for error: ImageError) -> String {
    switch error {
    case .notAnImage: "This isn't a PNG, JPEG or WebP picture."
    case .tooLarge(let bytes, let limit): "The picture has \(bytes) bytes; at most \(limit) are taken."
    case .tooManyPixels(let width, let height, let limit):
      "The picture is \(width) by \(height); at most \(limit) pixels are taken."
    case .tooSmall(let width, let height, let side):
      "The picture is \(width) by \(height); each side needs \(side) pixels."
    case .damaged: "The picture is damaged."
    case .animated: "A moving picture can't be a poster."
    case .missing(let path): "\(path) is not there."
    case .notAFile(let path): "\(path) is not a file."
    case .altered(let path): "\(path) is not what it was: restore it from a backup."
    case .diskFull: "The disk is full."
    case .readOnly(let path), .permissionDenied(let path): "No permission for \(path)."
    case .inputOutput(let path, let code): "\(path) can't be read or written (error \(code))."
    }
  }
}
