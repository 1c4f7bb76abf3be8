import BookingDomain
import BookingModel
import TerminalUI

/// What is being paid for.
struct OrderSummary {
  let details: OrderDetails

  private struct Row {
    var left: SafeText = ""
    var style = Style(.text)
    var right: SafeText = ""
    /// Whether a line of the order begins in it.
    var beginsLine = false
  }

  /// Below the rows: a rule, the total, a word on fees.
  private static let foot = 3

  func draw(on canvas: inout Canvas, _ session: Session) {
    canvas.write("Order \(SafeText(details.order.code))", style: .muted)
    let rows = shown(rows(session, width: canvas.size.width), canvas.size.height - 2 - Self.foot)
    for (y, row) in rows.enumerated() {
      canvas.write(
        row.left, at: Point(x: 0, y: 2 + y), style: row.style,
        maxWidth: canvas.size.width - row.right.width - 1)
      canvas.write(row.right, in: canvas.bounds.row(2 + y), style: .price, alignment: .right)
    }
    let y = 2 + rows.count
    canvas.horizontalRule(at: Point(x: 0, y: y), width: canvas.size.width)
    canvas.write("Total", at: Point(x: 0, y: y + 1), style: .bold)
    canvas.write(
      SafeText(details.order.total.formatted), in: canvas.bounds.row(y + 1), style: Style(.price, .bold),
      alignment: .right)
    canvas.write("all fees and taxes included", at: Point(x: 0, y: y + 2), style: .muted)
  }

  /// Each event once, with its lines and all their seats.
  private func rows(_ session: Session, width: Int) -> [Row] {
    var rows: [Row] = []
    var last: Identifier<Event>?
    for line in details.eventOrders {
      let isOff = line.eventOrder.isCancelled
      if line.event.id != last {
        if last != nil { rows.append(Row()) }
        last = line.event.id
        rows.append(Row(left: SafeText(line.event.title), style: isOff ? .muted : .bold))
        rows.append(
          isOff
            ? Row(left: "cancelled, its price goes back", style: .warning)
            : Row(
              left: Format.dateAndTime(line.event.startsAt, zone: line.event.timeZone, now: session.now),
              style: .muted))
      }
      let price = SafeText((line.eventOrder.unitPrice * line.eventOrder.quantity).formatted)
      let name: SafeText = "\(line.eventOrder.quantity) × \(SafeText(line.ticketTypeName))"
      let seats = OrderWords.seats(line)
      let fits = name.width + seats.width + price.width + 2 <= width
      rows.append(Row(left: fits ? name + seats : name, right: price, beginsLine: true))
      if !fits, !seats.isEmpty {
        rows += SafeText(SeatOrder.words(line.eventOrder.seats)).wrapped(width: width - 4).map {
          Row(left: "    " + $0)
        }
      }
    }
    return rows
  }

  /// As many as there is room for; where that isn't all, the last one says how many lines are out of sight.
  private func shown(_ rows: [Row], _ room: Int) -> [Row] {
    guard rows.count > room else { return rows }
    let kept = rows.prefix(max(0, room - 1))
    let hidden = rows.dropFirst(kept.count).filter(\.beginsLine).count
    return kept + [Row(left: hidden > 0 ? "and \(hidden) more" : "…", style: .muted)]
  }
}

/// The sandbox's numbers and what each does, to be typed in.
enum TestNumbers {
  private static let rows: [(SandboxCard, SafeText)] = [
    (.approved, "pays"), (.declined, "is declined"), (.secondStep, "asks for a code: 123456"),
    (.lostAfter, "times out, money taken"), (.lostBefore, "times out, nothing taken"),
  ]

  static func draw(on canvas: inout Canvas, in rect: Rect) {
    guard rect.height >= 2 else { return }
    canvas.within(rect) { canvas in
      canvas.write("Test numbers", style: Style(.label))
      for (row, (card, words)) in rows.prefix(canvas.size.height - 1).enumerated() {
        canvas.write(
          [TextRun(SafeText(card.formatted), .text), TextRun("  " + words, .muted)],
          at: Point(x: 0, y: row + 1),
          maxWidth: canvas.size.width)
      }
    }
  }
}
