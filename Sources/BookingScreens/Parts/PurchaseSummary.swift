import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// It worked: what was bought, when and where, and the code to quote.
struct PurchaseSummary {
  let details: OrderDetails

  func draw(on canvas: inout Canvas, in body: Rect, _ session: Session) {
    let isTight = body.height < 12
    if isTight || body.width < 64 {
      drawPlain(on: &canvas, in: body, isTight: isTight, session)
    } else {
      drawStub(on: &canvas, in: body, session)
    }
  }

  /// As the tickets look: what was bought, and to tear off what it was.
  private func drawStub(on canvas: inout Canvas, in body: Rect, _ session: Session) {
    let words = session.words
    let width = min(76, body.width)
    let stub = stub(words)
    let tearOff = min(32, max(22, (stub.map { SafeText($0.words).width }.max() ?? 0) + 6))
    // Inside the frame, behind the band and before the perforation.
    let room = width - tearOff - 9
    let large = large(fitting: room)
    let lines = lines(session, width: room)
    let wanted = 6 + lines.count + (large == nil ? 0 : 4)
    let rect = Rect(
      x: body.x + (body.width - width) / 2, y: body.y, width: width, height: min(max(wanted, 9), body.height))
    let image = details.eventOrders.first?.event.image
    canvas.within(rect, surface: .raised) { canvas in
      let (left, right) = StubFrame.draw(
        on: &canvas, canvas.bounds, tearOff: tearOff, accent: session.accent(session.posters[image]))
      sprinkle(on: &canvas, Rect(x: left.x, y: left.y, width: left.width, height: 3))
      canvas.within(left) { canvas in
        canvas.write(
          SafeText(words.purchaseTitle), in: canvas.bounds.row(1), style: Style(.title, .bold),
          alignment: .center)
        var y = draw(lines, on: &canvas, from: 3, to: canvas.size.height - (large == nil ? 0 : 4))
        if let large, y + 1 + large.size.height <= canvas.size.height {
          y += 1
          large.draw(on: &canvas, at: Point(x: 0, y: y), style: Style(.accent, .bold))
        }
      }
      canvas.within(right.inset(horizontal: 2)) { drawTornOff(stub, on: &$0) }
    }
  }

  /// What is torn off, but for the key.
  private func stub(_ words: any Words) -> [(words: String, style: Style)] {
    [
      (words.purchaseOrder(details.order.code), Style(.accent, .bold)),
      (words.tickets(details.tickets.count), .text), (words.price(details.order.total), .price),
      (words.purchaseTickets, .text),
    ]
  }

  private func drawTornOff(
    _ rows: [(words: String, style: Style)], on canvas: inout Canvas
  ) {
    for (row, line) in rows.dropLast().enumerated() {
      canvas.write(SafeText(line.words), in: canvas.bounds.row(1 + row), style: line.style)
    }
    guard let key = rows.last else { return }
    canvas.write(
      [TextRun("⏎", Style(.footerKey)), TextRun(" " + SafeText(key.words), key.style)],
      at: Point(x: 0, y: canvas.size.height - 2), maxWidth: canvas.size.width)
  }

  private func drawPlain(on canvas: inout Canvas, in body: Rect, isTight: Bool, _ session: Session) {
    let words = session.words
    let width = min(64, body.width)
    let events = lines(session, width: width - 6)
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
        y = draw(events, on: &canvas, from: y, to: canvas.size.height - (isTight ? 1 : 2), centred: true)
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

  /// As many as there is room for: what was bought comes before where it is. Returns the row after them.
  private func draw(
    _ lines: [(words: SafeText, style: Style)], on canvas: inout Canvas, from start: Int, to end: Int,
    centred: Bool = false
  ) -> Int {
    let room = max(1, end - start)
    var lines = lines
    if lines.count > room { lines.removeAll { $0.style == .muted } }
    let shown =
      lines.count > room
      ? lines.prefix(room - 1) + [(words: SafeText("…"), style: Style.muted)] : lines[...]
    for (row, line) in shown.enumerated() {
      canvas.write(
        line.words, in: canvas.bounds.row(start + row), style: line.style,
        alignment: centred ? .center : .left)
    }
    return start + shown.count
  }

  /// The seats of one event, where they are few enough to be seen from afar.
  private func large(fitting width: Int) -> LargeText? {
    let seats = SeatOrder.sorted(details.tickets).compactMap(\.seat)
    guard (1...3).contains(seats.count), Set(details.tickets.map(\.event)).count == 1 else { return nil }
    return LargeText(seats.joined(separator: "  ").uppercased()).flatMap { $0.size.width <= width ? $0 : nil }
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
