/// One event with all that is on sale for it.
public struct EventDetails: Sendable, Equatable {
  public struct Offer: Sendable, Equatable, Identifiable {
    public let ticketType: TicketType
    public let availability: Availability
    public var id: Identifier<TicketType> { ticketType.id }

    public init(ticketType: TicketType, availability: Availability) {
      self.ticketType = ticketType
      self.availability = availability
    }
  }

  public let event: Event
  /// In the order management gave them.
  public let offers: [Offer]

  public init(event: Event, offers: [Offer]) {
    self.event = event
    self.offers = offers
  }
}
