import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// One event: its poster, its facts, its tickets, and how many of them one wants.
struct EventScreen: Screen {
  enum Command: Sendable, Equatable {
    case choose(Int), step(Int), add, scroll(Int)
  }

  enum Reply: Sendable {
    case details(Result<EventDetails, BookingError>)
    case held(Result<Cart, BookingError>, name: String, quantity: Int)
  }

  let id: Identifier<Event>
  /// What the list knew already, so that the first frame is there at once.
  var event: Event
  private var details: EventDetails?
  var offers: [EventDetails.Offer] { details?.offers ?? [] }
  var list = ListView()
  /// What was chosen with the stepper; without an entry it is what the cart holds, or the least there can be.
  var chosen: [Identifier<TicketType>: Int] = [:]
  var scroll = 0
  var isGone = false
  var isRead = false
  private var isHolding = false
  /// Pressed before the tickets were read or while places were being held: done in this order once that is over.
  private var queued: [Command] = []

  init(_ listing: EventListing) {
    id = listing.id
    event = listing.event
  }

  init(_ event: Event) {
    id = event.id
    self.event = event
  }

  struct Subject: Sendable, Equatable {
    let type: Identifier<TicketType>
    let quantity: Int
  }

  func title(_ words: any Words) -> SafeText { SafeText(event.title) }
  var selected: EventDetails.Offer? { offers.indices.contains(list.selection) ? offers[list.selection] : nil }

  func inCart(_ type: Identifier<TicketType>, _ session: Session) -> Int {
    session.cart.items.first { $0.ticketType.id == type }?.quantity ?? 0
  }

  func quantity(_ offer: EventDetails.Offer, _ session: Session) -> Int {
    if let chosen = chosen[offer.id] { return chosen }
    let held = inCart(offer.id, session)
    return held > 0 ? held : max(1, offer.ticketType.minPerOrder)
  }

  func subject(_ session: Session) -> Subject? {
    selected.map { Subject(type: $0.id, quantity: quantity($0, session)) }
  }

  func layout(_ session: Session) -> EventLayout { EventLayout(session, event, offers: offers.count) }

  mutating func appear(_ context: inout StepContext<Self>) {
    refresh(&context)
    context.want(event.image)
  }

  func topics(_ session: Session) -> Set<Topic>? { [.event(id)] }
  mutating func refresh(_ context: inout StepContext<Self>) {
    let id = id
    context.ask({ visit throws(BookingError) in try visit.catalogue.event(id) }) {
      Reply.details($0)
    }
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    if case .scroll(let step) = command {
      scroll = max(0, min(scroll + step, lastScroll(context.session)))
      return
    }
    guard isRead, !isHolding else {
      queued.append(command)
      return
    }
    switch command {
    case .scroll: break
    case .choose(let step):
      _ = list.handle(.key(step < 0 ? .up : .down), in: layout(context.session).list)
    case .step(let step): self.step(step, &context)
    case .add: add(&context)
    }
  }

  /// A click selects a ticket, and on the selected one does what Enter does; the wheel turns what lies under it.
  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    guard case .mouse(let mouse) = input else { return false }
    let layout = layout(context.session)
    switch list.handle(input, in: layout.list.offset(x: layout.text.x, y: layout.text.y)) {
    case .activated: return handle(.enter, &context)
    case .moved: return true
    case .ignored: break
    }
    switch mouse.kind {
    case .wheelDown: run(.scroll(1), &context)
    case .wheelUp: run(.scroll(-1), &context)
    default: return false
    }
    return true
  }

  private mutating func performQueued(_ context: inout StepContext<Self>) {
    let commands = queued
    queued = []
    for command in commands {
      switch command {
      case .step, .add:
        if !isHolding, let refusal = refusal(context.session) { return context.say(refusal, .warning) }
      case .choose, .scroll: break
      }
      run(command, &context)
    }
  }

  private mutating func step(_ step: Int, _ context: inout StepContext<Self>) {
    guard let selected, selected.ticketType.seatingPlan == nil else { return add(&context) }
    let type = selected.ticketType
    let held = inCart(type.id, context.session)
    let now = quantity(selected, context.session)
    var wanted = now + step
    // Below the least there can be nothing but none at all, and none only where some are held.
    if wanted < max(1, type.minPerOrder) {
      wanted = step < 0 ? (held > 0 ? 0 : now) : max(1, type.minPerOrder)
    }
    let allowed = details?.mostPerOrder(selected) ?? type.maxPerOrder
    let most = min(allowed, selected.availability.available + held)
    if wanted > most {
      context.say(
        most == allowed
          ? context.session.sentence(.limitPerOrder(most))
          : context.session.sentence(.onlyLeft(selected.availability.available)), .warning)
      wanted = min(now, most)
    }
    chosen[type.id] = max(0, wanted)
  }

  private mutating func add(_ context: inout StepContext<Self>) {
    guard let selected else { return }
    guard selected.ticketType.seatingPlan == nil else {
      context.push(SeatsScreen(event, selected.ticketType))
      return
    }
    let wanted = quantity(selected, context.session)
    guard wanted != inCart(selected.id, context.session) else {
      context.push(CartScreen())
      return
    }
    isHolding = true
    let type = selected.ticketType
    let name = selected.ticketType.name
    context.command({ visit throws(BookingError) in
      try visit.cart.setQuantity(of: type.id, to: wanted)
    }) { Reply.held($0, name: name, quantity: wanted) }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .details(.success(let details)):
      event = details.event
      let kept = selected?.id
      self.details = details
      list.show(offers.map(\.id), keeping: kept)
      isRead = true
      context.want(event.image)
      if !isHolding { performQueued(&context) }
    case .details(.failure(.notFound)):
      isGone = true
      isRead = true
      performQueued(&context)
    case .details(.failure(let error)):
      queued = []
      context.say(error)
    case .held(let result, let name, let quantity):
      isHolding = false
      switch result {
      case .failure(let error):
        // What was pressed after it counted on it.
        queued = []
        context.say(error)
      case .success(let cart):
        held(cart, name, quantity, &context)
        performQueued(&context)
      }
    }
  }

  private mutating func held(
    _ cart: Cart, _ name: String, _ quantity: Int, _ context: inout StepContext<Self>
  ) {
    context.session.hold(cart)
    chosen = [:]
    let words = context.session.words
    guard quantity > 0 else { return context.say(SafeText(words.removedFromCart)) }
    let until = cart.expiresAt.map { Countdown.seconds($0 - context.session.now) / 60 } ?? 0
    context.say(SafeText(words.heldInCart(quantity, name, minutes: max(1, until))), .success)
  }
}
