import BookingModel
import BookingRules
import BookingWords
import TerminalUI

/// A seating plan drawn small while it is being typed; what is wrong with it, where it can't be drawn.
struct SeatingPlanMap {
  private let plan: Result<SeatingPlan, SeatingPlanProblem>

  init(_ notation: String) {
    do throws(SeatingPlanProblem) {
      plan = .success(try SeatingPlan(notation))
    } catch {
      plan = .failure(error)
    }
  }

  func draw(on canvas: inout Canvas, _ words: any Words) {
    switch plan {
    case .failure(let problem):
      canvas.writeWrapped(
        Wording.sentence(problem), in: Rect(x: 0, y: 0, width: canvas.size.width, height: 4), style: .muted)
    case .success(let plan): draw(plan, on: &canvas, words)
    }
  }

  private func draw(_ plan: SeatingPlan, on canvas: inout Canvas, _ said: any Words) {
    // At the top, beside the field it is made from.
    let room = canvas.bounds.inset(bottom: 2)
    let rows = min(room.height, plan.height + plan.blocks.count + 2)
    let area = Rect(x: room.x, y: room.y, width: room.width, height: rows)
    let layout = SeatLayout(plan, in: area, tellsHidden: false, said)
    layout.draw(on: &canvas) { seat in
      seat.isAccessible ? TextRun("◇", .success) : TextRun("□", .accent)
    }
    let accessible = plan.seats.count { $0.isAccessible }
    var words = Format.count(plan.seats.count, "seat")
    if accessible > 0 { words += " · ◇ \(accessible) accessible" }
    let hidden = Set(plan.seats.filter { layout.point($0) == nil }.map(\.y)).count
    if hidden > 0 { words += " · \(Format.count(hidden, "row")) not shown" }
    canvas.write(words, at: Point(x: 0, y: min(area.bottom + 1, canvas.size.height - 1)), style: .bold)
  }
}
