import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// How it goes today: sales, how full the next events are, what is held. Stays true while it is looked at.
struct DashboardScreen: Screen {
  enum Command: Sendable, Equatable { case move(ListMove), open, currency(Int), undelivered }
  enum Reply: Sendable { case dashboard(Result<Dashboard, BookingError>) }

  var dashboard: Dashboard?
  var failure: BookingError?
  var list = ListView()
  /// Which currency's days are drawn.
  var currency = 0
  /// Holds come near their end without anybody committing anything.
  private var askAgainAt: Timestamp?

  static let pause = TimeSpan.seconds(15)

  func title(_ words: any Words) -> SafeText { SafeText(words.dashboard) }
  private var selected: Event? {
    guard let coming = dashboard?.coming, coming.indices.contains(list.selection) else { return nil }
    return coming[list.selection].event
  }
  func subject(_ session: Session) -> Identifier<Event>? { selected?.id }

  func keys(_ session: Session) -> Keymap<Command> {
    if session.isLocked { return Keymap() }
    let words = session.words
    var bindings =
      Keymap.moves(words) { Command.move($0) } + [
        KeyBinding(
          .enter, .openEvent, .open, words, group: .dashboard,
          refusal: selected == nil ? .noUpcomingEvent : nil)
      ]
    if let dashboard, dashboard.sales.count > 1,
      DashboardLayout(session.content.size, dashboard).bars != nil
    {
      bindings.append(
        KeyBinding(.right, .nextCurrency, .currency(1), words, group: .dashboard, keysLabel: "←→"))
      bindings.append(
        KeyBinding(.left, .previousCurrency, .currency(-1), words, group: .dashboard, places: []))
    }
    if session.may(.viewOrders) {
      bindings.append(KeyBinding("m", .undeliveredMessages, .undelivered, words, group: .dashboard))
    }
    return Keymap(bindings)
  }

  mutating func appear(_ context: inout StepContext<Self>) { refresh(&context) }

  mutating func refresh(_ context: inout StepContext<Self>) {
    let zone = context.session.options.timeZone
    askAgainAt = context.session.now + DashboardScreen.pause
    context.ask({ visit throws(BookingError) in try visit.management.dashboard(daysIn: zone) }) {
      Reply.dashboard($0)
    }
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .move(let move):
      guard let dashboard else { return }
      let layout = DashboardLayout(context.session.content.size, dashboard)
      list.move(move, height: layout.occupancy.height)
    case .currency(let step):
      let count = dashboard?.sales.count ?? 0
      if count > 0 { currency = (currency + step + count) % count }
    case .open: if let selected { context.push(ManagedEventScreen(selected)) }
    case .undelivered: context.push(UndeliveredScreen())
    }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .dashboard(.failure(let error)): failure = error
    case .dashboard(.success(let new)):
      failure = nil
      let kept = selected?.id
      dashboard = new
      list.show(new.coming.map(\.id), keeping: kept)
    }
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    guard case .mouse = input, let dashboard else { return false }
    let layout = DashboardLayout(context.session.content.size, dashboard)
    switch list.handle(input, in: layout.occupancy) {
    case .ignored: return false
    case .moved: break
    case .activated: run(.open, &context)
    }
    return true
  }

  /// A countdown's next second, or the next look.
  func alarm(_ session: Session) -> Timestamp? {
    let left = dashboard?.expiring.first.map { $0.soonest - session.now }
    let second = left.map { session.now + Countdown.untilNextSecond($0) }
    return [askAgainAt, second].compactMap { $0 }.min()
  }

  mutating func tick(_ context: inout StepContext<Self>) {
    let now = context.session.now
    let hasEnded = dashboard?.expiring.contains { $0.soonest <= now } ?? false
    if hasEnded || askAgainAt.map({ $0 <= now }) == true { refresh(&context) }
  }
}
