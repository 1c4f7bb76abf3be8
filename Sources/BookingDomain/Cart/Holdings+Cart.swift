import BookingModel
import BookingRules
import BookingStore

extension Holdings {
  /// - Parameters:
  ///   - lines: of the cart, the offer's own among them or not.
  ///   - present: the account's tickets and pending places by event.
  init(beside offer: SaleConditions, in lines: [CartRecord.Line], _ present: [Identifier<Event>: Int]) {
    self.init()
    for line in lines where line.offer.ticketType.id != offer.ticketType.id && !line.isRemoved {
      otherPlaces += line.count
      currency = line.offer.ticketType.price.currency
      if line.offer.event.id == offer.event.id { otherPlacesForEvent += line.count }
    }
    otherPlacesForEvent += present[offer.event.id] ?? 0
  }
}
