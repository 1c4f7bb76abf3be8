/// A date with a time of day, typed as digits or adjusted with the arrows.
public struct DateTimeField: Hashable, Sendable {
  /// Digits of `YYYYMMDDhhmm` as typed so far; nil where none was typed.
  private var digits: [Int?]
  /// The digit the cursor stands on, 0 to 11.
  private var cursor = 0
  /// Where the calendar begins while nothing is typed; without it there is none to open.
  public var suggestion: DateTimeParts?
  /// Whether the next digit begins a date anew, in place of the one that stands there.
  private var isSelected = false
  /// The open calendar, which takes every input.
  public private(set) var picker: DatePicker?

  public init(_ value: DateTimeParts? = nil, suggestion: DateTimeParts? = nil) {
    digits = Array(repeating: nil, count: 12)
    self.suggestion = suggestion
    if let value { set(value) }
  }

  public mutating func set(_ value: DateTimeParts) {
    digits = value.isoText.compactMap { $0.wholeNumberValue }.map { $0 }
    if digits.count != 12 { digits = Array(repeating: nil, count: 12) }
  }

  /// The value; nil while digits are missing or there is no such day or time.
  public var value: DateTimeParts? {
    guard let year = number(0..<4), let month = number(4..<6), let day = number(6..<8),
      let hour = number(8..<10), let minute = number(10..<12)
    else { return nil }
    let parts = DateTimeParts(year: year, month: month, day: day, hour: hour, minute: minute)
    return parts.isValid ? parts : nil
  }

  /// The cursor goes to the start, and what is typed next takes the place of all that stands there.
  public mutating func selectAll() {
    cursor = 0
    isSelected = !isEmpty
  }

  public var isEmpty: Bool { digits.allSatisfy { $0 == nil } }

  private func number(_ range: Range<Int>) -> Int? {
    var value = 0
    for digit in digits[range] {
      guard let digit else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// Digits fill it in, `-` `:` `.` `/` and space jump to the next part, Left and Right move, Up and Down
  /// change the part under the cursor (with carry), Backspace clears. Up and Down on an empty field are ignored.
  /// `c` opens a calendar. `pickerArea` is where that is drawn.
  public mutating func handle(_ input: Input, pickerArea: Rect = .zero) -> TextField.Outcome {
    if let outcome = picker?.handle(input, in: pickerArea) { return finish(outcome) }
    let wasSelected = isSelected
    isSelected = false
    if wasSelected, case .key(let key) = input, let typed = key.typed, typed.isASCII, typed.isNumber {
      digits = Array(repeating: nil, count: 12)
    }
    switch input {
    case .paste(let string):
      let typed = string.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
      guard typed.count == 12 || typed.count == 8 else { return .full }
      for (index, digit) in typed.enumerated() { digits[index] = digit }
      return .changed
    case .key(let key): return handle(key)
    default: return .ignored
    }
  }

  private mutating func finish(_ outcome: DatePicker.Outcome) -> TextField.Outcome {
    switch outcome {
    case .open: return .moved
    case .closed:
      picker = nil
      return .moved
    case .chosen(let value):
      picker = nil
      set(value)
      return .changed
    }
  }

  private mutating func handle(_ key: Key) -> TextField.Outcome {
    if key == "c" || key == "C" {
      picker = (value ?? suggestion).map { DatePicker($0) }
      return .moved
    }
    if let character = key.typed {
      if character.isASCII, let digit = character.wholeNumberValue {
        digits[cursor] = digit
        cursor = min(cursor + 1, 11)
        return .changed
      }
      if "-:./ ".contains(character) {
        // A separator typed right after a part was filled in by digits finds the cursor on the next one already.
        if !Self.starts.contains(cursor) { cursor = Self.starts.first { $0 > cursor } ?? cursor }
        return .moved
      }
      return .moved
    }
    switch key {
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(11, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = 11
    case .backspace, .control("h"):
      if digits[cursor] == nil { cursor = max(0, cursor - 1) }
      digits[cursor] = nil
      return .changed
    case .delete, .control("d"):
      digits[cursor] = nil
      return .changed
    case .control("u"):
      self = DateTimeField(suggestion: suggestion)
      return .changed
    case .up, .down:
      guard let value else { return .ignored }
      set(value.adding(key == .up ? 1 : -1, to: part))
      return .changed
    default: return .ignored
    }
    return .moved
  }

  private static let starts = [0, 4, 6, 8, 10]

  private var part: Int { (Self.starts.lastIndex { $0 <= cursor }) ?? 0 }

  static let width = 24

  /// Draws `2026-11-21 20:00  Sat`; digits that are missing stand as `_`.
  public func draw(into canvas: inout Canvas, in area: Rect, focused: Bool) {
    let role: Role = focused ? .fieldFocused : .field
    let width = min(area.width, DateTimeField.width)
    canvas.within(Rect(x: area.x, y: area.y, width: width, height: 1), surface: role) { canvas in
      var x = 1
      let separators = [4: "-", 6: "-", 8: " ", 10: ":"]
      for (index, digit) in digits.enumerated() {
        if let separator = separators[index] {
          x += canvas.write(SafeText(separator), at: Point(x: x, y: 0), style: Style(role))
        }
        if focused, index == cursor { canvas.placeCursor(at: Point(x: x, y: 0)) }
        let text: SafeText = digit.map { "\($0)" } ?? "_"
        x += canvas.write(text, at: Point(x: x, y: 0), style: Style(digit == nil ? .placeholder : role))
      }
      if let value {
        let days: [SafeText] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        canvas.write(days[value.weekday], at: Point(x: x + 2, y: 0), style: .muted)
      }
    }
  }
}

extension DateTimeParts {
  /// Adds to year (0), month (1), day (2), hour (3) or minute (4); the parts above follow, the day stays valid.
  func adding(_ step: Int, to part: Int) -> DateTimeParts {
    var result = self
    switch part {
    case 0: result.year = min(max(1, year + step), 9999)
    case 1:
      let months = year * 12 + month - 1 + step
      (result.year, result.month) = (min(max(1, months / 12), 9999), months % 12 + 1)
    case 2: result.addDays(step)
    case 3: result.addMinutes(step * 60)
    default: result.addMinutes(step * 5 - (step > 0 ? minute % 5 : (minute % 5 == 0 ? 0 : minute % 5 - 5)))
    }
    result.day = min(result.day, DateTimeParts.days(inMonth: result.month, of: result.year))
    return result
  }

  private mutating func addDays(_ step: Int) {
    day += step
    if day < 1 {
      self = DateTimeParts(year: year, month: month, day: 1, hour: hour, minute: minute).adding(-1, to: 1)
      day = DateTimeParts.days(inMonth: month, of: year)
    } else if day > DateTimeParts.days(inMonth: month, of: year) {
      day = 1
      self = adding(1, to: 1)
    }
  }

  private mutating func addMinutes(_ step: Int) {
    var minutes = hour * 60 + minute + step
    if minutes < 0 {
      addDays(-1)
      minutes += 24 * 60
    } else if minutes >= 24 * 60 {
      addDays(1)
      minutes -= 24 * 60
    }
    (hour, minute) = (minutes / 60, minutes % 60)
  }
}
