import BookingDomain
import BookingModel
import BookingRules
import BookingSession
import BookingWords
import TerminalUI

extension SeatsScreen {
  func draw(on canvas: inout Canvas, _ session: Session) {
    let area = canvas.bounds
    let isTight = area.height < 14
    canvas.write(
      isTight ? SafeText(ticketType.name) : "\(SafeText(event.title)) · \(SafeText(ticketType.name))",
      in: area.row(0), style: .title)
    canvas.write(
      SafeText(session.words.each(ticketType.price)), in: area.row(0), style: .price, alignment: .right)
    guard let map else { return }
    layout(map, in: mapArea(area), session.words).draw(on: &canvas) { seat in mark(seat, map) }
    drawLegend(on: &canvas, area, map, isTight: isTight, session.words)
  }

  /// Below the title, above the legend.
  func mapArea(_ area: Rect) -> Rect {
    if area.height < 14 { return area.inset(top: 1, bottom: 1) }
    // A hall that fits without air stands there without it.
    let rows = map.map { $0.plan.height + $0.plan.blocks.count + 2 } ?? 0
    return rows > area.height - 6 ? area.inset(top: 1, bottom: 3) : area.inset(top: 2, bottom: 4)
  }

  func layout(_ map: SeatMap, in area: Rect, _ words: any Words) -> SeatLayout {
    SeatLayout(map.plan, in: area, focus: map.plan.seats.first { $0.label == cursor }, words)
  }

  /// Shape and colour both tell a seat's state.
  private func mark(_ seat: SeatingPlan.Seat, _ map: SeatMap) -> TextRun {
    let isHere = seat.label == cursor
    var piece: TextRun
    if lost.contains(seat.label) {
      piece = TextRun("×", Style(.flash))
    } else {
      switch map.states[seat.label] {
      case .yours: piece = TextRun("●", Style(.accent, .bold))
      case .free: piece = TextRun(seat.isAccessible ? "◇" : "□", seat.isAccessible ? Style(.link) : .success)
      case .taken, nil: piece = TextRun("■", .muted)
      }
    }
    if isHere { piece.style.attributes.formUnion(.reverse) }
    return piece
  }

  private func drawLegend(
    on canvas: inout Canvas, _ area: Rect, _ map: SeatMap, isTight: Bool, _ words: any Words
  ) {
    let yours = map.yours
    let here: SafeText =
      switch map.states[cursor] {
      case .free: SafeText(words.seatIsFree(cursor))
      case .yours: SafeText(words.seatIsYours(cursor))
      case .taken, nil: SafeText(words.seatIsTaken(cursor))
      }
    let sum = ticketType.price * yours.count
    let mine: SafeText =
      yours.isEmpty
      ? here
      : SafeText(
        "\(SeatOrder.words(yours))  \(yours.count) × \(words.format.money(ticketType.price)) = \(words.format.money(sum))"
      )
    if isTight {
      canvas.write(mine, in: area.row(area.height - 1), style: yours.isEmpty ? .muted : .bold)
      return
    }
    if !yours.isEmpty {
      let pieces = [TextRun("c", Style(.footerKey)), TextRun(" " + SafeText(words.seatsCart(sum)), .muted)]
      canvas.write(
        pieces, at: Point(x: area.width - pieces.reduce(0) { $0 + $1.text.width }, y: area.height - 1))
    }
    let signs: [(SafeText, Style, String)] = [
      ("□", .success, words.seatFree), ("■", .muted, words.seatTaken),
      ("●", Style(.accent, .bold), words.seatYours), ("×", Style(.flash), words.seatLost),
      ("◇", Style(.link), words.seatAccessible),
    ]
    // What the cursor is on is worth more than the last of them.
    canvas.write(
      signs.flatMap { sign, style, word in
        [TextRun(sign, style), TextRun(" \(SafeText(word))   ", .muted)]
      }, at: Point(x: 0, y: area.height - 3), maxWidth: area.width - here.width - 1)
    canvas.write(here, in: area.row(area.height - 3), style: .text, alignment: .right)
    canvas.write(
      yours.isEmpty ? SafeText(words.seatsFree(map.free)) : mine, in: area.row(area.height - 1),
      style: yours.isEmpty ? .muted : .bold)
  }
}
