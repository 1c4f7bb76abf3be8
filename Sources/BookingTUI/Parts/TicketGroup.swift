import BookingModel
import TerminalUI

/// The tickets for one event from one order.
struct TicketGroup: Sendable {
  struct ID: Sendable, Equatable {
    let event: Identifier<Event>
    let order: Identifier<Order>
  }

  var tickets: [TicketDetails]
  var id: ID { ID(event: event.id, order: tickets[0].ticket.order) }
  var event: Event { tickets[0].event }
  var isVoid: Bool { tickets.allSatisfy(\.ticket.isVoid) }
  /// What stands on all of them, where none is valid.
  var stamp: SafeText {
    let stamps = Set(tickets.map { Wording.stamp($0.ticket) })
    return stamps.count == 1 ? stamps.first ?? "" : "CANCELLED"
  }
  /// `3 tickets`, or `2 of 3 tickets` where one was cancelled.
  var count: SafeText {
    let valid = tickets.count { !$0.ticket.isVoid }
    let all = Format.count(tickets.count, "ticket")
    return valid == tickets.count || valid == 0 ? all : "\(valid) of \(all)"
  }

  /// By event and order, seat by seat.
  static func groups(of tickets: [TicketDetails]) -> [TicketGroup] {
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
