import BookingModel

/// All that decides whether places of one ticket type may be held or sold right now.
package struct SaleConditions {
  package let event: Event
  package let ticketType: TicketType
  package let sold: Int
  /// Places in live holds of anyone but the cart or order in question.
  package let heldByOthers: Int

  package init(event: Event, ticketType: TicketType, sold: Int, heldByOthers: Int) {
    self.event = event
    self.ticketType = ticketType
    self.sold = sold
    self.heldByOthers = heldByOthers
  }

  package var available: Int { max(0, ticketType.capacity - sold - heldByOthers) }
}

/// What else the customer has, as far as limits count it.
package struct Holdings {
  /// Places in the same cart or order, of other ticket types.
  package var otherPlaces = 0
  /// The account's live tickets and pending places for the same event, outside this line.
  package var otherPlacesForEvent = 0
  /// Those who share a limit on what is held; nobody where places are held already.
  package var sharedLimits: [SharedLimit] = []
  /// The currency of the other lines.
  package var currency: Currency?

  package init(
    otherPlaces: Int = 0, otherPlacesForEvent: Int = 0, sharedLimits: [SharedLimit] = [],
    currency: Currency? = nil
  ) {
    self.otherPlaces = otherPlaces
    self.otherPlacesForEvent = otherPlacesForEvent
    self.sharedLimits = sharedLimits
    self.currency = currency
  }
}

/// What is held beside a cart by those who share a limit with it.
package struct SharedLimit {
  package let by: LimitScope
  package let others: Int
  package let most: Int

  package init(by: LimitScope, others: Int, most: Int) {
    self.by = by
    self.others = others
    self.most = most
  }
}
