import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Which door: an event, then a list at a gate, by their numbers.
struct PlainDoorPage: PlainPage {
  private struct Way: Sendable {
    let event: Event
    let list: CheckInList
    let gate: Gate?
  }

  private var events: [Event] = []
  private var ways: [Way] = []

  init() {}

  func prompt(_ session: Session) -> PlainPrompt { PlainPrompt(session.words, .number, .word(.back)) }

  mutating func appear(_ context: inout PlainStepContext) {
    ways = []
    ask(&context, { visit throws(BookingError) in try visit.door.events() }) { page, events, context in
      page.events = events
      guard !events.isEmpty else { return context.say(context.words.noDoorEvents) }
      context.say(context.words.chooseDoorEvent)
      for (index, event) in events.enumerated() {
        let when = context.time(event.startsAt, in: event.timeZone)
        context.say("\(index + 1). \(event.title), \(when), \(event.venue)")
      }
    }
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    guard let index = line.index(in: ways.isEmpty ? events.count : ways.count) else {
      return context.sayUnknown()
    }
    ways.isEmpty ? choose(events[index], &context) : open(ways[index], &context)
  }

  private func choose(_ event: Event, _ context: inout PlainStepContext) {
    ask(
      &context,
      { visit throws(BookingError) in
        (lists: try visit.door.lists(of: event.id), gates: try visit.door.gates(of: event.id))
      }
    ) { page, door, context in
      page.ways = door.lists.flatMap { list in
        let open = door.gates.filter { list.gates?.contains($0.id) ?? true }
        return open.isEmpty
          ? [Way(event: event, list: list, gate: nil)] : open.map { Way(event: event, list: list, gate: $0) }
      }
      guard !page.ways.isEmpty else { return context.say(context.words.noLists) }
      if page.ways.count == 1 { return page.open(page.ways[0], &context) }
      context.say(context.words.chooseDoor)
      for (index, way) in page.ways.enumerated() {
        let gate = way.gate?.name ?? context.words.anyGate
        context.say("\(index + 1). \(way.list.name), \(gate)")
      }
    }
  }

  private func open(_ way: Way, _ context: inout PlainStepContext) {
    let (list, gate) = (way.list.id, way.gate?.id)
    context.move(
      .push(
        PlainGatePage(staysUntil: way.event.endsAt + Policy().gateLogInAfterEnd) {
          visit throws(BookingError) in
          try visit.door.desk(list: list, gate: gate)
        }))
  }

  mutating func stepBack(_ context: inout PlainStepContext) -> Bool {
    guard !ways.isEmpty else { return false }
    appear(&context)
    return true
  }
}
