import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// A ticket as it is shown at the door: its code to scan and to read out, what it is for, and whether it is valid.
struct TicketScreen: Screen {
  enum Command: Sendable, Equatable { case step(Int), fullScreen, copy, calendar, text, giveBack, newCode }

  enum Reply: Sendable {
    case tickets(Result<[TicketDetails], BookingError>)
    case exported(Result<String, ExportProblem>)
    case flow(ReturnFlow.Event)
    case wantsNewCode(Ticket)
    case renewed(Result<Void, BookingError>)
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
    if ticket?.ticket.isVoid == false {
      bindings.append(KeyBinding("n", SafeText(words.keyNewCode), .newCode))
    }
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
    case .newCode: askForNewCode(ticket.ticket, &context)
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

  /// What was printed, or sent to somebody, is worth nothing afterwards: the safe answer is preselected.
  private func askForNewCode(_ ticket: Ticket, _ context: inout StepContext<Self>) {
    let words = context.session.words
    context.question(
      SafeText(words.newCodeTitle), SafeText(words.newCodeQuestion),
      [
        .init(SafeText(words.newCodeKeep)),
        .init(SafeText(words.newCodeMake), .wantsNewCode(ticket), isDangerous: true),
      ])
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
    case .wantsNewCode(let ticket):
      context.command({ visit throws(BookingError) in try visit.orders.reissue(ticket.id, of: ticket.order) })
      {
        .renewed($0)
      }
    case .renewed(.success):
      context.say(SafeText(context.session.words.newCodeMade), .success)
      refresh(&context)
    case .renewed(.failure(let error)): context.say(error)
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
    TicketStub(ticket: ticket, number: index + 1, count: tickets.count).draw(on: &canvas, session)
  }
}
