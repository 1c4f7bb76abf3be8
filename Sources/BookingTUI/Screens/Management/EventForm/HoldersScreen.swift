import BookingDomain
import BookingModel
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

  func title(_ words: any Words) -> SafeText { "Tell ticket holders" }

  func keys(_ session: Session) -> Keymap<Command> {
    let wait: SafeText? = isSaving ? "It is being saved." : nil
    let people = Format.count(affected.people, "person", "people")
    let isNarrow = session.content.width < 56
    let back = KeyBinding<Command>([.escape, "q"], "back", .back, group: "Save", keysLabel: "Esc")
    var bindings = [
      KeyBinding(
        .enter, isNarrow ? "tell \(affected.people)" : "save, tell \(people)", Command.tell, group: "Save",
        refusal: wait),
      KeyBinding("n", isNarrow ? "none" : "tell nobody", Command.tellNobody, group: "Save", refusal: wait),
    ]
    // How returns are offered stands above the email; how to get out of here stands nowhere else.
    if isNarrow { bindings.append(back) }
    if affected.suggestedReturnBy != nil {
      bindings.append(
        KeyBinding("r", returnBy == nil ? "offer returns" : "no returns", .offerReturn, group: "Returns"))
      if returnBy != nil {
        bindings.append(
          KeyBinding(.left, "earlier or later", .moveReturn(days: -1), group: "Returns", keysLabel: "←→"))
        bindings.append(KeyBinding(.right, "a day later", .moveReturn(days: 1), group: "Returns", places: []))
      }
    }
    bindings += [
      KeyBinding([.down, "j"], "scroll down", .scroll(1), group: "Move", keysLabel: "↑↓", places: .palette),
      KeyBinding([.up, "k"], "scroll up", .scroll(-1), group: "Move", places: []),
      KeyBinding(.pageDown, "a page down", .scroll(8), group: "Move", places: []),
      KeyBinding(.pageUp, "a page up", .scroll(-8), group: "Move", places: []),
      KeyBinding(Section.manage.key, "manage", .locked, group: "Go", refusal: Wording.saveFirst, places: []),
    ]
    if !isNarrow { bindings.append(back) }
    return Keymap(bindings)
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .tell: save(.everybody(returnBy: returnBy), &context)
    case .tellNobody:
      context.question(
        "Save without telling anybody?",
        "\(Wording.holders(affected)). They will not hear of the change.",
        [
          .init("Stay here"),
          .init("Save quietly", Reply.save(.nobody), isDangerous: true),
        ])
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
    context.command({ office, principal throws(BookingError) in
      try office.changeEvent(principal, id, draft, revision: revision, telling: told)
    }) { Reply.saved($0) }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .save(let told): save(told, &context)
    case .saved(.success):
      context.pop()
      context.say("Saved.", .success)
    case .saved(.failure(.conflict)):
      context.move(.replace(form.outdated))
    case .saved(.failure(let error)):
      isSaving = false
      context.say(error)
    }
  }

  // What is shown

  private func heading(_ session: Session) -> [[TextRun]] {
    var rows: [[TextRun]] = [[TextRun(Wording.holders(affected), .title)]]
    let zone = affected.change.after.timeZone
    if let returnBy {
      rows.append([
        TextRun("Returns until ", .muted), TextRun("‹ ", Style(.footerKey)),
        TextRun(Format.dateAndTime(returnBy, zone: zone, now: session.now), .bold),
        TextRun(" ›", Style(.footerKey)),
      ])
    } else if affected.suggestedReturnBy != nil {
      rows.append([
        TextRun("No returns. ", .muted), TextRun("r", Style(.footerKey)),
        TextRun(" offers them.", .muted),
      ])
    }
    return rows + [[TextRun("They will read this email:", Style(.label))]]
  }

  private func letter(width: Int, _ session: Session) -> [SafeText] {
    let message = session.words.preview(affected.example, returnBy: returnBy)
    return [SafeText("Subject: \(message.subject)"), ""] + SafeText(message.body).wrapped(width: width)
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
          [TextRun("↓ ", Style(.footerKey)), TextRun("\(more + 1) more lines", .muted)], at: last.origin)
      }
    }
  }
}
