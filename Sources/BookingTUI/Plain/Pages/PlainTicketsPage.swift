import BookingDomain
import TerminalUI

/// Everything one has a right to go to, by event; a number reads one with its codes.
struct PlainTicketsPage: PlainPage {
  private var groups: [TicketsScreen.Group] = []
  private var open: TicketsScreen.Group?

  init() {}

  func prompt(_ session: Session) -> PlainPrompt {
    if session.account == nil { return PlainPrompt("Choose 1 to 3, or back") }
    if open != nil { return PlainPrompt("save, calendar, or back") }
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
    if let open {
      switch line.word {
      case "save": return give(TicketExport.text(open.tickets, now: turn.session.now), &turn)
      case "calendar": return give(TicketExport.calendar(open.tickets, now: turn.session.now), &turn)
      default: return turn.sayUnknown()
      }
    }
    if line.word == "events" { return turn.move(.push(PlainEventsPage())) }
    guard let index = line.index(in: groups.count) else { return turn.sayUnknown() }
    open = groups[index]
    turn.say(groups[index].tickets)
  }

  mutating func stepBack(_ turn: inout PlainTurn) -> Bool {
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
    for (index, ticket) in tickets.enumerated() {
      let seat: SafeText = ticket.ticket.seat.map { ", seat \(SafeText($0))" } ?? ""
      let state: SafeText = Wording.word(ticket.ticket)
      say(
        "Ticket \(index + 1) of \(tickets.count): code \(SafeText(ticket.ticket.code)), \(SafeText(ticket.ticketTypeName))\(seat), \(SafeText(ticket.ticket.holder)), \(state)"
      )
    }
  }
}
