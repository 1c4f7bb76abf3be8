import BookingDomain
import TerminalUI

/// The events one manages: how they stand, what they sold, and everything that can be done to them.
struct ManagedEventsScreen: Screen {
  enum Command: Sendable {
    case move(ListMove), open, add, edit, publish, unpublish, remove, poster, orders, allOrders, dashboard
    case search, leaveSearch, tab(Int), filter, sort, clear, prove
    case panelMove(Int), panelStep(Int), panelClose
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
  var filters = EventFilters()
  var panel: FilterPanel?
  var list = ListView(rowHeight: 2)
  var listings: [EventListing] = []
  var total = 0
  var isTotalExact = true
  /// Categories of all events there are: none means that there are none.
  var facets: EventFacets?
  var failure: BookingError?
  var isLoaded = false
  var rest = Rest()
  /// What is shown beside the list, which follows the selection at its leisure.
  var beside: EventListing?
  /// The ticket types of what is shown beside the list, and of what will be next.
  var details: EventDetails?
  var nextDetails: EventDetails?
  /// What was sold for how much, with the number of places it was read at.
  var known: [Identifier<Event>: (sold: Int, sales: EventSales?)] = [:]
  var next: EventCursor?
  var request = 0
  var isLoading = false

  static let page = 100

  var title: SafeText { "Manage" }
  var selected: EventListing? { listings.indices.contains(list.selection) ? listings[list.selection] : nil }
  func sales(_ id: Identifier<Event>) -> EventSales? { known[id]?.sales }
  /// The proof of who is here has grown too old for management.
  var isNarrowed: Bool { filters.isActive || !search.text.isEmpty }
  var isLocked: Bool { failure == .passwordNeededAgain }
  var tabs: Tabs {
    Tabs(ManagedTab.allCases.map(\.label), selection: ManagedTab.allCases.firstIndex(of: tab) ?? 0)
  }

  func isTyping(_ session: Session) -> Bool { isSearching }

  mutating func appear(_ turn: inout Turn) {
    load(&turn)
    turn.ask({ office, principal throws(BookingError) in try office.facets(principal, managed: true) }) {
      Reply.facets($0)
    }
    begin(turn.session)
  }

  mutating func refresh(_ turn: inout Turn) {
    load(&turn)
    begin(turn.session)
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
    case .filter: panel = FilterPanel()
    case .panelMove(let step): panel?.move(by: step)
    case .panelStep(let step):
      panel?.step(
        &filters, by: step, facets ?? EventFacets(categories: [], cities: []), FilterPanel.prices(listings))
      startOver(&turn)
    case .panelClose: panel = nil
    case .sort:
      let all = EventQuery.Sort.allCases
      filters.sort = all[((all.firstIndex(of: filters.sort) ?? 0) + 1) % all.count]
      startOver(&turn)
      turn.say("Sorted: \(FilterPanel.value(.sort, filters)).")
    case .clear:
      isSearching = false
      search.clear()
      let sort = filters.sort
      filters = EventFilters()
      filters.sort = sort
      startOver(&turn)
    case .prove: turn.move(.prove(retry: Reply.again))
    case .allOrders: turn.push(ManagedOrdersScreen())
    case .dashboard: turn.push(DashboardScreen())
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
    guard case .mouse(let mouse) = input, panel == nil else { return false }
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
}
