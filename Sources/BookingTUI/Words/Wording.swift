import BookingDomain
import BookingModel
import BookingFlows
import BookingWords
import TerminalUI

/// Every word a refusal has for a person: what happened, what was kept, what to do. The one place for them.
enum Wording {
  static let holdsEnded: SafeText =
    "Time ran out: your places were released. Open the cart (c) to hold them again."
  /// Before a guest lets go what nobody can come back to.
  static func leaving(_ cart: Cart, _ left: TimeSpan) -> Question<GlobalCommand> {
    let places = cart.places == 1 ? "1 place is" : "\(cart.places) places are"
    return Question(
      "Leave?",
      "\(SafeText(places)) held for another \(Countdown.text(left)). Without an account they are let go.",
      [.init("Stay"), .init("Let them go and leave", GlobalCommand.quit, isDangerous: true)])
  }

  /// After an order was given up: where its places are now.
  static func orderCancelled(_ order: OrderDetails?, _ cart: Cart) -> SafeText {
    if let order, order.eventOrders.allSatisfy(cart.holds) {
      return "Nothing was charged. Your places are back in the cart."
    }
    return cart.isEmpty
      ? "Nothing was charged. The places were released meanwhile."
      : "Nothing was charged. That order's places were released; your cart is as it was."
  }

  /// What is to be paid is not what stood in the cart.
  static func priceChanged(_ price: Money, was before: Money) -> SafeText {
    "The price has changed: \(Format.price(price)) now, not \(Format.price(before))."
  }

  static let conflict: SafeText = "It changed meanwhile, so nothing was done. Look again."
  /// While the gateway refuses all our calls.
  static let heldUp: SafeText =
    "We can't take payments just now. The box office knows, and we'll keep trying."
  static let noSuspendRemotely: SafeText = "Over SSH the program can't be suspended. Ctrl-C leaves."
  static let noKeysForStaff: SafeText =
    "Staff log in by password: a key is never enough for them."
  /// A key as it is read out and typed.
  static func inFours(_ key: String) -> SafeText {
    let letters = Array(key)
    return SafeText(
      stride(from: 0, to: letters.count, by: 4)
        .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: " "))
  }

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
  static func meeting(_ meeting: CartMerge) -> SafeText {
    let earlier = meeting.earlier.items.map(CartWords.line).joined(separator: "; ")
    let chosen = meeting.chosen.items.map(CartWords.line).joined(separator: "; ")
    let together: SafeText =
      meeting.canJoin
      ? "" : " They are in two currencies and can't be paid together."
    return "In it: \(earlier). You chose now: \(chosen).\(together)"
  }
  static let loggedOutWhileIdle: SafeText =
    "You were logged out because nobody touched a key. Your tickets are safe."

  /// A refused command in a sentence.
  static func sentence(_ error: BookingError, _ session: Session) -> SafeText {
    SafeText(session.words.sentence(error, session.audience(.screens)))
  }
}

extension Session {
  /// What somebody who signs up here has chosen to be written to in; nil for what everybody is.
  var chosenLanguage: String? {
    options.language == .english && !options.decided.contains(.language) ? nil : options.language.code
  }

  /// Every word the person reads, in their language.
  var words: any Words { options.language.words }

  /// To whom sentences are said here.
  func audience(_ place: Audience.Place) -> Audience {
    Audience(place, isStaff: !grants.isEmpty, now: now, timeZone: options.timeZone)
  }
}
