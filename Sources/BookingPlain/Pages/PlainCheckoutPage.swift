import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// From a cart to tickets: an account, the money, the codes. What follows from what is the flow's to say; here it is said and
/// typed.
struct PlainCheckoutPage: PlainPage {
  private(set) var flow = CheckoutFlow()
  /// The card, then a yes; nil while none is asked for.
  var card: PlainForm?

  init() {}

  func prompt(_ session: Session) -> PlainPrompt {
    let words = session.words
    return switch flow.step {
    case .account, .codes, .waiting: PlainPrompt(words, .goOn, .word(.back))
    case .earlier: PlainPrompt(words, .payEarlier, .dropEarlier, .word(.back))
    case .late(let details) where details.isCalledOff: PlainPrompt(words, .word(.back))
    case .late: PlainPrompt(words, .holdAgain, .word(.back))
    case .free: PlainPrompt(words, asks: .getTickets)
    case .refused: PlainPrompt(words, .word(.back))
    case .order(let checkout): prompt(checkout, session)
    }
  }

  private func prompt(_ checkout: Checkout, _ session: Session) -> PlainPrompt {
    let words = session.words
    return switch checkout.stage {
    case .pay(.cardForm):
      card?.question == nil
        ? PlainPrompt(words.plainPays(checkout.details.order.total))
        : card?.prompt(words) ?? PlainPrompt(words, .word(.back))
    case .pay(.secondStep): PlainPrompt(words, asks: .bankCode)
    case .pay(.link) where session.account?.isEmailVerified == true:
      PlainPrompt(words, .askAgain, .mailLink, .word(.back))
    case .pay(.link), .processing: PlainPrompt(words, .askAgain, .word(.back))
    case .failed: PlainPrompt(words, .tryAgain, .word(.back))
    case .paid, .closed: PlainPrompt(words, .word(.back))
    }
  }

  func topic(_ session: Session) -> PlainTopic? { .checkout }

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
      switch line.begins(with: .pay, .drop, in: context.words) {
      case .pay: go(on: .paysEarlier, &context)
      case .drop: go(on: .dropsEarlier, &context)
      default: context.sayUnknown()
      }
    case .late(let details) where details.isCalledOff: context.move(.pop)
    case .late:
      guard line.begins(with: .hold, in: context.words) != nil else { return context.sayUnknown() }
      go(on: .holdsAgain, &context)
    case .free:
      guard line.says(.yes, in: context.words) != nil else { return context.sayUnknown() }
      go(on: .takesFreeTickets, &context)
    case .order(let checkout): handle(line, checkout, &context)
    }
  }

  private mutating func handle(_ line: PlainLine, _ checkout: Checkout, _ context: inout PlainStepContext) {
    switch checkout.stage {
    case .pay(.cardForm): fill(line, &context)
    case .pay(.secondStep): go(on: .answers(.code(line.text)), &context)
    case .pay(.link) where line.begins(with: .mail, in: context.words) != nil:
      mailLink(checkout.details, &context)
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
      &context, { visit throws(BookingError) in try visit.payments.mailLink(details.id) },
      then: { _, address, context in context.say(context.words.linkMailed(address)) })
  }
}
