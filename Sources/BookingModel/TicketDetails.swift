/// That a ticket may be returned, until when, and what goes back for it.
public struct ReturnTerms: Sendable, Equatable {
  public let until: Timestamp
  package let price: Money
  /// What of its order's money can still be given back.
  package let left: Money

  package init(until: Timestamp, price: Money, left: Money) {
    self.until = until
    self.price = price
    self.left = left
  }

  /// What goes back when tickets of one order are returned together; nil where their money went back before. Zero for
  /// those that cost nothing.
  public static func refund(_ offers: [ReturnTerms]) -> Money? {
    let price = offers.reduce(0) { $0 + $1.price.minorUnits }
    guard let left = offers.first?.left, price == 0 || !left.isZero else { return nil }
    return left.back(for: price)
  }
}

/// A ticket with what its holder needs to know.
public struct TicketDetails: Sendable, Equatable, Identifiable {
  public let ticket: Ticket
  public let event: Event
  public let ticketTypeName: String
  public let orderCode: String
  /// Nil where its holder may not return it.
  public let offer: ReturnTerms?
  public var returnBy: Timestamp? { offer?.until }
  public var id: Identifier<Ticket> { ticket.id }

  public init(
    ticket: Ticket, event: Event, ticketTypeName: String, orderCode: String, offer: ReturnTerms? = nil
  ) {
    self.ticket = ticket
    self.event = event
    self.ticketTypeName = ticketTypeName
    self.orderCode = orderCode
    self.offer = offer
  }
}
