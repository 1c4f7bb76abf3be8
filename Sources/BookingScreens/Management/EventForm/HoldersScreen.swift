import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Before an event that people have tickets for is saved with another title, time or place: how many they are, what they
/// will read, and until when they may return their tickets.
struct HoldersScreen: Screen {
  enum Command: Sendable, Equatable {
    case tell, tellNobody, back, offerReturn, moveReturn(days: Int), scroll(Int), locked
  }

  enum Reply: Sendable { case save(HolderNotification), saved(Result<Event, BookingError>) }

  /// What is to be saved, as it was typed: going back finds it so.
  let form: EventFormScreen
  let event: Event
  let draft: EventDraft
  let revision: Int
  let affected: AffectedHolders
  /// Nil where tickets can't be returned.
  var returnBy: Timestamp?
  var scroll = 0
  var isSaving = false

  init(
    _ affected: AffectedHolders, of event: Event, _ draft: EventDraft, revision: Int, form: EventFormScreen
  ) {
    self.affected = affected
    self.event = event
    self.draft = draft
    self.revision = revision
    self.form = form
    returnBy = affected.suggestedReturnBy
  }

  func title(_ words: any Words) -> SafeText { SafeText(words.tellHolders) }

  func keys(_ session: Session) -> Keymap<Command> {
    let words = session.words
    let wait: ManagementRefusal? = isSaving ? .beingSaved : nil
    let isNarrow = session.content.width < 56
    let back = KeyBinding(
      [.escape, "q"], .back, Command.back, words, group: .save, keysLabel: session.label(.escape))
    var bindings = [
      KeyBinding(
        .enter, isNarrow ? .tell(people: affected.people) : .saveAndTell(people: affected.people),
        Command.tell, words, group: .save, refusal: wait),
      KeyBinding(
        "n", isNarrow ? .nobody : .tellNobody, .tellNobody, words, group: .save, refusal: wait),
    ]
    // How returns are offered stands above the email; how to get out of here stands nowhere else.
    if isNarrow { bindings.append(back) }
    if affected.suggestedReturnBy != nil {
      bindings.append(
        KeyBinding(
          "r", returnBy == nil ? .offerReturns : .noReturns, .offerReturn, words, group: .returns))
      if returnBy != nil {
        bindings.append(
          KeyBinding(
            .left, .earlierOrLater, .moveReturn(days: -1), words, group: .returns, keysLabel: "←→"))
        bindings.append(
          KeyBinding(.right, .dayLater, .moveReturn(days: 1), words, group: .returns, places: []))
      }
    }
    bindings += [
      KeyBinding(
        [.down, "j"], .scrollDown, .scroll(1), words, group: .move, keysLabel: "↑↓", places: .palette),
      KeyBinding([.up, "k"], .scrollUp, .scroll(-1), words, group: .move, places: []),
      KeyBinding(.pageDown, .pageDown, .scroll(8), words, group: .move, places: []),
      KeyBinding(.pageUp, .pageUp, .scroll(-8), words, group: .move, places: []),
      KeyBinding(
        Section.manage.key, .manage, .locked, words, group: .go, refusal: .saveFirst, places: []),
    ]
    if !isNarrow { bindings.append(back) }
    return Keymap(bindings)
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .tell: save(.everybody(returnBy: returnBy), &context)
    case .tellNobody:
      let words = context.session.words.savingQuietly(affected.people, tickets: affected.tickets)
      context.question(Question(words, Reply.save(.nobody)))
    case .back: context.move(.replace(form))
    case .offerReturn: returnBy = returnBy == nil ? affected.suggestedReturnBy : nil
    case .moveReturn(let days): moveReturn(days: days, now: context.session.now)
    case .scroll(let step): scroll = max(0, min(scroll + step, mostScroll(context.session)))
    case .locked: break
    }
  }

  /// Never past the start, never to what has passed.
  private mutating func moveReturn(days: Int, now: Timestamp) {
    guard let returnBy else { return }
    let moved = min(returnBy + .days(Int64(days)), affected.change.after.startsAt)
    if moved > now + .hours(1) { self.returnBy = moved }
  }

  private mutating func save(_ told: HolderNotification, _ context: inout StepContext<Self>) {
    guard !isSaving else { return }
    isSaving = true
    let (id, draft, revision) = (event.id, draft, revision)
    context.command({ visit throws(BookingError) in
      try visit.events.change(id, draft, revision: revision, telling: told)
    }) { Reply.saved($0) }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .save(let told): save(told, &context)
    case .saved(.success):
      context.pop()
      context.say(SafeText(context.session.words.saved), .success)
    case .saved(.failure(.conflict)):
      context.move(.replace(form.outdated))
    case .saved(.failure(let error)):
      isSaving = false
      context.say(error)
    }
  }

  // What is shown

  private func heading(_ session: Session) -> [[TextRun]] {
    let words = session.words
    let holders = words.holders(affected.people, tickets: affected.tickets)
    var rows: [[TextRun]] = [[TextRun(SafeText(holders), .title)]]
    let zone = affected.change.after.timeZone
    if let returnBy {
      rows.append([
        TextRun("\(SafeText(words.name(.returnBy))) ", .muted), TextRun("‹ ", Style(.footerKey)),
        TextRun(SafeText(words.format.dateAndTime(returnBy, zone: zone, now: session.now)), .bold),
        TextRun(" ›", Style(.footerKey)),
      ])
    } else if affected.suggestedReturnBy != nil {
      rows.append(
        [TextRun(SafeText(words.noReturns), .muted)] + TextRun.hint("r", .offerReturns, words))
    }
    return rows + [[TextRun(SafeText(words.theyWillRead), Style(.label))]]
  }

  private func letter(width: Int, _ session: Session) -> [SafeText] {
    let words = session.words
    let message = words.preview(affected.example, returnBy: returnBy)
    return SafeText(words.subject(message.subject)).wrapped(width: width) + [""]
      + SafeText(message.body).wrapped(width: width)
  }

  private func column(_ size: Size) -> Rect {
    let column = Rect(size: size).centered(maxWidth: 76)
    return Rect(x: column.x, y: 0, width: column.width, height: size.height)
  }

  private func mostScroll(_ session: Session) -> Int {
    let column = column(session.content.size)
    let rows = column.height - heading(session).count
    return max(0, letter(width: column.width - 2, session).count - rows)
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    canvas.within(column(canvas.size)) { canvas in
      let heading = heading(session)
      for (row, pieces) in heading.enumerated() {
        canvas.write(pieces, at: Point(x: 0, y: row), maxWidth: canvas.size.width)
      }
      let area = canvas.bounds.inset(top: heading.count)
      let lines = letter(width: area.width - 2, session)
      let first = min(scroll, max(0, lines.count - area.height))
      for (row, line) in lines.dropFirst(first).prefix(area.height).enumerated() {
        canvas.write("│", at: area.row(row).origin, style: .muted)
        canvas.write(line, at: Point(x: 2, y: area.row(row).y), maxWidth: area.width - 2)
      }
      let more = lines.count - first - area.height
      if more > 0, area.height > 1 {
        let last = area.row(area.height - 1)
        canvas.fill(last)
        canvas.write(
          [
            TextRun("↓ ", Style(.footerKey)),
            TextRun(SafeText(session.words.moreLines(more + 1)), .muted),
          ], at: last.origin)
      }
    }
  }
}
