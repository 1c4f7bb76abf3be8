/// The numbers of the shop's rules. Lengths of time are `TimeSpan`s; other numbers are counts, of what their names say.
public struct Policy: Sendable, Equatable {
  // Holds
  public var hold: TimeSpan = .minutes(10)
  /// A place is held no longer than this, counted from when it was first put into a cart: renewing the hold, ordering, and
  /// going back to the cart don't extend it. A cart ends with its oldest place.
  public var holdHardLimit: TimeSpan = .minutes(30)
  public var placesPerCart = 20
  /// Live tickets and holds of one account for one event.
  public var placesPerAccountAndEvent = 20
  /// How long after the end of its time to pay an unpaid order still keeps its places: money may be on its way.
  public var paymentGrace: TimeSpan = .minutes(2)
  /// The longest time an order may stay unpaid with any gateway, a second payment page included.
  public var longestTimeToPay: TimeSpan = .minutes(80)

  // Orders
  /// How long an expired order that was never paid is still listed for its customer.
  public var unpaidOrderShown: TimeSpan = .days(1)

  /// How often an account may have the address of a payment page mailed to it.
  public var payLinksPerHour = 3

  // Changed events
  /// How long tickets may be returned after their event was moved, unless management sets another date.
  public var returnPeriod: TimeSpan = .days(14)

  // Refunds
  /// How much of one order's money may be refunded without asking for the password again, within `managementAuthentication`
  /// of the last time. A larger refund asks each time.
  public var refundedOnRecentProof = RecentProofLimit()

  // Holds without payment, across accounts and visits
  /// Places held at once, in carts and by orders that wait for money.
  public var placesPerVisit = 40
  public var placesPerKey = 40
  /// Many people may stand behind one address. They hold few places each, and pay.
  public var placesPerNetwork = 100
  /// Time for which places of one event may be held without paying. For an account (or a visit without one) and for an SSH key
  /// it runs once, however many places are held; for a network it is multiplied by `placesPerNetwork` and spent by every place.
  public var heldUnpaid: TimeSpan = .hours(1)
  /// Time in which a used-up `heldUnpaid` fills up again, evenly.
  public var heldUnpaidRecovery: TimeSpan = .hours(3)

  // Sign-ups
  public var signUpsPerVisit = 20
  public var signUpsPerKey = 20
  public var signUpsPerNetwork = 60
  /// Time in which used-up sign-ups fill up again, evenly.
  public var signUpsRecovery: TimeSpan = .hours(1)

  // Codes
  public var codeLifetime: TimeSpan = .minutes(10)
  public var codeTries = 5
  /// To one account, and to one address from one origin.
  public var codesPerHour = 3
  /// To one address from all origins together, except its owner's known ones.
  public var codesPerAddressAndHour = 6
  public var codesPerAddressAndDay = 20
  // Asked for by one visitor, to any addresses.
  public var codesPerSessionAndHour = 6
  public var codesPerKeyAndHour = 6
  public var codesPerNetworkAndHour = 12
  /// A terminal at the box office is used by one customer after the other.
  public var codesPerMachineUserAndHour = 30

  // Passwords and log-in
  public var passwordLength = 12...128
  public var freeLogInFailures = 5
  public var firstLogInWait: TimeSpan = .seconds(5)
  /// After the first wait each further failure doubles it, up to this.
  public var longestLogInWait: TimeSpan = .minutes(15)
  /// Failures for one account from all origins it was never opened from, counted together. After these a new origin needs a
  /// mailed code, or waits `newPlaceWait` before each try.
  public var freeNewPlaceFailures = 20
  public var newPlaceWait: TimeSpan = .hours(1)
  /// How many known origins an account keeps; the one used longest ago is forgotten first.
  public var knownPlacesPerAccount = 30
  /// Time after the last failure when the count starts again at 0.
  public var logInFailuresForgotten: TimeSpan = .hours(24)
  /// Management asks for the password again after this.
  public var managementAuthentication: TimeSpan = .minutes(15)
  public var keysPerAccount = 10
  public var recoveryCodes = 8

  // Messages
  /// How long one process may take to deliver a message before another tries.
  public var messageLease: TimeSpan = .minutes(2)
  public var messageRetryFirst: TimeSpan = .seconds(30)
  public var messageRetryLongest: TimeSpan = .hours(2)
  /// A day plus the longest wait: a mail server that was down for a day still gets everything.
  public var messageGiveUp: TimeSpan = .hours(26)
  /// SMS to one number in 24 hours; further ones are not sent. SMS cost money, and premium numbers are abused to earn it.
  public var smsPerNumberAndDay: Int?
  /// SMS to all numbers in 24 hours; further ones wait, and expire with their codes.
  public var smsPerDay: Int?
  /// Percentage of `smsPerDay` that is kept for accounts verified more than a day ago, so that a flood of new accounts can't use
  /// up everybody's.
  public var smsReservedPercent = 25

  // Payments whose gateway refuses all our calls (wrong key, missing right, wrong clock)
  /// First and longest wait between two calls.
  public var heldUpFirst: TimeSpan = .seconds(10)
  public var heldUpLongest: TimeSpan = .minutes(1)

  // Seals
  /// How often the last seal goes out by mail.
  public var sealMail: TimeSpan = .hours(24)

  // Imports
  /// Rows that a strict import stages in one transaction.
  public var rowsPerImportStep = 250
  /// Events that an import adds in one transaction: each is a row in many indexes.
  public var eventsPerImportStep = 20
  /// Such transactions in one round of background work.
  public var importStepsPerRound = 10
  /// An import that made no progress for this long is abandoned and its staged rows are deleted.
  public var importLease: TimeSpan = .minutes(5)

  // The door
  /// Before doors, or before the start where nobody said when doors are, from when on a new list lets people in.
  public var doorOpensBefore: TimeSpan = .hours(2)
  /// How long before its event's day a ticket's code begins to be good, and how long after its end it still is.
  public var ticketValidBefore: TimeSpan = .hours(12)
  public var ticketValidAfter: TimeSpan = .hours(6)
  /// How many codes a ticket may have had in all: as many as its code can count, and fewer by what its holder asks for alone, so that
  /// staff, or another day of its event, can always make one more.
  public var ticketCodes = 255
  public var ticketCodesByHolder = 50
  /// Within which whoever scanned may take it back.
  public var ownUndo: TimeSpan = .minutes(10)
  /// How long a gate's log-in lasts after its event's end: neither an idle time nor a proof of management ends it before.
  public var gateLogInAfterEnd: TimeSpan = .hours(1)
  /// How long a gate waits for the shop before it decides alone.
  public var gateWait: TimeSpan = TimeSpan(milliseconds: 1_500)
  /// How old what a device was told may be, for it to decide alone.
  public var longestAlone: TimeSpan = .hours(24)
  /// How far a device's clock may be off before somebody has to look.
  public var gateClockError: TimeSpan = .minutes(5)
  /// After the end of an event what its devices carry is wiped.
  public var gateWipe: TimeSpan = .hours(24)
  public var pairingLifetime: TimeSpan = .minutes(10)
  public var pairingTries = 5
  /// What a search at the door answers at most, and from how many letters on.
  public var doorSearchAnswers = 20
  public var doorSearchLetters = 3

  // Sellers
  /// How old whoever sells in their own name has to be, in whole years.
  public var sellerAge = 18
  /// What the house may take at most for a ticket: so many percent of its face value, and so many whole units of its currency.
  public var feePercent = 30
  public var feeFixedUnits: Int64 = 20
  /// The highest rate of tax on a ticket, in percent; no country's value added tax is higher than 27.
  public var taxPercent = 30

  // Storage
  /// How long a write waits for other processes' writes before it is refused.
  public var longestGateWait: TimeSpan = .seconds(10)

  public init() {}

  /// The highest fixed fee, in smallest units.
  public func feeFixed(in currency: Currency) -> Int64 {
    (0..<currency.decimals).reduce(feeFixedUnits) { units, _ in units * 10 }
  }
}
