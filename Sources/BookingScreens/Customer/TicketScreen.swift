import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// A ticket as it is shown at the door: its code to scan and to read out, what it is for, and whether it is valid.
struct TicketScreen: Screen {
  enum Command: Sendable, Equatable { case step(Int), fullScreen, copy, calendar, text, giveBack }

  enum Reply: Sendable {
    case tickets(Result<[TicketDetails], BookingError>)
    case exported(Result<String, ExportProblem>)
    case flow(ReturnFlow.Event)
  }

  var tickets: [TicketDetails]
  var index = 0
  private var flow = ReturnFlow()

  init(_ tickets: [TicketDetails]) { self.tickets = tickets }

  func title(_ words: any Words) -> SafeText { SafeText(words.ticketTitle) }
  var ticket: TicketDetails? { tickets.indices.contains(index) ? tickets[index] : tickets.first }

  func keys(_ session: Session) -> Keymap<Command> {
    let words = session.words
    var bindings: [KeyBinding<Command>] = []
    if tickets.count > 1 {
      bindings.append(
        KeyBinding([.right, .down, "l", "j"], SafeText(words.keyNextTicket), .step(1), keysLabel: "←→"))
      bindings.append(
        KeyBinding([.left, .up, "h", "k"], SafeText(words.keyPreviousTicket), .step(-1), places: []))
    }
    bindings.append(
      KeyBinding(
        "f", SafeText(words.keyFullScreen), .fullScreen,
        refusal: ticket?.ticket.isVoid == true ? SafeText(words.ticketCancelled) : nil))
    if ticket?.returnBy != nil { bindings.append(KeyBinding("r", SafeText(words.keyReturn), .giveBack)) }
    bindings += [
      KeyBinding("y", SafeText(words.keyCopyCode), .copy),
      KeyBinding("c", SafeText(words.keyCalendarFile), .calendar),
      KeyBinding("t", SafeText(words.keyTextFile), .text),
    ]
    return Keymap(bindings)
  }

  mutating func appear(_ context: inout StepContext<Self>) { context.want(ticket?.event.image) }

  func topics(_ session: Session) -> Set<Topic>? { session.topics }
  mutating func refresh(_ context: inout StepContext<Self>) {
    context.ask({ visit throws(BookingError) in try visit.orders.tickets() }) {
      Reply.tickets($0)
    }
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    guard let ticket else { return }
    switch command {
    case .step(let step): index = (index + step + tickets.count) % tickets.count
    case .fullScreen: context.move(.code(ticket))
    case .copy:
      context.effect(.copy(ticket.ticket.code))
      context.say(SafeText(context.session.words.copied(ticket.ticket.code)), .success)
    case .giveBack: go(on: .wants(ticket, of: tickets), &context)
    case .calendar:
      give(
        TicketExport.calendar(tickets, now: context.session.now, context.session.options.language), &context)
    case .text:
      give(TicketExport.text(tickets, now: context.session.now, context.session.options.language), &context)
    }
  }

  private mutating func go(on event: ReturnFlow.Event, _ context: inout StepContext<Self>) {
    for effect in flow.handle(event) { apply(effect, &context) }
  }

  private mutating func apply(_ effect: ReturnFlow.Effect, _ context: inout StepContext<Self>) {
    switch effect {
    case .ask(let request): context.run(request) { Reply.flow($0) }
    case .asksToConfirm: if let offer = flow.offer { ask(offer, &context) }
    case .refused(let error): context.say(error)
    case .returned(let money): context.say(SafeText(context.session.words.returned(money)), .success)
    case .reload: refresh(&context)
    }
  }

  /// Tickets are given back only after a question whose safe answer is preselected.
  private func ask(_ offer: ReturnFlow.Offer, _ context: inout StepContext<Self>) {
    let words = context.session.words
    var choices: [Question<Reply>.Choice] = [
      .init(SafeText(words.returnKeep)),
      .init(SafeText(words.returnOne), .flow(.confirms(.one)), isDangerous: true),
    ]
    if offer.all.count > 1 {
      choices.append(
        .init(SafeText(words.returnAll(offer.all.count)), .flow(.confirms(.all)), isDangerous: true))
    }
    context.question(
      SafeText(words.returnTitle), OrderWords.returning(offer.one, of: offer.all, words), choices)
  }

  /// A file where the person is; over SSH the text itself, because a file here would be of no use there.
  private func give(_ export: Export?, _ context: inout StepContext<Self>) {
    guard let export else { return }
    if context.session.options.isRemote {
      context.push(TextScreen(.export(export)))
      return
    }
    let directory = context.session.options.exportDirectory
    context.run(.command) { .exported(FileExport.write(export, to: directory)) }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .flow(let event): go(on: event, &context)
    case .exported(.success(let path)):
      context.say(SafeText(context.session.words.savedAs(path)), .success)
    case .exported(.failure(let problem)):
      context.say(SafeText(context.session.words.notSaved(problem)), .danger)
    case .tickets(.failure): break
    case .tickets(.success(let all)):
      let ids = tickets.map(\.id)
      tickets = ids.compactMap { id in all.first { $0.id == id } }
      if tickets.isEmpty { context.pop() }
      index = min(index, max(0, tickets.count - 1))
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    guard let ticket else { return }
    let code = TicketCode.view(ticket)
    let hasRoom =
      code.map { $0.size.width + 30 <= canvas.size.width && $0.size.height <= canvas.size.height } ?? false
    guard hasRoom, let code else {
      let column = canvas.bounds.centered(maxWidth: 56)
      let area = Rect(x: column.x, y: 0, width: column.width, height: canvas.size.height)
      canvas.within(area) { drawFacts(on: &$0, ticket, session, hint: true) }
      return
    }
    let width = code.size.width + 4 + 44
    let left = max(0, (canvas.size.width - width) / 2)
    let top = max(0, (canvas.size.height - code.size.height) / 3)
    code.draw(
      into: &canvas, in: Rect(x: left, y: top, width: code.size.width, height: code.size.height),
      depth: session.options.terminal.colorDepth)
    let x = left + code.size.width + 4
    canvas.within(
      Rect(x: x, y: top + 1, width: min(44, canvas.size.width - x), height: canvas.size.height - top - 1)
    ) { drawFacts(on: &$0, ticket, session, hint: false) }
  }

  private func drawFacts(on canvas: inout Canvas, _ ticket: TicketDetails, _ session: Session, hint: Bool) {
    let event = ticket.event
    let words = session.words
    let isTight = canvas.size.height < 13
    let accent = session.accent(session.posters[event.image])
    var y = canvas.writeWrapped(
      SafeText(event.title), in: Rect(x: 0, y: 0, width: canvas.size.width, height: 2),
      style: Style(.title, .bold, foreground: accent))
    if !isTight { y += 1 }
    canvas.write(SafeText(words.when(event, now: session.now)), at: Point(x: 0, y: y))
    canvas.write(
      "\(SafeText(event.venue)), \(SafeText(event.city))", at: Point(x: 0, y: y + 1), style: .muted)
    y += isTight ? 2 : 3
    let labels = words.ticketLabels
    var rows: [(String, String)] = [(labels.type, ticket.ticketTypeName)]
    if let seat = ticket.ticket.seat { rows.append((labels.seat, seat)) }
    rows += [(labels.holder, ticket.ticket.holder), (labels.order, ticket.orderCode)]
    if let returnBy = ticket.returnBy {
      let time = words.format.dateAndTime(returnBy, zone: event.timeZone, now: session.now)
      rows.append((words.ticketReturn, words.returnUntil(time)))
    }
    let column = (rows.map { SafeText($0.0).width }.max() ?? 0) + 2
    for (label, value) in rows {
      canvas.write(SafeText(label), at: Point(x: 0, y: y), style: Style(.label))
      canvas.write(SafeText(value), at: Point(x: column, y: y), maxWidth: canvas.size.width - column)
      y += 1
    }
    if !isTight { y += 1 }
    let isVoid = ticket.ticket.isVoid
    canvas.write(
      [
        TextRun(SafeText(ticket.ticket.code), Style(.accent, .bold)), TextRun("   "),
        TextRun(
          " \(SafeText(words.stamp(ticket.ticket.voidReason))) ",
          isVoid ? Style(.danger, [.bold, .reverse]) : Style(.success, [.bold, .reverse])),
      ], at: Point(x: 0, y: y))
    y += 1
    if tickets.count > 1 {
      canvas.write(SafeText(words.oneOf(index + 1, tickets.count)), at: Point(x: 0, y: y), style: .muted)
      y += 1
    }
    if hint, y + 1 < canvas.size.height {
      _ = TicketCode.draw(on: &canvas, ticket, in: canvas.bounds.inset(top: y + (isTight ? 0 : 1)), session)
    }
  }
}
