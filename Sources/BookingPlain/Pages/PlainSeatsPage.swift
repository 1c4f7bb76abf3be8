import BookingDomain
import BookingModel
import BookingRules
import BookingSession
import BookingWords
import TerminalUI

/// The seats of one kind of ticket: by their names, or the best ones together.
struct PlainSeatsPage: PlainPage {
  private let ticketType: TicketType
  private var map: SeatMap?

  init(_ ticketType: TicketType) { self.ticketType = ticketType }

  func prompt(_ session: Session) -> PlainPrompt {
    PlainPrompt(session.words, .best, .seatNames, .word(.free), .word(.back))
  }

  func topic(_ session: Session) -> PlainTopic? { .seats }

  mutating func appear(_ context: inout PlainStepContext) {
    let id = ticketType.id
    ask(&context, { visit throws(BookingError) in try visit.cart.seatMap(id) }) {
      page, map, context in
      page.map = map
      context.say(context.words.plainFreeSeats(page.ticketType.name, map.free, of: map.states.count))
      page.sayYours(&context)
    }
  }

  private func sayYours(_ context: inout PlainStepContext) {
    guard let map else { return }
    context.say(context.words.plainYourSeats(map.yours))
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    guard let map else { return appear(&context) }
    switch line.begins(with: .best, .free, .seats, .release, in: context.words) {
    case .best:
      guard let count = Int(line.rest), count > 0 else {
        return context.say(context.words.plainHowManyBest)
      }
      hold(&context) { visit, id throws(BookingError) in
        try visit.cart.holdBestSeats(of: id, count: count)
      }
    case .free: sayFree(map, row: line.rest, &context)
    case .seats: sayYours(&context)
    case .release:
      let isAll = PlainLine(line.rest).says(.all, in: context.words) != nil
      guard let labels = isAll ? Set(map.yours) : labels(line.rest, map, &context) else { return }
      set(Set(map.yours).subtracting(labels), &context)
    default:
      guard !line.isEmpty else { return context.sayUnknown() }
      guard let labels = labels(line.text, map, &context) else { return }
      set(Set(map.yours).union(labels), &context)
    }
  }

  private func set(_ labels: Set<String>, _ context: inout PlainStepContext) {
    hold(&context) { visit, id throws(BookingError) in
      try visit.cart.setSeats(of: id, to: labels)
    }
  }

  private func hold(
    _ context: inout PlainStepContext,
    _ work: @escaping @Sendable (Visit, Identifier<TicketType>) throws(BookingError) -> Cart
  ) {
    let id = ticketType.id
    ask(
      &context,
      { visit throws(BookingError) in
        let cart = try work(visit, id)
        return (cart, try visit.cart.seatMap(id))
      }
    ) { page, held, context in
      page.map = held.1
      context.sayHeld(held.0, held.1.yours.joined(separator: ", "), isAny: !held.1.yours.isEmpty)
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
        context.say(context.words.plainNoSeat(name))
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
      context.say(context.words.plainRow(first.row, PlainSeatsPage.runs(seats, context.words)))
    }
    if !saidAny { context.say(context.words.plainNoneFree(inRow: !wanted.isEmpty)) }
  }

  /// `A1 to A6, A9`.
  private static func runs(_ seats: [SeatingPlan.Seat], _ words: any Words) -> [String] {
    var runs: [[SeatingPlan.Seat]] = []
    for seat in seats {
      if let last = runs.last?.last, last.x + 1 == seat.x {
        runs[runs.count - 1].append(seat)
      } else {
        runs.append([seat])
      }
    }
    return runs.map { run in
      run.count == 1 ? run[0].label : words.plainRun(run[0].label, run[run.count - 1].label)
    }
  }
}
