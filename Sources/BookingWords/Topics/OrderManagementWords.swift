import BookingModel

/// Orders as those see them who run the box office: the list, one order, refunds, and messages that nobody could deliver.
public protocol OrderManagementWords: ErrorWords, StateWords, TimeWords {
  func orders(of event: String) -> String
  var findOrder: String { get }
  var orderSearch: String { get }
  /// The name of the list of orders in a state; nil for all.
  func tab(_ state: OrderQuery.State?) -> String
  func column(_ column: OrderColumn) -> String
  /// A state where there is little room.
  func short(_ state: OrderState) -> String
  /// An event's title, and how many there are besides.
  func event(_ title: String, andMore more: Int) -> String
  var noMatchingOrders: String { get }
  func nobodyOrdered(ofOneEvent: Bool) -> String

  // One order
  func heading(_ section: OrderSection) -> String
  func ordered(_ time: String) -> String
  func paid(_ time: String) -> String
  func awaitingPayment(until time: String) -> String
  var nothingToPay: String { get }
  var netOfOrder: String { get }
  func cancelledPlaces(_ places: Int) -> String
  func by(gateway: String) -> String
  // Refunds
  var goodwillTitle: String { get }
  func atMost(_ left: Money, of total: Money) -> String
  var ticketsStayValid: String { get }
  func amount(like example: String) -> String
  func refunding(_ amount: Money, to customer: String) -> QuestionWords
  func retrying(_ amount: Money, to customer: String) -> QuestionWords
  func refunded(_ amount: Money) -> String
  func askedAgain(_ amount: Money) -> String
  /// Why a refund takes a proof of its own.
  func muchMoney(_ amount: Money, to customer: String) -> String

  // Tickets that are to be cancelled
  func cancelTickets(of order: String) -> String
  func chosen(_ tickets: Int, of all: Int) -> String
  var noTicketIsValid: String { get }
  var chooseTickets: String { get }
  /// What happens to whom.
  func consequence(_ cancellation: TicketCancellation) -> String
  func cancelling(_ cancellation: TicketCancellation) -> QuestionWords
  /// - Parameter refund: nil where nothing was refunded.
  func cancelled(_ tickets: Int, refund: Money?) -> String

  // Messages
  var undeliveredTitle: String { get }
  var allDelivered: String { get }
  func about(order: String) -> String
  func sendAgain(to name: String) -> String
  func sendTicketsAgain(of order: String) -> String
  var otherAddressOnce: String { get }
  var send: String { get }
  func sent(to address: String) -> String
  func sentAgain(to address: String) -> String
}

/// What a table of orders says of each.
public enum OrderColumn: CaseIterable, Sendable {
  case code, customer, event, places, ordered, state, total, refunded
}

/// What cancelling some tickets of an order comes to.
public struct TicketCancellation: Sendable, Equatable {
  /// What becomes of their price.
  public enum Price: Sendable, Equatable {
    /// They cost nothing.
    case free
    /// It was refunded before.
    case nothingLeft
    case kept
    case refunded(Money, to: String)
  }

  public let tickets: Int
  /// Their seats, where there are few enough to name: `Balcony B7`.
  public let seats: [String]
  public let price: Price

  public init(tickets: Int, seats: [String], price: Price) {
    (self.tickets, self.seats, self.price) = (tickets, seats, price)
  }
}
