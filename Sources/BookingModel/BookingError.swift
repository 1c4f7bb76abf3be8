/// Everything the box office can refuse, as facts. The words are the interface's.
///
/// Indirect, because it is a part of nearly every answer: a copy is one word then, and the program a tenth smaller.
public indirect enum BookingError: Error, Sendable, Equatable {
  // Who asks
  case notAllowed
  case logInNeeded
  /// What opens the account was changed since this session came in.
  case sessionEnded
  /// The SSH key that let this session in doesn't open the account any more.
  case keyRevoked
  case verificationNeeded
  case passwordNeededAgain
  /// However short ago the last proof was, this takes one of its own.
  case proofNeeded
  case wrongEmailOrPassword
  /// The password is right, and the account has a second factor: the same again with its code.
  case secondFactorNeeded
  /// Not the code of this moment, or one that was used already.
  case wrongSecondFactor
  case throttled(until: Timestamp)
  /// Many wrong passwords came from places this account was never opened from: from a new one it takes a code by mail, or
  /// time.
  case mailedCodeNeeded(until: Timestamp)
  case wrongCode(triesLeft: Int)
  case codeExpired
  case tooManyCodes(until: Timestamp)
  case tooManySignUps(until: Timestamp)
  /// Mails with the address of a payment page.
  case tooManyLinks(until: Timestamp)
  /// Another account has the SSH key already.
  case keyInUse
  case tooManyKeys(Int)
  case invalid([FieldProblem])

  // What is asked for
  case notFound(Missing)
  /// Somebody else changed it since it was read.
  case conflict
  /// People have tickets for the event: whoever changes it says first what they shall hear.
  case holdersAffected(AffectedHolders)
  case notOnSale
  case saleNotStarted(Timestamp)
  case saleEnded
  case soldOut
  case onlyLeft(Int)
  case limitPerOrder(Int)
  case minimumPerOrder(Int)
  case limitPerAccount(Int)
  case limitPerCart(Int)
  /// So many places at most are held at once in one visit, with one SSH key or from one network.
  case limitHeld(LimitScope, Int)
  /// Places of this event were held for so long without being bought that there is no time left for more until then.
  case heldTooLong(LimitScope, until: Timestamp)
  case seatTaken([String])
  /// The ticket type has a seating plan: seats are chosen, not counted.
  case seatsNeeded
  case otherCurrency(Currency)
  case cartEmpty
  case holdExpired
  case orderClosed(OrderStatus)
  case paymentUnderWay
  case gatewayUnreachable
  /// The gateway could never take the order's total. The cart is as it was.
  case amountNotTaken(AmountRefusal)
  /// Real money was taken here before, and there is only play money now: the settings are gone, or another shop's.
  case onlyPlayMoney
  case notRefundable(Money)
  /// The order isn't paid, or none of its tickets is valid.
  case noTickets
  /// A void ticket gets no code.
  case ticketVoid
  /// A ticket has had so many codes already.
  case tooManyTicketCodes(Int)
  /// Nobody offers to take these tickets back, or not any more.
  case returnClosed
  /// Not as many as were confirmed, but these.
  case otherNumberOfOrders(Int)

  // At a door
  /// The event's evening is over for its door.
  case doorClosed
  /// Too long ago for whoever scanned to take it back.
  case undoTooLate
  /// Nothing that a person may decide otherwise: no ticket of this event was recognised, or it came in since.
  case notOverridable

  // What is given
  case importRefused([ImportProblem])
  /// A strict import stood still for so long that what it had laid down was tidied away. Nothing was added.
  case importAbandoned
  case image(ImageError)

  // Where it lives
  case diskFull
  case readOnly
  case noPermission(path: String)
  case damaged(detail: String)
  case newerSchema(found: Int, known: Int)
  case notADataDirectory(path: String)
  case deviceTrouble(DeviceTrouble)
  case busy
  /// What was open here is no longer the box office of its directory: nothing can be written to it.
  case replaced
  /// As many files are open as the process or the system may have.
  case tooFewFiles
  /// Other users of the machine get at it, and it isn't for this program to change that.
  case openToOthers(path: String)
  /// Others have the data directory open, or exchange its files.
  case inUse(by: [DirectoryHolder])
  case fileExists(path: String)
  case unreadable(path: String, reason: FileProblem)
  /// A file that is to be made can't be made there.
  case unwritable(path: String, reason: FileProblem)
  case storage(String)
}

/// What isn't there, or not for whoever asks.
public enum Missing: String, Sendable, Equatable, CaseIterable {
  case account, checkInList, event, gate, gateDevice, incident, key, message, order, paymentPage, picture,
    scan,
    seat, seatingPlan, secondFactor, ticket, ticketType, visit
}

/// What is wrong with one field of a form.
public struct FieldProblem: Sendable, Equatable {
  public let field: Field
  public let reason: Reason
  /// Which of several ticket types, counted from 0; nil for a field there is one of.
  public let index: Int?

  public init(_ field: Field, _ reason: Reason, at index: Int? = nil) {
    self.field = field
    self.reason = reason
    self.index = index
  }

  public enum Field: String, Sendable, Equatable, CaseIterable {
    case name, email, phone, password, code, secondFactor, keyName, language
    case title, summary, description, category, venue, city, country, timeZone, startsAt, endsAt, poster
    case doorsAt, ageLimit, refundPolicy, returnBy
    /// Why staff do something.
    case note
    case ticketTypes, ticketTypeName, price, currency, capacity, minPerOrder, maxPerOrder, saleStartsAt,
      saleEndsAt
    case seatingPlan, status
    case cardNumber, cardExpiry, cardSecurityCode
  }

  public enum Reason: Sendable, Equatable {
    case missing
    case tooShort(Int)
    case tooLong(Int)
    case tooCommon
    /// Made of the person's own name or email.
    case tooPersonal
    case notAnEmail
    case notAPhoneNumber
    case notACountry
    case notATimeZone
    case notACurrency
    case notANumber
    case notACode
    case outOfRange(Int, Int)
    /// An amount outside of these two.
    case amountOutOfRange(Money, Money)
    /// A separator that may part thousands or decimals: both readings.
    case ambiguousAmount(String, String)
    /// The house's fee, this, would be more than the seller gets.
    case feeAbovePrice(Money)
    /// The gateway could never take it.
    case notPayable(AmountRefusal)
    /// More than one cart may hold: nobody could buy them.
    case moreThanACart(Int)
    /// A day or a length that is out of all bounds.
    case notADate
    /// What was typed is no date and time.
    case unreadTime(TimeProblem)
    case endsBeforeStart
    /// Doors open after the event starts, or more than a day before.
    case notBeforeStart
    /// A time that the clocks of this zone pass over.
    case skippedTime(LocalTime, zone: String)
    /// A sale that begins when the event is over.
    case afterTheEvent
    case inThePast
    case lessThanSold(Int)
    case inUse
    case notAPlan(SeatingPlanProblem)
    /// A number or a date by which a seller is known.
    case notASellers(SellerProblem)
    case notAPoster(ImageError)
    /// A seat that is sold or held can't be taken out of a plan.
    case seatInUse(String)
    case unsafeCharacters
    case unreadable
    case unknown(String)
    /// A value in a column of a file that has no name, counted from 1.
    case namelessColumn(Int)
    /// A field of a file by a name that none has there.
    case unknownField(String)
    /// A path out of the folder of the file that names it.
    case outsideFolder

    public init(_ problem: TimeProblem) {
      self = problem == .missing ? .missing : .unreadTime(problem)
    }
  }
}

/// A row that an import left out.
public struct ImportProblem: Sendable, Equatable {
  /// 1-based: the line of a CSV file, the number of an element of a JSON array.
  public let line: Int
  public let problems: [FieldProblem]

  public init(line: Int, problems: [FieldProblem]) {
    self.line = line
    self.problems = problems
  }
}
