import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Where the parts of the dashboard stand: side by side where there is room, else one below the other.
struct DashboardLayout {
  private(set) var sales: Rect
  /// The last two weeks in one currency, a bar for each day, where there is room for them.
  private(set) var bars: Rect?
  private(set) var occupancy: Rect
  /// Above the list: where the selection stands in it.
  var position: Rect {
    Rect(x: occupancy.x, y: occupancy.y - (hasHeadings ? 2 : 1), width: occupancy.width, height: 1)
  }
  private(set) var holds: Rect
  /// What somebody has to see to, above all else, a row each.
  private(set) var notices: Rect?
  /// Headings stand above the parts where rows are to spare.
  let hasHeadings: Bool

  init(_ size: Size, _ dashboard: Dashboard) {
    let wanted = dashboard.troubles.count + (dashboard.undelivered == 0 ? 0 : 1)
    let shown = min(wanted, size.height >= 18 ? 3 : 1)
    let rows = shown == 0 ? 0 : size.height >= 18 ? shown + 1 : shown
    self.init(parts: Size(width: size.width, height: max(1, size.height - rows)), dashboard)
    guard rows > 0 else { return }
    notices = Rect(x: 0, y: 0, width: size.width, height: shown)
    func lowered(_ rect: Rect) -> Rect {
      Rect(x: rect.x, y: rect.y + rows, width: rect.width, height: rect.height)
    }
    (sales, occupancy, holds) = (lowered(sales), lowered(occupancy), lowered(holds))
    bars = bars.map(lowered)
  }

  private init(parts size: Size, _ dashboard: Dashboard) {
    let area = Rect(size: size)
    let isWide = size.width >= 106
    let salesRows = max(1, min(isWide && size.height >= 32 ? 6 : 3, dashboard.sales.count))
    let holdRows = 1 + dashboard.expiring.count
    hasHeadings = size.height >= 16
    guard hasHeadings else {
      sales = Rect(x: 0, y: 0, width: size.width, height: 1)
      holds = Rect(x: 0, y: max(0, size.height - 1), width: size.width, height: 1)
      occupancy = area.inset(top: 2, bottom: 1)
      bars = nil
      return
    }
    if isWide {
      let parts = area.split(.columns([.flexible(1), .fixed(60)], gap: 6))
      sales = Rect(x: 0, y: 2, width: parts[0].width, height: salesRows + 1)
      let room = size.height - sales.bottom - 3 - holdRows - 3
      let hasBars = room >= Dashboard.days && !dashboard.sales.isEmpty
      let bars = Rect(x: 0, y: sales.bottom + 3, width: parts[0].width, height: Dashboard.days)
      self.bars = hasBars ? bars : nil
      let top = (hasBars ? bars : sales).bottom + 3
      holds = Rect(x: 0, y: top, width: parts[0].width, height: min(holdRows, size.height - top))
      occupancy = parts[1].inset(top: 2)
    } else {
      bars = nil
      sales = Rect(x: 0, y: 2, width: size.width, height: salesRows + 1)
      let holdHeight = min(holdRows, 4)
      holds = Rect(x: 0, y: size.height - holdHeight, width: size.width, height: holdHeight)
      occupancy = Rect(
        x: 0, y: sales.bottom + 3, width: size.width, height: max(1, holds.y - sales.bottom - 6))
    }
  }
}

extension DashboardScreen {
  func draw(on canvas: inout Canvas, _ session: Session) {
    if let failure {
      return EmptyState.draw(
        on: &canvas, canvas.bounds, session.sentence(failure),
        key: (session.label(.escape), SafeText(session.words.hint(.goBack))))
    }
    guard let dashboard else {
      if session.isLocked {
        EmptyState.drawLocked(on: &canvas, canvas.bounds, session.words)
      }
      return
    }
    let words = session.words
    let layout = DashboardLayout(canvas.size, dashboard)
    if layout.hasHeadings {
      let today = words.format.date(session.now, zone: session.options.timeZone, now: session.now)
      heading(words.salesToday(today), above: layout.sales, &canvas)
      heading(words.soldHeading, above: layout.occupancy, &canvas)
      heading(words.holdsHeading, above: layout.holds, &canvas)
    }
    if let notices = layout.notices { drawNotices(on: &canvas, notices, dashboard, words) }
    drawSales(on: &canvas, layout, dashboard, words)
    if let bars = layout.bars, let sales = dashboard.sales[at: currency] ?? dashboard.sales.first {
      heading(words.twoWeeks(sales.currency), above: bars, &canvas)
      BarChart.draw(days(sales, session), into: &canvas, in: bars)
    }
    drawOccupancy(on: &canvas, layout, dashboard, session)
    drawHolds(on: &canvas, layout.holds, dashboard, session)
  }

  private func drawNotices(on canvas: inout Canvas, _ rect: Rect, _ dashboard: Dashboard, _ words: any Words)
  {
    var lines = dashboard.troubles.map { trouble in
      [TextRun("! ", Style(.danger, .bold)), TextRun(SafeText(words.sentence(trouble)), .danger)]
    }
    if dashboard.undelivered > 0 {
      let sentence = SafeText(words.undelivered(dashboard.undelivered))
      lines.append(
        [TextRun("! ", Style(.warning, .bold)), TextRun(sentence, .warning)]
          + TextRun.hint("m", .showMessages, words))
    }
    for (row, line) in lines.prefix(rect.height).enumerated() {
      canvas.write(line, at: rect.row(row).origin, maxWidth: rect.width)
    }
  }

  private func heading(_ words: String, above rect: Rect, _ canvas: inout Canvas) {
    canvas.write(SafeText(words), at: Point(x: rect.x, y: rect.y - 2), style: .title)
  }

  private func drawSales(
    on canvas: inout Canvas, _ layout: DashboardLayout, _ dashboard: Dashboard, _ words: any Words
  ) {
    let rect = layout.sales
    guard !dashboard.sales.isEmpty else {
      canvas.write(SafeText(words.nothingSoldInTwoWeeks), in: rect.row(0), style: .muted)
      return
    }
    let shown = dashboard.sales.prefix(max(1, rect.height - 1))
    let width = shown.map { SafeText(words.format.money($0.today.gross)).width }.max() ?? 0
    for (row, sales) in shown.enumerated() {
      let line = rect.row(row)
      canvas.write(
        SafeText(words.format.money(sales.today.gross)),
        in: Rect(x: line.x, y: line.y, width: width, height: 1), style: Style(.price, .bold),
        alignment: .right)
      var left = line.x + width + 2
      // One chart of the same days is enough.
      if layout.bars == nil {
        let spark = Rect(x: left, y: line.y, width: Dashboard.days, height: 1)
        Sparkline.draw(sales.days.map { Double($0.gross.minorUnits) }, into: &canvas, in: spark)
        left = spark.right + 2
      }
      let room = max(0, line.right - left)
      let (text, style) = DashboardScreen.remark(sales, room: room, words)
      canvas.write(text, at: Point(x: left, y: line.y), style: style, maxWidth: room)
    }
    if rect.height > 1 {
      let hidden = dashboard.sales.count - shown.count
      let foot = words.ordersToday(
        dashboard.ordersToday, hasBars: layout.bars == nil, moreCurrencies: hidden)
      canvas.write(SafeText(foot), in: rect.row(rect.height - 1), style: .muted)
    }
  }

  /// What went back of today's orders, and the comparison with yesterday, as far as there is room; the money says more.
  static func remark(
    _ sales: Dashboard.Sales, room: Int, _ words: any Words
  ) -> (text: SafeText, style: Style) {
    let trend = trend(sales, words)
    guard !sales.today.refunded.isZero else {
      return (trend.long.width <= room ? trend.long : trend.short, trend.style)
    }
    let refunded = SafeText(words.refunded(sales.today.refunded, net: sales.today.net))
    let remarks = ["\(refunded)   \(trend.long)", refunded, SafeText(words.net(sales.today.net))]
    return (remarks.first { $0.width <= room } ?? "", .muted)
  }

  /// A bar for each day; a day without sales has none, and no number.
  private func days(_ sales: Dashboard.Sales, _ session: Session) -> [BarChart.Bar] {
    let (words, zone) = (session.words, session.options.timeZone)
    return sales.days.enumerated().map { index, day in
      let back = Int64(sales.days.count - 1 - index)
      let label = back == 0 ? words.today : words.format.day(session.now - .days(back), zone: zone)
      return BarChart.Bar(
        SafeText(label), Double(day.gross.minorUnits),
        caption: day.gross.isZero ? "" : SafeText(words.format.money(day.gross)))
    }
  }

  /// `▲ 12 % on yesterday`: compared with what had been sold by this time of the day; short where there is no room for
  /// words.
  static func trend(
    _ sales: Dashboard.Sales, _ words: any Words
  ) -> (long: SafeText, short: SafeText, style: Style) {
    let (now, before) = (sales.today.gross.minorUnits, sales.yesterdayByNow.minorUnits)
    guard before > 0 else {
      return now > 0 ? ("▲ \(SafeText(words.nothingYesterday))", "▲", .success) : ("", "", .muted)
    }
    let change = Int((Double(now - before) * 100 / Double(before)).rounded())
    if change == 0 { return (SafeText(words.asYesterday), "=", .muted) }
    let arrow: SafeText = change > 0 ? "▲ " : "▼ "
    return (
      arrow + SafeText(words.onYesterday(abs(change))), arrow + SafeText(words.format.percent(abs(change))),
      change > 0 ? .success : .warning
    )
  }

  private func drawOccupancy(
    on canvas: inout Canvas, _ layout: DashboardLayout, _ dashboard: Dashboard, _ session: Session
  ) {
    guard !dashboard.coming.isEmpty else {
      canvas.write(SafeText(session.words.noUpcoming), in: layout.occupancy.row(0), style: .muted)
      return
    }
    if dashboard.coming.count > layout.occupancy.height {
      canvas.write(list.position, in: layout.position, style: .muted, alignment: .right)
    }
    list.draw(into: &canvas, in: layout.occupancy) { canvas, index, isSelected in
      let listing = dashboard.coming[index]
      if isSelected { canvas.write("▌", style: .accent) }
      let isNarrow = canvas.size.width < 52
      let parts = canvas.bounds.inset(left: 2, right: 1).split(
        .columns(isNarrow ? [.flexible(1), .fixed(14)] : [.flexible(1), .fixed(10), .fixed(20)], gap: 2))
      canvas.write(SafeText(listing.event.title), in: parts[0], style: isSelected ? .bold : .text)
      if !isNarrow {
        canvas.write(
          SafeText(
            session.words.format.date(listing.event.startsAt, zone: listing.event.timeZone, now: session.now)),
          in: parts[1], style: .muted)
      }
      SoldBar(listing.availability, session.words).draw(on: &canvas, in: parts[parts.count - 1])
    }
  }

  private func drawHolds(on canvas: inout Canvas, _ rect: Rect, _ dashboard: Dashboard, _ session: Session) {
    let words = session.words
    canvas.write(SafeText(words.held(dashboard.held)), in: rect.row(0), style: .muted)
    // Where there is one row for all of it, what runs out says more.
    let top = rect.height > 1 || dashboard.expiring.isEmpty ? 1 : 0
    for (row, hold) in dashboard.expiring.prefix(rect.height - top).enumerated() {
      let line = rect.row(top + row)
      canvas.fill(line)
      canvas.write(
        [
          TextRun("! ", Style(.warning, .bold)),
          TextRun(Countdown.text(max(hold.soonest - session.now, .seconds(0))), Style(.warning, .bold)),
          TextRun("  \(SafeText(hold.event.title)): ", .text),
          TextRun(
            SafeText(line.width < 48 ? words.format.number(hold.places) : words.expiring(hold.places)), .muted
          ),
        ], at: line.origin, maxWidth: line.width)
    }
  }
}

extension Array {
  fileprivate subscript(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
