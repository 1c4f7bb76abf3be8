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
    session.cart.lines.first { $0.ticketType.id == offer.id }?.quantity ?? 0
  }

  mutating func appear(_ turn: inout PlainTurn) {
    counting = nil
    let id = event.id
    ask(
      &turn, { office, principal throws(BookingError) in try office.event(principal, id) },
      otherwise: {
        $2.say(
          $1 == .notFound(.event)
            ? "This event is not on sale any more." : Wording.plainSentence($1, $2.session))
      }
    ) { $0.show($1, &$2) }
  }

  private mutating func show(_ details: EventDetails, _ turn: inout PlainTurn) {
    event = details.event
    self.details = details
    let now = turn.session.now
    turn.say(SafeText(event.title))
    if !event.summary.isEmpty { turn.say(SafeText(event.summary)) }
    turn.say("\(Format.when(event, now: now)), \(Format.zone(event))")
    turn.say("\(SafeText(event.venue)), \(SafeText(event.city))")
    if let doors = Format.doors(event, now: now) { turn.say("Doors open at \(doors).") }
    if let age = event.ageLimit { turn.say("For ages \(age) and over.") }
    if !event.refundPolicy.isEmpty { turn.say("Refunds: \(SafeText(event.refundPolicy))") }
    guard !offers.isEmpty else { return turn.say("There are no tickets yet.") }
    turn.say("Tickets, with the whole price of one:")
    for (index, offer) in offers.enumerated() {
      let state = Wording.closed(offer, event, now: now) ?? Wording.words(offer.availability).text
      let held = held(offer, turn.session)
      let mine: SafeText = held > 0 ? ", \(held) in your cart" : ""
      let seats: SafeText = offer.ticketType.seatingPlan == nil ? "" : ", numbered seats"
      turn.say(
        "\(index + 1). \(SafeText(offer.ticketType.name)), \(Format.price(offer.ticketType.price)), \(state)\(seats)\(mine)"
      )
    }
  }

  mutating func take(_ line: PlainLine, _ turn: inout PlainTurn) {
    if let counting { return count(line, counting, &turn) }
    if line.word == "about" {
      for paragraph in event.description.split(separator: "\n") where !paragraph.isEmpty {
        turn.say(SafeText(paragraph))
      }
      return
    }
    guard let index = line.index(in: offers.count) else { return turn.sayUnknown() }
    let offer = offers[index]
    if let closed = Wording.closed(offer, event, now: turn.session.now) {
      return turn.say("\(SafeText(offer.ticketType.name)): \(closed).")
    }
    guard offer.availability.available + held(offer, turn.session) > 0 else { return turn.say(.soldOut) }
    if offer.ticketType.seatingPlan != nil { return turn.move(.push(PlainSeatsPage(offer.ticketType))) }
    counting = offer
  }

  mutating func stepBack(_ turn: inout PlainTurn) -> Bool {
    guard counting != nil else { return false }
    counting = nil
    return true
  }

  private func count(_ line: PlainLine, _ offer: EventDetails.Offer, _ turn: inout PlainTurn) {
    guard let wanted = line.number, wanted >= 0, wanted > 0 || held(offer, turn.session) > 0 else {
      return turn.say("Please type a number.")
    }
    let type = offer.ticketType.id
    ask(
      &turn,
      { office, principal throws(BookingError) in
        try office.setQuantity(principal, of: type, to: wanted)
      }
    ) { page, cart, turn in
      page.counting = nil
      turn.sayHeld(cart, "\(wanted) × \(SafeText(offer.ticketType.name))", isAny: wanted > 0)
    }
  }
}

extension PlainTurn {
  /// Places were taken or let go.
  mutating func sayHeld(_ cart: Cart, _ what: SafeText, isAny: Bool) {
    hold(cart)
    guard isAny, let left = session.holdLeft else { return say("Taken out of your cart.") }
    say("\(what) held for \(Wording.duration(left)). Type cart to check out.")
  }
}
