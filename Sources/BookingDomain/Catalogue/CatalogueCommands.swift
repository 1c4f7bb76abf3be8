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
    try store.read { reader in
      guard let event = try Events.find(id, reader) else { throw BookingError.notFound(.event) }
      return try details(event, reader)
    }
  }

  public func find(code: String) throws(BookingError) -> EventDetails {
    try store.read { reader in
      guard let event = try Events.find(code: code, reader) else { throw BookingError.notFound(.event) }
      return try details(event, reader)
    }
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

  private func details(_ event: Event, _ reader: any Reader) throws -> EventDetails {
    let isForManagement = try office.grants(of: principal, reader).allow(
      .viewEvents, of: .seller(event.seller))
    switch event.status {
    case .published: break
    case .cancelled where try hasOrdered(event.id, reader): break
    case .cancelled, .draft:
      // Whoever may not see it hears that there is no such event, not that there is one they may not see.
      guard isForManagement else { throw BookingError.notFound(.event) }
      try office.authorise(principal, .viewEvents, of: .seller(event.seller), reader)
    }
    return EventDetails(
      event: event, offers: try TicketTypes.onSale(event.id, at: clock.now(), reader),
      offSale: isForManagement ? try TicketTypes.offSale(event.id, at: clock.now(), reader) : [],
      placesPerCart: policy.placesPerCart)
  }

  private func hasOrdered(_ event: Identifier<Event>, _ reader: any Reader) throws -> Bool {
    guard let account = principal.account else { return false }
    return try EventOrders.isAny(of: event, by: account, reader)
  }
}
