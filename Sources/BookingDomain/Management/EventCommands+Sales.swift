import BookingModel
import BookingRules
import BookingStore

extension EventCommands {
  /// How an event sells, from what is committed now.
  ///
  /// - Parameter zone: whose calendar the days are of; without one there are none.
  /// - Throws: what `authorise` throws.
  public func sales(_ event: Identifier<Event>, daysIn zone: String? = nil) throws(BookingError) -> EventSales
  {
    try store.read { reader in
      let event = try office.authorisedEvent(event, .viewSales, by: principal, reader).id
      let days = try zone.map { try self.days(of: event, in: $0, reader) } ?? []
      guard let sales = try EventOrders.sales(of: event, reader) else {
        return EventSales(
          paidOrders: 0, wasOrdered: try EventOrders.isAny(of: event, reader), money: nil, toRefund: nil,
          days: days)
      }
      let gone = try EventOrders.givenBack(of: event, reader)
      return EventSales(
        paidOrders: sales.orders, wasOrdered: true, money: sales.money,
        toRefund: sales.price.map {
          Money(minorUnits: $0 - gone, currency: sales.money.gross.currency)
        }, days: days)
    }
  }

  private func days(of event: Identifier<Event>, in zone: String, _ reader: any Reader) throws
    -> [EventSales.Day]
  {
    let days = RecentDays(EventSales.dayCount, until: clock.now(), in: zone)
    let places = try EventOrders.places(of: event, in: days, reader)
    return days.starts.enumerated().map { EventSales.Day(start: $1, places: places[$0] ?? 0) }
  }
}
