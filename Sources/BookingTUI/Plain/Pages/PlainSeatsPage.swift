import BookingDomain
import TerminalUI

/// The seats of one kind of ticket: by their names, or the best ones together.
struct PlainSeatsPage: PlainPage {
  private let ticketType: TicketType
  private var map: SeatMap?

  init(_ ticketType: TicketType) { self.ticketType = ticketType }

  func prompt(_ session: Session) -> PlainPrompt {
    PlainPrompt("best and a number, seat names, free, or back")
  }

  func help(_ session: Session) -> [SafeText] {
    [
      "best 2 holds the best two seats side by side.",
      "Seat names, like C4 C5, hold exactly these seats besides those you have.",
      "drop C4 lets a seat go, drop all lets all go.", "free reads the free seats, row by row.",
      "free C reads those of row C.", "seats says which ones you hold.",
    ]
  }

  mutating func appear(_ context: inout PlainStepContext) {
    let id = ticketType.id
    ask(&context, { office, principal throws(BookingError) in try office.seatMap(principal, id) }) {
      page, map, context in
      page.map = map
      context.say("\(SafeText(page.ticketType.name)): \(map.free) of \(map.states.count) seats are free.")
      page.sayYours(&context)
    }
  }

  private func sayYours(_ context: inout PlainStepContext) {
    guard let map else { return }
    context.say(
      map.yours.isEmpty ? "You hold none yet." : "You hold \(SafeText(map.yours.joined(separator: ", "))).")
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    guard let map else { return appear(&context) }
    switch line.word {
    case "": context.sayUnknown()
    case "best":
      guard let count = Int(line.rest), count > 0 else {
        return context.say("How many? Type it like best 2.")
      }
      hold(&context) { office, principal, id throws(BookingError) in
        try office.holdBestSeats(principal, of: id, count: count)
      }
    case "free": sayFree(map, row: line.rest, &context)
    case "seats": sayYours(&context)
    case "drop":
      guard let labels = line.rest.lowercased() == "all" ? Set(map.yours) : labels(line.rest, map, &context)
      else { return }
      set(Set(map.yours).subtracting(labels), &context)
    default:
      guard let labels = labels(line.text, map, &context) else { return }
      set(Set(map.yours).union(labels), &context)
    }
  }

  private func set(_ labels: Set<String>, _ context: inout PlainStepContext) {
    hold(&context) { office, principal, id throws(BookingError) in
      try office.setSeats(principal, of: id, to: labels)
    }
  }

  private func hold(
    _ context: inout PlainStepContext,
    _ work: @escaping @Sendable (BoxOffice, Principal, Identifier<TicketType>) throws(BookingError) -> Cart
  ) {
    let id = ticketType.id
    ask(
      &context,
      { office, principal throws(BookingError) in
        let cart = try work(office, principal, id)
        return (cart, try office.seatMap(principal, id))
      }
    ) { page, held, context in
      page.map = held.1
      context.sayHeld(
        held.0, SafeText(held.1.yours.joined(separator: ", ")), isAny: !held.1.yours.isEmpty)
    }
  }

  /// The seats that are named, separated by commas or spaces; nil with what is not known said.
  private func labels(_ text: String, _ map: SeatMap, _ context: inout PlainStepContext) -> Set<String>? {
    let known = Dictionary(map.plan.seats.map { ($0.label.lowercased(), $0.label) }) { first, _ in first }
    if let whole = known[text.lowercased()] { return [whole] }
    let separators: Set<Character> = text.contains(",") ? [","] : [" "]
    var labels: Set<String> = []
    for part in text.split(whereSeparator: separators.contains) {
      let name = PlainLine(String(part)).text
      guard let label = known[name.lowercased()] else {
        context.say("There is no seat \(SafeText(name)). Type free to hear the free ones.")
        return nil
      }
      labels.insert(label)
    }
    return labels
  }

  private func sayFree(_ map: SeatMap, row wanted: String, _ context: inout PlainStepContext) {
    var saidAny = false
    for y in 0..<map.plan.height {
      let seats = map.plan.seats.filter { $0.y == y && map.states[$0.label] == .free }.sorted { $0.x < $1.x }
      guard let first = seats.first, wanted.isEmpty || first.row.lowercased() == wanted.lowercased() else {
        continue
      }
      saidAny = true
      context.say("Row \(SafeText(first.row)): \(PlainSeatsPage.runs(seats))")
    }
    if !saidAny { context.say(wanted.isEmpty ? "No seat is free just now." : "No seat is free there.") }
  }

  /// `A1 to A6, A9`.
  private static func runs(_ seats: [SeatingPlan.Seat]) -> SafeText {
    var runs: [[SeatingPlan.Seat]] = []
    for seat in seats {
      if let last = runs.last?.last, last.x + 1 == seat.x {
        runs[runs.count - 1].append(seat)
      } else {
        runs.append([seat])
      }
    }
    return runs.map { run in
      let (first, last) = (SafeText(run[0].label), SafeText(run[run.count - 1].label))
      return run.count == 1 ? first : "\(first) to \(last)"
    }.joined(separator: ", ")
  }
}
