/// All that decides whether places of one ticket type may be held or sold right now.
struct SaleConditions {
  let event: Event
  let ticketType: TicketType
  let sold: Int
  /// Places in live holds of anyone but the cart or order in question.
  let heldByOthers: Int

  var available: Int { max(0, ticketType.capacity - sold - heldByOthers) }
}

/// What else the customer has, as far as limits count it.
struct Holdings {
  /// Places in the same cart or order, of other ticket types.
  var otherPlaces = 0
  /// The account's live tickets and pending places for the same event, outside this line.
  var otherPlacesForEvent = 0
  /// Those who share a limit on what is held; nobody where places are held already.
  var sharedLimits: [SharedLimit] = []
  /// The currency of the other lines.
  var currency: Currency?

  /// - Parameters:
  ///   - lines: of the cart, the offer's own among them or not.
  ///   - present: the account's tickets and pending places by event.
  init(beside offer: SaleConditions, in lines: [CartRecord.Line], _ present: [Identifier<Event>: Int]) {
    for line in lines where line.offer.ticketType.id != offer.ticketType.id && !line.isRemoved {
      otherPlaces += line.count
      currency = line.offer.ticketType.price.currency
      if line.offer.event.id == offer.event.id { otherPlacesForEvent += line.count }
    }
    otherPlacesForEvent += present[offer.event.id] ?? 0
  }
}
