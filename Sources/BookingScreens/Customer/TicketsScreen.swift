import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Everything one has a right to go to, by event: what comes first, what has been on the other page.
struct TicketsScreen: Screen {
  enum Command: Sendable, Equatable { case move(ListMove), open, turnPage, orders, logIn }
  enum Reply: Sendable { case tickets(Result<[TicketDetails], BookingError>) }

  var list = ListView(rowHeight: 2)
  var debounce = SelectionDebounce()
  /// Whose code is shown beside the list; it follows the selection at its leisure.
  var beside: TicketGroup?
  var coming: [TicketGroup] = []
  var past: [TicketGroup] = []
  var showsPast = false
  var isLoaded = false
  /// Enter came before the tickets did.
  var opensWhenLoaded = false
  var failure: BookingError?

  func title(_ words: any Words) -> SafeText { SafeText(words.sectionTickets) }
  var shown: [TicketGroup] { showsPast ? past : coming }
  var selected: TicketGroup? { shown.indices.contains(list.selection) ? shown[list.selection] : nil }
  func subject(_ session: Session) -> Identifier<Ticket>? { selected?.tickets.first?.ticket.id }

  func keys(_ session: Session) -> Keymap<Command> {
    let words = session.words
    guard session.account != nil else {
      return Keymap([KeyBinding(.enter, SafeText(words.keyLogIn), .logIn)])
    }
    return Keymap(
      Keymap.moves(words) { Command.move($0) } + [
        KeyBinding(
          .enter, SafeText(words.keyShow), .open,
          refusal: isLoaded && selected == nil ? SafeText(words.ticketsNoneHere) : nil),
        KeyBinding(
          [.left, .right, .tab], SafeText(showsPast ? words.keyUpcomingTickets : words.keyPastTickets),
          .turnPage, keysLabel: "←→"),
        KeyBinding("o", SafeText(words.keyOrders), .orders),
      ])
  }

  mutating func appear(_ context: inout StepContext<Self>) {
    guard context.session.account != nil else { return }
    context.ask({ visit throws(BookingError) in try visit.orders.tickets() }) {
      Reply.tickets($0)
    }
  }

  func topics(_ session: Session) -> Set<Topic>? { session.topics }
  mutating func refresh(_ context: inout StepContext<Self>) { appear(&context) }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .move(let move):
      list.move(move, height: layout(context.session.content.size).list.height)
      begin(context.session)
    case .open:
      guard isLoaded else { return opensWhenLoaded = true }
      if let selected { context.push(TicketScreen(selected.tickets)) }
    case .turnPage:
      showsPast.toggle()
      list = ListView(count: shown.count, rowHeight: 2)
      beside = selected
    case .orders: context.push(OrdersScreen())
    case .logIn: context.move(.root(.account))
    }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    isLoaded = true
    switch reply {
    case .tickets(.failure(let error)): failure = error
    case .tickets(.success(let tickets)):
      failure = nil
      let kept = selected?.id
      let now = context.session.now
      coming = TicketGroup.groups(of: tickets.filter { $0.event.endsAt > now })
      past = TicketGroup.groups(of: tickets.filter { $0.event.endsAt <= now })
      list.show(shown.map(\.id), keeping: kept)
      beside = selected
    }
    if opensWhenLoaded {
      opensWhenLoaded = false
      run(.open, &context)
    }
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    guard case .mouse = input else { return false }
    switch list.handle(input, in: layout(context.session.content.size).list) {
    case .ignored: return false
    case .moved: begin(context.session)
    case .activated: run(.open, &context)
    }
    return true
  }

  func alarm(_ session: Session) -> Timestamp? { debounce.alarm }

  mutating func tick(_ context: inout StepContext<Self>) {
    if debounce.steps(context.session.now).contains(.show) { beside = selected }
  }

  private mutating func begin(_ session: Session) {
    debounce.begin(
      session.now, first: list.window(height: layout(session.content.size).list.height).lowerBound)
  }

  private func layout(_ size: Size) -> ListAndPane {
    ListAndPane(Rect(size: size), top: 2, pane: size.width >= 106 ? 46 : nil)
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words
    guard session.account != nil else {
      return EmptyState.draw(
        on: &canvas, canvas.bounds, SafeText(words.ticketsLogIn),
        key: ("⏎", SafeText(words.ticketsLogInKey)))
    }
    Tabs(
      [SafeText(words.ticketsUpcoming), SafeText(words.ticketsPast)], selection: showsPast ? 1 : 0
    ).draw(into: &canvas, in: canvas.bounds.row(0))
    let area = canvas.bounds.inset(top: 2)
    guard !shown.isEmpty else { return drawNothing(on: &canvas, area, session) }
    let layout = layout(canvas.size)
    list.draw(into: &canvas, in: layout.list) { canvas, index, _ in
      drawRow(on: &canvas, shown[index], session)
    }
    if let pane = layout.pane, let beside, let first = beside.tickets.first {
      debounce.draw(on: &canvas, in: pane, rowHeight: list.rowHeight) { canvas in
        let used = TicketCode.draw(on: &canvas, first, in: canvas.bounds, session)
        canvas.write(
          SafeText(first.ticket.code), in: canvas.bounds.row(used + 1), style: .bold, alignment: .center)
        if beside.tickets.count > 1 {
          canvas.write(
            SafeText(words.oneOf(1, beside.tickets.count)), in: canvas.bounds.row(used + 2), style: .muted,
            alignment: .center)
        }
      }
    }
  }

  private func drawRow(on canvas: inout Canvas, _ group: TicketGroup, _ session: Session) {
    let event = group.event
    let words = session.words
    let state: (SafeText, Style) =
      group.isVoid
      ? (group.stamp(words), .danger)
      : showsPast
        ? (SafeText(words.ticketOver), .muted)
        : (
          SafeText(words.distance(to: event.startsAt, zone: event.timeZone, now: session.now)), .accent
        )
    canvas.write(
      SafeText(event.title), at: Point(x: 2, y: 0), style: .bold,
      maxWidth: canvas.size.width - state.0.width - 4)
    canvas.write(state.0, in: canvas.bounds.row(0).inset(right: 1), style: state.1, alignment: .right)
    let count = group.count(words)
    let when = words.format.dateAndTime(event.startsAt, zone: event.timeZone, now: session.now)
    canvas.write(
      SafeText("\(when) · \(event.venue), \(event.city)"), at: Point(x: 2, y: 1), style: .muted,
      maxWidth: canvas.size.width - count.width - 4)
    canvas.write(count, in: canvas.bounds.row(1).inset(right: 1), alignment: .right)
  }

  private func drawNothing(on canvas: inout Canvas, _ area: Rect, _ session: Session) {
    if let failure {
      EmptyState.draw(on: &canvas, area, session.sentence(failure), key: nil)
    } else if isLoaded {
      let words = session.words
      showsPast
        ? EmptyState.draw(
          on: &canvas, area, SafeText(words.ticketsNonePast),
          key: ("←", SafeText(words.ticketsShowUpcoming)))
        : EmptyState.draw(
          on: &canvas, area, SafeText(words.ticketsNone), key: ("1", SafeText(words.keyBrowseEvents)))
    }
  }
}
