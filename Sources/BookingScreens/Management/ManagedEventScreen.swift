import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// One event as management sees it: how each ticket type sells, what came in, and what can be done.
struct ManagedEventScreen: Screen {
  enum Command: Sendable, Equatable {
    case edit, publish, unpublish, remove, poster, orders, door, attendees, scroll(Int)
  }

  enum Reply: Sendable {
    case details(Result<EventDetails, BookingError>)
    case sales(Result<EventSales, BookingError>)
    case act(EventAction.Step)
  }

  var event: Event
  var offers: [EventDetails.Offer] = []
  var sales: EventSales?
  var isGone = false
  var scroll = 0
  private var tomorrow: Timestamp?

  init(_ event: Event) { self.event = event }

  func title(_ words: any Words) -> SafeText { SafeText(event.title) }

  func keys(_ session: Session) -> Keymap<Command> {
    guard !isGone else { return Keymap() }
    var bindings: [KeyBinding<Command>] = []
    let hasOrders = (sales?.paidOrders ?? 0) > 0 || offers.contains { $0.availability.sold > 0 }
    bindings += EventKeyBindings(event, hasOrders: hasOrders, session).bindings(
      EventKeyBindings.Commands(
        edit: .edit, publish: .publish, unpublish: .unpublish, remove: .remove, poster: .poster,
        orders: .orders, door: .door, attendees: .attendees))
    let page = layout(session).fits
    guard offers.count > page else { return Keymap(bindings) }
    for (keys, label, step) in [
      ([.down, "j"], .ticketTypes, 1), ([.up, "k"], .back, -1), ([.pageDown], .pageDown, page),
      ([.pageUp], .pageUp, -page),
    ] as [([Key], ManagementKey, Int)] {
      bindings.append(KeyBinding(keys, label, .scroll(step), session.words, group: .move, places: []))
    }
    return Keymap(bindings)
  }

  func layout(_ session: Session) -> ManagedEventLayout {
    ManagedEventLayout(session, event, offers: offers.count, sells: sales.map { $0.paidOrders > 0 } ?? false)
  }

  /// Index of the first ticket type shown. At most so large that the last ones fill the screen, also after it was enlarged.
  func first(_ layout: ManagedEventLayout) -> Int { min(scroll, max(0, offers.count - layout.fits)) }

  mutating func appear(_ context: inout StepContext<Self>) {
    read(&context, .asks)
    context.want(event.image)
  }

  mutating func refresh(_ context: inout StepContext<Self>) { read(&context, .locks) }

  private mutating func read(_ context: inout StepContext<Self>, _ unproven: Request.Unproven) {
    let id = event.id
    let zone = context.session.options.timeZone
    context.ask(
      unproven: unproven, { visit throws(BookingError) in try visit.catalogue.event(id) }
    ) {
      Reply.details($0)
    }
    context.ask({ visit throws(BookingError) in try visit.events.sales(id, daysIn: zone) }) {
      Reply.sales($0)
    }
    let today = LocalTime.shown(context.session.now, zone: zone).dayNumber
    tomorrow = LocalTime.midnight(today + 1, zone: zone)
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    guard case .mouse(let mouse) = input else { return false }
    switch mouse.kind {
    case .wheelDown: run(.scroll(1), &context)
    case .wheelUp: run(.scroll(-1), &context)
    default: return false
    }
    return true
  }

  /// At midnight the days are others.
  func alarm(_ session: Session) -> Timestamp? { session.isLocked ? nil : tomorrow }

  mutating func tick(_ context: inout StepContext<Self>) {
    if let tomorrow, tomorrow <= context.session.now { refresh(&context) }
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .edit: context.push(EventFormScreen(event))
    case .publish: context.begin(.publish, on: event) { Reply.act($0) }
    case .unpublish: context.begin(.unpublish, on: event) { Reply.act($0) }
    case .remove: context.begin(.remove, on: event) { Reply.act($0) }
    case .poster: context.push(PosterScreen(event))
    case .orders: context.push(ManagedOrdersScreen(event))
    case .door: context.push(DoorScreen(event))
    case .attendees: context.push(AttendeesScreen(event))
    case .scroll(let step):
      let layout = layout(context.session)
      scroll = max(0, first(layout) + step)
      scroll = first(layout)
    }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .details(.success(let details)):
      event = details.event
      offers = details.offers + details.offSale.filter { $0.availability.capacity > 0 }
      context.want(event.image)
    case .details(.failure(.notFound)): isGone = true
    case .details(.failure(let error)): context.say(error)
    case .sales(.success(let sales)): self.sales = sales
    case .sales(.failure): break
    case .act(let step):
      switch context.go(on: step, { Reply.act($0) }) {
      case .deleted: context.pop()
      case .published, .unpublished, .cancelled: read(&context, .asks)
      case nil: break
      }
    }
  }
}
