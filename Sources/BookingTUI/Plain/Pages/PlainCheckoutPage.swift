import BookingDomain
import BookingFlows
import TerminalUI

/// From a cart to tickets: an account, the money, the codes. What follows from what is the flow's to say; here it is said and
/// typed.
struct PlainCheckoutPage: PlainPage {
  private(set) var flow = CheckoutFlow()
  /// The card, then a yes; nil while none is asked for.
  var card: PlainForm?

  init() {}

  func prompt(_ session: Session) -> PlainPrompt {
    switch flow.step {
    case .account, .codes, .waiting: PlainPrompt("Enter to go on, or back")
    case .earlier: PlainPrompt("pay to pay that order first, drop to let it go, or back")
    case .late(let details) where details.isCalledOff: PlainPrompt("back")
    case .late: PlainPrompt("hold to hold the same places again, or back")
    case .free: PlainPrompt("Get the tickets? yes or back")
    case .refused: PlainPrompt("back")
    case .order(let checkout): prompt(checkout, session)
    }
  }

  private func prompt(_ checkout: Checkout, _ session: Session) -> PlainPrompt {
    switch checkout.stage {
    case .pay(.cardForm):
      card?.question == nil
        ? PlainPrompt("Pay \(Format.price(checkout.details.order.total)) now? yes or back")
        : card?.prompt ?? PlainPrompt("back")
    case .pay(.secondStep): PlainPrompt("Code from the bank, the test bank says 123456")
    case .pay(.link) where session.account?.isEmailVerified == true:
      PlainPrompt("Enter to ask again, mail to have the link emailed to you, or back")
    case .pay(.link), .processing: PlainPrompt("Enter to ask again, or back")
    case .failed: PlainPrompt("Enter to try again, or back")
    case .paid, .closed: PlainPrompt("back")
    }
  }

  func help(_ session: Session) -> [SafeText] {
    [
      "Only test card numbers are taken, and none is kept. test fills one in.",
      "Nothing is charged before you say yes. back gives up paying, your places stay in the cart.",
    ]
  }

  mutating func appear(_ context: inout PlainStepContext) {
    go(on: .arrived(context.session.account, context.session.cart), &context)
  }

  mutating func go(on event: CheckoutFlow.Event, _ context: inout PlainStepContext) {
    let before = flow.step
    for effect in flow.handle(event, now: context.session.now) { apply(effect, from: before, &context) }
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    switch flow.step {
    case .account, .codes, .waiting: appear(&context)
    case .refused: context.move(.pop)
    case .earlier:
      switch line.word {
      case "pay": go(on: .paysEarlier, &context)
      case "drop": go(on: .dropsEarlier, &context)
      default: context.sayUnknown()
      }
    case .late(let details) where details.isCalledOff: context.move(.pop)
    case .late: line.word == "hold" ? go(on: .holdsAgain, &context) : context.sayUnknown()
    case .free: line.isYes ? go(on: .takesFreeTickets, &context) : context.sayUnknown()
    case .order(let checkout): handle(line, checkout, &context)
    }
  }

  private mutating func handle(_ line: PlainLine, _ checkout: Checkout, _ context: inout PlainStepContext) {
    switch checkout.stage {
    case .pay(.cardForm): fill(line, &context)
    case .pay(.secondStep): go(on: .answers(.code(line.text)), &context)
    case .pay(.link) where line.word == "mail": mailLink(checkout.details, &context)
    case .pay(.link), .processing: go(on: .looks, &context)
    case .failed: go(on: .triesAgain, &context)
    case .paid, .closed: context.move(.pop)
    }
  }

  /// Leaving gives up paying: the places go back into the cart.
  mutating func stepBack(_ context: inout PlainStepContext) -> Bool {
    if card?.stepBack() == true { return true }
    switch flow.checkout?.stage {
    case nil, .paid, .closed: return false
    case .pay, .processing, .failed:
      go(on: .cancels, &context)
      return true
    }
  }

  /// The address of the payment page, for where it can be clicked.
  private func mailLink(_ details: OrderDetails, _ context: inout PlainStepContext) {
    ask(
      &context, { office, principal throws(BookingError) in try office.mailPayLink(principal, details.id) },
      then: { _, address, context in context.say("The link is on its way to \(SafeText(address)).") })
  }
}
