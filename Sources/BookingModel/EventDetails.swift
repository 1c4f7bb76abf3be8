/// One event with all that is on sale for it.
public struct EventDetails: Sendable, Equatable {
  public struct Offer: Sendable, Equatable, Identifiable {
    public let ticketType: TicketType
    public let availability: Availability
    /// False for what management took off sale after some was sold.
    public let isOnSale: Bool
    public var id: Identifier<TicketType> { ticketType.id }

    public init(ticketType: TicketType, availability: Availability, isOnSale: Bool = true) {
      self.ticketType = ticketType
      self.availability = availability
      self.isOnSale = isOnSale
    }
  }

  public let event: Event
  /// In the order management gave them.
  public let offers: [Offer]
  /// For management: what was taken off sale after some of it was ordered, and can be put back. As many places as are sold or held.
  public let offSale: [Offer]
  /// What a cart holds at most in this shop, of whatever kinds.
  package let placesPerCart: Int

  public init(event: Event, offers: [Offer], offSale: [Offer] = [], placesPerCart: Int) {
    self.event = event
    self.offers = offers
    self.offSale = offSale
    self.placesPerCart = placesPerCart
  }

  /// What one order may have of it, whatever it says itself.
  public func mostPerOrder(_ offer: Offer) -> Int { min(offer.ticketType.maxPerOrder, placesPerCart) }
}
