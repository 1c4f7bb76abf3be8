import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Everything one has a right to go to, by event; a number reads one with its codes.
struct PlainTicketsPage: PlainPage {
  private var groups: [TicketGroup] = []
  private var open: TicketGroup?
  private var flow = ReturnFlow()
  /// What was chosen to be returned, once that is confirmed.
  private var returning = ReturnFlow.Choice.all
  /// Which ticket is to have another code, once that is confirmed.
  private var renewing: Ticket?

  private var offered: [TicketDetails]? {
    flow.offer.map { returning == .one ? [$0.one] : $0.all }
  }

  init() {}

  func prompt(_ session: Session) -> PlainPrompt {
    let words = session.words
    if session.account == nil { return PlainPrompt(words, .menu(3), .word(.back)) }
    if let offered { return PlainPrompt(words.plainReturning(offered.count)) }
    if renewing != nil { return PlainPrompt(words.plainRenewing) }
    if let open {
      let canReturn = open.tickets.contains { $0.returnBy != nil }
      return canReturn
        ? PlainPrompt(words, .word(.save), .word(.calendar), .returnOne, .returnAll, .newCode, .word(.back))
        : open.isVoid
          ? PlainPrompt(words, .word(.save), .word(.calendar), .word(.back))
          : PlainPrompt(words, .word(.save), .word(.calendar), .newCode, .word(.back))
    }
    return PlainPrompt(words, groups.isEmpty ? .word(.events) : .number, .word(.back))
  }

  func topic(_ session: Session) -> PlainTopic? { .tickets }

  mutating func appear(_ context: inout PlainStepContext) {
    guard context.session.account != nil else {
      context.say(context.words.plainLogInForTickets)
      return context.move(.replace(PlainWhoPage()))
    }
    open = nil
    ask(&context, { visit throws(BookingError) in try visit.orders.tickets() }) {
      page, tickets, context in
      page.groups = TicketGroup.groups(of: tickets)
      if page.groups.isEmpty { return context.say(context.words.ticketsNone) }
      context.say(context.words.plainTickets)
      for (index, group) in page.groups.enumerated() {
        let event = group.event
        let when = context.time(event.startsAt, in: event.timeZone)
        let state = group.isVoid ? ", \(context.words.word(group.tickets[0].ticket.voidReason))" : ""
        context.say(
          "\(index + 1). \(event.title), \(when), \(event.venue), \(group.count(context.words).string)\(state)"
        )
      }
    }
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    if flow.offer != nil {
      guard line.says(.yes, in: context.words) != nil else { return context.sayUnknown() }
      return go(on: .confirms(returning), &context)
    }
    if let ticket = renewing {
      guard line.says(.yes, in: context.words) != nil else { return context.sayUnknown() }
      return renew(ticket, &context)
    }
    if let open {
      switch line.begins(with: .save, .calendar, .giveBack, .new, in: context.words) {
      case .save:
        return give(
          TicketExport.text(open.tickets, now: context.session.now, context.session.options.language),
          &context)
      case .calendar:
        return give(
          TicketExport.calendar(open.tickets, now: context.session.now, context.session.options.language),
          &context)
      case .giveBack: return chooseReturn(line.rest, of: open, &context)
      case .new: return chooseNewCode(line.rest, of: open, &context)
      default: return context.sayUnknown()
      }
    }
    if line.begins(with: .events, in: context.words) != nil { return context.move(.push(PlainEventsPage())) }
    guard let index = line.index(in: groups.count) else { return context.sayUnknown() }
    open = groups[index]
    context.say(groups[index].tickets)
  }

  private mutating func chooseReturn(
    _ which: String, of group: TicketGroup, _ context: inout PlainStepContext
  ) {
    let eligible = group.tickets.filter { $0.returnBy != nil }
    if let number = Int(which), group.tickets.indices.contains(number - 1) {
      returning = .one
      go(on: .wants(group.tickets[number - 1], of: group.tickets), &context)
    } else if PlainLine(which).says(.all, in: context.words) != nil || eligible.count <= 1 {
      returning = .all
      go(on: .wantsAll(of: group.tickets), &context)
    } else {
      context.say(context.words.plainWhichTicket)
    }
  }

  /// What was printed is worth nothing afterwards: it is said before it is done.
  private mutating func chooseNewCode(
    _ which: String, of group: TicketGroup, _ context: inout PlainStepContext
  ) {
    let number = Int(which) ?? (group.tickets.count == 1 ? 1 : 0)
    guard group.tickets.indices.contains(number - 1) else { return context.say(context.words.plainWhichCode) }
    let ticket = group.tickets[number - 1].ticket
    guard !ticket.isVoid else { return context.say(.ticketVoid) }
    renewing = ticket
    context.say(context.words.newCodeQuestion)
  }

  private mutating func renew(_ ticket: Ticket, _ context: inout PlainStepContext) {
    renewing = nil
    ask(
      &context, { visit throws(BookingError) in try visit.orders.reissue(ticket.id, of: ticket.order) }
    ) { page, _, context in
      context.say(context.words.newCodeMade)
      page.appear(&context)
    }
  }

  private mutating func go(on event: ReturnFlow.Event, _ context: inout PlainStepContext) {
    for effect in flow.handle(event) { apply(effect, &context) }
  }

  private mutating func apply(_ effect: ReturnFlow.Effect, _ context: inout PlainStepContext) {
    switch effect {
    case .ask(let request): run(request, &context) { $0.go(on: $1, &$2) }
    case .asksToConfirm:
      let refund = ReturnTerms.refund((offered ?? []).compactMap(\.offer))
      context.say(context.words.plainReturn(refund))
    case .refused(let error): context.say(error)
    case .returned(let money): context.say(context.words.returned(money))
    case .reload: appear(&context)
    }
  }

  mutating func stepBack(_ context: inout PlainStepContext) -> Bool {
    if flow.offer != nil {
      go(on: .keeps, &context)
      return true
    }
    if renewing != nil {
      renewing = nil
      return true
    }
    defer { open = nil }
    return open != nil
  }

  /// A file where the person is; at another machine the text itself.
  private func give(_ export: Export?, _ context: inout PlainStepContext) {
    guard let export else { return }
    guard !context.session.options.isRemote else {
      for line in export.contents.split(whereSeparator: \.isNewline) { context.say(SafeText(line)) }
      return
    }
    let directory = context.session.options.exportDirectory
    ask(&context, { _ in FileExport.write(export, to: directory) }) { _, result, context in
      switch result {
      case .success(let path): context.say(context.words.savedAs(path))
      case .failure(let problem): context.say(context.words.notSaved(problem))
      }
    }
  }
}

extension PlainStepContext {
  /// Tickets of one event as they are read out at the door.
  mutating func say(_ tickets: [TicketDetails]) {
    guard let first = tickets.first else { return }
    let event = first.event
    say(SafeText(event.title))
    sayWhenAndWhere(event)
    say(words.order(first.orderCode))
    if let returnBy = tickets.compactMap(\.returnBy).max() {
      say(OrderWords.offer(tickets, until: time(returnBy, in: event.timeZone), words))
    }
    for (index, ticket) in tickets.enumerated() {
      say(words.plainTicket(index + 1, of: tickets.count, ticket))
    }
  }
}
