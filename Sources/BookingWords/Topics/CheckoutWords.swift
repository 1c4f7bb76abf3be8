import BookingModel

/// From a cart to tickets: who pays, the money, and what came of it.
public protocol CheckoutWords: Speech {
  var checkoutTitle: String { get }
  var checkoutSteps: [String] { get }

  // Who it is for
  var checkoutWho: String { get }
  var checkoutWhoLead: String { get }
  var checkoutAlmost: String { get }
  var checkoutAlmostLead: String { get }
  var checkoutCodes: String { get }
  var checkoutCodesWords: String { get }
  var checkoutSignUpWords: String { get }
  var checkoutLogInWords: String { get }

  // An order that waits already
  var checkoutEarlier: String { get }
  func payableFor(_ left: String) -> String
  func payEarlier(_ total: Money) -> String
  var payEarlierWords: String { get }
  func dropEarlier(_ total: Money?) -> String
  var dropEarlierWords: String { get }

  // Nothing to pay
  var freeTitle: String { get }
  func freeGet(_ name: String?) -> String

  // Paying
  var payTitle: String { get }
  var paySecondStep: String { get }
  /// Where no real money is taken.
  var payBadge: String { get }
  var payNoMoney: String { get }
  var payShort: String { get }
  var paySecondStepShort: String { get }
  func payButton(_ total: Money?) -> String
  func payLastMinute(_ left: String) -> String
  var hintCardNumber: String { get }
  var hintCardExpiry: String { get }
  var hintSecurityCode: String { get }
  var bankCode: String { get }
  var hintBankCode: String { get }
  var cardNumberProblem: String { get }
  var cardExpiryProblem: String { get }
  var testNumbers: String { get }
  func testNumber(_ card: SandboxCard) -> String
  var askingBank: String { get }
  var waitingForBank: String { get }
  func orderIsSafe(_ order: String) -> String
  var cancellingPayment: String { get }
  var paymentNotStarted: String { get }
  /// While the gateway refuses all our calls.
  var paymentsHeldUp: String { get }
  func placesHeldUntil(_ time: String) -> String
  func paymentFailed(_ failure: PaymentFailure) -> String

  // A page elsewhere where the customer pays
  func payLinkTitle(_ total: Money) -> String
  func payLinkOrder(_ order: String) -> String
  var payLinkLead: String { get }
  var payLinkCamera: String { get }
  func payLinkMail(_ address: String, hasCode: Bool) -> String
  var payLinkCode: String { get }
  func payLinkEnlarge(_ columns: Int, _ rows: Int) -> String
  var payLinkWaiting: String { get }
  var pageUpdates: String { get }
  func linkMailed(_ address: String) -> String

  // Orders that can't be paid any more
  func payTooLate(_ order: String) -> String
  /// Nil for several events.
  func payCalledOff(_ order: String, _ event: String?) -> String
  func orderClosed(_ order: String, _ status: OrderStatus, _ refund: Refund?) -> String
  /// Nobody can ask about it: its service is set no more.
  func paymentUnattended(_ order: String) -> String

  // It worked
  var purchaseTitle: String { get }
  func purchaseOrder(_ order: String) -> String
  /// Beside the key.
  var purchaseTickets: String { get }
  func purchaseSeats(_ count: Int, _ seats: String) -> String
  var summaryCancelled: String { get }
  /// After the program has ended.
  var summaryUnderTickets: String { get }

  // Keys
  var keyGetTickets: String { get }
  var keyTryAgain: String { get }
  var keyLeave: String { get }
  var keyLeaveCancelling: String { get }
  var keyMailLink: String { get }
  var keyCopyAddress: String { get }
  var keyShowAddress: String { get }
  var keyQRCode: String { get }
  var keyTestCard: String { get }
  var keyMyTickets: String { get }
  var keyBackToCart: String { get }
  var keyPayLater: String { get }
  var keyDropOrder: String { get }
}
