import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// One event: its facts, its tickets, and how many of one kind.
struct PlainEventPage: PlainPage {
  private var event: Event
  private var details: EventDetails?
  private var offers: [EventDetails.Offer] { details?.offers ?? [] }
  /// The kind whose number is being asked for.
  private var counting: EventDetails.Offer?

  init(_ event: Event) { self.event = event }

  func prompt(_ session: Session) -> PlainPrompt {
    guard let counting else {
      return PlainPrompt(session.words, .ticketNumber, .word(.about), .word(.back))
    }
    let held = held(counting, session)
    let least = max(1, counting.ticketType.minPerOrder)
    let allowed = details?.mostPerOrder(counting) ?? counting.ticketType.maxPerOrder
    let most = min(allowed, counting.availability.available + held)
    return PlainPrompt(
      session.words.plainHowMany(counting.ticketType.name, from: least, to: most, held: held))
  }

  func topic(_ session: Session) -> PlainTopic? { .event }

  private func held(_ offer: EventDetails.Offer, _ session: Session) -> Int {
    session.cart.items.first { $0.ticketType.id == offer.id }?.quantity ?? 0
  }

  mutating func appear(_ context: inout PlainStepContext) {
    counting = nil
    let id = event.id
    ask(
      &context, { visit throws(BookingError) in try visit.catalogue.event(id) },
      otherwise: {
        $1 == .notFound(.event) ? $2.say($2.words.eventNotOnSale) : $2.say($1)
      }
    ) { $0.show($1, &$2) }
  }

  private mutating func show(_ details: EventDetails, _ context: inout PlainStepContext) {
    event = details.event
    self.details = details
    let now = context.session.now
    context.say(SafeText(event.title))
    if !event.summary.isEmpty { context.say(SafeText(event.summary)) }
    context.sayWhenAndWhere(event)
    let words = context.words
    if let doors = words.doorsTime(event, now: now) { context.say(words.plainDoors(doors)) }
    if let age = event.ageLimit { context.say(words.plainAges(from: age)) }
    for term in words.terms(of: event) { context.say(term) }
    guard !offers.isEmpty else { return context.say(words.eventNoTickets) }
    context.say(words.plainOffers)
    for (index, offer) in offers.enumerated() {
      let closure = context.words.closure(offer, of: event, now: now)
      let state = closure.map(context.words.closed) ?? context.words.stock(Stock(offer.availability))
      let line = words.plainOffer(
        offer.ticketType.name, offer.ticketType.price, state,
        isSeated: offer.ticketType.seatingPlan != nil, held: held(offer, context.session))
      context.say("\(index + 1). \(line)")
    }
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    if let counting { return count(line, counting, &context) }
    if line.begins(with: .about, in: context.words) != nil {
      for paragraph in event.description.split(separator: "\n") where !paragraph.isEmpty {
        context.say(SafeText(paragraph))
      }
      return
    }
    guard let index = line.index(in: offers.count) else { return context.sayUnknown() }
    let offer = offers[index]
    if let closure = context.words.closure(offer, of: event, now: context.session.now) {
      return context.say(context.words.closed(offer.ticketType.name, closure))
    }
    guard offer.availability.available + held(offer, context.session) > 0 else {
      return context.say(.soldOut)
    }
    if offer.ticketType.seatingPlan != nil { return context.move(.push(PlainSeatsPage(offer.ticketType))) }
    counting = offer
  }

  mutating func stepBack(_ context: inout PlainStepContext) -> Bool {
    guard counting != nil else { return false }
    counting = nil
    return true
  }

  private func count(_ line: PlainLine, _ offer: EventDetails.Offer, _ context: inout PlainStepContext) {
    guard let wanted = line.number, wanted >= 0, wanted > 0 || held(offer, context.session) > 0 else {
      return context.say(context.words.plainNumberNeeded)
    }
    let type = offer.ticketType.id
    ask(
      &context,
      { visit throws(BookingError) in
        try visit.cart.setQuantity(of: type, to: wanted)
      }
    ) { page, cart, context in
      page.counting = nil
      context.sayHeld(cart, "\(wanted) × \(offer.ticketType.name)", isAny: wanted > 0)
    }
  }
}

extension PlainStepContext {
  /// Places were taken or let go.
  mutating func sayHeld(_ cart: Cart, _ what: String, isAny: Bool) {
    session.hold(cart)
    guard isAny, let left = session.holdLeft else { return say(words.removedFromCart) }
    say(words.plainHeld(what, left))
  }

  /// When by the clocks of the place, and where.
  mutating func sayWhenAndWhere(_ event: Event) {
    say("\(words.when(event, now: session.now)), \(words.clock(zone: event.timeZone))")
    say("\(event.venue), \(event.city)")
  }

  /// A moment as a sentence tells it.
  func time(_ moment: Timestamp, in zone: String) -> String {
    words.format.dateAndTime(moment, zone: zone, now: session.now)
  }
}
