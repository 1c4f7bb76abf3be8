import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// How the evening stands: beside the gate where there is room, else on a page of its own.
struct GateFigures {
  private let figures: DoorFigures?
  private let zone: String
  /// How many could have come in twice at most.
  private let possiblyTwice: Int
  /// Scans that the shop doesn't have yet.
  private let queued: Int
  private let session: Session

  init(_ flow: GateFlow, _ session: Session) {
    figures = flow.figures
    zone = flow.standing?.timeZone ?? session.options.timeZone
    possiblyTwice = flow.standing?.possiblyTwice ?? 0
    queued = flow.standing?.queued ?? 0
    self.session = session
  }

  func draw(on canvas: inout Canvas) {
    guard let figures else { return }
    let area = canvas.bounds
    guard area.width >= 70 else {
      let used = drawNumbers(figures, on: &canvas, in: area)
      if used + 3 < area.height { drawGates(figures, on: &canvas, in: area.inset(top: used + 1)) }
      return
    }
    let half = area.width / 2 - 2
    _ = drawNumbers(figures, on: &canvas, in: Rect(x: 0, y: 0, width: half, height: area.height))
    let right = Rect(x: half + 4, y: 0, width: area.width - half - 4, height: area.height)
    drawGates(figures, on: &canvas, in: right)
  }

  /// Returns the rows it took.
  private func drawNumbers(_ figures: DoorFigures, on canvas: inout Canvas, in area: Rect) -> Int {
    let words = session.words
    let isShort = area.height < 12
    var y = 0
    func row() -> Rect {
      defer { y += 1 }
      return area.row(y)
    }
    func write(_ name: String, _ value: Int, _ style: Style = .bold) {
      guard y < area.height else { return }
      let row = row()
      canvas.write(SafeText(name), at: row.origin, style: .muted, maxWidth: row.width - 8)
      canvas.write(SafeText(words.format.number(value)), in: row, style: style, alignment: .right)
    }
    func say(_ sentence: String, _ style: Style) {
      for line in SafeText(sentence).wrappedAtSpaces(width: area.width) where y < area.height {
        canvas.write(line, in: row(), style: style)
      }
    }
    write(words.name(.inside), figures.inside, Style(.accent, .bold))
    write(words.name(.admitted), figures.admitted)
    write(words.name(.expected), figures.expected)
    let share = figures.expected == 0 ? 0 : Double(figures.admitted) / Double(figures.expected)
    let label = SafeText(" " + words.format.percent(Int(share * 100))).padded(to: 6, trailing: true)
    if y < area.height { ProgressBar.draw(share, into: &canvas, in: row(), label: label) }
    if let end = figures.allInAt {
      say(words.allIn(by: words.format.time(end, zone: zone)), .text)
    } else {
      say(words.paceUnknown, .muted)
    }
    if possiblyTwice > 0 { say(words.possiblyTwice(possiblyTwice), .warning) }
    if queued > 0 { say(words.toUpload(queued), .muted) }
    if !isShort { y += 1 }
    let refused = figures.refusals.values.reduce(0, +)
    write(words.name(.refused), refused, refused == 0 ? .muted : Style(.danger, .bold))
    if !isShort {
      let reasons = figures.refusals.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      for (reason, count) in reasons.prefix(4) { write("  " + words.short(reason), count, .muted) }
    }
    write(words.name(.overrides), figures.overrides)
    write(
      words.name(.incidents), figures.openIncidents,
      figures.openIncidents == 0 ? .muted : Style(.danger, .bold))
    return y
  }

  private func drawGates(_ figures: DoorFigures, on canvas: inout Canvas, in area: Rect) {
    let words = session.words
    canvas.write(SafeText(words.name(.byGate)), at: area.origin, style: Style(.label))
    let bars = figures.gates.map { gate in
      let heard = gate.heardAt.map { ", " + words.heardAt(words.format.time($0, zone: zone)) } ?? ""
      return BarChart.Bar(
        SafeText(gate.name), Double(gate.entries),
        caption: SafeText(words.format.number(gate.entries) + (area.width >= 60 ? heard : "")))
    }
    let rows = min(bars.count, max(0, area.height - 4))
    BarChart.draw(bars, into: &canvas, in: Rect(x: area.x, y: area.y + 1, width: area.width, height: rows))
    let below = area.inset(top: rows + 2)
    guard below.height >= 2, !figures.pace.isEmpty else { return }
    canvas.write(SafeText(words.name(.pace)), at: below.origin, style: Style(.label))
    Sparkline.draw(figures.pace.map(Double.init), into: &canvas, in: below.row(1))
  }
}
