/// A month to choose a day from, with the hour below: what `c` opens in a `DateTimeField`.
public struct DatePicker: Hashable, Sendable {
  /// What is chosen so far.
  public private(set) var value: DateTimeParts

  public enum Outcome: Hashable, Sendable {
    /// It stays open; it has taken the input in any case.
    case open
    case chosen(DateTimeParts)
    /// Escape, or a click elsewhere: nothing is to change.
    case closed
  }

  var names: DateNames

  public init(_ value: DateTimeParts, _ names: DateNames = DateNames()) {
    (self.value, self.names) = (value, names)
  }

  /// Arrows and `h j k l` move by days and weeks, PgUp and PgDn and the wheel by months, Home and End within the month,
  /// `+` and `-` change the hour. Enter chooses, and so does a click on the selected day. `area` is where it is drawn.
  public mutating func handle(_ input: Input, in area: Rect) -> Outcome {
    switch input {
    case .key(let key): return handle(key)
    case .mouse(let mouse): return handle(mouse, in: area)
    default: return .open
    }
  }

  private mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .left, "h": move(days: -1)
    case .right, "l": move(days: 1)
    case .up, "k": move(days: -7)
    case .down, "j": move(days: 7)
    case .pageUp, "<": value = value.adding(-1, to: 1)
    case .pageDown, ">": value = value.adding(1, to: 1)
    case .home: value.day = 1
    case .end: value.day = DateTimeParts.days(inMonth: value.month, of: value.year)
    case "+": value = value.adding(1, to: 3)
    case "-": value = value.adding(-1, to: 3)
    case .enter, .space: return .chosen(value)
    case .escape, "q", "c": return .closed
    default: break
    }
    return .open
  }

  private mutating func handle(_ mouse: Mouse, in area: Rect) -> Outcome {
    switch mouse.kind {
    case .wheelUp: value = value.adding(-1, to: 1)
    case .wheelDown: value = value.adding(1, to: 1)
    case .press where mouse.button == .left:
      guard area.contains(mouse.point) else { return .closed }
      guard let day = day(at: mouse.point, in: area) else { return .open }
      if day == value.day { return .chosen(value) }
      value.day = day
    default: break
    }
    return .open
  }

  private mutating func move(days: Int) {
    for _ in 0..<abs(days) { value = value.adding(days.signum(), to: 2) }
  }

  // MARK: - Where it stands

  private static let size = Size(width: 24, height: 10)

  /// Below what it belongs to, above, or beside its value, wherever there is room within `area`.
  static func frame(at control: Rect, in area: Rect) -> Rect {
    let height = min(size.height, area.height)
    let width = min(size.width, area.width)
    let isBelow = control.bottom + height <= area.bottom
    let isAbove = control.y - height >= area.y
    let x = isBelow || isAbove ? control.x : control.x + DateTimeField.width + 2
    let y = isBelow ? control.bottom : isAbove ? control.y - height : area.bottom - height
    return Rect(
      x: max(area.x, min(x, area.right - width)), y: max(area.y, y), width: width, height: height)
  }

  /// Six weeks: framed, with the days' names above and the hour below, or where that is too high without them.
  private static func weeks(in area: Rect) -> Rect {
    let isWhole = area.height >= size.height
    return Rect(
      x: area.x + (isWhole ? 2 : 1), y: area.y + (isWhole ? 2 : 1), width: 20, height: min(6, area.height - 1)
    )
  }

  /// The cell of the first day of the month.
  private var firstCell: Int {
    (DateTimeParts(year: value.year, month: value.month, day: 1).weekday + 7 - names.firstWeekday) % 7
  }

  private func day(at point: Point, in area: Rect) -> Int? {
    let weeks = DatePicker.weeks(in: area)
    guard weeks.contains(point) else { return nil }
    let day = (point.y - weeks.y) * 7 + (point.x - weeks.x) / 3 - firstCell + 1
    return (1...DateTimeParts.days(inMonth: value.month, of: value.year)).contains(day) ? day : nil
  }

  public func draw(into canvas: inout Canvas, in area: Rect) {
    let weeks = DatePicker.weeks(in: area)
    canvas.within(area, surface: .overlay) { canvas in
      if area.height >= DatePicker.size.height {
        canvas.box(canvas.bounds, style: Style(.focusBorder), title: names.month(value))
        canvas.write(names.week, at: Point(x: 2, y: 1), style: .muted)
        canvas.write(time, at: Point(x: 2, y: 8))
        canvas.write(
          "+ - " + names.hour, in: canvas.bounds.row(8).inset(right: 2), style: .muted, alignment: .right)
      } else {
        canvas.write(names.month(value), at: Point(x: 1, y: 0), style: .title)
        canvas.write(time, in: canvas.bounds.row(0).inset(right: 1), alignment: .right)
      }
    }
    canvas.within(weeks, surface: .overlay) { canvas in
      for day in 1...DateTimeParts.days(inMonth: value.month, of: value.year) {
        let cell = firstCell + day - 1
        let place = Rect(x: cell % 7 * 3, y: cell / 7, width: 2, height: 1)
        canvas.write(
          SafeText("\(day)").padded(to: 2, trailing: true), in: place,
          style: Style(day == value.day ? .buttonFocused : .text))
        if day == value.day { canvas.placeCursor(at: place.origin.offset(x: 1)) }
      }
    }
  }

  private var time: SafeText { SafeText(String(value.isoText.suffix(5))) }
}
