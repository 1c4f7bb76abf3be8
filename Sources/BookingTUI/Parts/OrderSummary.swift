import BookingDomain
import TerminalUI

/// What is being paid for.
struct OrderSummary {
  let details: OrderDetails

  func draw(on canvas: inout Canvas, _ session: Session) {
    canvas.write("Order \(SafeText(details.order.code))", style: .muted)
    var y = 2
    for line in details.lines {
      guard y + 4 < canvas.size.height else { break }
      let isOff = line.eventOrder.isCancelled
      canvas.write(SafeText(line.event.title), at: Point(x: 0, y: y), style: isOff ? .muted : .bold)
      canvas.write(
        isOff
          ? "cancelled, its price goes back"
          : Format.dateAndTime(line.event.startsAt, zone: line.event.timeZone, now: session.now),
        at: Point(x: 0, y: y + 1), style: isOff ? .warning : .muted)
      let price = line.eventOrder.unitPrice * line.eventOrder.quantity
      canvas.write(
        "\(line.eventOrder.quantity) × \(SafeText(line.ticketTypeName))\(OrderScreen.seats(line))",
        at: Point(x: 0, y: y + 2), maxWidth: canvas.size.width - SafeText(price.formatted).width - 2)
      canvas.write(SafeText(price.formatted), in: canvas.bounds.row(y + 2), style: .price, alignment: .right)
      y += 4
    }
    canvas.horizontalRule(at: Point(x: 0, y: y - 1), width: canvas.size.width)
    canvas.write("Total", at: Point(x: 0, y: y), style: .bold)
    canvas.write(
      SafeText(details.order.total.formatted), in: canvas.bounds.row(y), style: Style(.price, .bold),
      alignment: .right)
    canvas.write("all fees and taxes included", at: Point(x: 0, y: y + 1), style: .muted)
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
          [Piece(SafeText(card.formatted), .text), Piece("  " + words, .muted)], at: Point(x: 0, y: row + 1),
          maxWidth: canvas.size.width)
      }
    }
  }
}
