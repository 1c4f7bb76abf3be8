import BookingDomain
import TerminalUI

// The list of ticket types, and the one that is open
extension EventForm {
  mutating func addTicket() {
    closeEditor()
    var ticket = TicketTypeText()
    if let last = tickets.last { (ticket.least, ticket.most) = (last.least, last.most) }
    tickets.append(ticket)
    ticketList.count = tickets.count
    ticketList.selection = tickets.count - 1
    openTicket(tickets.count - 1)
  }

  mutating func openTicket(_ index: Int) {
    guard tickets.indices.contains(index) else { return }
    closeEditor()
    ticketList.selection = index
    editor = TicketTypeForm(
      tickets[index], at: index, currency: text.money, times: EventTimes(text, now: now),
      refused: refused.filter { $0.index == index })
  }

  /// Back to the list of ticket types; one in which nothing was typed is not kept.
  mutating func closeEditor() {
    guard let editor else { return }
    self.editor = nil
    guard tickets.indices.contains(editor.index) else { return }
    var empty = TicketTypeText()
    (empty.least, empty.most) = (editor.text.least, editor.text.most)
    if editor.text == empty {
      tickets.remove(at: editor.index)
    } else {
      tickets[editor.index] = editor.text
    }
    ticketList.count = tickets.count
  }

  mutating func removeTicket(_ index: Int) -> TicketTypeText? {
    guard tickets.indices.contains(index) else { return nil }
    refused.removeAll { $0.index != nil }
    defer { ticketList.count = tickets.count }
    return tickets.remove(at: index)
  }

  mutating func restore(_ ticket: TicketTypeText, at index: Int) {
    tickets.insert(ticket, at: min(index, tickets.count))
    ticketList.count = tickets.count
    ticketList.selection = index
  }

  /// The order in which customers see them.
  mutating func moveTicket(by step: Int) {
    let (from, to) = (ticketList.selection, ticketList.selection + step)
    guard tickets.indices.contains(from), tickets.indices.contains(to) else { return }
    refused.removeAll { $0.index != nil }
    tickets.swapAt(from, to)
    ticketList.selection = to
  }
}
