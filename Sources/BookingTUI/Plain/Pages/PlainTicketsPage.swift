import BookingDomain
import TerminalUI

/// Everything one has a right to go to, by event; a number reads one with its codes.
struct PlainTicketsPage: PlainPage {
  private var groups: [TicketGroup] = []
  private var open: TicketGroup?
  /// What is to be returned, once that is confirmed.
  private var returning: [TicketDetails]?

  init() {}

  func prompt(_ session: Session) -> PlainPrompt {
    if session.account == nil { return PlainPrompt("Choose 1 to 3, or back") }
    if let returning {
      return PlainPrompt("Return \(Format.count(returning.count, "ticket"))? yes, or back")
    }
    if let open {
      let canReturn = open.tickets.contains { $0.returnBy != nil }
      return PlainPrompt(
        canReturn ? "save, calendar, return and a number, return all, or back" : "save, calendar, or back")
    }
    return PlainPrompt(groups.isEmpty ? "events, or back" : "Number, or back")
  }

  func help(_ session: Session) -> [SafeText] {
    [
      "A number reads the tickets of that line, with their codes for the door.",
      "Then save writes them into a text file, calendar into a calendar file.",
    ]
  }

  mutating func appear(_ context: inout PlainStepContext) {
    guard context.session.account != nil else {
      context.say("Log in, and your tickets are read here.")
      return context.move(.replace(PlainWhoPage()))
    }
    open = nil
    ask(&context, { office, principal throws(BookingError) in try office.tickets(principal) }) {
      page, tickets, context in
      page.groups = TicketGroup.groups(of: tickets)
      if page.groups.isEmpty { return context.say("No tickets yet.") }
      context.say("Your tickets.")
      for (index, group) in page.groups.enumerated() {
        let event = group.event
        let when = Format.dateAndTime(event.startsAt, zone: event.timeZone, now: context.session.now)
        let void: SafeText = group.isVoid ? ", cancelled" : ""
        context.say(
          "\(index + 1). \(SafeText(event.title)), \(when), \(SafeText(event.venue)), \(group.count)\(void)"
        )
      }
    }
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    if let returning { return giveBack(line, returning, &context) }
    if let open {
      switch line.word {
      case "save":
        return give(
          TicketExport.text(open.tickets, now: context.session.now, context.session.options.language),
          &context)
      case "calendar":
        return give(
          TicketExport.calendar(open.tickets, now: context.session.now, context.session.options.language),
          &context)
      case "return": return chooseReturn(line.rest, of: open, &context)
      default: return context.sayUnknown()
      }
    }
    if line.word == "events" { return context.move(.push(PlainEventsPage())) }
    guard let index = line.index(in: groups.count) else { return context.sayUnknown() }
    open = groups[index]
    context.say(groups[index].tickets)
  }

  private mutating func chooseReturn(
    _ which: String, of group: TicketGroup, _ context: inout PlainStepContext
  ) {
    let eligible = group.tickets.filter { $0.returnBy != nil }
    guard !eligible.isEmpty else { return context.say(.returnClosed) }
    if let number = Int(which), group.tickets.indices.contains(number - 1) {
      let ticket = group.tickets[number - 1]
      guard ticket.returnBy != nil else { return context.say(.returnClosed) }
      returning = [ticket]
    } else if which == "all" || eligible.count == 1 {
      // One order at a time: its money goes back to the card that paid it.
      returning = eligible.filter { $0.ticket.order == eligible[0].ticket.order }
    } else {
      return context.say("Say which: return 1, or return all.")
    }
    guard let returning, let refund = ReturnTerms.refund(returning.compactMap(\.offer)) else {
      return context.say("They are no longer valid then. Their money was refunded before.")
    }
    context.say(
      refund.isZero
        ? "They are no longer valid then."
        : "They are no longer valid then. \(SafeText(refund.formatted)) goes back to the card you paid with.")
  }

  private mutating func giveBack(
    _ line: PlainLine, _ tickets: [TicketDetails], _ context: inout PlainStepContext
  ) {
    guard line.isYes, let order = tickets.first?.ticket.order else { return context.sayUnknown() }
    let ids = Set(tickets.map(\.id))
    ask(
      &context,
      { office, principal throws(BookingError) in
        try office.returnTickets(principal, of: order, ids)
      },
      otherwise: { page, error, context in
        page.returning = nil
        context.say(error)
      }
    ) { page, money, context in
      page.returning = nil
      context.say(Wording.returned(money))
      page.appear(&context)
    }
  }

  mutating func stepBack(_ context: inout PlainStepContext) -> Bool {
    if returning != nil {
      returning = nil
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
    context.run { _ in
      let result = FileExport.write(export, to: directory)
      return { _, context in
        switch result {
        case .success(let path): context.say("Saved as \(SafeText(path)).")
        case .failure(let failure): context.say("The file could not be written: \(SafeText(failure.reason)).")
        }
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
    say("\(Format.when(event, now: session.now)), \(Format.zone(event))")
    say("\(SafeText(event.venue)), \(SafeText(event.city))")
    say("Order \(SafeText(first.orderCode))")
    if let returnBy = tickets.compactMap(\.returnBy).max() {
      let until = Format.dateAndTime(returnBy, zone: event.timeZone, now: session.now)
      say(Wording.offer(tickets, until: until))
    }
    for (index, ticket) in tickets.enumerated() {
      let seat: SafeText = ticket.ticket.seat.map { ", seat \(SafeText($0))" } ?? ""
      let state: SafeText = Wording.word(ticket.ticket)
      say(
        "Ticket \(index + 1) of \(tickets.count): code \(SafeText(ticket.ticket.code)), \(SafeText(ticket.ticketTypeName))\(seat), \(SafeText(ticket.ticket.holder)), \(state)"
      )
    }
  }
}
