import BookingDomain
import BookingModel
import BookingRules
import BookingSession
import BookingWords
import TerminalUI

/// The seats of one ticket type: chosen one by one, or the best ones together. Others' choices show as they make them.
struct SeatsScreen: Screen {
  enum Command: Sendable, Equatable {
    case move(x: Int, y: Int), toggle, best, count(Int)
  }

  enum Reply: Sendable {
    case map(Result<SeatMap, BookingError>)
    /// `instead` is what the best seats took the place of.
    case held(Result<Cart, BookingError>, instead: [String] = [])
    case putBack([String])
  }

  let event: Event
  let ticketType: TicketType
  var map: SeatMap?
  /// Label of the seat under the cursor.
  var cursor = ""
  /// How many the best together are to be.
  var count = 2
  /// Taken by somebody else a moment ago.
  var lost: Set<String> = []
  var flashUntil: Timestamp?
  private var isHolding = false
  /// Asked for while seats were being held: one after the other, since each builds on what came of the one before.
  private var queued: [Request] = []

  private enum Request: Sendable {
    case toggle(String)
    case best(Int)
    case putBack([String])
  }

  init(_ event: Event, _ ticketType: TicketType) {
    self.event = event
    self.ticketType = ticketType
  }

  func title(_ words: any Words) -> SafeText { SafeText(words.seatsTitle(event.title)) }
  func subject(_ session: Session) -> String? { cursor }

  func keys(_ session: Session) -> Keymap<Command> {
    let state = map?.states[cursor]
    let words = session.words
    let group = SafeText(words.group(.seats))
    let refusal: String? =
      switch state {
      case .taken: words.seatRefused(cursor)
      case nil: map == nil ? words.seatsReading : words.seatsNone
      case .free, .yours: nil
      }
    let moves: [([Key], String, Command)] = [
      ([.down, "j"], words.keyRowBelow, .move(x: 0, y: 1)),
      ([.left, "h"], words.keySeatLeft, .move(x: -1, y: 0)),
      ([.right, "l"], words.keySeatRight, .move(x: 1, y: 0)),
    ]
    return Keymap(
      [
        KeyBinding(
          [.space, .enter], SafeText(state == .yours ? words.keyReleaseSeat : words.keyChooseSeat), .toggle,
          group: group, refusal: refusal.map { SafeText($0) }),
        KeyBinding(
          [.up, "k"], SafeText(words.keyMove), .move(x: 0, y: -1), group: group, keysLabel: "←↑↓→",
          places: .footer),
      ] + moves.map { KeyBinding($0, SafeText($1), $2, group: group, places: []) } + [
        KeyBinding("b", SafeText(words.keyBestSeats(count)), .best, group: group),
        KeyBinding(
          ["+", "="], SafeText(words.keyHowManyTogether), .count(1), group: group, keysLabel: "+ -"),
        KeyBinding("-", SafeText(words.keyFewerTogether), .count(-1), group: group, places: []),
      ])
  }

  mutating func appear(_ context: inout StepContext<Self>) { refresh(&context) }

  mutating func refresh(_ context: inout StepContext<Self>) {
    let id = ticketType.id
    context.ask({ visit throws(BookingError) in try visit.cart.seatMap(id) }) {
      Reply.map($0)
    }
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .move(let x, let y): move(x, y)
    case .count(let step):
      let most = map?.mostPerOrder ?? ticketType.maxPerOrder
      count = min(max(max(1, ticketType.minPerOrder), count + step), most)
    case .toggle: request(.toggle(cursor), &context)
    case .best: request(.best(count), &context)
    }
  }

  private mutating func request(_ request: Request, _ context: inout StepContext<Self>) {
    guard !isHolding else { return queued.append(request) }
    switch request {
    case .toggle(let label): toggle(label, &context)
    case .best(let count):
      hold(&context, instead: seats(context.session.cart)) {
        [id = ticketType.id] visit throws(BookingError) in
        try visit.cart.holdBestSeats(of: id, count: count)
      }
    case .putBack(let labels):
      hold(&context) { [id = ticketType.id] visit throws(BookingError) in
        try visit.cart.setSeats(of: id, to: Set(labels))
      }
    }
  }

  /// Those of this very ticket type.
  private func seats(_ cart: Cart) -> [String] {
    cart.items.first { $0.ticketType.id == ticketType.id }?.seats ?? []
  }

  private mutating func toggle(_ label: String, _ context: inout StepContext<Self>) {
    guard let map, map.states[label] != .taken else { return }
    // The cart knows of what was just held before the map does.
    var wanted = Set(seats(context.session.cart))
    if wanted.remove(label) == nil { wanted.insert(label) }
    hold(&context) { [wanted, id = ticketType.id] visit throws(BookingError) in
      try visit.cart.setSeats(of: id, to: wanted)
    }
  }

  private mutating func hold(
    _ context: inout StepContext<Self>, instead: [String] = [],
    _ work: @escaping @Sendable (Visit) throws(BookingError) -> Cart
  ) {
    isHolding = true
    context.command(work) { Reply.held($0, instead: instead) }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .map(.success(let new)): show(new, &context)
    case .map(.failure(let error)): context.say(error)
    case .putBack(let labels): request(.putBack(labels), &context)
    case .held(let result, let instead):
      isHolding = false
      switch result {
      case .failure(let error):
        // What was pressed after it counted on it.
        queued = []
        context.say(error)
      case .success(let cart):
        lead(to: cart, from: context.session.cart)
        context.session.hold(cart)
        say(instead, replacedBy: seats(cart), &context)
      }
      let requests = queued
      queued = []
      for next in requests { request(next, &context) }
      refresh(&context)
    }
  }

  /// What was chosen before is not lost for a key that chose others.
  private func say(_ before: [String], replacedBy after: [String], _ context: inout StepContext<Self>) {
    guard !before.isEmpty, before != after else { return }
    context.say(SafeText("\(SeatOrder.words(before)) → \(SeatOrder.words(after))"), undo: .putBack(before))
  }

  /// The cursor stands where seats were added, wherever the best ones were.
  private mutating func lead(to new: Cart, from old: Cart) {
    let before = seats(old)
    let added = seats(new).filter { !before.contains($0) }
    if let first = added.first, !added.contains(cursor), map?.states[first] != nil { cursor = first }
  }

  private mutating func show(_ new: SeatMap, _ context: inout StepContext<Self>) {
    if let map, !isHolding {
      // Free a moment ago, and not taken by this very person: somebody was faster.
      let gone = new.states.filter { $0.value == .taken && map.states[$0.key] != .taken }.keys
      if !gone.isEmpty {
        lost = Set(gone)
        flashUntil = context.session.now + .seconds(2)
        if gone.contains(cursor) {
          context.say(SafeText(context.session.words.seatLostNow(cursor)), .warning)
        }
      }
    }
    map = new
    if new.states[cursor] == nil {
      let free = new.plan.seats.filter { new.states[$0.label] == .free }
      let start = free.min { distance($0, new.plan) < distance($1, new.plan) } ?? new.plan.seats.first
      cursor = new.yours.first ?? start?.label ?? ""
    }
  }

  private func distance(_ seat: SeatingPlan.Seat, _ plan: SeatingPlan) -> Int {
    abs(2 * seat.x - plan.width) + abs(2 * seat.y - plan.height)
  }

  /// To the next seat in that direction, across gaps; up and down to the nearest one of that row.
  private mutating func move(_ x: Int, _ y: Int) {
    guard let map, let here = map.plan.seats.first(where: { $0.label == cursor }) else { return }
    let ahead = map.plan.seats.filter {
      y == 0 ? $0.y == here.y && ($0.x - here.x) * x > 0 : ($0.y - here.y) * y > 0
    }
    let next = ahead.min {
      (abs($0.y - here.y), abs($0.x - here.x)) < (abs($1.y - here.y), abs($1.x - here.x))
    }
    if let next { cursor = next.label }
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    guard case .mouse(let mouse) = input, mouse.isClick, let map else { return false }
    let area = Rect(size: context.session.content.size)
    guard let seat = layout(map, in: mapArea(area), context.session.words).seat(at: mouse.point) else {
      return false
    }
    cursor = seat.label
    request(.toggle(seat.label), &context)
    return true
  }

  func alarm(_ session: Session) -> Timestamp? { flashUntil }

  mutating func tick(_ context: inout StepContext<Self>) {
    guard let end = flashUntil, context.session.now >= end else { return }
    flashUntil = nil
    lost = []
  }
}
