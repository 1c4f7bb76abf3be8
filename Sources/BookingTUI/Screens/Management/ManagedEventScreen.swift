import BookingDomain
import TerminalUI

/// One event as management sees it: how each ticket type sells, what came in, and what can be done.
struct ManagedEventScreen: Screen {
  enum Command: Sendable {
    case edit, publish, unpublish, remove, poster, orders, scroll(Int), prove
  }

  enum Reply: Sendable {
    case details(Result<EventDetails, BookingError>, byPerson: Bool)
    case sales(Result<EventSales, BookingError>)
    case act(EventAct.Step)
    case again
  }

  var event: Event
  var offers: [EventDetails.Offer] = []
  var sales: EventSales?
  var isGone = false
  var isLocked = false
  var scroll = 0

  init(_ event: Event) { self.event = event }

  var title: SafeText { SafeText(event.title) }

  func keys(_ session: Session) -> Keymap<Command> {
    guard !isGone else { return Keymap() }
    var bindings: [KeyBinding<Command>] = []
    if isLocked {
      bindings.append(KeyBinding([.enter, .control("r")], "type the password", .prove, group: "Manage"))
    }
    bindings += EventKeys(event, session).bindings(
      EventKeys.Commands(
        edit: .edit, publish: .publish, unpublish: .unpublish, remove: .remove, poster: .poster,
        orders: .orders))
    bindings.append(
      KeyBinding([.down, .pageDown, "j"], "read on", .scroll(1), group: "Move", keysLabel: "↓", places: []))
    bindings.append(
      KeyBinding([.up, .pageUp, "k"], "read back", .scroll(-1), group: "Move", keysLabel: "↑", places: []))
    return Keymap(bindings)
  }

  mutating func appear(_ turn: inout Turn) {
    read(&turn, byPerson: true)
    turn.want(event.image)
  }

  mutating func refresh(_ turn: inout Turn) { read(&turn, byPerson: false) }

  private func read(_ turn: inout Turn, byPerson: Bool) {
    let id = event.id
    turn.ask({ office, principal throws(BookingError) in try office.event(principal, id) }) {
      Reply.details($0, byPerson: byPerson)
    }
    turn.ask({ office, principal throws(BookingError) in try office.sales(principal, id) }) {
      Reply.sales($0)
    }
  }

  mutating func perform(_ command: Command, _ turn: inout Turn) {
    switch command {
    case .edit: turn.push(EventFormScreen(event))
    case .publish: turn.begin(.publish, on: event) { Reply.act($0) }
    case .unpublish: turn.begin(.unpublish, on: event) { Reply.act($0) }
    case .remove: turn.begin(.remove, on: event) { Reply.act($0) }
    case .poster: turn.push(PosterScreen(event))
    case .orders: turn.push(ManagedOrdersScreen(event))
    case .scroll(let step): scroll = min(max(0, scroll + step), max(0, offers.count - 1))
    case .prove: turn.move(.prove(retry: Reply.again))
    }
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn) {
    switch reply {
    case .details(.success(let details), _):
      event = details.event
      offers = details.offers
      isLocked = false
      turn.want(event.image)
    case .details(.failure(.passwordNeededAgain), let byPerson):
      isLocked = true
      if byPerson { turn.move(.prove(retry: Reply.again)) }
    case .details(.failure(.notFound), _): isGone = true
    case .details(.failure(let error), _): turn.say(error)
    case .sales(.success(let sales)): self.sales = sales
    case .sales(.failure): break
    case .act(let step):
      switch turn.go(on: step, { Reply.act($0) }) {
      case .deleted: turn.pop()
      case .published, .unpublished, .cancelled: read(&turn, byPerson: true)
      case nil: break
      }
    case .again: read(&turn, byPerson: true)
    }
  }
}

extension ManagedEventScreen {
  func draw(on canvas: inout Canvas, _ session: Session) {
    if isGone {
      Emptiness.draw(
        on: &canvas, canvas.bounds, "This event is not there any more.", key: ("Esc", "goes back"))
      return
    }
    var text = canvas.bounds
    let columns = session.sizeClass == .wide ? 46 : session.sizeClass == .regular ? 28 : 0
    let poster = session.posters[event.image]
    if columns > 0 {
      let parts = canvas.bounds.split(.columns([.fixed(columns), .flexible(1)], gap: 3))
      PosterView(event: event, poster: poster).draw(
        on: &canvas, in: parts[0], depth: session.options.terminal.colorDepth)
      text = parts[1]
    }
    canvas.within(text) { drawText(on: &$0, session, accent: session.accent(poster)) }
  }

  private func drawText(on canvas: inout Canvas, _ session: Session, accent: Color?) {
    let room = canvas.bounds
    let isTight = room.height < 14
    var y = canvas.writeWrapped(
      SafeText(event.title), in: Rect(x: 0, y: 0, width: room.width, height: isTight ? 1 : 2),
      style: Style(.title, .bold, foreground: accent))
    let status = Wording.status(event, now: session.now)
    let lock: [Piece] =
      isLocked ? [Piece("   ⏎", Style(.footerKey)), Piece(" type the password to go on", .warning)] : []
    canvas.write(
      [Piece(status.text, status.style), Piece("  \(SafeText(event.code))", .muted)] + lock,
      at: Point(x: 0, y: y), maxWidth: room.width)
    y += isTight ? 1 : 2
    canvas.write(Format.when(event, now: session.now), in: room.row(y))
    canvas.write(
      "\(SafeText(event.venue)), \(SafeText(event.city))", in: room.row(y + 1), style: .muted)
    y += isTight ? 2 : 3
    if !isTight {
      canvas.write(Format.zone(event), in: room.row(y - 1), style: .muted)
      y += 1
    }
    let shown = drawOffers(on: &canvas, room.inset(top: y, bottom: 2))
    drawTotal(on: &canvas, room.row(min(y + 2 * shown + 1, room.height - 1)))
  }

  /// Returns how many it had room for.
  private func drawOffers(on canvas: inout Canvas, _ rect: Rect) -> Int {
    guard !offers.isEmpty else {
      canvas.write(
        [Piece("No tickets yet. ", .muted), Piece("e", Style(.footerKey)), Piece(" adds some.", .muted)],
        at: rect.origin)
      return 0
    }
    let fits = max(1, rect.height / 2)
    let shown = offers.dropFirst(scroll).prefix(fits)
    for (line, offer) in shown.enumerated() {
      OfferSales(offer: offer).draw(
        on: &canvas, in: Rect(x: 0, y: rect.y + 2 * line, width: min(rect.width, 60), height: 2))
    }
    return shown.count
  }

  private func drawTotal(on canvas: inout Canvas, _ rect: Rect) {
    let width = min(rect.width, 60)
    let row = Rect(x: rect.x, y: rect.y, width: width, height: rect.height)
    guard let sales else { return }
    guard let revenue = sales.revenue else {
      canvas.write("Nothing is sold yet.", in: row, style: .muted)
      return
    }
    canvas.write(Format.count(sales.paidOrders, "paid order"), in: row, style: .muted)
    canvas.write(SafeText(revenue.formatted), in: row, style: Style(.price, .bold), alignment: .right)
  }
}
