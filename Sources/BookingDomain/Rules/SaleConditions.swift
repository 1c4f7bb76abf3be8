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
}

/// What is held beside a cart by those who share a limit with it.
struct SharedLimit {
  let by: LimitScope
  let others: Int
  let most: Int
}
