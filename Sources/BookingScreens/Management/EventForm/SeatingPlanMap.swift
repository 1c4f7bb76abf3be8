import BookingModel
import BookingRules
import BookingSession
import BookingWords
import TerminalUI

/// A seating plan drawn small while it is being typed; what is wrong with it, where it can't be drawn.
struct SeatingPlanMap {
  private let plan: Result<SeatingPlan, SeatingPlanProblem>
  private let words: any Words

  init(_ notation: String, _ words: any Words) {
    self.words = words
    do throws(SeatingPlanProblem) {
      plan = .success(try SeatingPlan(notation))
    } catch {
      plan = .failure(error)
    }
  }

  func draw(on canvas: inout Canvas) {
    switch plan {
    case .failure(let problem):
      canvas.writeWrapped(
        SafeText(words.reason(problem)), in: Rect(x: 0, y: 0, width: canvas.size.width, height: 4),
        style: .muted)
    case .success(let plan): draw(plan, on: &canvas)
    }
  }

  private func draw(_ plan: SeatingPlan, on canvas: inout Canvas) {
    // At the top, beside the field it is made from.
    let room = canvas.bounds.inset(bottom: 2)
    let rows = min(room.height, plan.height + plan.blocks.count + 2)
    let area = Rect(x: room.x, y: room.y, width: room.width, height: rows)
    let layout = SeatLayout(plan, in: area, tellsHidden: false, words)
    layout.draw(on: &canvas) { seat in
      seat.isAccessible ? TextRun("◇", .success) : TextRun("□", .accent)
    }
    let accessible = plan.seats.count { $0.isAccessible }
    var figures = [SafeText(words.seatCount(plan.seats.count))]
    if accessible > 0 { figures.append("◇ \(SafeText(words.accessibleSeats(accessible)))") }
    let hidden = Set(plan.seats.filter { layout.point($0) == nil }.map(\.y)).count
    if hidden > 0 { figures.append(SafeText(words.rowsNotShown(hidden))) }
    canvas.writeWrapped(
      figures.joined(separator: " · "),
      in: canvas.bounds.inset(top: min(area.bottom + 1, canvas.size.height - 1)), style: .bold)
  }
}
