/// The house's rules as numbers, in one place.
public struct Policy: Sendable, Equatable {
  // Holds
  public var hold: TimeSpan = .minutes(10)
  /// A place's hold ends here, counted from its first one, however often it is renewed, ordered and brought back. A cart
  /// has the limit of its oldest place.
  public var holdHardLimit: TimeSpan = .minutes(30)
  public var placesPerCart = 20
  /// Live tickets and holds of one account for one event.
  public var placesPerAccountAndEvent = 20
  /// Places of a pending order live this much longer than its customer may pay.
  public var paymentGrace: TimeSpan = .minutes(2)
  /// No gateway lets an order wait longer for its money, and a page that must be begun anew included.
  public var longestTimeToPay: TimeSpan = .minutes(80)

  // Orders
  /// How long an order that was only left stands among its customer's orders.
  public var unpaidOrderShown: TimeSpan = .days(1)

  /// How often an account may have the address of a payment page mailed to it.
  public var payLinksPerHour = 3

  // Changed events
  /// How long tickets of an event that was moved may be returned, if nobody says otherwise.
  public var returnOffer: TimeSpan = .days(14)

  // Refunds
  /// What of one order may go back on a proof of the last 15 minutes (`managementAuthentication`). More takes a proof of its
  /// own each time.
  public var refundedOnEarlierProof = RecentProofLimit()

  // Holds without payment, across accounts and visits
  /// Places held at once, in carts and by orders that wait for money.
  public var placesPerVisit = 40
  public var placesPerKey = 40
  /// Many people may stand behind one address. They hold few places each, and pay.
  public var placesPerNetwork = 100
  /// For each event the time that an account (a visit without one) or an SSH key may hold places without paying, however few;
  /// for a network the time of all its places together, so that it may hold as many as it may at once for so long.
  public var heldUnpaid: TimeSpan = .hours(1)
  /// So long after it was used up all of it has come back, evenly.
  public var heldUnpaidRecovery: TimeSpan = .hours(3)

  // Sign-ups
  public var signUpsPerVisit = 20
  public var signUpsPerKey = 20
  public var signUpsPerNetwork = 60
  /// So long after they were used up all of them have come back, evenly.
  public var signUpsRecovery: TimeSpan = .hours(1)

  // Codes
  public var codeLifetime: TimeSpan = .minutes(10)
  public var codeTries = 5
  /// For one account; and to one address from one place.
  public var codesPerHour = 3
  /// To one address, whoever asks, save its owner from where they have been before.
  public var codesPerAddressAndHour = 6
  public var codesPerAddressAndDay = 20
  // How many one visitor may ask for in an hour, to whatever addresses.
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
  /// Failures for one account from places it was never opened from, all counted together: after these a new place comes
  /// in by a mailed code, and without one each waits.
  public var freeNewPlaceFailures = 20
  public var newPlaceWait: TimeSpan = .hours(1)
  /// An account is known to be opened from so many places; the one longest ago makes room.
  public var knownPlacesPerAccount = 30
  /// So long after the last failure the count begins anew.
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
  /// A day, and the longest wait: a mail server that is away for a day gets everything when it is back.
  public var messageGiveUp: TimeSpan = .hours(26)
  /// Texts to one number in 24 hours: more are not sent. Texts cost money, and numbers that earn by them exist.
  public var smsPerNumberAndDay: Int?
  /// Texts to all numbers in 24 hours: more wait, and expire with their codes.
  public var smsPerDay: Int?
  /// Of a hundred of them so many are kept for accounts that proved an address more than a day ago: many new accounts at once
  /// can't use up everybody's.
  public var textsReservedPercent = 25

  // Payments whose gateway takes no calls from this house
  /// How soon it is asked again, at first and at last.
  public var heldUpFirst: TimeSpan = .seconds(10)
  public var heldUpLongest: TimeSpan = .minutes(1)

  // Seals
  /// How often the last seal goes out by mail.
  public var sealMail: TimeSpan = .hours(24)

  // Imports
  /// Rows that a strict import lays down while it holds the gate once.
  public var rowsPerImportStep = 250
  /// Events that an import adds while it holds the gate once: each is a row in many indexes.
  public var eventsPerImportStep = 20
  /// How often a round of background work does so.
  public var importStepsPerRound = 10
  /// What was laid down for an import that nobody has gone on with for so long is tidied away.
  public var importLease: TimeSpan = .minutes(5)

  // Storage
  /// How long a write waits for those of other processes before it is refused.
  public var longestGateWait: TimeSpan = .seconds(10)

  public init() {}
}
