import BookingRules
import BookingSession
import BookingWords
import TerminalUI

/// Where the seats of a plan stand in a rectangle: the stage above, rows named at the left, blocks named between.
///
/// Three columns a seat where they fit, so that the map looks like a hall; two, then one, where they don't. A plan that is
/// larger than the rectangle shows the part around `focus`.
struct SeatLayout {
  let plan: SeatingPlan
  let area: Rect
  private let margin: Int
  private let step: Int
  private let left: Int
  /// Rows above the stage, so that a small hall stands in the middle.
  private let top: Int
  /// Rows of the stage and the space below it.
  private let stage: Int
  /// Drawing rows taken by block names, by the row they stand above.
  private let names: [Int: Int]
  private let shift: Point
  /// Rows below the seats: one for how many rows are out of sight, where that doesn't fit beside them.
  private let foot: Int

  private let tellsHidden: Bool
  private let words: any Words

  /// - Parameter tellsHidden: whether the rows out of sight are counted; false where somebody else does.
  init(
    _ plan: SeatingPlan, in area: Rect, focus: SeatingPlan.Seat? = nil, tellsHidden: Bool = true,
    _ words: any Words
  ) {
    self.tellsHidden = tellsHidden
    self.words = words
    self.plan = plan
    self.area = area
    let longest = plan.seats.map { SafeText($0.row).width }.max() ?? 1
    margin = min(longest, 4) + 2
    let room = area.width - margin
    step = [3, 2].first { plan.width * $0 <= room } ?? 1
    left = max(0, (area.width - margin - plan.width * step + step - 1) / 2)
    var names: [Int: Int] = [:]
    for block in plan.blocks { names[block.y, default: 0] += 1 }
    self.names = names
    let rows = plan.height + plan.blocks.count
    stage = area.height < 10 ? 1 : 2
    top = max(0, (area.height - stage - rows) / 2)
    let isLong = tellsHidden && rows > area.height - stage
    let beside = area.width - left - margin - plan.width * step
    foot = isLong && beside < Self.hidden("▼", plan.height, words).width ? 1 : 0
    let visibleRows = max(1, area.height - stage - foot)
    let visibleColumns = max(1, room / step)
    func offset(_ position: Int, _ size: Int, _ visible: Int) -> Int {
      size <= visible ? 0 : min(max(0, position - visible / 2), size - visible)
    }
    let focusRow =
      focus.map { seat in seat.y + names.reduce(0) { $1.key <= seat.y ? $0 + $1.value : $0 } } ?? 0
    shift = Point(
      x: offset(focus?.x ?? 0, plan.width, visibleColumns), y: offset(focusRow, rows, visibleRows))
  }

  /// The seat's cell; nil where it is scrolled away.
  func point(_ seat: SeatingPlan.Seat) -> Point? {
    let x = seat.x - shift.x
    guard x >= 0, let y = row(seat.y) else { return nil }
    let point = Point(x: area.x + left + margin + x * step, y: y)
    return point.x < area.right ? point : nil
  }

  func seat(at point: Point) -> SeatingPlan.Seat? {
    plan.seats.first { seat in
      self.point(seat).map { $0.y == point.y && ($0.x...($0.x + max(0, step - 2))).contains(point.x) }
        ?? false
    }
  }

  private func row(_ y: Int) -> Int? {
    let above = names.reduce(0) { $1.key <= y ? $0 + $1.value : $0 }
    let row = y + above - shift.y
    guard row >= 0, top + stage + row < area.height - foot else { return nil }
    return area.y + top + stage + row
  }

  /// Rows out of sight, above and below: the first row is the one that people ask for.
  private func drawHidden(on canvas: inout Canvas) {
    let hidden: [([SeatingPlan.Seat], SafeText, Int)] = [
      (plan.seats.filter { row($0.y) == nil && $0.y < firstShown }, "▲", area.y + top),
      (plan.seats.filter { row($0.y) == nil && $0.y >= firstShown }, "▼", area.bottom - 1),
    ]
    for (seats, sign, y) in hidden {
      let count = Set(seats.map(\.y)).count
      guard count > 0 else { continue }
      let said = Self.hidden(sign, count, words)
      // Beside the stage's name there may be room for the number alone.
      let fits = y != area.y + top || said.width <= area.right - stageEnd
      canvas.write(
        fits ? said : " \(sign) \(count)", in: Rect(x: area.x, y: y, width: area.width, height: 1),
        style: .warning, alignment: .right)
    }
  }

  private static func hidden(_ sign: SafeText, _ rows: Int, _ words: any Words) -> SafeText {
    " \(sign) \(SafeText(words.rowsHidden(rows)))"
  }

  /// The seats' numbers above their columns, where most rows in sight have a seat and all of them the same number: no row
  /// is told wrong. Every fifth in little room.
  private func drawNumbers(on canvas: inout Canvas) {
    guard stage > 1 else { return }
    let seats = plan.seats.filter { point($0) != nil }
    let rows = Set(seats.map(\.y)).count
    let columns = Dictionary(grouping: seats) { $0.x }.filter { _, seats in
      2 * seats.count >= rows && Set(seats.map(\.number)).count == 1
    }
    var end = 0
    for (_, seats) in columns.sorted(by: { $0.key < $1.key }) {
      guard let number = seats.first?.number, let place = seats.first.flatMap(point)?.x else { continue }
      let text = SafeText(number)
      let isRound = end == 0 || Int(number).map { $0 % 5 == 0 } == true
      guard text.width < step || isRound, end == 0 || place > end else { continue }
      canvas.write(text, at: Point(x: place, y: area.y + top + 1), style: .muted)
      end = place + text.width
    }
  }

  private var stageName: SafeText { " \(SafeText(words.stage)) " }

  /// Columns of the line on either side of the stage's name.
  private var stageBar: Int {
    let width = min(area.width - margin, plan.width * step - step + 1)
    return max(1, (width - stageName.width) / 2)
  }

  /// Behind the stage's name.
  private var stageEnd: Int { area.x + left + margin + stageBar + stageName.width }

  private var firstShown: Int { plan.seats.filter { row($0.y) != nil }.map(\.y).min() ?? 0 }

  /// The stage, the rows' names, the blocks', and each seat as `mark` says.
  func draw(on canvas: inout Canvas, mark: (SeatingPlan.Seat) -> TextRun) {
    let bar = SafeText(repeating: "━", count: stageBar)
    canvas.write(
      bar + stageName + bar,
      at: Point(x: area.x + left + margin, y: area.y + top), style: .muted,
      maxWidth: max(0, area.width - left - margin))
    for block in plan.blocks {
      guard let y = row(block.y), y - 1 >= area.y + top + stage else { continue }
      canvas.write(
        SafeText(block.name), at: Point(x: area.x + left + margin, y: y - 1), style: Style(.label),
        maxWidth: area.width - margin)
    }
    if tellsHidden { drawHidden(on: &canvas) }
    drawNumbers(on: &canvas)
    var named: Set<Int> = []
    for seat in plan.seats {
      guard let point = point(seat) else { continue }
      if named.insert(seat.y).inserted {
        canvas.write(
          SafeText(seat.row).padded(to: margin - 2, trailing: true), at: Point(x: area.x + left, y: point.y),
          style: .muted)
      }
      let piece = mark(seat)
      canvas.write(piece.text, at: point, style: piece.style)
    }
  }
}
