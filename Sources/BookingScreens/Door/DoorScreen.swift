import BookingDomain
import BookingModel
import BookingRules
import BookingSession
import BookingWords
import TerminalUI

/// Which event's door, by which list, at which gate. Where there is one choice only it is made.
struct DoorScreen: Screen {
  enum Command: Sendable, Equatable { case open, move(ListMove), print }

  enum Reply: Sendable {
    case events(Result<[Event], BookingError>)
    case ways(Result<[Way], BookingError>)
  }

  /// One row: an event, or a list at a gate.
  struct Way: Sendable, Equatable, Identifiable {
    let event: Event
    let list: CheckInList?
    let gate: Gate?

    var id: String { "\(event.id.rawValue) \(list?.id.rawValue ?? 0) \(gate?.id.rawValue ?? 0)" }
  }

  private let event: Event?
  /// What the command line asked for; nil once it was opened.
  private var wish: DoorWish?
  private var page = ListPage<Way>()
  private var hasOpened = false

  init(_ event: Event? = nil, wish: DoorWish? = nil) { (self.event, self.wish) = (event, wish) }

  func title(_ words: any Words) -> SafeText {
    SafeText(event == nil ? words.chooseDoorEvent : words.chooseDoor)
  }

  func subject(_ session: Session) -> Way? { page.rows.selected }

  func keys(_ session: Session) -> Keymap<Command> {
    let words = session.words
    let group = SafeText(words.group(.door))
    var bindings = [KeyBinding(.enter, SafeText(words.keyOpen), Command.open, group: group)]
    if let event = page.rows.selected?.event, session.may(.manageDoor, of: event) {
      bindings.append(KeyBinding("l", SafeText(words.label(.print)), .print, group: group))
    }
    return Keymap(bindings + Keymap.moves(words) { .move($0) })
  }

  mutating func appear(_ context: inout StepContext<Self>) { read(&context, .asks) }
  mutating func refresh(_ context: inout StepContext<Self>) { read(&context, .locks) }

  private func read(_ context: inout StepContext<Self>, _ unproven: Request.Unproven) {
    guard let event else {
      context.ask(unproven: unproven, { visit throws(BookingError) in try visit.door.events() }) {
        Reply.events($0)
      }
      return
    }
    context.ask(
      unproven: unproven,
      { visit throws(BookingError) in
        let gates = try visit.door.gates(of: event.id)
        return try visit.door.lists(of: event.id).flatMap { list in
          let open = gates.filter { list.gates?.contains($0.id) ?? true }
          return open.isEmpty
            ? [Way(event: event, list: list, gate: nil)]
            : open.map { Way(event: event, list: list, gate: $0) }
        }
      }
    ) { Reply.ways($0) }
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    switch page.handle(input, context.session) {
    case .activated: run(.open, &context)
    case .moved: break
    case .ignored: return false
    }
    return true
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .move(let move): page.move(move, context.session)
    case .open: if let way = page.open() { open(way, &context) }
    case .print: if let way = page.rows.selected { context.push(AttendeesScreen(way.event)) }
    }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .events(let result): show(result.map { $0.map { Way(event: $0, list: nil, gate: nil) } }, &context)
    case .ways(let result): show(result, &context)
    }
  }

  private mutating func show(_ result: Result<[Way], BookingError>, _ context: inout StepContext<Self>) {
    let asked = page.show(result)
    guard case .success(let ways) = result else { return }
    if let asked { return open(asked, &context) }
    guard !hasOpened else { return }
    let wanted = wish.map { wish in ways.filter { wish.means($0.event, $0.list, $0.gate) } } ?? ways
    hasOpened = true
    if wanted.isEmpty, !ways.isEmpty { context.say(SafeText(context.session.words.noSuchDoor), .warning) }
    if wanted.count == 1 { open(wanted[0], &context) }
  }

  private mutating func open(_ way: Way, _ context: inout StepContext<Self>) {
    guard let list = way.list else { return context.push(DoorScreen(way.event, wish: wish)) }
    let (id, gate) = (list.id, way.gate?.id)
    context.push(
      GateScreen(staysUntil: way.event.endsAt + Policy().gateLogInAfterEnd) { visit throws(BookingError) in
        try visit.door.desk(list: id, gate: gate)
      })
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words
    page.draw(
      on: &canvas, title: title(words), session,
      empty: (SafeText(event == nil ? words.noDoorEvents : words.noLists), nil)
    ) { canvas, way in
      let event = way.event
      let when = words.format.dateAndTime(event.startsAt, zone: event.timeZone, now: session.now)
      guard let list = way.list else {
        return canvas.writeRow(
          [TextRun(SafeText(event.title), .bold)], TextRun(SafeText(when), .muted),
          [TextRun(SafeText("\(event.venue), \(event.city)"), .muted)], TextRun(""))
      }
      canvas.writeRow(
        [TextRun(SafeText(list.name), .bold)], TextRun(SafeText(way.gate?.name ?? words.anyGate), .accent),
        [TextRun(SafeText(words.doorOpen(list, zone: event.timeZone, now: session.now)), .muted)],
        TextRun(""))
    }
  }
}

extension DoorWish {
  fileprivate func means(_ event: Event, _ list: CheckInList?, _ gate: Gate?) -> Bool {
    func fits(_ wanted: String?, _ name: String?) -> Bool {
      guard let wanted, let name else { return wanted == nil || name == nil }
      return FoldedText.sortKey(wanted) == FoldedText.sortKey(name)
    }
    return fits(self.event, event.code) && fits(self.list, list?.name) && fits(self.gate, gate?.name)
  }
}
