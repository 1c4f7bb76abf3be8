import BookingDomain
import TerminalUI

// What is read, when, and what comes of it
extension ManagedEventsScreen {
  mutating func receive(_ reply: Reply, _ turn: inout Turn) {
    switch reply {
    case .facets(let result): if case .success(let facets) = result { self.facets = facets }
    case .page(let result, let number, let appending):
      guard number == request else { return }
      isLoading = false
      isLoaded = true
      switch result {
      case .failure(let error): failure = error
      case .success(let page): show(page, appending: appending, &turn)
      }
    case .sales(.success(let found)):
      for (id, sales) in found { known[id]?.sales = sales }
    case .sales(.failure): break
    case .details(.success(let found)):
      if found.event.id == beside?.id { details = found } else { nextDetails = found }
    case .details(.failure): break
    case .act(let step):
      if turn.go(on: step, { Reply.act($0) }) != nil { load(&turn) }
    case .again: appear(&turn)
    }
  }

  /// Keeps the selection on the event it was on, wherever that is now.
  mutating func show(_ page: EventPage, appending: Bool, _ turn: inout Turn) {
    failure = nil
    let kept = selected?.id
    listings = appending ? listings + page.listings : page.listings
    total = max(page.total, listings.count)
    isTotalExact = page.isTotalExact
    next = page.next
    list.count = listings.count
    if let kept, let index = listings.firstIndex(where: { $0.id == kept }) { list.selection = index }
    if beside == nil { follow() } else if selected?.id == beside?.id { beside = selected }
    settle(&turn, moved: selected?.id != kept)
  }

  private func query(_ session: Session) -> EventQuery {
    tab.query(
      filters.query(text: search.text, now: session.now, zone: session.options.timeZone), now: session.now)
  }

  mutating func startOver(_ turn: inout Turn) {
    list.selection = 0
    load(&turn, afresh: true)
  }

  mutating func load(_ turn: inout Turn, afresh: Bool = false) {
    var query = query(turn.session)
    query.limit = afresh ? ManagedEventsScreen.page : max(ManagedEventsScreen.page, listings.count)
    send(query, appending: false, &turn)
  }

  mutating func send(_ query: EventQuery, appending: Bool, _ turn: inout Turn) {
    request += 1
    isLoading = true
    let number = request
    turn.ask({ office, principal throws(BookingError) in try office.events(principal, query) }) {
      Reply.page($0, request: number, appending: appending)
    }
  }

  mutating func begin(_ session: Session) {
    rest.begin(session.now, first: list.window(height: ManagedLayout(session).list.height).lowerBound)
  }

  /// The selection moved: what is seen is read, and more rows when their end comes near.
  mutating func settle(_ turn: inout Turn, moved: Bool = true) {
    if moved { begin(turn.session) }
    askSales(&turn)
    guard let next, !isLoading, list.selection + 30 > listings.count else { return }
    var query = query(turn.session)
    query.limit = ManagedEventsScreen.page
    query.after = next
    send(query, appending: true, &turn)
  }

  /// What the rows in sight brought in, where it is not known or more was sold since.
  mutating func askSales(_ turn: inout Turn) {
    let height = max(2, ManagedLayout(turn.session).list.height)
    var wanted: [Identifier<Event>] = []
    for index in list.window(height: height) {
      let listing = listings[index]
      let sold = listing.availability.sold
      guard sold > 0, known[listing.id]?.sold != sold else { continue }
      known[listing.id] = (sold, known[listing.id]?.sales)
      wanted.append(listing.id)
    }
    guard !wanted.isEmpty else { return }
    turn.ask({ [wanted] office, principal throws(BookingError) in
      var found: [Identifier<Event>: EventSales] = [:]
      for id in wanted { found[id] = try office.sales(principal, id) }
      return found
    }) { Reply.sales($0) }
  }

  func alarm(_ session: Session) -> Timestamp? { rest.alarm }

  mutating func tick(_ turn: inout Turn) {
    for step in rest.steps(turn.session.now) {
      switch step {
      case .read: read(&turn)
      case .show: follow()
      }
    }
  }

  private func read(_ turn: inout Turn) {
    guard ManagedLayout(turn.session).pane != nil, let selected else { return }
    turn.want(selected.event.image)
    let id = selected.id
    turn.ask({ office, principal throws(BookingError) in try office.event(principal, id) }) {
      Reply.details($0)
    }
  }

  /// What stands beside the list is now about the selected event.
  private mutating func follow() {
    if beside?.id != selected?.id { details = nextDetails?.event.id == selected?.id ? nextDetails : nil }
    beside = selected
    nextDetails = nil
  }
}
