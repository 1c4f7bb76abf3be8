import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// A gate for whoever hears the screen: a line in, whether a scanner or a person typed it, and one sentence out.
struct PlainGatePage: PlainPage {
  private var flow = GateFlow()
  private let staysUntil: Timestamp
  private let source: GateSource

  init(
    staysUntil: Timestamp, desk: @escaping @Sendable (Visit) throws(BookingError) -> any GateDesk
  ) {
    (self.staysUntil, source) = (staysUntil, .shop(desk))
  }

  /// The gate that a device is.
  init(_ device: DeviceDoor) {
    (staysUntil, source) = (device.staysUntil, .device(device.desk))
    flow.standing = device.desk.standing()
  }

  func prompt(_ session: Session) -> PlainPrompt { PlainPrompt(session.words.plainDoorPrompt) }
  func staysOpen(_ session: Session) -> Timestamp? { staysUntil }

  mutating func appear(_ context: inout PlainStepContext) {
    context.words.plainDoorHelp.forEach { context.say($0) }
    count(&context)
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    let words = context.words
    if line.isEmpty { return count(&context) }
    switch line.says(.undo, .wayIn, .wayOut, .figures, in: words) {
    case .undo: return go(on: .wants(.undo), &context)
    case .wayIn: return turn(to: .entry, &context)
    case .wayOut: return turn(to: .exit, &context)
    case .figures: return count(&context)
    default: break
    }
    if line.begins(with: .anyway, in: words) != nil {
      go(on: .wants(.override), &context)
      if case .reason = flow.mode { go(on: .says(line.rest), &context) }
      return
    }
    if case .choosing(let found, _, _) = flow.mode, let place = line.index(in: found.count) {
      return go(on: .takes(place), &context)
    }
    go(on: .says(line.text), &context)
  }

  mutating func stepBack(_ context: inout PlainStepContext) -> Bool {
    guard flow.mode != .scanning else { return false }
    go(on: .wants(.clear), &context)
    return true
  }

  private mutating func turn(to direction: DoorDirection, _ context: inout PlainStepContext) {
    if flow.direction != direction { go(on: .wants(.turn), &context) }
    context.say(context.words.way(direction))
  }

  private mutating func go(on event: GateFlow.Event, _ context: inout PlainStepContext) {
    for effect in flow.handle(event, now: context.session.now) {
      switch effect {
      case .ask(let number, let request): ask(number, request, &context)
      case .says(let obstacle): context.say(context.words.obstacle(obstacle.said))
      // Whoever hears the sentences needs no bell, and hears figures when they ask.
      case .rings, .count, .does: break
      }
    }
  }

  private func askDesk<Value: Sendable>(
    _ context: inout PlainStepContext,
    _ work: @escaping @Sendable (any GateDesk) throws(BookingError) -> Value,
    otherwise: @escaping @Sendable (inout Self, BookingError, inout PlainStepContext) -> Void = {
      $2.say($1)
    },
    then: @escaping @Sendable (inout Self, Value, inout PlainStepContext) -> Void
  ) {
    switch source {
    case .shop(let desk):
      ask(
        &context, { visit throws(BookingError) in try work(desk(visit)) }, otherwise: otherwise, then: then)
    case .device(let desk):
      ask(&context, here: { () throws(BookingError) in try work(desk) }, otherwise: otherwise, then: then)
    }
  }

  private func ask(_ number: Int, _ request: GateFlow.Request, _ context: inout PlainStepContext) {
    askDesk(
      &context,
      { desk throws(BookingError) in (answer: try request.run(desk), standing: desk.standing()) },
      otherwise: { page, error, context in
        page.go(on: .refused(number, error), &context)
        context.say(error)
      }
    ) { page, told, context in
      let before = page.flow.standing
      page.go(on: .answered(number, told.answer, told.standing), &context)
      if let before, before.mode != told.standing.mode { context.say(context.words.mode(told.standing)) }
      page.say(told.answer, of: request, &context)
    }
  }

  /// One sentence: the verdict comes first.
  private func say(_ answer: GateFlow.Answer, of request: GateFlow.Request, _ context: inout PlainStepContext)
  {
    let (words, now) = (context.words, context.session.now)
    let zone = flow.standing?.timeZone ?? context.session.options.timeZone
    switch answer {
    case .scan(let scan):
      let who = scan.ticket.map {
        [$0.holder, $0.typeName, $0.seat].compactMap(\.self).joined(separator: ", ")
      }
      let why = words.why(scan, zone: zone, now: now)
      let earlier = scan.earlier.map { words.earlier($0, zone: zone, now: now) + "." }
      context.say(
        ([words.word(scan.reason) + ":"] + [who.map { $0 + "." }, why, earlier].compactMap(\.self))
          .joined(separator: " "))
    case .undone:
      if case .undo(let scan, _) = request { context.say(words.takenBack(scan.ticket?.holder)) }
    case .found(let tickets):
      guard !tickets.isEmpty else {
        if case .search(let typed) = request { context.say(words.nobodyFound(typed)) }
        return
      }
      context.say(words.found(tickets.count))
      for (index, ticket) in tickets.enumerated() {
        let parts = [
          ticket.holder, ticket.typeName, ticket.seat, ticket.voidReason.map(words.state),
        ]
        context.say("\(index + 1). \(parts.compactMap(\.self).joined(separator: ", "))")
      }
    }
  }

  private func count(_ context: inout PlainStepContext) {
    askDesk(
      &context, { desk throws(BookingError) in (figures: try desk.figures(), standing: desk.standing()) }
    ) { page, told, context in
      let (words, figures) = (context.words, told.figures)
      page.flow.standing = told.standing
      let queued = told.standing.queued
      let standing = [words.place(told.standing), words.mode(told.standing)]
      context.say((standing + (queued == 0 ? [] : [words.toUpload(queued)])).joined(separator: ", "))
      let refused = figures.refusals.values.reduce(0, +)
      context.say(
        "\(words.inside(figures.inside, of: figures.expected)), \(words.name(.refused)): \(words.format.number(refused))"
      )
      if let end = figures.allInAt {
        context.say(words.allIn(by: words.format.time(end, zone: told.standing.timeZone)))
      }
    }
  }
}
