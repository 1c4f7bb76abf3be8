import BookingModel

/// The events one manages: their list, one of them, what is done to them, their posters.
public protocol EventManagementWords: ErrorWords, StateWords, TimeWords {
  /// What a search is for, while nothing is typed.
  var eventSearch: String { get }
  func tab(_ tab: ManagedTab) -> String
  /// Said where a list would be.
  func nothing(in tab: ManagedTab) -> String
  /// The state of an event that has passed.
  var over: String { get }
  /// In place of how many are sold, where nothing is for sale.
  var noTickets: String { get }
  /// How many of how many: `12/40`.
  func sold(_ sold: Int, of capacity: Int) -> String

  // One event
  var noTicketTypes: String { get }
  var noLongerOnSale: String { get }
  func more(_ count: Int) -> String
  /// `1–2 of 5 ticket types`: which of them are in sight.
  func ticketTypes(_ first: Int, to last: Int, of count: Int) -> String
  func paidOrders(_ orders: Int) -> String
  /// `€120.00 − €20.00 refunded`
  func gross(_ gross: Money, refunded: Money) -> String
  func nothingSold(isOver: Bool) -> String
  var lastSevenDays: String { get }
  /// How many places were sold in them.
  func soldInSevenDays(_ places: Int) -> String
  var nothingSoldInSevenDays: String { get }

  // What is done to an event
  func takingOffSale(_ title: String, paidOrders: Int) -> QuestionWords
  /// - Parameter refund: what goes back; nil where nothing does.
  func cancelling(_ title: String, paidOrders: Int, refund: Money?) -> QuestionWords
  /// An event that was ordered, and for which nobody has a valid ticket.
  func cancellingUnsold(_ title: String) -> QuestionWords
  func deleting(_ title: String, isDraft: Bool) -> QuestionWords
  /// Above the field for a number and the password.
  func countToCancel(_ title: String) -> String
  /// What the number is of.
  var ordersCounted: String { get }
  func published(_ title: String) -> String
  func takenOffSale(_ title: String) -> String
  func deleted(_ title: String) -> String
  func cancelled(_ title: String, orders: Int) -> String
  /// Why an event can't be put on sale, and which key helps.
  func notPublished(_ problems: [FieldProblem]) -> String

  // Its poster
  func poster(of title: String) -> String
  var picturePath: String { get }
  var noPictureHere: String { get }
  var noPosterYet: String { get }
  var posterNow: String { get }
  var reading: String { get }
  func noFolder(_ path: String) -> String
  var picture: String { get }
  /// `1200 × 800 · 240 kB`
  func picture(width: Int, height: Int, bytes: Int) -> String
  func posterFor(_ title: String) -> String
  func removingPoster(_ title: String) -> QuestionWords
  func posterSet(_ title: String) -> String
  var posterRemoved: String { get }
}

/// What part of the managed events a list shows.
public enum ManagedTab: CaseIterable, Sendable {
  case coming, onSale, drafts, cancelled, past, all
}
