import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

// Ticket types that leave the event, or come back to it
extension EventFormScreen {
  /// Where others have places of it, it asks first.
  mutating func removeSelectedTicket(_ context: inout StepContext<Self>) {
    guard let form, let ticket = form.selectedTicket else { return }
    guard let id = ticket.id, ticket.removal == .takeOffSale else {
      return removeTicket(form.ticketList.selection, &context)
    }
    let words = context.session.words.takingOffSale(
      ticketType: ticket.name, sold: ticket.sold, held: ticket.held)
    context.question(Question(words, Reply.takeOffSale(id), isDangerous: false))
  }

  mutating func removeTicket(_ index: Int, _ context: inout StepContext<Self>) {
    guard let ticket = form?.removeTicket(index) else { return }
    let words = context.session.words
    let sentence =
      switch ticket.removal {
      case .remove: words.removed(ticket.name, onSave: ticket.id != nil)
      case .takeOffSale: words.goesOffSale(ticket.name)
      case .putBack: words.goesBackOnSale(ticket.name)
      }
    context.say(SafeText(sentence), undo: .restore(ticket, at: index))
  }
}
