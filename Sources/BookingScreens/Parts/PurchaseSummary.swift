import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// It worked: what was bought, when and where, and the code to quote.
struct PurchaseSummary {
  let details: OrderDetails

  func draw(on canvas: inout Canvas, in body: Rect, _ session: Session) {
    let words = session.words
    let width = min(64, body.width)
    let isTight = body.height < 12
    // Inside the frame and two columns to each side.
    var events = lines(session, width: width - 6)
    let wanted = events.count + (isTight ? 4 : 8)
    let rect = Rect(
      x: body.x + (body.width - width) / 2, y: body.y, width: width, height: min(wanted, body.height))
    canvas.within(rect, surface: .raised) { canvas in
      let inner = canvas.box(canvas.bounds, style: Style(.focusBorder))
      if !isTight { sprinkle(on: &canvas, inner) }
      canvas.within(inner.inset(horizontal: 2)) { canvas in
        var y = isTight ? 0 : 1
        canvas.write(
          SafeText(words.purchaseTitle), in: canvas.bounds.row(y), style: Style(.title, .bold),
          alignment: .center)
        y += isTight ? 1 : 2
        // In little room the footer alone names the key.
        let room = max(1, canvas.size.height - y - (isTight ? 1 : 2))
        // What was bought comes before where it is.
        if events.count > room { events.removeAll { $0.style == .muted } }
        let shown =
          events.count > room
          ? events.prefix(room - 1) + [(words: SafeText("…"), style: Style.muted)] : events[...]
        for (line, style) in shown {
          canvas.write(line, in: canvas.bounds.row(y), style: style, alignment: .center)
          y += 1
        }
        if !isTight { y += 1 }
        let code = details.order.code
        let order = canvas.size.width < 40 ? code : words.purchaseOrder(code)
        canvas.write(
          TextRun.marking(code, Style(.accent, .bold), in: order, .muted) + [
            TextRun("  " + SafeText(words.tickets(details.tickets.count)) + ", ", .muted),
            TextRun(SafeText(words.price(details.order.total)), .price),
          ], at: Point(x: 0, y: y), maxWidth: canvas.size.width)
        if !isTight {
          canvas.write(
            [
              TextRun("⏎", Style(.footerKey)),
              TextRun(" " + SafeText(words.purchaseTickets), .text),
            ], at: Point(x: 0, y: y + 1))
        }
      }
    }
  }

  private func lines(_ session: Session, width: Int) -> [(words: SafeText, style: Style)] {
    let words = session.words
    var lines: [(words: SafeText, style: Style)] = []
    var seen: Set<Identifier<Event>> = []
    for line in details.eventOrders where seen.insert(line.event.id).inserted {
      let event = line.event
      lines.append((SafeText(event.title), .bold))
      lines.append((SafeText(words.when(event, now: session.now)), .text))
      lines.append(("\(SafeText(event.venue)), \(SafeText(event.city))", .muted))
      let seats = details.tickets.filter { $0.event == event.id }.compactMap(\.seat)
      if !seats.isEmpty {
        let seated = SafeText(words.purchaseSeats(seats.count, SeatOrder.words(seats)))
        lines += seated.wrapped(width: width).map { ($0, .bold) }
      }
    }
    return lines
  }

  /// Confetti that has come to rest: the same for the same order.
  private func sprinkle(on canvas: inout Canvas, _ rect: Rect) {
    let signs: [SafeText] = ["·", "•", "*", "+", "°"]
    let styles: [Style] = [.accent, .success, .danger, .warning, .price]
    var seed = UInt64(truncatingIfNeeded: details.order.id.rawValue &* 2_654_435_761)
    for _ in 0..<(rect.width / 2) {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let x = Int(seed >> 33) % max(1, rect.width)
      let y = Int(seed >> 13) % 3
      let style = styles[Int(seed >> 20) % styles.count]
      canvas.write(
        signs[Int(seed >> 45) % signs.count], at: Point(x: rect.x + x, y: rect.y + y),
        style: Style(style.role))
    }
  }
}
