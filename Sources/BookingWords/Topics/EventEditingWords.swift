import BookingModel

/// The form of an event, its ticket types, and what people with tickets hear of a change.
public protocol EventEditingWords: ErrorWords, TimeWords {
  var newEvent: String { get }
  func name(_ section: EventFormSection) -> String
  func hint(_ field: EventFormHint) -> String
  /// What a price is in.
  func priceHint(_ currency: Currency?) -> String
  /// A date and time as it may be typed.
  var dateExample: String { get }
  /// In which dates are typed.
  var timeVocabulary: TimeVocabulary { get }
  /// What a key of the calendar changes.
  var hour: String { get }
  /// What a seating plan looks like.
  var planExample: String { get }
  var seatingLabel: String { get }
  var generalAdmission: String { get }
  var numberedSeats: String { get }
  var saving: String { get }
  var unsaved: String { get }
  /// That a form can't be saved yet, and why.
  func toMend(_ problems: [FieldProblem]) -> String
  var saved: String { get }
  var savedAsDraft: String { get }
  var leavingUnsaved: QuestionWords { get }
  /// Somebody else changed the event in the meantime.
  var eventChangedMeanwhile: QuestionWords { get }

  // Ticket types
  var unnamedTicket: String { get }
  var nothingForSale: String { get }
  func seatCount(_ seats: Int) -> String
  func accessibleSeats(_ seats: Int) -> String
  func rowsNotShown(_ rows: Int) -> String
  var offSale: String { get }
  func offSale(sold: Int) -> String
  var takenOut: String { get }
  func takingOffSale(ticketType: String, sold: Int, held: Int) -> QuestionWords
  /// - Parameter onSave: whether it takes effect only then.
  func removed(_ ticketType: String, onSave: Bool) -> String
  func goesOffSale(_ ticketType: String) -> String
  func goesBackOnSale(_ ticketType: String) -> String

  // How it will look in the list
  var inTheList: String { get }
  var titlePlaceholder: String { get }
  var datePlaceholder: String { get }
  var placePlaceholder: String { get }
  var noTicketsInPreview: String { get }

  // People with tickets
  var tellHolders: String { get }
  func holders(_ people: Int, tickets: Int) -> String
  var noReturns: String { get }
  var theyWillRead: String { get }
  func subject(_ subject: String) -> String
  func savingQuietly(_ people: Int, tickets: Int) -> QuestionWords
}

/// The sections that the form of an event has, in this order.
public enum EventFormSection: Int, CaseIterable, Sendable { case basics, place, tickets }

/// The fields of that form that have a hint below them, as those are called.
public enum EventFormHint: String, Sendable {
  case category, currency, summary, ageLimit, refundPolicy
  case country, timeZone, startsAt, doorsAt
  case ticketTypeName, places, saleStartsAt, saleEndsAt, plan
}
