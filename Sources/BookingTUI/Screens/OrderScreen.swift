import BookingDomain
import BookingModel
import TerminalUI

/// One order: its lines, its money to and fro, and the way to its tickets.
struct OrderScreen: Screen {
  enum Command: Sendable, Equatable { case tickets, copy, scroll(Int) }
  enum Reply: Sendable {
    case order(Result<OrderDetails, BookingError>)
    case undelivered(Result<[UndeliveredMessage], BookingError>)
    case tickets(Result<[TicketDetails], BookingError>)
  }

  var details: OrderDetails
  /// Mail about this order that did not arrive.
  var undelivered: [UndeliveredMessage] = []
  var top = 0

  init(_ details: OrderDetails) { self.details = details }

  var title: SafeText { "Order" }

  func keys(_ session: Session) -> Keymap<Command> {
    Keymap([
      KeyBinding(
        .enter, "tickets", .tickets, group: "Order",
        refusal: details.tickets.isEmpty ? "This order has no tickets." : nil,
        places: details.tickets.isEmpty ? [] : [.footer, .palette]),
      KeyBinding("y", "copy the code", .copy, group: "Order"),
      KeyBinding([.down, "j"], "scroll", .scroll(1), group: "Order", keysLabel: "↑↓", places: []),
      KeyBinding([.up, "k"], "scroll back", .scroll(-1), group: "Order", places: []),
    ])
  }

  mutating func refresh(_ context: inout StepContext<Self>) {
    let id = details.order.id
    context.ask({ office, principal throws(BookingError) in try office.order(principal, id) }) {
      Reply.order($0)
    }
    context.ask({ office, principal throws(BookingError) in try office.undelivered(principal) }) {
      Reply.undelivered($0)
    }
  }

  mutating func appear(_ context: inout StepContext<Self>) { refresh(&context) }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .tickets:
      context.ask({ office, principal throws(BookingError) in try office.tickets(principal) }) {
        Reply.tickets($0)
      }
    case .copy:
      context.effect(.copy(details.order.code))
      context.say("Copied \(SafeText(details.order.code)) (if your terminal supports it).", .success)
    case .scroll(let step): top = max(0, min(top + step, mostScroll(context.session)))
    }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .order(.success(let details)): self.details = details
    case .undelivered(.success(let messages)):
      undelivered = messages.filter { $0.orderCode == details.order.code }
    case .order(.failure), .undelivered(.failure): break
    // On top of the order, so that Esc leads back to it.
    case .tickets(.success(let tickets)):
      let own = tickets.filter { $0.orderCode == details.order.code }
      let seats = TicketGroup.groups(of: own).flatMap(\.tickets)
      if seats.isEmpty {
        context.say("This order has no tickets.")
      } else {
        context.push(TicketScreen(seats))
      }
    case .tickets(.failure(let error)): context.say(error)
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    canvas.within(column(canvas.size)) { canvas in
      let state = OrderWords.state(details)
      canvas.write("Order \(SafeText(details.order.code))", style: .title)
      canvas.write(state.text, in: canvas.bounds.row(0), style: state.style, alignment: .right)
      canvas.write(
        Format.dateAndTime(details.order.createdAt, zone: session.options.timeZone, now: session.now),
        at: Point(x: 0, y: 1), style: .muted)
      let rows = rows(session, width: canvas.size.width)
      let area = canvas.bounds.inset(top: headRows(canvas.size))
      let first = min(top, max(0, rows.count - area.height))
      for (line, row) in rows.dropFirst(first).prefix(area.height).enumerated() {
        canvas.write(row.right.text, in: area.row(line), style: row.right.style, alignment: .right)
        canvas.write(row.left, at: area.row(line).origin, maxWidth: area.width - row.right.text.width - 1)
      }
      let more = rows.count - first - area.height
      if more > 0 {
        let last = area.row(area.height - 1)
        canvas.fill(last)
        canvas.write(
          [TextRun("↓ ", Style(.footerKey)), TextRun("\(more + 1) more lines", .muted)], at: last.origin)
      }
    }
  }

  private func column(_ size: Size) -> Rect {
    let column = Rect(size: size).centered(maxWidth: 84)
    return Rect(x: column.x, y: 0, width: column.width, height: size.height)
  }

  private func headRows(_ size: Size) -> Int { size.height < 14 ? 2 : 3 }

  private func mostScroll(_ session: Session) -> Int {
    let size = session.content.size
    return max(0, rows(session, width: column(size).width).count - (size.height - headRows(size)))
  }

  /// One row of the order: words on the left, an amount or a state on the right.
  private typealias Row = (left: [TextRun], right: TextRun)

  private func rows(_ session: Session, width: Int) -> [Row] {
    let none = TextRun("")
    var rows: [Row] = undelivered.flatMap { message in
      ("✗ " + Wording.sentence(message)).wrapped(width: width - 1).map { ([TextRun($0, .danger)], none) }
    }
    for line in details.eventOrders {
      rows.append(
        ([TextRun(SafeText(line.event.title), .bold)], TextRun(Format.price(line.eventOrder.price), .price)))
      let cancelled: SafeText =
        line.eventOrder.isCancelled
        ? " · cancelled"
        : line.eventOrder.cancelledQuantity > 0 ? " · \(line.eventOrder.cancelledQuantity) cancelled" : ""
      rows.append(([TextRun("\(Format.when(line.event, now: session.now))\(cancelled)", .text)], none))
      rows.append(([TextRun("\(SafeText(line.event.venue)), \(SafeText(line.event.city))", .muted)], none))
      rows.append(
        (
          [
            TextRun(
              "\(line.eventOrder.quantity) × \(SafeText(line.ticketTypeName))\(OrderWords.seats(line))",
              .muted)
          ], none
        ))
      rows += tickets(of: line)
      rows.append(([], none))
    }
    rows.append(([TextRun("Total", .bold)], TextRun(Format.price(details.order.total), .price)))
    for payment in details.payments {
      let failure = payment.failure.map { ": \(Wording.sentence($0))" } ?? ""
      rows.append(
        (
          [TextRun("Payment \(Wording.word(payment.state))\(SafeText(failure))", .muted)],
          TextRun(SafeText(payment.amount.formatted), .price)
        ))
    }
    for refund in details.refunds {
      rows.append(
        (
          [TextRun("Refund \(Wording.word(refund.state)): \(Wording.word(refund.reason))", .warning)],
          TextRun("−\(SafeText(refund.amount.formatted))", .price)
        ))
    }
    return rows
  }

  /// Each of a line's tickets, with its seat, and whether it is valid, which is never cut off.
  private func tickets(of line: OrderDetails.EventOrderDetails) -> [Row] {
    let own = details.tickets.filter {
      $0.event == line.event.id && $0.ticketType == line.eventOrder.ticketType
    }
    return SeatOrder.sorted(own).map { ticket in
      let seat: SafeText = ticket.seat.map { "seat \(SafeText($0)) · " } ?? ""
      return (
        [
          TextRun("  "), TextRun(SafeText(ticket.code), .bold),
          TextRun("  \(seat)\(SafeText(ticket.holder))", .text),
        ],
        TextRun(Wording.stamp(ticket), ticket.isVoid ? .danger : .success)
      )
    }
  }
}
