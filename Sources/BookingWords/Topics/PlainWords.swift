import BookingModel
import BookingRules

/// What the conversation line by line says: questions, what may be typed to them, and what came of it.
public protocol PlainWords: ErrorWords, StateWords, TimeWords {
  // What may be typed
  /// How a word is typed, the first as it is told. English ones are understood whatever the language.
  func typed(_ word: PlainWord) -> [String]
  /// `pay, remove and a number, or back`
  func choices(_ offers: [PlainOffer]) -> String
  func question(_ question: PlainQuestion) -> String
  /// One sentence each.
  func plainHelp(_ topic: PlainTopic) -> [String]

  // At every question
  var plainHello: [String] { get }
  var plainUnknown: String { get }
  var plainGoodbye: String { get }
  var plainStays: String { get }
  /// Before a guest lets go what nobody can come back to.
  func plainLeaving(_ places: Int, _ left: TimeSpan) -> String
  var plainHoldsEnded: String { get }
  func plainHeldFor(_ left: TimeSpan) -> String

  // The beginning
  var plainHome: String { get }
  func plainMenu(_ entry: PlainMenuEntry) -> String

  // Events
  /// `nothing` that was looked for: nil where nothing was typed.
  func plainNothingFound(_ text: String?) -> String
  /// `Events, Music, found for jazz, 1 to 10 of 23.`
  func plainEvents(_ shown: PlainEventList) -> String
  var plainLastEvent: String { get }
  var plainChooseKind: String { get }
  func plainDoors(_ time: String) -> String
  func plainAges(from least: Int) -> String
  var plainOffers: String { get }
  /// `Stalls, €32.00, last 3, numbered seats, 2 in your cart`
  func plainOffer(_ type: String, _ price: Money, _ state: String, isSeated: Bool, held: Int) -> String
  func plainHowMany(_ type: String, from least: Int, to most: Int, held: Int) -> String
  var plainNumberNeeded: String { get }

  // Seats
  func plainFreeSeats(_ type: String, _ free: Int, of all: Int) -> String
  /// Empty where none is held.
  func plainYourSeats(_ labels: [String]) -> String
  var plainHowManyBest: String { get }
  func plainNoSeat(_ name: String) -> String
  func plainRow(_ row: String, _ runs: [String]) -> String
  /// `A1 to A6`
  func plainRun(_ first: String, _ last: String) -> String
  func plainNoneFree(inRow: Bool) -> String

  // The cart
  func plainCart(_ left: TimeSpan) -> String
  var plainCartExpired: String { get }
  func plainTotal(_ total: Money) -> String
  var plainWhichLine: String { get }
  var plainNothingToUndo: String { get }
  func plainRemoved(_ quantity: Int, _ type: String) -> String
  func plainHeld(_ what: String, _ left: TimeSpan) -> String

  // Paying
  var plainAccountNeeded: String { get }
  var plainProofNeeded: String { get }
  var plainFree: String { get }
  func plainPays(_ total: Money) -> String
  var plainConfirmPaying: String { get }
  func plainOrder(_ code: String) -> String
  /// `2 × The Understudy, Stalls, Wed 2 Dec 19:30, seats F11–12`; seats are empty where they have no numbers.
  func plainLine(_ quantity: Int, _ title: String, _ type: String, _ start: String, seats: String) -> String
  func plainTestPayment(_ total: Money) -> String
  var plainSecondStep: String { get }
  func plainPayHere(_ link: String) -> String
  func plainWaiting(_ code: String) -> String
  /// To follow what else keeps a payment.
  var plainPlacesKept: String { get }
  func plainBought(_ total: Money, _ code: String) -> String

  // Orders and tickets
  /// The count is nil where it is all of them.
  func plainOrders(last count: Int?) -> String
  func plainOrder(_ code: String, of ordered: String, _ state: String) -> String
  func plainTicket(_ code: String, seat: String?, isVoid: Bool) -> String
  func plainSeats(_ seats: String) -> String
  func plainRefund(_ refund: Refund) -> String
  var plainTickets: String { get }
  var plainLogInForTickets: String { get }
  /// `Ticket 1 of 2: code TX-7Q4M-91KD, Stalls, seat F9, Ada Lovelace, valid`
  func plainTicket(_ number: Int, of count: Int, _ ticket: TicketDetails) -> String
  func plainReturning(_ tickets: Int) -> String
  var plainWhichTicket: String { get }
  var plainWhichCode: String { get }
  var plainRenewing: String { get }
  /// What returned tickets are worth: nil where their money went back before.
  func plainReturn(_ refund: Money?) -> String

  // Accounts
  var plainWho: [String] { get }
  func plainAccount(_ choice: PlainAccountChoice) -> String
  func plainAddress(_ address: String, isVerified: Bool) -> String
  var plainSignUp: String { get }
  var plainLogIn: String { get }
  var plainDemos: String { get }
  func plainDemo(_ email: String, _ password: String?, isStaff: Bool) -> String
  /// Before both carts are told.
  var plainCartsMeet: String { get }
  var plainForgotten: String { get }
  var plainNameStays: String { get }
  var plainOldThenNew: String { get }
  var plainNotYourPassword: String { get }
  var plainProvesNew: String { get }
  func plainFactorIsOn(recoveryCodes: Int) -> String
  /// The key is in groups of four.
  func plainAddKey(_ key: String) -> [String]

  // Codes
  /// Of a code that isn't sent from here, but read among the messages.
  func plainCodeShown(_ address: String) -> String
  func plainNoCode(_ address: String) -> String
  var plainCorrected: String { get }
  func plainProved(_ channel: Channel) -> String
  var plainTypeCode: String { get }

  // Messages
  var plainNoMessages: String { get }
  func plainMessage(to recipient: String, _ subject: String) -> String
}

/// A word that does something, to be typed.
public enum PlainWord: Sendable, CaseIterable {
  case help, again, back, home, cart, quit, yes, no
  case events, yourCart, tickets, account
  case more, all, kinds, find, about
  case best, free, seats, release
  case pay, remove, undo, hold, drop, mail, test
  case save, calendar, giveBack
  case both, new, earlier, off
  case messages, resend, correct
  case door, wayIn, wayOut, figures, anyway
}

/// What may be typed now.
public enum PlainOffer: Sendable, Equatable {
  case word(PlainWord)
  /// One of so many numbered lines.
  case menu(Int)
  case search, searchWords
  case number, eventNumber, ticketNumber
  case remove, holdAgain
  case payEarlier, dropEarlier
  case goOn, askAgain, tryAgain, mailLink
  case best, seatNames
  case returnOne, returnAll, newCode
  case email, rightEmail, rightPhone
  case code(Channel), codeSent(to: String), anotherCode, codeFromApp
  case turnOff, leaveMessages
}

/// What is asked, one after the other.
public enum PlainQuestion: Sendable, CaseIterable {
  case leave, getTickets, pressEnter
  case name, email, phone, newPassword
  case password, oldPassword, otherPassword
  case otherName, otherEmail, otherPhone
  case appCode, mailedCode, bankCode
  case cardNumber, cardExpiry, cardSecurityCode
}

/// What `help` is about.
public enum PlainTopic: Sendable, Equatable {
  /// What works at every question.
  case everywhere
  case home, events, event, seats, cart, checkout, orders, tickets, logIn, carts, signUp
  /// With the words for a demo, whose messages are shown.
  case verify(isDemo: Bool)
}

/// A numbered line of the beginning.
public enum PlainMenuEntry: Sendable {
  case events
  case emptyCart
  case cart(places: Int, left: TimeSpan)
  case unpaid(Money)
  case tickets
  case account(name: String)
  case logIn
}

/// A numbered line of an account.
public enum PlainAccountChoice: Sendable, CaseIterable {
  case verify, orders, messages, name, password, email, phone, secondFactor, logOut
}

/// Events of a list as they are announced.
public struct PlainEventList: Sendable {
  /// Nil where all kinds are.
  public let category: String?
  /// What was looked for; nil where nothing was.
  public let text: String?
  public let first, last, total: Int
  /// Whether there are no more than the total.
  public let isExact: Bool

  public init(category: String?, text: String?, first: Int, last: Int, total: Int, isExact: Bool) {
    (self.category, self.text, self.first, self.last) = (category, text, first, last)
    (self.total, self.isExact) = (total, isExact)
  }
}

extension PlainWords {
  /// `10 minutes`, `40 seconds`: how long something is held.
  package func duration(_ left: TimeSpan) -> String {
    let seconds = Int(max(0, (left.milliseconds + 999) / 1000))
    return seconds < 90 ? format.seconds(seconds) : format.minutes(seconds / 60)
  }

  /// How a word is typed, as it is told.
  package func told(_ word: PlainWord) -> String { typed(word).first ?? "" }
}
