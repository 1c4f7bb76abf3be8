import BookingModel

/// What the screens say on which a box office is run.
public protocol ManagementWords: DashboardWords, EventEditingWords, EventManagementWords, KeyWords,
  OrderManagementWords
{
  /// A verb in a word or three, behind the key that does it.
  func label(_ key: ManagementKey) -> String
  /// What a key does, behind a sentence and the key: `No events yet.  a adds one`.
  func hint(_ hint: ManagementHint) -> String
  /// Beside the key for it, where what is shown can't be read anew without the password.
  var password: String { get }
  /// `3 places`; in words where there are none.
  func placeCount(_ places: Int) -> String
  /// Why a command can't be done now.
  func refusal(_ refusal: ManagementRefusal) -> String
}

/// What can be done in management.
public enum ManagementKey: Sendable, Equatable {
  // Lists
  case open
  case nextList, previousList
  case sort, filter, showAll
  case scroll, scrollDown, scrollUp, pageDown, pageUp, back
  // The dashboard
  case dashboard
  case openEvent
  case nextCurrency, previousCurrency
  case undeliveredMessages
  // Events
  case addEvent, edit, publish, takeOffSale
  case orders, allOrders
  case poster
  case cancelEvent, deleteEvent, deleteDraft
  case ticketTypes
  // The form of an event
  case save, close
  case addTickets, changeTickets, removeTickets, putBackOnSale
  case moveUp, moveDown
  case allTickets
  case nextPart, previousPart
  case manage
  // What ticket holders are told
  case saveAndTell(people: Int)
  /// Where there is little room.
  case tell(people: Int)
  case tellNobody, nobody
  case offerReturns, noReturns
  case earlierOrLater, dayLater
  // Posters
  case preview, complete
  case makePoster, chooseAnother, removePoster
  case move
  // Orders
  case refundTickets, cancelTickets
  case retryRefund, goodwillRefund
  case sendTicketsAgain
  case copyCode
  case goOn, notNow
  // Tickets of an order that are to be cancelled
  case choose, chooseAll, chooseNone
  case keepMoney, refundMoney
  case cancelChosen
  case refund(Money)
  // Undelivered messages
  case order
  case sendAgain, correctAddress, copyAddress
}

/// What a key leads to, said where something is missing.
public enum ManagementHint: Sendable {
  case goBack
  case showMessages
  case showAllEvents, showAllOrders, showOtherLists
  case addEvent, addTickets
  case offerReturns
  case chooseAnother
}

/// Why something can't be done now, and where there is one the key that helps.
public enum ManagementRefusal: Sendable {
  case noUpcomingEvent
  case noEvent
  case onSaleAlready, notOnSale
  case cancelledForGood
  case postersNotOverSSH
  case pictureBeingKept
  case noTicketsToChange
  case ticketsOffSale, ticketsTakenOut
  case beingSaved
  case saveFirst
  case noOrder
  case orderBeingRead
  case neverPaid, noValidTickets
  case allRefunded, nothingPaid
  case noneChosen
  case noMessage, messageOfNoOrder, codeEnded
}

/// The sections that the screen of an order has.
public enum OrderSection: Sendable { case places, tickets, money }

/// A question before something that can't be undone, with what may be answered: to leave all as it is, and to do it.
public struct QuestionWords: Sendable, Equatable {
  public let title: String
  public let text: String
  public let stay: String
  /// A third way, between the two.
  public let between: String?
  public let act: String

  public init(_ title: String, _ text: String, stay: String, between: String? = nil, act: String) {
    (self.title, self.text, self.stay, self.between, self.act) = (title, text, stay, between, act)
  }
}
