import BookingModel
import BookingRules
import BookingStore

extension ManagementCommands {
  /// How it goes for the sellers whose sales the principal may see.
  ///
  /// - Parameter zone: whose calendar the days are of.
  /// - Throws: what `authorise` throws.
  public func dashboard(daysIn zone: String) throws(BookingError) -> Dashboard {
    var seesAlerts = false
    var dashboard = try store.read { reader in
      let sellers = try office.authorisedSellers(principal, .viewSales, reader)
      let grants = try office.grants(of: principal, reader)
      seesAlerts = grants.allow(.viewAlerts, of: .shop)
      let now = clock.now()
      let days = RecentDays(Dashboard.days, until: now, in: zone)
      return Dashboard(
        sales: try salesByCurrency(days, of: sellers, now: now, reader),
        ordersToday: try Orders.paidCount(since: days.today, of: sellers, reader),
        coming: try coming(days, of: sellers, now: now, reader),
        held: try Claims.heldCount(at: now, of: sellers, reader),
        expiring: try expiring(of: sellers, now: now, reader),
        undelivered: try Messages.undeliveredCount(
          since: office.undeliveredSince, of: grants.sellers(.viewOrders), reader),
        troubles: seesAlerts ? try office.operatorAlerts(reader) : [])
    }
    if seesAlerts { dashboard.troubles = environment.machineAlerts() + dashboard.troubles }
    return dashboard
  }

  /// The next events, and among them those that most was sold of in these days.
  private func coming(
    _ recent: RecentDays, of sellers: SellerScope, now: Timestamp, _ reader: any Reader
  ) throws -> [EventListing] {
    var query = EventQuery()
    query.limit = Dashboard.comingCount
    var events = try EventSelection(query, of: sellers, now: now, search: search, reader).page(reader)
      .listings.map(\.event)
    let selling = try EventOrders.bestSelling(4, of: sellers, since: recent.first, at: now, reader)
    let missing = try Events.find(selling.filter { id in !events.contains { $0.id == id } }, reader)
    while events.count + missing.count > Dashboard.comingCount,
      let last = events.lastIndex(where: { !selling.contains($0.id) })
    {
      events.remove(at: last)
    }
    let places = try TicketTypes.availability(of: Set(events.map(\.id)).union(missing.keys), at: now, reader)
    return (events + missing.values).sorted { ($0.startsAt, $0.id) < ($1.startsAt, $1.id) }.map { event in
      EventListing(
        event: event, fromPrice: nil,
        availability: places[event.id] ?? Availability(capacity: 0, sold: 0, held: 0))
    }
  }

  private func salesByCurrency(
    _ recent: RecentDays, of sellers: SellerScope, now: Timestamp, _ reader: any Reader
  ) throws -> [Dashboard.Sales] {
    var days: [String: [SalesMoney]] = [:]
    var byNow: [String: Int64] = [:]
    var orders: [String: Int] = [:]
    for sales in try Orders.sales(in: recent, before: now - .days(1), of: sellers, reader) {
      let currency = sales.money.gross.currency
      let none = Money(minorUnits: 0, currency: currency)
      let nothing = Array(repeating: SalesMoney(gross: none, refunded: none), count: Dashboard.days)
      days[currency.code, default: nothing][sales.day] = sales.money
      if sales.day == Dashboard.days - 2 { byNow[currency.code] = sales.before }
      orders[currency.code, default: 0] += sales.orders
    }
    let codes = days.keys.sorted { (orders[$1] ?? 0, $0) < (orders[$0] ?? 0, $1) }
    return codes.map { code in
      let currency = Currency(stored: code)
      return Dashboard.Sales(
        currency: currency, days: days[code] ?? [],
        yesterdayByNow: Money(minorUnits: byNow[code] ?? 0, currency: currency))
    }
  }

  private func expiring(of sellers: SellerScope, now: Timestamp, _ reader: any Reader) throws
    -> [Dashboard.Expiring]
  {
    let expiring = try Claims.expiring(
      5, of: sellers, until: now + Dashboard.expiryHorizon, at: now, reader)
    let events = try Events.find(expiring.map(\.event), reader)
    return expiring.compactMap { expiring in
      events[expiring.event].map {
        Dashboard.Expiring(event: $0, places: expiring.places, soonest: expiring.soonest)
      }
    }
  }
}
