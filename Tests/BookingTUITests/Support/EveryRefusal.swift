import TerminalUI

@testable import BookingModel
@testable import BookingSession
@testable import BookingTUI

/// One of every refusal there is, with values as long as they come.
enum EveryRefusal {
  static func all(_ now: Timestamp) -> [BookingError] {
    let later = now + .minutes(59)
    let euros = Money(minorUnits: 123_456_789, currency: Currency(stored: "EUR"))
    let simple: [BookingError] = [
      .notAllowed, .logInNeeded, .sessionEnded, .keyRevoked, .verificationNeeded, .passwordNeededAgain,
      .proofNeeded,
      .wrongEmailOrPassword, .secondFactorNeeded, .wrongSecondFactor, .codeExpired, .keyInUse,
      .conflict, .notOnSale, .saleEnded, .soldOut, .seatsNeeded, .cartEmpty, .holdExpired,
      .paymentUnderWay, .gatewayUnreachable, .onlyPlayMoney, .noTickets, .ticketVoid, .returnClosed,
      .importAbandoned,
      .diskFull, .readOnly, .busy, .replaced, .tooFewFiles,
    ]
    let timed: [BookingError] = [
      .throttled(until: later), .mailedCodeNeeded(until: later), .tooManyCodes(until: later),
      .tooManySignUps(until: later), .tooManyLinks(until: later), .saleNotStarted(later),
      .heldTooLong(.network, until: later), .heldTooLong(.key, until: later),
      .heldTooLong(.visit, until: later),
    ]
    let counted: [BookingError] = [
      .wrongCode(triesLeft: 3), .wrongCode(triesLeft: 0), .tooManyKeys(20), .onlyLeft(0), .onlyLeft(3),
      .limitPerOrder(10), .minimumPerOrder(4), .limitPerAccount(20), .limitPerCart(20),
      .tooManyTicketCodes(255),
      .limitHeld(.network, 100), .limitHeld(.key, 100), .limitHeld(.visit, 100), .otherNumberOfOrders(1234),
      .newerSchema(found: 12, known: 9),
    ]
    let named: [BookingError] = [
      .seatTaken(["Balcony B7", "Balcony B8"]), .otherCurrency(Currency(stored: "GBP")),
      .orderClosed(.expired), .orderClosed(.paid), .amountNotTaken(.currency(Currency(stored: "ISK"))),
      .amountNotTaken(.lessThan(euros)), .amountNotTaken(.moreThan(euros)),
      .amountNotTaken(.notIn(stepsOf: euros)), .notRefundable(euros), .damaged(detail: "row 7"),
      .notADataDirectory(path: "/srv/booking"), .noPermission(path: "/srv/booking"),
      .openToOthers(path: "/srv/booking"), .inUse(by: []), .fileExists(path: "/srv/booking"),
      .unreadable(path: "/srv/booking", reason: .empty),
      .unwritable(path: "/srv/booking", reason: .noFilesIn("/proc")), .storage("row 7 of orders"),
      .image(.damaged(.png)), .importRefused([ImportProblem(line: 2, problems: [])]),
    ]
    let devices: [DeviceTrouble] = [
      .notPaired(path: "/srv/gate"), .alreadyPaired(name: "north-1"), .inUse(path: "/srv/gate"), .noSnapshot,
      .tooOld(since: later), .wiped, .revoked, .otherSnapshot, .otherList, .shopUnreachable,
      .notUnderstood(line: 7), .tooLong(line: 7), .otherVersion(2), .onlyShop,
      .shopSaid("The code is used up."),
      .noSuchScan, .noteMissing, .listClosed,
    ]
    return simple + Missing.allCases.map { .notFound($0) } + timed + counted + named
      + devices.map { .deviceTrouble($0) }
      + problems.map { .invalid([$0]) }
  }

  private static let sellers: [SellerProblem] = [
    .notAnIBAN, .ibanCountry("US"), .ibanLength(country: "DE", expected: 22, found: 21),
    .ibanCharacter(country: "DE", "O", at: 17), .ibanCheckDigits, .outsideSEPA("AE"), .vatIDCountry("US"),
    .vatIDLength(country: "RO", expected: Array(2...10), found: 11, example: "RO18547290"),
    .vatIDShape(country: "CH", example: "CHE107787577IVA"), .vatIDCheckDigits(country: "DE"),
    .notADateOfBirth,
    .tooYoung(18),
  ]

  static let problems: [FieldProblem] = {
    let euros = Money(minorUnits: 123_456_789, currency: Currency(stored: "EUR"))
    let reasons: [FieldProblem.Reason] =
      [
        .missing, .tooShort(12), .tooLong(8000), .tooCommon, .tooPersonal, .unknownField("prise"),
        .notAnEmail,
        .notAPhoneNumber, .notACountry,
        .notATimeZone, .notACurrency, .notANumber, .notACode, .outOfRange(1, 1_000_000),
        .amountOutOfRange(euros, euros), .ambiguousAmount("1,234.00", "1.234"), .notPayable(.moreThan(euros)),
        .feeAbovePrice(euros),
        .moreThanACart(20), .notADate, .unreadTime(.missing), .endsBeforeStart, .notBeforeStart,
        .afterTheEvent,
        .inThePast, .lessThanSold(1234), .inUse, .notAPlan(.init(line: 3, reason: .notSeats("1-x"))),
        .notAPlan(.init(line: 3, reason: .notARow("A-1"))), .notAPoster(.damaged(.png)),
        .seatInUse("Balcony B7"),
        .unsafeCharacters, .unreadable, .unknown("Europe/Atlantis"),
      ] + sellers.map { .notASellers($0) }
    return reasons.map { FieldProblem(.seatingPlan, $0) }
      + FieldProblem.Field.allCases.map { FieldProblem($0, .missing) }
      + [FieldProblem(.ticketTypes, .tooLong(40))]
  }()
}
