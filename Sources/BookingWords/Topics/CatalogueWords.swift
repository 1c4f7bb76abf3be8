import BookingModel

/// The list of events, one event, and its seats.
public protocol CatalogueWords: Speech {
  // The list
  var eventsPlaceholder: String { get }
  var eventsInvitation: String { get }
  /// The tab before those of the categories.
  var eventsAll: String { get }
  var eventsNoneToOpen: String { get }
  var eventsNoneMatch: String { get }
  var eventsNoneOnSale: String { get }
  var eventsShowAll: String { get }
  var eventsAddFirst: String { get }
  /// `14 events`; `200+ events` where there may be more.
  func eventsFound(_ count: Int, isExact: Bool) -> String
  var keyFilter: String { get }
  var keyNextCategory: String { get }
  var keyPreviousCategory: String { get }
  var keySort: String { get }
  func sorted(_ order: String) -> String
  func pricesIn(_ currency: Currency) -> String

  // Filters
  var filterTitle: String { get }
  var filterWhen: String { get }
  var filterAvailability: String { get }
  var filterSort: String { get }
  /// Of categories and cities.
  var filterAll: String { get }
  var filterAnyPrice: String { get }
  var filterAnyAvailability: String { get }
  var filterWithTickets: String { get }
  /// The same, in the row above the list.
  var filterAvailable: String { get }
  func filterUpTo(_ price: Money) -> String
  var periodAny: String { get }
  var periodThisWeek: String { get }
  var periodWeekend: String { get }
  var periodMonth: String { get }
  var sortByDate: String { get }
  var sortByPrice: String { get }
  var sortByTitle: String { get }
  var keyNextValue: String { get }

  // How much is left, and whether it is sold now
  func stock(_ stock: Stock) -> String
  func closed(_ closure: SaleClosure) -> String
  /// In a sentence.
  func closed(_ ticketType: String, _ closure: SaleClosure) -> String

  // One event
  var eventNotOnSale: String { get }
  var eventIsGone: String { get }
  var eventNoTickets: String { get }
  var eventWhen: String { get }
  var eventWhere: String { get }
  var eventMap: String { get }
  var eventTickets: String { get }
  func eventTicket(_ position: String) -> String
  func inCart(_ count: Int) -> String
  /// Beside a ticket whose seats are chosen.
  var offerSeats: String { get }
  /// What somebody said of an event: `Refunds: until a week before`.
  func term(_ field: FieldProblem.Field, _ text: String) -> String
  var keyTicket: String { get }
  var keyNextTicket: String { get }
  var keyPreviousTicket: String { get }
  var keyHowMany: String { get }
  var keyOneMore: String { get }
  var keyAddToCart: String { get }
  var keyChooseSeats: String { get }
  var keyRemoveFromCart: String { get }
  var keyUpdateCart: String { get }
  var removedFromCart: String { get }
  func heldInCart(_ quantity: Int, _ ticketType: String, minutes: Int) -> String

  // Seats
  func seatsTitle(_ event: String) -> String
  func each(_ price: Money) -> String
  var seatFree: String { get }
  var seatTaken: String { get }
  var seatYours: String { get }
  var seatLost: String { get }
  var seatAccessible: String { get }
  func seatIsFree(_ seat: String) -> String
  func seatIsYours(_ seat: String) -> String
  func seatIsTaken(_ seat: String) -> String
  func seatRefused(_ seat: String) -> String
  func seatLostNow(_ seat: String) -> String
  var seatsReading: String { get }
  var seatsNone: String { get }
  func seatsFree(_ count: Int) -> String
  func seatsCart(_ sum: Money) -> String
  var stage: String { get }
  func rowsHidden(_ count: Int) -> String
  var keyReleaseSeat: String { get }
  var keyChooseSeat: String { get }
  var keyRowBelow: String { get }
  var keySeatLeft: String { get }
  var keySeatRight: String { get }
  func keyBestSeats(_ count: Int) -> String
  var keyHowManyTogether: String { get }
  var keyFewerTogether: String { get }
}

/// How many places there are, as people want to know it: the exact number only where it matters.
public enum Stock: Sendable, Equatable {
  case none, soldOut, allHeld, goingFast, plenty
  case last(Int), left(Int)

  public init(_ availability: Availability) {
    let left = availability.available
    self =
      if availability.capacity == 0 {
        .none
      } else if left == 0 {
        availability.sold >= availability.capacity ? .soldOut : .allHeld
      } else if left <= 5 {
        .last(left)
      } else if left * 10 <= availability.capacity || left <= 20 {
        .left(left)
      } else {
        left * 3 <= availability.capacity ? .goingFast : .plenty
      }
  }
}

/// Why a ticket type can't be bought now.
public enum SaleClosure: Sendable, Equatable {
  case cancelled, notPublished, over, ended
  /// When the sale starts.
  case notYet(String)
}

extension CatalogueWords {
  /// What people should know before they buy, a sentence each.
  public func terms(of event: Event) -> [String] { event.terms.sentences.map { term($0.field, $0.text) } }

  /// Why a ticket type can't be bought now; nil when it can.
  public func closure(_ offer: EventDetails.Offer, of event: Event, now: Timestamp) -> SaleClosure? {
    if event.status == .cancelled { return .cancelled }
    if event.status == .draft { return .notPublished }
    if event.endsAt <= now { return .over }
    if let start = offer.ticketType.saleStartsAt, now < start {
      return .notYet(format.dateAndTime(start, zone: event.timeZone, now: now))
    }
    if let end = offer.ticketType.saleEndsAt, end <= now { return .ended }
    return nil
  }
}
