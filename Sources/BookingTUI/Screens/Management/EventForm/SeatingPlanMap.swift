import BookingDomain
import TerminalUI

/// A seating plan drawn small while it is being typed; what is wrong with it, where it can't be drawn.
struct SeatingPlanMap {
  private let plan: Result<SeatingPlan, SeatingPlan.Problem>

  init(_ notation: String) {
    do throws(SeatingPlan.Problem) {
      plan = .success(try SeatingPlan(notation))
    } catch {
      plan = .failure(error)
    }
  }

  func draw(on canvas: inout Canvas) {
    switch plan {
    case .failure(let problem):
      canvas.writeWrapped(
        Wording.sentence(problem), in: Rect(x: 0, y: 0, width: canvas.size.width, height: 4), style: .muted)
    case .success(let plan): draw(plan, on: &canvas)
    }
  }

  private func draw(_ plan: SeatingPlan, on canvas: inout Canvas) {
    let accessible = plan.seats.count { $0.isAccessible }
    let width = canvas.size.width
    let margin = min(plan.seats.map { SafeText($0.row).width }.max() ?? 1, 4) + 1
    // Two columns a seat where they fit: the map looks like a hall then.
    let step = margin + plan.width * 2 <= width ? 2 : 1
    let mapWidth = min(width, margin + plan.width * step)
    let left = max(0, (width - mapWidth) / 2)
    let stage = " STAGE "
    let bar = max(0, (mapWidth - margin - SafeText(stage).width) / 2)
    canvas.write(
      SafeText(repeating: "━", count: bar) + SafeText(stage) + SafeText(repeating: "━", count: bar),
      at: Point(x: left + margin, y: 0), style: .muted)
    var extra: [Int: Int] = [:]
    for block in plan.blocks { extra[block.y, default: 0] += 1 }
    func row(_ y: Int) -> Int { 2 + y + extra.filter { $0.key <= y }.values.reduce(0, +) }
    let last = canvas.size.height - 2
    for block in plan.blocks where row(block.y) - 1 < last {
      canvas.write(
        SafeText(block.name), at: Point(x: left + margin, y: row(block.y) - 1), style: Style(.label))
    }
    var named: Set<Int> = []
    for seat in plan.seats where row(seat.y) < last {
      let y = row(seat.y)
      if named.insert(seat.y).inserted {
        canvas.write(
          SafeText(seat.row).padded(to: margin - 1, trailing: true), at: Point(x: left, y: y), style: .muted)
      }
      canvas.write(
        seat.isAccessible ? "◇" : "□", at: Point(x: left + margin + seat.x * step, y: y),
        style: seat.isAccessible ? .success : .accent)
    }
    var words = Format.count(plan.seats.count, "seat")
    if accessible > 0 { words += " · ◇ \(accessible) accessible" }
    canvas.write(words, at: Point(x: 0, y: min(row(plan.height) + 1, canvas.size.height - 1)), style: .bold)
  }
}
