import BookingDomain
import TerminalUI

/// The events one manages: how they stand, what they sold, and everything that can be done to them.
struct ManagedEventsScreen: FilteredScreen {
  enum Command: SearchedCommand {
    case list(ListCommand), add, edit, publish, unpublish, remove, poster, orders, allOrders, dashboard
    case filter(FilterCommand)

    var isAboutRows: Bool {
      switch self {
      case .list(let command): command.isAboutRows
      case .edit, .publish, .unpublish, .remove, .poster, .orders: true
      case .add, .allOrders, .dashboard, .filter: false
      }
    }
  }

  enum Reply: Sendable {
    case page(EventList.Answer)
    case facets(Result<EventFacets, BookingError>)
    case sales(Result<[Identifier<Event>: EventSales], BookingError>)
    case details(Result<EventDetails, BookingError>)
    case act(EventAct.Step)
  }

  var search = Search("title, venue or city")
  var tab = ManagedTab.coming
  var filters = EventFilters()
  var panel: FilterPanel?
  var list = EventList()
  /// Categories of all events there are: none means that there are none.
  var facets: EventFacets?
  var rest = Rest()
  var beside: EventListing?
  /// The ticket types of what is shown beside the list, and of what will be next.
  var details: EventDetails?
  var nextDetails: EventDetails?
  /// What was sold for how much, with the number of places it was read at.
  var known: [Identifier<Event>: (sold: Int, sales: EventSales?)] = [:]

  var title: SafeText { "Manage" }
  func sales(_ id: Identifier<Event>) -> EventSales? { known[id]?.sales }
  var tabs: Tabs {
    Tabs(ManagedTab.allCases.map(\.label), selection: ManagedTab.allCases.firstIndex(of: tab) ?? 0)
  }

  mutating func appear(_ turn: inout Turn<Self>) {
    // Money may have gone back without a place becoming free.
    for id in known.keys { known[id]?.sold = -1 }
    readAgain(&turn)
    turn.ask({ office, principal throws(BookingError) in try office.facets(principal, managed: true) }) {
      Reply.facets($0)
    }
    follow(&turn, moved: true)
  }

  mutating func refresh(_ turn: inout Turn<Self>) {
    readAgain(&turn)
    follow(&turn, moved: true)
  }

  mutating func perform(_ command: Command, _ turn: inout Turn<Self>) {
    switch command {
    case .list(let command): perform(command, &turn)
    case .add: turn.push(EventFormScreen(zone: turn.session.options.timeZone, now: turn.session.now))
    case .filter(let command): perform(command, &turn)
    case .allOrders: turn.push(ManagedOrdersScreen())
    case .dashboard: turn.push(DashboardScreen())
    case .edit, .publish, .unpublish, .remove, .poster, .orders:
      if let event = selected?.event { perform(command, on: event, &turn) }
    }
  }

  private func perform(_ command: Command, on event: Event, _ turn: inout Turn<Self>) {
    switch command {
    case .edit: turn.push(EventFormScreen(event))
    case .publish: turn.begin(.publish, on: event) { Reply.act($0) }
    case .unpublish: turn.begin(.unpublish, on: event) { Reply.act($0) }
    case .remove: turn.begin(.remove, on: event) { Reply.act($0) }
    case .poster: turn.push(PosterScreen(event))
    case .orders: turn.push(ManagedOrdersScreen(event))
    default: break
    }
  }

  func open(_ row: EventListing, _ turn: inout Turn<Self>) { turn.push(ManagedEventScreen(row.event)) }
  mutating func choose(tab: Int) { self.tab = ManagedTab.allCases[tab] }
}
