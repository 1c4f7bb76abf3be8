import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

extension GateScreen {
  func draw(on canvas: inout Canvas, _ session: Session) {
    let hasPane = session.sizeClass == .wide && page == .door
    let pane = hasPane ? 38 : 0
    let main = Rect(x: 0, y: 0, width: canvas.size.width - pane, height: canvas.size.height)
    canvas.within(main) { canvas in
      let top = drawHeading(on: &canvas, session)
      let rest = canvas.bounds.inset(top: top)
      let airy = rest.inset(top: rest.height >= 16 ? 1 : 0)
      switch page {
      case .door: drawDoor(on: &canvas, in: rest, session)
      case .figures: canvas.within(airy) { GateFigures(flow, session).draw(on: &$0) }
      case .help: drawHelp(on: &canvas, in: airy, session)
      }
    }
    guard hasPane else { return }
    canvas.verticalRule(at: Point(x: main.width + 1, y: 0), height: main.height)
    let right = Rect(x: main.width + 3, y: 0, width: pane - 3, height: main.height)
    canvas.within(right) { GateFigures(flow, session).draw(on: &$0) }
  }

  /// Event, list, gate and how it is answered; the way and how many are in. Returns the rows it took.
  private func drawHeading(on canvas: inout Canvas, _ session: Session) -> Int {
    let (words, width) = (session.words, canvas.size.width)
    guard let standing = flow.standing else { return 2 }
    let isOnline = standing.mode == .online && standing.unheard == 0
    // How it is answered is worth more than the end of a name.
    let mode = SafeText(width >= 60 ? words.mode(standing) : words.shortMode(standing))
    let sign = TextRun(
      SafeText(isOnline ? "● " : "▲ ") + mode, isOnline ? .success : Style(.danger, .bold))
    let room = max(8, width - sign.text.width - 2)
    // Where there is no room for all of it, which list and gate this is: everybody here knows the event.
    let (place, brief) = (words.place(standing), [standing.list, standing.gate].compactMap(\.self))
    let isWhole = SafeText(place).width <= room
    canvas.write(
      SafeText(isWhole ? place : brief.joined(separator: " · ")), style: .title, maxWidth: room)
    canvas.write(sign.text, in: canvas.bounds.row(0), style: sign.style, alignment: .right)
    let isOut = flow.direction == .exit
    var second = [TextRun(SafeText(words.way(flow.direction)), isOut ? Style(.warning, .bold) : .muted)]
    if let figures = flow.figures {
      second += [
        TextRun("   "), TextRun(SafeText(words.inside(figures.inside, of: figures.expected)), .bold),
      ]
    }
    let waiting = flow.pending > 1 ? SafeText(words.waiting(flow.pending - 1)) : ""
    // What has no room stands with the figures.
    let more = [
      standing.possiblyTwice == 0
        ? nil : TextRun(SafeText(words.possiblyTwice(standing.possiblyTwice)), .warning),
      standing.queued == 0 ? nil : TextRun(SafeText(words.toUpload(standing.queued)), .muted),
    ]
    for piece in more.compactMap(\.self) {
      let used = second.reduce(waiting.width) { $0 + $1.text.width }
      if used + piece.text.width + 6 <= width { second += [TextRun("   "), piece] }
    }
    canvas.write(second, at: Point(x: 0, y: 1), maxWidth: width)
    canvas.write(waiting, in: canvas.bounds.row(1), style: .warning, alignment: .right)
    return 2
  }

  private func drawDoor(on canvas: inout Canvas, in area: Rect, _ session: Session) {
    let air = area.height >= 16 ? 1 : 0
    drawField(on: &canvas, in: area.row(air), session)
    let rest = area.inset(top: 1 + 2 * air)
    let log = rest.height >= 24 ? 9 : rest.height >= 12 ? 5 : 2
    let band = Rect(x: rest.x, y: rest.y, width: rest.width, height: rest.height - log - air)
    if case .choosing(let found, let selected, let isSure) = flow.mode {
      drawFound(found, selected, isSure, on: &canvas, in: band, session)
    } else if let content = GateBand(flow, session) {
      content.draw(on: &canvas, in: band, isFresh: flow.isFresh(now: session.now))
    } else {
      canvas.box(band)
      canvas.writeWrapped(
        SafeText(session.words.nothingScanned), in: band.inset(by: 2).inset(top: max(0, band.height / 2 - 3)),
        style: .muted, alignment: .center)
    }
    drawLog(on: &canvas, in: rest.inset(top: band.height + air), session)
  }

  private func drawField(on canvas: inout Canvas, in row: Rect, _ session: Session) {
    let words = session.words
    canvas.fill(row, style: Style(.fieldFocused))
    canvas.write("▸ ", at: row.origin, style: Style(.accent, .bold, on: .fieldFocused))
    let at = Point(x: row.x + 2, y: row.y)
    let room = row.width - 3
    let typed = SafeText(flow.field)
    guard typed.isEmpty else {
      // The end is what is being typed.
      var shown = typed
      while shown.width > room - 1 { shown = SafeText(glyphs: shown.glyphs.dropFirst()) }
      let used = canvas.write(shown, at: at, style: Style(.text, on: .fieldFocused))
      canvas.write("▏", at: at.offset(x: used), style: Style(.accent, on: .fieldFocused))
      return
    }
    let prompt =
      switch flow.mode {
      case .reason(.override, _): words.overridePrompt
      case .reason(.undo, _): words.undoPrompt
      case .scanning, .choosing:
        flow.isReading
          ? words.readingCode : words.scanPrompt(canSearch: flow.standing?.canSearch ?? true)
      }
    canvas.write(SafeText(prompt), at: at, style: Style(.placeholder, on: .fieldFocused), maxWidth: room)
  }

  private func drawFound(
    _ found: [DoorTicket], _ selected: Int, _ isSure: Bool, on canvas: inout Canvas, in area: Rect,
    _ session: Session
  ) {
    let words = session.words
    let head = isSure ? words.enterAdmits(found[selected].holder) : words.enterChooses
    canvas.write(
      [
        TextRun(SafeText(words.found(found.count)) + "   ", .title),
        TextRun(SafeText(head), isSure ? Style(.warning, .bold) : .muted),
      ], at: area.origin, maxWidth: area.width)
    let rows = max(1, area.height - 1)
    let first = max(0, min(selected - rows / 2, found.count - rows))
    for (index, ticket) in found.enumerated().dropFirst(first).prefix(rows) {
      let row = area.row(1 + index - first)
      let isSelected = index == selected
      if isSelected { canvas.fill(row, style: Style(.selection)) }
      let surface: StyleRole? = isSelected ? .selection : nil
      var pieces = [
        TextRun(isSelected ? "▸ " : "  ", Style(.accent, on: surface)),
        TextRun(SafeText(ticket.holder), Style(.text, .bold, on: surface)),
        TextRun(
          SafeText("  \(ticket.typeName)\(ticket.seat.map { " · \($0)" } ?? "")"), Style(.text, on: surface)),
      ]
      if let void = ticket.voidReason {
        pieces.append(TextRun(SafeText("  ✗ \(words.state(void))"), Style(.danger, on: surface)))
      } else if let code = ticket.code {
        pieces.append(TextRun(SafeText("  \(code)"), Style(.muted, on: surface)))
      }
      canvas.write(pieces, at: row.origin, maxWidth: row.width)
    }
  }

  private func drawLog(on canvas: inout Canvas, in area: Rect, _ session: Session) {
    let words = session.words
    var rows = area
    if area.height > 3 {
      canvas.write(SafeText(words.lastScans), at: area.origin, style: Style(.label))
      rows = area.inset(top: 1)
    }
    let zone = flow.standing?.timeZone ?? session.options.timeZone
    for (index, line) in flow.log.prefix(rows.height).enumerated() {
      var pieces = [TextRun(SafeText(words.format.time(line.at, zone: zone)) + " ", .muted)]
      if let answer = line.answer {
        let verdict =
          line.isUndone ? TextRun("↶ ", .warning) : TextRun(answer.verdict.sign + " ", answer.verdict.style)
        pieces.append(verdict)
        let what = [answer.ticket?.seat, answer.ticket?.holder].compactMap(\.self).joined(separator: " ")
        if !what.isEmpty { pieces.append(TextRun(SafeText(what))) }
        if line.isUndone {
          pieces.append(TextRun(SafeText((what.isEmpty ? "" : ", ") + words.isTakenBack), .muted))
        } else if answer.reason != .entered {
          pieces.append(TextRun(SafeText((what.isEmpty ? "" : ", ") + words.short(answer.reason)), .muted))
        }
      } else {
        pieces.append(TextRun(SafeText("? \(words.notAnswered)"), .warning))
      }
      canvas.write(pieces, at: rows.row(index).origin, maxWidth: rows.width)
    }
  }

  private func drawHelp(on canvas: inout Canvas, in area: Rect, _ session: Session) {
    let names = KeyNames(session.words.keyLabels)
    let bindings = keys(session).bindings
    let keys = bindings.map { $0.keys.map { $0.label(names) }.joined(separator: " ") }
    let width = keys.map(\.width).max() ?? 0
    let columns = area.width >= 72 ? 2 : 1
    let perColumn = (bindings.count + columns - 1) / columns
    for (index, binding) in bindings.enumerated() {
      let row = index % perColumn
      guard row < area.height else { continue }
      let x = area.x + index / perColumn * (area.width / columns)
      canvas.write(keys[index], at: Point(x: x, y: area.y + row), style: Style(.footerKey))
      canvas.write(
        binding.label, at: Point(x: x + width + 2, y: area.y + row),
        maxWidth: area.width / columns - width - 3)
    }
  }
}

extension DoorVerdict {
  var sign: SafeText {
    switch self {
    case .comeIn: "✓"
    case .no: "✗"
    case .look: "!"
    }
  }

  var style: Style {
    switch self {
    case .comeIn: .success
    case .no: .danger
    case .look: .warning
    }
  }
}
