import BookingModel
import TerminalUI

extension Interface.ExitSummary {
  /// The order of this visit, short enough to be read where the prompt comes back.
  init(_ session: Session) {
    guard let details = session.lastOrder else { return }
    lines = ["Order \(SafeText(details.order.code)) · \(SafeText(details.order.total.formatted))"]
    var seen: Set<Identifier<Event>> = []
    for line in details.eventOrders where seen.insert(line.event.id).inserted {
      let event = line.event
      let places = details.eventOrders.filter { $0.event.id == event.id }.reduce(0) {
        $0 + $1.eventOrder.quantity
      }
      let when = Format.dateAndTime(event.startsAt, zone: event.timeZone, now: session.now)
      lines.append(
        "  \(places) × \(SafeText(event.title)), \(when), \(SafeText(event.venue)), \(SafeText(event.city))")
    }
    lines.append("Your tickets are under Tickets.")
  }
}
