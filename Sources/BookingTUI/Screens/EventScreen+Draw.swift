import BookingDomain
import TerminalUI

extension EventScreen {
  func draw(on canvas: inout Canvas, _ session: Session) {
    guard !isGone else {
      Emptiness.draw(
        on: &canvas, canvas.bounds, "This event is not on sale any more.", key: ("Esc", "goes back"))
      return
    }
    let poster = session.posters[event.image]
    var text = canvas.bounds
    let columns = session.sizeClass == .wide ? 46 : session.sizeClass == .regular ? 28 : 0
    if columns > 0 {
      let parts = canvas.bounds.split(.columns([.fixed(columns), .flexible(1)], gap: 3))
      PosterView(event: event, poster: poster).draw(
        on: &canvas, in: parts[0], depth: session.options.terminal.colorDepth)
      text = parts[1]
    }
    canvas.within(text) { drawText(on: &$0, session, accent: session.accent(poster)) }
  }

  private func drawText(on canvas: inout Canvas, _ session: Session, accent: Color?) {
    let width = canvas.size.width
    let isTight = canvas.size.height < 14
    var y = canvas.writeWrapped(
      SafeText(event.title), in: Rect(x: 0, y: 0, width: width, height: 2),
      style: Style(.title, .bold, foreground: accent))
    if !isTight, !event.summary.isEmpty {
      y += canvas.writeWrapped(
        SafeText(event.summary), in: Rect(x: 0, y: y, width: width, height: 2), style: .muted)
      y += 1
    }
    for (label, value) in facts(session) {
      if isTight {
        canvas.write(value, in: canvas.bounds.row(y))
      } else {
        canvas.write(label, at: Point(x: 0, y: y), style: Style(.label))
        canvas.write(value, in: canvas.bounds.row(y).inset(left: 7))
      }
      y += 1
    }
    // An address that would be cut helps nobody.
    if !isTight, let map = MapLink.to(event), map.address.utf8.count <= width - 7 {
      canvas.write("Map", at: Point(x: 0, y: y), style: Style(.label))
      y += canvas.writeLink(map, in: canvas.bounds.row(y).inset(left: 7))
    }
    y += isTight ? 0 : 1
    y += drawOffers(on: &canvas, y, session, isFramed: canvas.size.height >= y + offers.count + 8) + 1
    drawDescription(on: &canvas, canvas.bounds.inset(top: y))
  }

  private func facts(_ session: Session) -> [(SafeText, SafeText)] {
    let place: SafeText = "\(SafeText(event.venue)), \(SafeText(event.city))"
    let distance = Format.distance(to: event.startsAt, zone: event.timeZone, now: session.now)
    let when = Format.when(event, now: session.now)
    guard session.content.height >= 14 else { return [("", when), ("", place)] }
    return [
      ("When", "\(when) · \(distance)"),
      ("", Format.zone(event)),
      ("Where", place),
      ("", "\(SafeText(event.category)) · \(Format.length(event.endsAt - event.startsAt))"),
    ]
  }

  /// Returns the rows it took. What has the focus stands in a frame where there is room for one.
  private func drawOffers(on canvas: inout Canvas, _ top: Int, _ session: Session, isFramed: Bool) -> Int {
    guard !offers.isEmpty else { return 0 }
    var area = canvas.bounds.inset(top: top)
    let height = min(offers.count, max(1, area.height), 8)
    area = Rect(x: 0, y: top, width: area.width, height: height)
    if isFramed {
      let frame = Rect(x: 0, y: top, width: area.width, height: height + 2)
      area = canvas.box(frame, style: Style(.focusBorder), title: "Tickets")
    }
    let list = ListView(count: offers.count, selection: selection)
    list.draw(into: &canvas, in: area) { canvas, index, isSelected in
      drawOffer(on: &canvas, offers[index], isSelected: isSelected, session)
    }
    return height + (isFramed ? 2 : 0)
  }

  private func drawOffer(
    on canvas: inout Canvas, _ offer: EventDetails.Offer, isSelected: Bool, _ session: Session
  ) {
    let held = inCart(offer.id, session)
    let closed = Wording.closed(offer, event, now: session.now)
    let state = closed.map { ($0, Style.muted) } ?? Wording.words(offer.availability)
    let isOpen = closed == nil && (offer.availability.available > 0 || held > 0)
    let isNarrow = canvas.size.width < 52
    let priceWidth = offers.map { Format.price($0.ticketType.price).width }.max() ?? 8
    let parts = canvas.bounds.inset(left: 2, right: 1).split(
      .columns(
        isNarrow
          ? [.flexible(1), .fixed(priceWidth), .fixed(7)]
          : [
            .flexible(1), .fixed(priceWidth), .fixed(closed == nil ? 13 : 26), .fixed(closed == nil ? 9 : 0),
          ], gap: 1
      ))
    var name = SafeText(offer.ticketType.name)
    if held > 0 { name += "  \(held) in cart" }
    canvas.write(name, in: parts[0], style: isOpen ? .bold : .muted)
    canvas.write(
      Format.price(offer.ticketType.price), in: parts[1], style: isOpen ? .price : .muted, alignment: .right)
    if !isNarrow { canvas.write(state.0, in: parts[2].inset(left: 1), style: state.1) }
    guard let stepper = parts.last, stepper.width > 0 else { return }
    if isOpen, offer.ticketType.seatingPlan != nil {
      canvas.write("seats ›", in: stepper, style: isSelected ? Style(.footerKey) : .muted, alignment: .right)
    } else if isOpen {
      let number = quantity(offer, session)
      let pieces: [Piece] =
        isSelected
        ? [
          Piece("‹ ", Style(.footerKey)), Piece(SafeText(number < 10 ? " \(number)" : "\(number)"), .bold),
          Piece(" ›", Style(.footerKey)),
        ]
        : [Piece(held > 0 ? SafeText("  \(held)") : "", .muted)]
      let used = pieces.reduce(0) { $0 + $1.text.width }
      canvas.write(pieces, at: Point(x: stepper.right - used, y: 0))
    } else if isNarrow {
      canvas.write(state.0, in: stepper, style: state.1, alignment: .right)
    }
  }

  private func drawDescription(on canvas: inout Canvas, _ rect: Rect) {
    guard rect.height > 0 else { return }
    let lines = SafeText(event.description).wrapped(width: min(rect.width, 76))
    let first = min(scroll, max(0, lines.count - rect.height))
    for (row, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
      canvas.write(line, in: rect.row(row))
    }
    let more = lines.count - first - rect.height
    if more > 0, rect.height > 1 {
      canvas.fill(rect.row(rect.height - 1))
      canvas.write(
        [Piece("PgDn ", Style(.footerKey)), Piece("\(more + 1) more lines", .muted)],
        at: rect.row(rect.height - 1).origin)
    }
  }
}
