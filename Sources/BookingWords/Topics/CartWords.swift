import BookingModel

/// What is held, and what becomes of it.
public protocol CartWords: Speech {
  var cartTitle: String { get }
  var cartHeading: String { get }
  /// Before the time that is left.
  var cartHeldFor: String { get }
  var cartIsEmpty: String { get }
  var total: String { get }
  var feesIncluded: String { get }
  var allIncluded: String { get }
  var keyBrowseEvents: String { get }
  var keyPayNow: String { get }
  func keyHoldAgain(_ places: Int) -> String
  var keyHoldSameAgain: String { get }
  var keyCheckOut: String { get }
  var keyRemove: String { get }
  func keyPayUnpaid(_ total: Money) -> String
  var keyOpenEvent: String { get }
  func removed(_ quantity: Int, _ ticketType: String) -> String
  var allHeldAgain: String { get }
  /// `2 × Seated Hall, Stalls, seats C1, C2, €40.00`
  func line(_ item: Cart.Item) -> String
  /// Of what was held again: what others have taken.
  func gone(_ items: [Cart.Item]) -> String
  var meetingTitle: String { get }
  /// What an account held already when somebody logs in with a cart.
  func meeting(_ meeting: CartMerge) -> String
  var meetingOnlyThese: String { get }
  var meetingBoth: String { get }
  var meetingEarlier: String { get }
  var timeRanOut: String { get }
  var placesReleased: String { get }
  func holdAgainAt(_ time: String) -> String
  func unpaidOrder(_ total: Money, tickets: Int, _ titles: String) -> String
  var payUnpaidKey: String { get }
  /// Of an order of several events: `The Understudy and 2 more`
  func titles(_ first: String, andMore count: Int) -> String
  func priceChanged(_ price: Money, was before: Money) -> String
  /// After an order was given up: where its places are now.
  func orderDropped(_ places: DroppedPlaces) -> String

  // What the operator changed in it
  func cartPriceNow(_ item: Cart.Item, was before: Money) -> String
  func cartMoved(_ event: Event, _ time: String) -> String
  func cartCancelled(_ event: String) -> String
  func cartNotOnSale(_ what: String) -> String
  func orderedCancelled(_ event: String) -> String
}

/// Where the places of an order are that was given up.
public enum DroppedPlaces: Sendable {
  case backInCart, released, releasedBesideCart
}
