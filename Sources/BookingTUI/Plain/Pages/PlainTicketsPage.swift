import BookingDomain
import TerminalUI

/// Everything one has a right to go to, by event; a number reads one with its codes.
struct PlainTicketsPage: PlainPage {
  private var groups: [TicketsScreen.Group] = []
  private var open: TicketsScreen.Group?
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

  mutating func appear(_ turn: inout PlainTurn) {
    guard turn.session.account != nil else {
      turn.say("Log in, and your tickets are read here.")
      return turn.move(.replace(PlainWhoPage()))
    }
    open = nil
    ask(&turn, { office, principal throws(BookingError) in try office.tickets(principal) }) {
      page, tickets, turn in
      page.groups = TicketsScreen.grouped(tickets)
      if page.groups.isEmpty { return turn.say("No tickets yet.") }
      turn.say("Your tickets.")
      for (index, group) in page.groups.enumerated() {
        let event = group.event
        let when = Format.dateAndTime(event.startsAt, zone: event.timeZone, now: turn.session.now)
        let void: SafeText = group.isVoid ? ", cancelled" : ""
        turn.say(
          "\(index + 1). \(SafeText(event.title)), \(when), \(SafeText(event.venue)), \(group.count)\(void)"
        )
      }
    }
  }

  mutating func take(_ line: PlainLine, _ turn: inout PlainTurn) {
    if let returning { return giveBack(line, returning, &turn) }
    if let open {
      switch line.word {
      case "save": return give(TicketExport.text(open.tickets, now: turn.session.now), &turn)
      case "calendar": return give(TicketExport.calendar(open.tickets, now: turn.session.now), &turn)
      case "return": return chooseReturn(line.rest, of: open, &turn)
      default: return turn.sayUnknown()
      }
    }
    if line.word == "events" { return turn.move(.push(PlainEventsPage())) }
    guard let index = line.index(in: groups.count) else { return turn.sayUnknown() }
    open = groups[index]
    turn.say(groups[index].tickets)
  }

  private mutating func chooseReturn(
    _ which: String, of group: TicketsScreen.Group, _ turn: inout PlainTurn
  ) {
    let eligible = group.tickets.filter { $0.returnBy != nil }
    guard !eligible.isEmpty else { return turn.say(.returnClosed) }
    if let number = Int(which), group.tickets.indices.contains(number - 1) {
      let ticket = group.tickets[number - 1]
      guard ticket.returnBy != nil else { return turn.say(.returnClosed) }
      returning = [ticket]
    } else if which == "all" || eligible.count == 1 {
      // One order at a time: its money goes back to the card that paid it.
      returning = eligible.filter { $0.ticket.order == eligible[0].ticket.order }
    } else {
      return turn.say("Say which: return 1, or return all.")
    }
    guard let returning, let refund = ReturnOffer.refund(returning.compactMap(\.offer)) else {
      return turn.say("They are no longer valid then. Their money was refunded before.")
    }
    turn.say(
      refund.isZero
        ? "They are no longer valid then."
        : "They are no longer valid then. \(SafeText(refund.formatted)) goes back to the card you paid with.")
  }

  private mutating func giveBack(_ line: PlainLine, _ tickets: [TicketDetails], _ turn: inout PlainTurn) {
    guard line.isYes, let order = tickets.first?.ticket.order else { return turn.sayUnknown() }
    let ids = Set(tickets.map(\.id))
    ask(
      &turn,
      { office, principal throws(BookingError) in
        try office.returnTickets(principal, of: order, ids)
      },
      otherwise: { page, error, turn in
        page.returning = nil
        turn.say(error)
      }
    ) { page, money, turn in
      page.returning = nil
      turn.say(Wording.returned(money))
      page.appear(&turn)
    }
  }

  mutating func stepBack(_ turn: inout PlainTurn) -> Bool {
    if returning != nil {
      returning = nil
      return true
    }
    defer { open = nil }
    return open != nil
  }

  /// A file where the person is; at another machine the text itself.
  private func give(_ export: Export?, _ turn: inout PlainTurn) {
    guard let export else { return }
    guard !turn.session.options.isRemote else {
      for line in export.contents.split(whereSeparator: \.isNewline) { turn.say(SafeText(line)) }
      return
    }
    let directory = turn.session.options.exportDirectory
    turn.run { _ in
      let result = FileExport.write(export, to: directory)
      return { _, turn in
        switch result {
        case .success(let path): turn.say("Saved as \(SafeText(path)).")
        case .failure(let failure): turn.say("The file could not be written: \(SafeText(failure.reason)).")
        }
      }
    }
  }
}

extension PlainTurn {
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
