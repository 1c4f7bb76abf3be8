import BookingDomain
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

  var title: SafeText { SafeText(event.title) }
  var selected: EventDetails.Offer? { offers.indices.contains(list.selection) ? offers[list.selection] : nil }

  func inCart(_ type: Identifier<TicketType>, _ session: Session) -> Int {
    session.cart.lines.first { $0.ticketType.id == type }?.quantity ?? 0
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

  mutating func appear(_ turn: inout Turn<Self>) {
    refresh(&turn)
    turn.want(event.image)
  }

  mutating func refresh(_ turn: inout Turn<Self>) {
    let id = id
    turn.ask({ office, principal throws(BookingError) in try office.event(principal, id) }) {
      Reply.details($0)
    }
  }

  mutating func perform(_ command: Command, _ turn: inout Turn<Self>) {
    if case .scroll(let step) = command {
      scroll = max(0, min(scroll + step, lastScroll(turn.session)))
      return
    }
    guard isRead, !isHolding else {
      queued.append(command)
      return
    }
    switch command {
    case .scroll: break
    case .choose(let step):
      _ = list.handle(.key(step < 0 ? .up : .down), in: layout(turn.session).list)
    case .step(let step): self.step(step, &turn)
    case .add: add(&turn)
    }
  }

  /// A click selects a ticket, and on the selected one does what Enter does; the wheel turns what lies under it.
  mutating func take(_ input: Input, _ turn: inout Turn<Self>) -> Bool {
    guard case .mouse(let mouse) = input else { return false }
    let layout = layout(turn.session)
    switch list.handle(input, in: layout.list.offset(x: layout.text.x, y: layout.text.y)) {
    case .activated: return press(.enter, &turn)
    case .moved: return true
    case .ignored: break
    }
    switch mouse.kind {
    case .wheelDown: perform(.scroll(1), &turn)
    case .wheelUp: perform(.scroll(-1), &turn)
    default: return false
    }
    return true
  }

  private mutating func performQueued(_ turn: inout Turn<Self>) {
    let commands = queued
    queued = []
    for command in commands {
      switch command {
      case .step, .add:
        if !isHolding, let refusal = refusal(turn.session) { return turn.say(refusal, .warning) }
      case .choose, .scroll: break
      }
      perform(command, &turn)
    }
  }

  private mutating func step(_ step: Int, _ turn: inout Turn<Self>) {
    guard let selected, selected.ticketType.seatingPlan == nil else { return add(&turn) }
    let type = selected.ticketType
    let held = inCart(type.id, turn.session)
    let now = quantity(selected, turn.session)
    var wanted = now + step
    // Below the least there can be nothing but none at all, and none only where some are held.
    if wanted < max(1, type.minPerOrder) {
      wanted = step < 0 ? (held > 0 ? 0 : now) : max(1, type.minPerOrder)
    }
    let allowed = details?.mostPerOrder(selected) ?? type.maxPerOrder
    let most = min(allowed, selected.availability.available + held)
    if wanted > most {
      turn.say(
        most == allowed
          ? Wording.sentence(.limitPerOrder(most), turn.session)
          : Wording.sentence(.onlyLeft(selected.availability.available), turn.session), .warning)
      wanted = min(now, most)
    }
    chosen[type.id] = max(0, wanted)
  }

  private mutating func add(_ turn: inout Turn<Self>) {
    guard let selected else { return }
    guard selected.ticketType.seatingPlan == nil else {
      turn.push(SeatsScreen(event, selected.ticketType))
      return
    }
    let wanted = quantity(selected, turn.session)
    guard wanted != inCart(selected.id, turn.session) else {
      turn.push(CartScreen())
      return
    }
    isHolding = true
    let type = selected.ticketType
    let name = selected.ticketType.name
    turn.command({ office, principal throws(BookingError) in
      try office.setQuantity(principal, of: type.id, to: wanted)
    }) { Reply.held($0, name: name, quantity: wanted) }
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn<Self>) {
    switch reply {
    case .details(.success(let details)):
      event = details.event
      let kept = selected?.id
      self.details = details
      list.show(offers.map(\.id), keeping: kept)
      isRead = true
      turn.want(event.image)
      if !isHolding { performQueued(&turn) }
    case .details(.failure(.notFound)):
      isGone = true
      isRead = true
      performQueued(&turn)
    case .details(.failure(let error)):
      queued = []
      turn.say(error)
    case .held(let result, let name, let quantity):
      isHolding = false
      switch result {
      case .failure(let error):
        // What was pressed after it counted on it.
        queued = []
        turn.say(error)
      case .success(let cart):
        held(cart, name, quantity, &turn)
        performQueued(&turn)
      }
    }
  }

  private mutating func held(_ cart: Cart, _ name: String, _ quantity: Int, _ turn: inout Turn<Self>) {
    turn.session.cart = cart
    turn.session.lapsed = nil
    chosen = [:]
    guard quantity > 0 else {
      turn.say("Taken out of the cart.")
      return
    }
    let until = cart.expiresAt.map { Countdown.seconds($0 - turn.session.now) / 60 } ?? 0
    turn.say(
      "\(quantity) × \(SafeText(name)) held for \(Format.count(max(1, until), "minute")). Press c for the cart.",
      .success)
  }
}
