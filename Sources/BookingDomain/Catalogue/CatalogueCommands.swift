import BookingModel
import BookingRules
import BookingStore

/// Events and their pictures: what is on sale, and for those who manage it everything else.
public struct CatalogueCommands: Commands {
  let office: BoxOffice
  let principal: Principal

  /// One page of the events everybody may see: published ones that have not ended. With `managed` all of the sellers whose
  /// events the principal may see.
  ///
  /// Availability is that of the moment of reading. A page is found by keys, never by counting rows, so the
  /// hundredth costs what the first does. A search without a letter or a number finds nothing.
  /// - Throws: for `managed` what `authorise` throws.
  public func events(_ query: EventQuery) throws(BookingError) -> EventPage {
    try store.read { reader in
      let sellers = try query.managed ? office.authorisedSellers(principal, .viewEvents, reader) : .all
      let searches = FoldedText.searches(query.text)
      guard !searches.isEmpty || query.text.allSatisfy(\.isWhitespace) else {
        return EventPage(listings: [], total: 0, next: nil)
      }
      let page = try EventSelection(query, of: sellers, now: clock.now(), search: search, reader).page(reader)
      guard query.titlesFirst, !searches.isEmpty, query.sort == .date, query.after == nil else { return page }
      return page.titlesFirst(searches)
    }
  }

  /// - Throws: `.notFound` for drafts too, unless the principal manages them. A cancelled event is shown to those who
  ///   ordered it.
  public func event(_ id: Identifier<Event>) throws(BookingError) -> EventDetails {
    try store.read { try details(Events.find(id, $0), $0) }
  }

  /// Those among these events that the principal may see, in this order: a whole page costs no more statements than one.
  ///
  /// - Throws: `.passwordNeededAgain` where one is for those alone who manage it, and the proof is too old.
  public func details(of ids: [Identifier<Event>]) throws(BookingError) -> [EventDetails] {
    try store.read { reader in
      let events = try Events.find(ids, reader)
      return try details(ids.compactMap { events[$0] }, reader)
    }
  }

  public func find(code: String) throws(BookingError) -> EventDetails {
    try store.read { try details(Events.find(code: code, $0), $0) }
  }

  /// Categories and cities of events on sale (managed: of all).
  public func facets(managed: Bool = false) throws(BookingError) -> EventFacets {
    try store.read { reader in
      let sellers = try managed ? office.authorisedSellers(principal, .viewEvents, reader) : .all
      var query = EventQuery()
      query.managed = managed
      return try EventSelection(query, of: sellers, now: clock.now(), search: search, reader).facets(reader)
    }
  }

  /// Whoever may not see it hears that there is no such event, not that there is one they may not see.
  private func details(_ event: Event?, _ reader: any Reader) throws -> EventDetails {
    guard let event, let details = try details([event], reader).first else {
      throw BookingError.notFound(.event)
    }
    return details
  }

  private func details(_ events: [Event], _ reader: any Reader) throws -> [EventDetails] {
    let managed = try office.grants(of: principal, reader).sellers(.viewEvents)
    let cancelled = try ordered(events.filter { $0.status == .cancelled }.map(\.id), reader)
    func isManaged(_ event: Event) -> Bool { managed.includes(.seller(event.seller)) }
    func isForEverybody(_ event: Event) -> Bool {
      event.status == .published || cancelled.contains(event.id)
    }
    let shown = events.filter { isForEverybody($0) || isManaged($0) }
    if !shown.allSatisfy(isForEverybody) {
      _ = try office.authorisedSellers(principal, .viewEvents, reader)
    }
    let (now, ids) = (clock.now(), shown.map(\.id))
    let offers = try TicketTypes.onSale(ids, at: now, reader)
    let offSale = try TicketTypes.offSale(shown.filter(isManaged).map(\.id), at: now, reader)
    return shown.map { event in
      EventDetails(
        event: event, offers: offers[event.id] ?? [], offSale: offSale[event.id] ?? [],
        placesPerCart: policy.placesPerCart)
    }
  }

  /// Those among cancelled events that the principal ordered something of.
  private func ordered(_ events: [Identifier<Event>], _ reader: any Reader) throws -> Set<Identifier<Event>> {
    guard let account = principal.account, !events.isEmpty else { return [] }
    return try EventOrders.ordered(events, by: account, reader)
  }
}
