import BookingModel
import BookingSession
import BookingWords
import TerminalUI

extension ManagedOrderScreen {
  /// One line of the order: words on the left, an amount or a state on the right.
  private struct Line {
    var left: [TextRun] = []
    var right: TextRun?
  }

  func mostScroll(_ session: Session) -> Int {
    max(0, lines(session).count - (session.content.height - headRows(session)))
  }

  private func headRows(_ session: Session) -> Int { session.content.height < 14 ? 1 : 2 }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let column = canvas.bounds.centered(maxWidth: 84)
    canvas.within(Rect(x: column.x, y: 0, width: column.width, height: canvas.size.height)) { canvas in
      drawHead(on: &canvas, session)
      let body = canvas.bounds.inset(top: headRows(session))
      let lines = lines(session)
      let first = min(scroll, max(0, lines.count - body.height))
      for (row, line) in lines.dropFirst(first).prefix(body.height).enumerated() {
        let width = line.right?.text.width ?? 0
        canvas.write(line.left, at: body.row(row).origin, maxWidth: body.width - width - (width > 0 ? 2 : 0))
        if let right = line.right {
          canvas.write(right.text, in: body.row(row), style: right.style, alignment: .right)
        }
      }
      let more = lines.count - first - body.height
      if more > 0 {
        canvas.fill(body.row(body.height - 1))
        canvas.write(
          [TextRun("↓ ", Style(.footerKey)), TextRun(SafeText(session.words.moreLines(more + 1)), .muted)],
          at: body.row(body.height - 1).origin)
      }
    }
    if let amount { drawAmount(amount, on: &canvas, session.words) }
  }

  private func drawHead(on canvas: inout Canvas, _ session: Session) {
    let words = session.words
    let status = ManagedStatus.of(order.state, words)
    let total = SafeText(words.format.money(order.total))
    let title = title(words)
    let room = canvas.size.width - total.width - 2
    // Whoever came here knows that it is an order, but not how it stands.
    let fits = title.width + 2 + status.text.width <= room
    let name = fits ? title : SafeText(order.code)
    var pieces = [TextRun(name, .title), TextRun("  ", .text), status]
    if session.isLocked { pieces += [TextRun("  ")] + TextRun.locked(words.password) }
    canvas.write(pieces, maxWidth: room)
    canvas.write(total, in: canvas.bounds.row(0), style: Style(.price, .bold), alignment: .right)
  }

  private func lines(_ session: Session) -> [Line] {
    let zone = session.options.timeZone
    let words = session.words
    func at(_ moment: Timestamp) -> String {
      words.format.dateAndTime(moment, zone: zone, now: session.now)
    }
    func heading(_ section: OrderSection) -> [Line] {
      [Line(), Line(left: [TextRun(SafeText(words.heading(section)), Style(.label, .bold))])]
    }
    var lines = [
      Line(
        left: [
          TextRun(SafeText(listing.customerName), .bold),
          TextRun("  \(SafeText(listing.customerEmail))", .muted),
        ]),
      Line(left: [TextRun(SafeText(words.ordered(at(order.createdAt))), .muted)]),
    ]
    if let paidAt = order.paidAt {
      let paid = SafeText(words.paid(at(paidAt)))
      // Where there is room for one of them, the money says more.
      if lines[1].left[0].text.width + 3 + paid.width > min(session.content.width, 84) {
        lines[1].left = [TextRun(paid, .muted)]
      } else {
        lines[1].left.append(TextRun(" · " + paid, .muted))
      }
    }
    if order.status == .pending {
      let until = SafeText(words.awaitingPayment(until: at(order.payBy)))
      if lines[1].left[0].text.width + 3 + until.width > min(session.content.width, 84) {
        lines.append(Line(left: [TextRun(until, .warning)]))
      } else {
        lines[1].left += [TextRun(" · ", .muted), TextRun(until, .warning)]
      }
    }
    guard let details else { return lines }
    lines += heading(.places)
    for line in details.eventOrders { lines += places(line, session) }
    if !details.tickets.isEmpty {
      lines += heading(.tickets)
      lines += SeatOrder.sorted(details.tickets).map { ticket in
        let seat: SafeText = ticket.seat.map { "  \(SafeText($0))" } ?? ""
        return Line(
          left: [
            TextRun(SafeText(ticket.code), .text), TextRun("\(seat)  \(SafeText(ticket.holder))", .muted),
          ],
          right: TextRun(
            (ticket.isVoid ? "✗ " : "✓ ") + SafeText(words.word(ticket.voidReason)),
            ticket.isVoid ? .danger : .success))
      }
    }
    lines += heading(.money)
    if details.payments.isEmpty { lines.append(Line(left: [TextRun(SafeText(words.nothingToPay), .muted)])) }
    lines += details.payments.map { payment($0, words) }
    lines += details.refunds.map { refund($0, words) }
    if !order.refunded.isZero {
      lines.append(
        Line(
          left: [TextRun(SafeText(words.netOfOrder), .bold)],
          right: TextRun(SafeText(words.format.money(order.net)), .price)))
    }
    return lines
  }

  private func places(_ line: OrderDetails.EventOrderDetails, _ session: Session) -> [Line] {
    let (order, words) = (line.eventOrder, session.words)
    let style: Style = order.isCancelled ? .muted : .text
    let cancelled: SafeText =
      order.isCancelled
      ? "  ✗ \(SafeText(words.word(OrderStatus.cancelled)))"
      : order.cancelledQuantity > 0 ? "  ✗ \(SafeText(words.cancelledPlaces(order.cancelledQuantity)))" : ""
    let start = SafeText(
      words.format.dateAndTime(line.event.startsAt, zone: line.event.timeZone, now: session.now))
    return [
      Line(
        left: [
          TextRun(
            "\(SafeText(words.format.number(order.quantity))) × \(SafeText(line.ticketTypeName))",
            order.isCancelled ? .muted : .bold),
          TextRun("  \(SafeText(line.event.title))", style), TextRun(cancelled, .danger),
        ], right: TextRun(SafeText(words.price(order.price)), order.isCancelled ? .muted : .price)),
      Line(left: [TextRun("  \(start)\(OrderWords.seats(line))", .muted)]),
    ]
  }

  private func payment(_ payment: Payment, _ words: any Words) -> Line {
    let style: Style =
      switch payment.state {
      case .confirmed: .success
      case .failed, .cancelled: .muted
      default: .warning
      }
    var left = [
      TextRun(SafeText(words.managed(payment.state)), style),
      TextRun("  \(SafeText(words.by(gateway: payment.gateway)))", .muted),
    ]
    if let failure = payment.failure { left.append(TextRun("  \(SafeText(words.reason(failure)))", .muted)) }
    if let reference = payment.reference, reference != payment.gateway {
      left.append(TextRun("  \(SafeText(reference))", .muted))
    }
    return Line(
      left: left,
      right: TextRun(SafeText(words.price(payment.amount)), payment.state == .confirmed ? .price : .muted))
  }

  private func refund(_ refund: Refund, _ words: any Words) -> Line {
    let style: Style = refund.state == .confirmed ? .text : refund.state == .failed ? .danger : .warning
    return Line(
      left: [
        TextRun(SafeText(words.word(refund.state)), style),
        TextRun("  \(SafeText(words.word(refund.reason)))", .muted),
      ],
      right: TextRun("−\(SafeText(words.format.money(refund.amount)))", style))
  }

  private func drawAmount(_ amount: TextField, on canvas: inout Canvas, _ words: any Words) {
    guard let left = details?.refundable else { return }
    canvas.restyle(canvas.bounds) { $0.attributes.insert(.dim) }
    let problem = amountProblem.map { "✗ " + $0 } ?? ""
    let width = min(60, canvas.size.width - 2)
    let rows = max(1, min(2, problem.wrapped(width: width - 4).count))
    Overlay.card(on: &canvas, width: width, height: 6 + rows, title: SafeText(words.goodwillTitle)) {
      canvas in
      let foot = canvas.bounds.inset(top: 3)
      canvas.write(SafeText(words.atMost(left, of: order.total)), at: Point(x: 0, y: 0))
      canvas.write(SafeText(words.ticketsStayValid), at: Point(x: 0, y: 1), style: .muted)
      let sign = SafeText(left.currency.code)
      canvas.write(sign, at: Point(x: 0, y: 2), style: Style(.label))
      amount.draw(into: &canvas, in: Rect(x: sign.width + 1, y: 2, width: 18, height: 1), focused: true)
      canvas.writeWrapped(problem, in: foot, style: Style(.error))
      canvas.write(
        [
          TextRun(Key.enter.label(KeyNames(words.keyLabels)), Style(.footerKey)),
          TextRun(" \(SafeText(words.label(.goOn)))   ", Style(.footerText)),
          TextRun(Key.escape.label(KeyNames(words.keyLabels)), Style(.footerKey)),
          TextRun(" \(SafeText(words.label(.notNow)))", Style(.footerText)),
        ], at: Point(x: 0, y: 3 + rows))
    }
  }
}
