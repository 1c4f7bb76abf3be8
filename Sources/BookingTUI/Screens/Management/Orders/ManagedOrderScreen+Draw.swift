import BookingModel
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
          [TextRun("↓ ", Style(.footerKey)), TextRun("\(more + 1) more lines", .muted)],
          at: body.row(body.height - 1).origin)
      }
    }
    if let amount { drawAmount(amount, on: &canvas) }
  }

  private func drawHead(on canvas: inout Canvas, _ session: Session) {
    let status = Wording.status(order.state)
    let total = SafeText(order.total.formatted)
    let room = canvas.size.width - total.width - 2
    // Whoever came here knows that it is an order, but not how it stands.
    let title = title(session.words)
    let fits = title.width + 2 + status.text.width <= room
    let name = fits ? title : SafeText(order.code)
    var pieces = [TextRun(name, .title), TextRun("  ", .text), TextRun(status.text, status.style)]
    if session.isLocked { pieces += [TextRun("  ⏎", Style(.footerKey)), TextRun(" password", .warning)] }
    canvas.write(pieces, maxWidth: room)
    canvas.write(total, in: canvas.bounds.row(0), style: Style(.price, .bold), alignment: .right)
  }

  private func lines(_ session: Session) -> [Line] {
    let zone = session.options.timeZone
    func at(_ moment: Timestamp) -> SafeText { Format.dateAndTime(moment, zone: zone, now: session.now) }
    func heading(_ words: SafeText) -> [Line] {
      [Line(), Line(left: [TextRun(words, Style(.label, .bold))])]
    }
    var lines = [
      Line(
        left: [
          TextRun(SafeText(listing.customerName), .bold),
          TextRun("  \(SafeText(listing.customerEmail))", .muted),
        ]),
      Line(left: [TextRun("ordered \(at(order.createdAt))", .muted)]),
    ]
    if let paidAt = order.paidAt {
      let paid: SafeText = "paid \(at(paidAt))"
      // Where there is room for one of them, the money says more.
      if session.content.width < 48 {
        lines[1].left = [TextRun(paid, .muted)]
      } else {
        lines[1].left.append(TextRun(", " + paid, .muted))
      }
    }
    if order.status == .pending {
      lines[1].left.append(TextRun(", awaiting payment until \(at(order.payBy))", .warning))
    }
    guard let details else { return lines }
    lines += heading("Places")
    for line in details.eventOrders { lines += places(line, session) }
    if !details.tickets.isEmpty {
      lines += heading("Tickets")
      lines += SeatOrder.sorted(details.tickets).map { ticket in
        let seat: SafeText = ticket.seat.map { "  \(SafeText($0))" } ?? ""
        return Line(
          left: [
            TextRun(SafeText(ticket.code), .text), TextRun("\(seat)  \(SafeText(ticket.holder))", .muted),
          ],
          right: TextRun(
            (ticket.isVoid ? "✗ " : "✓ ") + Wording.word(ticket), ticket.isVoid ? .danger : .success))
      }
    }
    lines += heading("Money")
    if details.payments.isEmpty { lines.append(Line(left: [TextRun("nothing to pay", .muted)])) }
    lines += details.payments.map(payment)
    lines += details.refunds.map(refund)
    if !order.refunded.isZero {
      lines.append(Line(left: [TextRun("Net", .bold)], right: TextRun(SafeText(order.net.formatted), .price)))
    }
    return lines
  }

  private func places(_ line: OrderDetails.EventOrderDetails, _ session: Session) -> [Line] {
    let order = line.eventOrder
    let style: Style = order.isCancelled ? .muted : .text
    let cancelled: SafeText =
      order.isCancelled
      ? "  ✗ cancelled" : order.cancelledQuantity > 0 ? "  ✗ \(order.cancelledQuantity) cancelled" : ""
    let start = Format.dateAndTime(line.event.startsAt, zone: line.event.timeZone, now: session.now)
    return [
      Line(
        left: [
          TextRun("\(order.quantity) × \(SafeText(line.ticketTypeName))", order.isCancelled ? .muted : .bold),
          TextRun("  \(SafeText(line.event.title))", style), TextRun(cancelled, .danger),
        ], right: TextRun(Format.price(order.price), order.isCancelled ? .muted : .price)),
      Line(left: [TextRun("  \(start)\(OrderWords.seats(line))", .muted)]),
    ]
  }

  private func payment(_ payment: Payment) -> Line {
    let style: Style =
      switch payment.state {
      case .confirmed: .success
      case .failed, .cancelled: .muted
      default: .warning
      }
    var left = [
      TextRun(Wording.managed(payment.state), style), TextRun("  by \(SafeText(payment.gateway))", .muted),
    ]
    if let failure = payment.failure { left.append(TextRun("  \(Wording.sentence(failure))", .muted)) }
    if let reference = payment.reference, reference != payment.gateway {
      left.append(TextRun("  \(SafeText(reference))", .muted))
    }
    return Line(
      left: left, right: TextRun(Format.price(payment.amount), payment.state == .confirmed ? .price : .muted))
  }

  private func refund(_ refund: Refund) -> Line {
    let style: Style = refund.state == .confirmed ? .text : refund.state == .failed ? .danger : .warning
    return Line(
      left: [
        TextRun(Wording.word(refund.state), style), TextRun("  \(Wording.word(refund.reason))", .muted),
      ],
      right: TextRun("−\(SafeText(refund.amount.formatted))", style))
  }

  private func drawAmount(_ amount: TextField, on canvas: inout Canvas) {
    guard let left = details?.refundable else { return }
    canvas.restyle(canvas.bounds) { $0.attributes.insert(.dim) }
    Overlay.card(on: &canvas, width: 52, height: 7, title: "Goodwill refund") { canvas in
      canvas.write(
        [
          TextRun("At most ", .muted), TextRun(SafeText(left.formatted), .price),
          TextRun(" of \(SafeText(order.total.formatted)).", .muted),
        ], at: Point(x: 0, y: 0))
      canvas.write("The tickets stay valid.", at: Point(x: 0, y: 1), style: .muted)
      let sign = SafeText(left.currency.code)
      canvas.write(sign, at: Point(x: 0, y: 2), style: Style(.label))
      amount.draw(into: &canvas, in: Rect(x: sign.width + 1, y: 2, width: 18, height: 1), focused: true)
      if let amountProblem { canvas.write("✗ " + amountProblem, at: Point(x: 0, y: 3), style: Style(.error)) }
      canvas.write(
        [
          TextRun("⏎", Style(.footerKey)), TextRun(" go on   ", Style(.footerText)),
          TextRun("Esc", Style(.footerKey)), TextRun(" not now", Style(.footerText)),
        ], at: Point(x: 0, y: 4))
    }
  }
}
