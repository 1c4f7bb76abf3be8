/// A date with a time of day, typed in whatever words whoever reads it understands, or chosen from a calendar.
public struct DateTimeField: Hashable, Sendable {
  /// What was typed was read as.
  public struct Reading: Hashable, Sendable {
    /// Nil where it can't be one time.
    public var value: DateTimeParts?
    /// Shown under the field at once.
    public var words: SafeText

    public init(_ value: DateTimeParts?, _ words: SafeText) {
      self.value = value
      self.words = words
    }
  }

  private var field: TextField
  /// What the text means; nil until it is read again after a change.
  public private(set) var reading: Reading?
  /// Where the calendar begins while nothing is typed; without it there is none to open.
  public var suggestion: DateTimeParts?
  /// Whether the cursor was put somewhere on purpose: then Up and Down change what it stands on.
  private var isAdjusting = false
  /// Whether somebody is typing it: nothing else takes its place until the field is left.
  private var isTyped = false
  /// The open calendar, which takes every input.
  public private(set) var picker: DatePicker?

  public var names = DateNames() {
    didSet {
      field.placeholder = names.example
      picker?.names = names
      if let value, field.text == oldValue.written(value) { field.set(names.written(value)) }
    }
  }

  public init(_ text: String = "", suggestion: DateTimeParts? = nil) {
    field = TextField(text, placeholder: names.example, byteLimit: 120, graphemeLimit: 40)
    self.suggestion = suggestion
  }

  public init(_ value: DateTimeParts, suggestion: DateTimeParts? = nil) {
    self.init(suggestion: suggestion)
    set(value)
  }

  /// What stands there.
  var shown: String { field.text }

  /// What it means, in the way that everything reads (`2026-12-20 20:00`); what stands there where that means nothing.
  public var text: String { value?.isoText ?? field.text }

  public var isEmpty: Bool { field.text.allSatisfy(\.isWhitespace) }

  /// Nil while nothing is typed, or nothing that is one time.
  public var value: DateTimeParts? { reading?.value }

  public mutating func set(_ value: DateTimeParts) {
    field.set(names.written(value))
    isTyped = false
    reading = Reading(value, "")
  }

  /// Asks what the text means: to be called after every change, and when what it depends on has changed.
  public mutating func read(_ reader: (String) -> Reading?) {
    let isWritten = value.map { field.text == names.written($0) } ?? false
    reading = reader(isWritten ? text : field.text)
    if !isTyped, let reading, let value = reading.value, field.text == value.isoText,
      names.written(value) != field.text
    {
      set(value)
      self.reading = reading
    }
  }

  /// What is typed next takes the place of all that stands there.
  mutating func enter() {
    isAdjusting = false
    field.selectAll()
  }

  /// What was understood stands there the way it is written everywhere.
  mutating func leave() {
    isAdjusting = false
    if let reading, let value = reading.value {
      set(value)
      self.reading = reading
    }
  }

  /// Takes what a text field takes. `c` opens a calendar, unless it is within a word; `pickerArea` is where that is drawn.
  /// Once Left, Right, Home or End put the cursor somewhere, Up and Down change what it stands on, with carry.
  public mutating func handle(_ input: Input, pickerArea: Rect = .zero) -> TextField.Outcome {
    if let outcome = picker?.handle(input, in: pickerArea) { return finish(outcome) }
    if case .key(let key) = input {
      if key == "c" || key == "C", !isWithinWord {
        picker = (value ?? suggestion).map { DatePicker($0, names) }
        return .moved
      }
      if key == .up || key == .down { return adjust(by: key == .up ? 1 : -1) }
    }
    let outcome = field.handle(input)
    switch outcome {
    case .moved: isAdjusting = !input.isTyped
    case .changed, .full:
      isAdjusting = false
      isTyped = true
      reading = nil
    case .ignored: break
    }
    return outcome
  }

  /// Whether what is typed now goes on with a word: `De` before `c`.
  private var isWithinWord: Bool {
    !field.isSelected && field.text.prefix(field.cursor).last?.isLetter == true
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

  private mutating func adjust(by step: Int) -> TextField.Outcome {
    guard isAdjusting, let value, field.text == names.written(value) else { return .ignored }
    let cursor = field.cursor
    set(value.adding(step, to: names.part(at: cursor)))
    field.setCursor(cursor)
    return .changed
  }

  static let width = 30

  /// Draws what is typed, and beside it the day of the week once it is a date.
  public func draw(into canvas: inout Canvas, in area: Rect, focused: Bool) {
    let area = Rect(x: area.x, y: area.y, width: min(area.width, DateTimeField.width), height: 1)
    field.draw(into: &canvas, in: area, focused: focused)
    guard let value, field.text == names.written(value) else { return }
    let rest = area.inset(left: field.text.count + 3)
    canvas.within(rest, surface: focused ? .fieldFocused : .field) { canvas in
      canvas.write(names.weekdays[value.weekday], style: .muted)
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
