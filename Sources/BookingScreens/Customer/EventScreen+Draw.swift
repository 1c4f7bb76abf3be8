import BookingModel
import BookingSession
import BookingWords
import TerminalUI

extension EventScreen {
  func draw(on canvas: inout Canvas, _ session: Session) {
    guard !isGone else {
      EmptyState.draw(
        on: &canvas, canvas.bounds, SafeText(session.words.eventNotOnSale),
        key: (session.label(.escape), SafeText(session.words.keyGoBack)))
      return
    }
    let layout = layout(session)
    let poster = session.posters[event.image]
    if let rect = layout.poster {
      PosterView(event: event, poster: poster).draw(
        on: &canvas, in: rect, depth: session.options.terminal.colorDepth)
    }
    canvas.within(layout.text) { canvas in
      canvas.writeWrapped(
        SafeText(event.title), in: layout.title,
        style: Style(.title, .bold, foreground: session.accent(poster)))
      canvas.writeWrapped(SafeText(event.summary), in: layout.summary, style: .muted)
      drawFacts(on: &canvas, layout, session)
      drawOffers(on: &canvas, layout, session)
      drawDescription(on: &canvas, layout, session.words)
    }
  }

  private func drawFacts(on canvas: inout Canvas, _ layout: EventLayout, _ session: Session) {
    for (line, (label, value)) in facts(layout, session).enumerated() {
      let row = layout.facts.row(line)
      canvas.write(label, in: row, style: Style(.label))
      canvas.write(value, in: layout.isTight ? row : row.inset(left: EventLayout.labels(session.words)))
    }
    guard let (link, rect) = layout.map else { return }
    canvas.write(SafeText(session.words.eventMap), at: Point(x: 0, y: rect.y), style: Style(.label))
    canvas.writeLink(link, in: rect)
  }

  private func facts(_ layout: EventLayout, _ session: Session) -> [(SafeText, SafeText)] {
    let place: SafeText = "\(SafeText(event.venue)), \(SafeText(event.city))"
    let words = session.words
    let distance = SafeText(words.distance(to: event.startsAt, zone: event.timeZone, now: session.now))
    let when = SafeText(words.when(event, now: session.now))
    let admission =
      words.admission(event, now: session.now).map { [(SafeText(""), SafeText($0))] } ?? []
    if layout.isTight { return [("", when)] + admission + [("", place)] }
    return [
      (SafeText(words.eventWhen), "\(when) · \(distance)"),
      ("", SafeText(words.clock(zone: event.timeZone))),
    ] + admission + [
      (SafeText(words.eventWhere), place),
      ("", SafeText("\(event.category) · \(words.length(event.endsAt - event.startsAt))")),
    ]
  }

  private func drawOffers(on canvas: inout Canvas, _ layout: EventLayout, _ session: Session) {
    if let frame = layout.frame {
      let isCut = layout.list.height < offers.count
      let title = SafeText(session.words.eventTickets)
      canvas.box(frame, style: Style(.focusBorder), title: isCut ? "\(title) \(list.position)" : title)
    }
    list.draw(into: &canvas, in: layout.list) { canvas, index, isSelected in
      drawOffer(on: &canvas, offers[index], isSelected: isSelected, session)
    }
    if let position = layout.position {
      canvas.write(
        SafeText(session.words.eventTicket(list.position.string)), in: position, style: .muted,
        alignment: .right)
    }
  }

  private func drawOffer(
    on canvas: inout Canvas, _ offer: EventDetails.Offer, isSelected: Bool, _ session: Session
  ) {
    let held = inCart(offer.id, session)
    let words = session.words
    let closed = words.closure(offer, of: event, now: session.now)
    let state =
      closed.map { (SafeText(words.closed($0)), Style.muted) } ?? Stock(offer.availability).shown(words)
    let isOpen = closed == nil && (offer.availability.available > 0 || held > 0)
    let isNarrow = canvas.size.width < 52
    let priceWidth = offers.map { SafeText(words.price($0.ticketType.price)).width }.max() ?? 8
    let hasStepper = isNarrow ? isOpen : closed == nil
    let seats = SafeText(words.offerSeats)
    let stepperWidth = hasStepper ? max(isNarrow ? 7 : 9, seats.width) : 0
    let stateWidth = max(hasStepper ? 13 : 26, state.0.width + 1)
    let parts = canvas.bounds.inset(left: 2, right: 1).split(
      .columns(
        [.flexible(1), .fixed(priceWidth)] + (isNarrow ? [] : [.fixed(stateWidth)])
          + [.fixed(stepperWidth)], gap: 1))
    let nameStyle: Style = isOpen ? .bold : .muted
    // Where the state has no column of its own it stands by the name, if it is worth that room.
    let wholeName = SafeText(offer.ticketType.name)
    let inCart = SafeText(words.inCart(held))
    // How many are held stands at the end of the row, too.
    let hasInCart = held > 0 && (!isNarrow || wholeName.width + 2 + inCart.width <= parts[0].width)
    let note: TextRun? =
      hasInCart
      ? TextRun(inCart, nameStyle)
      : isNarrow && held == 0 && [.warning, .danger, .muted].contains(state.1.role)
        ? TextRun(state.0, state.1) : nil
    let noteWidth = note.map { $0.text.width + 2 } ?? 0
    let name = wholeName.truncated(to: max(4, parts[0].width - noteWidth))
    canvas.write(
      [TextRun(name, nameStyle)] + (note.map { [TextRun("  "), $0] } ?? []), at: parts[0].origin,
      maxWidth: parts[0].width)
    canvas.write(
      SafeText(words.price(offer.ticketType.price)), in: parts[1], style: isOpen ? .price : .muted,
      alignment: .right)
    if !isNarrow { canvas.write(state.0, in: parts[2].inset(left: 1), style: state.1) }
    guard let stepper = parts.last, stepper.width > 0 else { return }
    if isOpen, offer.ticketType.seatingPlan != nil {
      canvas.write(seats, in: stepper, style: isSelected ? Style(.footerKey) : .muted, alignment: .right)
    } else if isOpen {
      let number = quantity(offer, session)
      let pieces: [TextRun] =
        isSelected
        ? [
          TextRun("‹ ", Style(.footerKey)),
          TextRun(SafeText(number < 10 ? " \(number)" : "\(number)"), .bold),
          TextRun(" ›", Style(.footerKey)),
        ]
        : [TextRun(held > 0 ? SafeText("  \(held)") : "", .muted)]
      let used = pieces.reduce(0) { $0 + $1.text.width }
      canvas.write(pieces, at: Point(x: stepper.right - used, y: 0))
    }
  }

  private func description(_ layout: EventLayout, _ words: any Words) -> [SafeText] {
    let width = min(layout.description.width, EventLayout.widest)
    let terms = words.terms(of: event).flatMap { SafeText($0).wrapped(width: width) + [SafeText("")] }
    return terms + SafeText(event.description).wrapped(width: width)
  }

  /// How far one can read on.
  func lastScroll(_ session: Session) -> Int {
    let layout = layout(session)
    return max(0, description(layout, session.words).count - layout.description.height)
  }

  private func drawDescription(on canvas: inout Canvas, _ layout: EventLayout, _ words: any Words) {
    let rect = layout.description
    guard rect.height > 0 else { return }
    let lines = description(layout, words)
    let first = min(scroll, max(0, lines.count - rect.height))
    for (row, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
      canvas.write(line, in: rect.row(row))
    }
    let more = lines.count - first - rect.height
    if more > 0, rect.height > 1 {
      canvas.fill(rect.row(rect.height - 1))
      canvas.write(
        [
          TextRun(Key.pageDown.label(KeyNames(words.keyLabels)) + " ", Style(.footerKey)),
          TextRun(SafeText(words.moreLines(more + 1)), .muted),
        ],
        at: rect.row(rect.height - 1).origin)
    }
  }
}
