/// Where the parts of a form stand: computed in one place for drawing and for clicks.
struct FormLayout {
  struct Part {
    /// The field's index, or the number of fields plus the button's.
    var index: Int
    var label: Rect
    var control: Rect
    /// Where the hint or error stands; empty when there is none.
    var note: Rect

    /// What a click on it hits.
    var target: Rect {
      label.y == control.y
        ? Rect(x: label.x, y: label.y, width: control.right - label.x, height: control.height) : control
    }
  }

  private(set) var parts: [Part] = []

  init<ID>(_ form: Form<ID>, in area: Rect) {
    let left = Self.left(form, width: area.width)
    let isBeside = left > 0
    let labelWidth = max(0, left - 2)
    let controlWidth = min(area.width - left, 64)
    let isTight = Self.height(form, width: area.width, isTight: false) > area.height
    var y = 0
    for (index, field) in form.fields.enumerated() {
      let label = Rect(
        x: area.x, y: area.y + y, width: isBeside ? labelWidth : area.width,
        height: field.label.isEmpty ? 0 : 1)
      if !isBeside, !field.label.isEmpty { y += 1 }
      let control = Rect(x: area.x + left, y: area.y + y, width: controlWidth, height: field.height)
      y += field.height
      let hasNote = Self.hasNote(field, isFocused: index == form.focusIndex, isTight: isTight)
      let rows = hasNote ? Self.noteRows(field, width: area.width - left) : 0
      let note = Rect(x: control.x, y: area.y + y, width: area.width - left, height: rows)
      y += isTight ? rows : max(1, rows)
      parts.append(Part(index: index, label: label, control: control, note: note))
    }
    if !isTight, Self.hasGap(form) { y += 1 }
    addButtons(form, area: area, left: left, y: &y)
    scroll(to: form.focusIndex, total: y, in: area)
  }

  private mutating func addButtons<ID>(_ form: Form<ID>, area: Rect, left: Int, y: inout Int) {
    guard !form.buttons.isEmpty else { return }
    var x = left
    for (index, button) in form.buttons.enumerated() {
      let width = button.label.width + 4
      if x > left, x + width > area.width {
        x = left
        y += 1
      }
      parts.append(
        Part(
          index: form.fields.count + index, label: .zero,
          control: Rect(x: area.x + x, y: area.y + y, width: min(width, area.width - left), height: 1),
          note: .zero))
      x += width + 2
    }
    y += 1
  }

  /// Moves everything up as far as needed to keep the focused part, with its label and note, in sight.
  private mutating func scroll(to focus: Int, total: Int, in area: Rect) {
    guard total > area.height, let part = parts.first(where: { $0.index == focus }) else { return }
    let top = (part.label.isEmpty ? part.control.y : min(part.label.y, part.control.y)) - area.y
    let bottom = (part.note.isEmpty ? part.control.bottom : part.note.bottom) - area.y
    let middle = (top + bottom) / 2 - area.height / 2
    let offset = min(max(0, min(middle, top)), max(0, total - area.height))
    for index in parts.indices {
      parts[index].label = parts[index].label.offset(y: -offset)
      parts[index].control = parts[index].control.offset(y: -offset)
      parts[index].note = parts[index].note.offset(y: -offset)
    }
  }

  private static func hasNote<ID>(_ field: FormField<ID>, isFocused: Bool, isTight: Bool) -> Bool {
    if field.visibleError != nil { return true }
    return !field.note.isEmpty && (isFocused || !isTight)
  }

  /// The last field's hint takes the row that keeps the buttons apart: then there is another one.
  private static func hasGap<ID>(_ form: Form<ID>) -> Bool {
    !form.buttons.isEmpty && !(form.fields.last?.note.isEmpty ?? true)
  }

  /// A hint or an error that is too long for one line takes two or three: half a sentence helps nobody.
  private static func noteRows<ID>(_ field: FormField<ID>, width: Int) -> Int {
    min(3, max(1, field.note.wrapped(width: max(1, width)).count))
  }

  /// Whether labels stand beside the fields, and how many columns they take there. They are never cut.
  private static func left<ID>(_ form: Form<ID>, width: Int) -> Int {
    let widest = form.fields.map(\.label.width).max() ?? 0
    return width >= 56 && widest + 2 <= width / 2 ? widest + 2 : 0
  }

  /// The lines a form takes in full.
  static func height<ID>(_ form: Form<ID>, width: Int, isTight: Bool) -> Int {
    let left = left(form, width: width)
    return form.fields.reduce((form.buttons.isEmpty ? 0 : 1) + (!isTight && hasGap(form) ? 1 : 0)) {
      $0 + $1.height + (isTight ? 0 : noteRows($1, width: width - left))
        + (left > 0 || $1.label.isEmpty ? 0 : 1)
    }
  }
}
