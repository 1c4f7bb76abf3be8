import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// The events one manages: how they stand, what they sold, and everything that can be done to them.
struct ManagedEventsScreen: Screen {
  enum Command: SearchedCommand {
    case list(ListCommand), add, edit, publish, unpublish, remove, poster, orders, door, attendees, allOrders,
      dashboard
    case filter(FilterCommand)

    var isAboutRows: Bool {
      switch self {
      case .list(let command): command.isAboutRows
      case .edit, .publish, .unpublish, .remove, .poster, .orders, .door, .attendees: true
      case .add, .allOrders, .dashboard, .filter: false
      }
    }
  }

  enum Reply: Sendable {
    case page(EventList.Answer)
    case facets(Result<EventFacets, BookingError>)
    case sales(Result<[Identifier<Event>: EventSales], BookingError>)
    case details(Result<EventDetails, BookingError>)
    case act(EventAction.Step)
  }

  /// Without any category among all events there are none.
  var browser = EventBrowser()
  var tab = ManagedTab.coming
  /// The ticket types of what is shown beside the list, and of what will be next.
  var details: EventDetails?
  var nextDetails: EventDetails?
  /// What was sold for how much, with the number of places it was read at.
  var known: [Identifier<Event>: (sold: Int, sales: EventSales?)] = [:]

  func title(_ words: any Words) -> SafeText { SafeText(words.sectionManage) }
  func subject(_ session: Session) -> Identifier<Event>? { browser.selected?.id }
  func isTyping(_ session: Session) -> Bool { browser.isTyping }
  func alarm(_ session: Session) -> Timestamp? { browser.alarm }
  func sales(_ id: Identifier<Event>) -> EventSales? { known[id]?.sales }
  func tabs(_ words: any Words) -> Tabs {
    Tabs(
      ManagedTab.allCases.map { SafeText(words.tab($0)) },
      selection: ManagedTab.allCases.firstIndex(of: tab) ?? 0)
  }

  mutating func appear(_ context: inout StepContext<Self>) {
    // Money may have gone back without a place becoming free.
    for id in known.keys { known[id]?.sold = -1 }
    read(browser.readAgain(), &context)
    context.ask({ visit throws(BookingError) in try visit.catalogue.facets(managed: true) }) {
      Reply.facets($0)
    }
    follow(moved: true, &context)
  }

  mutating func refresh(_ context: inout StepContext<Self>) {
    read(browser.readAgain(), &context)
    follow(moved: true, &context)
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .list(let command):
      go(
        on: browser.run(command, layout(context.session), tabs(context.session.words)),
        &context)
    case .add: context.push(EventFormScreen(zone: context.session.options.timeZone, now: context.session.now))
    case .filter(let command): go(on: browser.run(command, &context), &context)
    case .allOrders: context.push(ManagedOrdersScreen())
    case .dashboard: context.push(DashboardScreen())
    case .edit, .publish, .unpublish, .remove, .poster, .orders, .door, .attendees:
      if let event = browser.selected?.event { run(command, on: event, &context) }
    }
  }

  private func run(_ command: Command, on event: Event, _ context: inout StepContext<Self>) {
    switch command {
    case .edit: context.push(EventFormScreen(event))
    case .publish: context.begin(.publish, on: event) { Reply.act($0) }
    case .unpublish: context.begin(.unpublish, on: event) { Reply.act($0) }
    case .remove: context.begin(.remove, on: event) { Reply.act($0) }
    case .poster: context.push(PosterScreen(event))
    case .orders: context.push(ManagedOrdersScreen(event))
    case .door: context.push(DoorScreen(event))
    case .attendees: context.push(AttendeesScreen(event))
    default: break
    }
  }
}
