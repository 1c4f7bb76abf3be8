import BookingModel

/// Orders and tickets that somebody has.
public protocol PurchaseWords: Speech {
  // Orders
  var ordersTitle: String { get }
  var orderTitle: String { get }
  var ordersNone: String { get }
  var ordersNoneHere: String { get }
  var orderNoTickets: String { get }
  func refundUnderWay(_ amount: Money, _ state: RefundState) -> String
  func refundedAmount(_ amount: Money) -> String
  func orderPayment(_ state: PaymentState, _ failure: PaymentFailure?) -> String
  func orderRefund(_ state: RefundState, _ reason: RefundReason) -> String
  /// All of a line's tickets.
  var lineCancelled: String { get }
  func lineCancelled(_ count: Int) -> String
  var keyTickets: String { get }
  var keyOrders: String { get }
  var keyCopyCode: String { get }
  var keyScroll: String { get }

  // Tickets
  var ticketsUpcoming: String { get }
  var ticketsPast: String { get }
  var ticketsLogIn: String { get }
  var ticketsLogInKey: String { get }
  var ticketsNone: String { get }
  var ticketsNonePast: String { get }
  var ticketsNoneHere: String { get }
  var ticketsShowUpcoming: String { get }
  /// Of an event that has ended.
  var ticketOver: String { get }
  /// Stamped on several tickets that are void for different reasons.
  var ticketsVoid: String { get }
  func ticketsValid(_ valid: Int, of all: Int) -> String
  var ticketTitle: String { get }
  var ticketReturn: String { get }
  func returnUntil(_ time: String) -> String
  var ticketVoid: String { get }
  var ticketCancelled: String { get }
  var ticketCodeHint: String { get }
  func savedAs(_ path: String) -> String
  func notSaved(_ problem: ExportProblem) -> String
  var keyUpcomingTickets: String { get }
  var keyPastTickets: String { get }
  var keyFullScreen: String { get }
  var keyReturn: String { get }
  var keyNewCode: String { get }
  var newCodeTitle: String { get }
  var newCodeQuestion: String { get }
  var newCodeMake: String { get }
  var newCodeKeep: String { get }
  var newCodeMade: String { get }
  var keyCalendarFile: String { get }
  var keyTextFile: String { get }

  // Returning them
  var returnTitle: String { get }
  /// `one`: what this ticket brings; nil where its price was refunded before.
  func returnWords(_ one: Money?, all: Money?, tickets: Int) -> String
  var returnKeep: String { get }
  var returnOne: String { get }
  func returnAll(_ count: Int) -> String
  func returned(_ money: Money) -> String
  func returnOffer(until time: String, for refund: Money?) -> String

  // What could not be delivered
  func undelivered(_ channel: Channel, _ recipient: String, _ kind: MessageKind, _ reason: String) -> String
  /// `Mailbox rejected (550 5.1.1 No such mailbox)`
  func refusal(_ refusal: MailRefusal, _ answer: String) -> String
}

/// Why a file wasn't written.
public enum ExportProblem: Error, Sendable, Equatable {
  case noDirectory, namesTaken
  /// As the system says it.
  case system(String)
}

/// What a mail server refused.
public enum MailRefusal: Sendable {
  case mailbox, full, policy, other

  /// - Parameter answer: what it said. By RFC 3463 the second number of an enhanced code says what that is about.
  public init(_ answer: String) {
    self =
      if answer.firstMatch(of: /^5\d\d 5\.1\./) != nil {
        .mailbox
      } else if answer.firstMatch(of: /^5\d\d 5\.2\.2/) != nil || answer.hasPrefix("552") {
        .full
      } else if answer.firstMatch(of: /^5\d\d 5\.7\./) != nil {
        .policy
      } else {
        .other
      }
  }
}

extension Words {
  /// What could not be delivered, for the person it was meant for.
  public func sentence(_ message: UndeliveredMessage) -> String {
    undelivered(message.channel, message.recipient, message.kind, sentence(message.problem))
  }
}
