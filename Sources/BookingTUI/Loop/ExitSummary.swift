import BookingModel
import BookingSession
import BookingWords
import TerminalUI

extension Interface.ExitSummary {
  /// The order of this visit, short enough to be read where the prompt comes back.
  init(_ session: Session) {
    self.init()
    guard let details = session.lastOrder else { return }
    let words = session.words
    lines = [SafeText("\(words.order(details.order.code)) · \(words.format.money(details.order.total))")]
    var seen: Set<Identifier<Event>> = []
    for line in details.eventOrders where seen.insert(line.event.id).inserted {
      let event = line.event
      let places = details.eventOrders.filter { $0.event.id == event.id }.reduce(0) {
        $0 + $1.eventOrder.quantity
      }
      let when = words.format.dateAndTime(event.startsAt, zone: event.timeZone, now: session.now)
      lines.append(
        "  \(places) × \(SafeText(event.title)), \(SafeText(when)), \(SafeText(event.venue)), \(SafeText(event.city))"
      )
    }
    lines.append(SafeText(words.summaryUnderTickets))
  }
}
