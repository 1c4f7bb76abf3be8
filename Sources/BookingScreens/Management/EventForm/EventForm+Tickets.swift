import BookingModel
import BookingSession
import TerminalUI

// The list of ticket types, and the one that is open
extension EventForm {
  mutating func addTicket() {
    closeEditor()
    var ticket = TicketTypeFormInput()
    if let last = tickets.last { (ticket.least, ticket.most) = (last.least, last.most) }
    tickets.append(ticket)
    ticketList.count = tickets.count
    ticketList.selection = tickets.count - 1
    openTicket(tickets.count - 1)
  }

  mutating func openTicket(_ index: Int) {
    guard tickets.indices.contains(index), !tickets[index].isOffSale else { return }
    closeEditor()
    ticketList.selection = index
    editor = TicketTypeForm(
      tickets[index], at: index, currency: text.money, times: EventTimes(text, now: now, words),
      refused: refused.filter { $0.index == index }, words)
  }

  /// Back to the list of ticket types; one in which nothing was typed is not kept.
  mutating func closeEditor() {
    guard let editor else { return }
    self.editor = nil
    guard tickets.indices.contains(editor.index) else { return }
    var empty = TicketTypeFormInput()
    (empty.least, empty.most) = (editor.text.least, editor.text.most)
    if editor.text == empty {
      tickets.remove(at: editor.index)
    } else {
      tickets[editor.index] = editor.text
    }
    ticketList.count = tickets.count
  }

  /// The selected one; nil where there is none.
  var selectedTicket: TicketTypeFormInput? {
    tickets.indices.contains(ticketList.selection) ? tickets[ticketList.selection] : nil
  }

  /// Takes out one that was never saved; takes another off sale, or puts it back.
  mutating func removeTicket(_ index: Int) -> TicketTypeFormInput? {
    guard tickets.indices.contains(index) else { return nil }
    refused.removeAll { $0.index != nil }
    let before = tickets[index]
    if before.id == nil {
      tickets.remove(at: index)
      ticketList.count = tickets.count
    } else {
      tickets[index].isOffSale.toggle()
    }
    return before
  }

  mutating func restore(_ ticket: TicketTypeFormInput, at index: Int) {
    if let id = ticket.id, let known = tickets.firstIndex(where: { $0.id == id }) {
      tickets[known] = ticket
      ticketList.selection = known
      return
    }
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
