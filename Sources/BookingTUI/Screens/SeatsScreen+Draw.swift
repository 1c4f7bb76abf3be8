import BookingDomain
import BookingModel
import BookingRules
import TerminalUI

extension SeatsScreen {
  func draw(on canvas: inout Canvas, _ session: Session) {
    let area = canvas.bounds
    let isTight = area.height < 14
    canvas.write(
      isTight ? SafeText(ticketType.name) : "\(SafeText(event.title)) · \(SafeText(ticketType.name))",
      in: area.row(0), style: .title)
    canvas.write(
      "\(SafeText(ticketType.price.formatted)) each", in: area.row(0), style: .price, alignment: .right)
    guard let map else { return }
    layout(map, in: mapArea(area)).draw(on: &canvas) { seat in mark(seat, map) }
    drawLegend(on: &canvas, area, map, isTight: isTight)
  }

  /// Below the title, above the legend.
  func mapArea(_ area: Rect) -> Rect {
    if area.height < 14 { return area.inset(top: 1, bottom: 1) }
    // A hall that fits without air stands there without it.
    let rows = map.map { $0.plan.height + $0.plan.blocks.count + 2 } ?? 0
    return rows > area.height - 6 ? area.inset(top: 1, bottom: 3) : area.inset(top: 2, bottom: 4)
  }

  func layout(_ map: SeatMap, in area: Rect) -> SeatLayout {
    SeatLayout(map.plan, in: area, focus: map.plan.seats.first { $0.label == cursor })
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

  private func drawLegend(on canvas: inout Canvas, _ area: Rect, _ map: SeatMap, isTight: Bool) {
    let yours = map.yours
    let here: SafeText =
      switch map.states[cursor] {
      case .free: "\(SafeText(cursor)) is free"
      case .yours: "\(SafeText(cursor)) is yours"
      case .taken, nil: "\(SafeText(cursor)) is taken"
      }
    let sum = ticketType.price * yours.count
    let mine: SafeText =
      yours.isEmpty
      ? here
      : "\(SafeText(SeatOrder.words(yours)))  \(yours.count) × \(SafeText(ticketType.price.formatted)) = \(SafeText(sum.formatted))"
    if isTight {
      canvas.write(mine, in: area.row(area.height - 1), style: yours.isEmpty ? .muted : .bold)
      return
    }
    if !yours.isEmpty {
      let pieces = [TextRun("c", Style(.footerKey)), TextRun(" cart (\(Format.shortPrice(sum)))", .muted)]
      canvas.write(
        pieces, at: Point(x: area.width - pieces.reduce(0) { $0 + $1.text.width }, y: area.height - 1))
    }
    canvas.write(
      [
        TextRun("□", .success), TextRun(" free   ", .muted), TextRun("■", .muted),
        TextRun(" taken   ", .muted),
        TextRun("●", Style(.accent, .bold)), TextRun(" yours   ", .muted), TextRun("×", Style(.flash)),
        TextRun(" just lost   ", .muted), TextRun("◇", Style(.link)), TextRun(" accessible", .muted),
      ], at: Point(x: 0, y: area.height - 3), maxWidth: area.width)
    canvas.write(here, in: area.row(area.height - 3), style: .text, alignment: .right)
    canvas.write(
      yours.isEmpty ? "\(Format.count(map.free, "seat")) free" : mine, in: area.row(area.height - 1),
      style: yours.isEmpty ? .muted : .bold)
  }
}
