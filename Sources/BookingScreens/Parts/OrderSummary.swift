import BookingDomain
import BookingModel
import BookingSession
import BookingWords
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
    let words = session.words
    canvas.write(SafeText(words.order(details.order.code)), style: .muted)
    let rows = shown(rows(session, width: canvas.size.width), canvas.size.height - 2 - Self.foot, words)
    for (y, row) in rows.enumerated() {
      canvas.write(
        row.left, at: Point(x: 0, y: 2 + y), style: row.style,
        maxWidth: canvas.size.width - row.right.width - 1)
      canvas.write(row.right, in: canvas.bounds.row(2 + y), style: .price, alignment: .right)
    }
    let y = 2 + rows.count
    canvas.horizontalRule(at: Point(x: 0, y: y), width: canvas.size.width)
    canvas.write(SafeText(words.total), at: Point(x: 0, y: y + 1), style: .bold)
    canvas.write(
      SafeText(words.format.money(details.order.total)), in: canvas.bounds.row(y + 1),
      style: Style(.price, .bold),
      alignment: .right)
    canvas.write(SafeText(words.feesIncluded), at: Point(x: 0, y: y + 2), style: .muted)
  }

  /// Each event once, with its lines and all their seats.
  private func rows(_ session: Session, width: Int) -> [Row] {
    let words = session.words
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
            ? Row(left: SafeText(words.summaryCancelled), style: .warning)
            : Row(
              left: SafeText(
                words.format.dateAndTime(
                  line.event.startsAt, zone: line.event.timeZone, now: session.now)),
              style: .muted))
      }
      let price = SafeText(words.format.money(line.eventOrder.unitPrice * line.eventOrder.quantity))
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
  private func shown(_ rows: [Row], _ room: Int, _ words: any Words) -> [Row] {
    guard rows.count > room else { return rows }
    let kept = rows.prefix(max(0, room - 1))
    let hidden = rows.dropFirst(kept.count).filter(\.beginsLine).count
    return kept + [Row(left: hidden > 0 ? SafeText(words.andOthers(hidden)) : "…", style: .muted)]
  }
}

/// The sandbox's numbers and what each does, to be typed in.
enum TestNumbers {
  private static let cards: [SandboxCard] = [.approved, .declined, .secondStep, .lostAfter, .lostBefore]

  static func draw(on canvas: inout Canvas, in rect: Rect, _ words: any Words) {
    guard rect.height >= 2 else { return }
    canvas.within(rect) { canvas in
      canvas.write(SafeText(words.testNumbers), style: Style(.label))
      for (row, card) in cards.prefix(canvas.size.height - 1).enumerated() {
        canvas.write(
          [
            TextRun(SafeText(card.formatted), .text),
            TextRun("  " + SafeText(words.testNumber(card)), .muted),
          ],
          at: Point(x: 0, y: row + 1),
          maxWidth: canvas.size.width)
      }
    }
  }
}
