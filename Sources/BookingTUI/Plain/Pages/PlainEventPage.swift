import BookingDomain
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
    guard let counting else { return PlainPrompt("Ticket number, about, or back") }
    let name = SafeText(counting.ticketType.name)
    let held = held(counting, session)
    let least = max(1, counting.ticketType.minPerOrder)
    let allowed = details?.mostPerOrder(counting) ?? counting.ticketType.maxPerOrder
    let most = min(allowed, counting.availability.available + held)
    let range: SafeText = most > least ? "\(least) to \(most)" : "\(least)"
    return PlainPrompt("How many \(name)? \(range)\(held > 0 ? ", 0 for none" : ""), or back")
  }

  func help(_ session: Session) -> [SafeText] {
    [
      "Type the number before a kind of ticket to hold places of it.", "about reads what the event is about.",
      "The price that is said is the whole price.",
    ]
  }

  private func held(_ offer: EventDetails.Offer, _ session: Session) -> Int {
    session.cart.items.first { $0.ticketType.id == offer.id }?.quantity ?? 0
  }

  mutating func appear(_ context: inout PlainStepContext) {
    counting = nil
    let id = event.id
    ask(
      &context, { office, principal throws(BookingError) in try office.event(principal, id) },
      otherwise: {
        $2.say(
          $1 == .notFound(.event)
            ? "This event is not on sale any more." : Wording.plainSentence($1, $2.session))
      }
    ) { $0.show($1, &$2) }
  }

  private mutating func show(_ details: EventDetails, _ context: inout PlainStepContext) {
    event = details.event
    self.details = details
    let now = context.session.now
    context.say(SafeText(event.title))
    if !event.summary.isEmpty { context.say(SafeText(event.summary)) }
    context.say("\(Format.when(event, now: now)), \(Format.zone(event))")
    context.say("\(SafeText(event.venue)), \(SafeText(event.city))")
    if let doors = Format.doors(event, now: now) { context.say("Doors open at \(doors).") }
    if let age = event.ageLimit { context.say("For ages \(age) and over.") }
    if !event.refundPolicy.isEmpty { context.say("Refunds: \(SafeText(event.refundPolicy))") }
    guard !offers.isEmpty else { return context.say("There are no tickets yet.") }
    context.say("Tickets, with the whole price of one:")
    for (index, offer) in offers.enumerated() {
      let state = Wording.closed(offer, event, now: now) ?? Wording.words(offer.availability).text
      let held = held(offer, context.session)
      let mine: SafeText = held > 0 ? ", \(held) in your cart" : ""
      let seats: SafeText = offer.ticketType.seatingPlan == nil ? "" : ", numbered seats"
      context.say(
        "\(index + 1). \(SafeText(offer.ticketType.name)), \(Format.price(offer.ticketType.price)), \(state)\(seats)\(mine)"
      )
    }
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    if let counting { return count(line, counting, &context) }
    if line.word == "about" {
      for paragraph in event.description.split(separator: "\n") where !paragraph.isEmpty {
        context.say(SafeText(paragraph))
      }
      return
    }
    guard let index = line.index(in: offers.count) else { return context.sayUnknown() }
    let offer = offers[index]
    if let closed = Wording.closed(offer, event, now: context.session.now) {
      return context.say("\(SafeText(offer.ticketType.name)): \(closed).")
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
      return context.say("Please type a number.")
    }
    let type = offer.ticketType.id
    ask(
      &context,
      { office, principal throws(BookingError) in
        try office.setQuantity(principal, of: type, to: wanted)
      }
    ) { page, cart, context in
      page.counting = nil
      context.sayHeld(cart, "\(wanted) × \(SafeText(offer.ticketType.name))", isAny: wanted > 0)
    }
  }
}

extension PlainStepContext {
  /// Places were taken or let go.
  mutating func sayHeld(_ cart: Cart, _ what: SafeText, isAny: Bool) {
    session.hold(cart)
    guard isAny, let left = session.holdLeft else { return say("Taken out of your cart.") }
    say("\(what) held for \(Wording.duration(left)). Type cart to check out.")
  }
}
