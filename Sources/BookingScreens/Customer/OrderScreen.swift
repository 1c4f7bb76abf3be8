import BookingDomain
import BookingModel
import BookingSession
import BookingWords
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

  func title(_ words: any Words) -> SafeText { SafeText(words.orderTitle) }

  func keys(_ session: Session) -> Keymap<Command> {
    let words = session.words
    return Keymap([
      KeyBinding(
        .enter, SafeText(words.keyTickets), .tickets,
        refusal: details.tickets.isEmpty ? SafeText(words.orderNoTickets) : nil,
        places: details.tickets.isEmpty ? [] : [.footer, .palette]),
      KeyBinding("y", SafeText(words.keyCopyCode), .copy),
      KeyBinding([.down, "j"], SafeText(words.keyScrollDown), .scroll(1), keysLabel: "↑↓", places: []),
      KeyBinding([.up, "k"], SafeText(words.keyScrollUp), .scroll(-1), places: []),
    ])
  }

  func topics(_ session: Session) -> Set<Topic>? { session.topics }
  mutating func refresh(_ context: inout StepContext<Self>) {
    let id = details.order.id
    context.ask({ visit throws(BookingError) in try visit.orders.order(id) }) {
      Reply.order($0)
    }
    context.ask({ visit throws(BookingError) in try visit.messages.undelivered() }) {
      Reply.undelivered($0)
    }
  }

  mutating func appear(_ context: inout StepContext<Self>) { refresh(&context) }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .tickets:
      context.ask({ visit throws(BookingError) in try visit.orders.tickets() }) {
        Reply.tickets($0)
      }
    case .copy:
      context.effect(.copy(details.order.code))
      context.say(SafeText(context.session.words.copied(details.order.code)), .success)
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
        context.say(SafeText(context.session.words.orderNoTickets))
      } else {
        context.push(TicketScreen(seats))
      }
    case .tickets(.failure(let error)): context.say(error)
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    canvas.within(column(canvas.size)) { canvas in
      let words = session.words
      let state = OrderWords.state(details, words)
      canvas.write(SafeText(words.order(details.order.code)), style: .title)
      canvas.write(state.text, in: canvas.bounds.row(0), style: state.style, alignment: .right)
      canvas.write(
        SafeText(
          words.format.dateAndTime(
            details.order.createdAt, zone: session.options.timeZone, now: session.now)),
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
          [TextRun("↓ ", Style(.footerKey)), TextRun(SafeText(words.moreLines(more + 1)), .muted)],
          at: last.origin)
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
    let words = session.words
    var rows: [Row] = undelivered.flatMap { message in
      ("✗ " + SafeText(words.sentence(message))).wrapped(width: width - 1).map {
        ([TextRun($0, .danger)], none)
      }
    }
    for line in details.eventOrders {
      rows.append(
        (
          [TextRun(SafeText(line.event.title), .bold)],
          TextRun(SafeText(words.price(line.eventOrder.price)), .price)
        ))
      let cancelled =
        line.eventOrder.isCancelled
        ? " · \(words.lineCancelled)"
        : line.eventOrder.cancelledQuantity > 0
          ? " · \(words.lineCancelled(line.eventOrder.cancelledQuantity))" : ""
      let when = SafeText(words.when(line.event, now: session.now) + cancelled)
      rows.append(([TextRun(when, .text)], none))
      rows.append(([TextRun("\(SafeText(line.event.venue)), \(SafeText(line.event.city))", .muted)], none))
      rows.append(
        (
          [
            TextRun(
              "\(line.eventOrder.quantity) × \(SafeText(line.ticketTypeName))\(OrderWords.seats(line))",
              .muted)
          ], none
        ))
      rows += tickets(of: line, words)
      rows.append(([], none))
    }
    rows.append(
      ([TextRun(SafeText(words.total), .bold)], TextRun(SafeText(words.price(details.order.total)), .price)))
    for payment in details.payments {
      rows.append(
        (
          [TextRun(SafeText(words.orderPayment(payment.state, payment.failure)), .muted)],
          TextRun(SafeText(words.format.money(payment.amount)), .price)
        ))
    }
    for refund in details.refunds {
      rows.append(
        (
          [TextRun(SafeText(words.orderRefund(refund.state, refund.reason)), .warning)],
          TextRun("−\(SafeText(words.format.money(refund.amount)))", .price)
        ))
    }
    return rows
  }

  /// Each of a line's tickets, with its seat, and whether it is valid, which is never cut off.
  private func tickets(of line: OrderDetails.EventOrderDetails, _ words: any Words) -> [Row] {
    let own = details.tickets.filter {
      $0.event == line.event.id && $0.ticketType == line.eventOrder.ticketType
    }
    return SeatOrder.sorted(own).map { ticket in
      let seat: SafeText = ticket.seat.map { "\(SafeText(words.seat($0))) · " } ?? ""
      return (
        [
          TextRun("  "), TextRun(SafeText(ticket.code), .bold),
          TextRun("  \(seat)\(SafeText(ticket.holder))", .text),
        ],
        TextRun(SafeText(words.stamp(ticket.voidReason)), ticket.isVoid ? .danger : .success)
      )
    }
  }
}
