/// Fields and buttons with one focus among them.
///
/// Tab, Shift-Tab, Up, Down and Enter move through the fields; Enter on the last field submits. What is typed on a button
/// goes to the field that still wants something. An error stands under its field once the field was left. Errors come from `validate`, so that rules stay outside.
public struct Form<ID: Hashable & Sendable>: Sendable {
  public var fields: [FormField<ID>]
  public var buttons: [Button<ID>]
  /// The focused part: a field's index, or the number of fields and a button's index.
  public private(set) var focusIndex = 0
  /// The button that Enter on the last field means; by default the first.
  public var defaultButton: ID?

  public enum Outcome: Hashable, Sendable {
    /// Not the form's business: Escape, function keys, other control keys.
    case ignored
    /// The focus or a cursor moved, or a press had no effect.
    case moved
    /// This field's value changed.
    case changed(ID)
    /// This field took only a part of what was typed or pasted, because of its limits.
    case full(ID)
    /// This button was pressed. Errors are visible from now on.
    case pressed(ID)
  }

  public init(_ fields: [FormField<ID>], buttons: [Button<ID>] = [], focus: ID? = nil) {
    self.fields = fields
    self.buttons = buttons
    if let focus { self.focus(focus) }
  }

  /// The field or button that has the focus.
  public var focus: ID? {
    if focusIndex < fields.count { return fields[focusIndex].id }
    let button = focusIndex - fields.count
    return button < buttons.count ? buttons[button].id : nil
  }

  /// Whether letters belong to the form, wherever its focus is: then none of them is a command.
  public var takesText: Bool { !fields.isEmpty }

  public mutating func focus(_ id: ID) {
    if let index = fields.firstIndex(where: { $0.id == id }) {
      moveFocus(to: index)
    } else if let index = buttons.firstIndex(where: { $0.id == id }) {
      moveFocus(to: fields.count + index)
    }
  }

  public subscript(id: ID) -> FormField<ID>? { fields.first { $0.id == id } }

  /// What stands in a text, password or multiline field, or the chosen option; empty for others.
  public func text(_ id: ID) -> String {
    self[id]?.text ?? ""
  }

  /// The index of the chosen option; 0 when the field is not a choice.
  public func choice(_ id: ID) -> Int {
    if case .choice(let choice)? = self[id]?.kind { return choice.selection }
    return 0
  }

  public func isOn(_ id: ID) -> Bool {
    if case .toggle(let isOn)? = self[id]?.kind { return isOn }
    return false
  }

  /// The date and time typed; nil while it can't be read as one.
  public func dateTime(_ id: ID) -> DateTimeParts? {
    if case .dateTime(let field)? = self[id]?.kind { return field.value }
    return nil
  }

  /// Asks what each of its dates means, as `validate` asks what is wrong.
  public mutating func readDates(_ reader: (ID, String) -> DateTimeField.Reading?) {
    for index in fields.indices {
      guard case .dateTime(var field) = fields[index].kind else { continue }
      let id = fields[index].id
      field.read { reader(id, $0) }
      fields[index].kind = .dateTime(field)
    }
  }

  public mutating func setText(_ text: String, for id: ID) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    switch fields[index].kind {
    case .text(var field):
      field.set(text)
      fields[index].kind = .text(field)
    case .multiline(var area):
      area.set(text)
      fields[index].kind = .multiline(area)
    case .choice, .toggle, .dateTime: return
    }
  }

  /// Puts the focus on a text field, with all of it selected.
  public mutating func select(_ id: ID) {
    focus(id)
    guard let index = fields.firstIndex(where: { $0.id == id }), case .text(var field) = fields[index].kind
    else { return }
    field.selectAll()
    fields[index].kind = .text(field)
  }

  /// Where the calendars of its dates begin while nothing is typed.
  public mutating func suggest(_ date: DateTimeParts) {
    for index in fields.indices {
      guard case .dateTime(var field) = fields[index].kind else { continue }
      field.suggestion = date
      fields[index].kind = .dateTime(field)
    }
  }

  /// The day that the weeks of calendars begin with; Monday is 0.
  public mutating func beginWeeks(on day: Int) {
    for index in fields.indices {
      guard case .dateTime(var field) = fields[index].kind, field.names.firstWeekday != day else { continue }
      field.names.firstWeekday = day
      fields[index].kind = .dateTime(field)
    }
  }

  /// Asks what is wrong with each field. Call it after every change; what is shown when is the form's business.
  public mutating func validate(_ problem: (FormField<ID>) -> SafeText?) {
    for index in fields.indices { fields[index].error = problem(fields[index]) }
  }

  /// The same, for rules that look at several fields: the form as it is comes along.
  public mutating func validate(_ problem: (FormField<ID>, Form<ID>) -> SafeText?) {
    let form = self
    for index in fields.indices { fields[index].error = problem(fields[index], form) }
  }

  /// Puts one error from outside (such as a refusal after submitting) on a field, visible at once.
  public mutating func fail(_ id: ID, _ error: SafeText) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    fields[index].error = error
    fields[index].wasLeft = true
    focusIndex = index
    enterDate()
  }

  /// A date is typed anew, or changed with the arrows.
  private mutating func enterDate() {
    guard focusIndex < fields.count, case .dateTime(var field) = fields[focusIndex].kind else { return }
    field.enter()
    fields[focusIndex].kind = .dateTime(field)
  }

  private mutating func leaveDate() {
    guard focusIndex < fields.count, case .dateTime(var field) = fields[focusIndex].kind else { return }
    field.leave()
    fields[focusIndex].kind = .dateTime(field)
  }

  public var hasErrors: Bool { fields.contains { $0.error != nil } }

  /// Makes every error visible and puts the focus on the first one; true when there was one.
  @discardableResult
  public mutating func showErrors() -> Bool {
    for index in fields.indices { fields[index].wasLeft = true }
    guard let first = fields.firstIndex(where: { $0.error != nil }) else { return false }
    focusIndex = first
    enterDate()
    return true
  }

  mutating func moveFocus(to index: Int) {
    let count = fields.count + buttons.count
    guard count > 0 else { return }
    if focusIndex < fields.count { fields[focusIndex].wasLeft = true }
    leaveDate()
    // Nobody who goes up from the first field means the last button.
    focusIndex = index < 0 && !buttons.isEmpty ? 0 : (index % count + count) % count
    enterDate()
  }
}
