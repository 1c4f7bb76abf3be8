import BookingDomain
import TerminalUI

/// The events one manages: how they stand, what they sold, and everything that can be done to them.
struct ManagedEventsScreen: Screen {
  enum Command: Sendable {
    case move(ListMove), open, add, edit, publish, unpublish, remove, poster, orders, allOrders
    case search, leaveSearch, tab(Int), sort, clear, prove
  }

  enum Reply: Sendable {
    case page(Result<EventPage, BookingError>, request: Int, appending: Bool)
    case facets(Result<EventFacets, BookingError>)
    case sales(Result<[Identifier<Event>: EventSales], BookingError>)
    case details(Result<EventDetails, BookingError>)
    case act(EventAct.Step)
    case again
  }

  var search = TextField(placeholder: "title, venue or city", graphemeLimit: 60)
  var isSearching = false
  var tab = ManagedTab.coming
  var sort = EventQuery.Sort.date
  var list = ListView(rowHeight: 2)
  var listings: [EventListing] = []
  var total = 0
  /// Categories of all events there are: none means that there are none.
  var facets: EventFacets?
  var failure: BookingError?
  var isLoaded = false
  /// The selected event's ticket types, read once the selection has rested.
  var details: EventDetails?
  /// What was sold for how much, with the number of places it was read at.
  private var known: [Identifier<Event>: (sold: Int, sales: EventSales?)] = [:]
  private var restingSince: Timestamp?
  private var next: EventCursor?
  private var request = 0
  private var isLoading = false

  private static let page = 100

  var title: SafeText { "Manage" }
  var selected: EventListing? { listings.indices.contains(list.selection) ? listings[list.selection] : nil }
  func sales(_ id: Identifier<Event>) -> EventSales? { known[id]?.sales }
  /// The proof of who is here has grown too old for management.
  var isLocked: Bool { failure == .passwordNeededAgain }
  var tabs: TabRow {
    TabRow(labels: ManagedTab.allCases.map(\.label), chosen: ManagedTab.allCases.firstIndex(of: tab) ?? 0)
  }

  func isTyping(_ session: Session) -> Bool { isSearching }

  mutating func appear(_ turn: inout Turn) {
    load(&turn)
    turn.ask({ office, principal throws(BookingError) in try office.facets(principal, managed: true) }) {
      Reply.facets($0)
    }
    restingSince = turn.session.now
  }

  mutating func refresh(_ turn: inout Turn) {
    load(&turn)
    restingSince = turn.session.now
  }

  mutating func perform(_ command: Command, _ turn: inout Turn) {
    switch command {
    case .move(let move):
      list.move(move, height: ManagedLayout(turn.session).list.height)
      settle(&turn)
    case .add: turn.push(EventFormScreen(zone: turn.session.options.timeZone))
    case .search: isSearching = true
    case .leaveSearch: isSearching = false
    case .tab(let step):
      let all = ManagedTab.allCases
      let index = (all.firstIndex(of: tab) ?? 0) + step
      choose(all[(index + all.count) % all.count], &turn)
    case .sort:
      let all = EventQuery.Sort.allCases
      sort = all[((all.firstIndex(of: sort) ?? 0) + 1) % all.count]
      startOver(&turn)
      turn.say("Sorted: \(FilterPanel.value(.sort, sorted)).")
    case .clear:
      isSearching = false
      search.clear()
      startOver(&turn)
    case .prove: turn.move(.prove(retry: Reply.again))
    case .allOrders: turn.push(ManagedOrdersScreen())
    case .open, .edit, .publish, .unpublish, .remove, .poster, .orders:
      if let event = selected?.event { perform(command, on: event, &turn) }
    }
  }

  private func perform(_ command: Command, on event: Event, _ turn: inout Turn) {
    switch command {
    case .open: turn.push(ManagedEventScreen(event))
    case .edit: turn.push(EventFormScreen(event))
    case .publish: turn.begin(.publish, on: event) { Reply.act($0) }
    case .unpublish: turn.begin(.unpublish, on: event) { Reply.act($0) }
    case .remove: turn.begin(.remove, on: event) { Reply.act($0) }
    case .poster: turn.push(PosterScreen(event))
    case .orders: turn.push(ManagedOrdersScreen(event))
    default: break
    }
  }

  private var sorted: EventFilters {
    var filters = EventFilters()
    filters.sort = sort
    return filters
  }

  private mutating func choose(_ tab: ManagedTab, _ turn: inout Turn) {
    self.tab = tab
    startOver(&turn)
  }

  mutating func take(_ input: Input, _ turn: inout Turn) -> Bool {
    if isSearching {
      switch search.handle(input) {
      case .changed:
        startOver(&turn)
        return true
      case .moved, .full: return true
      case .ignored: break
      }
    }
    guard case .mouse(let mouse) = input else { return false }
    let layout = ManagedLayout(turn.session)
    if mouse.isClick, layout.search.contains(mouse.point) {
      isSearching = true
      return true
    }
    if mouse.isClick, let index = tabs.index(at: mouse.point, in: layout.tabs) {
      choose(ManagedTab.allCases[index], &turn)
      return true
    }
    switch list.handle(input, in: layout.list) {
    case .ignored: return false
    case .moved: settle(&turn)
    case .activated: perform(.open, &turn)
    }
    return true
  }

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
    case .details(.success(let found)): if found.event.id == selected?.id { details = found }
    case .details(.failure): details = nil
    case .act(let step):
      if turn.go(on: step, { Reply.act($0) }) != nil { load(&turn) }
    case .again: appear(&turn)
    }
  }

  /// Keeps the selection on the event it was on, wherever that is now.
  private mutating func show(_ page: EventPage, appending: Bool, _ turn: inout Turn) {
    failure = nil
    let kept = selected?.id
    listings = appending ? listings + page.listings : page.listings
    total = page.total
    next = page.next
    list.count = listings.count
    if let kept, let index = listings.firstIndex(where: { $0.id == kept }) { list.selection = index }
    settle(&turn, moved: selected?.id != kept)
  }

  private mutating func startOver(_ turn: inout Turn) {
    list.selection = 0
    load(&turn, afresh: true)
  }

  private mutating func load(_ turn: inout Turn, afresh: Bool = false) {
    var query = tab.query(text: search.text, sort: sort, now: turn.session.now)
    query.limit = afresh ? ManagedEventsScreen.page : max(ManagedEventsScreen.page, listings.count)
    send(query, appending: false, &turn)
  }

  private mutating func send(_ query: EventQuery, appending: Bool, _ turn: inout Turn) {
    request += 1
    isLoading = true
    let number = request
    turn.ask({ office, principal throws(BookingError) in try office.events(principal, query) }) {
      Reply.page($0, request: number, appending: appending)
    }
  }

  /// The selection moved: what is seen is read, and more rows when their end comes near.
  private mutating func settle(_ turn: inout Turn, moved: Bool = true) {
    if moved {
      restingSince = turn.session.now
      details = nil
    }
    askSales(&turn)
    guard let next, !isLoading, list.selection + 30 > listings.count else { return }
    var query = tab.query(text: search.text, sort: sort, now: turn.session.now)
    query.limit = ManagedEventsScreen.page
    query.after = next
    send(query, appending: true, &turn)
  }

  /// What the rows in sight brought in, where it is not known or more was sold since.
  private mutating func askSales(_ turn: inout Turn) {
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

  func alarm(_ session: Session) -> Timestamp? { restingSince.map { $0 + EventsScreen.rest } }

  mutating func tick(_ turn: inout Turn) {
    restingSince = nil
    guard ManagedLayout(turn.session).pane != nil, let selected else { return }
    turn.want(selected.event.image)
    let id = selected.id
    turn.ask({ office, principal throws(BookingError) in try office.event(principal, id) }) {
      Reply.details($0)
    }
  }
}
