import BookingModel

/// The one validation of places: add, extend, order and pay all ask it.
package enum SalesRule {
  /// - Throws: the first reason why `quantity` places of `offer` may not be had.
  package static func validate(
    _ offer: SaleConditions, quantity: Int, holdings: Holdings, policy: Policy, now: Timestamp
  ) throws(BookingError) {
    let type = offer.ticketType
    guard offer.event.status == .published, now < offer.event.endsAt else { throw .notOnSale }
    if let start = type.saleStartsAt, now < start { throw .saleNotStarted(start) }
    if let end = type.saleEndsAt, now >= end { throw .saleEnded }
    if let currency = holdings.currency, currency != type.price.currency {
      throw .otherCurrency(currency)
    }
    guard quantity <= type.maxPerOrder else { throw .limitPerOrder(type.maxPerOrder) }
    guard quantity >= type.minPerOrder else { throw .minimumPerOrder(type.minPerOrder) }
    guard quantity + holdings.otherPlaces <= policy.placesPerCart else {
      throw .limitPerCart(policy.placesPerCart)
    }
    guard
      quantity + holdings.otherPlacesForEvent <= policy.placesPerAccountAndEvent
    else {
      throw .limitPerAccount(policy.placesPerAccountAndEvent)
    }
    for limit in holdings.sharedLimits {
      guard quantity + holdings.otherPlaces + limit.others <= limit.most else {
        throw .limitHeld(limit.by, limit.most)
      }
    }
    guard offer.available > 0 else { throw .soldOut }
    guard quantity <= offer.available else { throw .onlyLeft(offer.available) }
  }
}
