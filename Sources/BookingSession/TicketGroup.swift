import BookingModel
import BookingWords
import TerminalUI

/// The tickets for one event from one order.
package struct TicketGroup: Sendable {
  package struct ID: Sendable, Equatable {
    package let event: Identifier<Event>
    package let order: Identifier<Order>
  }

  package var tickets: [TicketDetails]
  package var id: ID { ID(event: event.id, order: tickets[0].ticket.order) }
  package var event: Event { tickets[0].event }
  package var isVoid: Bool { tickets.allSatisfy(\.ticket.isVoid) }
  /// What stands on all of them, where none is valid.
  package func stamp(_ words: any Words) -> SafeText {
    let stamps = Set(tickets.map { words.stamp($0.ticket.voidReason) })
    return SafeText(stamps.count == 1 ? stamps.first ?? "" : words.ticketsVoid)
  }
  /// `3 tickets`, or `2 of 3 tickets` where one was cancelled.
  package func count(_ words: any Words) -> SafeText {
    let valid = tickets.count { !$0.ticket.isVoid }
    let isPart = valid > 0 && valid < tickets.count
    return SafeText(
      isPart ? words.ticketsValid(valid, of: tickets.count) : words.tickets(tickets.count))
  }

  /// By event and order, seat by seat.
  package static func groups(of tickets: [TicketDetails]) -> [TicketGroup] {
    var groups: [TicketGroup] = []
    for ticket in tickets {
      if let index = groups.firstIndex(where: {
        $0.event.id == ticket.event.id && $0.tickets[0].ticket.order == ticket.ticket.order
      }) {
        groups[index].tickets.append(ticket)
      } else {
        groups.append(TicketGroup(tickets: [ticket]))
      }
    }
    for index in groups.indices {
      groups[index].tickets.sort { SeatOrder.isBefore($0.ticket.seat, $1.ticket.seat) }
    }
    return groups
  }
}
