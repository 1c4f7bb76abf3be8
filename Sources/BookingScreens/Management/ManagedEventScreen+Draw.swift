import BookingModel
import BookingSession
import BookingWords
import TerminalUI

extension ManagedEventScreen {
  func draw(on canvas: inout Canvas, _ session: Session) {
    if isGone {
      return EmptyState.draw(
        on: &canvas, canvas.bounds, session.sentence(.notFound(.event)),
        key: (session.label(.escape), SafeText(session.words.hint(.goBack))))
    }
    let layout = layout(session)
    let poster = session.posters[event.image]
    if let rect = layout.poster {
      PosterView(event: event, poster: poster).draw(
        on: &canvas, in: rect, depth: session.options.terminal.colorDepth)
    }
    canvas.within(layout.text) { canvas in
      drawHead(on: &canvas, layout, session, accent: session.accent(poster))
      drawOffers(on: &canvas, layout, session)
      drawTotal(on: &canvas, layout.total, session)
      if let week = layout.week { drawWeek(on: &canvas, week, session) }
    }
  }

  private func drawHead(
    on canvas: inout Canvas, _ layout: ManagedEventLayout, _ session: Session, accent: Color?
  ) {
    canvas.writeWrapped(
      SafeText(event.title), in: layout.title, style: Style(.title, .bold, foreground: accent))
    let words = session.words
    let beside: [TextRun] =
      session.isLocked
      ? [TextRun("   ")] + TextRun.locked(words.keyTypePassword)
      : [TextRun("  \(SafeText(event.code))", .muted)]
    canvas.write(
      [ManagedStatus.of(event, session)] + beside, at: Point(x: 0, y: layout.title.bottom),
      maxWidth: layout.title.width)
    let facts = layout.facts
    canvas.write(SafeText(words.when(event, now: session.now)), in: facts.row(0))
    canvas.write("\(SafeText(event.venue)), \(SafeText(event.city))", in: facts.row(1), style: .muted)
    canvas.write(SafeText(words.clock(zone: event.timeZone)), in: facts.row(2), style: .muted)
  }

  private func drawOffers(
    on canvas: inout Canvas, _ layout: ManagedEventLayout, _ session: Session
  ) {
    let words = session.words
    guard !offers.isEmpty else {
      let mayAdd = session.may(.editEvents, of: event)
      let hint = mayAdd ? TextRun.hint("e", .addTickets, words) : []
      canvas.write(
        [TextRun(SafeText(words.noTicketTypes), .muted)] + hint,
        at: layout.offers.origin)
      return
    }
    let first = first(layout)
    let shown = offers.dropFirst(first).prefix(layout.fits)
    for (line, offer) in shown.enumerated() {
      TicketTypeSales(offer: offer, words: words).draw(
        on: &canvas, in: layout.offers.inset(top: 2 * line))
    }
    guard shown.count < offers.count else { return }
    let position = words.ticketTypes(first + 1, to: first + shown.count, of: offers.count)
    canvas.write(
      [TextRun("↑↓", Style(.footerKey)), TextRun(" \(SafeText(position))", .muted)],
      at: layout.position.origin, maxWidth: layout.position.width)
  }

  private func drawTotal(on canvas: inout Canvas, _ row: Rect, _ session: Session) {
    guard let sales else { return }
    guard let money = sales.money else {
      let isOver = event.status == .cancelled || event.endsAt <= session.now
      let nothing = SafeText(session.words.nothingSold(isOver: isOver))
      if !offers.isEmpty { canvas.write(nothing, in: row, style: .muted) }
      return
    }
    SalesLine(orders: sales.paidOrders, money: money, words: session.words).draw(on: &canvas, in: row)
  }

  private func drawWeek(on canvas: inout Canvas, _ week: ManagedEventLayout.Week, _ session: Session) {
    guard let sales else { return }
    let places = sales.days.map(\.places)
    let sum = places.reduce(0, +)
    let words = session.words
    let sold = SafeText(words.soldInSevenDays(sum))
    switch week {
    case .row(let row):
      let used = canvas.write(SafeText(words.lastSevenDays), in: row, style: .muted)
      canvas.write(sold, in: row, alignment: .right)
      let chart = Rect(x: row.x + used + 2, y: row.y, width: places.count, height: 1)
      guard sum > 0, chart.right + 1 + sold.width <= row.right else { return }
      Sparkline.draw(places.map(Double.init), into: &canvas, in: chart)
    case .bars(let heading, let area):
      canvas.write(SafeText(words.lastSevenDays), in: heading, style: .title)
      guard sum > 0 else {
        canvas.write(SafeText(words.nothingSoldInSevenDays), in: area.row(0), style: .muted)
        return
      }
      canvas.write(sold, in: heading, style: .muted, alignment: .right)
      BarChart.draw(bars(sales.days, session), into: &canvas, in: area)
    }
  }

  private func bars(_ days: [EventSales.Day], _ session: Session) -> [BarChart.Bar] {
    let (words, zone) = (session.words, session.options.timeZone)
    return days.enumerated().map { index, day in
      let label = index == days.count - 1 ? words.today : words.format.day(day.start, zone: zone)
      return BarChart.Bar(
        SafeText(label), Double(day.places), caption: SafeText(words.format.number(day.places)))
    }
  }
}
