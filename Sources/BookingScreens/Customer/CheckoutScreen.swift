import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// From a cart to tickets: who it is for, the money, and what came of it. What follows from what is the flow's to say; here it
/// is shown and typed.
struct CheckoutScreen: Screen {
  enum Command: Sendable, Equatable {
    case choose(Int), go, cancelOrder, leave, retry, testCard, tickets, mailLink, copyLink, showCode,
      holdAgain
  }

  enum Reply: Sendable {
    case flow(CheckoutFlow.Event)
    /// Where the payment page's address went.
    case mailed(Result<String, BookingError>)
  }

  private(set) var flow: CheckoutFlow
  var choice = 0
  var page = FormPage([], buttons: [])
  /// What the form on the page answers.
  var presentation: Presentation?
  /// Why the last card was not taken, while another one is asked for.
  var declined: SafeText?
  /// Whether the payment page's code stands alone on the screen.
  var isCodeOnly = false

  /// - Parameter order: the order to pay; nil where the cart is to become one.
  init(of order: Identifier<Order>? = nil) { flow = CheckoutFlow(of: order) }

  func title(_ words: any Words) -> SafeText { SafeText(words.checkoutTitle) }
  mutating func speak(_ words: any Words) { page.speak(words) }
  var checkout: Checkout? { flow.checkout }

  func subject(_ session: Session) -> Identifier<Order>? { checkout?.details.order.id }

  var isForm: Bool { presentation != nil && !page.form.fields.isEmpty }

  func isTyping(_ session: Session) -> Bool { isForm && page.form.takesText }

  mutating func appear(_ context: inout StepContext<Self>) {
    go(on: .arrived(context.session.account, context.session.cart), &context)
  }

  func topics(_ session: Session) -> Set<Topic>? { session.topics }

  /// Somebody else may have paid it, or called it off.
  mutating func refresh(_ context: inout StepContext<Self>) { go(on: isForm ? .glances : .looks, &context) }

  func alarm(_ session: Session) -> Timestamp? {
    let spin = flow.waitingSince.flatMap { Spinner.alarm(since: $0, session) }
    return [spin, flow.alarm].compactMap(\.self).min()
  }

  mutating func tick(_ context: inout StepContext<Self>) { go(on: .timePassed, &context) }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .choose(let step): choice = (choice + step + 2) % 2
    case .go: goOn(&context)
    case .cancelOrder: go(on: .cancels, &context)
    case .leave: context.pop()
    case .mailLink: mailLink(&context)
    case .copyLink:
      guard let link = checkout?.stage.link else { return }
      context.effect(.copy(link))
      context.say(SafeText(context.session.words.copiedAddress), .success)
    case .showCode: isCodeOnly.toggle()
    case .retry: go(on: .triesAgain, &context)
    case .testCard:
      let card = CardText.approved(now: context.session.now)
      page.form.setText(card.number, for: .field(.cardNumber))
      page.form.setText(card.expiry, for: .field(.cardExpiry))
      page.form.setText(card.securityCode, for: .field(.cardSecurityCode))
      page.form.focus(.submit)
    case .tickets: context.move(.root(.tickets))
    case .holdAgain: go(on: .holdsAgain, &context)
    }
  }

  private mutating func goOn(_ context: inout StepContext<Self>) {
    switch flow.step {
    case .free: go(on: .takesFreeTickets, &context)
    case .earlier: go(on: choice == 0 ? .paysEarlier : .dropsEarlier, &context)
    case .account:
      context.push(
        choice == 0 ? SignUpScreen(purpose: .checkout) : LogInScreen(purpose: .checkout) as any Screen)
    case .codes: context.push(VerifyScreen(purpose: .checkout))
    case .waiting, .order, .late, .refused: break
    }
  }

  private func mailLink(_ context: inout StepContext<Self>) {
    guard let id = checkout?.details.order.id else { return }
    context.command({ visit throws(BookingError) in try visit.payments.mailLink(id) }) {
      Reply.mailed($0)
    }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .flow(let event): go(on: event, &context)
    case .mailed(.failure(let error)): context.say(error)
    case .mailed(.success(let address)):
      context.say(SafeText(context.session.words.linkMailed(address)), .success)
    }
  }

  mutating func go(on event: CheckoutFlow.Event, _ context: inout StepContext<Self>) {
    for effect in flow.handle(event, now: context.session.now) { apply(effect, &context) }
    // Nor is a card answered that is being replaced by another.
    page.isBusy = flow.isSubmitting || flow.isAsking && declined != nil
  }
}
