/// A ticket with what its holder needs to know.
public struct TicketDetails: Sendable, Equatable, Identifiable {
  public let ticket: Ticket
  public let event: Event
  public let ticketTypeName: String
  public let orderCode: String
  public var id: Identifier<Ticket> { ticket.id }

  public init(ticket: Ticket, event: Event, ticketTypeName: String, orderCode: String) {
    self.ticket = ticket
    self.event = event
    self.ticketTypeName = ticketTypeName
    self.orderCode = orderCode
  }
}

extension BoxOffice {
  /// The principal's tickets: coming events first by date, then past ones.
  public func tickets(_ principal: Principal) throws(BookingError) -> [TicketDetails] { throw .notBuilt }

  /// The principal's orders, newest first.
  public func orders(_ principal: Principal) throws(BookingError) -> [OrderDetails] { throw .notBuilt }

  /// One order: the principal's own, or any for management.
  public func order(_ principal: Principal, _ id: Identifier<Order>) throws(BookingError) -> OrderDetails {
    throw .notBuilt
  }
}
