import BookingDomain
import BookingModel
import TerminalUI

// Ticket types that leave the event, or come back to it
extension EventFormScreen {
  /// Where others have places of it, it asks first.
  mutating func removeSelectedTicket(_ context: inout StepContext<Self>) {
    guard let form, let ticket = form.selectedTicket else { return }
    guard let id = ticket.id, ticket.removal == .takeOffSale else {
      return removeTicket(form.ticketList.selection, &context)
    }
    context.question(
      "Take it off sale?", "“\(SafeText(ticket.name))”: \(Wording.takesOffSale(ticket)) x puts it back.",
      [.init("Keep it on sale"), .init("Take it off sale", Reply.takeOffSale(id))])
  }

  mutating func removeTicket(_ index: Int, _ context: inout StepContext<Self>) {
    guard let ticket = form?.removeTicket(index) else { return }
    let name = SafeText(ticket.name)
    let words: SafeText =
      switch ticket.removal {
      case .remove: ticket.id == nil ? "“\(name)” is removed." : "“\(name)” is removed once you save."
      case .takeOffSale: "“\(name)” goes off sale once you save."
      case .putBack: "“\(name)” is on sale again once you save."
      }
    context.say(words, undo: .restore(ticket, at: index))
  }
}
