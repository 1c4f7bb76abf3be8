import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// A ticket as one would like to hold it: what it is for, its seat in large digits, and its code to tear off. In little room the
/// same without a frame.
struct TicketStub {
  let ticket: TicketDetails
  /// Which of how many it is.
  let number: Int
  let count: Int

  func draw(on canvas: inout Canvas, _ session: Session) {
    let room = canvas.size
    let code = ticket.ticket.isVoid ? nil : TicketCode.view(ticket)
    if let code, room.width >= code.size.width + 42, room.height >= code.size.height + 2 {
      drawFramed(on: &canvas, session, code: code)
    } else if room.width >= 64, room.height >= 14 {
      drawFramed(on: &canvas, session, code: nil)
    } else {
      let column = canvas.bounds.centered(maxWidth: 56)
      canvas.within(Rect(x: column.x, y: 0, width: column.width, height: room.height)) {
        drawPlain(on: &$0, session)
      }
    }
  }

  // With a frame

  private func drawFramed(on canvas: inout Canvas, _ session: Session, code: QRCodeView?) {
    let room = canvas.size
    let tearOff = code?.size.width ?? 24
    let width = min(room.width, tearOff + 60)
    let height = max(
      code.map { $0.size.height + 2 } ?? 0, min(room.height, rows(session, width: width - tearOff - 8) + 4))
    let frame = Rect(
      x: (room.width - width) / 2, y: max(0, (room.height - height) / 3), width: width, height: height)
    let poster = session.posters[ticket.event.image]
    canvas.within(frame, surface: .raised) { canvas in
      let (body, stub) = StubFrame.draw(
        on: &canvas, canvas.bounds, tearOff: tearOff, accent: session.accent(poster))
      canvas.within(body) { drawBody(on: &$0, session, hasCode: code != nil) }
      if let code {
        code.draw(into: &canvas, in: stub, depth: session.options.terminal.colorDepth)
      } else {
        canvas.within(stub.inset(horizontal: 2)) { drawStub(on: &$0, session) }
      }
    }
  }

  /// How many a body without a code takes.
  private func rows(_ session: Session, width: Int) -> Int {
    let title = min(2, SafeText(ticket.event.title).wrapped(width: width).count)
    let seated = seat == nil ? 0 : large == nil ? 2 : 5
    return title + 4 + seated + facts(session.words, now: session.now).count
  }

  private func drawBody(on canvas: inout Canvas, _ session: Session, hasCode: Bool) {
    var width = canvas.size.width
    if let picture = session.posters[ticket.event.image]?.picture, width >= 44 {
      let size = picture.fittingSize(in: Size(width: 14, height: 7))
      let area = Rect(x: width - size.width - 1, y: 1, width: size.width, height: size.height)
      // Where it is too dark for pictures there is more room for words.
      if picture.draw(into: &canvas, in: area, depth: session.options.terminal.colorDepth) {
        width -= size.width + 3
      }
    }
    let area = Rect(x: 0, y: 1, width: width, height: canvas.size.height - 1)
    canvas.within(area) { canvas in
      var y = drawOccasion(on: &canvas, session, isTight: false) + 1
      if let seat {
        let label = SafeText(session.words.ticketLabels.seat)
        canvas.write(
          [TextRun(label + " ", Style(.label)), TextRun(SafeText(seat), .bold)], at: Point(x: 0, y: y))
        y += 1
        if let large { y += draw(large, on: &canvas, y, session) }
        y += 1
      }
      y = drawFacts(on: &canvas, session, from: y)
      if hasCode { drawCode(on: &canvas, session, from: y + 1) }
    }
  }

  private func drawStub(on canvas: inout Canvas, _ session: Session) {
    drawCode(on: &canvas, session, from: 1, isStacked: true)
    let words = session.words
    let hint = ticket.ticket.isVoid ? words.ticketVoid : words.ticketCodeHint
    let lines = SafeText(hint).wrapped(width: canvas.size.width)
    canvas.writeWrapped(
      SafeText(hint),
      in: canvas.bounds.inset(top: max(5, canvas.size.height - lines.count - 1)),
      style: ticket.ticket.isVoid ? .danger : .muted)
  }

  // Without one

  private func drawPlain(on canvas: inout Canvas, _ session: Session) {
    let words = session.words
    let isTight = canvas.size.height < 13
    var y = drawOccasion(on: &canvas, session, isTight: isTight) + (isTight ? 0 : 1)
    if let large, large.size.width + 12 <= canvas.size.width {
      let beside = [ticket.ticketTypeName, ticket.ticket.holder, words.order(ticket.orderCode)]
      let x = large.size.width + 2
      for (row, text) in beside.enumerated() {
        canvas.write(SafeText(text), at: Point(x: x, y: y + row), maxWidth: canvas.size.width - x)
      }
      y += draw(large, on: &canvas, y, session)
      y = draw(Array(facts(words, now: session.now).dropFirst(beside.count)), on: &canvas, from: y)
    } else {
      let seat = seat.map { [(words.ticketLabels.seat, $0)] } ?? []
      y = draw(seat + facts(words, now: session.now), on: &canvas, from: y)
    }
    if !isTight { y += 1 }
    y = drawCode(on: &canvas, session, from: y)
    if y + 1 < canvas.size.height {
      _ = TicketCode.draw(on: &canvas, ticket, in: canvas.bounds.inset(top: y + (isTight ? 0 : 1)), session)
    }
  }

  // Parts of both

  private var seat: String? { ticket.ticket.seat }

  /// The row apart from the number, where it has both.
  private var large: LargeText? { seat.flatMap { LargeText(seat: $0) } }

  private func draw(_ large: LargeText, on canvas: inout Canvas, _ y: Int, _ session: Session) -> Int {
    let accent = session.accent(session.posters[ticket.event.image])
    large.draw(on: &canvas, at: Point(x: 0, y: y), style: Style(.accent, .bold, foreground: accent))
    return large.size.height
  }

  /// Title, time, place; returns the rows it took.
  private func drawOccasion(on canvas: inout Canvas, _ session: Session, isTight: Bool) -> Int {
    let event = ticket.event
    var y = canvas.writeWrapped(
      SafeText(event.title), in: Rect(x: 0, y: 0, width: canvas.size.width, height: 2),
      style: Style(.title, .bold, foreground: session.accent(session.posters[event.image])))
    if !isTight { y += 1 }
    canvas.write(SafeText(session.words.when(event, now: session.now)), at: Point(x: 0, y: y))
    canvas.write(
      "\(SafeText(event.venue)), \(SafeText(event.city))", at: Point(x: 0, y: y + 1), style: .muted)
    return y + 2
  }

  private func facts(_ words: any Words, now: Timestamp) -> [(String, String)] {
    let labels = words.ticketLabels
    let returning = ticket.returnBy.map { until in
      let time = words.format.dateAndTime(until, zone: ticket.event.timeZone, now: now)
      return (words.ticketReturn, words.returnUntil(time))
    }
    return [
      (labels.type, ticket.ticketTypeName), (labels.holder, ticket.ticket.holder),
      (labels.order, ticket.orderCode),
    ] + (returning.map { [$0] } ?? [])
  }

  private func drawFacts(on canvas: inout Canvas, _ session: Session, from y: Int) -> Int {
    draw(facts(session.words, now: session.now), on: &canvas, from: y)
  }

  /// Returns the row after them.
  private func draw(_ rows: [(String, String)], on canvas: inout Canvas, from start: Int) -> Int {
    let column = (rows.map { SafeText($0.0).width }.max() ?? 0) + 2
    for (row, (label, value)) in rows.enumerated() {
      canvas.write(SafeText(label), at: Point(x: 0, y: start + row), style: Style(.label))
      canvas.write(
        SafeText(value), at: Point(x: column, y: start + row), maxWidth: canvas.size.width - column)
    }
    return start + rows.count
  }

  /// The code for people, whether it is good, and which of several it is; returns the row after them.
  @discardableResult
  private func drawCode(
    on canvas: inout Canvas, _ session: Session, from start: Int, isStacked: Bool = false
  ) -> Int {
    let words = session.words
    let code = TextRun(SafeText(ticket.ticket.code), Style(.accent, .bold))
    let stamp = TextRun(
      " \(SafeText(words.stamp(ticket.ticket.voidReason))) ",
      Style(ticket.ticket.isVoid ? .danger : .success, [.bold, .reverse]))
    var y = start
    if isStacked {
      canvas.write([code], at: Point(x: 0, y: y))
      y += 1
      canvas.write([stamp], at: Point(x: 0, y: y))
    } else {
      canvas.write([code, TextRun("   "), stamp], at: Point(x: 0, y: y))
    }
    y += 1
    if count > 1 {
      canvas.write(SafeText(words.oneOf(number, count)), at: Point(x: 0, y: y), style: .muted)
      y += 1
    }
    return y
  }
}

extension LargeText {
  /// A seat's label, the row apart from the number where it has both.
  init?(seat label: String) {
    let digits = label.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let row = label.dropLast(digits)
    self.init((row.isEmpty || digits == 0 ? label : "\(row) \(label.suffix(digits))").uppercased())
  }
}
