import BookingModel
import TerminalUI

extension ManagedEventScreen {
  func draw(on canvas: inout Canvas, _ session: Session) {
    if isGone {
      return EmptyState.draw(
        on: &canvas, canvas.bounds, "This event is not there any more.", key: ("Esc", "goes back"))
    }
    let layout = layout(session)
    let poster = session.posters[event.image]
    if let rect = layout.poster {
      PosterView(event: event, poster: poster).draw(
        on: &canvas, in: rect, depth: session.options.terminal.colorDepth)
    }
    canvas.within(layout.text) { canvas in
      drawHead(on: &canvas, layout, session, accent: session.accent(poster))
      drawOffers(on: &canvas, layout)
      drawTotal(on: &canvas, layout.total, session)
      if let week = layout.week { drawWeek(on: &canvas, week, session) }
    }
  }

  private func drawHead(
    on canvas: inout Canvas, _ layout: ManagedEventLayout, _ session: Session, accent: Color?
  ) {
    canvas.writeWrapped(
      SafeText(event.title), in: layout.title, style: Style(.title, .bold, foreground: accent))
    let status = Wording.status(event, now: session.now)
    let beside: [TextRun] =
      session.isLocked
      ? [TextRun("   ⏎", Style(.footerKey)), TextRun(" type the password", .warning)]
      : [TextRun("  \(SafeText(event.code))", .muted)]
    canvas.write(
      [TextRun(status.text, status.style)] + beside, at: Point(x: 0, y: layout.title.bottom),
      maxWidth: layout.title.width)
    let facts = layout.facts
    canvas.write(Format.when(event, now: session.now), in: facts.row(0))
    canvas.write("\(SafeText(event.venue)), \(SafeText(event.city))", in: facts.row(1), style: .muted)
    canvas.write(Format.zone(event), in: facts.row(2), style: .muted)
  }

  private func drawOffers(on canvas: inout Canvas, _ layout: ManagedEventLayout) {
    guard !offers.isEmpty else {
      canvas.write(
        [
          TextRun("No tickets yet. ", .muted), TextRun("e", Style(.footerKey)),
          TextRun(" adds some.", .muted),
        ],
        at: layout.offers.origin)
      return
    }
    let first = first(layout)
    let shown = offers.dropFirst(first).prefix(layout.fits)
    for (line, offer) in shown.enumerated() {
      TicketTypeSales(offer: offer).draw(
        on: &canvas, in: layout.offers.inset(top: 2 * line))
    }
    guard shown.count < offers.count else { return }
    canvas.write(
      [
        TextRun("↑↓", Style(.footerKey)),
        TextRun(" \(first + 1)–\(first + shown.count) of \(offers.count) ticket types", .muted),
      ], at: layout.position.origin, maxWidth: layout.position.width)
  }

  private func drawTotal(on canvas: inout Canvas, _ row: Rect, _ session: Session) {
    guard let sales else { return }
    guard let money = sales.money else {
      let words = Wording.nothingSold(event, now: session.now)
      if !offers.isEmpty { canvas.write(words, in: row, style: .muted) }
      return
    }
    SalesLine(orders: sales.paidOrders, money: money).draw(on: &canvas, in: row)
  }

  private func drawWeek(on canvas: inout Canvas, _ week: ManagedEventLayout.Week, _ session: Session) {
    guard let sales else { return }
    let places = sales.days.map(\.places)
    let sum = places.reduce(0, +)
    let words: SafeText = sum == 0 ? "none sold" : Format.count(sum, "place")
    switch week {
    case .row(let row):
      let used = canvas.write("Last seven days", in: row, style: .muted)
      canvas.write(words, in: row, alignment: .right)
      let chart = Rect(x: row.x + used + 2, y: row.y, width: places.count, height: 1)
      guard sum > 0, chart.right + 1 + words.width <= row.right else { return }
      Sparkline.draw(places.map(Double.init), into: &canvas, in: chart)
    case .bars(let heading, let area):
      canvas.write("The last seven days", in: heading, style: .title)
      guard sum > 0 else {
        canvas.write("Nothing was sold in this week.", in: area.row(0), style: .muted)
        return
      }
      canvas.write(words, in: heading, style: .muted, alignment: .right)
      BarChart.draw(bars(sales.days, session), into: &canvas, in: area)
    }
  }

  private func bars(_ days: [EventSales.Day], _ session: Session) -> [BarChart.Bar] {
    let zone = session.options.timeZone
    return days.enumerated().map { index, day in
      let label = index == days.count - 1 ? "today" : Format.day(day.start, zone: zone)
      return BarChart.Bar(label, Double(day.places), caption: SafeText("\(day.places)"))
    }
  }
}
