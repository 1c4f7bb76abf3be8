import BookingDomain
import TerminalUI

/// Every word a refusal has for a person: what happened, what was kept, what to do. The one place for them.
enum Wording {
  static let holdsEnded: SafeText =
    "Time ran out: your places were released. Open the cart (c) to hold them again."
  /// Before a guest lets go what nobody can come back to.
  static func leaving(_ cart: Cart, _ left: Span) -> Question<GlobalCommand> {
    let places = cart.places == 1 ? "1 place is" : "\(cart.places) places are"
    return Question(
      "Leave?",
      "\(SafeText(places)) held for another \(Countdown.text(left)). Without an account they are let go.",
      [.init("Stay"), .init("Let them go and leave", GlobalCommand.quit, isDangerous: true)])
  }

  /// After an order was given up: where its places are now.
  static func givenUp(_ order: OrderDetails?, _ cart: Cart) -> SafeText {
    if let order, order.lines.allSatisfy(cart.holds) {
      return "Nothing was charged. Your places are back in the cart."
    }
    return cart.isEmpty
      ? "Nothing was charged. The places were released meanwhile."
      : "Nothing was charged. That order's places were released; your cart is as it was."
  }

  static let changedMeanwhile: SafeText = "It changed meanwhile, so nothing was done. Look again."
  /// While the gateway takes no calls from this house.
  static let heldUp: SafeText =
    "We can't take payments just now. The box office knows, and we'll keep trying."
  static let noSuspendRemotely: SafeText = "Over SSH the program can't be suspended. Ctrl-C leaves."
  static let noKeysForStaff: SafeText =
    "Staff log in by password: a key is never enough for them."
  /// The codes that are good once in an app's place, two in a line.
  static func recovery(_ codes: [String]) -> String {
    let lines = stride(from: 0, to: codes.count, by: 2).map {
      codes[$0..<min($0 + 2, codes.count)].joined(separator: "   ")
    }
    return
      (["Write them down now: they are never shown again. Each lets you in once without your app."] + lines)
      .joined(separator: "\n")
  }
  static let sessionEnded: SafeText = "Your access was changed elsewhere. Please log in again."
  /// What an account held already when somebody logs in with a cart.
  static func meeting(_ meeting: CartMeeting) -> SafeText {
    let earlier = meeting.earlier.lines.map(CartWords.line).joined(separator: "; ")
    let chosen = meeting.chosen.lines.map(CartWords.line).joined(separator: "; ")
    let together: SafeText =
      meeting.canJoin
      ? "" : " They are in two currencies and can't be paid together."
    return "In it: \(earlier). You chose now: \(chosen).\(together)"
  }
  static let loggedOutWhileIdle: SafeText =
    "You were logged out because nobody touched a key. Your tickets are safe."

  /// A refused command in a sentence.
  static func sentence(_ error: BookingError, _ session: Session) -> SafeText {
    switch error {
    case .notAllowed: "This is not for your account. Nothing was changed."
    case .logInNeeded: "Please log in first."
    case .sessionEnded: sessionEnded
    case .verificationNeeded: "Please verify your email and phone first."
    case .passwordNeededAgain: "Please type your password again first."
    case .proofNeeded: "This takes your password each time."
    case .wrongEmailOrPassword: "Email or password is not right. Try again, or press ^F for a new password."
    case .secondFactorNeeded: "The code from your authenticator app is needed, too."
    case .wrongSecondFactor: "That is not the code of this moment, or it was used already. Take the next one."
    case .throttled(let until):
      "Too many tries. Wait \(wait(until, session)), or press ^F for a code by email."
    case .mailedCodeNeeded(let until):
      "Many wrong passwords were tried. Log in with a code by email, or wait \(wait(until, session))."
    case .wrongCode(let left):
      left > 0
        ? "That is not the code. \(Format.count(left, "try", "tries")) left."
        : "That was not the code, and it is used up now. Ask for a new one."
    case .codeExpired: "This code has expired. Ask for a new one."
    case .tooManyCodes(let until): "No more codes for now. Wait \(wait(until, session))."
    case .tooManyLinks(let until): "It was emailed several times already. Wait \(wait(until, session))."
    case .tooManySignUps(let until): "Too many new accounts from here. Wait \(wait(until, session))."
    case .keyInUse: "Another account has this key. Revoke it there first."
    case .tooManyKeys(let most): "An account has at most \(Format.count(most, "key")). Revoke one first."
    case .invalid(let problems):
      problems.first.map(sentence)
        ?? "Something is not right in the form."
    default: offer(error, session)
    }
  }

  private static func offer(_ error: BookingError, _ session: Session) -> SafeText {
    switch error {
    case .notFound: "It is not there any more."
    case .changedMeanwhile: "Somebody else changed it meanwhile. Look at it again, then repeat your change."
    case .holdersAffected: "People have tickets for it: choose first what to tell them."
    case .notOnSale: "This is not on sale."
    case .saleNotStarted(let start):
      "On sale from \(Format.dateAndTime(start, zone: session.options.timeZone, now: session.now))."
    case .saleEnded: "The sale has ended."
    case .soldOut: "Sold out. Places come back when others let theirs go."
    case .onlyLeft(let count):
      count == 0
        ? "Nothing left just now." : "Only \(Format.count(count, "place")) left. Your cart is unchanged."
    case .limitPerOrder(let most): "At most \(most) of these in one order."
    case .minimumPerOrder(let least): "At least \(least) of these in one order."
    case .limitPerAccount(let most): "At most \(Format.count(most, "place")) for one account at one event."
    case .limitPerCart(let most): "A cart holds at most \(Format.count(most, "place"))."
    case .limitHeld(let by, let most): limitHeld(by, most)
    case .heldTooLong(let by, let until): heldTooLong(by, until, session)
    case .seatTaken(let seats): "Somebody was faster: \(SafeText(seats.joined(separator: ", "))) is taken."
    case .seatsNeeded: "Here every place has its seat: choose which ones."
    case .otherCurrency(let currency):
      "Your cart is in \(SafeText(currency.code)). Check out first (c), then buy this one."
    case .cartEmpty: "Your cart is empty."
    case .holdExpired: "Time ran out and the places were released. Choose them again."
    case .orderClosed(.expired): "The time to pay this order has run out. Nothing was charged."
    case .orderClosed(let status): "This order is \(word(status)) already."
    case .paymentUnderWay: "The payment is still under way. Nothing was cancelled; look again in a moment."
    case .gatewayUnreachable: "The payment service can't be reached. Nothing was charged; try again."
    case .returnClosed: "These tickets can't be returned, or not any more. Nothing was changed."
    case .amountNotTaken(let refusal): "\(sentence(refusal)) Your cart is unchanged."
    case .onlyPlayMoney:
      session.isAdmin
        ? "Real money was taken here, and the settings name no payment service now. `booking doctor` says more."
        : "Nothing can be paid here just now, and nothing was charged. The box office has to fix that first."
    case .noTickets: "This order has no valid tickets. Nothing was sent."
    case .notRefundable(let left): "At most \(SafeText(left.formatted)) can be refunded."
    case .otherNumberOfOrders(let orders):
      "It has \(Format.count(orders, "order")) by now. Nothing was cancelled."
    case .importRefused(let problems): "\(Format.count(problems.count, "row")) can't be imported."
    default: trouble(error, session)
    }
  }

  private static func trouble(_ error: BookingError, _ session: Session) -> SafeText {
    switch error {
    case .diskFull: "The disk is full. Nothing was changed."
    case .readOnly: "The data directory can't be written. Nothing was changed."
    case .noPermission(let path): "No permission for \(SafeText(path))."
    case .damaged: "The database is damaged. Restore a backup with `booking restore`."
    case .newerSchema: "The data were written by a newer version of this program."
    case .notADataDirectory(let path): "\(SafeText(path)) is not a data directory."
    case .busy: "Very many people are here just now. Nothing was changed; try again."
    case .replaced: "This box office was replaced by another. Nothing was changed; leave, and open it again."
    case .tooFewFiles: "Too few files may be open at once. Nothing was changed."
    case .openToOthers(let path): "\(SafeText(path)) is open to other users of this machine."
    case .inUse: "The data are being exchanged just now. Nothing was changed; try again."
    case .fileExists(let path): "\(SafeText(path)) exists already."
    case .unreadable(let path, let reason): "\(SafeText(path)) can't be read: \(SafeText(reason))"
    case .unwritable(let path, let reason): "\(SafeText(path)) can't be written: \(SafeText(reason))"
    case .storage(let detail):
      session.isAdmin
        ? "The database refused: \(SafeText(CommandWording.cut(detail, to: 120)))"
        : "This did not work, and nothing was changed. Try again, or tell the box office."
    case .image(let error): sentence(error)
    default: "That did not work. Nothing was changed."
    }
  }

  static func wait(_ until: Timestamp, _ session: Session) -> SafeText {
    let seconds = Countdown.seconds(until - session.now)
    return seconds < 90
      ? Format.count(max(1, seconds), "second") : Format.count((seconds + 59) / 60, "minute")
  }
}
