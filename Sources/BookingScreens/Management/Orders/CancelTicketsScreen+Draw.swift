import BookingModel
import BookingSession
import BookingWords
import TerminalUI

extension CancelTicketsScreen {
  private static let footRows = 4

  func listHeight(_ session: Session) -> Int { max(1, session.content.height - 2 - Self.footRows) }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words
    let column = canvas.bounds.centered(maxWidth: 84)
    canvas.within(Rect(x: column.x, y: 0, width: column.width, height: canvas.size.height)) { canvas in
      drawHead(on: &canvas, words)
      let area = Rect(x: 0, y: 2, width: canvas.size.width, height: listHeight(session))
      let tickets = tickets
      if tickets.isEmpty {
        canvas.write(SafeText(words.noTicketIsValid), in: area.row(0), style: .muted)
      }
      list.draw(into: &canvas, in: area) { canvas, index, _ in draw(tickets[index], on: &canvas, words) }
      let used = min(area.height, tickets.count)
      drawFoot(
        on: &canvas,
        Rect(x: 0, y: area.y + used + 1, width: canvas.size.width, height: Self.footRows - 1), words)
    }
  }

  private func drawHead(on canvas: inout Canvas, _ words: any Words) {
    let count = SafeText(words.chosen(chosen.count, of: tickets.count))
    canvas.write([TextRun(title(words), .title)], maxWidth: canvas.size.width - count.width - 2)
    canvas.write(count, in: canvas.bounds.row(0), style: .muted, alignment: .right)
  }

  private func draw(_ ticket: Ticket, on canvas: inout Canvas, _ words: any Words) {
    let row = canvas.bounds.inset(left: 2, right: 1)
    let isChosen = chosen.contains(ticket.id)
    let price = eventOrder(of: ticket).map { SafeText(words.price($0.eventOrder.unitPrice)) } ?? ""
    let code = SafeText(ticket.code)
    var left = [
      TextRun(isChosen ? "[x] " : "[ ] ", isChosen ? .accent : .muted),
      TextRun(SafeText(place(ticket)), .bold),
    ]
    if row.width >= 46 { left.append(TextRun("  \(code)", .muted)) }
    let events = Set(details.eventOrders.map(\.event.id))
    if events.count > 1, let event = eventOrder(of: ticket)?.event {
      left.append(TextRun("  \(SafeText(event.title))"))
    }
    canvas.write(left, at: row.origin, maxWidth: row.width - price.width - 1)
    canvas.write(price, in: row, style: .price, alignment: .right)
  }

  private func drawFoot(on canvas: inout Canvas, _ area: Rect, _ words: any Words) {
    guard !tickets.isEmpty else { return }
    let sentence =
      chosen.isEmpty ? words.chooseTickets : words.consequence(cancellation(naming: area.width >= 60 ? 4 : 2))
    canvas.writeWrapped(SafeText(sentence), in: area, style: chosen.isEmpty ? .muted : .text)
  }
}
